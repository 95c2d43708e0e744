public import Foundation

/// The typesetter Typst as another program: where it is, and how it is asked.
///
/// Either its Python module, which `Scripts/system-packages` puts into `.build/tools`, or the
/// program `typst`. Fonts are those that Typst brings along; it gets no clock and no network.
public struct TypstTool: Hashable, Sendable {
  /// The two forms in which Typst is installed.
  enum Form: Hashable, Sendable { case module, program }

  /// The release that the project is tested with; others set the same words, in other bytes.
  public static let release = "0.15.2"

  /// The interpreter of Python or the program `typst`.
  let path: String
  let form: Form
  /// The folder in which it works, each time in one of its own.
  let workplace: URL

  /// Looks for Typst.
  ///
  /// First what the variable `PALERMO_TYPST` names, an interpreter of Python or `typst`; then
  /// `.build/tools` in the folders above the program; then `typst` and `python3` on the path.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - program: The file of the running program.
  ///   - workplace: The folder in which it may work; what a killed process leaves there is for the
  ///     folder's owner to remove.
  /// - Returns: Where Typst is.
  /// - Throws: `ConversionError` that says what to install.
  public static func found(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    program: String = ownPath, workplace: URL = FileManager.default.temporaryDirectory
  ) throws(ConversionError) -> TypstTool {
    if let named = environment["PALERMO_TYPST"], !named.isEmpty {
      let tool = TypstTool(path: named, workplace: workplace)
      guard tool.isThere else {
        throw ConversionError(
          "PALERMO_TYPST names \(named), which is neither Typst nor a Python with the module "
            + "typst; name another or leave the variable out", isMissingTool: true)
      }
      return tool
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let places =
      above(program).map { "\($0)/.build/tools/bin/python3" } + folders.map { "\($0)/typst" }
      + folders.map { "\($0)/python3" }
    for place in places {
      let tool = TypstTool(path: place, workplace: workplace)
      if FileManager.default.isExecutableFile(atPath: place), tool.isThere { return tool }
    }
    throw ConversionError(
      "Typst is missing; install it with Scripts/system-packages or "
        + "python3 -m pip install typst==\(release)", isMissingTool: true)
  }

  /// The file of the running program, links resolved; empty where the system does not tell.
  public static var ownPath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  }

  private init(path: String, workplace: URL) {
    self.path = path
    self.workplace = workplace
    let name = path.split(separator: "/").last ?? ""
    form = name.hasPrefix("python") ? .module : .program
  }

  /// Whether asking for the version gives an answer.
  private var isThere: Bool {
    let arguments = form == .module ? ["-c", TypstDriver.importing] : ["--version"]
    let ending = try? ToolProcess([path] + arguments, limitInSeconds: 20).run(
      in: workplace)
    return ending?.code == 0
  }

  private static func above(_ file: String) -> [String] {
    var folders: [String] = []
    var folder = file[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if !folder.isEmpty { folders.append(String(folder)) }
    }
    return folders
  }
}
