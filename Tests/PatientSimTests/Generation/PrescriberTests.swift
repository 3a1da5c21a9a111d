import HealthSimCore
import Testing

@testable import PatientSim

/// Who signs the orders of drugs.
@Suite struct PrescriberTests {
    @Test(arguments: ["dietitian", "psychology", "physical-therapy", "surgery"])
    func `an order is signed by somebody who prescribes, wherever it is decided`(specialty: String) throws {
        let taxonomy = try #require(Specialty(id: specialty)).concept
        let engine = Patients.engine(count: 20)
        var orders = 0
        for index in 0..<20 {
            var subject = Patients.subject(index, age: 45, sex: index % 2 == 0 ? .female : .male)
            var care = PlannedCare(date: Patients.asOf.adding(days: -100), reason: Concept(.icd10cm, "E66.01"))
            care.specialty = Text(specialty)
            // A drug of schedule IV, for which a registration is needed.
            care.medications = ["phentermine-37.5-tab"]
            subject.plannedCare = [care]
            subject.decisions = [ClinicalSubject.Decision(code: Concept(.icd10cm, "E66"), isPresent: true)]
            let record = engine.record(for: subject)
            // Some may not take it.
            guard let order = record.medicationOrders.first(where: { $0.drug.code == "803353" }) else { continue }
            orders += 1
            let visit = try #require(record.encounters.first { $0.id == order.encounterID })
            #expect(visit.specialty == taxonomy)
            let prescriber = try #require(record.practitioners.first { $0.npi == order.practitionerNPI })
            #expect(!prescriber.deaNumber.isEmpty)
            #expect((order.practitionerNPI == visit.practitionerNPI) == (specialty == "surgery"))
            #expect(record.facilities.contains { $0.npi == prescriber.facilityNPI })
        }
        #expect(orders >= 5)
    }

    @Test func `nobody signs for a drug who may not`() {
        for record in Patients.people(40, with: ["E66.01"], ages: [25, 40, 55, 62]) {
            for order in record.medicationOrders {
                let prescriber = record.practitioners.first { $0.npi == order.practitionerNPI }
                #expect(prescriber?.deaNumber.isEmpty == false, "\(order.id): \(String(describing: prescriber))")
            }
        }
    }
}
