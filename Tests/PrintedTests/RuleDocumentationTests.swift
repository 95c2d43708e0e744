import Foundation
import Reporting
import Testing
import TestSupport

/// The comments of the rules are what the program and docs/editorial-rules.md say of them.
struct RuleDocumentationTests {
  private struct Rule {
    let name: String
    let text: String
  }

  /// The rules with their comments, in the order of the review.
  private func rules() throws -> [Rule] {
    let folder = checkout.appendingPathComponent("Sources/Reporting/Editorial/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let rules = try files.map { file in
      let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      let name = try #require(
        lines.first { $0.contains("static let name = ") }?.split(separator: "\"")[1])
      var comment: [String] = []
      for line in lines {
        if line.hasPrefix("struct ") { break }
        if line.hasPrefix("///") { comment.append(String(line.dropFirst(4))) }
      }
      return Rule(name: String(name), text: comment.joined(separator: "\n"))
    }
    return EditorialReview.names.compactMap { name in rules.first { $0.name == name } }
  }

  @Test func `every rule has a file, and its comment says what it asks, its source and the remedy`()
    throws
  {
    let rules = try rules()
    #expect(rules.map(\.name) == EditorialReview.names)
    for rule in rules {
      #expect(rule.text.contains("\nSource: "), "\(rule.name)")
      #expect(rule.text.contains("\nRemedy: "), "\(rule.name)")
    }
  }

  @Test func `the program's list and the page are made of the comments`() throws {
    let rules = try rules()
    let source = Self.source(rules)
    let page = Self.page(rules)
    let places = [
      ("Sources/Reporting/Editorial/RuleDocumentation.swift", source),
      ("docs/editorial-rules.md", page),
    ]
    for (name, text) in places {
      let file = checkout.appendingPathComponent(name)
      let found = try String(contentsOf: file, encoding: .utf8)
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try Data(text.utf8).write(to: file)
      }
      #expect(found == text, "\(name): run with RECORD_SNAPSHOTS=1 to write it anew")
    }
    #expect(RuleDocumentation.all.map(\.text) == rules.map(\.text))
  }

  private static func source(_ rules: [Rule]) -> String {
    let entries = rules.map { rule in
      let lines = rule.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "        \($0)" }
      return """
            RuleDocumentation(
              name: "\(rule.name)",
              text: \"\"\"
        \(lines.joined(separator: "\n"))
                \"\"\"),
        """
    }
    return """
      /// What each rule asks, where that comes from and what to do: the comments of the rules, kept in step
      /// by a test that writes this file anew.
      public struct RuleDocumentation: Sendable {
        /// The name of the rule.
        public let name: String
        /// Its comment.
        public let text: String

        /// All rules, in their order.
        public static let all: [RuleDocumentation] = [
      \(entries.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func page(_ rules: [Rule]) -> String {
    let sections = rules.map { rule in
      "\n## \(rule.name)\n\n"
        + rule.text.replacing("\nSource: ", with: "\n*Source:* ")
        .replacing("\nRemedy: ", with: "  \n*Remedy:* ") + "\n"
    }
    return """
      # Editorial rules

      What `palermo lint` looks for, and what the program's own documents are held against. Each rule is a file in
      `Sources/Reporting/Editorial/Rules`, and this page is made of their comments.

      """ + sections.joined()
  }
}
