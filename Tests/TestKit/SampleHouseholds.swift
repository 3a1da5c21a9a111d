public import HealthSimCore
public import MemberSim
import PatientSim

/// Households made by hand: what payers hold of them is right to the cent.
public enum SampleHouseholds {
    /// The households by name, as arguments of tests.
    public enum Kind: String, CaseIterable, Sendable {
        case family, senior, sparse, submitted

        /// The household.
        public var household: MemberHousehold {
            switch self {
            case .family: SampleHouseholds.family()
            case .senior: SampleHouseholds.senior()
            case .sparse: SampleHouseholds.sparse()
            case .submitted: SampleHouseholds.submitted()
            }
        }
    }

    /// A family of four under an employer's plan: a visit that is paid, an image that is refused, a stay by its group, a
    /// visit that is corrected, and one for which another payer comes first.
    public static func family() -> MemberHousehold {
        var household = MemberHousehold(
            subscriberID: "MEM00000001",
            members: [
                member("MEM00000001", .subscriber, "01", "Marcus", .male, "1979-05-12"),
                member("MEM200000000001", .spouse, "02", "Elena", .female, "1981-09-30"),
                member("MEM300000000001", .child, "03", "Sofia", .female, "2012-03-04"),
                member("MEM400000000001", .child, "04", "Diego", .male, "1999-02-10"),
            ])
        household.members[0].mrn = "MRN00000001"
        enroll(&household)
        household.practitioners = [
            SampleRecords.practitioner("2000000002", "Okafor", "207Q00000X"),
            SampleRecords.practitioner("2000000010", "Lindqvist", "207RE0101X"),
        ]
        household.facilities = [SampleRecords.clinic, SampleRecords.hospital]
        household.claims = [
            officeVisit(), refusedImage(), pneumoniaStay(), childVisit(), correctedVisit(), secondaryVisit(),
        ]
        household.adjudications = familyDecisions()
        household.remittances = familyPayments()
        household.accumulators = [
            accumulator(.deductible, .individual, "MEM00000001", "1500.00", of: "1500.00"),
            accumulator(.deductible, .family, "MEM00000001", "1500.00", of: "3000.00"),
            accumulator(.outOfPocket, .individual, "MEM00000001", "2272.40", of: "5000.00"),
            accumulator(.outOfPocket, .individual, "MEM300000000001", "30.00", of: "5000.00"),
            accumulator(.outOfPocket, .family, "MEM00000001", "2302.40", of: "10000.00"),
        ]
        return household
    }

    /// The claims of the family before anything is decided.
    public static func submitted() -> MemberHousehold {
        var household = family()
        household.claims.remove(at: 4)
        household.adjudications = []
        household.remittances = []
        household.accumulators = []
        return household
    }

    /// A household with a member alone, and of the member only what must be known.
    public static func sparse() -> MemberHousehold {
        let person = SampleRecords.sparse().patient.person
        return MemberHousehold(
            subscriberID: "MEM00000009",
            members: [
                Member(
                    id: "MEM00000009", subscriberID: "MEM00000009", relationship: .subscriber, personCode: "01",
                    person: person)
            ])
    }

    /// The plan of the family.
    public static let plan: Text = "ppo-standard"

    static func member(
        _ id: Text, _ relationship: Relationship, _ code: Text, _ given: Text, _ sex: Sex, _ birth: String,
        family: Text = "Delgado", subscriber: Text = "MEM00000001"
    ) -> Member {
        var person = SampleRecords.diabetic().patient.person
        person.name = PersonName(family: family, given: given)
        person.sex = sex
        person.birthDate = day(birth)
        person.email = "household@example.com"
        person.socialSecurityNumber = SocialSecurityNumber(
            digits: 912_340_000 + UInt32(code.string.utf8.last.map { $0 - 48 } ?? 0))
        return Member(id: id, subscriberID: subscriber, relationship: relationship, personCode: code, person: person)
    }

    private static func enroll(_ household: inout MemberHousehold) {
        for (index, member) in household.members.enumerated() {
            let number = index + 1
            let isLeaving = number == 4
            let coverage = Coverage(
                id: Text("COV00000001000\(number)"), memberID: member.id, subscriberID: household.subscriberID,
                payerID: "TST02", planID: plan, groupID: "GRP00042", start: day("2025-01-01"),
                end: isLeaving ? day("2025-02-28") : nil, level: .family,
                premium: number == 1 ? money("2223.00") : .zero)
            household.coverages.append(coverage)
            household.enrollmentEvents.append(
                EnrollmentEvent(
                    id: Text("ENR00000001000\(number)"), memberID: member.id, maintenance: .addition,
                    reason: .initialEnrollment, effective: coverage.start, processed: day("2024-12-15"),
                    coverageID: coverage.id))
            household.primaryCareAssignments.append(
                PrimaryCareAssignment(
                    memberID: member.id, practitionerNPI: "2000000002", start: coverage.start, end: coverage.end,
                    isAssignedByPayer: number == 3))
        }
        household.enrollmentEvents.append(
            EnrollmentEvent(
                id: "ENR000000010005", memberID: "MEM400000000001", maintenance: .termination, reason: .endOfBenefits,
                effective: day("2025-02-28"), processed: day("2025-02-15"), coverageID: "COV000000010004"))
        household.otherCoverages = [
            OtherCoverage(
                memberID: "MEM200000000001", payerID: "TST03", policyNumber: "XQ771204", relationship: .subscriber,
                order: .primary, start: day("2025-05-01"))
        ]
        household.referrals = [
            Referral(
                id: "REF000000010001", memberID: "MEM200000000001", referringNPI: "2000000002",
                referredToNPI: "2000000010", specialty: Concept(.taxonomy, "207RE0101X"),
                diagnosis: Concept(.icd10cm, "R00.2"), start: day("2025-05-20"), end: day("2025-11-19"),
                visitsAllowed: 3)
        ]
        household.authorizations = [
            PriorAuthorization(
                id: "PA000000010001", memberID: "MEM00000001", requestingNPI: "2000000036",
                servicingNPI: "2000000036", category: "inpatient", diagnosis: Concept(.icd10cm, "J18.9"),
                requested: day("2025-03-10"), decided: day("2025-03-11"), decision: .certified, urgency: .urgent,
                start: day("2025-03-10"), end: day("2025-03-14"), unitsRequested: 4, unitsApproved: 4)
        ]
    }

    static func accumulator(
        _ kind: Accumulator.Kind, _ scope: Accumulator.Scope, _ member: Text, _ applied: String, of limit: String
    ) -> Accumulator {
        Accumulator(
            kind: kind, scope: scope, network: .inNetwork, memberID: member, planID: plan,
            yearStart: day("2025-01-01"), applied: money(applied), limit: money(limit))
    }

    /// A date known to exist.
    public static func day(_ text: String) -> CalendarDate { SampleRecords.day(text) }

    /// An amount known to be one.
    public static func money(_ text: String) -> Money {
        guard let amount = Money(text) else { preconditionFailure("\(text) is no amount") }
        return amount
    }
}
