import HealthSimCore
import MemberSim

/// Households with claims of the usual sizes: a year of a couple.
enum SampleClaims {
    private static let unknown = Concept(.unknown, "")

    static func household(_ index: Int) -> MemberHousehold {
        let ids = (1...2).map { Text("MEM\(10_000_000 + index * 10 + $0)") }
        var household = MemberHousehold(
            subscriberID: ids[0],
            members: [
                Member(
                    id: ids[0], subscriberID: ids[0], relationship: .subscriber, personCode: "01",
                    person: person("Jane"),
                    mrn: Text("MRN\(10_000_000 + index)")),
                Member(
                    id: ids[1], subscriberID: ids[0], relationship: .spouse, personCode: "02", person: person("John"),
                    mrn: Text("MRN\(20_000_000 + index)")),
            ])
        household.facilities = (0..<3).map { facility(index % 12 + $0) }
        household.practitioners = (0..<8).map { practitioner(index % 12 + $0) }
        for number in 0..<26 {
            let isStay = number % 13 == 12
            household.claims.append(claim(index, number, ids, household, isStay: isStay))
        }
        return household
    }

    private static func claim(
        _ index: Int, _ number: Int, _ ids: [Text], _ household: MemberHousehold, isStay: Bool
    ) -> Claim {
        let start = CalendarDate(daysSinceEpoch: 20_000 + number * 13)
        let lines = (1...(isStay ? 9 : 3)).map { line in
            ClaimLine(
                number: line, code: isStay && line < 5 ? nil : Concept(.cpt, line == 1 ? "99213" : "80053"),
                modifiers: line == 1 && !isStay ? ["25"] : [], revenueCode: isStay ? "0120" : .empty, start: start,
                end: start, units: line, charge: Money(cents: Int64(12_345 * line)),
                diagnosisPointers: isStay ? [] : [1, 2], controlNumber: Text("L\(line)"))
        }
        var claim = Claim(
            id: Text("CLM\(100_000_000_000 + index * 100 + number)"), kind: isStay ? .institutional : .professional,
            memberID: ids[number % 2], subscriberID: ids[0], payerID: "TST01", planID: "cedar-ridge-ppo",
            groupID: "GRP00042", billingNPI: household.facilities[number % 3].npi, start: start, end: start,
            diagnoses: ["E11.9", "I10", "E78.5"].enumerated().map {
                ClaimDiagnosis(
                    Concept(.icd10cm, $1), role: $0 == 0 ? .principal : .other, presentOnAdmission: isStay ? .yes : nil)
            }, lines: lines, submitted: start, received: start)
        claim.renderingNPI = household.practitioners[number % 8].npi
        if isStay {
            claim.facilityType = "11"
            claim.admission = ClaimAdmission(
                start: Timestamp(date: start, secondOfDay: 36_000),
                discharge: Timestamp(date: start, secondOfDay: 50_000),
                type: "1", source: "1", status: "01", admittingDiagnosis: Concept(.icd10cm, "R06.02"),
                diagnosisGroup: Concept(.diagnosisGroup, "194"), coveredDays: 4)
        } else {
            claim.placeOfService = "11"
        }
        return claim
    }

    private static let home = Address(
        houseNumber: 1_204, street: "Oak Avenue", city: "Houston", state: "TX", postalCode: "77002")

    private static func person(_ given: Text) -> Person {
        Person(
            name: PersonName(family: "Castellanos", given: given, middle: "A"), sex: .female,
            birthDate: CalendarDate(daysSinceEpoch: 5_000),
            raceEthnicity: RaceEthnicity(group: "", race: unknown, ethnicity: unknown), language: unknown,
            maritalStatus: unknown, address: home, telephone: TelephoneNumber(digits: 7_135_550_142), email: "",
            socialSecurityNumber: SocialSecurityNumber(digits: 912_340_001))
    }

    private static func facility(_ number: Int) -> Facility {
        Facility(
            npi: Text("20000\(10_000 + number)"), name: "Bayou General Hospital", kind: .hospital,
            taxonomy: Concept(.taxonomy, "282N00000X"), address: home,
            telephone: TelephoneNumber(digits: 7_135_550_111), timeZone: "America/Chicago",
            taxIdentifier: Text("9701\(10_000 + number)"))
    }

    private static func practitioner(_ number: Int) -> Practitioner {
        Practitioner(
            npi: Text("20001\(10_000 + number)"), name: PersonName(family: "Okafor", given: "Ngozi"), sex: .female,
            specialty: Concept(.taxonomy, "207Q00000X"), facilityNPI: Text("20000\(10_000 + number)"), address: home,
            telephone: TelephoneNumber(digits: 7_135_550_110))
    }
}
