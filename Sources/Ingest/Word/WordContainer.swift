import Model
import Packaging

/// The parts of a Word file that hold its text, found as the file itself says.
struct WordContainer {
  let document: MarkupElement
  var styles: MarkupElement?
  var numbering: MarkupElement?
  var footnotes: MarkupElement?
  var endnotes: MarkupElement?
  var hasComments = false
  /// What stands at the head of the first page.
  var firstPageHeader: MarkupElement?

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let strictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  init(_ bytes: [UInt8], file: String, limits: ReadingLimits) throws(Refusal) {
    let parts: [String: [UInt8]]
    do {
      parts = try ZipReader(limits: limits.ofContainers).parts(of: bytes) {
        ($0.hasSuffix(".xml") || $0.hasSuffix(".rels"))
          && !$0.hasPrefix("customXml/") && !$0.hasPrefix("word/theme/")
      }
    } catch {
      throw Refusal(
        file: file, line: nil, reason: error.demandsTooMuch ? .tooLarge : .unreadable,
        message: "cannot be opened as a Word file: \(error.description)")
    }
    func tree(_ name: String?) throws(Refusal) -> MarkupElement? {
      guard let name, let bytes = parts[name] else { return nil }
      do {
        return try MarkupTree.read(bytes, file: file, limits: limits)
      } catch {
        throw Refusal(
          file: file, line: nil, reason: error.reason,
          message: "\(name), line \(error.line ?? 1): \(error.message)")
      }
    }
    let entry = try tree("_rels/.rels").flatMap { Self.target("officeDocument", in: $0) }
    let main = Self.part(entry ?? "word/document.xml", from: "")
    guard let document = try tree(main) else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: ForeignFile.container(of: Set(parts.keys))
          ?? "a zip container, but no Word file: it has no \(main)")
    }
    guard document.name == "document",
      [Self.word, Self.strictWord].contains(document.namespace)
    else {
      throw Refusal(
        file: file, line: nil, reason: .notAReviewDocument,
        message: "no Word file but \(Self.kind(of: document)); save the text as .docx")
    }
    self.document = document
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last.map(String.init) ?? main
    let base = folder.isEmpty ? "" : folder + "/"
    let links = try tree("\(base)_rels/\(name).rels")
    func linked(_ type: String) -> String {
      let target = links.flatMap { Self.target(type, in: $0) }
      return Self.part(target ?? "\(base)\(type).xml", from: target == nil ? "" : folder)
    }
    styles = try tree(linked("styles"))
    numbering = try tree(linked("numbering"))
    footnotes = try tree(linked("footnotes"))
    endnotes = try tree(linked("endnotes"))
    hasComments = try tree(linked("comments"))?.first("comment") != nil
    if let id = Self.firstPageHeader(of: document),
      let link = links?.elements.first(where: { $0.attributes["Id"] == id }),
      link.attributes["TargetMode"] != "External"
    {
      firstPageHeader = try tree(link.attributes["Target"].map { Self.part($0, from: folder) })
    }
  }

  /// The relationship of the header that the first section shows on its first page.
  private static func firstPageHeader(of document: MarkupElement) -> String? {
    guard let body = document.first("body") else { return nil }
    var section: MarkupElement?
    for case .element(let child) in body.children where section == nil {
      section = child.name == "sectPr" ? child : child.first("pPr")?.first("sectPr")
    }
    guard let section else { return nil }
    let headers = section.all("headerReference")
    let first = headers.first { $0.attributes["type"] == "first" }
    let usual = headers.first { $0.attributes["type"] ?? "default" == "default" }
    return (section.first("titlePg") == nil ? usual : first ?? usual)?.attributes["id"]
  }

  /// The target of the first relationship of a type.
  private static func target(_ type: String, in links: MarkupElement) -> String? {
    links.elements.first {
      $0.attributes["Type"]?.hasSuffix("/\(type)") == true
        && $0.attributes["TargetMode"] != "External"
    }?.attributes["Target"]
  }

  /// The name of a part that a relationship names: from the root, or from the folder of its owner.
  private static func part(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }

  private static func kind(of root: MarkupElement) -> String {
    switch root.name {
    case "workbook": "a spreadsheet"
    case "presentation": "a presentation"
    default: "an XML file of another sort ('\(root.name)')"
    }
  }
}
