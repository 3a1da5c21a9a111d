public import HealthSimCore
public import MemberSim

/// Whom a request or its answer is about: the subscriber, or a dependant under the subscriber's number.
public struct X12Insured: Hashable, Sendable {
    /// What is said of a person.
    public struct Someone: Hashable, Sendable {
        /// The name.
        public var name: PersonName
        /// The date of birth; absent for a subscriber who is not the patient.
        public var birthDate: CalendarDate?
        /// The sex as F, M and U tell it; unknown for a subscriber who is not the patient.
        public var sex: Sex

        /// Someone from the parts.
        public init(name: PersonName, birthDate: CalendarDate? = nil, sex: Sex = .unknown) {
            self.name = name
            self.birthDate = birthDate
            self.sex = sex
        }

        init(patient person: Person) {
            self.init(name: person.name, birthDate: person.birthDate, sex: person.sex == .other ? .unknown : person.sex)
        }
    }

    /// The subscriber's number.
    public var subscriberID: Text
    /// The group number; may be empty.
    public var groupID: Text
    /// The subscriber.
    public var subscriber: Someone
    /// The patient, when it is not the subscriber.
    public var dependent: Someone?
    /// What the patient is to the subscriber, in the codes that claims know.
    public var relationship: Relationship

    /// The patient.
    public var patient: Someone { dependent ?? subscriber }

    /// A member of a household.
    public init(_ member: Member, of household: MemberHousehold, groupID: Text) {
        subscriberID = member.subscriberID
        self.groupID = groupID
        if member.isSubscriber {
            subscriber = Someone(patient: member.person)
            relationship = .subscriber
        } else {
            let name = household.member(member.subscriberID)?.person.name ?? member.person.name
            subscriber = Someone(name: name)
            dependent = Someone(patient: member.person)
            relationship = Relationship(rawValue: "\(member.relationship.claimCode)") ?? .other
        }
    }

    init() {
        subscriberID = .empty
        groupID = .empty
        subscriber = Someone(name: PersonName(family: .empty, given: .empty))
        relationship = .subscriber
    }

    /// The member of the household whom it means, by number, name and date of birth.
    public func member(in household: MemberHousehold) -> Member? {
        household.members.first { member in
            guard member.subscriberID == subscriberID, member.isSubscriber == (dependent == nil) else { return false }
            guard let dependent else { return true }
            return member.person.birthDate == dependent.birthDate && member.person.name.given == dependent.name.given
        }
    }
}
