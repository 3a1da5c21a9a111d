import Formats
import HealthSimCore
import PatientSim

extension Verification {
    /// How many identifiers of resources are held at once: 16 bytes or so each. More are looked at in several passes.
    private static let mostResources: UInt64 = 8_000_000
    /// How many bytes of Bulk Data are read into records as a whole.
    private static let mostBytes: UInt64 = 48 << 20

    /// Reads FHIR back: every resource of its type, every reference leading somewhere, and records by the reader.
    mutating func verifyFHIR() {
        let files = listing.files(of: "fhir").filter { $0.path.hasSuffix(".ndjson") }
        if !files.isEmpty { verifyBulk(files) }
        for format in ["fhir-bundle", "fhir-transaction", "fhir-document"] {
            for file in listing.files(of: format) { verifyBundles(file) }
        }
    }

    private mutating func verifyBulk(_ files: [CohortListing.File]) {
        let total = files.reduce(0) { $0 + $1.rows }
        let passes = max(1, (total + Self.mostResources - 1) / Self.mostResources)
        for pass in 0..<passes {
            var known: Set<UInt64> = []
            for file in files {
                readResources(file, isFirst: pass == 0) { work, value, line in
                    let id = "\(file.content)/\(value["id"]?.string ?? "")"
                    let hash = IdentifierSum.hash(Text(id))
                    guard hash % passes == pass else { return }
                    if !known.insert(hash).inserted {
                        work.log.fail(.key, file.path, "line \(line)", "A second resource is \(id)")
                    }
                }
            }
            for file in files {
                readResources(file, isFirst: false) { work, value, line in
                    FHIRReferenceWalk.references(in: value) { path, reference in
                        let hash = IdentifierSum.hash(Text(reference))
                        guard hash % passes == pass, !known.contains(hash) else { return }
                        work.log.fail(
                            .link, file.path, "line \(line), \(path)", "'\(reference)' is no resource of the cohort")
                    }
                }
            }
        }
        for file in files {
            guard let entity = Self.entities.first(where: { $0.type == file.content })?.entity else { continue }
            var sum = IdentifierSum()
            readResources(file, isFirst: false) { _, value, _ in sum.add(value["id"]?.string ?? "") }
            note("fhir", entity.rawValue, sum)
        }
        note("fhir", total, "resources of \(files.count) types")
        if passes > 1 { notices.append("References of FHIR were looked up in \(passes) passes, to save memory") }
        importBulk(files)
    }

    private static let entities: [(type: String, entity: Entity)] = [
        ("Patient", .patients), ("Encounter", .encounters), ("Condition", .conditions),
        ("MedicationRequest", .medications), ("Procedure", .procedures), ("Immunization", .immunizations),
        ("AllergyIntolerance", .allergies),
    ]

    /// Reads the resources of a file; the first time its form and its number are checked.
    private mutating func readResources(
        _ file: CohortListing.File, isFirst: Bool, _ body: (inout Verification, JSONValue, Int) -> Void
    ) {
        let isRead = hasContent(file)
        guard isRead || isFirst, let input = open(file) else { return }
        var stream = JSONElementStream(framing: .values) { try input.next() }
        var count: UInt64 = 0
        do {
            while isRead, let element = try stream.next() {
                count += 1
                let value = try element.value()
                if isFirst, value["resourceType"]?.string != file.content {
                    let found = value["resourceType"]?.string ?? "nothing"
                    log.fail(.form, file.path, "line \(count)", "Expected a \(file.content), found \(found)")
                }
                body(&self, value, Int(count))
            }
        } catch {
            if isFirst { log.fail(.form, file.path, "line \(count + 1)", "\(error)") }
            return
        }
        if isFirst { compareRows(count, of: file, "resources") }
    }

    /// Reads Bulk Data into records and checks them with the rules of PatientSim.
    private mutating func importBulk(_ files: [CohortListing.File]) {
        guard files.reduce(0, { $0 + $1.bytes }) <= Self.mostBytes else {
            notices.append("Bulk Data of FHIR is too large to be read into records: references and counts were checked")
            return
        }
        var reader = FHIRBundleReader()
        for file in files {
            readResources(file, isFirst: false) { _, value, line in reader.add(value, path: "\(file.content)[\(line)]")
            }
        }
        let validator = PatientValidator(asOf: listing.asOf)
        for reading in reader.finish() { log.add(reading.validated(by: validator), "fhir", "") }
    }

    /// Reads Bundles one by one: references within, and the record by the rules of PatientSim.
    private mutating func verifyBundles(_ file: CohortListing.File) {
        let validator = PatientValidator(asOf: listing.asOf)
        var patients = IdentifierSum()
        var encounters = IdentifierSum()
        var count: UInt64 = 0
        readResources(file, isFirst: true) { work, value, line in
            count += 1
            var known: Set<String> = []
            for entry in value["entry"]?.elements ?? [] {
                known.insert(entry["fullUrl"]?.string ?? "")
                let resource = entry["resource"]
                known.insert("\(resource?["resourceType"]?.string ?? "")/\(resource?["id"]?.string ?? "")")
            }
            FHIRReferenceWalk.references(in: value) { path, reference in
                guard !reference.contains("?"), !known.contains(reference) else { return }
                work.log.fail(.link, file.path, "line \(line), \(path)", "'\(reference)' is no entry of the Bundle")
            }
            var reader = FHIRBundleReader()
            reader.add(value)
            for reading in reader.finish() {
                work.log.add(reading.validated(by: validator), file.path, "line \(line)")
                guard let record = reading.record else { continue }
                patients.add(record.patient.mrn)
                for encounter in record.encounters { encounters.add(encounter.id) }
            }
        }
        note(file.format, count, "Bundles")
        note(file.format, Entity.patients.rawValue, patients)
        if file.format != "fhir-document" { note(file.format, Entity.encounters.rawValue, encounters) }
    }
}
