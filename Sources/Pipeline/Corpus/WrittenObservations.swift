/// What a run keeps of a document's observations once their lines are written.
struct WrittenObservations: Sendable {
  /// Where the lines are in the file of all lines, in bytes.
  let place: Range<Int>
  /// The number of observations.
  let number: Int
  /// The names of institutions, laws and places in their texts, without repetition; none where the
  /// document speaks of no State.
  let names: [String]
}
