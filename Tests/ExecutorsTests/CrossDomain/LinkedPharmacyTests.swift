import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@testable import Executors

@Suite(.timeLimit(.minutes(3))) struct LinkedPharmacyTests {
    private static let specification = """
        {"profile": {"id": "pharmacy", "created": "2025-01-15",
         "generation": {"count": 80, "seed": 7, "products": ["patient", "member", "rx"]},
         "demographics": {"age": {"min": 5, "max": 90}, "gender": {"F": 0.5, "M": 0.5}, "geography": {"state": "OH"}}}}
        """

    /// Patients of all ages with what their pharmacy benefits hold.
    private static let households: [Household] = {
        guard let profile = try? Profiles.compile(specification) else { return [] }
        return (UInt64(0)..<80).map { profile.household(at: $0) }
    }()

    @Test func `everybody has a card, the patient's own, and the same twice`() throws {
        #expect(Self.households.count == 80)
        for household in Self.households {
            let card = try #require(household.pharmacy)
            let member = try #require(card.members.last)
            #expect(member.person == household.records[0].patient.person)
            #expect(member.mrn == household.records[0].patient.mrn)
            #expect(card.members[0].isCardholder)
            if let membership = household.membership {
                #expect(card.cardholderID == membership.subscriberID)
                #expect(member.memberID == membership.members.last?.id)
            } else {
                #expect(card.coverages.isEmpty)
            }
        }
        let again = try Profiles.compile(Self.specification).household(at: 41)
        #expect(again == Self.households[41])
    }

    @Test func `the plan of the card is the one that comes with the health plan`() throws {
        for household in Self.households {
            let card = try #require(household.pharmacy)
            for span in card.coverages {
                let coverage = try #require(household.membership?.coverages.first { $0.id == span.coverageID })
                #expect(PharmacyPlanTable.shared.plan(forMemberPlan: coverage.planID)?.id == span.planID)
                #expect(span.start == coverage.start && span.end == coverage.end)
            }
        }
    }

    @Test func `every order that a pharmacy fills has its prescription, with drug, prescriber and reason`() throws {
        var orders = 0
        for household in Self.households {
            let card = try #require(household.pharmacy)
            for order in household.records[0].medicationOrders where PrescriptionSync.isFilled(order) {
                orders += 1
                let prescription = try #require(card.prescriptions.first { $0.orderID == order.id })
                #expect(prescription.drug == order.drug)
                #expect(prescription.prescriberNPI == order.practitionerNPI)
                #expect(prescription.indication == order.indication)
                #expect(prescription.written >= order.authored)
            }
        }
        #expect(orders > 100)
    }

    @Test func `claims balance, have one answer each, and name fills, pharmacies and prescribers that are there`()
        throws
    {
        var paid = 0
        for household in Self.households {
            let card = try #require(household.pharmacy)
            #expect(card.claims.map(\.id) == card.responses.map(\.claimID))
            for claim in card.claims {
                #expect(claim.pricing.map { $0.grossAmountDue == $0.total } ?? true)
                #expect(card.pharmacies.contains { $0.npi == claim.pharmacyNPI })
            }
            for response in card.responses {
                guard let pricing = response.pricing else { continue }
                paid += 1
                #expect(pricing.totalPaid + pricing.patientPay + pricing.otherPayers == pricing.allowed)
                #expect(pricing.patientPay == pricing.patientTotal)
            }
            for fill in card.fills where fill.status != .cash {
                #expect(card.claims.contains { $0.id == fill.claimID })
            }
        }
        #expect(paid > 100)
    }

    @Test func `everything that was dispensed lies between the order and today`() throws {
        let asOf = try Profiles.compile(Self.specification).asOf
        for household in Self.households {
            let card = try #require(household.pharmacy)
            for fill in card.fills {
                let prescription = try #require(card.prescription(fill.prescriptionID))
                #expect(fill.filled >= prescription.written.date && fill.filled <= prescription.expires)
                #expect(fill.filled <= asOf)
            }
        }
    }

    @Test func `a stated adherence shows in what is filled`() throws {
        func filledDays(_ pattern: String) throws -> Int {
            let text = Self.specification.replacing(
                #""demographics""#, with: #""therapy_pattern": "\#(pattern)", "demographics""#)
            let profile = try Profiles.compile(text)
            return (UInt64(0)..<30).reduce(0) { days, index in
                let fills = profile.household(at: index).pharmacy?.fills ?? []
                return days + fills.reduce(0) { $0 + ($1.status == .returned ? 0 : $1.daysSupply) }
            }
        }
        let (perfect, poor, never) = try (filledDays("perfect"), filledDays("poor"), filledDays("never-filled"))
        #expect(Double(poor) < 0.75 * Double(perfect))
        #expect(Double(never) < 0.35 * Double(perfect))
    }

    @Test func `without Part D people in original Medicare pay cash`() throws {
        let profile = try Profiles.compile(
            """
            {"profile": {"id": "cash", "created": "2025-01-15",
             "generation": {"count": 20, "seed": 3, "products": ["rx"]},
             "demographics": {"age": {"min": 67, "max": 85}, "gender": {"F": 1}, "geography": {"state": "OH"}},
             "coverage": {"type": "Medicare", "part_d": {"enrolled": 0, "lis_eligible": 0}}}}
            """)
        for index in UInt64(0)..<20 {
            let household = profile.household(at: index)
            let card = try #require(household.pharmacy)
            #expect(household.membership == nil)
            #expect(card.coverages.isEmpty)
            #expect(card.fills.allSatisfy { $0.status == .cash })
        }
    }
}
