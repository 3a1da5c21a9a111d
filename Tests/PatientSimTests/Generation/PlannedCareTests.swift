import HealthSimCore
import Testing

@testable import PatientSim

/// What a plan asks for is done.
@Suite struct PlannedCareTests {
    /// Panels that no care model orders of itself are measured from the same physiology.
    @Test func `every panel of the tables can be planned, and is reported`() {
        let library = CareModelLibrary.shared
        let ids = LabPanel.all.map(\.id)
        for id in ids { #expect(library.hasPanel(id.string), "\(id)") }
        #expect(!library.hasPanel("blood-of-dragon"))
        let engine = Patients.engine(count: 2)
        for index in 0..<2 {
            var subject = Patients.subject(index, age: 58, sex: index == 0 ? .female : .male)
            let date = CalendarDate.businessDay(onOrAfter: Patients.asOf.adding(days: -120))
            subject.plannedCare = [PlannedCare(date: date, reason: Concept(.icd10cm, "Z00.00"), panels: ids)]
            let record = engine.record(for: subject)
            let reports = record.reports.filter {
                $0.effective.date >= date && $0.effective.date <= date.adding(days: 3)
            }
            let codes = Set(reports.map(\.code))
            let missing = LabPanel.all.filter { !codes.contains($0.concept) }.map(\.id.string)
            // What is measured of the other sex only has no value.
            #expect(missing.count <= 3, "\(missing)")
        }
    }

    @Test func `an order for years and one of an event say the dose alike`() {
        for record in Patients.people(12, with: ["I10", "E11"], ages: [61, 70]) {
            for order in record.medicationOrders {
                let isOfTable = Medication.all.contains { medication in
                    let between = medication.dose.hoursBetween
                    return medication.concept == order.drug && order.dose == medication.dose.amount
                        && order.doseUnit == medication.dose.unit
                        && order.hoursBetweenDoses == (between > 0 ? between : nil)
                }
                #expect(isOfTable, "\(order.id)")
            }
        }
    }
}
