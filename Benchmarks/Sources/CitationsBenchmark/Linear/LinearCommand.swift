import Timing
import ArgumentParser
import Foundation

/// `citations-benchmark linear`: does the time for a byte stay the same as texts grow?
struct LinearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "linear",
    abstract: "Read inputs that aim at the reader's loops, doubled, and show the time for a byte.",
    discussion: """
      Example:
        citations-benchmark linear --only paragraph

      For each input: nanoseconds a byte at 64, 128, 256 and 512 kB, at 2 and 8 MB where the first \
      four show no growth, and the ratio of the last to the first. An input that is slow begins \
      smaller; its line says where. Beyond 2.5 it is marked GROWS, one that ends the process \
      CRASHES; the exit code is then 2. Each input has a process of its own.
      """)

  @Option(help: "Only inputs whose name has this in it.")
  var only: String?

  @Option(help: "The size of the longest text in megabytes.")
  var largest: Int = 8

  @Option(help: "How many seconds a reading may take before longer texts are left out.")
  var patience: Double = 1

  @Option(help: .private)
  var number: Int?

  func validate() throws {
    guard (1...1_000).contains(largest) else {
      throw ValidationError("--largest must be from 1 to 1000")
    }
    guard patience > 0 else { throw ValidationError("--patience must be above 0") }
    guard number.map(AdversarialInput.all.indices.contains) ?? true else {
      throw ValidationError("--number is no input")
    }
  }

  func run() throws {
    if let number {
      let growth = Growth.measured(
        AdversarialInput.all[number], largestUTF8Count: largest << 20, longestInSeconds: patience)
      print(line(growth))
      if growth.isBeyondLinear { throw ExitCode(2) }
      return
    }
    let inputs = AdversarialInput.all.enumerated().filter { _, input in
      only.map { input.name.localizedCaseInsensitiveContains($0) } ?? true
    }
    guard !inputs.isEmpty else { throw ValidationError("no input has '\(only ?? "")' in its name") }
    write("nanoseconds a byte".left(Self.nameWidthInCharacters) + Self.heading + "\n")
    var grown = 0
    for (number, input) in inputs {
      write(shortened(input.name).left(Self.nameWidthInCharacters))
      let (line, isBeyondLinear) = try measuredApart(number)
      write(line + "\n")
      if isBeyondLinear { grown += 1 }
    }
    write("\(inputs.count) inputs, of which \(grown) grow or crash\n")
    if grown > 0 { throw ExitCode(2) }
  }

  /// Measures an input in a process of its own, so that one on which the reader crashes does not
  /// end the table, and none finds memory as another left it.
  private func measuredApart(_ number: Int) throws -> (line: String, isBeyondLinear: Bool) {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [
      "linear", "--number", String(number), "--largest", String(largest), "--patience",
      String(patience),
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      Self.environment, uniquingKeysWith: { _, own in own })
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let line = String(decoding: data, as: UTF8.self).filter { $0 != "\n" }
    if process.terminationReason == .uncaughtSignal {
      return ("CRASHES with signal \(process.terminationStatus)", true)
    }
    return (line, process.terminationStatus != 0)
  }

  private func line(_ growth: Growth) -> String {
    let kilobytes = (growth.measurements.first?.utf8Count ?? 0) / 1_000
    let times = growth.measurements.map { $0.nanosecondsPerByte.written(places: 1).right(9) }
    let columns = times.joined().left(9 * 6)
    let ratio = growth.ratio.written(places: 2).right(8)
    let mark = growth.isBeyondLinear ? "  GROWS" : ""
    let cut = growth.isCutShort ? ", longer texts left out" : ""
    return "\(kilobytes) kB".right(6) + columns + ratio + mark + cut
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  private func shortened(_ name: String) -> String {
    name.count < Self.nameWidthInCharacters
      ? name : name.prefix(Self.nameWidthInCharacters - 2) + "…"
  }

  /// A crash shows in one line; the C library keeps memory once it has it, so that the time is the
  /// reader's and not the kernel's for fresh pages, which begins at some size and looks like growth.
  private static let environment = [
    "SWIFT_BACKTRACE": "enable=no", "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": "17179869184", "MALLOC_TOP_PAD_": "67108864",
  ]

  private static let nameWidthInCharacters = 60
  private static let heading =
    "  from" + ["× 1", "× 2", "× 4", "× 8", "× 32", "× 128"].map { $0.right(9) }.joined()
    + "ratio".right(8)
}
