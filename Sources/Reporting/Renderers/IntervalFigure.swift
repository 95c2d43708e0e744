/// A figure of shares: a dot for the States reviewed, a line for the bounds of all parties.
///
/// Told apart by shape, not by colour, so that it survives a copier.
struct IntervalFigure {
  let figure: ReportFigure
  /// The start of the identifiers within the page.
  let identifier: String

  private let width = 720
  private let labelWidth = 250
  private let valueWidth = 90
  private let lineHeight = 26
  private let top = 34

  var svg: String {
    let height = top + figure.bars.count * lineHeight + 30
    var lines = [
      "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(identifier)-a\">",
      "<title id=\"\(identifier)-a\">\(HTMLBody.escaped(figure.alternative))</title>",
      "<g aria-hidden=\"true\" font-size=\"13\">",
    ]
    let bottom = top + figure.bars.count * lineHeight
    for tenth in stride(from: 0, through: 100, by: 20) {
      let x = position(tenth, 100)
      lines.append(
        "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top - 6)\" y2=\"\(bottom)\"/>")
      lines.append(
        "<text class=\"soft\" x=\"\(x)\" y=\"\(top - 14)\" text-anchor=\"middle\">\(tenth)</text>")
    }
    for (index, bar) in figure.bars.enumerated() { lines += line(bar, at: index) }
    lines.append(
      "<text class=\"soft\" x=\"\(labelWidth)\" y=\"\(bottom + 20)\">Per cent: dot, States "
        + "reviewed; line, limits for all parties</text>")
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n")
  }

  private func line(_ bar: ReportFigure.Bar, at index: Int) -> [String] {
    let y = top + index * lineHeight + lineHeight / 2
    let from = position(bar.bounds.lowerBound, bar.parties)
    let to = position(bar.bounds.upperBound, bar.parties)
    let share = position(bar.states, bar.reviewed)
    let value = "\(bar.states) of \(bar.reviewed)"
    return [
      "<text x=\"\(labelWidth - 10)\" y=\"\(y + 4)\" text-anchor=\"end\">"
        + "\(HTMLBody.escaped(shortened(bar.label)))</text>",
      "<line class=\"limits\" x1=\"\(from)\" x2=\"\(to)\" y1=\"\(y)\" y2=\"\(y)\"/>",
      "<line class=\"limits\" x1=\"\(from)\" x2=\"\(from)\" y1=\"\(y - 5)\" y2=\"\(y + 5)\"/>",
      "<line class=\"limits\" x1=\"\(to)\" x2=\"\(to)\" y1=\"\(y - 5)\" y2=\"\(y + 5)\"/>",
      "<circle class=\"share\" cx=\"\(share)\" cy=\"\(y)\" r=\"5\"/>",
      "<text x=\"\(width - 4)\" y=\"\(y + 4)\" text-anchor=\"end\">\(value)</text>",
    ]
  }

  /// A share as a place on the scale, rounded to whole units so that no fraction is printed.
  private func position(_ part: Int, _ whole: Int) -> Int {
    let scale = width - labelWidth - valueWidth
    return labelWidth + (2 * scale * part + max(whole, 1)) / (2 * max(whole, 1))
  }

  /// A label that fits beside the scale.
  private func shortened(_ label: String) -> String {
    label.count <= 38 ? label : String(label.prefix(37)) + "…"
  }
}
