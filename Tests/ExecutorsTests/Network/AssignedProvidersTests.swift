@testable import Executors
import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct AssignedProvidersTests {
    /// People of three counties of Texas: Harris, Loving (some sixty people) and Travis.
    static let people = #"""
        {"id": "p", "generation": {"count": 60, "seed": 42, "history_months": 6, "as_of": "2025-01-15",
           "products": ["patientsim", "membersim", "rxmembersim"]},
         "demographics": {"age": {"min": 60, "max": 80}, "gender": {"M": 0.5, "F": 0.5},
           "geography": {"48201": 0.5, "48301": 0.2, "48453": 0.3}},
         "clinical": {"primary_condition": {"code": "E11", "prevalence": 1}}}
        """#

    /// Everyone whom the records of a profile name.
    static func named(_ profile: CompiledProfile) -> [Text: Practitioner] {
        var named: [Text: Practitioner] = [:]
        for record in records(profile) { for one in record.practitioners { named[one.npi] = one } }
        return named
    }

    static func records(_ profile: CompiledProfile) -> [PatientRecord] {
        (0..<profile.count).flatMap { profile.household(at: $0).records }
    }

    /// The file that `network show --csv` writes.
    static func write(_ geography: [String], to folder: TemporaryFolder) throws -> String {
        var text = ""
        let counties = geography.compactMap { County(fips: $0) }
        try NetworkListing(SyntheticDirectory(seed: 42), counties: counties, places: geography).writeNPPES {
            text += $0.description
        }
        try folder.write(text, to: "network.csv")
        return folder.path + "/network.csv"
    }

    @Test func `what is written as a file and read back gives the same people the same providers`() throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(["48201", "48301", "48453"], to: folder)
        let reference = #"{"county": ["48201", "48301", "48453"]}"#
        let made = try Profiles.compile(
            Self.people, ("providers", #"{"source": "networksim", "reference": \#(reference)}"#),
            ("facilities", #"{"source": "networksim", "reference": \#(reference)}"#))
        let read = try Profiles.compile(
            Self.people, ("providers", #"{"file": "\#(path)", "reference": \#(reference)}"#),
            ("facilities", #"{"source": "file", "file": "\#(path)", "reference": \#(reference)}"#))
        #expect(read.warnings.contains { $0.contains("records can be assigned") })
        for index in 0..<made.count {
            let (one, other) = (made.household(at: index), read.household(at: index))
            #expect(one.records[0].encounters == other.records[0].encounters)
            #expect(one.records[0].practitioners.map(\.npi) == other.records[0].practitioners.map(\.npi))
            #expect(one.records[0].practitioners.map(\.name) == other.records[0].practitioners.map(\.name))
            #expect(one.records[0].facilities.map(\.npi) == other.records[0].facilities.map(\.npi))
            #expect(one.records[0].facilities.map(\.address) == other.records[0].facilities.map(\.address))
        }
    }

    @Test func `the providers of a file are assigned with their own identifiers, or with others`() throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(["48201", "48453"], to: folder)
        let lines = try #require(try folder.contents()["network.csv"]).split(separator: "\n")
        let real = Set(lines.dropFirst().map { Text(String($0.dropFirst().prefix(10))) })
        let own = try Profiles.compile(Self.people, ("providers.file", #""\#(path)""#))
        let doctors = Self.named(own)
        #expect(doctors.count > 10 && doctors.keys.allSatisfy { real.contains($0) })
        let others = try Profiles.compile(
            Self.people, ("providers.file", #""\#(path)""#),
            ("cross_domain_sync.provider_assignment.prefer_real_npis", "false"))
        let hidden = Self.named(others)
        #expect(hidden.keys.allSatisfy { !real.contains($0) && NPI.isSynthetic($0.string) })
        #expect(Set(hidden.values.map(\.name)) == Set(doctors.values.map(\.name)))
    }

    @Test func `links and identifiers of assigned providers are complete, whoever brings them`() throws {
        for providers in [
            #"{"source": "networksim"}"#, #"{"source": "networksim", "assignment": "per_visit"}"#,
            #"{"source": "networksim", "reference": {"state": "TX", "specialty": "endocrinology"}}"#,
        ] {
            let profile = try Profiles.compile(Self.people, ("providers", providers))
            var statistics = RunStatistics(targets: [])
            var listed = Set<Text>()
            for index in 0..<profile.count {
                let household = profile.household(at: index)
                statistics.add(household, asOf: profile.asOf)
                for record in household.records {
                    for npi in record.listedPractitioners.map(\.npi) + record.listedFacilities.map(\.npi) {
                        #expect(listed.insert(npi).inserted, "\(npi) is listed twice")
                    }
                }
            }
            for link in Link.allCases { #expect(statistics[link].isComplete, "\(link.rawValue) \(providers)") }
            for record in Self.records(profile) {
                for npi in record.practitioners.map(\.npi) + record.facilities.map(\.npi) {
                    #expect(listed.contains(npi) && NPI.isValid(npi.string), "\(npi)")
                }
            }
            #expect(statistics.providers[.primaryCare].coverage.isComplete)
            // Some are looked after by internists and nurse practitioners.
            #expect(statistics.providers[.primaryCare].assigned >= 40)
            #expect(statistics.providers[.primaryCare].listed > 0 && statistics.providers[.hospital].listed > 0)
        }
    }

    @Test func `people whom nobody can look after are skipped, counted and named with the remedy`() async throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(["48453"], to: folder)
        let profile = try Profiles.compile(
            Self.people, ("providers", #"{"file": "\#(path)", "insufficiency": "skip"}"#))
        let skipped = (0..<profile.count).filter { !profile.household(at: $0).shortfalls.isEmpty }
        // Harris and Loving have seven of ten people.
        #expect(skipped.count == 42)
        for index in skipped { #expect(profile.household(at: index).records.isEmpty) }
        for (mode, fails) in [(ProfileSpecification.ValidationMode.warn, false), (.strict, true)] {
            let run = CohortRun(
                source: profile, encoders: [], options: RunOptions(workers: 2, validation: mode))
            guard case .finished(let report) = try await run.execute(to: folder.path + "/\(mode.rawValue)") else {
                Issue.record("the run was complete before")
                continue
            }
            #expect(report.isFailed == fails && !report.isClean)
            #expect(report.text.contains("Generated: 18/60 patients (30%)"))
            #expect(report.text.contains("42 patients skipped: Could not assign provider in specified geography"))
            #expect(report.text.contains("Retry with broader geography or add providers (--providers FILE)"))
        }
        let near = try Profiles.compile(Self.people, ("providers.file", #""\#(path)""#))
        #expect((0..<near.count).allSatisfy { near.household(at: $0).shortfalls.isEmpty })
        let made = try Profiles.compile(
            Self.people, ("providers", #"{"file": "\#(path)", "insufficiency": "synthetic"}"#))
        let counties = Set(Self.records(made).flatMap { $0.practitioners.map(\.address.countyFIPS) })
        #expect(counties.isSuperset(of: ["48201", "48453"]))
    }

    @Test func `a run goes on with the same file alone`() throws {
        let folder = try TemporaryFolder()
        let path = try Self.write(["48201", "48453"], to: folder)
        let one = try Profiles.compile(Self.people, ("providers.file", #""\#(path)""#))
        let text = String(decoding: one.specification, as: UTF8.self)
        #expect(text.contains(#""file":"network.csv""#) && text.contains(#""file_sha256":""#))
        let digest = try ProviderFile(path).digest
        #expect(throws: Never.self) {
            try Profiles.compile(
                Self.people, ("providers", #"{"file": "\#(path)", "file_sha256": "\#(digest)"}"#))
        }
        let before = try #require(try folder.contents()["network.csv"])
        try folder.write(before + "\n", to: "network.csv")
        let other = try Profiles.compile(Self.people, ("providers.file", #""\#(path)""#))
        #expect(other.specification != one.specification)
        #expect(throws: ProviderFileError.self) {
            try Profiles.compile(
                Self.people, ("providers", #"{"file": "\#(path)", "file_sha256": "\#(digest)"}"#))
        }
    }

    @Test func `primary care is kept unless the document says otherwise, within an episode always`() throws {
        func doctors(_ value: String) throws -> [Int] {
            let profile = try Profiles.compile(
                Self.people, ("generation.history_months", "24"),
                ("cross_domain_sync.provider_assignment.pcp_sticky", value))
            return Self.records(profile).map { record in
                let primary = record.encounters.filter { $0.specialty == Specialty.primaryCare.concept }
                return Set(primary.map(\.practitionerNPI)).count
            }
        }
        #expect(try doctors("true").allSatisfy { $0 <= 1 })
        #expect(try doctors("false").contains { $0 > 1 })
    }

    @Test func `conditions decide the specialist unless the document says otherwise`() throws {
        func specialties(_ value: String) throws -> Set<Text> {
            let profile = try Profiles.compile(
                Self.people, ("generation.history_months", "24"),
                ("cross_domain_sync.provider_assignment.specialist_by_condition", value))
            return Set(Self.records(profile).flatMap { $0.practitioners.map(\.specialty.code) })
        }
        let ophthalmology = try #require(Specialty(id: "ophthalmology")).concept.code
        #expect(try specialties("true").contains(ophthalmology))
        #expect(try !specialties("false").contains(ophthalmology))
    }

    @Test(arguments: [
        (#"{"source": "networksm"}"#, "providers.source: Unknown source 'networksm'"),
        (#"{"source": "file"}"#, "providers.file: Required field 'providers.file' is missing"),
        (#"{"source": "networksim", "file": "x.csv"}"#, "providers: 'providers' names a file"),
        (#"{"insufficiency": "skp"}"#, "providers.insufficiency: Unknown rule 'skp'"),
        (#"{"assignment": "neerest"}"#, "providers.assignment: Unknown assignment 'neerest'"),
        (#"{"reference": {"specialty": "cardiolgy"}}"#, "providers.reference.specialty: Unknown specialty or type"),
    ])
    func `what is wrong with the section is said with its path`(json: String, message: String) throws {
        var document = try JSONValue(parsing: Self.people)
        let path = try #require(JSONPath("providers"))
        #expect(document.set(try JSONValue(parsing: json), at: path))
        let errors = SpecificationReader().read(document).errors.map { "\($0.field): \($0.message)" }
        #expect(errors.count == 1 && errors.first?.hasPrefix(message) == true, "\(errors)")
    }
}
