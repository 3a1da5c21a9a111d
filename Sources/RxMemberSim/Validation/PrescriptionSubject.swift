import HealthSimCore

/// A prescription as the rules look at it, with the household it belongs to when that is known.
public struct PrescriptionSubject: Sendable {
    /// The prescription.
    public let prescription: Prescription
    /// What is known around it; it has no members when the prescription stands alone.
    let context: RxHouseholdSubject
    /// The drug by its place in `Medication.all`; nothing for one that the table does not hold.
    let medication: Int?
    /// Whom it is for, when that is known.
    let member: RxMember?

    init(_ prescription: Prescription, in context: RxHouseholdSubject) {
        self.prescription = prescription
        self.context = context
        medication = MedicationIndex.place(prescription.medicationID)
        member = context.member(prescription.memberID)
    }

    /// The drug of the table.
    var drug: Medication? { medication.map { Medication.all[$0] } }

    /// The places of its fills, in order.
    var fills: [Int] { context.fillsOfPrescription[prescription.id] ?? [] }

    /// The age in years on the day it was written.
    var age: Int? { member.map { $0.person.birthDate.years(until: prescription.written.date) } }
}

/// A fill as the rules look at it, with the household it belongs to.
public struct FillSubject: Sendable {
    /// The fill.
    public let fill: Fill
    /// What is known around it.
    let context: RxHouseholdSubject
    /// The prescription, when that is known.
    let prescription: Prescription?
    /// The place of the claim that was paid for it; nothing when it names none that is known.
    let claim: Int?
    /// The product by its place in the table; nothing for one that is not known.
    let product: Int?

    init(_ fill: Fill, in context: RxHouseholdSubject) {
        self.fill = fill
        self.context = context
        prescription = context.prescription(fill.prescriptionID)
        claim = context.claims[fill.claimID]
        product = DrugProductTable.shared.place(ndc: fill.ndc)
    }

    /// Whether a product that was mixed at the pharmacy: it has no code of its own.
    var isCompound: Bool { fill.ndc == "0" }
}
