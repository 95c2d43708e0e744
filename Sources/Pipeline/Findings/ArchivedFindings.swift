public import Model
import Storage
import Treaties

/// The findings that an archive keeps.
public struct ArchivedFindings: Sendable {
  private let archive: Archive

  /// Opens an archive to ask.
  ///
  /// - Parameter path: The archive's file, which must exist.
  /// - Throws: `PipelineError` with what to do.
  public init(archive path: String) throws(PipelineError) {
    do {
      archive = try Archive.open(at: path, for: .reading, provision: { Provision(named: $0) })
    } catch {
      throw PipelineError(error.description)
    }
  }

  /// Returns the observations of counted documents that a filter lets pass, in order of symbol and
  /// position.
  public func observations(
    matching filter: ObservationFilter
  ) throws(PipelineError) -> [Observation] {
    do {
      return try archive.observations(
        matching: ObservationQuery(
          provision: filter.provision, kind: filter.kind, regionalGroup: filter.group,
          cycle: filter.cycle, year: filter.year, state: filter.state))
    } catch {
      throw PipelineError(error.description)
    }
  }

  /// Returns the passages that have all the words, the best first.
  public func search(_ words: String, limit: Int) throws(PipelineError) -> [FoundPassage] {
    do {
      return try archive.search(words, limit: limit).map { hit in
        FoundPassage(
          id: hit.id, title: hit.document.title, kind: hit.kind, excerpt: hit.excerpt,
          matches: hit.matches)
      }
    } catch {
      throw PipelineError(error.description)
    }
  }

  /// Returns a passage with the text around it; nil where the archive has none of that address.
  public func passage(of id: String) throws(PipelineError) -> SurroundedPassage? {
    do {
      return try archive.passage(id: id).map { found in
        let heading = found.headings.last.map { [$0] } ?? []
        let leadIn = found.leadIn.map { [$0] } ?? []
        let above = heading + leadIn.filter { !found.before.contains($0) } + found.before
        return SurroundedPassage(
          id: id, observation: found.observation, file: found.path, title: found.document.title,
          lines: (above + [found.passage] + found.after).map(PassageLine.init),
          place: above.count)
      }
    } catch {
      throw PipelineError(error.description)
    }
  }
}

/// A passage that a search found.
public struct FoundPassage: Hashable, Sendable {
  /// The address, such as `CTOC/COP/IOG/I/1/1/Add.7#27`.
  public let id: String
  /// The title of the document.
  public let title: String
  /// The sort of finding; nil where the passage records none.
  public let kind: Kind?
  /// The words around the matches.
  public let excerpt: String
  /// The words that match, in UTF-8 offsets of the excerpt.
  public let matches: [TextSpan]
}

extension PassageLine {
  fileprivate init(_ line: Storage.PassageLine) {
    let isHeading = line.form == .heading
    self.init(
      sort: isHeading ? "heading" : line.form.rawValue, number: line.number, text: line.text)
  }
}
