import ArgumentParser

/// `palermo lots`: who is reviewed in which year, and by whom.
struct LotsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lots",
    abstract: "Draws the year and the reviewers of each State, so that anybody can replay it.",
    discussion: """
      Example, in the order of the day:
        palermo lots feasibility --reference-date 2012-06-30
        palermo lots commit > seed.txt         publish the commitment, keep the seed
        palermo lots draw --reference-date 2012-06-30 --rules proposal-2011 --years 4 \\
          --seed <64 hex digits> --public "4 17 23 31 38 46" --transcript transcript.ndjson
        palermo lots verify transcript.ndjson  anybody, anywhere

      Every draw that keeps the rules is equally probable.
      """,
    subcommands: [
      LotsDraw.self, LotsVerify.self, LotsFeasible.self, LotsRules.self, LotsCommit.self,
    ])
}
