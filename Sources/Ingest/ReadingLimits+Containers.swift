import Model
import Packaging

extension ReadingLimits {
  /// The limits as those who open zip containers know them.
  var ofContainers: ZipReader.Limits {
    ZipReader.Limits(
      maximumParts: self[.zipEntries], maximumUnpackedBytes: self[.zipSize],
      maximumPartBytes: self[.fileSize], maximumRatio: self[.zipRatio])
  }
}
