/// The address of a passage: symbol, `#`, block, and for a table's row `.` and its number.
struct PassageAddress: Hashable, CustomStringConvertible {
  let symbol: String
  let block: Int
  let row: Int?

  init(symbol: String, block: Int, row: Int?) {
    self.symbol = symbol
    self.block = block
    self.row = row
  }

  /// Returns nil for what is not written like an address.
  init?(_ text: String) {
    guard let mark = text.lastIndex(of: "#") else { return nil }
    let place = text[text.index(after: mark)...]
      .split(separator: ".", omittingEmptySubsequences: false)
    let numbers = place.compactMap { part -> Int? in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == place.count, let block = numbers.first, numbers.count <= 2 else {
      return nil
    }
    symbol = String(text[..<mark])
    self.block = block
    row = numbers.count == 2 ? numbers[1] : nil
  }

  var description: String { "\(symbol)#\(block)" + (row.map { ".\($0)" } ?? "") }
}
