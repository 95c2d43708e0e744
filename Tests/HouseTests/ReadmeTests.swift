import Foundation
import Testing
import TestSupport

/// The README speaks of commands and files that exist.
struct ReadmeTests {
  private let readme: String
  private let makefile: String

  init() throws {
    readme = try String(
      contentsOf: checkout.appendingPathComponent("README.md"), encoding: .utf8)
    makefile = try String(
      contentsOf: checkout.appendingPathComponent("Makefile"), encoding: .utf8)
  }

  @Test func `every make command of the README is in the Makefile`() {
    let targets = commands(beginning: "make ").compactMap {
      $0.split(separator: " ").dropFirst().first
    }
    #expect(Set(targets) == ["demo", "test"])
    for target in targets { #expect(makefile.contains("\n\(target):"), "make \(target)") }
  }

  @Test func `every palermo command of the README is one that the program has`() throws {
    let used = Set(
      commands(beginning: "palermo ").compactMap { $0.split(separator: " ").dropFirst().first })
    let names = try commandNames()
    #expect(!used.isEmpty)
    for name in used { #expect(names.contains(String(name)), "palermo \(name)") }
    // And none of the program's is left out.
    for name in names { #expect(used.contains(name[...]), "the README leaves out palermo \(name)") }
  }

  @Test func `every dependency of the package has its reason in the README`() throws {
    let package = try String(
      contentsOf: checkout.appendingPathComponent("Package.swift"), encoding: .utf8)
    for line in package.split(separator: "\n") where line.contains(".package(url:") {
      let name = line.split(separator: "\"")[1].split(separator: "/").last ?? ""
      #expect(readme.contains(name.replacingOccurrences(of: ".swift", with: "")), "\(name)")
    }
    for library in ["libxml2", "libzip", "libstemmer", "GLPK", "SQLite"] {
      #expect(readme.contains(library))
    }
  }

  @Test func `every file that the README links to is there`() {
    for part in readme.split(separator: "](").dropFirst() {
      guard let target = part.split(separator: ")").first, !target.hasPrefix("http"),
        !target.hasPrefix("#")
      else { continue }
      let file = checkout.appendingPathComponent(String(target))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(target)")
    }
  }

  /// The lines of code blocks that begin with a word.
  private func commands(beginning word: String) -> [Substring] {
    var isCode = false
    var found: [Substring] = []
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      let plain = line.drop { $0 == " " }
      if isCode, plain.hasPrefix(word) { found.append(plain) }
    }
    return found
  }

  /// The names of the commands, from the files that hold them.
  private func commandNames() throws -> Set<String> {
    Set(
      try SourceFiles.all(under: "Sources/palermo").compactMap { file -> String? in
        guard file.path.hasSuffix("Command.swift"),
          let start = file.text.range(of: "commandName: \"")
        else { return nil }
        return String(file.text[start.upperBound...].prefix { $0 != "\"" })
      })
  }
}
