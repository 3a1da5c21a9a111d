import HealthSimCore

/// A mistake of a pharmacy in a claim.
enum ClaimFault: CaseIterable {
    case cardholder, group, processor, personCode
    case daysSupply, quantity, prescriber, product, written

    /// Those of a card that does not hold, and how often each is made among them.
    static let ofCard: [(ClaimFault, Double)] = [
        (.cardholder, 0.45), (.group, 0.25), (.processor, 0.15), (.personCode, 0.15),
    ]
    /// Those of keying.
    static let ofKeying: [(ClaimFault, Double)] = [
        (.daysSupply, 0.25), (.quantity, 0.15), (.prescriber, 0.25), (.product, 0.25), (.written, 0.10),
    ]

    /// Makes the mistake.
    func spoil(_ claim: inout PharmacyClaim) {
        switch self {
        case .cardholder: claim.cardholderID = "OLD0000001"
        case .group: claim.groupID = "OLDGROUP"
        case .processor: claim.pcn = "OLDPCN"
        case .personCode: claim.personCode = "099"
        case .daysSupply: claim.daysSupply = 0
        case .quantity: claim.quantity = .zero
        case .prescriber: claim.prescriberNPI = "2999999999"
        case .product: claim.ndc = "99999999999"
        case .written: claim.written = nil
        }
    }
}

extension DispensingRun {
    /// The mistake of a claim; nothing for most.
    mutating func fault(_ therapy: Int) -> ClaimFault? {
        let (draw, kind) = (therapies[therapy].stream.uniform(), therapies[therapy].stream.uniform())
        guard terms.hasUsualTrouble, draw < rates.oldCard + rates.keying else { return nil }
        var rest = kind
        let faults = draw < rates.oldCard ? ClaimFault.ofCard : ClaimFault.ofKeying
        for (fault, share) in faults {
            if rest < share { return fault }
            rest -= share
        }
        return faults[0].0
    }
}
