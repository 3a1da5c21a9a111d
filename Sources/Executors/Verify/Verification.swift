import HealthSimCore

/// The work of a `CohortVerifier`: what is known of the cohort, and what was found so far.
struct Verification {
    /// Identifiers that a format has of one kind of thing.
    struct Identifiers {
        let format: String
        let kind: String
        let sum: IdentifierSum
    }

    /// The folder of the cohort.
    let folder: String
    /// What the manifest says.
    let listing: CohortListing
    /// What was found.
    var log: FindingLog
    /// The sync report; that of canonical records where there are any, else that of the tables.
    var sync: SyncReport?
    /// What was checked, one sentence for each format.
    var checked: [VerificationReport.Checked] = []
    /// What was not checked, one sentence each.
    var notices: [String] = []
    /// The identifiers of each format.
    var identifiers: [Identifiers] = []

    /// The path of a file.
    func path(of file: CohortListing.File) -> String { folder + "/" + file.path }

    /// Notes that a format was read: how many of what.
    mutating func note(_ format: String, _ rows: UInt64, _ what: String) {
        checked.append(.init(format: format, rows: rows, what: what))
    }

    /// Notes the identifiers of a kind of thing; those of several parts of a format are compared together.
    mutating func note(_ format: String, _ kind: String, _ sum: IdentifierSum) {
        identifiers.append(Identifiers(format: format, kind: kind, sum: sum))
    }

    /// Opens a file to be read piece by piece; nil, and a finding, when it cannot be.
    mutating func open(_ file: CohortListing.File) -> InputFile? {
        do {
            return try InputFile(path(of: file))
        } catch {
            log.fail(.missingFile, file.path, "", "The manifest lists it, but it cannot be opened: \(error)")
            return nil
        }
    }

    /// Whether there is something to read in a file: what the manifest counts, or bytes that it should not have.
    ///
    /// Nothing is written of no records, so that an empty file is right where the manifest counts none.
    func hasContent(_ file: CohortListing.File) -> Bool {
        let length = try? Disk().length(of: path(of: file))
        return file.rows > 0 || length ?? 0 > 0
    }

    /// Compares what was counted with what the manifest says.
    mutating func compareRows(_ count: UInt64, of file: CohortListing.File, _ what: String = "rows") {
        guard count != file.rows else { return }
        log.fail(
            .rows, file.path, "",
            "It has \(Figures.grouped(count)) \(what); the manifest says \(Figures.grouped(file.rows))")
    }

    /// Compares the identifiers of each kind of thing between the formats.
    mutating func compareFormats() {
        var kinds: [String] = []
        for entry in identifiers where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
        for kind in kinds {
            let all = identifiers.filter { $0.kind == kind }
            guard let first = all.first else { continue }
            for other in all.dropFirst() where other.sum != first.sum {
                let message =
                    other.sum.count == first.sum.count
                    ? "\(other.format) has other \(kind) than \(first.format): as many, but not the same identifiers"
                    : "\(other.format) has \(Figures.grouped(other.sum.count)) \(kind), "
                        + "\(first.format) has \(Figures.grouped(first.sum.count))"
                log.fail(.across, "", "", message)
            }
        }
    }

    /// Compares the number of some things with the manifest's count of them.
    mutating func compareCount(_ count: UInt64, of entity: Entity, in format: String) {
        guard let wanted = listing.counts[entity.rawValue] ?? (entity.isAlwaysNamed ? nil : 0), wanted != count
        else { return }
        log.fail(
            .rows, format, "",
            "\(entity.title): \(Figures.grouped(count)); the manifest counts \(Figures.grouped(wanted))")
    }
}
