import Ingest
import Model
import TestSupport

extension WordFiles {
  /// The blocks that are read from it, front matter left out.
  func blocks() throws -> [PrintedBlock] {
    try PrintedDocumentReader().read(try bytes(), file: "report.docx").blocks.map(\.block).filter {
      if case .front = $0 { false } else { true }
    }
  }
}
