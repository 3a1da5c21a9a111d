import HealthSimCore
import PatientSim

/// Patients without a specification: one person of our own choice, with two years of care.
func livePatient(_ expectations: inout Expectations) throws {
    let today = CalendarDate(daysSinceEpoch: 20_103)  // 2025-01-15
    let houston = try Geography(counties: ["48201"])
    let engine = ClinicalEngine(
        library: .shared, network: ProviderNetwork(seed: 7, geography: houston, count: 1),
        seed: 7, asOf: today, historyMonths: 24)
    let people = PersonGenerator(seed: 7, asOf: today)
    let person = people.person(
        at: 0, age: 68, sex: .female, group: RaceEthnicityGroup.all[0], place: houston.place(rank: 0, count: 1))
    let diabetes = ClinicalSubject.Decision(code: Concept(.icd10cm, "E11"), isPresent: true, severity: "uncontrolled")
    let record = engine.record(
        for: ClinicalSubject(
            index: 0, patient: Patient(mrn: "CLIENT-1", person: person), placeRank: 0,
            bodySize: people.bodySize(at: 0, age: 68, sex: .female), decisions: [diabetes]))

    let hemoglobin = record.observations.filter { $0.code.code == "4548-4" }.compactMap(\.value)
    expectations.expect(record.conditions.contains { $0.code.isWithin("E11") }, "the problem list has no diabetes")
    expectations.expect(hemoglobin.count >= 2, "there is no series of HbA1c")
    expectations.expect(record.observations.allSatisfy { $0.effective.date < today }, "a result lies after today")
    expectations.expect(record.encounters.allSatisfy { $0.mrn == "CLIENT-1" }, "a visit is of somebody else")
    let findings = PatientValidator(asOf: today).validate(record).findings
    expectations.expect(findings.isEmpty, "the record has findings: \(findings)")
    print("PatientSim: \(record.encounters.count) visits, HbA1c \(hemoglobin)")
}
