import Foundation

/// The texts of a folder, ready in memory.
struct TextBlocks {
  let texts: [String]
  let utf8Count: Int
  /// The `.json` files that are no documents.
  let leftOut: [String]

  init(texts: [String], leftOut: [String] = []) {
    self.texts = texts
    self.leftOut = leftOut
    utf8Count = texts.reduce(0) { $0 + $1.utf8.count }
  }

  /// Reads every `.txt` file, of which each line that is not empty is a text, and every `.json`
  /// document, of which the `text` of each block is one; in the order of their paths.
  init(folder: String) throws {
    let root = URL(fileURLWithPath: folder)
    guard let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] else {
      throw SpeedError.noFolder(folder)
    }
    var texts: [String] = []
    var leftOut: [String] = []
    for name in names.sorted() {
      let file = root.appendingPathComponent(name)
      switch file.pathExtension {
      case "txt":
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        texts += text.split(whereSeparator: \.isNewline).map(Self.onOneLine)
      case "json":
        let data = try Data(contentsOf: file)
        guard let document = try? JSONDecoder().decode(Document.self, from: data) else {
          leftOut.append(name)
          continue
        }
        texts += document.blocks.compactMap(\.text).map { Self.onOneLine($0[...]) }
      default: break
      }
    }
    texts.removeAll(where: \.isEmpty)
    guard !texts.isEmpty else { throw SpeedError.noTexts(folder) }
    self.init(texts: texts, leftOut: leftOut)
  }

  /// What the benchmark reads of a document.
  private struct Document: Decodable {
    struct Block: Decodable { let text: String? }
    let blocks: [Block]
  }

  /// A text as contiguous UTF-8 without line feeds, which separate texts in the file for peers.
  private static func onOneLine(_ text: Substring) -> String {
    String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Texts from the whole folder, evenly spread, of about so many bytes in all.
  func sample(utf8Count wanted: Int) -> TextBlocks {
    let step = max(1, utf8Count / max(1, wanted))
    return TextBlocks(
      texts: stride(from: 0, to: texts.count, by: step).map { texts[$0] })
  }

  /// Writes the texts, one a line.
  func write(to file: URL) throws {
    var data = Data()
    data.reserveCapacity(utf8Count + texts.count)
    for text in texts {
      data.append(contentsOf: text.utf8)
      data.append(0x0A)
    }
    try data.write(to: file)
  }
}

/// Why the speed cannot be measured.
enum SpeedError: Error, CustomStringConvertible {
  case noFolder(String)
  case noTexts(String)
  case pattern(String)
  case peer(String, answer: String)

  var description: String {
    switch self {
    case .noFolder(let path): "\(path): cannot be read as a folder"
    case .noTexts(let path): "\(path): has no .txt file and no .json document with text"
    case .pattern(let reason): "the plain pattern cannot be used: \(reason)"
    case .peer(let name, let answer): "\(name) answered '\(answer)'"
    }
  }
}
