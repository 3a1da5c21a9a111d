import HealthSimCore
import PatientSim

extension ProfileTargets {
    /// The ages of the place of a reference, and its prevalences where no condition of them is stated, when its people
    /// are the profile's.
    static func population(
        _ specification: ProfileSpecification, library: CareModelLibrary, asOf: CalendarDate
    ) -> [ReportTarget] {
        guard let local = LocalPrevalence(specification), local.isOfPlace(specification.demographics) else { return [] }
        let stated = specification.clinical.conditions.flatMap { library.family(of: $0.concept) }
        var targets: [ReportTarget] = []
        if specification.demographics.reference?.figures != nil { targets.append(ages(local.structure, asOf: asOf)) }
        for entry in local.shares where entry.figure.rule == .whole {
            let models = entry.figure.models.compactMap { library.model(named: $0) }
            let families = models.map { library.models[$0].family.all }
            let isStated = families.contains { family in
                family.contains { prefix in stated.contains { prefix.text.string.hasPrefix($0) } }
            }
            guard !models.isEmpty, !isStated else { continue }
            // A condition without codes is seen by what it does: obesity that nobody wrote down by the body mass index.
            let measured = models.contains { library.models[$0].family.isEmpty }
            if measured, specification.generation.historyMonths == 0 { continue }
            let note = measured ? "of those who were weighed: coded, or the last body mass index 30 or more" : ""
            targets.append(
                ReportTarget(
                    label: "\(entry.figure.name) (adults)", path: entry.path, kind: .share(entry.share), isExact: false,
                    note: note
                ) { record in
                    guard record.patient.person.birthDate.years(until: asOf) >= AdultPopulation.youngest else {
                        return nil
                    }
                    let last = measured ? Self.bodyMassIndex(record) : 0
                    guard let last else { return nil }
                    if last >= 30 { return 1 }
                    let isCoded = record.conditions.indices.contains { place in
                        families.contains { $0.cover(record.conditions[place].code) }
                    }
                    return isCoded ? 1 : 0
                })
        }
        return targets
    }

    private static func ages(_ structure: PopulationStructure, asOf: CalendarDate) -> ReportTarget {
        let spans = [0...17, 18...64, 65...PopulationStructure.oldest]
        return ReportTarget(
            label: "Age 0-17/18-64/65+", path: "demographics.reference",
            kind: .shares(labels: ["0-17", "18-64", "65+"], shares: spans.map { structure.share(of: $0) }),
            isExact: false
        ) { record in
            let age = record.patient.person.birthDate.years(until: asOf)
            return age < 18 ? 0 : age < 65 ? 1 : 2
        }
    }

    /// The last body mass index; nil when it was never measured.
    private static func bodyMassIndex(_ record: PatientRecord) -> Double? {
        record.observations.last { $0.code.system == .loinc && $0.code.code == Text("39156-5") }?.value
    }
}

extension LocalPrevalence {
    /// Whether the adults of a profile are those of the place.
    fileprivate func isOfPlace(_ demographics: ProfileSpecification.Demographics) -> Bool {
        guard let age = demographics.age else { return demographics.gender == nil }
        guard case .numeric(.bands(let bands)) = age, bands.count == structure.bands.count else { return false }
        return zip(bands, structure.bands).allSatisfy { own, place in
            Int(own.range.lowerBound) == place.ages.lowerBound && abs(own.weight - place.share) < 1e-4
        }
    }
}
