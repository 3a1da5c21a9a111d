import Formats
import HealthSimCore

extension CohortFolder {
    /// Appends the households that come next.
    func append(_ indices: Range<UInt64>, _ block: CohortBlock) throws {
        precondition(indices.lowerBound == next, "blocks come in order")
        var index = 0
        for (buffers, rows) in zip(block.buffers, block.rows) {
            for (buffer, rows) in zip(buffers, rows) {
                let surroundings = plan[index].file
                // The first row of the cohort has nothing before it to be separated from.
                let start = identity.partition.isFirst ? surroundings.header.count : 0
                let isFirst = range.lowerBound == 0 && files[index].bytes == UInt64(start)
                let dropped = isFirst ? min(surroundings.separator.count, buffer.count) : 0
                try files[index].append(buffer, droppingFirst: dropped, rows: rows)
                unsaved += UInt64(buffer.count)
                index += 1
            }
        }
        statistics.merge(block.statistics)
        next = indices.upperBound
        if unsaved >= journalBytes { try save() }
    }

    /// Writes the journal, so that the run can be continued from here.
    func save() throws {
        try write(journal(files.map(\.state), isComplete: false).json, as: ProgressJournal.name, durably: false)
        unsaved = 0
    }

    private func journal(_ states: [ProgressJournal.File], isComplete: Bool) -> ProgressJournal {
        ProgressJournal(
            identity: identity, next: next, isComplete: isComplete, replaced: replaced, files: states,
            statistics: statistics)
    }

    /// Ends the files and waits until they have reached the disk.
    /// - Parameter encoders: those whose files are planned, in their order.
    /// - Returns: what each of them has.
    func complete(_ encoders: [any RecordEncoder]) throws -> [ProgressJournal.File] {
        if case .written(let states) = progress { return states }
        precondition(next == range.upperBound, "the last household has been written")
        if identity.partition.isLast {
            for (file, output) in zip(plan, files) { try output.append(file.file.footer) }
        }
        try summarize(encoders)
        for file in files { try file.sync() }
        let states = files.map(\.state)
        files = []
        try write(journal(states, isComplete: true).json, as: ProgressJournal.name, durably: true)
        progress = .written(states)
        return states
    }

    /// Writes the files that tell of the others.
    private func summarize(_ encoders: [any RecordEncoder]) throws {
        var first = 0
        for encoder in encoders {
            let own = files[first..<first + encoder.files.count]
            let rows = own.map(\.rows)
            for (file, output) in zip(encoder.files, own) where file.isSummary {
                try output.append(encoder.summary(file, rows: rows, asOf: identity.asOf))
            }
            first += own.count
        }
    }

    /// Gives the files their names and writes the reports and the manifest. May be repeated after being interrupted.
    func publish(manifest: [UInt8], reports: [(name: String, content: [UInt8])]) throws {
        let names = plan.map(\.path)
        if try disk.length(of: url(CohortManifest.name)) != nil {
            // The folder is no complete cohort from here until it has its new manifest.
            try disk.remove(url(CohortManifest.name))
        }
        for name in replaced where !names.contains(name) { try disk.remove(url(name)) }
        for name in names where try disk.length(of: url(name + OutputFile.suffix)) != nil {
            try disk.rename(url(name + OutputFile.suffix), to: url(name))
        }
        var folders: [String] = []
        for file in plan where !folders.contains(file.folder) { folders.append(file.folder) }
        for folder in folders { try disk.syncFolder(url(folder)) }
        for report in reports { try write(report.content, as: report.name, durably: false) }
        try write(manifest, as: CohortManifest.name, durably: true)
        try disk.remove(url(ProgressJournal.name))
        try disk.syncFolder(path)
        progress = .complete
    }

    /// Writes a small file beside its name and renames it.
    /// - Parameter durably: whether to wait until it has reached the disk.
    private func write(_ content: [UInt8], as name: String, durably: Bool) throws {
        let file = try OutputFile(name, in: path, disk: disk)
        do {
            try file.append(content)
            if durably { try file.sync() }
            try disk.rename(file.partialPath, to: file.path)
        } catch let error as FileFailure {
            // Half a journal or manifest is of no use to anybody.
            try? disk.remove(file.partialPath)
            throw error
        }
    }
}

extension OutputFile {
    fileprivate var state: ProgressJournal.File {
        ProgressJournal.File(bytes: bytes, rows: rows, digest: hash.digest.description)
    }
}
