import Model

/// Cuts the text of a table into lines and cells, one line at a time (RFC 4180, any separator).
///
/// Lines end with LF, CR LF or CR. A quotation mark at the beginning of a cell opens it, spaces before
/// it aside; within a cell that it did not open it is a sign like any other.
struct SeparatedFields {
  private let source: SourceText
  private let limits: ReadingLimits
  private let separator: UInt8
  private var place: Int
  /// The number of the line at `place`, from 1.
  private var number: Int
  private var cells = 0

  private static let quote = UInt8(ascii: "\"")

  /// Starts at an offset of the text.
  init(
    _ source: SourceText, separator: UInt8, limits: ReadingLimits, from place: Int = 0,
    line: Int = 1
  ) {
    self.source = source
    self.separator = separator
    self.limits = limits
    self.place = place
    number = line
  }

  /// Returns the next line that holds anything; nil at the end.
  ///
  /// - Throws: A refusal of a quotation mark without its other, or of what goes beyond a limit.
  mutating func nextLine() throws(Refusal) -> SeparatedLines.Line? {
    while place < source.bytes.count {
      guard source.bytes[place] == 0x0A || source.bytes[place] == 0x0D else { return try line() }
      endLine()
    }
    return nil
  }

  private mutating func line() throws(Refusal) -> SeparatedLines.Line {
    let bytes = source.bytes
    let start = number
    var fields: [String] = []
    while true {
      fields.append(try field())
      cells += 1
      if cells > limits[.cells] {
        throw limits.refusal(
          .cells, "the table has more than", "cells", file: source.file, line: start)
      }
      guard place < bytes.count else { break }
      let isSeparator = bytes[place] == separator
      if !isSeparator { endLine() } else { place += 1 }
      if !isSeparator { break }
    }
    return SeparatedLines.Line(number: start, fields: fields)
  }

  /// Goes behind the line end at `place`.
  private mutating func endLine() {
    let bytes = source.bytes
    let isDouble =
      bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    place += isDouble ? 2 : 1
    number += 1
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func field() throws(Refusal) -> String {
    let bytes = source.bytes
    var start = place
    while start < bytes.count, bytes[start] == 0x20, separator != 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == Self.quote {
      place = start
      return try quoted()
    }
    start = place
    while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
    try check(place - start, line: number)
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func quoted() throws(Refusal) -> String {
    let bytes = source.bytes
    let opening = number
    var text: [UInt8] = []
    place += 1
    while true {
      let start = place
      while place < bytes.count, bytes[place] != Self.quote {
        // Of CR LF the second counts.
        let isLast = place + 1 == bytes.count || bytes[place + 1] != 0x0A
        if bytes[place] == 0x0A || bytes[place] == 0x0D && isLast { number += 1 }
        place += 1
      }
      text += bytes[start..<place]
      try check(text.count, line: opening)
      guard place < bytes.count else {
        throw Refusal(
          file: source.file, line: opening, reason: .wrongType,
          message: "a cell that opens here with a quotation mark is never closed; "
            + "put one at its end, or write the first one twice within quotation marks")
      }
      place += 1
      guard place < bytes.count, bytes[place] == Self.quote else { break }
      text.append(Self.quote)
      place += 1
    }
    while place < bytes.count, bytes[place] == 0x20, separator != 0x20 { place += 1 }
    if place < bytes.count, !endsCell(bytes[place]) {
      let words = String(decoding: bytes[place...].prefix(40), as: UTF8.self)
      throw Refusal(
        file: source.file, line: number, reason: .wrongType,
        message: "behind the closing quotation mark of a cell stands '\(words.prefix(20))'; "
          + "a quotation mark within a quoted cell is written twice")
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func check(_ size: Int, line: Int) throws(Refusal) {
    if size > limits[.textSize] {
      throw limits.refusal(
        .textSize, "a cell has more text than", file: source.file, line: line)
    }
  }
}
