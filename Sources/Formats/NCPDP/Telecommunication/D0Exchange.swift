import HealthSimCore
import RxMemberSim

extension RxHousehold {
    /// The claims from a place on that go into one transmission: those of one patient, card, pharmacy, day and kind that
    /// follow each other; a compound and a question about eligibility are alone.
    func transmission(from place: Int, most: Int) -> Range<Int> {
        var end = place + 1
        guard most > 1, claims[place].canShare else { return place..<end }
        while end < claims.count, end - place < most, claims[end].canShare, claims[end].shares(with: claims[place]) {
            end += 1
        }
        return place..<end
    }

    /// Where the answer to the claim in a place is; nil when it has none.
    func answer(to place: Int) -> Int? {
        if place < responses.count, responses[place].claimID == claims[place].id { return place }
        return responses.firstIndex { $0.claimID == claims[place].id }
    }

    /// Where a prescription is.
    func place(ofPrescription id: Text) -> Int? { prescriptions.firstIndex { $0.id == id } }
}

extension PharmacyClaim {
    /// Whether others may stand in the same transmission. Source: D.0, 109-A9: a compound is sent alone.
    fileprivate var canShare: Bool { !isCompound && transaction != .eligibility }

    /// Whether header, insurance and patient of two claims are the same.
    fileprivate func shares(with other: PharmacyClaim) -> Bool {
        transaction == other.transaction && serviceDate == other.serviceDate && memberID == other.memberID
            && pharmacyNPI == other.pharmacyNPI && bin == other.bin && pcn == other.pcn && groupID == other.groupID
            && cardholderID == other.cardholderID && personCode == other.personCode
            && relationship == other.relationship && residence == other.residence && isPregnant == other.isPregnant
    }
}

extension ClaimResponse.Status {
    /// Whether the claim is taken to be paid, now or before.
    var isPayment: Bool {
        switch self {
        case .paid, .captured, .duplicate, .duplicateOfCaptured: true
        case .rejected, .approved, .duplicateOfApproved, .deferred: false
        }
    }
}
