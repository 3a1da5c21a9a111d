import HealthSimCore
import PatientSim

/// The observations that FHIR shapes in a way of their own.
enum ObservationKind: UInt8, Sendable {
    case general, heartRate, respiratoryRate, bodyTemperature, bodyHeight, bodyWeight, bodyMassIndex
    case headCircumference, pulseOximetry, bloodPressure, systolic, diastolic, smokingStatus, pregnancyStatus

    /// The kind of a LOINC concept.
    @inline(__always)
    init(_ code: Concept) {
        guard let row = code.row else {
            self = code.system == .loinc ? Self(loinc: code.code.string) : .general
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
        case "72166-2": self = .smokingStatus
        case "82810-3": self = .pregnancyStatus
        default: self = .general
        }
    }

    /// The last part of the URL of the US Core profile that an observation of this kind has.
    /// - Parameter hasWord: whether its value is a concept.
    @inline(__always)
    func profile(of category: Observation.Category, hasWord: Bool) -> StaticString {
        switch category {
        case .vitalSigns: vitalSignProfile
        case .laboratory: "us-core-observation-lab"
        case .survey: "us-core-observation-screening-assessment"
        case .socialHistory:
            switch self {
            case .smokingStatus where hasWord: "us-core-smokingstatus"
            case .pregnancyStatus where hasWord: "us-core-observation-pregnancystatus"
            default: "us-core-simple-observation"
            }
        case .exam: "us-core-observation-clinical-result"
        }
    }

    private var vitalSignProfile: StaticString {
        switch self {
        case .heartRate: "us-core-heart-rate"
        case .respiratoryRate: "us-core-respiratory-rate"
        case .bodyTemperature: "us-core-body-temperature"
        case .bodyHeight: "us-core-body-height"
        case .bodyWeight: "us-core-body-weight"
        case .bodyMassIndex: "us-core-bmi"
        case .headCircumference: "us-core-head-circumference"
        case .pulseOximetry: "us-core-pulse-oximetry"
        case .bloodPressure, .systolic, .diastolic: "us-core-blood-pressure"
        case .general, .smokingStatus, .pregnancyStatus: "us-core-vital-signs"
        }
    }
}
