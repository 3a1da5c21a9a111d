// swift-tools-version: 6.2
import PackageDescription

// A program that uses HealthSim as libraries: a target for each product alone, one for all together, one that runs them.
// In a program of your own, the dependency is an address and a version in place of the path.
func product(_ name: String) -> Target.Dependency { .product(name: name, package: "healthsim") }

let package = Package(
    name: "embedding",
    dependencies: [.package(name: "healthsim", path: "../..")],
    targets: [
        .target(name: "Ages", dependencies: [product("HealthSimCore")]),
        .target(name: "OnePatient", dependencies: [product("HealthSimCore"), product("PatientSim")]),
        .target(name: "Claims", dependencies: [product("HealthSimCore"), product("MemberSim")]),
        .target(name: "Pharmacy", dependencies: [product("HealthSimCore"), product("RxMemberSim")]),
        .target(
            name: "Wire",
            dependencies: ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim", "Formats"].map(product)),
        .target(name: "WholeCohort", dependencies: ["HealthSimCore", "Formats", "Executors"].map(product)),
        .executableTarget(
            name: "embedding", dependencies: ["Ages", "OnePatient", "Claims", "Pharmacy", "Wire", "WholeCohort"]),
        .testTarget(
            name: "EmbeddingTests",
            dependencies: ["Ages", "OnePatient", "Claims", "Pharmacy", "Wire", "WholeCohort"]
                + ["HealthSimCore", "PatientSim", "MemberSim", "RxMemberSim", "Formats", "Executors"].map(product)),
    ],
    swiftLanguageModes: [.v6]
)
