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
  name: "palermo",
  products: [
    .executable(name: "palermo", targets: ["palermo"]),
    .library(name: "Treaties", targets: ["Treaties"]),
    .library(name: "Statistics", targets: ["Model", "Statistics"]),
    // For the package in Benchmarks/, which measures them.
    .library(name: "Lots", targets: ["Model", "Lots"]),
    .library(name: "Workshops", targets: ["Model", "Workshops"]),
    // For the package in Fuzz/, which attacks them.
    .library(
      name: "Readers",
      targets: [
        "Model", "Treaties", "Packaging", "Ingest", "Tagging", "Reporting", "Verification",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The vocabulary of the field: values without machinery.
    .target(name: "Model", swiftSettings: house),

    // The treaties, the States and their participation; what a text cites.
    .target(
      name: "Treaties", dependencies: ["Model"],
      resources: [.embedInCode("Registry/Data")],
      swiftSettings: house),

    // The one door to libxml2.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // The one door to Snowball's stemmers.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    // The one door to GLPK, linear programs in whole numbers.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),

    // Programs in whole numbers, solved; what speaks with GLPK.
    .target(name: "Optimization", dependencies: ["CGLPK"], swiftSettings: house),

    // The one door to libzip.
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // Zip containers, such as Word files, read within limits and written alike each time.
    .target(name: "Packaging", dependencies: ["CLibZip"], swiftSettings: house),

    // The one door to the kernel's exchange of two names, which the C library hides.
    .systemLibrary(name: "CAtomicRename"),

    // Files to documents, or refusals with place and reason.
    .target(
      name: "Ingest", dependencies: ["Model", "Packaging", "CLibXML2"], swiftSettings: house),

    // Documents to observations.
    .target(
      name: "Tagging", dependencies: ["Model", "Treaties", "CStemmer"], swiftSettings: house),

    // What lasts between runs.
    .target(
      name: "Storage",
      dependencies: ["Model", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),

    // Observations to cells, bounds and what of them may be printed.
    .target(
      name: "Statistics",
      dependencies: ["Model", "Optimization", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: house),

    // The drawing of lots: who is reviewed in which year, and by whom.
    .target(
      name: "Lots", dependencies: ["Model", .product(name: "Crypto", package: "swift-crypto")],
      resources: [
        .embedInCode("Profiles/proposal-2011.json"), .embedInCode("Profiles/uncac-2009.json"),
        .embedInCode("Profiles/untoc-2018.json"),
      ],
      swiftSettings: house),

    // Needs to a plan of regional workshops that no other plan beats.
    .target(name: "Workshops", dependencies: ["Model"], swiftSettings: house),

    // Cells to claims, claims to a report, a report to pages.
    .target(
      name: "Reporting", dependencies: ["Model", "Statistics", "Treaties"],
      resources: [.embedInCode("Phrases")],
      swiftSettings: house),

    // What a report needs beyond text: Word files, and what other programs make of it.
    .target(
      name: "Conversion", dependencies: ["Reporting", "Packaging"], swiftSettings: house),

    // Finished documents held against the claims of a run.
    .target(
      name: "Verification", dependencies: ["Model", "Treaties", "Statistics", "Reporting"],
      swiftSettings: house),

    // The one place where the stages meet.
    .target(
      name: "Pipeline",
      dependencies: [
        "Model", "Treaties", "Ingest", "Tagging", "Storage", "Statistics", "Lots", "Workshops",
        "Reporting", "Conversion", "Verification", "CAtomicRename",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house),

    // Arguments, terminals, exit codes.
    .executableTarget(
      name: "palermo",
      dependencies: [
        "Model", "Pipeline", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    // What several test targets share: marked text, seeded generators, snapshots.
    .target(
      name: "TestSupport", dependencies: ["Model", "Packaging"], path: "Tests/TestSupport",
      swiftSettings: house),

    .testTarget(
      name: "ModelTests", dependencies: ["Model", "Treaties", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "TreatiesTests", dependencies: ["Model", "Treaties", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Model", "Treaties", "Packaging", "Ingest", "Tagging", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "TaggingTests", dependencies: ["Model", "Treaties", "Tagging", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "StorageTests", dependencies: ["Model", "Treaties", "Storage", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "StatisticsTests",
      dependencies: [
        "Model", "Treaties", "Statistics", "TestSupport",
        .product(name: "BigInt", package: "BigInt"),
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "LotsTests", dependencies: ["Model", "Lots", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "WorkshopsTests", dependencies: ["Model", "Treaties", "Workshops", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Model", "Treaties", "Statistics", "Reporting", "TestSupport"],
      exclude: ["Snapshots"], swiftSettings: house),
    .testTarget(
      name: "ConversionTests",
      dependencies: ["Model", "Ingest", "Reporting", "Conversion", "Packaging", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "PackagingTests", dependencies: ["Packaging", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "PrintedTests",
      dependencies: [
        "Model", "Treaties", "Packaging", "Ingest", "Statistics", "Reporting", "Conversion",
        "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Model", "Pipeline", "Reporting", "Treaties", "Workshops", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Model", "Ingest", "Packaging", "Reporting", "Verification", "Pipeline", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["Packaging", "TestSupport", "palermo"],
      swiftSettings: house),
    .testTarget(
      name: "CorpusTests", dependencies: ["Model", "Pipeline", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: house),
  ]
)
