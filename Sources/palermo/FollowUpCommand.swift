import ArgumentParser

/// `palermo follow-up`: what has become of recommendations and challenges.
struct FollowUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "What became of last year's recommendations; questions for States.",
    discussion: """
      Examples:
        palermo follow-up reports/demo --previous reports/last --out follow-up
        palermo follow-up answers returned --against follow-up --out answers

      The first sets beside each recommendation of last year's report what this
      year's reviews record on the same provisions and regions (public/), lists
      the findings behind it, and writes for each State the challenges of its last
      review as a checklist to fill in, as Word, CSV and JSON
      (restricted/checklists). The second reads filled-in checklists back.
      'palermo help follow-up write' has the options: --previous, --report,
      --formats. See docs/follow-up.md.
      """,
    subcommands: [FollowUpWrite.self, FollowUpRead.self], defaultSubcommand: FollowUpWrite.self)
}
