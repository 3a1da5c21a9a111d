// swift-tools-version: 6.3
import PackageDescription

/// One set of rules for every Swift target of the package.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The commands: each is a two-line main over `ToolKit`.
let tools = [
    "healthsim",
    "validate-patient",
    "validate-member",
    "validate-claim",
    "validate-prescription",
    "validate-pharmacy-claim",
    "adjudicate-claim",
    "check-formulary",
    "run-dur",
    "adjudicate-rx-claim",
    "export-x12-837p",
    "export-x12-837i",
    "export-x12-835",
    "export-x12-834",
    "export-x12",
    "import-x12",
    "export-ncpdp-b1b2",
    "export-ncpdp-script",
    "import-ncpdp",
    "export-fhir",
    "export-csv",
    "export-json",
    "export-hl7v2",
    "export-mimic",
    "export-ccda",
]

let package = Package(
    name: "healthsim",
    products: [
        .library(name: "HealthSimCore", targets: ["HealthSimCore"]),
        .library(name: "PatientSim", targets: ["PatientSim"]),
        .library(name: "MemberSim", targets: ["MemberSim"]),
        .library(name: "RxMemberSim", targets: ["RxMemberSim"]),
        .library(name: "Formats", targets: ["Formats"]),
        .library(name: "Executors", targets: ["Executors"]),
    ] + tools.map { .executable(name: $0, targets: [$0]) },
    targets: [
        .target(name: "CReferences"),
        .target(name: "CDigest"),
        .target(name: "HealthSimCore", dependencies: ["CReferences"], swiftSettings: strict),
        .target(name: "PatientSim", dependencies: ["HealthSimCore"], swiftSettings: strict),
        .target(name: "MemberSim", dependencies: ["HealthSimCore"], swiftSettings: strict),
        .target(name: "RxMemberSim", dependencies: ["HealthSimCore"], swiftSettings: strict),
        .target(
            name: "Formats", dependencies: ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim"],
            swiftSettings: strict),
        .target(
            name: "Executors",
            dependencies: ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim", "Formats", "CDigest"],
            swiftSettings: strict),
        .target(
            name: "ToolKit",
            dependencies: ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim", "Formats", "Executors"],
            path: "Sources/Tools/Kit",
            swiftSettings: strict),
        .target(
            name: "TestKit", dependencies: ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim"],
            path: "Tests/TestKit", swiftSettings: strict
        ),
        .testTarget(
            name: "HealthSimCoreTests", dependencies: ["HealthSimCore", "TestKit"], swiftSettings: strict),
        .testTarget(name: "PatientSimTests", dependencies: ["PatientSim", "TestKit"], swiftSettings: strict),
        .testTarget(name: "MemberSimTests", dependencies: ["MemberSim", "TestKit"], swiftSettings: strict),
        .testTarget(name: "RxMemberSimTests", dependencies: ["RxMemberSim", "TestKit"], swiftSettings: strict),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "TestKit"], swiftSettings: strict),
        .testTarget(name: "ExecutorsTests", dependencies: ["Executors", "TestKit"], swiftSettings: strict),
        .testTarget(name: "ToolTests", dependencies: ["ToolKit", "TestKit"], swiftSettings: strict),
    ]
        + tools.map {
            .executableTarget(
                name: $0, dependencies: ["ToolKit"], path: "Sources/Tools/\($0)", swiftSettings: strict)
        },
    cLanguageStandard: .gnu2x
)
