import Conversion
import Foundation
import Reporting
import Testing
import TestSupport

/// Where the typesetter is looked for, and what is said where it is missing.
struct TypstToolTests {
  private let report = Report(
    document: "r", notice: nil,
    masthead: Masthead(
      organ: "O", symbol: "A/1", date: "1 May 2015", body: "B", session: "S", place: "P",
      agendaItem: "I", title: "T", documentType: "D"),
    blocks: [.paragraph(ReportParagraph(number: 1, text: "Words."))])

  @Test func `where there is none, a sentence says what to install`() throws {
    let nowhere = try TemporaryFolder()
    let error = #expect(throws: ConversionError.self) {
      try TypstTool.found(environment: ["PATH": nowhere.path("")], program: nowhere.path("p"))
    }
    #expect(error?.isMissingTool == true)
    #expect(
      error?.description == "Typst is missing; install it with Scripts/system-packages or "
        + "python3 -m pip install typst==\(TypstTool.release)")
  }

  @Test func `the script installs the release that the program names`() throws {
    let script = try String(
      contentsOf: checkout.appendingPathComponent("Scripts/system-packages"), encoding: .utf8)
    #expect(script.contains("release=typst==\(TypstTool.release)\n"))
  }

  @Test func `a variable that names no typesetter is a sentence, and nothing else is tried`() {
    let error = #expect(throws: ConversionError.self) {
      try TypstTool.found(
        environment: ["PALERMO_TYPST": "/bin/false", "PATH": "/usr/bin"],
        program: checkout.appendingPathComponent("program").path)
    }
    #expect(error?.description.hasPrefix("PALERMO_TYPST names /bin/false") == true)
  }

  @Test func `a module in the working folder is not taken for the typesetter`() throws {
    let folder = try TemporaryFolder()
    try Data("raise SystemExit(0)".utf8).write(
      to: URL(fileURLWithPath: folder.path("typst.py")))
    let ending = try BuiltProgram().run(["--version"], in: URL(fileURLWithPath: folder.path("")))
    #expect(ending.code == 0)
    #expect(try PDFFile(Typesetting.tool()).bytes(of: report).count > 1_000)
  }

  /// The program `typst` takes these arguments; here a script hands them to the module.
  @Test func `the program of that name is asked in its own way`() throws {
    let folder = try TemporaryFolder()
    let module = checkout.appendingPathComponent(".build/tools/bin/python3").path
    let script = """
      #!/bin/sh
      test "$1" = --version && { echo typst \(TypstTool.release); exit 0; }
      test "$1 $2 $3 $4 $5" = "compile --format pdf --pdf-standard ua-1" || exit 9
      test "$6 $7" = "--ignore-system-fonts --root" || exit 9
      exec \(module) -c 'import sys, typst
      open(sys.argv[2], "wb").write(typst.compile(sys.argv[1], root=sys.argv[3], format="pdf",
        pdf_standards=["ua-1"], ignore_system_fonts=True, timestamp=0))' "$9" "${10}" "$8"
      """
    let place = URL(fileURLWithPath: folder.path("typst"))
    try Data(script.utf8).write(to: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
    let tool = try TypstTool.found(environment: ["PATH": folder.path("")], program: "")
    #expect(
      try PDFFile(tool).bytes(of: report) == PDFFile(Typesetting.tool()).bytes(of: report))
  }
}
