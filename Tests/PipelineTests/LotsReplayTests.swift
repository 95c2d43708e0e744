import Foundation
import Pipeline
import TestSupport
import Testing

/// A transcript of lots, replayed.
struct LotsReplayTests {
  @Test(arguments: [UInt8(0x01), 0x20])
  func `every changed byte of a transcript is found in its line`(change: UInt8) throws {
    let folder = try TemporaryFolder()
    let rows = "ABCDEF".enumerated().map { "QM\($1),State \($1),\($0 % 2 == 0 ? "AFRICA" : "EEG")" }
    try folder.write(
      "code,name,regionalGroup,UNTOC,TIP,SOM,FIREARMS,UNCAC\n"
        + rows.map { "\($0),2004-01-01,,,,\n" }.joined(), to: "states.csv")
    let whole = Data(
      try LotsDrawing(
        LotsInput(
          states: folder.path("states.csv"), rules: "uncac-2009", referenceDate: "2012-06-30"),
        years: 2, seed: String(repeating: "ab", count: 32), addition: "4 17 23"
      ).transcript())
    try folder.write(whole, to: "t")
    #expect(try LotsReplay(path: folder.path("t")).fault == nil)
    for place in whole.indices {
      var changed = whole
      changed[place] ^= change
      try folder.write(changed, to: "t")
      let line = whole[..<place].count { $0 == 0x0A } + 1
      #expect(try LotsReplay(path: folder.path("t")).fault?.line == line, "byte \(place)")
    }
  }
}
