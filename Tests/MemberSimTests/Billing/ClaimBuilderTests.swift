import HealthSimCore
import MemberSim
import Testing

@Suite struct ClaimBuilderTests {
    private let party = BilledParty(
        memberID: "MEM00000001", subscriberID: "MEM00000001", payerID: "TST01", planID: "ppo-standard",
        birthDate: Bills.day("1970-05-01"), rules: .commercial)

    @Test func `an office visit is a professional claim with its diagnoses and pointers`() throws {
        var encounter = Bills.visit("99213", diagnoses: ["E11.9", "I10"])
        encounter.services = [
            BillableService(
                kind: .procedure, code: Concept(.cpt, "93000"), at: encounter.start, reason: Concept(.icd10cm, "I10"))
        ]
        let claim = try #require(Bills.claims(encounter, party).first)
        #expect(claim.kind == .professional)
        #expect(claim.placeOfService == "11")
        #expect(claim.diagnoses.map(\.code.code) == ["E11.9", "I10"])
        #expect(claim.lines.first { $0.code?.code == "93000" }?.diagnosisPointers.first == 2)
        #expect(claim.encounterID == "ENC000000010001")
    }

    @Test func `a test that a laboratory does is billed by it, and the practice bills the blood draw`() throws {
        var encounter = Bills.visit("99213", diagnoses: ["E11.9"])
        encounter.services = [
            BillableService(
                kind: .laboratory, code: Concept(.cpt, "83036"), at: encounter.start, practitionerNPI: Bills.laboratory)
        ]
        let claims = Bills.claims(encounter, party)
        let laboratory = try #require(claims.first { $0.placeOfService == "81" })
        #expect(laboratory.billingNPI == Bills.laboratory)
        #expect(laboratory.referringNPI == Bills.clinician)
        #expect(laboratory.lines.map { $0.code?.code } == ["83036"])
        let office = try #require(claims.first { $0.placeOfService == "11" })
        #expect(office.lines.contains { $0.code?.code == "36415" })
    }

    @Test func `a visit beside a vaccine has modifier 25, and the vaccine its giving`() throws {
        var encounter = Bills.visit("99213", diagnoses: ["I10"])
        encounter.services = [BillableService(kind: .vaccine, code: Concept(.cpt, "90715"), at: encounter.start)]
        let claim = try #require(Bills.claims(encounter, party).first)
        #expect(claim.lines.first?.modifiers == ["25"])
        #expect(claim.lines.dropFirst().map { $0.code?.code } == ["90715", "90471"])
        let child = BilledParty(
            memberID: "M", subscriberID: "M", payerID: "TST01", planID: "ppo-standard",
            birthDate: Bills.day("2014-01-01"), rules: .commercial)
        #expect(Bills.claims(encounter, child).first?.lines.contains { $0.code?.code == "90460" } ?? false)
    }

    @Test func `a visit by video takes place at home and says so`() throws {
        let encounter = Bills.visit("99213", diagnoses: ["I10"], setting: .telehealth)
        let claim = try #require(Bills.claims(encounter, party).first)
        #expect(claim.placeOfService == "10")
        #expect(claim.lines.first?.modifiers == ["95"])
    }

    @Test func `an emergency gives the hospital's claim and the physician's`() throws {
        var encounter = Bills.visit("99284", diagnoses: ["R07.9"], setting: .emergency, facility: Bills.hospital)
        encounter.services = [
            BillableService(kind: .imaging, code: Concept(.cpt, "71046"), at: encounter.start),
            BillableService(kind: .procedure, code: Concept(.cpt, "93005"), at: encounter.start),
        ]
        encounter.ambulanceMiles = 7
        let claims = Bills.claims(encounter, party)
        let hospital = try #require(claims.first { $0.kind == .institutional })
        #expect(hospital.facilityType == "13")
        #expect(hospital.lines.contains { $0.revenueCode == "0450" && $0.code?.code == "99284" })
        #expect(hospital.lines.contains { $0.revenueCode == "0324" && $0.code?.code == "71046" })
        #expect(hospital.diagnoses.contains { $0.role == .reasonForVisit })
        let physician = try #require(claims.first { $0.kind == .professional && $0.lines.first?.code?.code == "99284" })
        #expect(physician.placeOfService == "23")
        #expect(physician.lines.contains { $0.code?.code == "93010" })
        #expect(claims.contains { $0.lines.first?.modifiers == ["26"] && $0.lines.first?.code?.code == "71046" })
        let ambulance = try #require(claims.first { $0.placeOfService == "41" })
        #expect(ambulance.lines.last?.code?.code == "A0425")
        #expect(ambulance.lines.last?.units == 7)
        #expect(["RH", "SH"].contains { ambulance.lines.first?.modifiers == [$0] })
    }

    @Test func `the lines of a claim add up to its charge, above zero each`() {
        for encounter in [Bills.stay(days: 4), Bills.visit("99214", diagnoses: ["E11.9", "I10", "E78.5"])] {
            for claim in Bills.claims(encounter, party) {
                #expect(claim.charge == claim.lines.reduce(.zero) { $0 + $1.charge })
                #expect(claim.lines.allSatisfy { $0.charge > .zero })
                #expect(claim.lines.map(\.number) == Array(1...claim.lines.count))
            }
        }
    }

    @Test func `a stay has its rooms by days, its group, and what was there on admission`() throws {
        var encounter = Bills.stay(days: 4)
        encounter.acquiredDiagnoses = [Concept(.icd10cm, "N39.0")]
        let claim = try #require(Bills.claims(encounter, party).first { $0.isInpatient })
        #expect(claim.facilityType == "11")
        #expect(claim.frequency == .original)
        let rooms = claim.lines.filter { $0.unit == .days }
        #expect(rooms.map(\.revenueCode) == ["0121", "0200"])
        #expect(rooms.reduce(0) { $0 + $1.units } == 4)
        #expect(claim.admission?.diagnosisGroup?.code == "291")
        #expect(claim.admission?.coveredDays == 4)
        let indicators = claim.diagnoses.map { "\($0.code.code) \($0.presentOnAdmission?.rawValue ?? "-")" }
        #expect(indicators == ["I50.23 Y", "I10 Y", "Z79.4 ", "N39.0 N"])
        #expect(claim.billingCodes.contains { $0.code == "80" && $0.amount == Money(dollars: 4) })
    }

    @Test func `a stay of more than thirty days is billed in parts that add up to the days`() {
        let parts = Bills.claims(Bills.stay(days: 70), party).filter(\.isInpatient)
        #expect(parts.map(\.frequency) == [.interimFirst, .interimContinuing, .interimLast])
        #expect(parts.map { $0.admission?.status } == ["30", "30", "01"])
        #expect(parts.map { $0.admission?.discharge == nil } == [true, true, false])
        #expect(parts.reduce(0) { $0 + ($1.admission?.coveredDays ?? 0) } == 70)
        let days = parts.flatMap(\.lines).filter { $0.unit == .days }.reduce(0) { $0 + $1.units }
        #expect(days == 70)
        for (first, second) in zip(parts, parts.dropFirst()) { #expect(first.end.adding(days: 1) == second.start) }
    }

    @Test func `a line points at the diagnosis that the service is usually given for`() throws {
        var encounter = Bills.visit("99213", diagnoses: ["J30.9", "I10", "E11.9"])
        encounter.services = [
            BillableService(
                kind: .laboratory, code: Concept(.cpt, "83036"), at: encounter.start,
                reason: Concept(.icd10cm, "J30.9"), practitionerNPI: Bills.laboratory)
        ]
        let laboratory = try #require(Bills.claims(encounter, party).first { $0.placeOfService == "81" })
        #expect(laboratory.diagnoses.first?.code.code == "E11.9")
    }

    @Test func `a screening colonoscopy of a practice has a center, an operator and an anesthetist, all preventive`() {
        let encounter = Bills.visit("45378", diagnoses: ["Z12.11"])
        let claims = Bills.claims(encounter, party)
        let center = claims.first { $0.kind == .institutional }
        #expect(center?.facilityType == "83")
        #expect(center?.lines.map(\.revenueCode) == ["0490"])
        let others = claims.filter { $0.kind == .professional }
        #expect(others.allSatisfy { $0.placeOfService == "24" })
        #expect(others.compactMap { $0.lines.first?.code?.code } == ["45378", "00812"])
        #expect(claims.allSatisfy { claim in claim.lines.allSatisfy { $0.modifiers.contains("33") } })
        let anesthesia = others.last?.lines.first
        #expect(anesthesia?.unit == .minutes)
        #expect(anesthesia?.modifiers.first == "AA")
        let old = BilledParty(
            memberID: "M", subscriberID: "M", payerID: "TST31", planID: "medicare-original",
            birthDate: Bills.day("1950-01-01"), rules: .medicare)
        #expect(Bills.claims(encounter, old).first?.lines.first?.code?.code == "G0121")
    }

    @Test func `an image in an office is billed whole, or in two parts that a practice and a radiologist share`() {
        var seen: Set<String> = []
        for number in UInt64(0)..<40 {
            let practice = NPI.text(number)
            let builder = ClaimBuilder(
                network: BillingNetwork(
                    facilities: [Bills.facility(practice, .practice)],
                    radiologist: .init(npi: "2000000051", billingNPI: Bills.hospital)),
                state: "TX", terms: .plain(asOf: Bills.asOf), seed: 42)
            var encounter = Bills.visit("99213", diagnoses: ["M25.511"], facility: practice)
            encounter.services = [BillableService(kind: .imaging, code: Concept(.cpt, "73030"), at: encounter.start)]
            var ledger = BillingLedger(household: 1, knownSince: Bills.day("2024-01-15"))
            let lines = builder.claims(for: encounter, of: party, ledger: &ledger).flatMap(\.lines)
                .filter { $0.code?.code == "73030" }
            seen.insert(lines.map { $0.modifiers.map(\.string).joined(separator: "-") }.joined(separator: " "))
        }
        #expect(seen == ["RT", "TC-RT 26-RT"])
    }

    @Test func `equipment is billed by its supplier, rented or new`() throws {
        var encounter = Bills.visit("99213", diagnoses: ["G47.33"])
        encounter.services = [
            BillableService(kind: .equipment, code: Concept(.hcpcs, "E0601"), at: encounter.start),
            BillableService(kind: .equipment, code: Concept(.hcpcs, "E0143"), at: encounter.start),
        ]
        let supplies = try #require(Bills.claims(encounter, party).first { $0.placeOfService == "12" })
        #expect(supplies.lines.map(\.modifiers) == [["RR"], ["NU"]])
    }

    @Test func `an operation in a stay has its procedure, its surgeon and its anesthetist`() throws {
        var encounter = Bills.stay(days: 2)
        encounter.diagnoses = [Concept(.icd10cm, "M17.11")]
        encounter.stay?.diagnosisGroup = Concept(.diagnosisGroup, "470")
        encounter.services = [
            BillableService(kind: .procedure, code: Concept(.icd10pcs, "0SRC0J9"), at: encounter.start)
        ]
        let claims = Bills.claims(encounter, party)
        let stay = try #require(claims.first { $0.isInpatient })
        #expect(stay.procedures.map(\.code.code) == ["0SRC0J9"])
        #expect(stay.operatingNPI == Bills.clinician)
        for revenue in ["0278", "0360", "0370", "0710"] {
            #expect(stay.lines.contains { $0.revenueCode == Text(revenue) }, "\(revenue)")
        }
        #expect(claims.contains { $0.lines.first?.code?.code == "27447" && $0.lines.first?.modifiers == ["RT"] })
        #expect(claims.contains { $0.lines.first?.code?.code == "01402" && $0.lines.first?.unit == .minutes })
    }

    @Test func `a patient not seen by the group in three years is new`() {
        var ledger = BillingLedger(household: 1, knownSince: Bills.day("2018-01-01"))
        let builder = Bills.builder
        let first = Bills.visit("99213", diagnoses: ["I10"])
        #expect(
            builder.claims(for: first, of: party, ledger: &ledger)[0].lines[0].code?.code.hasPrefix("9920") ?? false)
        var second = first
        second.start = first.start.adding(days: 90)
        second.end = first.end.adding(days: 90)
        #expect(
            builder.claims(for: second, of: party, ledger: &ledger)[0].lines[0].code?.code.hasPrefix("9921") ?? false)
    }
}

/// Encounters and a network for tests of billing.
enum Bills {
    static let clinician: Text = "2000000002"
    static let practice: Text = "2000000010"
    static let hospital: Text = "2000000028"
    static let laboratory: Text = "2000000036"

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    static let asOf = day("2025-01-15")

    static let builder = ClaimBuilder(
        network: BillingNetwork(
            facilities: [
                facility(practice, .practice), facility(hospital, .hospital), facility(laboratory, .laboratory),
            ],
            hospitalNPI: hospital, laboratoryNPI: laboratory),
        state: "TX", terms: .plain(asOf: asOf), seed: 42)

    static func facility(_ npi: Text, _ kind: Facility.Kind) -> Facility {
        Facility(
            npi: npi, name: "Example", kind: kind, taxonomy: Concept(.taxonomy, "282N00000X"),
            address: Address(houseNumber: 1, street: "Main St", city: "Austin", state: "TX", postalCode: "78701"),
            telephone: TelephoneNumber(areaCode: 512, line: 1), timeZone: "America/Chicago")
    }

    static func claims(_ encounter: BillableEncounter, _ party: BilledParty) -> [Claim] {
        var ledger = BillingLedger(household: 1, knownSince: day("2024-01-15"))
        return builder.claims(for: encounter, of: party, ledger: &ledger)
    }

    static func visit(
        _ code: String, diagnoses: [String], setting: CareSetting = .ambulatory, facility: Text = practice
    ) -> BillableEncounter {
        let start = Timestamp(date: day("2024-03-04"), secondOfDay: 36_000, offsetMinutes: -360)
        return BillableEncounter(
            encounterID: "ENC000000010001", setting: setting, start: start, end: start.adding(minutes: 20),
            visit: Concept(.cpt, code), diagnoses: diagnoses.map { Concept(.icd10cm, $0) },
            practitionerNPI: clinician, facilityNPI: facility)
    }

    static func stay(days: Int) -> BillableEncounter {
        var encounter = visit("99223", diagnoses: ["I50.23", "I10", "Z79.4"], setting: .inpatient, facility: hospital)
        encounter.end = encounter.start.adding(days: days)
        encounter.stay = BillableStay(
            admissionType: "1", source: "1", status: "01", admittingDiagnosis: Concept(.icd10cm, "R06.02"),
            diagnosisGroup: Concept(.diagnosisGroup, "291"),
            units: [.init(revenueCode: "0200", days: 1), .init(revenueCode: "0121", days: days - 1)])
        return encounter
    }
}
