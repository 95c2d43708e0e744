/// Something that a file, a container or a folder can demand of the reader, and that has a limit.
///
/// All but one are counted and not timed, so that the same input has the same end on every machine; what
/// a file costs grows in proportion to its bytes and elements, and both are limited.
public enum ReadingLimit: String, CaseIterable, Sendable {
  /// The size of a file, and of each part of a container that is unpacked, in bytes.
  case fileSize = "file-size"
  /// The levels of elements or values within one another.
  case depth
  /// The elements and attributes of an XML file, or the values of a JSON file.
  case elements
  /// The attributes of one XML element.
  case attributes
  /// The declarations in an XML file's document type.
  case declarations
  /// The entities that an XML file declares; none is ever expanded.
  case entities
  /// The blocks of a document: headings, paragraphs, items, tables, notes, entries.
  case blocks
  /// The rows of all tables of a document.
  case rows
  /// The cells of all tables of a document.
  case cells
  /// The text of one block or row, in bytes.
  case textSize = "text-size"
  /// The provisions of all findings of a document, each as often as a finding has it.
  case findings
  /// The warnings on one file that are written out.
  case warnings
  /// The parts of a zip container, such as a Word file.
  case zipEntries = "zip-entries"
  /// The size of all parts of a container once unpacked, in bytes.
  case zipSize = "zip-size"
  /// How many times larger than packed a part of more than one megabyte may be.
  case zipRatio = "zip-ratio"
  /// The seconds that another program may take to read a PDF file; the one limit that is timed.
  case pdfSeconds = "pdf-seconds"
  /// The memory that it may take, in bytes.
  case pdfMemory = "pdf-memory"
  /// What it may write of a PDF file, in bytes.
  case pdfText = "pdf-text"
  /// The files of a corpus.
  case files
  /// The folders within one another under `documents/`.
  case folderDepth = "folder-depth"

  /// Whether the limit is a number of bytes.
  public var isSize: Bool {
    switch self {
    case .fileSize, .textSize, .zipSize, .pdfMemory, .pdfText: true
    default: false
    }
  }

  /// The limit where nobody says otherwise.
  public var standard: Int {
    switch self {
    case .fileSize: 50 * 1_048_576
    case .depth: 256
    case .elements: 2_000_000
    case .attributes: 256
    case .declarations: 1_000
    case .entities: 0
    case .blocks: 100_000
    case .rows: 100_000
    case .cells: 500_000
    case .textSize: 1_048_576
    case .findings: 500_000
    case .warnings: 1_000
    case .zipEntries: 10_000
    case .zipSize: 256 * 1_048_576
    case .zipRatio: 250
    case .pdfSeconds: 60
    case .pdfMemory: 1_024 * 1_048_576
    case .pdfText: 64 * 1_048_576
    case .files: 1_000_000
    case .folderDepth: 64
    }
  }

  /// Why there is the limit, in a few words for a list.
  public var purpose: String {
    switch self {
    case .fileSize: "bytes of a file; a summary has some 50 kilobytes"
    case .depth: "elements within one another; each level costs stack"
    case .elements: "elements of a file; time and memory grow with them"
    case .attributes: "attributes of an element; their check is quadratic"
    case .declarations: "declarations of a document type; each costs the next"
    case .entities: "entities declared; a few can stand for gigabytes"
    case .blocks: "paragraphs, items, notes of a file; real: 300"
    case .rows: "rows of tables of a file; real: hundreds"
    case .cells: "cells of tables of a file; real: thousands"
    case .textSize: "bytes of one paragraph or row; nobody writes more"
    case .findings: "provisions that findings of a file inherit or cite"
    case .warnings: "warnings on a file in full; the rest are a number"
    case .zipEntries: "parts of a Word file; real ones have dozens"
    case .zipSize: "bytes of a Word file unpacked; bombs unpack for ever"
    case .zipRatio: "times a part may grow; Word's text grows thirtyfold"
    case .pdfSeconds: "seconds that pdftohtml may take for a PDF; real: one"
    case .pdfMemory: "bytes of memory that it may take; real: 50 megabytes"
    case .pdfText: "bytes that it may write; a page has 10 kilobytes"
    case .files: "files of a corpus; the UN's whole archive is smaller"
    case .folderDepth: "folders within one another; each costs stack"
    }
  }
}
