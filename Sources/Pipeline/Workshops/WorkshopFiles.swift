import Model
import Workshops

/// A plan of workshops as files for the Secretariat: data and the list of invitations.
struct WorkshopFiles {
  let plan: WorkshopPlan
  let demand: Int
  let words: WorkshopWords

  /// `plan.json`.
  var json: [UInt8] {
    var sink = TextSink()
    sink.append("{\"covered\":\(words.weight(plan.covered)),\"demand\":\(words.weight(demand))")
    sink.append(
      ",\"bound\":\(words.weight(plan.bound)),\"optimal\":\(plan.isOptimal),\"workshops\":[")
    for (index, workshop) in plan.workshops.enumerated() {
      sink.append(index > 0 ? ",\n{" : "\n{")
      sink.append(field: "article", workshop.triple.article.description)
      sink.append(field: "regionalGroup", workshop.triple.group?.code)
      sink.append(field: "language", workshop.triple.language.rawValue)
      sink.append(field: "host", workshop.host?.description)
      sink.append(field: "participants", workshop.participants.map(\.description))
      sink.append(field: "providers", workshop.providers.map(\.description))
      sink.append("}")
    }
    sink.append("]}\n")
    return sink.bytes
  }

  /// `invitations.csv`.
  var invitations: [UInt8] {
    var sink = TextSink()
    sink.appendLine(
      csv: ["workshop", "article", "regionalGroup", "language", "state", "role"])
    for (index, workshop) in plan.workshops.enumerated() {
      let triple = workshop.triple
      let start = [
        String(index + 1), triple.article.description, triple.group?.code ?? "",
        triple.language.rawValue,
      ]
      let invited =
        workshop.participants.map { ($0, "participant") }
        + workshop.providers.map { ($0, "provider") }
        + [workshop.host].compactMap { $0 }.map { ($0, "host") }
      for (state, role) in invited { sink.appendLine(csv: start + [state.description, role]) }
    }
    return sink.bytes
  }
}
