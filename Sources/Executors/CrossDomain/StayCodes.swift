import HealthSimCore
import MemberSim
import PatientSim

/// The codes of a hospital's bill for what a record says of a stay.
///
/// Source: `codes/admit-sources`, `codes/discharge-dispositions`, UB-04 revenue codes.
enum StayCodes {
    private static let sources = codes("codes/admit-sources", preferred: ["walk-in": -1, "unknown": 1])
    private static let statuses = codes(
        "codes/discharge-dispositions", preferred: ["short-hospital": 1, "other": 1, "hospice-home": 1])

    /// UB-04 codes by the code of the record; of several rows with one code the preferred, else the first.
    private static func codes(_ table: String, preferred: [String: Int]) -> [Text: Text] {
        var found: [Text: (code: Text, rank: Int)] = [:]
        for row in ReferenceTable.named(table).rows {
            let rank = preferred[row["id"].string] ?? 0
            if let known = found[row["code"]], known.rank >= rank { continue }
            found[row["code"]] = (row["ub04"], rank)
        }
        return found.mapValues(\.code)
    }

    /// The patient status of UB-04 for a code of FHIR discharge-disposition.
    static func status(of disposition: Text) -> Text { statuses[disposition] ?? "01" }

    /// What billing must know of a stay, or of an emergency or observation.
    static func stay(of encounter: Encounter, in record: PatientRecord) -> BillableStay {
        let admission = encounter.admission
        let isNewborn = admission?.service == .newborn && isBirth(encounter, of: record)
        let isEmergency =
            encounter.encounterClass == .emergency || admission?.locations.first?.unit == .emergency
            || admission?.source?.code == "emd"
        let type: Text =
            isNewborn ? "4" : isEmergency ? "1" : encounter.booked == nil ? "2" : "3"
        let source = isNewborn ? "5" : admission?.source.flatMap { sources[$0.code] } ?? "1"
        let died = record.patient.deathTime.map { death in encounter.end.map { death <= $0 } ?? false } ?? false
        let status = died ? "20" : encounter.dischargeDisposition.map { Self.status(of: $0.code) } ?? "01"
        return BillableStay(
            admissionType: type, source: source, status: status,
            admittingDiagnosis: admission?.admittingDiagnosis ?? encounter.reason ?? encounter.diagnoses.first,
            diagnosisGroup: admission?.diagnosisGroup, units: units(of: encounter),
            birthWeightInGrams: isNewborn ? birthWeight(encounter, of: record) : 0)
    }

    private static func isBirth(_ encounter: Encounter, of record: PatientRecord) -> Bool {
        record.patient.person.birthDate.days(until: encounter.start.date) <= 1
    }

    /// The first weight that was measured in a stay of birth, in grams; 0 when there is none.
    private static func birthWeight(_ encounter: Encounter, of record: PatientRecord) -> Int {
        let weight = record.observations.first { observation in
            observation.encounterID == encounter.id && observation.unit == "kg" && observation.category == .vitalSigns
        }
        return weight?.value.map { Int(($0 * 1_000).rounded()) } ?? 0
    }

    /// The accommodation of each night, in runs.
    private static func units(of encounter: Encounter) -> [BillableStay.UnitDays] {
        guard encounter.encounterClass == .inpatient, let end = encounter.end else { return [] }
        let nights = max(1, encounter.start.date.days(until: end.date))
        guard let admission = encounter.admission else { return [.init(revenueCode: "0121", days: nights)] }
        var runs: [BillableStay.UnitDays] = []
        var place = 0
        let beds = admission.locations.filter { $0.unit != .emergency && $0.unit != .laborAndDelivery }
        for night in 0..<nights {
            // Where the patient lies at midnight.
            let midnight = Timestamp(
                date: encounter.start.date.adding(days: night + 1), offsetMinutes: encounter.start.offsetMinutes)
            while place + 1 < beds.count, beds[place + 1].start <= midnight { place += 1 }
            let unit = place < beds.count ? beds[place].unit : .ward
            let code = revenueCode(of: unit, encounter, admission.service)
            if let last = runs.last, last.revenueCode == code {
                runs[runs.count - 1].days += 1
            } else {
                runs.append(BillableStay.UnitDays(revenueCode: code, days: 1))
            }
        }
        return runs
    }

    private static func revenueCode(
        of unit: LocationStay.Unit, _ encounter: Encounter, _ service: HospitalService
    ) -> Text {
        switch unit {
        case .intensiveCare:
            if service == .newborn { return "0174" }
            return service == .cardiology ? "0210" : service == .pediatrics ? "0203" : "0200"
        case .stepDown: return "0206"
        case .postpartum, .laborAndDelivery: return "0122"
        case .psychiatry: return "0124"
        case .nursery:
            switch encounter.type.code.string {
            case "99468", "99469": return "0174"
            case "99477", "99478", "99479", "99480": return "0173"
            default: return "0171"
            }
        case .ward, .emergency:
            switch service {
            case .pediatrics: return "0123"
            case .psychiatry: return "0124"
            case .oncology: return "0127"
            case .obstetrics: return "0122"
            case .newborn: return "0171"
            case .medicine, .surgery, .cardiology, .neurology, .orthopedics: return "0121"
            }
        }
    }
}
