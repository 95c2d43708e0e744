/// What a file is that palermo does not read, told from its name, and what to do with it.
enum ForeignEnding {
  /// A sentence on a file; nil where nothing is known of its name.
  static func sentence(on file: String) -> String? {
    let ending = DocumentReader.ending(of: file)
    return sorts.first { $0.endings.split(separator: " ").contains { $0 == ending } }?.sentence
  }

  /// A sentence on a file that an office's program puts beside one that it has open; nil for others.
  static func sentence(onMark file: String) -> String? {
    let name = file.split(separator: "/").last ?? ""
    guard name.hasPrefix("~$") || name.hasPrefix(".~lock.") else { return nil }
    return "is the mark of a file that somebody has open, and no document; close that file, or "
      + "delete the mark"
  }

  private static let sorts: [(endings: String, sentence: String)] = [
    (
      "xlsx xlsm xlsb xltx xls xlt ods ots fods numbers",
      "is a spreadsheet; save the sheet with the table as .csv (in Excel: Save As, \"CSV UTF-8\")"
    ),
    ("dotx dotm dot", "is a template of Word and no document; save the document itself as .docx"),
    ("doc", "is a file of Word before 2007; open it and save it as .docx"),
    (
      "odt ott fodt rtf pages wps wpd sxw hwp",
      "is a text of another program; open it there or in Word and save it as .docx"
    ),
    ("htm html mht mhtml", "is a web page; open it in Word and save it as .docx"),
    ("md markdown tex", "is text with markup; save it as .docx"),
    ("ppt pptx pps ppsx odp key", "is a presentation; save the text as .docx"),
    (
      "eml msg mbox pst oft",
      "is a message; save the file that is attached to it here, or its text as .docx"
    ),
    ("zip 7z rar gz tgz tar bz2 xz", "is a packed file; unpack it and put what it holds here"),
    (
      "png jpg jpeg gif tif tiff bmp webp heic svg ps eps",
      "is a picture; the text itself is needed, as .docx"
    ),
    ("lnk url webloc", "is a shortcut to a file that lies elsewhere; put the file itself here"),
    ("mdb accdb db sqlite", "is a database; save the table as .csv"),
    ("ds_store ini", "is a file of the system and no document; delete it"),
    ("tmp bak swp", "is a copy that a program kept for itself; delete it, or save the document"),
  ]
}
