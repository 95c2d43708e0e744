import Conversion
import Reporting
import Testing

/// Figures as pictures of dots, by their place among the figures.
struct FigurePicturesTests {
  private func report(_ figures: Int) -> Report {
    let blocks: [ReportBlock] = (0..<figures).flatMap { place -> [ReportBlock] in
      [
        .paragraph(ReportParagraph(number: place + 1, text: "Words.")),
        .figure(
          ReportFigure(
            number: nil, title: "T", alternative: "A \"quoted\" <b>",
            drawing: .intervals(
              (0...place).map {
                .init(label: "Article \($0)", states: 1, reviewed: 6, bounds: 1...3, parties: 9)
              }))),
      ]
    }
    return Report(
      document: "r", notice: nil,
      masthead: Masthead(
        organ: "", symbol: "", date: "", body: "", session: "", place: "", agendaItem: "",
        title: "", documentType: ""), blocks: blocks)
  }

  @Test(arguments: [0, 1, 3])
  func `each figure has its picture, alike each time`(figures: Int) throws {
    let drawn = try FigurePictures(Typesetting.tool()).pictures(of: report(figures))
    #expect(drawn.keys.sorted() == Array(0..<figures))
    for picture in drawn.values {
      #expect(picture.png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
      #expect(picture.widthInPixels == 1_520)
    }
    // A line more is as many dots more: the pictures are not mixed up.
    let heights = drawn.sorted { $0.key < $1.key }.map(\.value.heightInPixels)
    #expect(heights == heights.sorted() && Set(heights).count == figures)
    #expect(try FigurePictures(Typesetting.tool()).pictures(of: report(figures)) == drawn)
  }

  @Test func `a Word file without a typesetter says what it lacks`() throws {
    let file = ReportFile(.word)
    #expect(file.shortcoming(of: report(0)) == nil)
    #expect(file.shortcoming(of: report(1))?.isMissingTool == true)
    #expect(try file.bytes(of: report(1)).count > 1_000)
    let whole = ReportFile(.word, typesetter: .success(try Typesetting.tool()))
    #expect(whole.shortcoming(of: report(1)) == nil)
    #expect(try whole.bytes(of: report(1)).count > file.bytes(of: report(1)).count + 1_000)
  }
}
