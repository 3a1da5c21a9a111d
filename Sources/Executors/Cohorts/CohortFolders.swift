import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The cohort folders in a folder, as a store that needs no database.
///
/// A cohort is named by its folder. What is said of it beside its manifest (words, tags) stands in `cohort.json`.
package struct CohortFolders: Hashable, Sendable {
    /// A cohort with the folder that it is in.
    package struct Entry: Hashable, Sendable {
        /// The path of the folder.
        package let path: String
        package var cohort: KeptCohort
        package let manifest: StoredManifest
    }

    /// The folder that the cohorts are in, or one that is a cohort itself.
    package let path: String

    /// The file with what is said of a cohort.
    package static let notes = "cohort.json"

    package init(_ path: String) { self.path = path }

    /// The cohorts, by name; a folder without a manifest is none.
    package func entries() throws -> [Entry] {
        if let entry = try entry(at: path) { return [entry] }
        guard try Disk().length(of: path) != nil else { return [] }
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return try names.compactMap { name in
            let folder = path + "/" + name
            return try Disk().isFolder(folder) ? entry(at: folder) : nil
        }
    }

    /// The cohort of a name.
    package func entry(named name: String) throws -> Entry {
        let all = try entries()
        guard let entry = all.first(where: { $0.cohort.name == name }) else {
            throw CohortStoreError.unknown(
                name: name, nearest: NearestName.of(name, among: all.map(\.cohort.name)))
        }
        return entry
    }

    /// The cohort of a folder; nil when it has none.
    package func entry(at folder: String) throws -> Entry? {
        guard let manifest = try StoredManifest(folder: folder) else { return nil }
        let notes = try Disk().contents(of: folder + "/" + Self.notes).flatMap { try? JSONValue(parsing: $0) }
        func texts(_ name: String) -> [String] { (notes?[name]?.elements ?? []).compactMap(\.string) }
        var cohort = KeptCohort(
            manifest, name: Self.name(of: folder), description: notes?["description"]?.string ?? "",
            tags: texts("tags"))
        cohort.parents = texts("parents")
        return Entry(path: folder, cohort: cohort, manifest: manifest)
    }

    private static func name(of folder: String) -> String {
        let parts = folder.split(separator: "/").filter { $0 != "." }
        if let last = parts.last, last != ".." { return String(last) }
        return FileManager.default.currentDirectoryPath.split(separator: "/").last.map(String.init) ?? folder
    }

    /// Writes down what is said of a cohort.
    package func setNotes(_ entry: Entry) throws {
        var writer = JSONWriter(pretty: true)
        writer.beginObject()
        writer.field("description", entry.cohort.description)
        writer.key("tags")
        writer.list(entry.cohort.tags)
        writer.key("parents")
        writer.list(entry.cohort.parents)
        writer.endObject()
        writer.newline()
        try WholeFile.write([UInt8](writer.buffer), to: entry.path + "/" + Self.notes, replacing: true)
    }

    /// Removes a cohort: what its run wrote, and nothing else. The folder goes when it is empty then.
    package func delete(_ entry: Entry) throws {
        let disk = Disk()
        // From here on it is no complete cohort.
        try disk.remove(entry.path + "/" + StoredManifest.name)
        let files = entry.manifest.files.map(\.path).filter(Self.isBelow)
        for file in files + ["report.txt", "report.json", Self.notes] { try disk.remove(entry.path + "/" + file) }
        var folders: [String] = []
        for file in files {
            var parts = file.split(separator: "/").dropLast()
            while !parts.isEmpty {
                let folder = parts.joined(separator: "/")
                if !folders.contains(folder) { folders.append(folder) }
                parts = parts.dropLast()
            }
        }
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            disk.removeEmptyFolder(entry.path + "/" + folder)
        }
        disk.removeEmptyFolder(entry.path)
    }

    /// Copies a cohort to a folder of another name beside it; the manifest comes last.
    package func clone(_ entry: Entry, as name: String) throws {
        guard !name.contains("/"), name != ".", name != "..", let valid = CohortName(name), valid.description == name
        else { throw CohortStoreError.invalidName(name) }
        let target = WholeFile.parts(of: entry.path).folder + "/" + name
        let disk = Disk()
        guard try disk.length(of: target) == nil else { throw CohortStoreError.taken(name: name) }
        let reports = try ["report.txt", "report.json"].filter { try disk.length(of: entry.path + "/" + $0) != nil }
        for file in entry.manifest.files {
            let copied = try copy(file.path, from: entry.path, to: target)
            guard copied == file.digest else { throw CohortStoreError.changed(path: entry.path + "/" + file.path) }
        }
        for file in reports { _ = try copy(file, from: entry.path, to: target) }
        var notes = Entry(path: target, cohort: entry.cohort, manifest: entry.manifest)
        notes.cohort.parents = [entry.cohort.name]
        try setNotes(notes)
        _ = try copy(StoredManifest.name, from: entry.path, to: target)
    }

    /// Copies a file and gives its digest.
    private func copy(_ file: String, from source: String, to target: String) throws -> String {
        guard Self.isBelow(file) else { throw CohortStoreError.changed(path: source + "/" + file) }
        let disk = Disk()
        let (folder, name) = WholeFile.parts(of: target + "/" + file)
        try disk.makeFolder(folder)
        let input = try InputFile(source + "/" + file)
        let output = try OutputFile(name, in: folder, disk: disk)
        while let piece = try input.next() { try output.append(piece) }
        try output.sync()
        try disk.rename(output.partialPath, to: output.path)
        return output.hash.digest.description
    }

    /// Whether a path of a manifest lies below the folder, as all that a run writes do.
    private static func isBelow(_ name: String) -> Bool {
        !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }
}
