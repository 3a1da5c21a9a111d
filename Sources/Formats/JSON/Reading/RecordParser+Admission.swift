import HealthSimCore
import PatientSim

extension RecordParser {
    private static let admissionFields = [
        "source", "admitting_diagnosis", "diagnosis_group", "service", "locations", "is_readmission",
    ]

    /// Reads what is known of a stay.
    mutating func admission() throws(JSONError) -> Admission? {
        guard try beginObject() else { return nil }
        var admission = Admission()
        while let key = try reader.nextKey() {
            switch key {
            case "source", "admit_source": admission.source = try concept(.admitSource)
            case "admitting_diagnosis": admission.admittingDiagnosis = try concept(.icd10cm)
            case "diagnosis_group", "drg", "ms_drg": admission.diagnosisGroup = try concept(.diagnosisGroup)
            case "service": admission.service = try choice() ?? admission.service
            case "locations":
                guard try beginArray() else { continue }
                while try reader.nextElement() {
                    if let stay = try locationStay() { admission.locations.append(stay) }
                }
            case "is_readmission", "readmission": admission.isReadmission = try flag() ?? false
            default: unknown(key, among: Self.admissionFields)
            }
        }
        return admission
    }

    private mutating func locationStay() throws(JSONError) -> LocationStay? {
        guard try beginObject() else { return nil }
        var unit = Required<LocationStay.Unit>()
        var (room, bed) = (Text.empty, Text.empty)
        var (start, end) = (Required<Timestamp>(), Timestamp?.none)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "unit": unit.take(try choice(), isFaulty: errorCount > before)
            case "room": room = try text() ?? .empty
            case "bed": bed = try text() ?? .empty
            case "start_time", "start": start.take(try timestamp(), isFaulty: errorCount > before)
            case "end_time", "end": end = try timestamp()
            default: unknown(key, among: ["unit", "room", "bed", "start_time", "end_time"])
            }
        }
        if unit.isMissing {
            missing("unit", in: reader.path, LocationStay.Unit.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if start.isMissing { missing("start_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00") }
        guard let unit = unit.value, let start = start.value else { return nil }
        return LocationStay(unit: unit, room: room, bed: bed, start: start, end: end)
    }
}
