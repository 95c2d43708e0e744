import Foundation
import Testing
import TestSupport

/// The phrase book and the code that uses it are in step.
struct PhraseUseTests {
  /// The keys of the book, by the file that has them.
  private func keys() throws -> [String: String] {
    let folder = checkout.appendingPathComponent("Sources/Reporting/Phrases")
    var keys: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("[") {
        let key = String(line.dropFirst().prefix { $0 != ":" && $0 != "]" })
        if key != "placeholders" { keys[key] = name }
      }
    }
    return keys
  }

  /// Words in quotation marks, by the file of the code that has them.
  private func literals() throws -> [String: String] {
    var literals: [String: String] = [:]
    for file in try SourceFiles.all(under: "Sources") {
      for (place, part) in file.text.split(
        separator: "\"", omittingEmptySubsequences: false
      ).enumerated() where place % 2 == 1 {
        literals[String(part)] = file.path
      }
    }
    return literals
  }

  @Test func `every key of the book is used, and every key that is used is in the book`() throws {
    let keys = try keys()
    let used = try literals()
    #expect(!keys.isEmpty)
    for (key, file) in keys { #expect(used[key] != nil, "\(file) has \(key), which nobody uses") }
    let families = Set(keys.keys.compactMap { $0.split(separator: ".").first })
    for (literal, path) in used where path.hasPrefix("Sources/Reporting/") {
      let parts = literal.split(separator: ".", omittingEmptySubsequences: false)
      let isKey =
        parts.count > 1 && families.contains(parts[0])
        && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isLetter) }
      if isKey { #expect(keys[literal] != nil, "\(path) uses \(literal), which the book lacks") }
    }
  }
}
