import Model
import Testing
import Treaties

/// The registry's languages of States.
struct StateLanguagesTests {
  @Test func `each line is of a State of the registry and has a language`() {
    let states = Set(Registry.states.map(\.code))
    #expect(Registry.stateLanguages.count > 100)
    for (code, languages) in Registry.stateLanguages {
      #expect(states.contains(code), "\(code)")
      #expect(!languages.isEmpty, "\(code)")
    }
  }

  @Test(arguments: [
    ("CAN", [DocumentLanguage.english, .french]), ("MEX", [.spanish]), ("MAR", [.french, .arabic]),
    ("LBN", [.english, .french, .arabic]), ("CHN", [.chinese]), ("BLR", [.russian]),
    ("USA", [.english]), ("GNQ", [.french, .spanish]),
  ])
  func `official languages stand there with those that a third of the population knows`(
    code: String, languages: [DocumentLanguage]
  ) throws {
    #expect(try Registry.stateLanguages[#require(StateCode(code))] == Set(languages))
  }

  @Test(arguments: ["DEU", "JPN", "BRA", "UKR", "ARM"])
  func `where none of the six is official a State is limited to none`(code: String) throws {
    #expect(try Registry.stateLanguages[#require(StateCode(code))] == nil)
  }
}
