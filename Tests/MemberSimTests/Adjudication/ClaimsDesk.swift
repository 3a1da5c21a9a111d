import HealthSimCore
import TestKit

@testable import MemberSim

/// Claims, plans and households in the least words.
enum ClaimsDesk {
    static func day(_ text: String) -> CalendarDate { SampleRecords.day(text) }
    static func dollars(_ amount: Int64) -> Money { Money(dollars: amount) }

    /// A plan whose categories all cost the same: deductible, coinsurance and copay.
    static func plan(
        deductible: Int64 = 0, coinsurance: Int = 0, copay: Int64 = 0, outOfPocket: Int64? = nil,
        kind: Plan.Kind = .preferredProvider, line: Plan.LineOfBusiness = .employer
    ) -> Plan {
        let share = Benefit.Share(
            copay: dollars(copay), coinsurance: coinsurance * 100, deductibleApplies: deductible > 0)
        var plan = Plan(
            id: "desk", name: "Desk", kind: kind, lineOfBusiness: line,
            inNetwork: Plan.Tier(deductible: dollars(deductible), outOfPocketMaximum: outOfPocket.map(dollars)),
            feeScheduleID: "employer", share: share, benefits: [])
        plan[.preventive] = Benefit(.preventive, inNetwork: Benefit.Share())
        return plan
    }

    /// A family of four in a plan over the year 2025; the second is the spouse, the others are children.
    static func family(
        _ plan: Text = "desk", level: Coverage.Level = .family, payer: Text = "TST01"
    ) -> MemberHousehold {
        let births = ["1979-05-12", "1981-09-30", "2012-03-04", "2019-02-10"]
        let relations: [Relationship] = [.subscriber, .spouse, .child, .child]
        let sexes: [Sex] = [.male, .female, .female, .male]
        let sample = SampleHouseholds.family().members[0].person
        let members = births.indices.map { place in
            var person = sample
            person.sex = sexes[place]
            person.birthDate = day(births[place])
            return Member(
                id: member(place), subscriberID: member(0), relationship: relations[place],
                personCode: Text("0\(place + 1)"), person: person)
        }
        var household = MemberHousehold(subscriberID: member(0), members: members)
        household.coverages = births.indices.map { place in
            Coverage(
                id: Text("COV00000001000\(place + 1)"), memberID: member(place), subscriberID: member(0),
                payerID: payer,
                planID: plan, start: day("2025-01-01"), end: day("2025-12-31"), level: level)
        }
        return household
    }

    static func member(_ place: Int) -> Text { MemberIdentifiers.member(household: 1, place: place) }

    /// A line of a clinician.
    static func line(
        _ code: String, _ charge: Int64, on date: String = "2025-03-03", modifiers: [Text] = [], units: Int = 1,
        number: Int = 1
    ) -> ClaimLine {
        let system: CodeSystem = code.first?.isNumber == true ? .cpt : code.first == "D" ? .cdt : .hcpcs
        return ClaimLine(
            number: number, code: Concept(system, code), modifiers: modifiers, start: day(date), end: day(date),
            units: units, charge: dollars(charge), diagnosisPointers: [1], controlNumber: Text("L\(number)"))
    }

    /// A claim of a clinician, received ten days after the service.
    static func visit(
        _ number: Int = 1, member place: Int = 0, plan: Text = "desk", payer: Text = "TST01", diagnosis: String = "I10",
        on date: String = "2025-03-03", site: Text = "11", lines: [ClaimLine]? = nil
    ) -> Claim {
        var claim = Claim(
            id: MemberIdentifiers.claim(household: 1, number), kind: .professional, memberID: member(place),
            subscriberID: member(0), payerID: payer, planID: plan, billingNPI: "2000000028", start: day(date),
            end: day(date), diagnoses: [ClaimDiagnosis(Concept(.icd10cm, diagnosis), role: .principal)],
            lines: lines ?? [line("99214", 100, on: date)], submitted: day(date).adding(days: 8),
            received: day(date).adding(days: 10))
        claim.placeOfService = site
        return claim
    }

    /// A stay of an MS-DRG.
    static func stay(
        _ number: Int = 1, member place: Int = 0, plan: Text = "desk", payer: Text = "TST01", group: String = "194",
        from: String = "2025-03-03", nights: Int = 4, charge: Int64 = 10_000, status: Text = "01", bill: Text = "11"
    ) -> Claim {
        let (start, end) = (day(from), day(from).adding(days: nights))
        var claim = Claim(
            id: MemberIdentifiers.claim(household: 1, number), kind: .institutional, memberID: member(place),
            subscriberID: member(0), payerID: payer, planID: plan, billingNPI: "2000000036", start: start, end: end,
            diagnoses: [ClaimDiagnosis(Concept(.icd10cm, "J18.9"), role: .principal, presentOnAdmission: .yes)],
            lines: [
                ClaimLine(
                    number: 1, code: nil, revenueCode: "0120", start: start, end: end, units: nights, unit: .days,
                    charge: dollars(charge))
            ], submitted: end.adding(days: 8), received: end.adding(days: 10))
        claim.facilityType = bill
        claim.admission = ClaimAdmission(
            start: Timestamp(date: start, secondOfDay: 36_000), discharge: Timestamp(date: end, secondOfDay: 36_000),
            type: "1", source: "1", status: status, diagnosisGroup: Concept(.diagnosisGroup, group), coveredDays: nights
        )
        return claim
    }

    /// The decisions on some claims under a plan.
    static func decide(_ claims: [Claim], _ plan: Plan, level: Coverage.Level = .family) -> [Adjudication] {
        var household = family(level: level)
        household.claims = claims
        Adjudicator(plans: PlanTable([plan])).settle(&household)
        return household.adjudications
    }

    /// The one decision on a claim.
    static func decide(_ claim: Claim, _ plan: Plan, level: Coverage.Level = .family) -> Adjudication {
        decide([claim], plan, level: level)[0]
    }
}

extension Adjudication {
    /// Deductible, copay and coinsurance in dollars.
    var shares: [String] { [deductible.description, copay.description, coinsurance.description] }

    /// The reason codes of all adjustments with their groups.
    var reasons: [String] {
        (adjustments + lines.flatMap(\.adjustments)).map { "\($0.group.rawValue)-\($0.reason)" }
    }

    /// What is wrong with its sums; empty when all is right.
    var imbalances: [String] {
        var found: [String] = []
        func check(_ isRight: Bool, _ message: String) { if !isRight { found.append("\(id): \(message)") } }
        let all = adjustments + lines.flatMap(\.adjustments)
        let total = all.reduce(Money.zero) { $0 + $1.amount }
        check(charge == paid + total, "charge \(charge) is not paid \(paid) and adjustments \(total)")
        let owed = all.reduce(Money.zero) { $1.group == .patient ? $0 + $1.amount : $0 }
        check(owed == patientResponsibility, "PR \(owed) is not the responsibility \(patientResponsibility)")
        for line in lines {
            let sum = line.adjustments.reduce(Money.zero) { $0 + $1.amount }
            check(line.charge == line.paid + sum, "line \(line.line) does not balance")
            let share = line.deductible + line.copay + line.coinsurance + line.notCovered
            let patient = line.adjustments.reduce(Money.zero) { $1.group == .patient ? $0 + $1.amount : $0 }
            check(share == patient, "line \(line.line) has PR \(patient), shares \(share)")
        }
        if !lines.isEmpty {
            check(lines.reduce(.zero) { $0 + $1.charge } == charge, "the lines are not the charge")
            check(lines.reduce(.zero) { $0 + $1.paid } == paid, "the lines are not what is paid")
        }
        check(!all.contains { $0.amount == .zero }, "an adjustment of zero")
        return found
    }
}
