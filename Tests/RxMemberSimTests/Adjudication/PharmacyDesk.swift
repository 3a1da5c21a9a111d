import HealthSimCore
import TestKit

@testable import RxMemberSim

/// Households, claims and answers in the least words.
struct PharmacyDesk {
    static func day(_ text: String) -> CalendarDate { SampleRecords.day(text) }
    static let pharmacy: Text = NPI.text(1)
    static let mail: Text = NPI.text(2)
    static let specialty: Text = NPI.text(3)
    static let standard: Text = NPI.text(4)
    static let outside: Text = NPI.text(5)
    static let prescriber: Text = NPI.text(11)
    static let unregistered: Text = NPI.text(12)

    var household: RxHousehold
    var state: PharmacyState
    let adjudicator = PharmacyAdjudicator(seed: 42, asOf: PharmacyDesk.day("2027-01-01"))
    private var number = 0

    /// A household whose members are covered by a plan from 2024 to the end of 2026.
    init(
        _ plan: Text = "rx-commercial-rich", members: Int = 1, born: String = "1975-06-01", sex: Sex = .female,
        subsidy: LowIncomeSubsidy = .none, from: String = "2024-01-01", to: String? = "2026-12-31"
    ) {
        let sample = SampleRxHouseholds.worker().members[0].person
        let people = (0..<members).map { place in
            var person = sample
            person.birthDate = Self.day(born)
            person.sex = sex
            return RxMember(
                id: RxIdentifiers.member(household: 1, place: place), cardholderID: "CARD00000001",
                personCode: Text("00\(place + 1)"), relationship: place == 0 ? .cardholder : .other, person: person,
                lowIncome: subsidy)
        }
        var household = RxHousehold(cardholderID: "CARD00000001", members: people)
        guard let benefit = PharmacyPlanTable.shared.plan(plan) else { preconditionFailure("no plan \(plan)") }
        household.coverages = people.enumerated().map { place, member in
            RxCoverage(
                id: RxIdentifiers.coverage(household: 1, place + 1), memberID: member.id, cardholderID: "CARD00000001",
                planID: plan, bin: benefit.bin, pcn: benefit.pcn, groupID: Text("\(benefit.groupPrefix)01"),
                start: Self.day(from), end: to.map(Self.day), isFamily: members > 1)
        }
        household.pharmacies = Self.pharmacies(sample.address)
        household.prescribers = [(Self.prescriber, "AB1234563"), (Self.unregistered, "")].map { npi, registration in
            Practitioner(
                npi: npi, name: sample.name, sex: .male, specialty: Concept(.taxonomy, "207Q00000X"),
                facilityNPI: NPI.text(21), address: sample.address, telephone: sample.telephone,
                deaNumber: Text(registration))
        }
        self.household = household
        state = adjudicator.begin(household)
    }

    private static func pharmacies(_ address: Address) -> [Pharmacy] {
        let kinds: [(Text, Pharmacy.Kind, Bool, Bool)] = [
            (pharmacy, .retail, true, true), (mail, .mail, true, true), (specialty, .specialty, true, true),
            (standard, .retail, false, true), (outside, .retail, false, false),
        ]
        return kinds.enumerated().map { place, kind in
            Pharmacy(
                npi: kind.0, ncpdpID: Text("990000\(place)"), name: "Desk", kind: kind.1, isPreferred: kind.2,
                isInNetwork: kind.3, address: address, telephone: TelephoneNumber(digits: 8_005_550_100))
        }
    }

    /// A claim of the member at a place for a drug by id: its usual quantity for its usual days, at list prices.
    mutating func claim(
        _ medication: String, on date: String, days: Int? = nil, quantity: Double? = nil, member: Int = 0,
        fill: Int = 0, refills: Int = 11, prescription: Int? = nil, pharmacy: Text = PharmacyDesk.pharmacy,
        brand: Bool = false, price: Money? = nil, usual: Money? = nil
    ) -> PharmacyClaim {
        number += 1
        guard let place = MedicationIndex.place(Text(medication)) else { preconditionFailure("no drug \(medication)") }
        let drug = Medication.all[place]
        let places = DrugProductTable.shared.places(medication: place)
        let entries = DrugProductTable.shared.entries
        let chosen = places.first { entries[$0].isBrand == brand } ?? places[0]
        let product = entries[chosen]
        let days = days ?? drug.daysSupply
        let amount = DrugQuantity(
            rounding: quantity ?? drug.quantity * Double(days) / Double(max(1, drug.daysSupply)))
        let cost = price ?? product.averageWholesale.cost(of: amount)
        let date = Self.day(date)
        let coverage = household.coverages[member]
        return PharmacyClaim(
            id: RxIdentifiers.claim(household: 1, number), transaction: .billing,
            memberID: household.members[member].id, bin: coverage.bin, pcn: coverage.pcn, groupID: coverage.groupID,
            cardholderID: "CARD00000001", personCode: household.members[member].personCode,
            relationship: household.members[member].relationship, pharmacyNPI: pharmacy,
            submitted: Timestamp(date: date, secondOfDay: 36_000 + number), serviceDate: date,
            prescriptionID: RxIdentifiers.prescription(household: 1, prescription ?? number),
            fillID: RxIdentifiers.fill(household: 1, number),
            prescriptionNumber: RxIdentifiers.prescriptionNumber(household: 1, prescription ?? number),
            fillNumber: fill, ndc: product.ndc, quantity: amount, unit: product.unit, daysSupply: days,
            written: date.adding(days: -1 - 30 * fill), refillsAuthorized: refills, prescriberNPI: Self.prescriber,
            pricing: SubmittedPricing(
                ingredientCost: cost, dispensingFee: Money(cents: 1_200), usualAndCustomary: usual ?? cost * 2,
                grossAmountDue: cost + Money(cents: 1_200)))
    }

    /// The reversal of a claim.
    mutating func reversal(of claim: PharmacyClaim) -> PharmacyClaim {
        number += 1
        var reversal = claim
        reversal.id = RxIdentifiers.claim(household: 1, number)
        reversal.transaction = .reversal
        reversal.formerID = claim.id
        reversal.submitted = claim.submitted.adding(days: 3)
        return reversal
    }

    /// The answer to a claim, which is remembered.
    @discardableResult
    mutating func settle(_ claim: PharmacyClaim) -> ClaimResponse { adjudicator.adjudicate(claim, state: &state) }

    /// The answer to a claim for a drug.
    @discardableResult
    mutating func fill(_ medication: String, on date: String, days: Int? = nil, member: Int = 0) -> ClaimResponse {
        settle(claim(medication, on: date, days: days, member: member))
    }

    /// An approved authorization for the ingredient of a drug.
    mutating func authorize(
        _ medication: String, _ kind: DrugAuthorization.Kind = .priorAuthorization,
        _ decision: DrugAuthorization.Decision = .approved, from: String = "2025-01-01", to: String = "2025-12-31"
    ) {
        number += 1
        state.add(
            DrugAuthorization(
                id: RxIdentifiers.authorization(household: 1, number), memberID: household.members[0].id,
                planID: household.coverages[0].planID, kind: kind,
                ingredient: Medication.named(medication)?.ingredient ?? .empty, prescriberNPI: Self.prescriber,
                requested: Self.day(from), decision: decision, start: Self.day(from), end: Self.day(to)))
    }

    /// A compound of two drugs of which a pharmacy asks for an amount in all.
    mutating func compound(on date: String, cost: Money? = nil) -> PharmacyClaim {
        var claim = self.claim("lisinopril-10-tab", on: date)
        claim.ndc = "0"
        claim.unit = .gram
        claim.compoundForm = "02"
        claim.ingredients = ["gabapentin-300-cap", "ibuprofen-600-tab"].compactMap { id in
            MedicationIndex.place(Text(id)).map { place in
                let products = DrugProductTable.shared
                let product = products.entries[products.places(medication: place)[0]]
                let quantity = DrugQuantity(cost == nil ? 10 : 30_000)
                return CompoundIngredient(
                    ndc: product.ndc, quantity: quantity, cost: product.averageWholesale.cost(of: quantity))
            }
        }
        let sum = cost ?? claim.ingredients.reduce(.zero) { $0 + $1.cost }
        claim.pricing = SubmittedPricing(
            ingredientCost: sum, dispensingFee: Money(cents: 1_200), usualAndCustomary: sum * 2,
            grossAmountDue: sum + Money(cents: 1_200))
        return claim
    }
}
