import Foundation
import Packaging
import TestSupport

/// Files of the demonstration with texts changed as programs change them.
struct EditedFiles {
  /// An edit of one paragraph's words.
  struct Edit {
    let old: String
    let new: String
  }

  let name: String

  private func bytes(_ ending: String) throws -> [UInt8] {
    Array(
      try Data(contentsOf: URL(fileURLWithPath: "\(RunFixture.demo)/public/\(name).\(ending)")))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Markdown or HTML, and the edits whose words were found there.
  func text(_ ending: String, _ edits: [Edit]) throws -> (bytes: [UInt8], made: [Edit]) {
    var text = String(decoding: try bytes(ending), as: UTF8.self)
    var made: [Edit] = []
    for edit in edits {
      let (old, new) =
        ending == "html" ? (Self.escaped(edit.old), Self.escaped(edit.new)) : (edit.old, edit.new)
      guard text.ranges(of: old).count == 1 else { continue }
      text = text.replacing(old, with: new)
      made.append(edit)
    }
    return (Array(text.utf8), made)
  }

  /// A Word file: every text in many runs, edits as tracked changes or as plain text, comments
  /// beside.
  func word(
    _ edits: [Edit], _ random: inout SeededGenerator
  ) throws -> (bytes: [UInt8], made: [Edit]) {
    let parts = try ZipReader().parts(of: bytes("docx")) { _ in true }
    var made: [Edit] = []
    var written: [ZipWriter.Part] = []
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
      guard name == "word/document.xml" else {
        written.append(ZipWriter.Part(name: name, bytes: content))
        continue
      }
      var xml = String(decoding: content, as: UTF8.self)
      for edit in edits {
        let run = "<w:r><w:t xml:space=\"preserve\">\(Self.escaped(edit.old))</w:t></w:r>"
        guard xml.ranges(of: run).count == 1 else { continue }
        xml = xml.replacing(run, with: changed(edit, &random))
        made.append(edit)
      }
      xml = xml.replacing("<w:body>", with: "<w:body><w:p><w:commentRangeStart w:id=\"7\"/></w:p>")
      written.append(ZipWriter.Part(name: name, bytes: Array(xml.utf8)))
    }
    return (try ZipWriter().bytes(of: written), made)
  }

  private func changed(_ edit: Edit, _ random: inout SeededGenerator) -> String {
    guard Bool.random(using: &random) else { return runs(edit.new, &random) }
    let (old, new) = (Array(edit.old), Array(edit.new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = min(
      zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count,
      min(old.count, new.count) - start)
    let (gone, come) = (
      String(old[start..<(old.count - end)]), String(new[start..<(new.count - end)])
    )
    let by = "w:author=\"An editor\" w:date=\"2015-07-01T09:00:00Z\""
    return runs(String(old[..<start]), &random)
      + (gone.isEmpty
        ? ""
        : "<w:del w:id=\"901\" \(by)><w:r><w:delText xml:space=\"preserve\">\(Self.escaped(gone))"
          + "</w:delText></w:r></w:del>")
      + (come.isEmpty ? "" : "<w:ins w:id=\"902\" \(by)>\(runs(come, &random))</w:ins>")
      + runs(String(old[(old.count - end)...]), &random)
  }

  /// A text cut into runs, some of them in italics, as Word leaves it.
  private func runs(_ text: String, _ random: inout SeededGenerator) -> String {
    var result = ""
    var rest = Array(text)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...19, using: &random))
      rest = rest.dropFirst(piece.count)
      let style = Bool.random(using: &random) ? "<w:rPr><w:i/></w:rPr>" : ""
      result +=
        "<w:r>\(style)<w:t xml:space=\"preserve\">\(Self.escaped(String(piece)))</w:t></w:r>"
    }
    return result
  }
}
