import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import TestKit
import Testing

@testable import Executors

/// The contracts of the architecture, over all three products together.
@Suite(.timeLimit(.minutes(3))) struct ContractTests {
    private static let count = 24

    private static func profile(_ values: (path: String, json: String)...) throws -> CompiledProfile {
        var document = try JSONValue(parsing: Profiles.diabetics)
        let all: [(path: String, json: String)] =
            [
                ("generation.count", "\(count)"), ("generation.history_months", "4"),
                ("generation.products", #"["patientsim", "membersim", "rxmembersim"]"#),
            ] + values
        for (path, json) in all {
            #expect(document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path))))
        }
        let reading = SpecificationReader().read(document)
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    private static let encoders: [any RecordEncoder] = {
        let options = EncodingOptions(
            tables: CSVTable.allCases, memberTables: MemberTable.allCases, rxTables: RxTable.allCases,
            contents: [.patients, .members, .prescriptions])
        return [Format.csv, .ndjson, .x12Professional, .x12Remittance, .ncpdpTelecommunication].compactMap {
            RecordEncoders.encoder(for: $0, options: options)
        }
    }()

    private static func files(_ options: RunOptions) async throws -> [String: String] {
        let folder = try TemporaryFolder()
        _ = try await CohortRun(source: profile(), encoders: encoders, options: options).execute(to: folder.path)
        return try folder.contents()
    }

    // 1. Determinism.

    @Test func `the bytes of all products do not depend on workers, blocks and parts`() async throws {
        let once = try await Self.files(RunOptions())
        #expect(try await Self.files(RunOptions(workers: 3, blockSize: 5)) == once)
        var joined: [String: String] = [:]
        for index in 0..<2 as Range<UInt64> {
            let part = try #require(Partition(index, of: 2))
            for (name, content) in try await Self.files(RunOptions(workers: 2, blockSize: 7, partition: part)) {
                joined[name, default: ""] += content
            }
        }
        // Files with an envelope of their own for each part are those of their own parts.
        for name in once.keys where name.hasSuffix(".csv") || name.hasSuffix(".ndjson") {
            #expect(joined[name] == once[name], "\(name)")
        }
    }

    @Test func `one concern draws nothing from another: claims and drugs change no record`() throws {
        let all = try Self.profile()
        let records = try Self.profile(("generation.products", #"["patientsim"]"#))
        for index in 0..<6 as Range<UInt64> {
            #expect(all.household(at: index).records == records.household(at: index).records)
        }
    }

    // 2. Random access.

    @Test func `a household is the same at any index and in any order`() throws {
        let profile = try Self.profile(("generation.count", "2147483648"))
        let far: UInt64 = 812_334_127
        let household = profile.household(at: far)
        _ = profile.household(at: 3)
        #expect(profile.household(at: far) == household)
        #expect(household.index == far && household.membership != nil && household.pharmacy != nil)
        #expect(household.records[0].patient.mrn == "MRN812334128")
        #expect(household.membership?.members.contains { $0.mrn == "MRN812334128" } == true)
        #expect(household.pharmacy?.members.contains { $0.mrn == "MRN812334128" } == true)
    }

    // 3. Exact composition.

    @Test func `shares are met as exactly as integers allow, in every product`() throws {
        let profile = try Self.profile(
            ("generation.count", "25"), ("demographics.gender", #"{"M": 0.48, "F": 0.52}"#),
            ("coverage.plan_distribution", #"{"Medicare Advantage": 0.6, "Original Medicare": 0.4}"#))
        let households = (0..<25 as Range<UInt64>).map { profile.household(at: $0) }
        #expect(households.count { $0.records[0].patient.person.sex == .male } == 12)
        #expect(households.count { $0.membership?.members.first?.person.sex == .male } == 12)
        #expect(households.count { $0.pharmacy?.members.first?.person.sex == .male } == 12)
        let advantage = households.count {
            $0.membership?.coverages.last?.planID.string.hasPrefix("medicare-advantage") == true
        }
        #expect(advantage == 15)
    }

    // 4. Constant memory: what a block has counted does not grow with the households before it.

    @Test func `what is counted takes no more room for more households`() throws {
        let profile = try Self.profile()
        var once = RunStatistics(targets: profile.targets)
        for index in 0..<8 as Range<UInt64> { once.add(profile.household(at: index), asOf: profile.asOf) }
        var often = once
        for _ in 0..<50 { often.merge(once) }
        var (first, last) = (JSONWriter(), JSONWriter())
        once.write(to: &first)
        often.write(to: &last)
        // The same providers, larger numbers.
        #expect(last.buffer.count < first.buffer.count + 400)
        #expect(often.sync.providers.map(\.unique) == once.sync.providers.map(\.unique))
    }

    // 5. Crash safety.

    @Test func `a run of three products that was stopped goes on to the same bytes and the same report`() async throws {
        let whole = try TemporaryFolder()
        // Formats of interchanges keep a hundred households together: with them there is nothing to stop between.
        let encoders = Self.encoders.filter { $0.householdsPerBatch == 1 }
        let once = try await CohortRun(
            source: Self.profile(), encoders: encoders, options: RunOptions(blockSize: 4)
        ).execute(to: whole.path)
        let folder = try TemporaryFolder()
        let run = CohortRun(
            source: try Self.profile(), encoders: encoders,
            options: RunOptions(blockSize: 4, existing: .resume, journalBytes: 1))
        await #expect(throws: CohortError.self) { _ = try await run.execute(to: folder.path, shouldStop: { true }) }
        let twice = try await run.execute(to: folder.path)
        #expect(try folder.contents() == whole.contents())
        guard case .finished(let one) = once, case .finished(let two) = twice else {
            Issue.record("both runs finish")
            return
        }
        #expect(one.statistics == two.statistics)
        #expect(SyncReport(one.statistics) == SyncReport(two.statistics))
    }

    // 6. Safety of identity.

    @Test func `nobody in any product can be a real person or organisation`() throws {
        let profile = try Self.profile(
            ("coverage", #"{"type": "Commercial"}"#), ("demographics.age", #"{"min": 1, "max": 60}"#))
        for index in 0..<UInt64(Self.count) {
            let household = profile.household(at: index)
            var people = household.records.map(\.patient.person)
            people += household.membership?.members.map(\.person) ?? []
            people += household.pharmacy?.members.map(\.person) ?? []
            for person in people {
                #expect(person.socialSecurityNumber.isSynthetic)
                #expect(person.telephone.isSynthetic)
                let mail = person.email.string
                #expect(["@example.com", "@example.org", "@example.net"].contains { mail.hasSuffix($0) }, "\(mail)")
            }
            for record in household.records {
                for practitioner in record.practitioners {
                    #expect(NPI.isSynthetic(practitioner.npi.string))
                    #expect(practitioner.deaNumber.isEmpty || DEANumber.isSynthetic(practitioner.deaNumber.string))
                }
                for facility in record.facilities { #expect(NPI.isSynthetic(facility.npi.string)) }
            }
            for claim in household.membership?.claims ?? [] {
                #expect(NPI.isSynthetic(claim.billingNPI.string) && claim.payerID.hasPrefix("TST"))
            }
            for coverage in household.pharmacy?.coverages ?? [] {
                #expect(coverage.bin.hasPrefix("9991") && coverage.pcn.hasPrefix("TEST"))
            }
        }
    }

    // 7. Errors are found together.

    @Test func `what is wrong in any section is reported together, with its path`() throws {
        var document = try JSONValue(parsing: Profiles.diabetics)
        for (path, json) in [
            ("generation.products", #"["patientsim", "membersin"]"#), ("demographics.age.std_dev", "-1"),
            ("clinical.primary_condition.prevalence", "1.5"), ("coverage.plan_distribution", #"{"A": 0.7, "B": 0.7}"#),
            ("coverage.therapy_pattern", #""sometimes""#), ("outputs", #"{"membersim": {"formats": ["x12-999p"]}}"#),
        ] {
            #expect(document.set(try JSONValue(parsing: json), at: try #require(JSONPath(path))), "\(path)")
        }
        let fields = SpecificationReader().read(document).errors.map(\.field)
        for path in [
            "generation.products[1]", "demographics.age.std_dev", "clinical.primary_condition.prevalence",
            "coverage.plan_distribution", "coverage.therapy_pattern", "outputs.membersim.formats[0]",
        ] {
            #expect(fields.contains { $0.hasSuffix(path) }, "\(path) in \(fields)")
        }
    }

    // 8. Money is exact.

    @Test func `every amount of every product balances to the cent`() throws {
        let profile = try Self.profile()
        var statistics = RunStatistics(targets: [])
        for index in 0..<UInt64(Self.count) { statistics.add(profile.household(at: index), asOf: profile.asOf) }
        #expect(statistics[ConsistencyCheck.balances].total == UInt64(Self.count))
        #expect(statistics[ConsistencyCheck.balances].isComplete)
        #expect(statistics[ConsistencyCheck.pharmacyBalances].total > 0)
        #expect(statistics[ConsistencyCheck.pharmacyBalances].isComplete)
        let sync = try #require(SyncReport(statistics))
        #expect(sync.isComplete, "\(sync.sections)")
    }
}
