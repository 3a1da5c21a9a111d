import HealthSimCore
import MemberSim
import PatientSim
import TestKit
import Testing

@testable import Executors

@Suite struct ClaimSyncTests {
    @Test(arguments: SampleRecords.Kind.allCases)
    func `every finished encounter becomes a billable one with a diagnosis`(kind: SampleRecords.Kind) {
        let record = kind.record
        let billable = ClaimSync(seed: 1).encounters(of: record, number: 1)
        #expect(billable.map(\.encounterID) == record.encounters.filter { $0.status == .finished }.map(\.id))
        #expect(billable.allSatisfy { !$0.diagnoses.isEmpty })
    }

    @Test func `procedures and vaccines become services of their encounter`() throws {
        let record = SampleRecords.diabetic()
        let billable = ClaimSync(seed: 1).encounters(of: record, number: 1)
        let first = try #require(billable.first { $0.encounterID == record.procedures[0].encounterID })
        #expect(first.services.contains { $0.kind == .laboratory && $0.code?.code == "83036" })
        #expect(first.services.contains { $0.kind == .vaccine })
    }

    @Test func `a stay has its nights by unit`() throws {
        let record = SampleRecords.diabetic()
        let stay = try #require(
            ClaimSync(seed: 1).encounters(of: record, number: 1).first { $0.setting == .inpatient })
        let nights = max(1, stay.start.date.days(until: stay.end.date))
        #expect(stay.stay?.units.reduce(0) { $0 + $1.days } == nights)
    }
}
