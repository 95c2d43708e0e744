import Conversion
import Reporting

/// The reports of a run as files, made side by side: each report in each type.
struct ReportFiles: Sendable {
  /// A file of the public part.
  struct File: Sendable {
    /// The name in the run's folder.
    let name: String
    /// Its bytes, or why it could not be made.
    let bytes: Result<[UInt8], PipelineError>
  }

  let reports: [Report]
  let formats: [ReportFormat]

  /// Makes the files.
  ///
  /// - Returns: The files by report, then by type, in the order given.
  func rendered() async -> [File] {
    let jobs = reports.flatMap { report in formats.map { (report: report, format: $0) } }
    return await withTaskGroup(of: (place: Int, file: File).self) { group in
      for (place, job) in jobs.enumerated() {
        group.addTask { (place, Self.file(of: job.report, as: job.format)) }
      }
      var files: [(place: Int, file: File)] = []
      for await file in group { files.append(file) }
      return files.sorted { $0.place < $1.place }.map(\.file)
    }
  }

  private static func file(of report: Report, as format: ReportFormat) -> File {
    let name = "\(report.document).\(format.fileExtension)"
    do {
      return File(name: "public/\(name)", bytes: .success(try ReportFile(format).bytes(of: report)))
    } catch {
      return File(
        name: "public/\(name)", bytes: .failure(PipelineError("\(name) cannot be made: \(error)")))
    }
  }
}
