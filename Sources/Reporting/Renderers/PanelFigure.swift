/// Small multiples: one panel for each regional group, the same articles and scale in all.
///
/// Lengths on a common scale, told apart by place alone. Whole units only.
struct PanelFigure {
  let figure: ReportFigure
  let labels: [String]
  let panels: [ReportFigure.Panel]

  private let width = 760
  private let labelWidth = 230
  private let lineHeight = 22
  private let top = 56

  private var panelWidth: Int { (width - labelWidth) / max(panels.count, 1) }

  var svg: String {
    let bottom = top + labels.count * lineHeight
    var lines = [
      "<svg viewBox=\"0 0 \(width) \(bottom + 40)\" role=\"img\" "
        + "aria-label=\"\(HTMLText.escaped(figure.alternative))\">",
      "<g font-size=\"12\">",
    ]
    for (index, label) in labels.enumerated() {
      lines.append(
        "<text x=\"\(labelWidth - 12)\" y=\"\(middle(index) + 4)\" text-anchor=\"end\">"
          + "\(HTMLText.escaped(label))</text>")
    }
    for (index, panel) in panels.enumerated() {
      lines += draw(panel, left: labelWidth + index * panelWidth, bottom: bottom)
    }
    lines.append(
      "<text class=\"soft\" x=\"\(labelWidth)\" y=\"\(bottom + 32)\">"
        + "\(HTMLText.escaped(figure.key))</text>")
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n")
  }

  private func middle(_ line: Int) -> Int { top + line * lineHeight + lineHeight / 2 }

  private func draw(_ panel: ReportFigure.Panel, left: Int, bottom: Int) -> [String] {
    let scale = panelWidth - 40
    let title = WrappedLabel(panel.title, widthInCharacters: max(8, panelWidth / 7)).lines
    var lines = title.enumerated().map { index, text in
      "<text x=\"\(left)\" y=\"\(top - 8 - (title.count - 1 - index) * 14)\">"
        + "\(HTMLText.escaped(text))</text>"
    }
    for percent in [0, 50, 100] {
      let x = left + scale * percent / 100
      lines.append("<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(top)\" y2=\"\(bottom)\"/>")
      lines.append(
        "<text class=\"soft\" x=\"\(x)\" y=\"\(bottom + 14)\" text-anchor=\"middle\">\(percent)</text>"
      )
    }
    for (index, share) in panel.shares.enumerated() {
      guard let share else {
        lines.append(
          "<text class=\"soft\" x=\"\(left + 2)\" y=\"\(middle(index) + 4)\">–</text>")
        continue
      }
      let length = scale * share.states / max(share.reviewed, 1)
      lines.append(
        "<rect class=\"share\" x=\"\(left)\" y=\"\(middle(index) - 5)\" width=\"\(max(length, 1))\" "
          + "height=\"10\"/>")
      lines.append(
        "<text x=\"\(left + length + 3)\" y=\"\(middle(index) + 4)\">\(share.states)</text>")
    }
    return lines
  }
}
