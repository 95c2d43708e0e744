import Foundation
import Reporting

extension WrittenRun {
  private struct Content: Decodable {
    let masthead: [String: String]
  }

  /// Reads what stands before the text of the technical report.
  ///
  /// - Throws: `PipelineError` where the run did not write the report as data.
  func masthead() throws(PipelineError) -> Masthead {
    let name = "public/\(TechnicalReport.document).json"
    guard let data = bytes(of: name),
      let content = try? JSONDecoder().decode(Content.self, from: data)
    else {
      throw PipelineError(
        "\(path)/\(name) cannot be read; to follow up recommendations the technical report is needed "
          + "as data: run again with it among the documents and json among the formats")
    }
    func field(_ name: String) -> String { content.masthead[name] ?? "" }
    var masthead = Masthead(
      organ: field("organ"), symbol: field("symbol"), date: field("date"), body: field("body"),
      session: field("session"), place: field("place"), agendaItem: field("agendaItem"),
      title: field("title"), documentType: field("documentType"))
    masthead.distribution = field("distribution")
    return masthead
  }
}
