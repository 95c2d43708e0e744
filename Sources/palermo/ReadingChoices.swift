import ArgumentParser
import Model

/// How the files of a corpus are read, as every command that reads one lets its user say.
struct ReadingChoices: ParsableArguments {
  /// The options that were chosen.
  var options: ReadingOptions { ReadingOptions() }
}
