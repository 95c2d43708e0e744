import Conversion
import Foundation
import TestSupport

/// The typesetter that `Scripts/system-packages` put into the checkout, or another of the machine.
enum Typesetting {
  static func tool() throws(ConversionError) -> TypstTool {
    try TypstTool.found(program: checkout.appendingPathComponent("program").path)
  }
}
