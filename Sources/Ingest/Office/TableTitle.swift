/// Titles of tables and figures as the six languages print them.
enum TableTitle {
  private static let tables: Set<String> = [
    "table", "tableau", "cuadro", "tabla", "таблица", "表", "الجدول", "جدول",
  ]
  private static let figures: Set<String> = [
    "figure", "figura", "gráfico", "graphique", "диаграмма", "рисунок", "图", "圖", "الشكل", "شكل",
  ]

  /// Whether a line is the title of a table or figure: "Table 3", "Tableau II. Mesures".
  static func opens(_ text: String) -> Bool { isTable(text) || isFigure(text) }

  /// Whether a line is the title of a table.
  static func isTable(_ text: String) -> Bool { opens(text, tables) }

  /// Whether a line is the title of a figure.
  static func isFigure(_ text: String) -> Bool { opens(text, figures) }

  /// Whether a line is "Table 3" and no more: the words follow on a line of their own.
  static func isNumberAlone(_ text: String) -> Bool {
    opens(text) && text.split(separator: " ").count <= 2 && text.utf8.count <= 30
  }

  private static func opens(_ text: String, _ words: Set<String>) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    let first = text.prefix { $0.isLetter }
    guard !first.isEmpty, first.count <= 12, words.contains(first.lowercased()) else {
      // "表1" has no space before its number.
      return text.first.map {
        words.contains(String($0)) && text.dropFirst().first?.isNumber ?? false
      }
        ?? false
    }
    let after = text[first.endIndex...]
    if after.first == "." || after.first == ":" { return after.dropFirst().first == " " }
    let number = after.drop { $0 == " " }
      .prefix { !$0.isWhitespace && $0 != "." && $0 != ":" }
    return CountedNumber.digits(String(number)) != nil || CountedNumber.roman(String(number)) != nil
      || number.count == 1 && number.allSatisfy(\.isLetter)
      || number.contains(where: \.isNumber) && number.count <= 6
  }
}
