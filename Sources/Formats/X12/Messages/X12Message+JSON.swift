public import HealthSimCore
import MemberSim

extension X12Message {
    /// Writes it as one object, whose first field is the transaction: `271`, `277ca`.
    public func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("transaction", transaction.rawValue)
        switch self {
        case .eligibilityInquiry(let inquiry): json.members(inquiry)
        case .eligibilityResponse(let response): json.members(response)
        case .statusRequest(let request): json.members(request)
        case .statusAnswer(let answer): json.members(answer)
        case .claimAcknowledgment(let acknowledgment): json.members(acknowledgment)
        case .reviewRequest(let review), .reviewResponse(let review): json.members(review)
        case .premiumPayment(let payment): json.members(payment)
        case .acknowledgment(let acknowledgment): json.members(acknowledgment)
        }
        json.endObject()
    }
}

// Who and when.
extension JSONWriter {
    /// Writes a member whose value is somebody: a name, and a number.
    mutating func field(_ name: StaticString, _ entity: X12Entity) {
        key(name)
        beginObject()
        if entity.isPerson {
            key("name")
            CanonicalJSON.write(entity.name, to: &self)
        } else {
            fieldUnlessEmpty("organization", entity.organization)
        }
        fieldUnlessEmpty("id", entity.id)
        endObject()
    }

    mutating func field(_ name: StaticString, _ insured: X12Insured) {
        key(name)
        beginObject()
        field("subscriber_id", insured.subscriberID)
        fieldUnlessEmpty("group_id", insured.groupID)
        field("relationship", insured.relationship.rawValue)
        field("subscriber", insured.subscriber)
        if let dependent = insured.dependent { field("dependent", dependent) }
        endObject()
    }

    private mutating func field(_ name: StaticString, _ someone: X12Insured.Someone) {
        key(name)
        beginObject()
        key("name")
        CanonicalJSON.write(someone.name, to: &self)
        if let birthDate = someone.birthDate {
            field("birth_date", birthDate)
            key("gender")
            CanonicalJSON.write(someone.sex, to: &self)
        }
        endObject()
    }
}
