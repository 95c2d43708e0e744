/// A figure's picture in the line of the text, with its text alternative.
///
/// As lines (SVG), which Word has drawn since 2016, and as dots (PNG) for all others.
struct WordDrawing {
  /// The picture as a file of its own, with its size.
  let svg: String
  let png: [UInt8]
  private let width: Int
  private let height: Int
  private let alternative: String

  /// Makes the drawing of a figure.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - picture: Its picture as dots; nil where nobody made one.
  init(of figure: ReportFigure, _ picture: WordPicture?) {
    let file = FigureDrawing.file(of: figure, font: "'Times New Roman', 'Liberation Serif', serif")
    let box = Self.viewBox(of: file)
    svg = file.replacing(
      "<svg ", with: "<svg width=\"\(box.width)\" height=\"\(box.height)\" ", maxReplacements: 1)
    png = picture?.png ?? WordPicture.blank
    width = picture?.widthInPixels ?? box.width
    height = picture?.heightInPixels ?? box.height
    alternative = figure.alternative
  }

  private static func viewBox(of svg: String) -> (width: Int, height: Int) {
    let numbers = svg.split(separator: "viewBox=\"", maxSplits: 1).last?.prefix { $0 != "\"" }
      .split(separator: " ").compactMap { Int($0) }
    guard let numbers, numbers.count == 4 else { return (760, 400) }
    return (max(1, numbers[2]), max(1, numbers[3]))
  }

  static func bitmapRelationship(_ place: Int) -> String { "rIdPicture\(place)" }
  static func vectorRelationship(_ place: Int) -> String { "rIdVector\(place)" }

  /// As wide as the page between the margins, and never higher than two thirds of it.
  private var extent: (width: Int, height: Int) {
    let most = WordMeasure.fullWidth * WordMeasure.emusInTwip
    let highest = 10_000 * WordMeasure.emusInTwip
    let wanted = most / width * height
    guard wanted > highest || wanted < 1 else { return (most, wanted) }
    return (max(1, highest / height * width), highest)
  }

  /// Returns the run that holds it.
  ///
  /// - Parameter place: The place among the figures of the document, from 1.
  /// - Returns: The run.
  func run(_ place: Int) -> String {
    let (width, height) = extent
    let description = WordText.escaped(alternative)
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="\(place)" name="Figure \(place)" descr="\(description)"/>\
      <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
      <a:graphic><a:graphicData uri="\(WordNamespace.picture)"><pic:pic><pic:nvPicPr>\
      <pic:cNvPr id="\(place)" name="Figure \(place)" descr="\(description)"/><pic:cNvPicPr/>\
      </pic:nvPicPr><pic:blipFill><a:blip r:embed="\(Self.bitmapRelationship(place))"><a:extLst>\
      <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
      <asvg:svgBlip xmlns:asvg="\(WordNamespace.vectorPicture)" \
      r:embed="\(Self.vectorRelationship(place))"/></a:ext></a:extLst></a:blip>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
      </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
  }
}
