import Model

/// Reads a finished document from Markdown: as we write it, and as people edit it.
///
/// GitHub's Markdown as far as reports use it: headings, numbered paragraphs, lists, quotations,
/// tables, footnotes, pictures, emphasis. Numbers are taken as they stand, not counted anew as
/// viewers do: they are what the editor sees and cites.
struct MarkdownDocument {
  private let lines: [Substring]
  private var place = 0
  private var pieces: [PrintedAssembly.Placed] = []
  private let notes: Set<String>

  static func read(_ text: String) -> PrintedDocument {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    var reader = MarkdownDocument(lines: MarkdownLines.withoutComments(lines))
    reader.skipFrontMatter()
    reader.read()
    return PrintedAssembly.document(of: reader.pieces)
  }

  private init(lines: [Substring]) {
    self.lines = lines
    notes = Set(lines.compactMap { MarkdownLines.noteDefinition($0)?.mark })
  }

  private var line: Substring? { place < lines.count ? lines[place] : nil }

  private mutating func add(_ piece: PrintedPiece, from line: Int) {
    pieces.append(PrintedAssembly.Placed(piece: piece, line: line + 1))
  }

  /// The words of a text; the signs of our reports for what has changed are none.
  private func inline(_ marked: String) -> PieceText {
    var text = marked[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    let hasSign = text.hasSuffix(" ▌") || text.hasSuffix(" ┊")
    let words = hasSign ? String(text.dropLast(2)) : marked
    return MarkdownInline.text(of: words, notes: notes)
  }

  /// YAML between lines of three hyphens says things of the file, not in it.
  private mutating func skipFrontMatter() {
    guard lines.first.map(MarkdownLines.trimmed) == "---" else { return }
    for place in lines.indices.dropFirst()
    where lines[place].hasPrefix("---") || lines[place] == "..." {
      self.place = place + 1
      return
    }
  }

  private mutating func read() {
    while let line {
      let start = place
      let content = MarkdownLines.trimmed(line)
      if content.isEmpty || MarkdownLines.isRule(content) {
        place += 1
      } else if let heading = MarkdownLines.heading(content) {
        place += 1
        add(.heading(level: heading.level, label: nil, inline(heading.text)), from: start)
      } else if let fence = MarkdownLines.fence(content) {
        takeFenced(by: fence, from: start)
      } else if let note = MarkdownLines.noteDefinition(line) {
        takeNote(note, from: start)
      } else if content.hasPrefix(">") {
        takeQuotation(from: start)
      } else if let item = MarkdownLines.item(line) {
        takeItem(item, from: start)
      } else if content.hasPrefix("<table") {
        takeTaggedTable(from: start)
      } else if MarkdownTable.begins(at: place, of: lines) {
        takeTable(from: start)
      } else {
        takeParagraph(from: start)
      }
    }
  }

  private mutating func takeFenced(by fence: String, from start: Int) {
    place += 1
    var text = ""
    while let line {
      place += 1
      if MarkdownLines.trimmed(line).hasPrefix(fence) { break }
      text += line + "\n"
    }
    add(.paragraph(label: nil, PieceText(text)), from: start)
  }

  private mutating func takeNote(_ note: (mark: String, text: String), from start: Int) {
    place += 1
    let rest = takeContinuation(indented: true)
    add(.note(mark: note.mark, inline(note.text + rest)), from: start)
  }

  private mutating func takeQuotation(from start: Int) {
    var paragraphs: [String] = [""]
    while let line, MarkdownLines.trimmed(line).hasPrefix(">") {
      let content = MarkdownLines.trimmed(MarkdownLines.trimmed(line).dropFirst())
      if content.isEmpty {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += content + "\n"
      }
      place += 1
    }
    for text in paragraphs where !text.isEmpty {
      let plain = inline(text)
      // A box holds numbered paragraphs too: its heading and its text are text all the same.
      let heading = MarkdownLines.heading(text)
      add(heading.map { .paragraph(label: nil, inline($0.text)) } ?? .quotation(plain), from: start)
    }
  }

  private mutating func takeItem(
    _ item: (label: String?, text: String), from start: Int
  ) {
    place += 1
    let text = inline(item.text + takeContinuation(indented: false))
    add(item.label == nil ? .item(text) : .paragraph(label: item.label, text), from: start)
  }

  /// The line before the one that is read.
  private var last: Substring? { place > 0 ? lines[place - 1] : nil }

  /// The lines that belong to what began above them.
  private mutating func takeContinuation(indented: Bool) -> String {
    var text = ""
    while let line {
      let content = MarkdownLines.trimmed(line)
      if content.isEmpty {
        // Behind an empty line only indented text goes on, and only in a note.
        guard indented, place + 1 < lines.count, lines[place + 1].hasPrefix("    "),
          !MarkdownLines.trimmed(lines[place + 1]).isEmpty
        else { break }
        place += 1
        text += "\n"
        continue
      }
      if MarkdownLines.interrupts(line, after: last) || MarkdownTable.begins(at: place, of: lines) {
        break
      }
      text += "\n" + MarkdownLines.withoutIndent(line)
      place += 1
    }
    return text
  }

  private mutating func takeTable(from start: Int) {
    var table = MarkdownTable(header: lines[place])
    place += 2
    while let line, !MarkdownLines.trimmed(line).isEmpty,
      !MarkdownLines.interrupts(line, after: last),
      line.contains("|")
    {
      table.append(line)
      place += 1
    }
    add(
      .table(
        PrintedGrid(
          caption: nil, headerRows: 1, rows: table.rows.map { $0.map { inline($0) } })),
      from: start)
  }

  /// A table that somebody wrote with tags, as converters do where a plain one does not suffice.
  private mutating func takeTaggedTable(from start: Int) {
    var text = ""
    while let line {
      text += line + "\n"
      place += 1
      if line.contains("</table>") { break }
    }
    let root = try? HTMLParsing.read(Array(text.utf8), file: "", limits: .standard)
    if let table = root?.descendant("table") {
      add(.table(HTMLGrid.grid(of: table)), from: start)
    } else {
      add(.paragraph(label: nil, inline(text)), from: start)
    }
  }

  private mutating func takeParagraph(from start: Int) {
    var text = ""
    while let line {
      let content = MarkdownLines.trimmed(line)
      if content.isEmpty { break }
      if place > start {
        if let level = MarkdownLines.underline(content) {
          place += 1
          add(.heading(level: level, label: nil, inline(text)), from: start)
          return
        }
        if MarkdownLines.interrupts(line, after: last) || MarkdownTable.begins(at: place, of: lines)
        {
          break
        }
      }
      text += (text.isEmpty ? "" : "\n") + MarkdownLines.withoutIndent(line)
      place += 1
    }
    if let alternative = MarkdownInline.picture(text) {
      add(.figure(caption: nil, alternative: alternative), from: start)
    } else {
      add(.paragraph(label: nil, inline(text)), from: start)
    }
  }
}
