/// What a file is that bears another's name, told from its first bytes or its parts.
enum ForeignFile {
  /// A sentence on what the bytes are and what to do; nil where nothing known begins like this.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - ending: The ending of a file that would be read: `.docx` for texts, `.csv` for tables.
  /// - Returns: The sentence, without its subject.
  static func sentence(on bytes: [UInt8], saveAs ending: String = ".docx") -> String? {
    let isTable = ending == ".csv"
    var start = bytes.prefix(512)[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return isTable
        ? "is a spreadsheet or an old Office file under another name; save the table as .csv"
        : "is protected by a password, or an old .doc under another name; "
          + "save it as .docx without a password"
    }
    if isTable, start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return "is a spreadsheet or another packed file under the name of a table; "
        + "open it and save the table as .csv"
    }
    func begins(_ words: String) -> Bool {
      start.prefix(words.utf8.count).elementsEqual(words.utf8) { byte, expected in
        byte == expected || byte | 0x20 == expected
      }
    }
    if begins("{\\rtf") { return "is rich text (RTF) under another name; save it as \(ending)" }
    if begins("%pdf") || start.starts(with: "%PDF".utf8) {
      return
        "is a PDF under another name; save the \(isTable ? "table" : "text") as \(ending), or name the file .pdf"
    }
    if begins("<!doctype html") || begins("<html") {
      return
        "is a web page under another name; open it in \(isTable ? "Excel" : "Word") and save it as \(ending)"
    }
    if begins("<?xml") || begins("<") {
      return
        "is an XML file under another name; open it in \(isTable ? "Excel" : "Word") and save it as \(ending)"
    }
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) || start.starts(with: [0xFF, 0xD8, 0xFF]) {
      return
        "is a picture under another name; the \(isTable ? "table" : "text") itself is needed, as \(ending)"
    }
    return nil
  }

  /// A sentence on what a container holds that has no Word document; nil for an unknown one.
  static func container(of parts: Set<String>) -> String? {
    if parts.contains("content.xml") {
      return "is an OpenDocument file under another name; save it as .docx"
    }
    if parts.contains("xl/workbook.xml") {
      return "is a spreadsheet under another name; save the table as .csv"
    }
    if parts.contains("ppt/presentation.xml") {
      return "is a presentation under another name; save the text as .docx"
    }
    return nil
  }
}
