import HealthSimCore
import MemberSim

extension RecordParser {
    private static let memberFields = [
        "member_id", "subscriber_id", "relationship", "person_code", "ssn", "name", "birth_date", "gender", "race",
        "ethnicity", "language", "marital_status", "address", "phone", "email", "mrn", "medicare_id", "medicaid_id",
        "death_date", "is_disabled", "is_student",
    ]

    /// Reads a member. A member without `subscriber_id` is given the household's.
    mutating func member() throws(JSONError) -> Member? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, subscriber, personCode, mrn) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var (medicare, medicaid, death) = (Text.empty, Text.empty, CalendarDate?.none)
        var (isDisabled, isStudent) = (false, false)
        var relationship = Required<Relationship>()
        var person = PatientDraft()
        person.path = reader.path
        while let key = try reader.nextKey() {
            switch key {
            case "member_id", "id": try read(&id)
            case "subscriber_id": try read(&subscriber)
            case "relationship", "relationship_code": try read(&relationship, Self.relationship)
            case "person_code": try read(&personCode)
            case "mrn": try read(&mrn)
            case "medicare_id", "mbi": try read(&medicare)
            case "medicaid_id": try read(&medicaid)
            case "death_date", "deceased_date": try read(&death)
            case "is_disabled": try read(&isDisabled)
            case "is_student": try read(&isStudent)
            default:
                if try !personField(key, into: &person) { unknown(key, among: Self.memberFields) }
            }
        }
        need(id, "member_id", "the member's number, as MEM00000001")
        need(relationship, "relationship")
        person.path = reader.path
        guard let known = person.person(noting: &self), let relationship = relationship.value, errors == errorCount
        else { return nil }
        return Member(
            id: id, subscriberID: subscriber, relationship: relationship, personCode: personCode, person: known,
            mrn: mrn, medicareID: medicare, medicaidID: medicaid, deathDate: death, isDisabled: isDisabled,
            isStudent: isStudent)
    }

    /// The relationship that a word means.
    static func relationship(_ word: String) -> Relationship? {
        switch word {
        case "subscriber", "self", "employee": .subscriber
        case "spouse", "husband", "wife": .spouse
        case "child", "son", "daughter", "dependent": .child
        case "adopted child": .adoptedChild
        case "foster child": .fosterChild
        case "stepchild": .stepchild
        case "ward": .ward
        case "life partner", "domestic partner": .lifePartner
        case "other": .other
        default: nil
        }
    }

    /// Reads a span of enrolment.
    mutating func memberCoverage() throws(JSONError) -> Coverage? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var coverage = Coverage(
            id: .empty, memberID: .empty, subscriberID: .empty, payerID: .empty, planID: .empty, start: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "coverage_id", "id": try read(&coverage.id)
            case "member_id": try read(&coverage.memberID)
            case "subscriber_id": try read(&coverage.subscriberID)
            case "payer_id": try read(&coverage.payerID)
            case "plan_id": try read(&coverage.planID)
            case "group_id", "group_number": try read(&coverage.groupID)
            case "start_date", "effective_date", "start": try read(&coverage.start)
            case "end_date", "termination_date", "end": try read(&coverage.end)
            case "level", "coverage_level": try read(&coverage.level)
            case "status": try read(&coverage.status)
            case "premium": try read(&coverage.premium)
            default:
                unknown(
                    key,
                    among: [
                        "coverage_id", "member_id", "subscriber_id", "payer_id", "plan_id", "group_id", "start_date",
                        "end_date", "level", "status", "premium",
                    ])
            }
        }
        need(coverage.id, "coverage_id", "the identifier of the span")
        need(coverage.memberID, "member_id", "who is covered")
        need(coverage.start, "start_date")
        return errors == errorCount ? coverage : nil
    }

    /// Reads a report of enrolment.
    mutating func enrollmentEvent() throws(JSONError) -> EnrollmentEvent? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var maintenance = Required<EnrollmentEvent.Maintenance>()
        var event = EnrollmentEvent(
            id: .empty, memberID: .empty, maintenance: .audit, reason: .none, effective: .unread, processed: .unread,
            coverageID: .empty)
        while let key = try reader.nextKey() {
            switch key {
            case "event_id", "id": try read(&event.id)
            case "member_id": try read(&event.memberID)
            case "maintenance", "maintenance_type": try read(&maintenance)
            case "reason", "maintenance_reason": try read(&event.reason)
            case "effective_date", "effective": try read(&event.effective)
            case "processed_date", "processed": try read(&event.processed)
            case "coverage_id": try read(&event.coverageID)
            case "former_coverage_id": try read(&event.formerCoverageID)
            default:
                unknown(
                    key,
                    among: [
                        "event_id", "member_id", "maintenance", "reason", "effective_date", "processed_date",
                        "coverage_id", "former_coverage_id",
                    ])
            }
        }
        need(event.id, "event_id", "the identifier of the event")
        need(event.memberID, "member_id", "whom it is about")
        need(maintenance, "maintenance")
        need(event.effective, "effective_date")
        if event.processed == .unread { event.processed = event.effective }
        guard let maintenance = maintenance.value, errors == errorCount else { return nil }
        event.maintenance = maintenance
        return event
    }

    /// Reads coverage by another payer.
    mutating func otherCoverage() throws(JSONError) -> OtherCoverage? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (relationship, order) = (Required<Relationship>(), Required<OtherCoverage.Order>())
        var coverage = OtherCoverage(
            memberID: .empty, payerID: .empty, policyNumber: .empty, relationship: .subscriber, order: .secondary,
            start: .unread)
        while let key = try reader.nextKey() {
            switch key {
            case "member_id": try read(&coverage.memberID)
            case "payer_id": try read(&coverage.payerID)
            case "policy_number": try read(&coverage.policyNumber)
            case "relationship": try read(&relationship, Self.relationship)
            case "order": try read(&order, Self.order)
            case "medicare_secondary_type": try read(&coverage.medicareSecondaryType)
            case "start_date": try read(&coverage.start)
            case "end_date": try read(&coverage.end)
            default:
                unknown(
                    key,
                    among: [
                        "member_id", "payer_id", "policy_number", "relationship", "order", "medicare_secondary_type",
                        "start_date", "end_date",
                    ])
            }
        }
        need(coverage.memberID, "member_id", "who is covered")
        need(coverage.payerID, "payer_id", "the other payer")
        need(order, "order")
        need(coverage.start, "start_date")
        guard let order = order.value, errors == errorCount else { return nil }
        coverage.order = order
        coverage.relationship = relationship.value ?? .subscriber
        return coverage
    }

    /// The place among payers that a word means.
    static func order(_ word: String) -> OtherCoverage.Order? {
        switch word {
        case "primary": .primary
        case "secondary": .secondary
        case "tertiary": .tertiary
        default: nil
        }
    }
}
