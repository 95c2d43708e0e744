import Model
import Testing
import TestSupport
import Treaties

/// The facts that the program carries with it.
struct RegistryTests {
  @Test func `there are 197 States, and the European Union is none of them`() {
    #expect(Registry.states.count { !$0.isOrganization } == 197)
    #expect(Registry.states.filter(\.isOrganization).map(\.name) == ["European Union"])
    let groupless = Registry.states.filter { $0.regionalGroup == nil && !$0.isOrganization }
    #expect(groupless.map(\.name) == ["Cook Islands", "Niue", "Holy See"])
  }

  /// The proposal of 2010 counted the States by the instruments that bound them.
  @Test func `the participation of 22 September 2010 is as the proposal counted it`() throws {
    let day = try #require(CalendarDate(iso8601: "2010-09-22"))
    var classes: [InstrumentSet: Int] = [:]
    for state in Registry.states where !state.isOrganization {
      let bound = state.instruments(boundOn: day).subtracting(InstrumentSet([.uncac]))
      if bound.contains(.untoc) { classes[bound, default: 0] += 1 }
    }
    let expected: [([Instrument], Int)] = [
      ([.untoc, .tip, .som, .firearms], 78), ([.untoc, .tip, .som], 45), ([.untoc, .tip], 16),
      ([.untoc], 13), ([.untoc, .firearms], 3), ([.untoc, .tip, .firearms], 1),
    ]
    for (instruments, number) in expected { #expect(classes[InstrumentSet(instruments)] == number) }
  }

  @Test func `every unit's name leads back to it`() {
    for article in Registry.treaties.flatMap(\.articles) {
      for provision in [article.provision] + article.units {
        #expect(Provision(named: provision.description) == provision)
      }
      #expect(article.units == article.units.sorted(), "\(article.provision)")
    }
  }

  @Test(arguments: [
    "UNTOC/0", "UNTOC/42", "UNTOC/016", "UNTOC/16/18", "UNTOC/16/9/a", "UNTOC/18/3/j", "untoc/16",
    "UNTOC/", "UNTOC/16/", "", "ICCPR/9", "TIP/6/3/a/i", "UNTOC/5/1/a/iii",
  ])
  func `a provision that the treaty does not have cannot be made`(name: String) {
    #expect(Provision(named: name) == nil)
  }
}
