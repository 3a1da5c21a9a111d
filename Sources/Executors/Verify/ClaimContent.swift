import HealthSimCore
import MemberSim
import RxMemberSim

/// What is the same of a claim in every format, as a text whose sums are compared.
enum ClaimContent {
    /// The kinds of claims by the file that has them.
    static let professional = "professional claims"
    static let institutional = "institutional claims"
    static let pharmacy = "transactions of pharmacies"

    /// A claim of a provider.
    static func key(_ claim: Claim) -> Text {
        key(claim.id, claim.charge, claim.start, claim.end, claim.billingNPI)
    }

    /// A claim by its parts.
    static func key(_ id: Text, _ charge: Money, _ start: CalendarDate?, _ end: CalendarDate?, _ npi: Text) -> Text {
        Text("\(id) \(charge.cents) \(start?.daysSinceEpoch ?? 0) \(end?.daysSinceEpoch ?? 0) \(npi)")
    }

    /// A transaction of a pharmacy.
    static func key(_ claim: PharmacyClaim) -> Text {
        key(
            Text(claim.transaction.rawValue), claim.pharmacyNPI, claim.serviceDate, claim.prescriptionNumber,
            claim.pricing?.grossAmountDue)
    }

    /// A transaction by its parts.
    static func key(
        _ transaction: Text, _ pharmacy: Text, _ date: CalendarDate?, _ number: Text, _ due: Money?
    ) -> Text {
        // A reversal names the claim that it takes back, and no amount.
        let isBilling = transaction == "B1" || transaction == "B3"
        let amount = isBilling ? due.map { String($0.cents) } ?? "" : ""
        return Text("\(transaction) \(pharmacy) \(date?.daysSinceEpoch ?? 0) \(number) \(amount)")
    }
}
