/// A figure's picture in the line of the text, with its text alternative.
struct WordDrawing {
  private let picture: WordPicture
  /// The place among the pictures of the document, from 1.
  private let place: Int
  private let alternative: String

  init(_ picture: WordPicture, place: Int, alternative: String) {
    self.picture = picture
    self.place = place
    self.alternative = alternative
  }

  static func bitmapRelationship(_ place: Int) -> String { "rIdPicture\(place)" }
  static func vectorRelationship(_ place: Int) -> String { "rIdVector\(place)" }

  /// As wide as the page between the margins, and never higher than two thirds of it.
  private var extent: (width: Int, height: Int) {
    let (pixelWidth, pixelHeight) = (picture.widthInPixels, picture.heightInPixels)
    let most = WordMeasure.fullWidth * WordMeasure.emusInTwip
    let highest = 10_000 * WordMeasure.emusInTwip
    let height = most / pixelWidth * pixelHeight
    guard height > highest else { return (most, max(1, height)) }
    return (max(1, highest / pixelHeight * pixelWidth), highest)
  }

  var xml: String {
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
