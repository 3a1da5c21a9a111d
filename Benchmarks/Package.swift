// swift-tools-version: 6.3
import PackageDescription

// How fast HealthSim is on this machine, against the machine's own limits: `swift run -c release`.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "healthsim", path: "..")],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                .product(name: "HealthSimCore", package: "healthsim"),
                .product(name: "PatientSim", package: "healthsim"),
                .product(name: "MemberSim", package: "healthsim"),
                .product(name: "RxMemberSim", package: "healthsim"),
                .product(name: "Formats", package: "healthsim"),
                .product(name: "Executors", package: "healthsim"),
            ],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .strictMemorySafety(),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
                .treatAllWarnings(as: .error),
            ])
    ]
)
