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
  name: "palermo-benchmarks",
  dependencies: [
    .package(name: "palermo", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The one door to PCRE2.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

    // What the benchmarks share: the clock and columns.
    .target(name: "Timing", swiftSettings: house),

    // The citation reader against the clock, against inputs that aim at it, and against peers.
    .executableTarget(
      name: "citations-benchmark",
      dependencies: [
        "CPCRE2", "Timing",
        .product(name: "Treaties", package: "palermo"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CitationsBenchmark",
      swiftSettings: house),

    // The statistics on simulated cycles, and what they cost.
    .executableTarget(
      name: "statistics-benchmark",
      dependencies: [
        "Timing",
        .product(name: "Statistics", package: "palermo"),
        .product(name: "Treaties", package: "palermo"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/StatisticsBenchmark",
      swiftSettings: house),

    // The drawing of lots: how uniform, how soon the chain forgets its beginning, how fast.
    .executableTarget(
      name: "lots-benchmark",
      dependencies: [
        "Timing",
        .product(name: "Lots", package: "palermo"),
        .product(name: "Treaties", package: "palermo"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/LotsBenchmark",
      swiftSettings: house),

    // Plans of workshops for whole cycles, and beside plans by hand.
    .executableTarget(
      name: "workshops-benchmark",
      dependencies: [
        "Timing",
        .product(name: "Workshops", package: "palermo"),
        .product(name: "Treaties", package: "palermo"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/WorkshopsBenchmark",
      swiftSettings: house),
  ]
)
