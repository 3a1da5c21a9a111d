import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import TestKit
import Testing

@testable import Executors

extension ProfileFieldTests {
    // MARK: - outputs

    @Test(
        arguments: [
            ("fhir_r4", ["fhir"]), ("hl7v2_adt", ["hl7v2"]), ("x12_837", ["x12-837p", "x12-837i"]),
            ("x12_834", ["x12-834"]), ("claims_csv", ["csv"]), ("ncpdp_d0", ["ncpdp-d0"]), ("837p", ["x12-837p"]),
            ("x12-835", ["x12-835"]), ("mimic_iv", ["mimic"]), ("ncpdp_script", ["ncpdp-script"]), ("json", ["json"]),
        ])
    func `outputs.PRODUCT.formats: the formats of the run, by name or synonym`(word: String, formats: [String]) throws {
        let reading = try Self.read(Self.all, ("outputs", #"{"patientsim": {"formats": ["\#(word)"]}}"#))
        #expect(reading.findings.map(\.description) == [])
        var profile = try #require(reading.specification)
        #expect(profile.formats == formats)
        var remarks: [String] = []
        #expect(profile.agreedFormats(remarks: &remarks).map(\.rawValue) == formats && remarks.isEmpty)
    }

    @Test func `outputs.PRODUCT.include: the tables and resource types that are written`() async throws {
        let reading = try Self.read(
            Self.all, ("generation.count", "5"),
            (
                "outputs",
                #"{"patient": {"formats": ["csv", "fhir"], "include": ["patients", "Condition", "labs"]}, "rx": {"include": ["fills"]}}"#
            ))
        #expect(reading.findings.map(\.description) == [])
        let profile = try #require(reading.specification)
        #expect(profile.included(CSVTable.allCases) == [.patients, .conditions, .observations, .reports])
        #expect(profile.included(RxTable.allCases) == [.fills])
        #expect(profile.included(MemberTable.allCases) == MemberTable.allCases)
        let encoder = profile.included(try #require(RecordEncoders.encoder(for: .fhir)))
        #expect(
            encoder.files.map(\.name).sorted() == [
                "Condition.ndjson", "DiagnosticReport.ndjson", "Observation.ndjson", "Patient.ndjson",
            ])
        // The files are those of a whole run, byte for byte.
        let source = try CompiledProfile(profile, merged: reading.merged)
        let whole = try #require(RecordEncoders.encoder(for: .fhir))
        let (some, all) = (
            encoder.encode(source.household(at: 0).records[0]), whole.encode(source.household(at: 0).records[0])
        )
        for (file, bytes) in zip(encoder.files, some) {
            let place = try #require(whole.files.firstIndex { $0.name == file.name })
            #expect([UInt8](bytes) == [UInt8](all[place]) && !bytes.isEmpty)
        }
        let unknown = try Self.read(("outputs", #"{"patient": {"include": ["conditons"]}}"#))
        #expect(unknown.warnings.map(\.message).first?.hasSuffix("did you mean 'conditions'?") == true)
    }

    // MARK: - cross_domain_sync

    /// People with lasting drugs and visits, and all three products.
    private func synchronized(_ sync: String, coverage: String = #"{"type": "Commercial"}"#) throws -> [Household] {
        Self.households(
            of: try Self.compile(
                Self.all, ("generation.count", "30"),
                ("clinical.comorbidities", #"{"E11": 0.7, "I10": 0.9, "I25.10": 0.4}"#),
                ("coverage", coverage), ("cross_domain_sync", sync)))
    }

    @Test func `cross_domain_sync.claim_generation: claims or none, so many days after the service`() throws {
        let none = try synchronized(#"{"claim_generation": {"auto_generate": false}}"#)
        #expect(none.allSatisfy { $0.membership?.claims.isEmpty ?? false })
        #expect(none.contains { !$0.records[0].encounters.isEmpty })
        func delays(_ sync: String) throws -> [Int] {
            try synchronized(sync).flatMap { household in
                (household.membership?.claims ?? []).filter { $0.frequency == .original }.map {
                    $0.end.days(until: $0.submitted)
                }
            }.sorted()
        }
        let late = try delays(#"{"claim_generation": {"delay_days": {"min": 20, "max": 30}}}"#)
        let soon = try delays(#"{"claim_generation": {"delay_days": 1}}"#)
        #expect(late[late.count / 2] >= 20 && late[late.count / 2] <= 30)
        #expect(soon[soon.count / 2] == 1)
    }

    @Test func `cross_domain_sync.fill_generation: fills or none, delay and window`() throws {
        let none = try synchronized(#"{"fill_generation": {"auto_generate": false}}"#)
        #expect(none.allSatisfy { $0.pharmacy?.fills.isEmpty ?? false })
        func delays(_ sync: String) throws -> [Int] {
            try synchronized(sync).flatMap { household -> [Int] in
                let written = Dictionary(
                    (household.pharmacy?.prescriptions ?? []).map { ($0.id, $0.written.date) },
                    uniquingKeysWith: { one, _ in one })
                return (household.pharmacy?.fills ?? []).filter { $0.number == 0 || $0.number == 1 }.compactMap {
                    fill in
                    written[fill.prescriptionID].map { $0.days(until: fill.filled) }
                }
            }.sorted()
        }
        let late = try delays(#"{"fill_generation": {"initial_delay": {"min": 9, "max": 9}}}"#)
        let soon = try delays(#"{"fill_generation": {"initial_delay": 0}}"#)
        // What was in use before goes on when it is used up; what is ordered anew is filled after so many days.
        #expect(soon.count { $0 == 0 } > late.count { $0 == 0 } + 5)
        #expect(late.count { $0 == 9 } > soon.count { $0 == 9 } + 5)
        func early(_ window: Int) throws -> Int {
            try synchronized(
                #"{"fill_generation": {"refill_window": \#(window)}}"#,
                coverage:
                    #"{"type": "Commercial", "therapy_pattern": "perfect", "pharmacy_preference": {"mail": 0, "ninety_day": 0}}"#
            ).reduce(0) { sum, household in
                let fills = household.pharmacy?.fills ?? []
                var count = 0
                for (one, next) in zip(fills, fills.dropFirst())
                where one.prescriptionID == next.prescriptionID && one.filled.days(until: next.filled) < one.daysSupply
                {
                    count += 1
                }
                return sum + count
            }
        }
        #expect(try early(14) != early(0))
    }

    @Test func `cross_domain_sync.provider_assignment: one's own doctor or any, specialists or none`() throws {
        let library = CareModelLibrary.shared
        let primary = library.specialties[library.primaryCare].concept
        func doctors(_ sync: String) throws -> (own: Int, specialists: Int) {
            var (own, specialists) = (0, 0)
            for household in try synchronized(sync) {
                let visits = household.records[0].encounters.filter { $0.encounterClass == .ambulatory }
                own += Set(visits.filter { $0.specialty == primary }.map(\.practitionerNPI)).count > 1 ? 1 : 0
                let practitioners = household.records[0].practitioners
                specialists +=
                    visits.contains { visit in
                        practitioners.first { $0.npi == visit.practitionerNPI }?.specialty != primary
                    } ? 1 : 0
            }
            return (own, specialists)
        }
        let usual = try doctors("{}")
        #expect(usual.own == 0 && usual.specialists > 5)
        #expect(try doctors(#"{"provider_assignment": {"pcp_sticky": false}}"#).own > 10)
        #expect(try doctors(#"{"provider_assignment": {"specialist_by_condition": false}}"#).specialists == 0)
    }

    // MARK: - execution

    @Test func `execution.options: what a request asks for, over the profile`() throws {
        let json = #"""
            {"execution": {"profile_id": "medicare-diabetic", "options": {"save_cohort": false, "cohort_name": "mine",
              "formats": ["csv", "x12_837"], "validation": "strict", "dry_run": true, "seed": 5, "count": 12}}}
            """#
        let reading = SpecificationReader(loader: ProfileLibrary().loader).read(try JSONValue(parsing: json))
        #expect(reading.findings.map(\.description) == [])
        let profile = try #require(reading.specification)
        #expect(profile.id == "medicare-diabetic" && profile.options.cohortName == "mine" && profile.options.isDryRun)
        #expect(profile.formats == ["csv", "x12-837p", "x12-837i"])
        #expect((profile.generation.validation, profile.generation.seed, profile.generation.count) == (.strict, 5, 12))
        let inline =
            #"{"execution": {"profile": {"id": "q", "generation": {"count": 2}, "demographics": {"age": 4, "gender": "F"}}}}"#
        #expect(SpecificationReader().read(try JSONValue(parsing: inline)).specification?.id == "q")
    }
}
