import Model

/// What stands at the head and foot of pages and is no text: running titles, symbols, page numbers.
enum PageFurniture {
  /// How many lines from the upper and the lower edge are looked at.
  private static let reach = 3

  /// Returns the pages without it; the head of the first page is a masthead and stays.
  static func removed(from pages: [[PageLine]]) -> [[PageLine]] {
    let edges = pages.map(edges)
    var counts: [String: Int] = [:]
    for (page, places) in zip(pages, edges) {
      for words in Set(places.map { plain(page[$0].text) }) { counts[words, default: 0] += 1 }
    }
    return zip(pages, edges).enumerated().map { number, pair in
      let (page, places) = pair
      let middle = page.map(\.top).max().map { ($0 + (page.map(\.top).min() ?? 0)) / 2 } ?? 0
      let removed = Set(
        places.filter { place in
          let line = page[place]
          let isFirstHead = number == 0 && line.top <= middle
          if isPageNumber(line.text) { return true }
          let words = plain(line.text)
          // Numbers of paragraphs and the like repeat too; a running title has words.
          return !isFirstHead && counts[words, default: 0] > 1
            && words.count { $0.isLetter } >= 4
        })
      return page.indices.filter { !removed.contains($0) }.map { page[$0] }
    }
  }

  /// The places of the lines next to the edges; of lines at one height all.
  private static func edges(of page: [PageLine]) -> [Int] {
    let sorted = page.indices.sorted { (page[$0].top, $0) < (page[$1].top, $1) }
    func near(_ places: some Sequence<Int>) -> [Int] {
      var found: [Int] = []
      var lines = 0
      for place in places {
        if let last = found.last, page[last].isBeside(page[place]) {
          found.append(place)
          continue
        }
        lines += 1
        if lines > reach { break }
        found.append(place)
      }
      return found
    }
    return near(sorted) + near(sorted.reversed())
  }

  /// Words that are alike but for their numbers.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in WhiteSpace.normalized(text) {
      if !character.isNumber {
        plain.append(character)
      } else if plain.last != "#" {
        plain.append("#")
      }
    }
    return plain
  }

  /// "12", "- 12 -", "Page 3 of 10", "3/10".
  static func isPageNumber(_ text: String) -> Bool {
    let words = Words(text).list
    guard !words.isEmpty, words.count <= 4, text.count <= 24 else { return false }
    let frame: Set<String> = [
      "page", "pages", "of", "de", "sur", "página", "p", "pág", "стр", "из", "страница", "第", "页",
    ]
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    guard !numbers.isEmpty, words.allSatisfy({ frame.contains($0) || $0.allSatisfy(\.isNumber) })
    else { return false }
    // A number with a full stop or brackets belongs to a paragraph.
    return numbers.allSatisfy { $0.count <= 4 } && !text.contains(".") && !text.contains("(")
      && (words.count > numbers.count || numbers.count == 1 || text.contains("/"))
  }
}
