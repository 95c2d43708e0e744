import Foundation
import Testing
import TestSupport

/// The walls of the house: who may import what, read from every `import` line.
struct WallTests {
  /// What each target may import. A line here is a decision; see docs/tour.md.
  static let walls: [String: Set<String>] = [
    "Model": [],
    "Treaties": ["Model"],
    "Packaging": ["CLibZip"],
    "Ingest": ["Model", "Packaging", "CLibXML2", "Glibc"],
    "Tagging": ["Model", "Treaties", "CStemmer"],
    "Storage": ["Model", "GRDB"],
    "Lots": ["Model", "Crypto"],
    "Optimization": ["CGLPK"],
    "Statistics": ["Model", "BigInt", "Optimization"],
    "Workshops": ["Model"],
    "Reporting": ["Model", "Statistics", "Treaties"],
    "Conversion": ["Reporting", "Packaging", "Foundation"],
    "Verification": ["Model", "Treaties", "Statistics", "Reporting"],
    "Pipeline": [
      "Model", "Treaties", "Ingest", "Tagging", "Storage", "Statistics", "Lots", "Workshops",
      "Reporting", "Conversion", "Verification", "CAtomicRename", "Crypto", "Foundation",
    ],
    "palermo": ["Model", "Pipeline", "Reporting", "ArgumentParser", "Foundation"],
  ]

  @Test func `every target has its wall`() throws {
    let targets = try FileManager.default.contentsOfDirectory(
      atPath: checkout.appendingPathComponent("Sources").path)
    let doors: Set<String> = ["CLibXML2", "CStemmer", "CGLPK", "CLibZip", "CAtomicRename"]
    #expect(Set(targets).subtracting(doors) == Set(Self.walls.keys))
  }

  @Test func `no file imports what stands behind a wall`() throws {
    for file in try SourceFiles.all(under: "Sources") {
      let target = String(file.path.split(separator: "/")[1])
      let allowed = try #require(Self.walls[target], "\(file.path) lies in no room of the house")
      for module in file.imports {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func `no test looks inside a target`() throws {
    for file in try SourceFiles.all(under: "Tests") where !file.path.contains("WallTests") {
      #expect(!file.text.contains("@" + "testable"), "\(file.path) uses a testable import")
    }
  }

  @Test func `only the registry makes provisions that nobody checked`() throws {
    for file in try SourceFiles.all(under: "Sources")
    where !file.path.hasPrefix("Sources/Treaties/") && !file.path.hasPrefix("Sources/Model/") {
      #expect(!file.text.contains("Provision(unchecked:"), "\(file.path)")
    }
  }
}
