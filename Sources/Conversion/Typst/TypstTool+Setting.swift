import Foundation

extension TypstTool {
  /// What is asked for.
  enum Request {
    /// One tagged PDF, by PDF/UA-1.
    case pdf
    /// A picture of each page.
    case pictures(dotsPerInch: Int)
  }

  /// How long Typst may work on one document: it takes about a second.
  private static let limitInSeconds: Double = 120

  /// Sets a source.
  ///
  /// - Parameters:
  ///   - source: The document in Typst's language.
  ///   - request: What to make of it.
  /// - Returns: The bytes of the PDF, or of each picture.
  /// - Throws: `ConversionError` with Typst's complaint on one line.
  func set(_ source: String, as request: Request) throws(ConversionError) -> [[UInt8]] {
    do {
      let folder = workplace.appendingPathComponent("palermo-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let input = folder.appendingPathComponent("document.typ")
      try Data(source.utf8).write(to: input)
      let ending = try ask(folder, request)
      if ending.isOverdue {
        throw ConversionError("Typst was stopped after \(Int(Self.limitInSeconds)) seconds")
      }
      guard ending.code == 0 else { throw ConversionError(Self.sentence(ending.errors)) }
      return try Self.results(in: folder)
    } catch let error as ConversionError {
      throw error
    } catch {
      throw ConversionError("Typst at \(path) cannot be run: \(error.localizedDescription)")
    }
  }

  private func ask(_ folder: URL, _ request: Request) throws -> ToolProcess.Ending {
    let source = folder.appendingPathComponent("document.typ").path
    func target(_ ending: String) -> String { folder.appendingPathComponent(ending).path }
    let arguments: [String]
    switch (form, request) {
    case (.module, .pdf):
      arguments = ["-c", TypstDriver.script, source, target("page-1.out"), "pdf", "0"]
    case (.module, .pictures(let dots)):
      arguments = ["-c", TypstDriver.script, source, target("page-{p}.out"), "png", "\(dots)"]
    case (.program, .pdf):
      arguments =
        ["compile", "--format", "pdf", "--pdf-standard", "ua-1"] + Self.ownFonts(folder)
        + [source, target("page-1.out")]
    case (.program, .pictures(let dots)):
      arguments =
        ["compile", "--format", "png", "--ppi", "\(dots)"] + Self.ownFonts(folder)
        + [source, target("page-{p}.out")]
    }
    return try ToolProcess(
      [path] + arguments,
      environment: [
        "SOURCE_DATE_EPOCH": "0", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8",
        "TYPST_IGNORE_SYSTEM_FONTS": "true", "NO_COLOR": "1",
      ],
      limitInSeconds: Self.limitInSeconds
    ).run(in: folder)
  }

  private static func ownFonts(_ folder: URL) -> [String] {
    ["--ignore-system-fonts", "--root", folder.path]
  }

  private static func results(in folder: URL) throws -> [[UInt8]] {
    var results: [[UInt8]] = []
    while true {
      let place = folder.appendingPathComponent("page-\(results.count + 1).out")
      guard FileManager.default.fileExists(atPath: place.path) else { return results }
      results.append(try Array(Data(contentsOf: place)))
    }
  }

  /// Typst's complaint in one sentence.
  static func sentence(_ complaint: String) -> String {
    let lines = complaint.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    if let line = lines.first(where: { $0.contains("could not be displayed") }) {
      let character = line.split(separator: "\"").dropFirst().first ?? "?"
      return "no font has the character \(character); install one that has it, such as Debian's "
        + "fonts-noto"
    }
    if let line = lines.last, line.contains("Error: ") || line.contains("TypeError") {
      return "Typst cannot be asked (\(line)); release \(release) can"
    }
    let words = lines.first { $0.hasPrefix("error: ") }?.dropFirst("error: ".count)
    return "Typst says: \(words.map(String.init) ?? lines.first ?? "nothing")"
  }
}
