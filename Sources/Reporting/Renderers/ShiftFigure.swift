/// Changes decomposed: from the middle, what the groups' own shares explain and what their mix does.
///
/// Dark and light with an edge, so that a copier keeps them apart. Whole units only.
struct ShiftFigure {
  let figure: ReportFigure
  let shifts: [ReportFigure.Shift]

  private let width = 760
  private let labelWidth = 300
  private let lineHeight = 30
  private let top = 30

  private var most: Int {
    let greatest = shifts.map { max(abs($0.rest), abs($0.composition)) }.max() ?? 0
    return max(10, (greatest + 9) / 10 * 10)
  }

  var svg: String {
    let bottom = top + shifts.count * lineHeight
    var lines = [
      "<svg viewBox=\"0 0 \(width) \(bottom + 28)\" role=\"img\" "
        + "aria-label=\"\(HTMLText.escaped(figure.alternative))\">",
      "<g font-size=\"13\">",
    ]
    for step in [-most, -most / 2, 0, most / 2, most] {
      let x = position(step)
      lines.append(
        "<line class=\"\(step == 0 ? "axis" : "grid")\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top - 6)\" "
          + "y2=\"\(bottom)\"/>")
      lines.append(
        "<text class=\"soft\" x=\"\(x)\" y=\"\(top - 12)\" text-anchor=\"middle\">"
          + "\(PercentagePoints.signed(step))</text>")
    }
    for (index, shift) in shifts.enumerated() {
      let y = top + index * lineHeight
      lines.append(
        "<text x=\"\(labelWidth - 14)\" y=\"\(y + 19)\" text-anchor=\"end\">"
          + "\(HTMLText.escaped(shift.label))</text>")
      lines.append(bar("share", shift.rest, y: y + 4))
      lines.append(bar("mix", shift.composition, y: y + 16))
    }
    lines.append(
      "<text class=\"soft\" x=\"\(labelWidth)\" y=\"\(bottom + 20)\">"
        + "\(HTMLText.escaped(figure.key))</text>")
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n")
  }

  private func bar(_ style: String, _ points: Int, y: Int) -> String {
    let (from, to) = (position(min(points, 0)), position(max(points, 0)))
    return "<rect class=\"\(style)\" x=\"\(from)\" y=\"\(y)\" width=\"\(max(to - from, 1))\" "
      + "height=\"10\"/>"
  }

  private func position(_ points: Int) -> Int {
    let scale = width - labelWidth - 30
    return labelWidth + 10 + scale * (points + most) / (2 * most)
  }
}
