import Model
import Timing
import Treaties

/// Something that goes through all texts and is timed.
protocol Contender {
  /// What the table calls it.
  var name: String { get }
  /// How many bytes of text it reads in a repetition.
  var utf8Count: Int { get }

  /// Goes through all texts once.
  ///
  /// - Returns: The seconds that took, and how many matches or citations there were.
  func repetition() throws -> Repetition
}

struct Repetition {
  let seconds: Double
  let matches: Int
}

/// The reader of this project, one thread.
struct OwnReader: Contender {
  let blocks: TextBlocks
  /// Whose a bare article is; nil where it means nothing, and texts without a name are soon read.
  let defaultInstrument: Instrument?
  var name: String { "CitationReader, default \(defaultInstrument?.code ?? "none")" }
  var utf8Count: Int { blocks.utf8Count }

  func repetition() -> Repetition {
    let reader = CitationReader(defaultInstrument: defaultInstrument)
    var citations = 0
    let time = seconds {
      for text in blocks.texts { citations += reader.read(text).citations.count }
    }
    return Repetition(seconds: time, matches: citations)
  }
}

/// The floor: every byte looked at once and summed.
struct BareScan: Contender {
  let name = "bare scan"
  let blocks: TextBlocks
  var utf8Count: Int { blocks.utf8Count }

  func repetition() -> Repetition {
    var sum = 0
    let time = seconds {
      for text in blocks.texts {
        var text = text
        sum &+= text.withUTF8 { bytes in
          var sum = 0
          for byte in bytes { sum &+= Int(byte) }
          return sum
        }
      }
    }
    // The sum is what keeps the loop from being left out.
    precondition(sum > 0)
    return Repetition(seconds: time, matches: 0)
  }
}
