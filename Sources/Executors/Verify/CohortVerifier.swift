public import Formats
public import HealthSimCore

/// Reads a cohort back from its folder and checks all of it again: digests, links, dates, balances, codes.
///
/// Every format that is there is read: canonical JSON, tables, FHIR, X12, NCPDP, HL7 v2, MIMIC, C-CDA; and they must have
/// the same things with the same identifiers. Files are read piece by piece, a household at a time, so that memory
/// does not grow with them, but for what `VerificationReport.notices` says.
///
/// ```swift
/// let report = try CohortVerifier("cohort").run()
/// if !report.isValid { print(report.text) }
/// ```
public struct CohortVerifier: Sendable {
    /// The folder of the cohort, with its manifest.
    public let folder: String
    /// Whether lengths and digests of the files are compared with the manifest.
    public var checksDigests = true
    /// The formats that are read; all when it is empty.
    public var formats: [Format] = []
    /// How many findings of a rule are named for a file; all are counted.
    public var namedFindings = 10

    /// A verifier of a folder.
    public init(_ folder: String) { self.folder = folder }

    /// The largest manifest that is read, in bytes.
    private static let largestManifest = 64 << 20

    /// Checks the cohort.
    /// - Parameter progress: told what is read next, such as `csv`.
    /// - Throws: `VerificationError` when there is no manifest that can be read; what a file system refuses to tell of
    ///   the folder itself. A file that is missing or broken is a finding.
    public func run(progress: (String) -> Void = { _ in }) throws -> VerificationReport {
        let name = folder + "/" + CohortManifest.name
        guard let bytes = try Disk().contents(of: name, limit: Self.largestManifest) else {
            throw VerificationError.noManifest(folder: folder)
        }
        var listing: CohortListing
        do {
            listing = try CohortListing(json: bytes)
        } catch {
            throw VerificationError.malformedManifest(folder: folder, reason: error)
        }
        if !formats.isEmpty {
            let names = formats.map(\.rawValue)
            listing.files.removeAll { !names.contains($0.format) }
        }
        var work = Verification(folder: folder, listing: listing, log: FindingLog(limit: namedFindings))
        progress("manifest")
        work.verifyManifest()
        work.verifyPresence()
        if checksDigests {
            progress("digests")
            work.verifyDigests()
        }
        for format in ["ndjson", "json"] where listing.has(format) {
            progress(format)
            work.verifyCanonical(format)
        }
        if listing.has("csv") {
            progress("csv")
            work.verifyTables()
        }
        let others: [(name: String, isThere: Bool, verify: (inout Verification) -> Void)] = [
            ("fhir", listing.files.contains { $0.format.hasPrefix("fhir") }, { $0.verifyFHIR() }),
            ("x12", listing.files.contains { $0.format.hasPrefix("x12-") }, { $0.verifyX12() }),
            ("ncpdp-d0", listing.has("ncpdp-d0"), { $0.verifyTelecommunication() }),
            ("ncpdp-script", listing.has("ncpdp-script"), { $0.verifyScript() }),
            ("hl7v2", listing.has("hl7v2"), { $0.verifyMessages() }),
            ("mimic", listing.has("mimic"), { $0.verifyMIMIC() }),
            ("ccda", listing.has("ccda"), { $0.verifyDocuments() }),
        ]
        for format in others where format.isThere {
            progress(format.name)
            format.verify(&work)
        }
        work.compareFormats()
        return VerificationReport(work)
    }
}

/// Why a cohort cannot be verified.
public enum VerificationError: Error, Sendable, CustomStringConvertible {
    /// The folder has no manifest: it is no cohort, or one that is not complete.
    case noManifest(folder: String)
    /// The manifest is no JSON of its form.
    case malformedManifest(folder: String, reason: JSONError)

    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .noManifest(let folder):
            "'\(folder)' has no manifest.json: it is no cohort, or its run was interrupted (go on with --resume)"
        case .malformedManifest(let folder, let reason): "'\(folder)/manifest.json' is no manifest: \(reason)"
        }
    }
}
