import HealthSimCore
import PatientSim

/// The observations that FHIR shapes in a way of their own.
enum ObservationKind: UInt8, Sendable {
    case general, heartRate, respiratoryRate, bodyTemperature, bodyHeight, bodyWeight, bodyMassIndex
    case headCircumference, pulseOximetry, bloodPressure, systolic, diastolic

    /// The kind of a LOINC concept.
    @inline(__always)
    init(_ code: Concept) {
        guard let row = code.row else {
            self = .general
            return
        }
        self = Self(rawValue: Self.ofRow[Int(row)]) ?? .general
    }

    private static let ofRow = FrozenArray<UInt8>(
        (0..<ConceptTable.shared.count).map { row in
            guard ConceptTable.shared.systems[row] == .loinc else { return Self.general.rawValue }
            return Self(loinc: ConceptTable.shared.codes[row].string).rawValue
        })

    private init(loinc: String) {
        switch loinc {
        case "8867-4": self = .heartRate
        case "9279-1": self = .respiratoryRate
        case "8310-5": self = .bodyTemperature
        case "8302-2": self = .bodyHeight
        case "29463-7": self = .bodyWeight
        case "39156-5": self = .bodyMassIndex
        case "9843-4": self = .headCircumference
        case "59408-5", "2708-6": self = .pulseOximetry
        case "85354-9": self = .bloodPressure
        case "8480-6": self = .systolic
        case "8462-4": self = .diastolic
        default: self = .general
        }
    }

    /// The profile of a vital sign of this kind, as the value of `meta`.
    var vitalSignProfile: StaticString {
        switch self {
        case .general: #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-vital-signs"]}"#
        case .heartRate: #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-heart-rate"]}"#
        case .respiratoryRate:
            #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-respiratory-rate"]}"#
        case .bodyTemperature:
            #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-body-temperature"]}"#
        case .bodyHeight: #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-body-height"]}"#
        case .bodyWeight: #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-body-weight"]}"#
        case .bodyMassIndex: #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-bmi"]}"#
        case .headCircumference:
            #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-head-circumference"]}"#
        case .pulseOximetry:
            #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-pulse-oximetry"]}"#
        case .bloodPressure, .systolic, .diastolic:
            #"{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-blood-pressure"]}"#
        }
    }
}
