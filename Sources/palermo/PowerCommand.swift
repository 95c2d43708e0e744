import ArgumentParser
import Pipeline

/// `palermo power`: what a year of a given size could show at all.
struct PowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "What a year of so many reviews can show, so that silence is not read as absence.",
    discussion: """
      Example:
        palermo power --reviewed 31 --parties 155

      The limits are exact. A rise is found by comparing two years of this size; with regional
      groups as strata a little more is needed.
      """)

  @Option(help: "States reviewed in a year.")
  var reviewed: Int

  @Option(help: "States parties.")
  var parties: Int

  func validate() throws {
    guard (1...10_000).contains(parties) else {
      throw ValidationError("--parties is a number of States, from 1 to 10000")
    }
    guard (0...min(parties, YearSize.mostReviewed)).contains(reviewed) else {
      throw ValidationError(
        "--reviewed is a number of States, from 0 to the number of parties and at most "
          + "\(YearSize.mostReviewed)")
    }
  }

  func run() throws {
    let terminal = Terminal.standard
    let size = YearSize(reviewed: reviewed, parties: parties)
    terminal.say(terminal.bold("What \(reviewed) of \(parties) parties say of all"))
    for line in size.limits {
      let bounds =
        line.bounds.count == 1
        ? "\(line.bounds.lowerBound)" : "\(line.bounds.lowerBound) to \(line.bounds.upperBound)"
      terminal.say(
        "  a finding in \(line.states) of \(reviewed): \(bounds) of \(parties) parties have it")
    }
    terminal.say("")
    terminal.say(
      terminal.bold("What a rise from one such year to the next must be, to be found 4 times in 5"))
    for rise in size.rises {
      terminal.say(
        "  from \(share(rise.from)): \(words(rise.to)) if one article is tested,")
      terminal.say("    \(words(rise.toAmongHundred)) if it is the only one to move of 100 tested")
    }
    terminal.say("")
    terminal.say("What is smaller may be there and not be found. A fall is the same, mirrored.")
  }

  private func share(_ states: Int) -> String {
    "\(states) \(states == 1 ? "party" : "parties") (\((100 * states + parties / 2) / parties) %)"
  }

  private func words(_ states: Int?) -> String {
    states.map { "to \(share($0))" } ?? "no rise, not even to all,"
  }
}
