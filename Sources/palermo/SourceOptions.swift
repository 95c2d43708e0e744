import ArgumentParser
import Model
import Pipeline

/// Where a command that looks things up finds them: a corpus, or an archive.
struct SourceOptions: ParsableArguments {
  @Argument(help: "The corpus: a folder with corpus.json and documents/.")
  var corpus: String?

  @Option(help: "The archive to look in, instead of a corpus.")
  var archive: String?

  @OptionGroup(title: "How files are read") var reading: ReadingChoices

  func validate() throws {
    if (corpus == nil) == (archive == nil) {
      throw ValidationError("name a corpus or, with --archive, an archive")
    }
  }

  func observations(matching filter: ObservationFilter) async throws -> [Observation] {
    if let archive { return try ArchivedFindings(archive: archive).observations(matching: filter) }
    return try await CorpusFindings(corpus: corpus ?? "", reading: reading.options)
      .observations(matching: filter, progress: Terminal.standard.draw)
  }

  func passage(of id: String) async throws -> SurroundedPassage? {
    if let archive { return try ArchivedFindings(archive: archive).passage(of: id) }
    return try await CorpusFindings(corpus: corpus ?? "", reading: reading.options).passage(of: id)
  }
}
