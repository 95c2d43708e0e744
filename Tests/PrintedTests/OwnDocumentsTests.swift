import Foundation
import Ingest
import Model
import Reporting
import Testing
import TestSupport

/// The program keeps its own rules.
struct OwnDocumentsTests {
  @Test func `the demonstration's documents have no finding in any file type`() throws {
    let folder = checkout.appendingPathComponent("reports/demo/public")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = names.filter { name in
      [".md", ".html", ".docx", ".xml", ".json"].contains { name.hasSuffix($0) }
    }
    #expect(files.count >= 45)
    for name in files {
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      let document = try PrintedDocumentReader().read(bytes, file: name)
      let findings = EditorialReview().findings(in: document)
      #expect(findings.isEmpty, "\(name): \(findings.prefix(5))")
    }
  }

  @Test(arguments: ["technical-report", "thematic-report", "addendum-africa", "summary"])
  func `every file type has as many words as the data say`(document: String) throws {
    let folder = checkout.appendingPathComponent("reports/demo/public")
    struct Head: Decodable { let words: Int }
    let data = try Data(contentsOf: folder.appendingPathComponent("\(document).json"))
    let expected = try JSONDecoder().decode(Head.self, from: data).words
    for ending in ["md", "html", "docx", "xml", "json"] {
      let name = "\(document).\(ending)"
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      let found = try PrintedDocumentReader().read(bytes, file: name)
      #expect(EditorialReview.words(of: found) == expected, "\(name)")
    }
  }
}
