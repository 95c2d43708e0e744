/// The picture of a figure: within a page it takes its colours from the page, standing alone it
/// brings them along.
public enum FigureDrawing {
  /// Returns the picture for the inside of a page of HTML.
  static func svg(of figure: ReportFigure) -> String {
    switch figure.drawing {
    case .intervals(let bars): IntervalFigure(figure: figure, bars: bars).svg
    case .panels(let labels, let panels):
      PanelFigure(figure: figure, labels: labels, panels: panels).svg
    case .shifts(let shifts): ShiftFigure(figure: figure, shifts: shifts).svg
    }
  }

  /// Returns the same picture as an SVG file of its own, black on white.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - font: The names of fonts, as a style sheet lists them: first that of the PDF files.
  /// - Returns: The file.
  public static func file(
    of figure: ReportFigure, font: String = "Libertinus Serif, serif"
  ) -> String {
    let lines = svg(of: figure).split(separator: "\n", maxSplits: 1)
    let opening = lines.first?.dropFirst("<svg ".count) ?? ""
    let rest = lines.count > 1 ? lines[1] : ""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(opening)
      <style>\(style(font: font))</style>
      \(rest)

      """
  }

  /// Returns the source of a Typst document with one picture on each page, nothing around it.
  ///
  /// - Parameter drawings: SVG files.
  /// - Returns: The source.
  public static func pages(of drawings: [String]) -> String {
    let pictures = drawings.map {
      "image(bytes(\(TypstText.wordsLiteral($0))), format: \"svg\", width: 570pt)"
    }
    return """
      #set page(width: auto, height: auto, margin: 0pt)
      \(pictures.map { "#\($0)" }.joined(separator: "\n#pagebreak()\n"))

      """
  }

  /// The colours of the style sheet for paper.
  private static func style(font: String) -> String {
    "text{fill:#000;font-family:\(font)}.soft{fill:#333}.grid{stroke:#bbb;stroke-width:1}"
      + ".limits{stroke:#333;stroke-width:2}.share{fill:#000}"
      + ".mix{fill:#bbb;stroke:#000;stroke-width:1}.axis{stroke:#000;stroke-width:1}"
  }
}
