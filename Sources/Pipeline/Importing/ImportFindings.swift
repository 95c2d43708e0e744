import Ingest
import Model
import Storage

/// Reads the files of an import: what each says of itself, what others let one guess, what a person
/// has written.
struct ImportFindings {
  let reader: DocumentReader
  let population: [StateCode: State]
  let table: ImportTable
  let acceptsGuesses: Bool

  /// A file with its bytes, as long as it is looked at.
  struct Content {
    var file: ImportedFile
    var bytes: [UInt8]
  }

  /// Looks at a file by itself.
  func look(at source: ImportSources.File) -> ImportedFile {
    var file = ImportedFile(file: source.label)
    do {
      let bytes = try source.folder.bytes(of: source.entry.path)
      file.digest = Digest.hex(of: bytes)
      let side = try source.entry.sidePath.map { path throws(Refusal) in
        SideFile(path: path, bytes: try source.folder.bytes(of: path))
      }
      file.found = try reader.findings(in: bytes, file: source.label, side: side)
    } catch {
      file.refuse(error)
    }
    return file
  }

  /// Adds what names and neighbours let one guess, and what a person has said.
  func complete(_ files: inout [ImportedFile]) {
    let names = FileNameFindings(population: population)
    let cells = FieldCells(population: population)
    let neighbours = Self.neighbours(of: files)
    for place in files.indices {
      if files[place].status != .refused {
        for (field, finding) in names.fields(of: files[place].file)
        where files[place].found[field] == nil {
          files[place].found[field] = finding
        }
        for (field, value) in neighbours where files[place].found[field] == nil {
          files[place].found[field] = FieldFinding(value, .guess, "all other files")
        }
        files[place].fields = files[place].found
      }
      let isRefused = files[place].status == .refused
      table.apply(to: &files[place], cells: cells)
      if isRefused, files[place].status != .skipped { files[place].status = .refused }
      settleKind(&files[place])
    }
  }

  /// A State or group that a document of its kind does not have is no part of it.
  private func settleKind(_ file: inout ImportedFile) {
    guard let kind = file.fields[.kind].flatMap({ DocumentKind(rawValue: $0.value) }) else {
      return
    }
    if !kind.requiresState { file.fields[.state] = nil }
    if kind != .regionalAddendum { file.fields[.regionalGroup] = nil }
  }

  /// The cycle, year and language in which all files agree that say one.
  private static func neighbours(of files: [ImportedFile]) -> [(DocumentField, String)] {
    [DocumentField.cycle, .year, .language].compactMap { field in
      let values = Set(files.compactMap { $0.found[field]?.value })
      return values.count == 1 ? values.first.map { (field, $0) } : nil
    }
  }

  /// Says what is missing; whether nothing is.
  func isComplete(_ file: inout ImportedFile) -> Bool {
    let required = file.required(acceptsGuesses: acceptsGuesses)
    let missing = required.filter { file.fields[$0] == nil }
    let guessed = required.filter {
      file.fields[$0].map { $0.certainty == .guess } ?? false && !acceptsGuesses
    }
    guard missing.isEmpty, guessed.isEmpty else {
      func names(_ fields: [DocumentField]) -> String {
        fields.map(\.rawValue).joined(separator: ", ")
      }
      let parts = [
        missing.isEmpty ? nil : "missing: \(names(missing))",
        guessed.isEmpty ? nil : "only guessed: \(names(guessed))",
      ]
      file.status = .incomplete
      file.message = parts.compactMap { $0 }.joined(separator: "; ")
      return false
    }
    return true
  }
}
