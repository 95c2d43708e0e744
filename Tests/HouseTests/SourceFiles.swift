import Foundation
import TestSupport

/// The Swift files of the project as text.
enum SourceFiles {
  struct File {
    /// The path in the checkout.
    let path: String
    let text: String

    /// The modules that the file imports.
    var imports: [String] {
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place < 2, place + 1 < words.count,
          place == 0 || ["public", "internal", "package", "private"].contains(words[0])
        else { return nil }
        return words[place + 1]
      }
    }

    var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
  }

  static func all(under folder: String) throws -> [File] {
    let root = checkout.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      File(
        path: "\(folder)/\(name)",
        text: try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
    }
  }
}
