import Foundation
import Testing
import TestSupport

/// `palermo lint` as a drafter meets it.
struct LintCommandTests {
  private let program = BuiltProgram()

  @Test func `findings stand one a line, with place, remedy and rule; the words are said`() throws {
    let place = try TemporaryFolder()
    try place.write(
      "# Draft\n\n## I. Trends\n\n1\\. There were 8 States.\n\n2\\. Nothing else.\n", to: "draft.md"
    )
    let ending = try program.run(["lint", "draft.md"], in: place.url)
    #expect(ending.code == 2)
    #expect(
      ending.output == """
        draft.md:1: “8 States”: below ten in words; write “eight” [numbersInWords]
        draft.md: 7 words, 1 finding

        """)
    let clean = try program.run(["lint", "draft.md", "--except", "numbersInWords"], in: place.url)
    #expect(clean.code == 0)
    #expect(clean.output == "draft.md: 7 words, nothing found\n")
    let other = try program.run(["lint", "draft.md", "--only", "spelling,perCent"], in: place.url)
    #expect(other.code == 0)
  }

  @Test func `what cannot be read is a sentence and exit code 3; a wrong rule is wrong usage`()
    throws
  {
    let place = try TemporaryFolder()
    try place.write("%PDF-1.7", to: "a.docx")
    let broken = try program.run(["lint", "a.docx", "none.md"], in: place.url)
    #expect(broken.code == 3)
    #expect(broken.errors.split(separator: "\n").count == 2)
    #expect(broken.errors.contains("a.docx: is named as a Word file, but is none"))
    #expect(try program.run(["lint", "a.docx", "--only", "beauty"], in: place.url).code == 1)
    #expect(try program.run(["lint"], in: place.url).code == 1)
  }

  @Test func `the rules are listed with what they ask`() throws {
    let ending = try program.run(["lint", "--rules"])
    #expect(ending.code == 0)
    for name in ["numbersInWords", "citationStyle", "wordLimit"] {
      #expect(ending.output.contains("\(name)\n  "), "\(name)")
    }
    #expect(ending.output.contains("Remedy: "))
  }
}
