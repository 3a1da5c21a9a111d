import HealthSimCore
import RxMemberSim
import Testing

/// What must hold of every household that was dispensed for, whoever it is.
enum RxHouseholdChecks {
    static func check(_ household: RxHousehold, asOf: CalendarDate, _ label: String) {
        prescriptions(household, label)
        fills(household, asOf: asOf, label)
        claims(household, asOf: asOf, label)
    }

    private static func prescriptions(_ household: RxHousehold, _ label: String) {
        let pharmacies = Set(household.pharmacies.map(\.npi))
        for prescription in household.prescriptions {
            let limits = PrescriptionLimits(schedule: prescription.schedule)
            let written = prescription.written.date
            #expect(prescription.expires == limits.expiry(written: written), "\(label) \(prescription.id)")
            #expect(prescription.refills == limits.refills(prescription.refills), "\(label) \(prescription.id)")
            #expect(prescription.daysSupply > 0 && prescription.quantity > .zero, "\(label) \(prescription.id)")
            #expect(pharmacies.contains(prescription.pharmacyNPI), "\(label) \(prescription.id)")
            #expect(prescription.ended.map { $0 >= written } ?? true, "\(label) \(prescription.id)")
            let writer = household.prescribers.first { $0.npi == prescription.prescriberNPI }
            #expect(writer != nil, "\(label) \(prescription.id)")
            if !prescription.schedule.isEmpty {
                #expect(writer?.deaNumber.isEmpty == false, "\(label) \(prescription.id)")
            }
            if !prescription.formerID.isEmpty {
                #expect(household.prescription(prescription.formerID) != nil, "\(label) \(prescription.id)")
            }
            let own = household.fills.filter { $0.prescriptionID == prescription.id }
            let counted = own.filter { $0.status != .returned }.map(\.number)
            #expect(counted == Array(0..<counted.count), "\(label) \(prescription.id) \(counted)")
            #expect(counted.count <= prescription.refills + 1, "\(label) \(prescription.id) \(counted)")
            if prescription.schedule == "II" { #expect(counted.count <= 1, "\(label) \(prescription.id)") }
            if prescription.status == .neverFilled { #expect(counted.isEmpty, "\(label) \(prescription.id)") }
            for fill in own {
                #expect(written <= fill.filled && fill.filled <= prescription.expires, "\(label) \(fill.id)")
            }
        }
    }

    private static func fills(_ household: RxHousehold, asOf: CalendarDate, _ label: String) {
        #expect(household.fills.map(\.filled) == household.fills.map(\.filled).sorted(), "\(label)")
        #expect(Set(household.fills.map(\.id)).count == household.fills.count, "\(label)")
        for fill in household.fills {
            #expect(fill.filled <= asOf && (fill.pickedUp ?? fill.filled) >= fill.filled, "\(label) \(fill.id)")
            #expect((fill.pickedUp == nil) == (fill.status == .returned) || fill.pickedUp == nil, "\(label) \(fill.id)")
            switch fill.status {
            case .cash: #expect(fill.claimID.isEmpty, "\(label) \(fill.id)")
            case .dispensed, .returned:
                let response = household.response(to: fill.claimID)
                #expect(response?.status == .paid, "\(label) \(fill.id)")
                let isReversed = household.claims.contains {
                    $0.transaction == .reversal && $0.formerID == fill.claimID
                }
                #expect(isReversed == (fill.status == .returned), "\(label) \(fill.id)")
            }
        }
    }

    private static func claims(_ household: RxHousehold, asOf: CalendarDate, _ label: String) {
        #expect(household.claims.map(\.id) == household.responses.map(\.claimID), "\(label)")
        #expect(Set(household.claims.map(\.id)).count == household.claims.count, "\(label)")
        #expect(household.claims.map(\.submitted) == household.claims.map(\.submitted).sorted(), "\(label)")
        let rebilled = Set(household.claims.filter { $0.transaction == .rebill }.map(\.formerID))
        let reversed = Set(household.claims.filter { $0.transaction == .reversal }.map(\.formerID))
        let used = Set(household.fills.map(\.claimID))
        for (claim, response) in zip(household.claims, household.responses) {
            #expect(claim.submitted.date <= asOf && claim.serviceDate <= claim.submitted.date, "\(label) \(claim.id)")
            #expect(response.decided >= claim.submitted, "\(label) \(claim.id)")
            if let pricing = claim.pricing {
                #expect(pricing.grossAmountDue == pricing.total, "\(label) \(claim.id)")
            }
            if let pricing = response.pricing, response.status == .paid {
                #expect(pricing.patientPay == pricing.patientTotal, "\(label) \(claim.id)")
                #expect(
                    pricing.totalPaid == pricing.allowed - pricing.otherPayers - pricing.patientPay,
                    "\(label) \(claim.id)")
            }
            if !claim.prescriptionID.isEmpty {
                #expect(household.prescription(claim.prescriptionID) != nil, "\(label) \(claim.id)")
            }
            let isPlanClaim =
                claim.otherPayers.isEmpty && (claim.transaction == .billing || claim.transaction == .rebill)
            if response.status == .paid, isPlanClaim {
                #expect(
                    used.contains(claim.id) || reversed.contains(claim.id) || rebilled.contains(claim.id),
                    "\(label) \(claim.id)")
            }
            if claim.transaction == .reversal {
                #expect(household.response(to: claim.formerID)?.status == .paid, "\(label) \(claim.id)")
            }
            for service in claim.services { #expect(service.reason.utf8Count == 2, "\(label) \(claim.id)") }
        }
    }
}
