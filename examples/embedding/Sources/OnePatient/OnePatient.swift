import HealthSimCore
import PatientSim

/// PatientSim alone: one person of our own choice, with two years of care, and nobody who pays for it.
public struct OnePatient {
    public let record: PatientRecord
    /// What a validator says of the record: nothing.
    public let findings: [Finding]

    public init(seed: UInt64) throws {
        let today = CalendarDate(daysSinceEpoch: 20_103)  // 2025-01-15
        let houston = try Geography(counties: ["48201"])
        let engine = ClinicalEngine(
            library: .shared, network: ProviderNetwork(seed: seed, geography: houston, count: 1),
            seed: seed, asOf: today, historyMonths: 24)
        let people = PersonGenerator(seed: seed, asOf: today)
        let person = people.person(
            at: 0, age: 68, sex: .female, group: RaceEthnicityGroup.all[0], place: houston.place(rank: 0, count: 1))
        let diabetes = ClinicalSubject.Decision(
            code: Concept(.icd10cm, "E11"), isPresent: true, severity: "uncontrolled")
        record = engine.record(
            for: ClinicalSubject(
                index: 0, patient: Patient(mrn: "EMBED-1", person: person), placeRank: 0,
                bodySize: people.bodySize(at: 0, age: 68, sex: .female), decisions: [diabetes]))
        findings = PatientValidator(asOf: today).validate(record).findings
    }

    /// Her HbA1c in percent, in order of time (LOINC 4548-4).
    public var hemoglobin: [Double] {
        record.observations.filter { $0.code.code == "4548-4" }.compactMap(\.value)
    }
}
