import Model
import Workshops

/// A plan of workshops as files for the Secretariat: data and the list of invitations.
struct WorkshopFiles {
  let plan: WorkshopPlan
  let demand: Int
  /// What a weight of 1 in the planner's file is in the plan.
  let scale: Int

  /// `plan.json`.
  var json: [UInt8] {
    var sink = TextSink()
    sink.append("{\"covered\":\(weight(plan.covered)),\"demand\":\(weight(demand))")
    sink.append(",\"bound\":\(weight(plan.bound)),\"optimal\":\(plan.isOptimal),\"workshops\":[")
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

  /// A weight as the planner's file has it.
  func weight(_ value: Int) -> String {
    guard scale > 1, value % scale != 0 else { return String(value / scale) }
    let digits = String(scale + value % scale).dropFirst()
    let rest = digits.reversed().drop { $0 == "0" }.reversed()
    return "\(value / scale).\(String(rest))"
  }
}
