// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "palermo-fuzz",
  dependencies: [.package(name: "palermo", path: "..")],
  targets: [
    // The one door to libFuzzer's driver.
    .systemLibrary(name: "CLibFuzzer"),

    // Every reader under libFuzzer, one target for each sort of input.
    .executableTarget(
      name: "palermo-fuzz",
      dependencies: ["CLibFuzzer", .product(name: "Readers", package: "palermo")],
      path: "Sources/PalermoFuzz",
      swiftSettings: house),
  ]
)
