/// The links between the things of a record that a run checks, in the order of the report.
public enum Link: String, CaseIterable, Hashable, Sendable {
    case patientToMember = "Patient ↔ Member"
    case encounterToClaim = "Encounter → Claim"
    case reportToClaimLine = "Lab report → Claim line"
    case claimToCondition = "Claim diagnosis → Chart"
    case claimToDecision = "Claim → Decision"
    case decisionToPayment = "Decision → Payment"
    case patientToRxMember = "Patient ↔ Rx member"
    case orderToPrescription = "Order → Prescription"
    case prescriptionToFill = "Rx → Fill"
    case fillToPharmacyClaim = "Fill → Pharmacy claim"
    case pharmacyClaimToResponse = "Pharmacy claim → Response"
    case encounterToPatient = "Encounter → Patient"
    case conditionToEncounter = "Condition → Encounter"
    case observationToEncounter = "Observation → Encounter"
    case orderToEncounter = "Order → Encounter"
    case orderToCondition = "Order → Condition"
    case procedureToEncounter = "Procedure → Encounter"
    case immunizationToEncounter = "Immunization → Encounter"
    case practitionerToDirectory = "Practitioner → Directory"
    case facilityToDirectory = "Facility → Directory"

    /// Whether it leads from one product into another, or lies in the payer's; a report without them says nothing of it.
    var isAcrossProducts: Bool {
        switch self {
        case .patientToMember, .encounterToClaim, .reportToClaimLine, .claimToCondition, .claimToDecision,
            .decisionToPayment, .patientToRxMember, .orderToPrescription, .prescriptionToFill, .fillToPharmacyClaim,
            .pharmacyClaimToResponse:
            true
        case .encounterToPatient, .conditionToEncounter, .observationToEncounter, .orderToEncounter, .orderToCondition,
            .procedureToEncounter, .immunizationToEncounter, .practitionerToDirectory, .facilityToDirectory:
            false
        }
    }
}

/// How many of some things are as they should be.
public struct Proportion: Hashable, Sendable {
    /// How many are.
    public var passed: UInt64
    /// How many there are.
    public var total: UInt64

    /// Nothing of nothing.
    public init(passed: UInt64 = 0, total: UInt64 = 0) {
        self.passed = passed
        self.total = total
    }

    /// Whether all are.
    public var isComplete: Bool { passed == total }

    mutating func add(_ holds: Bool) {
        total += 1
        if holds { passed += 1 }
    }

    mutating func merge(_ other: Proportion) {
        passed += other.passed
        total += other.total
    }
}
