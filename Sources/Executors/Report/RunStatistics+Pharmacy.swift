import Formats
import HealthSimCore
import PatientSim
import RxMemberSim

extension RunStatistics {
    /// Follows the links between what the pharmacy benefit holds about a household and its clinical records, and adds up
    /// its money.
    mutating func addPharmacy(_ pharmacy: RxHousehold, of household: Household) {
        for record in household.records { addLinks(of: record, to: pharmacy) }
        addDispensingLinks(of: pharmacy)
        // By position throughout: claims and answers are many and large, and a loop over them would copy each.
        let isBalanced =
            pharmacy.claims.indices.allSatisfy { claim in
                pharmacy.claims[claim].pricing.map { $0.grossAmountDue == $0.total } ?? true
            }
            && pharmacy.responses.indices.allSatisfy {
                Self.isBalanced(pharmacy.responses[$0].pricing, pharmacy.responses[$0].partD)
            }
        note(.pharmacyBalances, holds: isBalanced, in: pharmacy)
    }

    /// Follows the links of a patient to the card, and of the orders to the prescriptions.
    private mutating func addLinks(of record: PatientRecord, to pharmacy: RxHousehold) {
        let member = pharmacy.members.first { $0.mrn == record.patient.mrn }
        links[Self.place(of: .patientToRxMember)].add(member != nil)
        guard let member else { return }
        note(.card, holds: member.person == record.patient.person, in: pharmacy)
        guard !pharmacy.prescriptions.isEmpty else { return }
        var written = IdentifierFinder(pharmacy.prescriptions.indices.map { pharmacy.prescriptions[$0].orderID })
        for place in record.medicationOrders.indices where PrescriptionSync.isFilled(record.medicationOrders[place]) {
            links[Self.place(of: .orderToPrescription)].add(written.finds(record.medicationOrders[place].id))
        }
    }

    /// Follows fills to their prescriptions and used-up prescriptions to their fills, fills to their claims and claims to
    /// their answers.
    private mutating func addDispensingLinks(of pharmacy: RxHousehold) {
        var written = IdentifierFinder(pharmacy.prescriptions.indices.map { pharmacy.prescriptions[$0].id })
        for place in pharmacy.fills.indices {
            links[Self.place(of: .prescriptionToFill)].add(written.finds(pharmacy.fills[place].prescriptionID))
        }
        var filled = IdentifierFinder(pharmacy.fills.indices.map { pharmacy.fills[$0].prescriptionID })
        for place in pharmacy.prescriptions.indices where pharmacy.prescriptions[place].status == .completed {
            links[Self.place(of: .prescriptionToFill)].add(filled.finds(pharmacy.prescriptions[place].id))
        }
        var billed = IdentifierFinder(pharmacy.claims.indices.map { pharmacy.claims[$0].id })
        for place in pharmacy.fills.indices where pharmacy.fills[place].status != .cash {
            links[Self.place(of: .fillToPharmacyClaim)].add(billed.finds(pharmacy.fills[place].claimID))
        }
        var answered = IdentifierFinder(pharmacy.responses.indices.map { pharmacy.responses[$0].claimID })
        for place in pharmacy.claims.indices {
            links[Self.place(of: .pharmacyClaimToResponse)].add(answered.finds(pharmacy.claims[place].id))
        }
    }

    private mutating func note(_ check: ConsistencyCheck, holds: Bool, in pharmacy: RxHousehold) {
        checks[ConsistencyCheck.allCases.firstIndex(of: check) ?? 0].add(holds)
        if !holds && failures.count < Self.namedFailures {
            failures.append("\(pharmacy.cardholderID): \(check.rawValue)")
        }
    }
}

extension RunStatistics {
    /// Whether plan, patient and payers before make up what is recognised, and the parts of the patient's pay that pay;
    /// under Part D all shares the price.
    private static func isBalanced(_ pricing: PaidPricing?, _ partD: PartDShares?) -> Bool {
        guard let pricing else { return true }
        let isWhole = pricing.totalPaid + pricing.patientPay + pricing.otherPayers == pricing.allowed
        let isPatients = pricing.patientPay == pricing.patientTotal
        guard let partD else { return isWhole && isPatients }
        let shares = partD.plan + partD.manufacturer + partD.lowIncome + partD.reinsurance
        return isWhole && isPatients && shares == pricing.totalPaid
    }
}
