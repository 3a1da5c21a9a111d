import Formats
import HealthSimCore

extension CohortFolder {
    /// Begins a run where there is none.
    func begin() throws {
        guard try disk.length(of: url(CohortManifest.name)) == nil else { throw CohortError.complete(folder: path) }
        guard try disk.length(of: url(ProgressJournal.name)) == nil else { throw CohortError.unfinished(folder: path) }
        for file in plan where try disk.length(of: url(file.path + OutputFile.suffix)) != nil {
            throw CohortError.unfinished(folder: path)
        }
        try makeSureNothingIsInTheWay()
        try openFiles()
    }

    private func makeSureNothingIsInTheWay() throws {
        for file in plan where try disk.length(of: url(file.path)) != nil {
            throw CohortError.occupied(path: url(file.path))
        }
    }

    /// Begins a run; what was there is replaced when it is complete.
    func beginForced() throws {
        if let bytes = try disk.contents(of: url(CohortManifest.name)),
            let old = try? CohortManifest.identity(json: bytes)
        {
            replaced = old.files.filter(Self.isBelow)
        }
        if let bytes = try disk.contents(of: url(ProgressJournal.name)) {
            // First the journal, which is wrong as soon as the files are touched.
            try disk.remove(url(ProgressJournal.name))
            if let old = try? ProgressJournal(json: bytes) {
                replaced += old.replaced.filter { Self.isBelow($0) && !replaced.contains($0) }
                for name in old.identity.files where Self.isBelow(name) {
                    try disk.remove(url(name + OutputFile.suffix))
                }
            }
        }
        try openFiles()
    }

    /// Whether a path of an old manifest lies below the folder, as all that a run writes do.
    private static func isBelow(_ name: String) -> Bool {
        !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }

    private func openFiles() throws {
        for file in plan {
            try disk.makeFolder(url(file.folder))
            let output = try OutputFile(file.path, in: path, disk: disk)
            if identity.partition.isFirst { try output.append(file.file.header) }
            files.append(output)
        }
    }

    /// Goes on after the last journal.
    func resume() throws {
        guard let bytes = try disk.contents(of: url(ProgressJournal.name)) else {
            guard let manifest = try disk.contents(of: url(CohortManifest.name)) else {
                // Killed before the first journal, or never begun.
                try makeSureNothingIsInTheWay()
                return try openFiles()
            }
            guard let old = try? CohortManifest.identity(json: manifest) else {
                throw CohortError.damaged(path: url(CohortManifest.name), reason: "is not a manifest")
            }
            try compare(with: old)
            // A run that was to replace this cohort may have left its beginnings.
            for file in plan { try disk.remove(url(file.path + OutputFile.suffix)) }
            progress = .complete
            return
        }
        let journal: ProgressJournal
        do {
            journal = try ProgressJournal(json: bytes)
        } catch {
            throw CohortError.damaged(path: url(ProgressJournal.name), reason: "cannot be read (\(error))")
        }
        try compare(with: journal.identity)
        guard journal.statistics.hasShape(of: statistics),
            range.contains(journal.next) || journal.next == range.upperBound
        else { throw CohortError.damaged(path: url(ProgressJournal.name), reason: "does not fit the specification") }
        replaced = journal.replaced.filter(Self.isBelow)
        next = journal.next
        statistics = journal.statistics
        if journal.isComplete {
            for (file, state) in zip(plan, journal.files) { try check(file, state) }
            progress = .written(journal.files)
        } else {
            files = try zip(plan, journal.files).map { file, state in
                let hash = try digest(of: url(file.path + OutputFile.suffix), state)
                return try OutputFile(file.path, in: path, hash: hash, rows: state.rows, disk: disk)
            }
        }
    }

    private func compare(with old: RunIdentity) throws {
        let differences = identity.differences(from: old)
        if !differences.isEmpty { throw CohortError.different(folder: path, differences: differences) }
    }

    /// Makes sure that a file that is all written has what the journal says, under one of its names.
    private func check(_ file: PlannedFile, _ state: ProgressJournal.File) throws {
        let partial = url(file.path + OutputFile.suffix)
        let isRenamed = try disk.length(of: partial) == nil
        _ = try digest(of: isRenamed ? url(file.path) : partial, state)
    }

    /// The digest of the beginning of a file, which must be the one of the journal.
    private func digest(of path: String, _ state: ProgressJournal.File) throws -> SHA256 {
        var hash = SHA256()
        let found = try unsafe disk.read(path) { piece in
            let rest = state.bytes - hash.count
            unsafe hash.update(UnsafeRawBufferPointer(rebasing: piece.prefix(Int(min(rest, UInt64(piece.count))))))
        }
        guard found else { throw CohortError.damaged(path: path, reason: "is missing") }
        guard hash.count == state.bytes else { throw CohortError.damaged(path: path, reason: "is too short") }
        guard hash.digest.description == state.digest else {
            throw CohortError.damaged(path: path, reason: "is not as the interrupted run left it")
        }
        return hash
    }
}
