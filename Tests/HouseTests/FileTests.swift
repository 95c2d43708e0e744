import Foundation
import Testing
import TestSupport

/// What a file of the project may be.
struct FileTests {
  @Test func `no source file has more than 400 lines`() throws {
    for file in try SourceFiles.all(under: "Sources") {
      #expect(file.lines <= 400, "\(file.path) has \(file.lines) lines")
    }
  }

  @Test func `no test file has more than 500 lines`() throws {
    for file in try SourceFiles.all(under: "Tests") {
      #expect(file.lines <= 500, "\(file.path) has \(file.lines) lines")
    }
  }

  @Test func `the first line of a file is code or its documentation`() throws {
    for file in try SourceFiles.all(under: "Sources") {
      let first = file.text.split(separator: "\n").first ?? ""
      #expect(!first.hasPrefix("// ") && !first.hasPrefix("//\n"), "\(file.path) has a banner")
    }
  }

  @Test func `nothing is forced, ignored or put off`() throws {
    let forbidden = [
      "try" + "!", "@unchecked " + "Sendable", "nonisolated" + "(unsafe)", "TO" + "DO",
      "FIX" + "ME",
    ]
    for folder in ["Sources", "Tests"] {
      for file in try SourceFiles.all(under: folder) where !file.path.hasPrefix("Tests/HouseTests")
      {
        for word in forbidden { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
      }
    }
  }

  @Test func `no room is a lumber room`() throws {
    let lumber = ["utils", "util", "helpers", "helper", "common", "misc", "manager", "extensions"]
    for file in try SourceFiles.all(under: "Sources") {
      for part in file.path.lowercased().split(whereSeparator: { "/.".contains($0) }) {
        #expect(!lumber.contains(String(part)), "\(file.path)")
      }
    }
  }
}
