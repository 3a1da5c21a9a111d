#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The files of `Tests/Fixtures`, found beside this source.
public enum Fixture {
    /// The path of a fixture, such as `specifications/broken/weights.json`.
    public static func path(_ name: String) -> String {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        return here.joined(separator: "/") + "/Fixtures/" + name
    }

    /// The bytes of a fixture.
    public static func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }

    /// The root folder of the repository.
    public static var repository: String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }
}
