#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder that is gone with its value.
public final class TemporaryFolder {
    /// Its path.
    public let path: String

    /// A new and empty folder.
    public init() throws {
        // In memory where there is a place for that: some tests wait for the disk a thousand times.
        let memory = "/dev/shm"
        let place =
            FileManager.default.isWritableFile(atPath: memory)
            ? memory : FileManager.default.temporaryDirectory.path
        path = place + "/healthsim-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The content of every file below, by its path, without the reports of a cohort, which have a clock in them.
    public func contents(of name: String = "", reports: Bool = false) throws -> [String: String] {
        let root = name.isEmpty ? path : path + "/" + name
        var all: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let parts = file.split(separator: "/")
            guard reports || !parts.contains(where: { $0.hasPrefix("report.") }) else { continue }
            // A folder has no content.
            if let data = try? Data(contentsOf: URL(fileURLWithPath: root + "/" + file)) {
                all[file] = String(decoding: data, as: UTF8.self)
            }
        }
        return all
    }

    /// Writes a file of the folder.
    /// - Parameter isMaking: whether the folders above it are made where they are missing.
    public func write(_ text: String, to name: String, making isMaking: Bool = false) throws {
        if isMaking, let end = name.lastIndex(of: "/") {
            try FileManager.default.createDirectory(
                atPath: path + "/" + name[..<end], withIntermediateDirectories: true)
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
