/// The encodings in which an XML file may be written.
enum XMLEncoding {
  private static let names: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le",
    "utf-32be", "ucs-4", "iso-10646-ucs-2", "iso-10646-ucs-4", "koi8-r", "koi8-u", "gb2312", "gbk",
    "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "macintosh", "latin1",
  ]

  /// Whether a file begins as XML does in the encodings of old IBM machines.
  static func isEBCDIC(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) }

  /// Whether files in an encoding are read; the name in any case.
  static func isKnown(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name)
      || ["iso-8859-", "windows-12", "cp12"].contains { name.hasPrefix($0) }
  }
}
