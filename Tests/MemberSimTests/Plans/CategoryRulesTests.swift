import HealthSimCore
import Testing

@testable import MemberSim

struct CategoryRulesTests {
    /// A service in a place by a specialty, and the category it falls in.
    struct Case: CustomTestStringConvertible, Sendable {
        let code: String
        let place: Text
        let specialty: String
        let modifiers: [Text]
        let category: ServiceCategory
        var testDescription: String { "\(code) in \(place) by \(specialty)" }

        init(_ code: String, _ place: Text, _ specialty: String, _ category: ServiceCategory, _ modifiers: [Text] = [])
        {
            (self.code, self.place, self.specialty) = (code, place, specialty)
            (self.category, self.modifiers) = (category, modifiers)
        }
    }

    @Test(arguments: [
        Case("99214", "11", "207Q00000X", .primaryCare), Case("99214", "11", "207RC0000X", .specialist),
        Case("99214", "11", "2084P0800X", .behavioral), Case("99214", "10", "207Q00000X", .telehealth, ["95"]),
        Case("99214", "20", "207Q00000X", .urgentCare), Case("99285", "23", "207P00000X", .emergency),
        Case("99396", "11", "207Q00000X", .preventive), Case("45378", "24", "207RG0100X", .preventive, ["33"]),
        Case("99223", "21", "208M00000X", .inpatient), Case("80053", "81", "291U00000X", .laboratory),
        Case("72148", "22", "2085R0202X", .advancedImaging), Case("97110", "11", "225100000X", .therapy),
        Case("90837", "11", "103TC0700X", .behavioral), Case("29881", "24", "207X00000X", .outpatientSurgery),
        Case("20610", "11", "207X00000X", .specialist), Case("A0427", "41", "341600000X", .ambulance),
        Case("E0601", "12", "332B00000X", .equipment), Case("J1885", "11", "207Q00000X", .infusion),
    ]) func `a line of a clinician falls in the category of its code, place and specialty`(example: Case) {
        let line = ClaimsDesk.line(example.code, 100, modifiers: example.modifiers)
        let claim = ClaimsDesk.visit(site: example.place, lines: [line])
        let category = CategoryRules.category(of: line, in: claim, specialty: Concept(.taxonomy, example.specialty))
        #expect(category == example.category)
    }

    @Test(arguments: [
        ("11", "194", ServiceCategory.inpatient), ("11", "807", .maternity), ("11", "885", .inpatientBehavioral),
        ("21", "194", .skilledNursing), ("81", "194", .hospice), ("32", "194", .homeHealth),
    ]) func `a stay falls in the category of its bill and group`(bill: Text, group: String, category: ServiceCategory) {
        #expect(CategoryRules.category(ofStay: ClaimsDesk.stay(group: group, bill: bill)) == category)
    }

    @Test func `what is done in an emergency department belongs to the visit there`() {
        var claim = ClaimsDesk.stay(bill: "13")
        claim.lines = [
            ClaimLine(
                number: 1, code: Concept(.cpt, "99284"), revenueCode: "0450", start: claim.start, end: claim.end,
                charge: Money(dollars: 900)),
            ClaimLine(
                number: 2, code: Concept(.cpt, "80053"), revenueCode: "0301", start: claim.start, end: claim.end,
                charge: Money(dollars: 90)),
        ]
        #expect(claim.lines.map { CategoryRules.category(of: $0, in: claim) } == [.emergency, .emergency])
        claim.lines.removeFirst()
        #expect(CategoryRules.category(of: claim.lines[0], in: claim) == .laboratory)
    }
}
