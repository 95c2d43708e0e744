import Foundation
import Reporting

/// What stands before the text of a run's technical report.
struct ReportFront {
  let masthead: Masthead
  /// The notice of a fictional corpus; nil for a real one.
  let notice: String?

  private struct Content: Decodable {
    let notice: String?
    let masthead: [String: String]
  }

  /// Reads it from the report as data.
  ///
  /// - Throws: `PipelineError` where the run did not write the report as data.
  init(of run: WrittenRun) throws(PipelineError) {
    let name = "public/\(TechnicalReport.document).json"
    guard let data = run.bytes(of: name),
      let content = try? JSONDecoder().decode(Content.self, from: data)
    else {
      throw PipelineError(
        "\(run.path)/\(name) cannot be read; a follow-up needs the technical report as data: run "
          + "again with it among the documents and json among the formats")
    }
    notice = content.notice
    func field(_ name: String) -> String { content.masthead[name] ?? "" }
    var masthead = Masthead(
      organ: field("organ"), symbol: field("symbol"), date: field("date"), body: field("body"),
      session: field("session"), place: field("place"), agendaItem: field("agendaItem"),
      title: field("title"), documentType: field("documentType"))
    masthead.distribution = field("distribution")
    self.masthead = masthead
  }
}
