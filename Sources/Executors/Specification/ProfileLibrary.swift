import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Finds profiles by their id: in folders, and among those that are built in.
public struct ProfileLibrary: Sendable {
    /// The folders, in the order in which they are searched.
    public let folders: [String]

    /// A library of the profiles in some folders and of `references/profiles/`.
    public init(folders: [String] = []) { self.folders = folders }

    /// What an id must be, for messages.
    static let identifierRule = "must be 1 to 100 lower-case letters, digits, hyphens and underscores"

    /// Whether a text can be an id; such a text is safe as the name of a file or folder.
    public static func isIdentifier(_ text: String) -> Bool {
        1...100 ~= text.utf8.count
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            }
    }

    /// The document of a profile: the file named for the id, else the first file by name whose profile has the id.
    public func document(id: String) -> [UInt8]? {
        guard Self.isIdentifier(id) else { return nil }
        for folder in folders {
            if let bytes = Self.read(folder + "/" + id + ".json") { return bytes }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".json") {
                if let bytes = Self.read(folder + "/" + name), Self.identifier(of: bytes) == id { return bytes }
            }
        }
        return builtIn(id: id)
    }

    /// A reader's loader for this library.
    public var loader: SpecificationReader.Loader { { document(id: $0) } }

    private func builtIn(id: String) -> [UInt8]? {
        for name in ReferenceStore.names(in: "profiles") where name.hasSuffix(".json") {
            let bytes = ReferenceStore.content(of: name)
            if name == "profiles/\(id).json" || Self.identifier(of: bytes) == id { return bytes }
        }
        return nil
    }

    private static func read(_ path: String) -> [UInt8]? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let attributes, (attributes[.size] as? Int).map({ $0 <= SpecificationReader.largest }) ?? true,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return [UInt8](data)
    }

    private static func identifier(of bytes: [UInt8]) -> String? {
        guard let document = try? JSONValue(parsing: bytes) else { return nil }
        let profile = document["profile"] ?? document
        return (profile["id"] ?? profile["profile_id"] ?? document["template"]?["id"])?.string
    }
}
