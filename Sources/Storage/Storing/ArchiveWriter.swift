import GRDB
import Model

/// Writes files into an archive within one transaction, each statement prepared once.
struct ArchiveWriter {
  private let file: Statement
  private let refusal: Statement
  private let document: Statement
  private let warning: Statement
  private let entry: Statement
  private let observation: Statement
  private let passage: Statement
  private let database: Database

  init(_ database: Database) throws {
    func insertion(into table: String, _ columns: String) throws -> Statement {
      let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ",")
      return try database.makeStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
    }
    self.database = database
    file = try insertion(into: "file", "path,sha256,context,status")
    refusal = try insertion(into: "refusal", "file,line,reason,message")
    document = try insertion(
      into: "document",
      "file,kind,symbol,title,language,date,distribution,cycle,year,state,regional_group,"
        + "fingerprint,nil_statements")
    warning = try insertion(into: "warning", "file,line,reason,message")
    entry = try insertion(
      into: "entry", "file,kind,provisions,regional_group,states,text,line")
    observation = try insertion(
      into: "observation",
      "file,block,line,kind,provisions,out_of_scope,basis,state,regional_group,cycle,year,"
        + "paragraph,document,address,text")
    passage = try insertion(into: "passage", "file,block,line,form,level,number,text")
  }

  /// Adds a file; of a file that is refused in the end nothing but its refusal.
  ///
  /// - Returns: False where the text of a document that is to be kept is not there.
  func add(_ stored: StoredFile, blocks: [Block]?, context: String) throws -> Bool {
    if stored.keepsText, blocks == nil { return false }
    try run(
      file, [KeptText.kept(stored.path), stored.sha256, context, stored.status.rawValue])
    let number = database.lastInsertedRowID
    switch stored.outcome {
    case .refused(let refused):
      try run(
        refusal, [number, refused.line, refused.reason.rawValue, KeptText.kept(refused.message)])
    case .read(let read):
      guard stored.keepsText, let blocks else { break }
      try add(read, to: number)
      for line in PassageLine.lines(of: blocks, entries: read.entries) {
        try run(
          passage,
          [
            number, line.block, line.row, line.form.rawValue, line.level,
            line.number.map(KeptText.kept), KeptText.kept(line.text),
          ])
      }
    }
    return true
  }

  private func add(_ read: StoredDocument, to number: Int64) throws {
    try run(
      document,
      [
        number, read.kind.rawValue, KeptText.kept(read.symbol), KeptText.kept(read.title),
        read.language.rawValue, read.date.description, read.distribution.rawValue, read.cycle,
        read.year, read.state?.description, read.regionalGroup?.code,
        KeptText.kept(read.fingerprint),
        read.nilStatements.map(\.code).joined(separator: " "),
      ])
    for line in read.warnings {
      try run(warning, [number, line.line, line.reason.rawValue, KeptText.kept(line.message)])
    }
    for line in read.entries {
      try run(
        entry,
        [
          number, line.kind.code, KeptLines.kept(line.provisions), line.regionalGroup?.code,
          line.states, KeptText.kept(line.text), line.line,
        ])
    }
    for finding in read.observations { try add(finding, to: number) }
  }

  private func add(_ finding: Observation, to number: Int64) throws {
    try run(
      observation,
      [
        number, finding.block, finding.row, finding.kind.code,
        ProvisionNames.kept(finding.provisions), ProvisionNames.kept(finding.outOfScope),
        finding.basis.rawValue, finding.state?.description, finding.regionalGroup?.code,
        finding.cycle, finding.year, finding.paragraph.map(KeptText.kept),
        KeptText.kept(finding.document), KeptText.kept(finding.id), KeptText.kept(finding.text),
      ])
  }

  private func run(_ statement: Statement, _ values: [(any DatabaseValueConvertible)?]) throws {
    // Each statement above is used with as many values as it has columns.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}

extension StoredFile {
  /// Whether the document is kept with its text: not where it was read but refused all the same,
  /// because another file contradicts it.
  var keepsText: Bool {
    if case .read = outcome { status != .refused } else { false }
  }
}
