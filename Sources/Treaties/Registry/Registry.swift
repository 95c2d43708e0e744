@_exported public import Model

/// The facts about treaties and States that the program carries with it.
///
/// Treaties with every article and unit; States with their names, codes and regional groups as in
/// the lists of the United Nations; signatures and consents as the Treaty Collection gave them in
/// 2015. Read once, at the first use.
public enum Registry {
  /// The treaties, in the order of `Instrument`.
  public static let treaties: [Treaty] = loadTreaties()

  /// The States and organizations, in the order of their codes.
  public static let states: [State] = loadStates()

  /// Returns the treaty of an instrument.
  public static func treaty(_ instrument: Instrument) -> Treaty {
    treaties[Int(instrument.rawValue)]
  }

  /// Returns the article that a provision is or lies in; nil for an instrument as a whole.
  public static func article(of provision: Provision) -> Article? {
    guard let number = provision.article else { return nil }
    return treaty(provision.instrument).articles.first { $0.number == number }
  }

  private static func loadTreaties() -> [Treaty] {
    let articles = Dictionary(grouping: CommaTable(PackageResources.articles_csv).lines) { $0[0] }
    return CommaTable(PackageResources.instruments_csv).lines.map { line in
      guard let instrument = Instrument(code: line[0]),
        let adopted = CalendarDate(iso8601: line[6]), let inForce = CalendarDate(iso8601: line[7]),
        let volume = Int(line[4]), let number = Int(line[5])
      else { preconditionFailure("the registry's instruments are damaged: \(line[0])") }
      return Treaty(
        instrument: instrument, name: line[1],
        shortNames: line[2].split(separator: ";").map { String($0.drop { $0 == " " }) },
        resolution: line[3], treatySeriesVolume: volume, treatySeriesNumber: number,
        adopted: adopted, entryIntoForce: inForce,
        articles: (articles[line[0]] ?? []).map { article(instrument, $0) })
    }.sorted { $0.instrument < $1.instrument }
  }

  private static func article(_ instrument: Instrument, _ line: [String]) -> Article {
    guard let number = Int(line[1]),
      let provision = Provision(unchecked: instrument, article: number, units: [])
    else { preconditionFailure("the registry's articles are damaged: \(line)") }
    let names = line[3].split(separator: " ").map(String.init)
    let known = Set(names)
    return Article(
      provision: provision, number: number, title: line[2],
      units: names.map { unit(instrument, number, name: $0, siblings: known) })
  }

  private static func unit(
    _ instrument: Instrument, _ article: Int, name: String, siblings: Set<String>
  ) -> Provision {
    var units: [ProvisionUnit] = []
    var parent = ""
    for label in name.split(separator: "/") {
      // Letters run from a, roman numerals from i: where there is an a there is no numeral.
      let hasLetters = siblings.contains(parent + "a")
      let unit: ProvisionUnit? =
        if let number = Int(label) {
          .number(number)
        } else if hasLetters, label.utf8.count == 1, let letter = label.utf8.first {
          .letter(Int(letter) - 96)
        } else {
          RomanNumeral.value(of: label).map(ProvisionUnit.roman)
        }
      guard let unit else { preconditionFailure("the registry's units are damaged: \(name)") }
      units.append(unit)
      parent += label + "/"
    }
    guard let provision = Provision(unchecked: instrument, article: article, units: units) else {
      preconditionFailure("the registry's units are damaged: \(name)")
    }
    return provision
  }

  private static func loadStates() -> [State] {
    var acts: [String: [Instrument: State.Participation]] = [:]
    for line in CommaTable(PackageResources.participation_csv).lines {
      guard let instrument = Instrument(code: line[1]) else { continue }
      acts[line[0], default: [:]][instrument] = State.Participation(
        signed: CalendarDate(iso8601: line[2]), consent: CalendarDate(iso8601: line[3]))
    }
    return CommaTable(PackageResources.states_csv).lines.map { line in
      guard let code = StateCode(line[0]) else {
        preconditionFailure("the registry's States are damaged: \(line[0])")
      }
      return State(
        code: code, name: line[3], regionalGroup: RegionalGroup(code: line[5]),
        isOrganization: line[0] == "EUU", participation: acts[line[0]] ?? [:])
    }.sorted { $0.code < $1.code }
  }
}
