import HealthSimCore

extension RxRules {
    /// That enrolment is possible and routes to the plan.
    static let coverages: [HouseholdRule] = [
        Rule(
            "COVER-001", .error, "A coverage is of a member of the household, under its card",
            why: "A span of nobody covers nobody.", breaks: "A coverage of RXM99999999.", source: "NCPDP D.0, 302-C2"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                if subject.members[coverage.memberID] == nil {
                    report("coverages[\(index)].member_id", "No member has this number", .init(coverage.memberID))
                }
                if coverage.cardholderID != subject.household.cardholderID {
                    report(
                        "coverages[\(index)].cardholder_id", "Expected '\(subject.household.cardholderID)'",
                        .init(coverage.cardholderID))
                }
            }
        },
        Rule(
            "COVER-002", .error, "A coverage ends on or after the day it begins, within the life of its member",
            why: "A span without a day covers nothing, and nobody is covered before being born.",
            breaks: "A coverage that ends the day before it begins.", source: "RxCoverage"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                if let end = coverage.end, end < coverage.start {
                    report("coverages[\(index)].end_date", "Ends before it begins", .init(end))
                }
                guard let member = subject.member(coverage.memberID) else { continue }
                let isLater = member.deathDate.map { $0 >= member.person.birthDate && coverage.start > $0 } ?? false
                if coverage.start < member.person.birthDate || isLater {
                    report("coverages[\(index)].start_date", "The member does not live then", .init(coverage.start))
                }
            }
        },
        Rule(
            "COVER-003", .error, "The coverages of a member do not overlap",
            why: "On a day a member is in one plan of a card: claims would be settled twice.",
            breaks: "A new plan that begins before the old one ends.", source: "RxCoverage"
        ) { subject, report in
            let coverages = subject.household.coverages
            for (index, coverage) in coverages.enumerated() {
                if let end = coverage.end, end < coverage.start { continue }
                for place in subject.coveragesOfMember[coverage.memberID] ?? [] where place < index {
                    let other = coverages[place]
                    guard coverage.id != other.id, other.end.map({ $0 >= other.start }) ?? true else { continue }
                    if other.covers(coverage.start) || coverage.covers(other.start) {
                        report(
                            "coverages[\(index)].start_date", "The member has coverages[\(place)] on days of it",
                            .init(coverage.start))
                        break
                    }
                }
            }
        },
        Rule(
            "COVER-004", .error,
            "The issuer has 6 digits, the processor control number at most 10 characters, the group at most 15",
            why: "A claim's header has fixed places for them.", breaks: "The issuer 99910.",
            source: "NCPDP D.0, 101-A1, 104-A4 and 301-C1"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() {
                if !isDigits(coverage.bin, 6...6) {
                    report("coverages[\(index)].bin", "Expected six digits", .init(coverage.bin))
                }
                if coverage.pcn.utf8Count > 10 {
                    report("coverages[\(index)].pcn", "Expected at most 10 characters", .init(coverage.pcn))
                }
                if coverage.groupID.isEmpty || coverage.groupID.utf8Count > 15 {
                    report("coverages[\(index)].group_id", "Expected 1 to 15 characters", .init(coverage.groupID))
                }
            }
        },
        Rule(
            "COVER-005", .warning, "The plan is known",
            why: "Claims are settled by the benefit of the plan; of another nothing is known here.",
            breaks: "The plan `rx-golden`.", source: "references/drugs/pharmacy-plans"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated()
            where PharmacyPlanTable.shared.place(coverage.planID) == nil {
                report("coverages[\(index)].plan_id", "No pharmacy plan has this id", .init(coverage.planID))
            }
        },
        Rule(
            "COVER-006", .error, "Issuer and processor control number are those of the plan",
            why: "Claims go where the card says.", breaks: "The card of one plan with the issuer of another.",
            source: "references/drugs/pharmacy-plans"
        ) { subject, report in
            for (index, coverage) in subject.household.coverages.enumerated() where isDigits(coverage.bin, 6...6) {
                guard let plan = PharmacyPlanTable.shared.plan(coverage.planID), coverage.pcn.utf8Count <= 10 else {
                    continue
                }
                if coverage.bin != plan.bin {
                    report("coverages[\(index)].bin", "Expected '\(plan.bin)'", .init(coverage.bin))
                }
                if coverage.pcn != plan.pcn {
                    report("coverages[\(index)].pcn", "Expected '\(plan.pcn)'", .init(coverage.pcn))
                }
            }
        },
        Rule(
            "COVER-007", .warning, "A dependant is covered while the cardholder is",
            why: "Coverage of dependants ends with the cardholder's, but for continuation and survivors.",
            breaks: "A child whose coverage begins before the parent's.", source: "29 CFR 2590.701-2"
        ) { subject, report in
            guard let holder = subject.household.members.first(where: \.isCardholder),
                let own = subject.coveragesOfMember[holder.id]
            else { return }
            for (index, coverage) in subject.household.coverages.enumerated() {
                guard coverage.memberID != holder.id, subject.members[coverage.memberID] != nil,
                    coverage.end.map({ $0 >= coverage.start }) ?? true
                else { continue }
                if !own.contains(where: { subject.household.coverages[$0].covers(coverage.start) }) {
                    report(
                        "coverages[\(index)].start_date", "The cardholder is not covered on this day",
                        .init(coverage.start))
                }
            }
        },
    ]

    /// That pharmacies and prescribers can be found.
    static let directory: [HouseholdRule] = [
        Rule(
            "DIR-001", .error, "The NPI of a pharmacy or prescriber has ten digits and the right check digit",
            why: "A wrong digit names somebody else.", breaks: "The NPI 2000000045.", source: "45 CFR 162.406"
        ) { subject, report in
            for (index, entry) in subject.household.pharmacies.enumerated() where !NPI.isValid(entry.npi.string) {
                report("pharmacies[\(index)].npi", "Expected ten digits with a check digit", .init(entry.npi))
            }
            for (index, entry) in subject.household.prescribers.enumerated() where !NPI.isValid(entry.npi.string) {
                report("prescribers[\(index)].npi", "Expected ten digits with a check digit", .init(entry.npi))
            }
        },
        Rule(
            "DIR-002", .error, "A pharmacy or prescriber stands once in its list",
            why: "Of two, nobody knows which is meant.", breaks: "The same pharmacy twice.", source: "45 CFR 162.410"
        ) { subject, report in
            checkIdentifiers(subject.household.pharmacies, "pharmacies", "npi", \.npi, &report)
            checkIdentifiers(subject.household.prescribers, "prescribers", "npi", \.npi, &report)
        },
        Rule(
            "DIR-003", .error, "Every pharmacy and prescriber that is named is in the lists",
            why: "What is written out needs their names and addresses.", breaks: "A fill at the NPI 2000000002.",
            source: "NCPDP D.0, 201-B1 and 411-DB"
        ) { subject, report in
            func check(_ npi: Text, _ list: [Text: Int], _ path: @autoclosure () -> String) {
                if list[npi] == nil { report(path(), "Nobody in the list has this NPI", .init(npi)) }
            }
            let household = subject.household
            for (index, entry) in household.prescriptions.enumerated() {
                check(entry.prescriberNPI, subject.prescribers, "prescriptions[\(index)].prescriber_npi")
                check(entry.pharmacyNPI, subject.pharmacies, "prescriptions[\(index)].pharmacy_npi")
            }
            for (index, entry) in household.fills.enumerated() {
                check(entry.pharmacyNPI, subject.pharmacies, "fills[\(index)].pharmacy_npi")
            }
            for (index, entry) in household.authorizations.enumerated() {
                check(entry.prescriberNPI, subject.prescribers, "authorizations[\(index)].prescriber_npi")
            }
        },
        Rule(
            "DIR-004", .error, "A DEA number has the form and check digit of one, and the initial of its holder",
            why: "Pharmacies check it so.", breaks: "A number of Lindqvist whose second letter is M.",
            source: "21 CFR 1301; DEA Diversion Control Division"
        ) { subject, report in
            for (index, entry) in subject.household.prescribers.enumerated() where !entry.deaNumber.isEmpty {
                let number = entry.deaNumber.string
                let path = "prescribers[\(index)].dea_number"
                guard DEANumber.isValid(number) else {
                    report(path, "Expected two letters, six digits and their check digit", .init(entry.deaNumber))
                    continue
                }
                let initial = entry.name.family.string.utf8.first.map { $0 & 0xDF }
                let second = number.utf8.dropFirst().first
                if second != UInt8(ascii: "9"), let initial, initial.isCapital, second != initial {
                    report(path, "Expected the initial of the family name as second letter", .init(entry.deaNumber))
                }
            }
        },
        Rule(
            "DIR-005", .error, "A pharmacy's own number has seven digits",
            why: "Networks know pharmacies by it.", breaks: "The number 99004.", source: "NCPDP provider number"
        ) { subject, report in
            for (index, entry) in subject.household.pharmacies.enumerated() where !isDigits(entry.ncpdpID, 7...7) {
                report("pharmacies[\(index)].ncpdp_id", "Expected seven digits", .init(entry.ncpdpID))
            }
        },
    ]
}
