public import Foundation
public import Model
import Treaties

/// Reads citations line by line: a JSON object in, a JSON object out, and never an end on a bad line.
public struct CitationFilter: Sendable {
  /// What one line came to.
  public struct Answer: Sendable {
    /// The line of output, with its line end.
    public let bytes: [UInt8]
    /// Whether the line of input could not be read.
    public let isRefused: Bool
  }

  private let defaultInstrument: Instrument?

  /// Makes a filter.
  ///
  /// - Parameter defaultInstrument: What a bare article belongs to where a line does not say.
  public init(defaultInstrument: Instrument?) { self.defaultInstrument = defaultInstrument }

  /// Returns what a line cites.
  ///
  /// - Parameters:
  ///   - line: A JSON object with `id`, `text` and, if the line wants, `default`.
  ///   - number: The number of the line, from 1.
  /// - Returns: An object with `id`, `provisions`, `spans` and `warnings`; for a bad line one with
  ///   `line` and `error`.
  public func answer(_ line: Data, number: Int) -> Answer {
    guard
      let fields = try? JSONSerialization.jsonObject(with: line) as? [String: Any]
    else { return refusal(number, "the line is no JSON object in UTF-8") }
    guard let text = fields["text"] as? String else {
      return refusal(number, "the field 'text' is missing or no string")
    }
    var instrument = defaultInstrument
    if let name = fields["default"] {
      guard let code = name as? String, code == "none" || Instrument(code: code) != nil else {
        return refusal(number, "'default' is none of UNTOC, TIP, SOM, FIREARMS, UNCAC, none")
      }
      instrument = Instrument(code: code)
    }
    var id: String?
    if let value = fields["id"] {
      guard let name = value as? String else { return refusal(number, "'id' is no string") }
      id = name
    }
    let reading = CitationReader(defaultInstrument: instrument).read(text)
    return Answer(bytes: lines(id: id, reading), isRefused: false)
  }

  private func lines(id: String?, _ reading: Reading) -> [UInt8] {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "id", id)
    sink.append(field: "provisions", reading.provisions.map(\.description))
    sink.append(field: "spans", listOf: reading.citations) { citation, sink in
      sink.append("{")
      sink.append(field: "start", citation.span.start)
      sink.append(field: "end", citation.span.end)
      sink.append(field: "provisions", citation.provisions.map(\.description))
      sink.append("}")
    }
    sink.append(field: "warnings", reading.warnings.map(\.description))
    sink.append("}\n")
    return sink.bytes
  }

  /// Returns the answer to a line that cannot be read.
  ///
  /// - Parameters:
  ///   - number: The number of the line, from 1.
  ///   - message: What is wrong with it.
  /// - Returns: An object with `line` and `error`.
  public func refusal(_ number: Int, _ message: String) -> Answer {
    var sink = TextSink()
    sink.append("{")
    sink.append(field: "line", number)
    sink.append(field: "error", message)
    sink.append("}\n")
    return Answer(bytes: sink.bytes, isRefused: true)
  }
}
