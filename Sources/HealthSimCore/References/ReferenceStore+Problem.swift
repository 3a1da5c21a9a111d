#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ReferenceStore {
    /// What is wrong with the directory that `HEALTHSIM_REFERENCES` names, in one sentence; nothing when no directory is
    /// named or all is well.
    ///
    /// A program asks before it uses a table, because a table that cannot be used ends it. Files of the directory that
    /// replace an embedded one are read: each must be well formed, and a table must have a row and the columns of the
    /// embedded one.
    public static var problem: String? {
        guard let directory else { return nil }
        guard (try? FileManager.default.contentsOfDirectory(atPath: directory)) != nil else {
            return "HEALTHSIM_REFERENCES names '\(directory)', which is no directory that can be read"
        }
        for name in names {
            let path = directory + "/" + name
            guard FileManager.default.fileExists(atPath: path) else { continue }
            guard let data = FileManager.default.contents(atPath: path) else {
                return "'\(path)', which replaces a table, cannot be read"
            }
            do {
                let bytes = [UInt8](data)
                guard name.hasSuffix(".csv") else {
                    _ = try JSONValue(parsing: bytes)
                    continue
                }
                let rows = try CSVReader.rows(bytes)
                guard rows.count > 1 else { return "'\(path)' has no rows" }
                let missing = try columns(ofEmbedded: name).filter { !rows[0].contains($0) }
                guard missing.isEmpty else { return "'\(path)' has no column '\(missing.joined(separator: "', '"))'" }
            } catch {
                return "'\(path)', \(error)"
            }
        }
        return nil
    }

    /// Whether a directory is named whose files replace the embedded ones.
    public static var isReplaced: Bool { directory != nil }

    private static func columns(ofEmbedded name: String) throws(CSVError) -> [String] {
        guard let bytes = unsafe embedded(named: name) else { return [] }
        return try CSVReader.rows(unsafe Array(bytes.prefix { $0 != 0x0A })).first ?? []
    }
}
