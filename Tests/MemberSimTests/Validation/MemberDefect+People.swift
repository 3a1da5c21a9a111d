import HealthSimCore
import MemberSim
import TestKit

extension MemberDefect {
    static let members: [MemberDefect] = [
        MemberDefect("DUP-101", "claims[1].claim_id") { $0.claims[1].id = $0.claims[0].id },
        MemberDefect("DUP-101", "coverages[2].coverage_id", of: .submitted) { household in
            household.coverages[2].id = household.coverages[1].id
            household.enrollmentEvents.remove(at: 2)
        },
        MemberDefect("DUP-101", "enrollment_events[1].event_id") { $0.enrollmentEvents[1].id = "" },
        MemberDefect("DUP-102", "claims[5]") { household in
            var claim = household.claims[3]
            claim.id = "CLM000000010009"
            claim.received = day("2025-06-21")
            household.claims.append(claim)
        },
        MemberDefect("DUP-102", "claims[1]") { household in
            var claim = household.claims[0]
            claim.id = "CLM000000010009"
            household.claims.insert(claim, at: 1)
        },
        MemberDefect("MEM-001", "members") { $0.members[0].relationship = .other },
        MemberDefect("MEM-001", "members[1].relationship") { $0.members[1].relationship = .subscriber },
        MemberDefect("MEM-001", "subscriber_id") { household in
            household = SampleHouseholds.sparse()
            household.members[0].id = "MEM00000008"
        },
        MemberDefect("MEM-002", "members[2].subscriber_id") { $0.members[2].subscriberID = "MEM00000002" },
        MemberDefect("MEM-002", "members[3].subscriber_id") { $0.members[3].subscriberID = "" },
        MemberDefect("MEM-003", "members[2].person_code") { $0.members[2].personCode = "02" },
        MemberDefect("MEM-003", "members[0].person_code") { $0.members[0].personCode = "1" },
        MemberDefect("MEM-004", "members[2].birth_date") { household in
            household.members[2].person.birthDate = day("1990-03-04")
            household.members[2].isDisabled = true
        },
        MemberDefect("MEM-004", "members[3].birth_date") { $0.members[0].person.birthDate = day("1988-05-12") },
        MemberDefect("MEM-005", "members[1].birth_date") { household in
            household.members[1].person.birthDate = day("2013-09-30")
        },
        MemberDefect("MEM-005", "members[1].birth_date") { household in
            household.members[1].relationship = .lifePartner
            household.members[1].person.birthDate = day("2012-01-01")
        },
        MemberDefect("MEM-006", "coverages[3].end_date") { household in
            household.coverages[3].end = day("2026-01-31")
            household.enrollmentEvents[4].effective = day("2026-01-31")
            household.primaryCareAssignments[3].end = day("2026-01-31")
        },
        MemberDefect("MEM-006", "coverages[3].end_date") { $0.members[3].person.birthDate = day("1995-02-10") },
        MemberDefect("MEM-007", "members[0].medicare_id", of: .senior) { $0.members[0].medicareID = "1EG4-TE5-MK73" },
        MemberDefect("MEM-007", "members[0].medicare_id", of: .senior) { $0.members[0].medicareID = "0SA0A00AA00" },
        MemberDefect("MEM-008", "members[0].death_date", of: .sparse) { $0.members[0].deathDate = day("1980-01-01") },
        MemberDefect("MEM-008", "members[0].death_date", of: .sparse) { $0.members[0].deathDate = day("2026-01-02") },
        MemberDefect("SAFE-101", "members[1].ssn") {
            $0.members[1].person.socialSecurityNumber = SocialSecurityNumber(digits: 123_456_789)
        },
        MemberDefect("SAFE-101", "members[0].ssn", of: .senior) {
            $0.members[0].person.socialSecurityNumber = SocialSecurityNumber(digits: 512_456_789)
        },
        MemberDefect("SAFE-102", "practitioners[2].npi") { household in
            household.practitioners.append(household.practitioners[0])
            household.practitioners[2].npi = "1234567893"
        },
        MemberDefect("SAFE-102", "facilities[2].npi") { household in
            household.facilities.append(household.facilities[0])
            household.facilities[2].npi = "1245319599"
        },
        MemberDefect("SAFE-103", "members[0].email") { $0.members[0].person.email = "ana@gmail.com" },
        MemberDefect("SAFE-103", "members[2].phone") {
            $0.members[2].person.telephone = TelephoneNumber(digits: 7_132_204_455)
        },
    ]

    static let coverages: [MemberDefect] = [
        MemberDefect("COV-001", "coverages[4].member_id") { household in
            var coverage = household.coverages[2]
            coverage.id = "COV000000010009"
            coverage.memberID = "MEM99999999"
            household.coverages.append(coverage)
        },
        MemberDefect("COV-001", "coverages[0].member_id", of: .sparse) { household in
            household.coverages = SampleHouseholds.senior().coverages
            household.coverages[0].subscriberID = household.subscriberID
        },
        MemberDefect("COV-002", "coverages[3].end_date") { household in
            household.coverages[3].end = day("2024-12-31")
            household.enrollmentEvents[4].effective = day("2024-12-31")
        },
        MemberDefect("COV-002", "coverages[2].start_date") { household in
            household.members[2].person.birthDate = day("2025-01-02")
        },
        MemberDefect("COV-003", "coverages[4].start_date") { household in
            var coverage = household.coverages[3]
            coverage.id = "COV000000010009"
            coverage.start = day("2025-02-28")
            coverage.end = day("2025-03-31")
            household.coverages.append(coverage)
        },
        MemberDefect("COV-003", "coverages[4].start_date") { household in
            var coverage = household.coverages[0]
            coverage.id = "COV000000010009"
            coverage.start = day("2025-07-01")
            household.coverages.append(coverage)
        },
        MemberDefect("COV-004", "coverages[1].subscriber_id") { $0.coverages[1].subscriberID = "MEM00000007" },
        MemberDefect("COV-004", "coverages[0].subscriber_id", of: .senior) { household in
            household.coverages[0].subscriberID = ""
        },
        MemberDefect("COV-005", "coverages[1].premium") { $0.coverages[1].premium = money("300.00") },
        MemberDefect("COV-005", "coverages[0].premium") { $0.coverages[0].premium = money("-1.00") },
        MemberDefect("COV-006", "coverages[2].plan_id") { $0.coverages[2].planID = "ppo-golden" },
        MemberDefect("COV-006", "coverages[3].payer_id") { $0.coverages[3].payerID = "AETNA" },
        MemberDefect("COV-007", "coverages[2].end_date") { household in
            household.coverages[0].end = day("2025-09-30")
            household.coverages[1].end = day("2025-09-30")
        },
        MemberDefect("COV-007", "coverages[2].start_date") { household in
            household.coverages[2].start = day("2024-12-01")
            household.enrollmentEvents[2].effective = day("2024-12-01")
        },
        MemberDefect("COV-008", "other_coverages[0].end_date") { household in
            household.otherCoverages[0].end = day("2025-04-30")
        },
        MemberDefect("COV-008", "other_coverages[0].member_id") { $0.otherCoverages[0].memberID = "MEM99999999" },
    ]

    static let events: [MemberDefect] = [
        MemberDefect("ENR-001", "enrollment_events[2].coverage_id") {
            $0.enrollmentEvents[2].coverageID = "COV000000019999"
        },
        MemberDefect("ENR-001", "enrollment_events[0].former_coverage_id") {
            $0.enrollmentEvents[0].formerCoverageID = "COV000000010002"
        },
        MemberDefect("ENR-001", "enrollment_events[1].member_id") { $0.enrollmentEvents[1].memberID = "MEM99999999" },
        MemberDefect("ENR-002", "enrollment_events[0].effective_date") {
            $0.enrollmentEvents[0].effective = day("2025-02-01")
        },
        MemberDefect("ENR-002", "enrollment_events[0].effective_date", of: .senior) {
            $0.enrollmentEvents[0].effective = day("2023-12-31")
        },
        MemberDefect("ENR-003", "enrollment_events[4].effective_date") {
            $0.enrollmentEvents[4].effective = day("2025-03-31")
        },
        MemberDefect("ENR-003", "enrollment_events[4].effective_date") { household in
            household.coverages[3].end = nil
            household.members[3].isDisabled = true
        },
        MemberDefect("ENR-004", "enrollment_events[1].processed_date") {
            $0.enrollmentEvents[1].processed = day("2024-12-14")
        },
        MemberDefect("ENR-004", "enrollment_events[4].processed_date") {
            $0.enrollmentEvents[4].processed = day("2024-11-15")
        },
        MemberDefect("ENR-005", "enrollment_events[4].reason") { $0.enrollmentEvents[4].reason = .birth },
        MemberDefect("ENR-005", "enrollment_events[2].reason") { $0.enrollmentEvents[2].reason = .death },
    ]

    static let requests: [MemberDefect] = [
        MemberDefect("REQ-101", "referrals[1].member_id") { household in
            household.referrals.append(household.referrals[0])
            household.referrals[1].id = "REF000000010002"
            household.referrals[1].memberID = "MEM99999999"
        },
        MemberDefect("REQ-101", "primary_care_assignments[3].member_id") {
            $0.primaryCareAssignments[3].memberID = ""
        },
        MemberDefect("REQ-102", "primary_care_assignments[0].end_date") {
            $0.primaryCareAssignments[0].end = day("2024-12-31")
        },
        MemberDefect("REQ-102", "authorizations[1].end_date") { household in
            household.authorizations.append(household.authorizations[0])
            household.authorizations[1].id = "PA000000010002"
            household.authorizations[1].end = day("2025-03-09")
        },
        MemberDefect("REQ-103", "authorizations[0].decided_date") { $0.authorizations[0].decided = nil },
        MemberDefect("REQ-103", "authorizations[0].decided_date") { $0.authorizations[0].decided = day("2025-03-09") },
        MemberDefect("REQ-104", "authorizations[0].units_approved") { $0.authorizations[0].unitsApproved = 0 },
        MemberDefect("REQ-104", "authorizations[0].units_approved") {
            $0.authorizations[0].decision = .partlyCertified
        },
        MemberDefect("REQ-105", "referrals[0].visits_allowed") { $0.referrals[0].visitsAllowed = 0 },
        MemberDefect("REQ-105", "referrals[0].referred_to_npi") { $0.referrals[0].referredToNPI = "2000000002" },
        MemberDefect("REQ-106", "primary_care_assignments[4].start_date") { household in
            household.primaryCareAssignments.append(household.primaryCareAssignments[0])
            household.primaryCareAssignments[4].practitionerNPI = "2000000010"
            household.primaryCareAssignments[4].start = day("2025-06-01")
        },
        MemberDefect("REQ-106", "primary_care_assignments[4].start_date") { household in
            household.primaryCareAssignments.append(household.primaryCareAssignments[3])
        },
    ]

    static let providers: [MemberDefect] = [
        MemberDefect("NPI-101", "facilities[2].npi") { household in
            household.facilities.append(household.facilities[0])
            household.facilities[2].npi = "2000000029"
        },
        MemberDefect("NPI-101", "referrals[0].referred_to_npi") { $0.referrals[0].referredToNPI = "123" },
        MemberDefect("NPI-102", "claims[0].rendering_npi") { $0.claims[0].renderingNPI = "2000000044" },
        MemberDefect("NPI-102", "primary_care_assignments[1].practitioner_npi") {
            $0.primaryCareAssignments[1].practitionerNPI = "2000000044"
        },
        MemberDefect("NPI-103", "practitioners[2].npi") { $0.practitioners.append($0.practitioners[0]) },
        MemberDefect("NPI-103", "facilities[2].npi") { $0.facilities.append($0.facilities[1]) },
        MemberDefect("NPI-104", "claims[0].billing_npi") { $0.claims[0].billingNPI = "2000000003" },
        MemberDefect("NPI-104", "claims[3].lines[0].rendering_npi") {
            $0.claims[3].lines[0].renderingNPI = "200000000"
        },
        MemberDefect("NPI-104", "claims[2].operating_npi") { $0.claims[2].operatingNPI = "9000000010" },
    ]
}
