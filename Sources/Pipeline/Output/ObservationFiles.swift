/// The files of observations of a run, written beside the reports.
struct ObservationFiles: Sendable {
  /// A file: its name in the run, where it is while the run is written, and its lines.
  struct File: Sendable {
    let name: String
    let path: String
    let lines: [CorpusStanding.Lines]
  }

  let files: [File]
  /// The file of the lines that were written while the corpus was read.
  let source: String?

  /// Writes the files.
  ///
  /// - Returns: The name of each with its digest, or why it could not be written.
  nonisolated func written() async -> [(name: String, digest: Result<String, SystemFailure>)] {
    files.map { file in
      do throws(SystemFailure) {
        return (
          file.name,
          .success(try ObservationLines.write(file.lines, from: source, to: file.path))
        )
      } catch {
        return (file.name, .failure(error))
      }
    }
  }
}

extension CorpusStanding {
  /// The files of observations of counted and of other documents.
  ///
  /// - Throws: `PipelineError` where observations that were written cannot be read back.
  func evidence(in output: RunFolder) throws(PipelineError) -> ObservationFiles {
    let parts = [
      ("restricted/observations.ndjson", countedLines),
      ("restricted/other-observations.ndjson", try otherLines()),
    ]
    return ObservationFiles(
      files: parts.map { name, lines in
        ObservationFiles.File(name: name, path: output.path(of: name), lines: lines)
      }, source: source)
  }
}
