import Ingest
import Model
import TestSupport
import Testing

/// Files of other programs are refused as what they are, with what to do.
struct ForeignFileTests {
  @Test(arguments: [
    ("xlsx", "CSV UTF-8"), ("XLS", "CSV UTF-8"), ("ods", ".csv"), ("numbers", ".csv"),
    ("odt", ".docx"), ("rtf", ".docx"), ("doc", ".docx"), ("pages", ".docx"), ("dotx", "template"),
    ("eml", "attached"), ("msg", "attached"), ("zip", "unpack"), ("png", "picture"),
    ("jpeg", "picture"), ("html", "web page"), ("pptx", "presentation"), ("lnk", "shortcut"),
    ("exe", "none of them"), ("csv~", "none of them"),
  ])
  func `a file that palermo does not read is refused by its ending`(
    ending: String, says: String
  ) throws {
    let refusal = try #require(Sources.refusal("PK\u{3}\u{4}", as: "documents/a.\(ending)"))
    #expect(refusal.reason == .unsupportedType && refusal.message.contains(says), "\(refusal)")
  }

  @Test(arguments: ["documents/~$summary.docx", "documents/x/.~lock.list.csv#"])
  func `the mark of an open file is no document`(file: String) throws {
    let refusal = try #require(Sources.refusal("x", as: file))
    #expect(refusal.reason == .unsupportedType && refusal.message.contains("open"))
  }

  @Test(arguments: [
    ([0x50, 0x4B, 3, 4] as [UInt8], "spreadsheet"), ([0xD0, 0xCF, 0x11, 0xE0], "Office file"),
    (Array("%PDF-1.7".utf8), "PDF"), (Array("<html><table>".utf8), "Excel"),
    (Array("{\\rtf1".utf8), "RTF"), ([0x89, 0x50, 0x4E, 0x47], "picture"), ([], "empty"),
  ])
  func `what bears the name of a table and is none is refused as what it is`(
    bytes: [UInt8], says: String
  ) throws {
    let refusal = try #require(TableReading.refusal(bytes))
    #expect(refusal.reason == .unreadable && refusal.message.contains(says), "\(refusal)")
    #expect(says == "empty" || refusal.message.contains(".csv"))
  }
}
