import HealthSimCore
import Testing

@testable import PatientSim

/// What belongs to visits.
@Suite struct VisitTests {
    @Test func `every visit for glaucoma measures both eyes, and drops lower the pressure`() {
        let records = Patients.people(40, with: ["H40.1131"], ages: [66, 73, 80])
        var measured = 0
        for record in records {
            for visit in record.encounters
            where visit.specialty?.code == "207W00000X" && visit.reason?.isWithin("H40") == true
                && visit.type.code == "92012"
            {
                let right = record.results("79892-6", in: visit)
                let left = record.results("79893-4", in: visit)
                guard visit.encounterClass == .ambulatory, !right.isEmpty else { continue }
                measured += 1
                #expect(right.count == 1 && left.count == 1, "\(visit.id)")
                #expect(abs((right.first ?? 0) - (left.first ?? 0)) < 6, "\(visit.id)")
                #expect((5...40).contains(right.first ?? 0), "\(visit.id)")
            }
        }
        #expect(measured > 30, "\(measured)")
    }

    @Test func `the NYHA class is one of four, noted by the cardiologist`() {
        let classes: Set<Text> = ["420300004", "421704003", "420913000", "422293003"]
        var noted = 0
        for record in Patients.people(40, with: ["I50.22"], ages: [66, 74, 81]) {
            for observation in record.observations where observation.code.code == "88020-3" {
                noted += 1
                #expect(observation.valueConcept.map { classes.contains($0.code) } == true, "\(observation.id)")
                #expect(observation.category == .exam, "\(observation.id)")
            }
        }
        #expect(noted > 40, "\(noted)")
    }

    @Test func `nothing is measured or done by video`() {
        for record in Patients.people(60, with: ["I50.22", "E11", "F33.1"], ages: [48, 66, 75]) {
            for visit in record.encounters where visit.encounterClass == .virtual {
                let done = record.procedures.filter { $0.encounterID == visit.id && !$0.code.isWithin("9") }
                #expect(done.isEmpty, "\(visit.id)")
                let drawn = record.reports.count { $0.encounterID == visit.id }
                #expect(drawn == 0, "\(visit.id)")
            }
        }
    }
}
