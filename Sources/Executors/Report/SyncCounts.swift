import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

/// What a run counts of the sync between products beside its links and checks; merging is exact.
struct SyncCounts: Hashable, Sendable {
    /// Claims that came of encounters.
    var claimsOfEncounters: UInt64 = 0
    /// Stays of members with coverage, and how many of them have the claim of their hospital.
    var admissions = Proportion()
    /// Claims of hospitals for stays.
    var stayClaims: UInt64 = 0
    /// Decisions, and payments.
    var decisions: UInt64 = 0
    var payments: UInt64 = 0
    /// Prescriptions that came of orders.
    var prescriptionsOfOrders: UInt64 = 0
    /// Answers to pharmacy claims.
    var responses: UInt64 = 0
    /// Spans of coverage, and how many of them an event of enrolment tells of; and those events.
    var enrollments = Proportion()
    var enrollmentEvents: UInt64 = 0
    /// Claims of encounters, and how many of them have their dates.
    var claimDates = Proportion()
    /// NPIs that records name, and how many of them have a true check digit.
    var numbers = Proportion()
    /// Who is assigned, in the order of `SyncReport.Role.allCases`.
    var providers = SyncReport.Role.allCases.map { SyncReport.Providers(name: $0.rawValue) }

    mutating func merge(_ other: SyncCounts) {
        claimsOfEncounters += other.claimsOfEncounters
        admissions.merge(other.admissions)
        stayClaims += other.stayClaims
        decisions += other.decisions
        payments += other.payments
        prescriptionsOfOrders += other.prescriptionsOfOrders
        responses += other.responses
        enrollments.merge(other.enrollments)
        enrollmentEvents += other.enrollmentEvents
        claimDates.merge(other.claimDates)
        numbers.merge(other.numbers)
        for index in providers.indices {
            providers[index].assigned.merge(other.providers[index].assigned)
            providers[index].numbers.merge(other.providers[index].numbers)
        }
    }

    /// Counts a household.
    mutating func add(_ household: Household) {
        for record in household.records {
            var (clinician, place) = (Recent(), Recent())
            for index in record.encounters.indices {
                assign(record.encounters[index].practitionerNPI, as: .attending, &clinician)
                assign(record.encounters[index].facilityNPI, as: .facility, &place)
            }
        }
        if let membership = household.membership { add(membership, household.records) }
        if let pharmacy = household.pharmacy { add(pharmacy) }
    }

    /// The provider that was counted last in a list, where the same one often follows.
    private struct Recent {
        var npi = Text.empty
        var isValid = false
    }

    private mutating func assign(_ npi: Text, as role: SyncReport.Role, _ recent: inout Recent) {
        let place = SyncReport.Role.allCases.firstIndex(of: role) ?? 0
        if npi.isEmpty { return providers[place].add(npi) }
        if npi == recent.npi {
            providers[place].assigned.add(true)
        } else {
            providers[place].add(npi)
            recent = Recent(npi: npi, isValid: NPI.isValid(npi))
        }
        numbers.add(recent.isValid)
    }

    // By position throughout: claims and encounters are large, and a loop over them would copy each.

    private mutating func add(_ membership: MemberHousehold, _ records: [PatientRecord]) {
        decisions += UInt64(membership.adjudications.count)
        payments += UInt64(membership.remittances.count)
        var (primary, billing) = (Recent(), Recent())
        for assignment in membership.primaryCareAssignments {
            assign(assignment.practitionerNPI, as: .primaryCare, &primary)
        }
        var encounters = records.map { record in
            IdentifierFinder(record.encounters.indices.map { record.encounters[$0].id })
        }
        var stays: [Text] = []
        for index in membership.claims.indices {
            assign(membership.claims[index].billingNPI, as: .billing, &billing)
            if membership.claims[index].kind == .institutional,
                SyncReport.isHospital(membership.claims[index].facilityType)
            {
                stayClaims += 1
                stays.append(membership.claims[index].encounterID)
            }
            guard !membership.claims[index].encounterID.isEmpty else { continue }
            claimsOfEncounters += 1
            for record in records.indices {
                guard let place = encounters[record].place(of: membership.claims[index].encounterID) else { continue }
                let first = records[record].encounters[place].start.date
                let last = records[record].encounters[place].end?.date
                claimDates.add(
                    SyncReport.hasDates(
                        from: membership.claims[index].start, to: membership.claims[index].end,
                        facilityType: membership.claims[index].facilityType, of: first, last))
                break
            }
        }
        for record in records {
            guard let member = membership.members.first(where: { $0.mrn == record.patient.mrn }) else { continue }
            for index in record.encounters.indices where record.encounters[index].encounterClass == .inpatient {
                guard record.encounters[index].status == .finished,
                    membership.covers(member.id, on: record.encounters[index].start.date)
                else { continue }
                admissions.add(stays.contains(record.encounters[index].id))
            }
        }
        var told = IdentifierFinder(membership.enrollmentEvents.map(\.coverageID))
        for coverage in membership.coverages { enrollments.add(told.finds(coverage.id)) }
        enrollmentEvents += UInt64(membership.enrollmentEvents.count)
    }

    private mutating func add(_ pharmacy: RxHousehold) {
        responses += UInt64(pharmacy.responses.count)
        var (prescriber, store) = (Recent(), Recent())
        for index in pharmacy.prescriptions.indices {
            if !pharmacy.prescriptions[index].orderID.isEmpty { prescriptionsOfOrders += 1 }
            assign(pharmacy.prescriptions[index].prescriberNPI, as: .prescriber, &prescriber)
        }
        for index in pharmacy.fills.indices { assign(pharmacy.fills[index].pharmacyNPI, as: .pharmacy, &store) }
    }
}

extension SyncReport {
    /// Whether a type of bill is that of a hospital for an inpatient stay: 11x.
    fileprivate static func isHospital(_ facilityType: Text) -> Bool { facilityType.leadingBytes >> 48 == 0x3131 }

    /// Whether the days of a claim are those of an encounter: within it, from its first day on; or, for the nursing
    /// facility (type of bill 2x) that takes a patient over, from its last day on.
    static func hasDates(
        from start: CalendarDate, to end: CalendarDate, facilityType: Text, of first: CalendarDate,
        _ last: CalendarDate?
    ) -> Bool {
        let kind = UInt8(facilityType.leadingBytes >> 56)
        if kind == UInt8(ascii: "2") { return start == last ?? first && end >= start }
        // A hospice bills the days after a visit by the day.
        if kind == UInt8(ascii: "8") { return start == first && end >= start }
        return start >= first && end >= start && end <= last ?? end
    }
}

extension MemberHousehold {
    /// Whether a member is enrolled on a day.
    func covers(_ memberID: Text, on day: CalendarDate) -> Bool {
        coverages.indices.contains { coverages[$0].memberID == memberID && coverages[$0].covers(day) }
    }
}
