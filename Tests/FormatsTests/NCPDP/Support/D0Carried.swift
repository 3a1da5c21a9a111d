import HealthSimCore
import RxMemberSim

@testable import Formats

/// The part of claims and answers that D.0 carries, as `docs/mappings/ncpdp.md` states it: what reading gives back.
enum D0Carried {
    static func text(_ text: Text, _ most: Int) -> Text {
        var writer = D0Writer()
        writer.field("FQ", text, max: most)
        return Text(String(writer.out.description.dropFirst(3)))
    }

    /// A claim without the prescription, the fill and the time; of a reversal the keys alone.
    static func claim(_ original: PharmacyClaim) -> PharmacyClaim {
        var claim = original
        claim.prescriptionID = .empty
        claim.fillID = .empty
        claim.submitted = Timestamp(date: claim.serviceDate)
        guard claim.transaction == .billing || claim.transaction == .rebill else {
            var keys = PharmacyClaim(
                id: claim.id, transaction: claim.transaction, memberID: claim.memberID, bin: claim.bin, pcn: claim.pcn,
                groupID: claim.groupID, cardholderID: claim.cardholderID, personCode: claim.personCode,
                relationship: claim.relationship, pharmacyNPI: claim.pharmacyNPI, submitted: claim.submitted,
                serviceDate: claim.serviceDate)
            if claim.transaction == .reversal {
                keys.prescriptionNumber = claim.prescriptionNumber
                keys.fillNumber = claim.fillNumber
                keys.ndc = claim.ndc
                keys.otherCoverage = claim.otherCoverage
                keys.formerID = claim.formerID
            } else {
                keys.residence = claim.residence
                keys.isPregnant = claim.isPregnant
            }
            return keys
        }
        claim.authorizationNumber = digits(claim.authorizationNumber)
        return claim
    }

    /// The last eleven digits.
    private static func digits(_ text: Text) -> Text {
        guard let number = D0Writer.lastDigits(of: text) else { return .empty }
        return Identifiers.text("", number, digits: 11)
    }

    /// An answer without what the processor keeps for itself.
    static func response(_ original: ClaimResponse, pcn: Text) -> ClaimResponse {
        var response = original
        response.decided = Timestamp(date: response.decided.date)
        response.partD = nil
        response.tier = 0
        response.accumulatorEntries = []
        response.explanation = []
        let isReversal = response.transaction == .reversal
        let plan = response.planID.utf8Count > 8 ? pcn : response.planID
        response.planID = isReversal ? .empty : text(plan, 8)
        if isReversal { response.networkID = .empty }
        response.messages = response.messages.map { Text(String(decoding: D0Writer.spelling(of: $0), as: UTF8.self)) }
        response.authorizationID = digits(response.authorizationID)
        response.alerts = response.alerts.filter { $0.action != .log }.map { alert in
            var alert = alert
            alert.action = response.status == .rejected ? .hardReject : .message
            alert.rule = .empty
            alert.otherMedicationID = .empty
            alert.isOverridden = false
            alert.message = text(alert.message, 30)
            alert.detail = text(alert.detail, 100)
            return alert
        }
        return response
    }
}
