import Packaging

/// A Word file in the form in which it can be changed byte by byte: its parts one after another,
/// with a form feed between them, which XML cannot hold.
///
/// Random changes of a zip container rarely get past its check sums; changes of the parts do. An
/// input that begins like a container is taken as one.
enum WordParts {
  private static let names = [
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
    "word/endnotes.xml", "docProps/core.xml", "word/_rels/document.xml.rels", "_rels/.rels",
  ]

  static func read(_ input: [UInt8]) {
    let container = container(input)
    SourceInput.read(container, as: "a.docx")
    EditedInput.read(container, as: "docx")
  }

  /// Returns the container of the parts; of parts that cannot be packed, the input itself.
  static func container(_ input: [UInt8]) -> [UInt8] {
    if input.starts(with: [0x50, 0x4B]) { return input }
    let pieces = input.split(separator: 0x0C, omittingEmptySubsequences: false)
    let parts = zip(names, pieces).filter { !$1.isEmpty }.map {
      ZipWriter.Part(name: $0, bytes: Array($1))
    }
    do { return try ZipWriter().bytes(of: parts) } catch { return input }
  }
}
