// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "client",
    dependencies: [.package(name: "healthsim", path: "../..")],
    targets: [
        .executableTarget(
            name: "Client",
            dependencies: [
                .product(name: "HealthSimCore", package: "healthsim"),
                .product(name: "PatientSim", package: "healthsim"),
                .product(name: "Formats", package: "healthsim"),
                .product(name: "Executors", package: "healthsim"),
            ])
    ]
)
