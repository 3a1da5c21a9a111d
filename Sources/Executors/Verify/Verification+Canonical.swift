import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

extension Verification {
    /// Reads canonical JSON back and checks each household with the rules of the three products and the links between them.
    mutating func verifyCanonical(_ format: String) {
        let files = listing.files(of: format)
        let (records, memberships, pharmacies) = (
            Self.file(files, "records"), Self.file(files, "households"), Self.file(files, "prescriptions")
        )
        for file in files where !["records", "households", "prescriptions"].contains(Self.name(of: file)) {
            notices.append("\(file.path) is not read: its digest alone was checked")
        }
        var households = CanonicalHouseholds(
            records: openValues(records), memberships: openValues(memberships), pharmacies: openValues(pharmacies),
            asOf: listing.asOf,
            numbers: HouseholdNumber(persons: listing.households))
        var statistics = RunStatistics(targets: [])
        var sums = EntitySums()
        let paths = [records, memberships, pharmacies].map { $0?.path ?? "" }
        do {
            while let part = try households.next() {
                let single = verify(part, paths)
                sums.add(part)
                if let single { statistics.merge(single) }
            }
        } catch {
            log.fail(.form, format, "", "\(error)")
            return
        }
        let counts = households.counts
        if let records { compareRows(counts.records, of: records, "records") }
        if let memberships { compareRows(counts.memberships, of: memberships, "households") }
        if let pharmacies { compareRows(counts.pharmacies, of: pharmacies, "households") }
        for (entity, sum) in sums.all {
            compareCount(sum.count, of: entity, in: format)
            note(format, entity.rawValue, sum)
        }
        for entry in sums.contents where entry.sum.count > 0 { note(format, entry.kind, entry.sum) }
        note(format, statistics.households, "households")
        if sync == nil { sync = SyncReport(statistics) }
    }

    /// Opens a file of values; nil for a file of lines that has none.
    private mutating func openValues(_ file: CohortListing.File?) -> InputFile? {
        guard let file, hasContent(file) else { return nil }
        return open(file)
    }

    /// A file by its name without ending.
    private static func file(_ files: [CohortListing.File], _ name: String) -> CohortListing.File? {
        files.first { Self.name(of: $0) == name }
    }

    private static func name(of file: CohortListing.File) -> String {
        file.path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    }

    /// Checks a household; nil when it could not be read whole.
    private mutating func verify(_ part: CanonicalHouseholds.Part, _ paths: [String]) -> RunStatistics? {
        for item in part.records { log.add(item.result, paths[0], "record \(item.record)") }
        for item in part.memberships { log.add(item.result, paths[1], "record \(item.record)") }
        for item in part.pharmacies { log.add(item.result, paths[2], "record \(item.record)") }
        let records = part.records.compactMap(\.value)
        let memberships = part.memberships.compactMap(\.value)
        let pharmacies = part.pharmacies.compactMap(\.value)
        guard records.count == part.records.count, memberships.count == part.memberships.count,
            pharmacies.count == part.pharmacies.count
        else { return nil }
        if memberships.count > 1 || pharmacies.count > 1 {
            let place = "record \(part.memberships.last?.record ?? part.pharmacies.last?.record ?? 0)"
            log.fail(.key, paths[memberships.count > 1 ? 1 : 2], place, "A second household has the same number")
        }
        var single = RunStatistics(targets: [])
        let household = Household(
            index: 0, records: records, membership: memberships.first, pharmacy: pharmacies.first)
        single.add(household, asOf: listing.asOf ?? .epoch)
        let places = [part.records.first?.record, part.memberships.first?.record, part.pharmacies.first?.record]
        report(single, paths, places.map { "record \($0 ?? 0)" })
        verifyPersons(household, paths, places.map { "record \($0 ?? 0)" })
        return single
    }

    /// Notes what does not hold in a household.
    private mutating func report(_ single: RunStatistics, _ paths: [String], _ places: [String]) {
        for link in Link.allCases where !single[link].isComplete {
            let file = link.product
            let missing = single[link].total - single[link].passed
            log.fail(
                link.rule, paths[file], places[file],
                "\(link.rawValue): \(missing) of \(single[link].total) lead nowhere")
        }
        for check in ConsistencyCheck.allCases where !single[check].isComplete {
            let (rule, file) = check.rule
            log.fail(rule, paths[file], places[file], "\(check.rawValue): does not hold")
        }
        let sync = single.sync
        for (count, rule, text) in [
            (sync.admissions, VerificationRule.event, "stays without the claim of their hospital"),
            (sync.enrollments, .event, "spans of coverage without their event of enrolment"),
            (sync.claimDates, .dates, "claims with other dates than their encounter"),
            (sync.numbers, .provider, "NPIs with a false check digit"),
        ] where !count.isComplete {
            log.fail(rule, paths[1].isEmpty ? paths[2] : paths[1], places[1], "\(count.total - count.passed) \(text)")
        }
    }

    /// Checks that members and members of the pharmacy benefit without clinical records are one person, too, and that each
    /// names records that are there.
    private mutating func verifyPersons(_ household: Household, _ paths: [String], _ places: [String]) {
        let mrns = Set(household.records.map(\.patient.mrn))
        if !paths[0].isEmpty, let membership = household.membership {
            for member in membership.members where !member.mrn.isEmpty && !mrns.contains(member.mrn) {
                log.fail(.link, paths[1], places[1], "Member \(member.id) is patient \(member.mrn), who has no record")
            }
            let encounters = Set(household.records.flatMap { $0.encounters.map(\.id) })
            for claim in membership.claims where !claim.encounterID.isEmpty && !encounters.contains(claim.encounterID) {
                log.fail(
                    .link, paths[1], places[1],
                    "Claim \(claim.id) is of encounter \(claim.encounterID), which is not there")
            }
        }
        guard let pharmacy = household.pharmacy else { return }
        for member in pharmacy.members {
            if !paths[0].isEmpty && !member.mrn.isEmpty && !mrns.contains(member.mrn) {
                log.fail(.link, paths[2], places[2], "Member \(member.id) is patient \(member.mrn), who has no record")
            }
            guard !paths[1].isEmpty, let membership = household.membership, !member.memberID.isEmpty else { continue }
            guard let found = membership.members.first(where: { $0.id == member.memberID }) else {
                log.fail(.link, paths[2], places[2], "\(member.id) is member \(member.memberID), who is not there")
                continue
            }
            if found.person != member.person {
                log.fail(.identity, paths[2], places[2], "\(member.id) is another person than member \(found.id)")
            }
        }
        let orders = Set(household.records.flatMap { $0.medicationOrders.map(\.id) })
        guard !paths[0].isEmpty else { return }
        for prescription in pharmacy.prescriptions
        where !prescription.orderID.isEmpty && !orders.contains(prescription.orderID) {
            log.fail(
                .link, paths[2], places[2], "\(prescription.id) is of order \(prescription.orderID), which is not there"
            )
        }
    }
}

extension Link {
    /// The file whose record names what leads nowhere: 0 records, 1 households of payers, 2 of pharmacy benefits.
    fileprivate var product: Int {
        switch self {
        case .patientToMember, .encounterToClaim, .reportToClaimLine, .claimToCondition, .claimToDecision,
            .decisionToPayment:
            1
        case .patientToRxMember, .orderToPrescription, .prescriptionToFill, .fillToPharmacyClaim,
            .pharmacyClaimToResponse:
            2
        case .encounterToPatient, .conditionToEncounter, .observationToEncounter, .orderToEncounter, .orderToCondition,
            .procedureToEncounter, .immunizationToEncounter, .practitionerToDirectory, .facilityToDirectory:
            0
        }
    }

    /// The rule that it breaks.
    fileprivate var rule: VerificationRule {
        switch self {
        case .patientToMember, .patientToRxMember: .identity
        case .claimToCondition: .diagnosis
        case .practitionerToDirectory, .facilityToDirectory: .provider
        case .encounterToClaim, .reportToClaimLine, .claimToDecision, .decisionToPayment, .orderToPrescription,
            .prescriptionToFill, .fillToPharmacyClaim, .pharmacyClaimToResponse:
            .event
        case .encounterToPatient, .conditionToEncounter, .observationToEncounter, .orderToEncounter, .orderToCondition,
            .procedureToEncounter, .immunizationToEncounter:
            .link
        }
    }
}

extension ConsistencyCheck {
    /// The rule that it is of, and the file.
    fileprivate var rule: (VerificationRule, Int) {
        switch self {
        case .dates, .periods: (.dates, 0)
        case .recordNumbers: (.link, 0)
        case .balances: (.balance, 1)
        case .membership: (.identity, 1)
        case .pharmacyBalances: (.balance, 2)
        case .card: (.identity, 2)
        }
    }
}
