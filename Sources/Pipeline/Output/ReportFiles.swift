import Conversion
import Foundation
import Reporting

/// The reports of a run as files, made side by side: each report in each type.
struct ReportFiles: Sendable {
  /// A file of the public part.
  struct File: Sendable {
    /// The name in the public part of the run's folder.
    let name: String
    /// Its bytes, or why it could not be made.
    let bytes: Result<[UInt8], ConversionError>
    /// Why it has no pictures although its report has figures; nil where it has.
    var lacksPictures: ConversionError?
  }

  let reports: [Report]
  let formats: [ReportFormat]
  /// Where the typesetter may work.
  let workplace: URL

  /// Makes the files.
  ///
  /// - Returns: The files by report, then by type, in the order given.
  func rendered() async -> [File] {
    let jobs = reports.flatMap { report in formats.map { (report: report, format: $0) } }
    let typesetter = typesetter
    return await withTaskGroup(of: (place: Int, file: File).self) { group in
      for (place, job) in jobs.enumerated() {
        group.addTask {
          let name = "\(job.report.document).\(job.format.fileExtension)"
          let file = ReportFile(job.format, typesetter: typesetter)
          let bytes: Result<[UInt8], ConversionError>
          do throws(ConversionError) {
            if Task.isCancelled { throw ConversionError("stopped") }
            bytes = .success(try file.bytes(of: job.report))
          } catch {
            bytes = .failure(error)
          }
          return (
            place,
            File(name: name, bytes: bytes, lacksPictures: file.shortcoming(of: job.report))
          )
        }
      }
      var files: [(place: Int, file: File)] = []
      for await file in group { files.append(file) }
      return files.sorted { $0.place < $1.place }.map(\.file)
    }
  }

  /// Looked for once in a run, and only if a file needs it.
  private var typesetter: Result<TypstTool, ConversionError> {
    guard formats.contains(where: \.needsTypesetter) else {
      return .failure(ConversionError("no file needs a typesetter", isMissingTool: true))
    }
    do throws(ConversionError) {
      return .success(try TypstTool.found(workplace: workplace))
    } catch {
      return .failure(error)
    }
  }
}

extension ReportFormat {
  /// Whether a file of the type needs more than this program.
  fileprivate var needsTypesetter: Bool { self == .pdf || self == .word }
}
