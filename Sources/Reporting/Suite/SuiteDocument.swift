public import Model

/// A document of the suite that one run writes from one set of claims.
public enum SuiteDocument: Hashable, Sendable {
  /// The expert group's technical report with recommendations.
  case technicalReport
  /// The thematic report on all articles under review.
  case thematicReport
  /// The addendum to the thematic report on one regional group.
  case addendum(RegionalGroup)
  /// The note to the oversight group on what is before it.
  case packageNote
  /// The summary of two pages for delegates.
  case summary

  /// Every document, in the order in which a run writes them.
  public static let all: [SuiteDocument] =
    [.technicalReport, .thematicReport] + RegionalGroup.allCases.map(SuiteDocument.addendum)
    + [.packageNote, .summary]

  /// The name of the document in file names, such as `addendum-africa`.
  public var name: String {
    switch self {
    case .technicalReport: TechnicalReport.document
    case .thematicReport: "thematic-report"
    case .addendum(let group): "addendum-\(group.code.lowercased())"
    case .packageNote: "package-note"
    case .summary: "summary"
    }
  }

  /// The documents that a word of the command line stands for: a document's name, or `addenda`;
  /// empty where it stands for none.
  public static func named(_ word: String) -> [SuiteDocument] {
    if word == "addenda" { return RegionalGroup.allCases.map(SuiteDocument.addendum) }
    return all.filter { $0.name == word }
  }

  /// The letters before the numbers of its claims, so that a claim has one name in a run.
  var claimPrefix: String {
    switch self {
    case .technicalReport: "c"
    case .thematicReport: "t"
    case .addendum(.africa): "af"
    case .addendum(.asiaPacific): "ap"
    case .addendum(.easternEurope): "ee"
    case .addendum(.latinAmericaAndCaribbean): "gl"
    case .addendum(.westernEuropeAndOthers): "we"
    case .packageNote: "n"
    case .summary: "s"
    }
  }
}
