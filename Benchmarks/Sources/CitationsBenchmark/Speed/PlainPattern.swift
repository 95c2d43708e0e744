import CPCRE2
import Timing

/// One pattern for "article 5", "arts. 16 (3)" and "article 16, paragraph 9", as anybody writes it:
/// no lists, no names, no foreign law. The same for every engine, with ASCII classes in each.
enum PlainPattern {
  static let text =
    #"\b(?:articles?|arts?\.?)\s+[0-9]+(?:\s*\([0-9a-z]+\))*"#
    + #"(?:,?\s+(?:sub-?)?para(?:graph)?s?\.?\s+(?:[0-9]+|\([a-z]\))(?:\s*\([0-9a-z]+\))*)*"#
}

/// The plain pattern in PCRE2, compiled to machine code.
final class PCREPattern: Contender {
  let name = "PCRE2 JIT, plain pattern"
  let blocks: TextBlocks
  var utf8Count: Int { blocks.utf8Count }

  private let code: OpaquePointer
  private let matchData: OpaquePointer

  init(blocks: TextBlocks) throws {
    self.blocks = blocks
    var error: Int32 = 0
    var place = 0
    let compiled = Array(PlainPattern.text.utf8).withUnsafeBufferPointer {
      cpcre2_compile($0.baseAddress, $0.count, cpcre2_caseless, &error, &place)
    }
    guard let code = compiled else { throw SpeedError.pattern("PCRE2 error \(error) at \(place)") }
    let jit = pcre2_jit_compile_8(code, cpcre2_jit_complete)
    guard jit == 0, let matchData = cpcre2_match_data(code) else {
      pcre2_code_free_8(code)
      throw SpeedError.pattern("this PCRE2 has no JIT, error \(jit)")
    }
    self.code = code
    self.matchData = matchData
  }

  deinit {
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  func repetition() throws -> Repetition {
    var matches = 0
    var failure = 0
    let time = seconds {
      for text in blocks.texts {
        var text = text
        let count = text.withUTF8 { cpcre2_count(code, matchData, $0.baseAddress, $0.count) }
        if count < 0 { failure = count } else { matches += count }
      }
    }
    guard failure == 0 else { throw SpeedError.pattern("PCRE2 error \(failure)") }
    return Repetition(seconds: time, matches: matches)
  }
}

/// The plain pattern in the standard library's `Regex`, on a sample: it is slow.
struct SwiftRegexPattern: Contender {
  let name = "Swift Regex, plain pattern (sample)"
  let blocks: TextBlocks
  var utf8Count: Int { blocks.utf8Count }

  private let regex: Regex<AnyRegexOutput>

  init(blocks: TextBlocks) throws {
    self.blocks = blocks
    regex = try Regex(PlainPattern.text).ignoresCase().asciiOnlyCharacterClasses()
      .matchingSemantics(.unicodeScalar)
  }

  func repetition() -> Repetition {
    var matches = 0
    let time = seconds {
      for text in blocks.texts { matches += text.matches(of: regex).count }
    }
    return Repetition(seconds: time, matches: matches)
  }
}
