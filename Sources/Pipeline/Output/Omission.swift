import Conversion

/// What a run could not make of its files, for one reason.
public struct Omission: Hashable, Sendable {
  /// What is missing and what to do, in a sentence without a full stop.
  public let message: String
  /// Whether a program that these files need is not installed: nothing is wrong with the run.
  public let isMissingTool: Bool

  /// Makes the omissions of a run, one for each reason, in the order of the files.
  static func omissions(of files: [ReportFiles.File]) -> [Omission] {
    let unwritten = files.compactMap { file -> (ConversionError, String)? in
      if case .failure(let error) = file.bytes { (error, file.name) } else { nil }
    }
    let bare = files.compactMap { file in file.lacksPictures.map { ($0, file.name) } }
    return grouped(unwritten, "not written")
      + grouped(bare, "written with figures that older programs do not show")
  }

  private static func grouped(
    _ files: [(error: ConversionError, name: String)], _ what: String
  ) -> [Omission] {
    var reasons: [(error: ConversionError, names: [String])] = []
    for (error, name) in files {
      if let known = reasons.firstIndex(where: { $0.error == error }) {
        reasons[known].names.append(name)
      } else {
        reasons.append((error, [name]))
      }
    }
    return reasons.map { reason in
      let (first, others) = (reason.names.first ?? "", reason.names.count - 1)
      let names =
        switch others {
        case 0: "\(first) was"
        case 1: "\(first) and one more were"
        default: "\(first) and \(others) more were"
        }
      return Omission(
        message: "\(names) \(what): \(reason.error)", isMissingTool: reason.error.isMissingTool)
    }
  }
}
