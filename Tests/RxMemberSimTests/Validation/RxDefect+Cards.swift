import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let identifiers: [RxDefect] = [
        RxDefect("DUP-201", "coverages[1].coverage_id", of: .family) { $0.coverages[1].id = $0.coverages[0].id },
        RxDefect("DUP-201", "coverages[0].coverage_id") { $0.coverages[0].id = "" },
        RxDefect("TIME-201", "claims[10].submitted_time", of: .family) {
            $0.claims[10].submitted = time("2026-01-05")
            $0.responses[10].decided = time("2026-01-05", 10)
        },
        RxDefect("TIME-201", "fills[5].filled_date", of: .family) { $0.fills[5].pickedUp = day("2025-09-01") },
    ]

    static let cards: [RxDefect] = [
        RxDefect("CARD-001", "members[0].relationship") {
            $0.members[0].relationship = .spouse
            for index in $0.claims.indices { $0.claims[index].relationship = .spouse }
        },
        RxDefect("CARD-001", "members[2].relationship", of: .family) {
            $0.members[2].relationship = .cardholder
            $0.claims[7].relationship = .cardholder
        },
        RxDefect("CARD-002", "members[0].cardholder_id") {
            $0.members[0].cardholderID = "MEM7"
            for index in $0.claims.indices { $0.claims[index].cardholderID = "MEM7" }
        },
        RxDefect("CARD-002", "members[2].cardholder_id", of: .family) {
            $0.members[2].cardholderID = "MEM00000002"
            $0.claims[7].cardholderID = "MEM00000002"
        },
        RxDefect("CARD-003", "members[0].person_code") {
            $0.members[0].personCode = "1"
            for index in $0.claims.indices { $0.claims[index].personCode = "1" }
        },
        RxDefect("CARD-003", "members[2].person_code", of: .family) {
            $0.members[2].personCode = "002"
            $0.claims[7].personCode = "002"
        },
        RxDefect("CARD-004", "members[2].birth_date", of: .family) {
            $0.members[2].person.birthDate = day("1985-01-01")
        },
        RxDefect("CARD-004", "members[1].birth_date", of: .family) {
            $0.members[1].relationship = .child
            for index in $0.claims.indices where $0.claims[index].memberID == SampleRxHouseholds.spouse {
                $0.claims[index].relationship = .child
            }
        },
        RxDefect("CARD-005", "members[0].death_date") { $0.members[0].deathDate = day("1970-01-01") },
        RxDefect("CARD-005", "members[1].death_date", of: .family) { $0.members[1].deathDate = day("1981-09-29") },
        RxDefect("CARD-006", "facts[0].diagnosis") { $0.facts[0].diagnosis = nil },
        RxDefect("CARD-006", "facts[0].member_id") { $0.facts[0].memberID = "RXM99999999" },
        RxDefect("CARD-006", "facts[1].name", of: .family) { $0.facts[1].name = "kryptonite" },
        RxDefect("CARD-006", "facts[0].end_date") { $0.facts[0].end = day("2022-02-01") },
        RxDefect("CARD-007", "programs[1].program_id", of: .family) {
            var other = $0.programs[0]
            other.programID = "card-nothing"
            $0.programs.append(other)
        },
        RxDefect("CARD-007", "programs[1].end_date", of: .family) {
            var other = $0.programs[0]
            other.end = day("2025-01-01")
            $0.programs.append(other)
        },
    ]

    static let coverages: [RxDefect] = [
        RxDefect("COVER-001", "coverages[1].member_id") {
            var other = $0.coverages[0]
            other.id = "RCV000000010002"
            other.memberID = "RXM99999999"
            $0.coverages.append(other)
        },
        RxDefect("COVER-001", "coverages[0].cardholder_id") { $0.coverages[0].cardholderID = "MEM7" },
        RxDefect("COVER-002", "coverages[1].end_date") {
            var other = $0.coverages[0]
            other.id = "RCV000000010002"
            other.start = day("2024-06-01")
            other.end = day("2024-05-31")
            $0.coverages.insert(other, at: 0)
            $0.coverages.swapAt(0, 1)
        },
        RxDefect("COVER-002", "coverages[0].start_date") { $0.coverages[0].start = day("1970-01-01") },
        RxDefect("COVER-003", "coverages[1].start_date") {
            var other = $0.coverages[0]
            other.id = "RCV000000010002"
            other.start = day("2025-06-01")
            $0.coverages.append(other)
        },
        RxDefect("COVER-003", "coverages[3].start_date", of: .family) {
            var other = $0.coverages[2]
            other.id = "RCV000000010004"
            $0.coverages.append(other)
        },
        RxDefect("COVER-004", "coverages[1].bin") {
            var other = $0.coverages[0]
            other.id = "RCV000000010002"
            other.start = day("2024-01-01")
            other.end = day("2024-12-31")
            other.bin = "99910"
            $0.coverages.append(other)
        },
        RxDefect("COVER-004", "coverages[0].group_id") {
            $0.coverages[0].groupID = "STANDARD-GROUP-10001"
            for index in $0.claims.indices { $0.claims[index].groupID = "STANDARD-GROUP-10001" }
        },
        RxDefect("COVER-005", "coverages[1].plan_id") {
            var other = $0.coverages[0]
            other.id = "RCV000000010002"
            other.start = day("2024-01-01")
            other.end = day("2024-12-31")
            other.planID = "rx-golden"
            $0.coverages.append(other)
        },
        RxDefect("COVER-005", "coverages[0].plan_id", of: .worker) {
            $0.coverages[0].planID = "ppo-standard"
            for index in $0.responses.indices { $0.responses[index].planID = "ppo-standard" }
            $0.accumulators[0].planID = "ppo-standard"
        },
        RxDefect("COVER-006", "coverages[0].bin") {
            $0.coverages[0].bin = "999102"
            for index in $0.claims.indices { $0.claims[index].bin = "999102" }
        },
        RxDefect("COVER-006", "coverages[0].pcn") {
            $0.coverages[0].pcn = "TESTPDS"
            for index in $0.claims.indices { $0.claims[index].pcn = "TESTPDS" }
        },
        RxDefect("COVER-007", "coverages[2].start_date", of: .family) { $0.coverages[2].start = day("2024-01-01") },
        RxDefect("COVER-007", "coverages[1].start_date", of: .family) { $0.coverages[1].start = day("2024-12-31") },
    ]

    static let directory: [RxDefect] = [
        RxDefect("DIR-001", "pharmacies[1].npi") {
            var other = $0.pharmacies[0]
            other.npi = "2000000045"
            $0.pharmacies.append(other)
        },
        RxDefect("DIR-001", "prescribers[1].npi") {
            var other = $0.prescribers[0]
            other.npi = "20000"
            $0.prescribers.append(other)
        },
        RxDefect("DIR-002", "pharmacies[1].npi") { $0.pharmacies.append($0.pharmacies[0]) },
        RxDefect("DIR-002", "prescribers[1].npi") { $0.prescribers.append($0.prescribers[0]) },
        RxDefect("DIR-003", "prescriptions[0].pharmacy_npi") { $0.prescriptions[0].pharmacyNPI = "2000000002" },
        RxDefect("DIR-003", "authorizations[0].prescriber_npi", of: .family) {
            $0.authorizations[0].prescriberNPI = "2000000002"
        },
        RxDefect("DIR-004", "prescribers[0].dea_number", of: .family) { $0.prescribers[0].deaNumber = "ZL1234564" },
        RxDefect("DIR-004", "prescribers[0].dea_number", of: .family) { $0.prescribers[0].deaNumber = "ZM1234563" },
        RxDefect("DIR-004", "prescribers[0].dea_number", of: .family) { $0.prescribers[0].deaNumber = "L1234563" },
        RxDefect("DIR-005", "pharmacies[0].ncpdp_id") { $0.pharmacies[0].ncpdpID = "99004" },
        RxDefect("DIR-005", "pharmacies[0].ncpdp_id", of: .family) { $0.pharmacies[0].ncpdpID = "99000O4" },
    ]
}
