import HealthSimCore
import MemberSim

/// The tables of what payers hold, declared once for CSV, SQL and the data dictionary.
enum MemberTables {
    static let members = Table<Member>(
        "members", "A person whom a payer has enrolled.", key: ["member_id"],
        columns: [
            .text("member_id", "Member number.", required: true) { $0.id },
            .text("subscriber_id", "The subscriber's member number: the number of the contract.", required: true) {
                $0.subscriberID
            },
            .cell("relationship", .text, "Relationship to the subscriber, X12 INS02: 18 self, 01 spouse, 19 child.") {
                member, cells in cells.text(member.relationship.rawValue)
            },
            .text("person_code", "Number of the person within the contract.") { $0.personCode },
            .cell("ssn", .text, "Social security number, in a range that was never issued.") { member, cells in
                cells.socialSecurityNumber(member.person.socialSecurityNumber)
            },
            .text("family_name", "Family name.") { $0.person.name.family },
            .text("given_name", "First given name.") { $0.person.name.given },
            .text("middle_name", "Middle name.") { $0.person.name.middle },
            .date("birth_date", "Date of birth.", required: true) { $0.person.birthDate },
            .cell("gender", .text, "Administrative sex: F, M, O, U.", required: true) { member, cells in
                cells.text(member.person.sex.rawValue)
            },
            .cell("address_line", .text, "House number and street.") { member, cells in
                cells.line(of: member.person.address)
            },
            .text("city", "City.") { $0.person.address.city },
            .text("state", "State, USPS letters.") { $0.person.address.state },
            .text("postal_code", "ZIP code, 5 digits.") { $0.person.address.postalCode },
            .text("county_fips", "County, FIPS code of 5 digits.") { $0.person.address.countyFIPS },
            .cell("phone", .text, "Telephone number.") { member, cells in cells.telephone(member.person.telephone) },
            .text("email", "Mail address.") { $0.person.email },
            .text("mrn", "Medical record number of the same person, when there is a clinical record.") { $0.mrn },
            .text("medicare_id", "Medicare beneficiary identifier, 11 characters.") { $0.medicareID },
            .text("medicaid_id", "Medicaid number.") { $0.medicaidID },
            .date("death_date", "Day of death, when the member has died.") { $0.deathDate },
            .boolean("is_disabled", "Whether the member is unable to support themselves.") { $0.isDisabled },
            .boolean("is_student", "Whether the member is a student full time.") { $0.isStudent },
        ])

    static let coverages = Table<Coverage>(
        "coverages", "A span of days in which a member is enrolled in a plan.", key: ["coverage_id"],
        columns: [
            .text("coverage_id", "Identifier.", required: true) { $0.id },
            .text("member_id", "Who is covered.", required: true) { $0.memberID },
            .text("subscriber_id", "The subscriber's member number.", required: true) { $0.subscriberID },
            .text("payer_id", "Payer.", required: true) { $0.payerID },
            .text("plan_id", "Plan.", required: true) { $0.planID },
            .text("group_id", "Group number.") { $0.groupID },
            .date("start_date", "First day.", required: true) { $0.start },
            .date("end_date", "Last day; empty while it goes on.") { $0.end },
            .cell("level", .text, "Who is in the contract, X12 HD05: EMP, ESP, ECH, FAM, IND, CHD.") {
                coverage, cells in cells.text(coverage.level.rawValue)
            },
            .cell("status", .text, "By what right, X12 INS05: A active, C continuation, S survivor, T.") {
                coverage, cells in cells.text(coverage.status.rawValue)
            },
            .money("premium", "Premium a month, on the subscriber's coverage.") { $0.premium },
        ])

    static let enrollmentEvents = Table<EnrollmentEvent>(
        "enrollment_events", "A report of enrolment about a member.", key: ["event_id"],
        columns: [
            .text("event_id", "Identifier.", required: true) { $0.id },
            .text("member_id", "Whom it is about.", required: true) { $0.memberID },
            .cell("maintenance", .text, "What is done, X12 INS03: 001, 021, 024, 025, 030.", required: true) {
                event, cells in cells.text(event.maintenance.rawValue)
            },
            .cell("reason", .text, "Why, X12 INS04.") { event, cells in cells.text(event.reason.rawValue) },
            .date("effective_date", "First day on which it counts; the last day of a coverage that ends.") {
                $0.effective
            },
            .date("processed_date", "Day the payer takes it up.") { $0.processed },
            .text("coverage_id", "Coverage it is about.") { $0.coverageID },
            .text("former_coverage_id", "Coverage that it ends, for a change of plan.") { $0.formerCoverageID },
        ])

    static let otherCoverages = Table<OtherCoverage>(
        "other_coverages", "Coverage of a member by another payer.", key: ["member_id", "payer_id", "start_date"],
        columns: [
            .text("member_id", "Who is covered.", required: true) { $0.memberID },
            .text("payer_id", "The other payer.", required: true) { $0.payerID },
            .text("policy_number", "The member's number there.") { $0.policyNumber },
            .cell("relationship", .text, "Relationship to the subscriber there, X12 INS02.") { other, cells in
                cells.text(other.relationship.rawValue)
            },
            .cell("order", .text, "Its place in the order of payers, X12 SBR01: P, S, T.") { other, cells in
                cells.text(other.order.rawValue)
            },
            .text("medicare_secondary_type", "Why Medicare comes second, X12 SBR05.") { $0.medicareSecondaryType },
            .date("start_date", "First day.", required: true) { $0.start },
            .date("end_date", "Last day; empty while it goes on.") { $0.end },
        ])

    static let primaryCareAssignments = Table<PrimaryCareAssignment>(
        "pcp_assignments", "The primary care provider of a member over a span of days.",
        key: ["member_id", "start_date"],
        columns: [
            .text("member_id", "Who is cared for.", required: true) { $0.memberID },
            .text("practitioner_npi", "Clinician.", required: true) { $0.practitionerNPI },
            .date("start_date", "First day.", required: true) { $0.start },
            .date("end_date", "Last day; empty while it goes on.") { $0.end },
            .boolean("is_assigned_by_payer", "Whether the payer assigned the clinician.") { $0.isAssignedByPayer },
        ])

    static let authorizations = Table<PriorAuthorization>(
        "authorizations", "A request that a payer allow a service, and the decision.", key: ["authorization_id"],
        columns: [
            .text("authorization_id", "Number.", required: true) { $0.id },
            .text("member_id", "For whom.", required: true) { $0.memberID },
            .text("requesting_npi", "Who asks.") { $0.requestingNPI },
            .text("servicing_npi", "Who gives the service; empty when open.") { $0.servicingNPI },
            .text("category", "Category of service.") { $0.category },
            .text("service_code", "Service: CPT, HCPCS or ICD-10-PCS.") { $0.service?.code },
            .text("diagnosis_code", "Diagnosis, ICD-10-CM.") { $0.diagnosis?.code },
            .date("requested_date", "Day it was asked for.", required: true) { $0.requested },
            .date("decided_date", "Day it was decided.") { $0.decided },
            .cell("decision", .text, "Decision, X12 HCR01: A1, A2, A3, A4, A6, C.", required: true) {
                authorization, cells in cells.text(authorization.decision.rawValue)
            },
            .cell("urgency", .text, "Urgency: standard, urgent, retrospective.") { authorization, cells in
                cells.text(authorization.urgency.rawValue)
            },
            .text("decision_reason", "Why it was refused or cut down.") { $0.decisionReason },
            .date("start_date", "First day it holds.") { $0.start },
            .date("end_date", "Last day it holds.") { $0.end },
            .integer("units_requested", "Units asked for.") { $0.unitsRequested },
            .integer("units_approved", "Units allowed.") { $0.unitsApproved },
        ])

    static let referrals = Table<Referral>(
        "referrals", "A referral of a member to a specialist.", key: ["referral_id"],
        columns: [
            .text("referral_id", "Number.", required: true) { $0.id },
            .text("member_id", "Who is referred.", required: true) { $0.memberID },
            .text("referring_npi", "Who refers.") { $0.referringNPI },
            .text("referred_to_npi", "To whom; empty for anybody of the specialty.") { $0.referredToNPI },
            .text("specialty_code", "Specialty, NUCC taxonomy.") { $0.specialty?.code },
            .text("diagnosis_code", "Diagnosis, ICD-10-CM.") { $0.diagnosis?.code },
            .date("start_date", "First day it holds.") { $0.start },
            .date("end_date", "Last day it holds.") { $0.end },
            .integer("visits_allowed", "Visits it allows.") { $0.visitsAllowed },
        ])
}
