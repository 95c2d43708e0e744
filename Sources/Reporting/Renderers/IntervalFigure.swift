/// A figure of shares: a dot for the States reviewed, a line for the bounds of all parties.
///
/// Told apart by shape, not by colour, so that it survives a copier. Whole units only, so that no
/// machine rounds otherwise.
struct IntervalFigure {
  let figure: ReportFigure
  let bars: [ReportFigure.Bar]

  private let width = 760
  private let labelWidth = 300
  private let valueWidth = 80
  private let textHeight = 16
  private let top = 30

  var svg: String {
    let labels = bars.map { WrappedLabel($0.label, widthInCharacters: 46).lines }
    let heights = labels.map { max(1, $0.count) * textHeight + 10 }
    let bottom = top + heights.reduce(0, +)
    var lines = [
      "<svg viewBox=\"0 0 \(width) \(bottom + 28)\" role=\"img\" "
        + "aria-label=\"\(HTMLText.escaped(figure.alternative))\">",
      "<g font-size=\"13\">",
    ]
    lines += grid(to: bottom)
    var y = top
    for ((bar, label), height) in zip(zip(bars, labels), heights) {
      lines += line(bar, label, middle: y + height / 2)
      y += height
    }
    lines.append(
      "<text class=\"soft\" x=\"\(labelWidth)\" y=\"\(bottom + 20)\">"
        + "\(HTMLText.escaped(figure.key))</text>")
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n")
  }

  private func grid(to bottom: Int) -> [String] {
    stride(from: 0, through: 100, by: 20).flatMap { percent in
      let x = position(percent, 100)
      return [
        "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top - 6)\" y2=\"\(bottom)\"/>",
        "<text class=\"soft\" x=\"\(x)\" y=\"\(top - 12)\" text-anchor=\"middle\">\(percent)</text>",
      ]
    }
  }

  private func line(_ bar: ReportFigure.Bar, _ label: [String], middle y: Int) -> [String] {
    let from = position(bar.bounds.lowerBound, bar.parties)
    let to = position(bar.bounds.upperBound, bar.parties)
    let share = position(bar.states, bar.reviewed)
    let first = y + 4 - (label.count - 1) * textHeight / 2
    let words = label.enumerated().map { index, text in
      "<text x=\"\(labelWidth - 14)\" y=\"\(first + index * textHeight)\" text-anchor=\"end\">"
        + "\(HTMLText.escaped(text))</text>"
    }
    return words + [
      "<line class=\"limits\" x1=\"\(from)\" x2=\"\(to)\" y1=\"\(y)\" y2=\"\(y)\"/>",
      "<line class=\"limits\" x1=\"\(from)\" x2=\"\(from)\" y1=\"\(y - 5)\" y2=\"\(y + 5)\"/>",
      "<line class=\"limits\" x1=\"\(to)\" x2=\"\(to)\" y1=\"\(y - 5)\" y2=\"\(y + 5)\"/>",
      "<circle class=\"share\" cx=\"\(share)\" cy=\"\(y)\" r=\"4\"/>",
      "<text x=\"\(width - 4)\" y=\"\(y + 4)\" text-anchor=\"end\">"
        + "\(bar.states) of \(bar.reviewed)</text>",
    ]
  }

  /// A share as a place on the scale; what lies beyond it is drawn at its end.
  private func position(_ part: Int, _ whole: Int) -> Int {
    let scale = width - labelWidth - valueWidth
    let whole = max(whole, 1)
    return labelWidth + (2 * scale * min(max(part, 0), whole) + whole) / (2 * whole)
  }
}
