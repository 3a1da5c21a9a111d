@testable import Executors

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder that is gone with its value.
final class TemporaryFolder {
    let path: String

    init() throws {
        // In memory where there is a place for that: the tests wait for the disk some thousand times.
        let memory = "/dev/shm"
        let place =
            FileManager.default.isWritableFile(atPath: memory) ? memory : FileManager.default.temporaryDirectory.path
        path = place + "/healthsim-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The content of every file below, by its path, without the reports, which have a clock in them.
    func contents(of name: String = "", reports: Bool = false) throws -> [String: String] {
        let root = name.isEmpty ? path : path + "/" + name
        var all: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            guard try !Disk().isFolder(root + "/" + file),
                reports || !file.split(separator: "/").contains(where: { $0.hasPrefix("report.") })
            else { continue }
            all[file] = try Disk().contents(of: root + "/" + file).map { String(decoding: $0, as: UTF8.self) }
        }
        return all
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
}
