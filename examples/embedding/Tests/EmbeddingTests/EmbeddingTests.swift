import Ages
import Claims
import Executors
import Formats
import Foundation
import HealthSimCore
import MemberSim
import OnePatient
import PatientSim
import Pharmacy
import RxMemberSim
import Testing
import WholeCohort
import Wire

@Suite struct EmbeddingTests {
    @Test func `the core draws ages as exactly as their strata`() {
        let ages = drawAges(of: 1_000, mean: 72, deviation: 8, within: 65...95)
        #expect(ages.allSatisfy { (65...95).contains($0) })
        let mean = Distribution.normal(mean: 72, deviation: 8, within: 65...95).mean
        // Each age lies in its own stratum, and all strata together are 30 years wide.
        #expect(abs(ages.reduce(0, +) / 1_000 - mean) < 0.03)
        #expect(throwDice(0..<10)[7] == throwDice(7..<8)[0])
    }

    @Test func `a patient alone has two years of diabetes and no fault`() throws {
        let patient = try OnePatient(seed: 7)
        #expect(patient.record.conditions.contains { $0.code.isWithin("E11") })
        #expect(patient.hemoglobin.count >= 2)
        #expect(patient.record.encounters.allSatisfy { $0.mrn == "EMBED-1" })
        #expect(patient.findings.isEmpty)
    }

    @Test func `members alone have claims whose decisions account for every cent`() throws {
        let households = makeMembers(20, seed: 7)
        #expect(households.contains { !$0.claims.isEmpty })
        for decision in households.flatMap(\.adjudications) where decision.status != .pended {
            let adjusted = (decision.adjustments + decision.lines.flatMap(\.adjustments)).map(\.amount)
            #expect(decision.charge == adjusted.reduce(decision.paid, +))
        }
        let findings = households.flatMap { MemberValidator().validate($0).errors }
        #expect(findings.isEmpty)
        #expect(try makeDenials(3, seed: 7).allSatisfy { $0.adjudications.contains { $0.status == .denied } })
    }

    @Test func `a claim of our own is settled under a plan, sentence by sentence`() throws {
        let settled = try #require(SettledClaim())
        #expect(settled.decision.status == .paid)
        #expect(settled.decision.allowed < settled.claim.charge)
        let adjusted = settled.decision.lines.flatMap(\.adjustments).reduce(Money.zero) { $0 + $1.amount }
        #expect(settled.claim.charge == settled.decision.paid + adjusted)
        #expect(settled.deductible == settled.decision.deductible)
        #expect(settled.sentences.count > 5)
    }

    @Test func `a formulary answers, a repeated claim is refused, and drugs are reviewed`() throws {
        let check = try #require(askFormulary("apixaban-5-tab", plan: "rx-commercial-basic"))
        #expect(check.isCovered && check.share != nil)
        #expect(askFormulary("no-such-drug", plan: "rx-commercial-basic") == nil)
        let households = makeCardholders(20, seed: 7)
        let repeated = try #require(households.lazy.compactMap { RepeatedClaim(of: $0) }.first)
        #expect(repeated.answer.status == .rejected || repeated.answer.status == .duplicate)
        #expect(!repeated.sentences.isEmpty)
        #expect(households.contains { !review($0).isEmpty })
    }

    @Test func `records become bytes and come back`() throws {
        let record = try OnePatient(seed: 7).record
        let json = try JSONValue(parsing: bundle(of: record))
        #expect(json["resourceType"]?.string == "Bundle")
        #expect(json["entry"]?.elements?.isEmpty == false)
        #expect(tables(of: record).map(\.name) == ["patients.csv", "observations.csv"])
        #expect(try roundTrip(record)?.observations == record.observations)

        let households = makeMembers(20, seed: 7)
        let (professional, payments) = interchanges(of: households)
        #expect(String(decoding: professional.prefix(4), as: UTF8.self) == "ISA*")
        #expect(String(decoding: payments.prefix(4), as: UTF8.self) == "ISA*")
        let written = households.flatMap(\.claims).filter { $0.kind != .institutional }
        let read = try claims(of: professional)
        #expect(Set(read.map(\.id)) == Set(written.map(\.id)))
        #expect(read.reduce(Money.zero) { $0 + $1.charge } == written.reduce(.zero) { $0 + $1.charge })

        let cardholder = try #require(makeCardholders(20, seed: 7).first { !$0.claims.isEmpty })
        let (requests, responses) = transmissions(of: cardholder)
        #expect(requests.count == responses.count && !requests.isEmpty)
    }

    @Test func `a cohort joins all three, the same by index, in a loop and by workers`() async throws {
        let cohort = try diabetics(20)
        #expect(cohort.count == 20)
        var looped: [Household] = []
        for try await household in cohort { looped.append(household) }
        #expect(looped == cohort.indices.map { cohort[$0] })
        for household in looped {
            let person = household.records[0].patient.person
            #expect(household.membership?.members[0].person == person)
            #expect(household.pharmacy?.members[0].person == person)
        }
        let men = looped.count { $0.records[0].patient.person.sex == .male }
        #expect(men == 10)  // 49 of 100 of 20 people is 9.8
        let found = try await first(in: cohort) { !($0.pharmacy?.fills.isEmpty ?? true) }
        #expect(found != nil)
    }

    @Test func `a cohort is written with its report and manifest`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("embedding-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try await write(try diabetics(5), to: folder.path)
        #expect(report.contains("Patients:"))
        for file in ["manifest.json", "csv/patients.csv", "csv/claims.csv", "fhir/Patient.ndjson"] {
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path), "\(file)")
        }
    }

    @Test func `all mistakes of a specification are told together`() {
        let found = mistakes(
            in: #"""
                { "id": "broken",
                  "demographics": { "age": { "mean": 40, "std_dev": -1 }, "gender": { "M": 0.7, "F": 0.7 } } }
                """#)
        for path in ["generation.count", "demographics.age.std_dev", "demographics.gender"] {
            #expect(found.contains { $0.hasPrefix("\(path):") }, "no error at \(path)")
        }
    }
}
