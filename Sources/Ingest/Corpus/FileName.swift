/// File names as text: Linux allows any bytes, a list of files needs characters.
///
/// A name in UTF-8 stands as it is. In any other, each byte that is none stands as `\xNN` and each
/// backslash as `\\`; a name in UTF-8 that has `\x` in it has its backslashes doubled too. So each
/// text stands for one name, and the name can be found again.
enum FileName {
  static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.contains("\\x") { return text }
    var text = ""
    var decoder = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.parseScalar(from: &source) {
      case .valid(let scalar):
        place += scalar.count
        let character = Unicode.UTF8.decode(scalar)
        text.unicodeScalars.append(character)
        if character == "\\" { text.append("\\") }
      case .emptyInput: return text
      case .error(let length):
        for byte in bytes[place..<(place + length)] { text += "\\x" + hexadecimal(byte) }
        place += length
      }
    }
  }

  static func bytes(of text: Substring) -> [UInt8] {
    guard text.contains("\\x") else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if next == UInt8(ascii: "x"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(next)
      }
    }
    return bytes
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
