import HealthSimCore
import MemberSim
import TestKit

@testable import Formats

/// A household made by hand whose claims have everything that 837P and 837I carry.
enum X12SampleClaims {
    static func day(_ text: String) -> CalendarDate { SampleRecords.day(text) }

    static let payers = X12Payers([
        payer("HSPAY01", "Bluebonnet Health Plan", "CI"), payer("HSPAY02", "Medicare", "MB"),
    ])

    private static func payer(_ id: Text, _ name: Text, _ filing: Text) -> Payer {
        Payer(
            id: id, name: name,
            address: Address(houseNumber: 500, street: "Payer Plaza", city: "Dallas", state: "TX", postalCode: "75201"),
            telephone: TelephoneNumber(digits: 8_005_550_199), taxIdentifier: "960100001",
            claimFilingIndicator: filing)
    }

    private static func person(_ given: Text, _ sex: Sex, _ born: String) -> Person {
        let unknown = Concept(.unknown, "")
        return Person(
            name: PersonName(family: "Núñez-Doe", given: given, middle: "A"), sex: sex, birthDate: day(born),
            raceEthnicity: RaceEthnicity(group: "", race: unknown, ethnicity: unknown), language: unknown,
            maritalStatus: unknown,
            address: Address(houseNumber: 12, street: "Oak Ln", city: "Austin", state: "TX", postalCode: "78702"),
            telephone: TelephoneNumber(digits: 5_125_550_123), email: "",
            socialSecurityNumber: SocialSecurityNumber(digits: 912_340_001))
    }

    static func facility(_ npi: Text, _ name: Text, _ kind: Facility.Kind, _ taxonomy: String, _ tax: Text) -> Facility
    {
        Facility(
            npi: npi, name: name, kind: kind, taxonomy: Concept(.taxonomy, taxonomy),
            address: Address(houseNumber: 100, street: "Main St", city: "Austin", state: "TX", postalCode: "78701"),
            telephone: TelephoneNumber(digits: 5_125_550_100), timeZone: "America/Chicago", taxIdentifier: tax)
    }

    static let clinic = facility("2000000028", "Bayou Family Clinic", .practice, "261QP2300X", "970100002")
    static let hospital = facility("2000000036", "Bayou General Hospital", .hospital, "282N00000X", "970100003")

    static func practitioner(_ npi: Text, _ family: Text, _ specialty: String) -> Practitioner {
        Practitioner(
            npi: npi, name: PersonName(family: family, given: "Ngozi"), sex: .female,
            specialty: Concept(.taxonomy, specialty), facilityNPI: clinic.npi, address: clinic.address,
            telephone: TelephoneNumber(digits: 5_125_550_110))
    }

    /// The household: a subscriber, a spouse and a child.
    static func household(_ number: Int = 1) -> MemberHousehold {
        let ids = (1...3).map { Text("MEM0000\(number)00\($0)") }
        var household = MemberHousehold(
            subscriberID: ids[0],
            members: [
                Member(
                    id: ids[0], subscriberID: ids[0], relationship: .subscriber, personCode: "01",
                    person: person("Jane", .female, "1980-02-14"), mrn: "MRN00000001"),
                Member(
                    id: ids[1], subscriberID: ids[0], relationship: .spouse, personCode: "02",
                    person: person("José", .male, "1979-11-30"), mrn: "MRN00000002"),
                Member(
                    id: ids[2], subscriberID: ids[0], relationship: .stepchild, personCode: "03",
                    person: person("Sam", .other, "2015-06-03")),
            ])
        household.practitioners = [
            practitioner("2000000002", "Okafor", "207Q00000X"), practitioner("2000000010", "Lindqvist", "207RE0101X"),
        ]
        household.facilities = [clinic, hospital]
        household.otherCoverages = [
            OtherCoverage(
                memberID: ids[1], payerID: "HSPAY01", policyNumber: "OTH00009", relationship: .subscriber,
                order: .primary, medicareSecondaryType: "12", start: day("2024-01-01"))
        ]
        household.claims = professional(ids, number) + institutional(ids, number)
        return household
    }

    static func claim(
        _ id: String, _ number: Int, _ kind: Claim.Kind, member: Text, subscriber: Text, biller: Text, _ first: String,
        _ last: String? = nil, diagnoses: [ClaimDiagnosis], lines: [ClaimLine]
    ) -> Claim {
        Claim(
            id: Text("CLM\(number)0000\(id)"), kind: kind, memberID: member, subscriberID: subscriber,
            payerID: "HSPAY01", planID: "PPO-1", groupID: "GRP1001", billingNPI: biller, start: day(first),
            end: day(last ?? first), diagnoses: diagnoses, lines: lines, submitted: day("2025-01-15"),
            received: day("2025-01-16"))
    }

    static func diagnoses(_ codes: String..., presence: ClaimDiagnosis.PresentOnAdmission? = nil) -> [ClaimDiagnosis] {
        codes.enumerated().map {
            ClaimDiagnosis(
                Concept(.icd10cm, $1), role: $0 == 0 ? .principal : .other, presentOnAdmission: presence)
        }
    }

    static func line(
        _ number: Int, _ code: String, _ cents: Int64, _ date: String = "2025-01-10", pointers: [Int] = [1]
    ) -> ClaimLine {
        ClaimLine(
            number: number, code: Concept(code.first?.isLetter == true ? .hcpcs : .cpt, code), start: day(date),
            end: day(date), charge: Money(cents: cents), diagnosisPointers: pointers,
            controlNumber: Text("L\(number)"))
    }
}
