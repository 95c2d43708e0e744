/// Characters that Word takes by their place in a symbol font.
enum WordSymbol {
  /// Adobe's Symbol encoding, as far as reports use it.
  private static let symbols: [UInt32: String] = [
    0x2D: "−", 0x61: "α", 0x62: "β", 0x64: "δ", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π",
    0x72: "ρ", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×",
    0xB8: "÷", 0xB9: "≠", 0xAE: "→", 0xB0: "°", 0xB7: "•", 0xA5: "∞",
  ]

  /// The character of a `sym` element; an ornament without meaning gives none.
  static func text(_ attributes: [String: String]) -> String {
    guard let value = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    let isPrivate = (0xF000...0xF0FF).contains(value)
    if attributes["font"] == "Symbol" { return symbols[isPrivate ? value - 0xF000 : value] ?? "" }
    guard !isPrivate, let scalar = Unicode.Scalar(value) else { return "" }
    return String(Character(scalar))
  }
}
