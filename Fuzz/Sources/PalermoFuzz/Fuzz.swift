import CLibFuzzer

/// Runs a reader on inputs that libFuzzer makes: `palermo-fuzz --target=json <folder of inputs>`.
///
/// The target is an argument with two hyphens, because libFuzzer passes these over and hands them to
/// the processes that it starts.
@main
struct Fuzz {
  private static let flag = "--target="

  static func main() {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    let name = CommandLine.arguments.first { $0.hasPrefix(flag) }?.dropFirst(flag.count)
    guard let target = name.flatMap({ FuzzTarget(rawValue: String($0)) }) else {
      print("name a target with \(flag)NAME: \(names)")
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments, target.entrance)
  }
}
