import HealthSimCore
import Testing

@testable import MemberSim

struct ServicePatternTests {
    @Test func `Every row of the table is read, and every code is known`() {
        let table = ReferenceTable.named("membership/service-patterns")
        #expect(ServicePattern.all.count == table.count)
        for pattern in ServicePattern.all {
            #expect(!pattern.diagnoses.isEmpty && pattern.diagnoses.allSatisfy { !$0.isEmpty }, "\(pattern.id)")
            if let visit = pattern.visit { #expect(visit.isListed, "\(pattern.id) \(visit)") }
            for service in pattern.services { #expect(service.code.isListed, "\(pattern.id) \(service.code)") }
            if let group = pattern.group { #expect(group.isListed, "\(pattern.id) \(group)") }
            #expect((pattern.setting == .inpatient) == (pattern.group != nil), "\(pattern.id)")
        }
    }
}
