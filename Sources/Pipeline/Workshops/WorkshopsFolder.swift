import Foundation
import Ingest
import Model
import Reporting
import Statistics
import Treaties

/// The folder that `palermo workshops` wrote, read for the report of the run that it was made from.
///
/// Of the plan only the subjects are taken: no State of it comes near a report.
struct WorkshopsFolder {
  /// What the plan proposes, without States.
  let proposed: ProposedWorkshops
  private let path: String
  private let manifest: Manifest

  private struct Manifest: Decodable {
    struct Corpus: Decodable {
      let sha256: String
    }

    let format: String
    let corpus: Corpus
    let cycle: Int
    let year: Int
    let span: String
    let files: [String: String]
  }

  private struct Plan: Decodable {
    struct Workshop: Decodable {
      let article: String
      let regionalGroup: String?
    }

    let workshops: [Workshop]
  }

  private static let planName = "restricted/plan.json"
  private static let mostBytes = 5_000_000

  /// Reads the manifest and the plan.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `UsageError` where it is no such folder, or its plan is damaged or was
  ///   changed.
  init(at path: String) throws(UsageError) {
    self.path = path
    let manifest = try Self.manifest(path)
    self.manifest = manifest
    guard let span = Span.allCases.first(where: { $0.code == manifest.span }) else {
      throw Self.damaged(path, RunManifest.name, "'\(manifest.span)' is no span")
    }
    guard let bytes = Self.bytes(path, Self.planName) else {
      throw Self.damaged(path, Self.planName, "it cannot be read")
    }
    guard manifest.files[Self.planName] == Digest.hex(of: bytes) else {
      throw Self.damaged(path, Self.planName, "it was changed after it was written")
    }
    guard let plan = try? JSONDecoder().decode(Plan.self, from: Data(bytes)) else {
      throw Self.damaged(path, Self.planName, "this is no plan of workshops")
    }
    var subjects: [ProposedWorkshops.Subject] = []
    for (index, workshop) in plan.workshops.enumerated() {
      guard let article = Provision(named: workshop.article), article.isArticle else {
        throw Self.damaged(
          path, Self.planName, "workshop \(index + 1) is on '\(workshop.article)', no article")
      }
      let group = workshop.regionalGroup.flatMap { RegionalGroup(code: $0) }
      guard group != nil || workshop.regionalGroup == nil else {
        throw Self.damaged(
          path, Self.planName,
          "workshop \(index + 1) is for '\(workshop.regionalGroup ?? "")', no regional group")
      }
      subjects.append(ProposedWorkshops.Subject(article: article, group: group))
    }
    proposed = ProposedWorkshops(subjects: subjects, span: span)
  }

  /// Refuses a plan that was made from other reviews than those of a run.
  func refuse(unlessOf digest: String, cycle: Int, year: Int) throws(UsageError) {
    guard manifest.corpus.sha256 == digest else {
      throw UsageError(
        "\(path) was planned from another corpus, or before this one changed; run 'palermo run' "
          + "without --workshops, and 'palermo workshops' on what it writes")
    }
    guard (manifest.cycle, manifest.year) == (cycle, year) else {
      throw UsageError(
        "\(path) is a plan for cycle \(manifest.cycle), year \(manifest.year), and this run is of "
          + "cycle \(cycle), year \(year); choose the same with --cycle and --year, or plan anew")
    }
  }

  private static func manifest(_ path: String) throws(UsageError) -> Manifest {
    struct Format: Decodable { let format: String }
    let wanted = "name the folder that 'palermo workshops' wrote"
    guard let bytes = bytes(path, RunManifest.name) else {
      throw UsageError("\(path) holds no plan of workshops; \(wanted)")
    }
    guard let format = try? JSONDecoder().decode(Format.self, from: Data(bytes)).format else {
      throw damaged(path, RunManifest.name, "this is no manifest")
    }
    guard format == WorkshopsRun.format else {
      throw UsageError(
        "\(path) is a folder of format '\(format)', not \(WorkshopsRun.format); \(wanted)")
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      throw damaged(path, RunManifest.name, "this is no manifest of workshops")
    }
    return manifest
  }

  /// The bytes of a plain file of a sane size; nil for anything else that bears the name.
  private static func bytes(_ path: String, _ name: String) -> [UInt8]? {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name).path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: file),
      facts[.type] as? FileAttributeType == .typeRegular,
      let size = facts[.size] as? Int, size <= mostBytes
    else { return nil }
    return FileManager.default.contents(atPath: file).map(Array.init)
  }

  private static func damaged(
    _ path: String, _ name: String, _ message: String
  ) -> UsageError {
    UsageError("\(path)/\(name): \(message); run 'palermo workshops' again")
  }
}
