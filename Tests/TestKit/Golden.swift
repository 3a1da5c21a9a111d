#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Files of `Tests/Fixtures` that an output must equal byte for byte.
///
/// With `HEALTHSIM_RECORD=1` in the environment they are rewritten instead: read the difference before committing it.
public enum Golden {
    /// Whether `bytes` are those of a fixture; rewrites it when recording.
    public static func matches(_ bytes: [UInt8], _ name: String) throws -> Bool {
        let path = Fixture.path(name)
        if ProcessInfo.processInfo.environment["HEALTHSIM_RECORD"] == "1" {
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        return try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes)
    }
}
