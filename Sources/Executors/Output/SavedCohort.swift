public import HealthSimCore

/// A cohort that was written before, as its manifest tells it: the same persons can be made again from it.
public struct SavedCohort: Hashable, Sendable {
    /// The folder.
    public let folder: String
    /// The identifier of the profile.
    public let profile: String
    /// The part of the cohort that the folder has.
    public let partition: Partition
    /// The merged specification, with the seed and the count.
    public let specification: JSONValue
    /// The digest of the manifest, which has those of all files: SHA-256 as 64 hexadecimal digits.
    public let digest: String

    /// Whether a folder has a manifest, which a run writes last.
    public static func isComplete(in folder: String) -> Bool {
        (try? Disk().contents(of: folder + "/" + CohortManifest.name)) != nil
    }

    /// Reads the manifest of a folder, and makes sure that the files are those that it names.
    ///
    /// - Throws: `SavedCohortError`; `FileFailure` when the system refuses to read.
    public init(folder: String) throws {
        let disk = Disk()
        let path = folder + "/" + CohortManifest.name
        guard let bytes = try disk.contents(of: path) else { throw SavedCohortError.missing(folder: folder) }
        guard let manifest = try? JSONValue(parsing: bytes), let identity = try? CohortManifest.identity(json: bytes),
            let specification = manifest["specification"], specification.members != nil
        else { throw SavedCohortError.unreadable(path: path) }
        guard manifest["manifest"]?.integer == 1, identity.version == Version.current else {
            throw SavedCohortError.version(folder: folder, found: identity.version, current: Version.current)
        }
        guard SHA256.digest(of: specification.rendered()).description == identity.specification else {
            throw SavedCohortError.damaged(path: path, reason: "has another specification than the one it names")
        }
        for file in manifest["files"]?.elements ?? [] {
            guard let name = file["path"]?.string, let wanted = file["sha256"]?.string else {
                throw SavedCohortError.unreadable(path: path)
            }
            var hash = SHA256()
            let found = try unsafe disk.read(folder + "/" + name) { unsafe hash.update($0) }
            guard found else { throw SavedCohortError.damaged(path: folder + "/" + name, reason: "is missing") }
            guard hash.digest.description == wanted else {
                throw SavedCohortError.damaged(path: folder + "/" + name, reason: "is not what the manifest says")
            }
        }
        self.folder = folder
        profile = identity.profile
        partition = identity.partition
        self.specification = specification
        digest = SHA256.digest(of: bytes).description
    }
}

/// Why a saved cohort cannot be used.
public enum SavedCohortError: Error, Hashable, Sendable {
    /// The folder has no manifest: there is no cohort, or it is not complete.
    case missing(folder: String)
    /// The manifest is none.
    case unreadable(path: String)
    /// Another version of the program made it: its persons would not be the same.
    case version(folder: String, found: String, current: String)
    /// A file is not as the manifest says.
    case damaged(path: String, reason: String)
}

extension SavedCohortError: CustomStringConvertible {
    /// What is the matter and what helps, in a sentence or two.
    public var description: String {
        switch self {
        case .missing(let folder):
            "'\(folder)' has no complete cohort: there is no \(CohortManifest.name) in it"
        case .unreadable(let path): "'\(path)' is not the manifest of a cohort"
        case .version(let folder, let found, let current):
            "the cohort in '\(folder)' was made by healthsim \(found), and this is \(current): its persons would not be "
                + "the same. Make it again, or use that version"
        case .damaged(let path, let reason): "'\(path)' \(reason): the cohort is damaged"
        }
    }
}
