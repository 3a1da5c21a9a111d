import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@testable import Executors

@Suite(.timeLimit(.minutes(3))) struct LinkedMembershipTests {
    /// Patients of all ages with their households.
    private static let linked: [(record: PatientRecord, household: MemberHousehold)] = {
        guard let profile = try? Profiles.compile(Profiles.everybody) else { return [] }
        return (UInt64(0)..<60).compactMap { index in
            let household = profile.household(at: index)
            return household.membership.map { (household.records[0], $0) }
        }
    }()

    @Test func `most people are insured, and the same twice`() throws {
        #expect(Self.linked.count > 45)
        let profile = try Profiles.compile(Profiles.everybody)
        let first = try #require(Self.linked.first)
        let index = try #require(MemberIdentifiers.household(of: first.household.members.last?.id ?? .empty)) - 1
        #expect(profile.household(at: index).membership == first.household)
    }

    @Test func `the member is the patient`() {
        for (record, household) in Self.linked {
            let member = household.members.first { $0.mrn == record.patient.mrn }
            #expect(member?.person == record.patient.person)
            #expect(household.members.first?.isSubscriber ?? false)
            #expect(household.members.allSatisfy { $0.subscriberID == household.subscriberID })
        }
    }

    @Test func `every finished encounter has a claim, and every laboratory report a line`() {
        for (record, household) in Self.linked {
            let billed = Set(household.claims.map(\.encounterID))
            for encounter in record.encounters where encounter.status == .finished {
                #expect(billed.contains(encounter.id))
            }
            for report in record.reports where report.category == .laboratory {
                let claims = household.claims.filter { $0.encounterID == report.encounterID }
                #expect(
                    claims.contains { claim in
                        claim.isInpatient || claim.lines.contains { $0.code == report.procedure }
                    })
            }
        }
    }

    @Test func `what is claimed was found: each diagnosis is of the encounter or on the problem list`() {
        for (record, household) in Self.linked {
            let known = Set(record.conditions.map(\.code)).union(record.encounters.flatMap(\.diagnoses))
                .union(record.encounters.compactMap(\.reason)).union(record.procedures.compactMap(\.reason))
                .union(record.reports.compactMap(\.reason))
            for claim in household.claims { #expect(claim.diagnoses.allSatisfy { known.contains($0.code) }) }
        }
    }

    @Test func `claims balance, point at their diagnoses, and name whom the household lists`() {
        for (_, household) in Self.linked {
            let clinicians = Set(household.practitioners.map(\.npi))
            let facilities = Set(household.facilities.map(\.npi))
            for claim in household.claims {
                #expect(claim.charge == claim.lines.reduce(.zero) { $0 + $1.charge })
                #expect(facilities.contains(claim.billingNPI) || clinicians.contains(claim.billingNPI))
                for npi in [claim.renderingNPI, claim.operatingNPI, claim.referringNPI] where !npi.isEmpty {
                    #expect(clinicians.contains(npi))
                }
                guard claim.kind == .professional else { continue }
                for line in claim.lines {
                    #expect(!line.diagnosisPointers.isEmpty && line.diagnosisPointers.count <= 4)
                    #expect(line.diagnosisPointers.allSatisfy { (1...claim.diagnoses.count).contains($0) })
                    #expect(line.code != nil)
                }
            }
        }
    }

    @Test func `what another payer decided balances with the claim`() {
        for claim in Self.linked.flatMap(\.household.claims) {
            for other in claim.otherPayers {
                let adjusted = (other.adjustments + other.lines.flatMap(\.adjustments)).reduce(Money.zero) {
                    $0 + $1.amount
                }
                #expect(other.paid + adjusted == claim.charge)
            }
        }
    }

    @Test func `replacements and voids name the payer's number of a claim that came before`() {
        for (_, household) in Self.linked {
            for claim in household.claims where claim.frequency == .replacement || claim.frequency == .void {
                let former = household.adjudications.first { $0.id == claim.originalReference }
                #expect(former != nil)
                let original = former.flatMap { household.claim($0.claimID) }
                #expect(original.map { $0.received <= claim.received } ?? false)
            }
        }
    }

    @Test func `nothing is sent before it was done, and every claim is settled`() {
        for (_, household) in Self.linked {
            for claim in household.claims {
                #expect(claim.start <= claim.end && claim.end <= claim.submitted && claim.submitted <= claim.received)
                // A void is settled by the reversal of what it takes back; what came last may still wait.
                let isSettled = household.adjudications.contains {
                    $0.claimID == claim.id || $0.status == .reversed && $0.formerID == claim.originalReference
                }
                #expect(isSettled || claim.received > day("2024-10-15"), "\(claim.id) \(claim.frequency)")
            }
        }
    }

    @Test func `permissions are for the claims that name them`() {
        for (_, household) in Self.linked {
            for claim in household.claims where !claim.authorizationID.isEmpty {
                let permission = household.authorizations.first { $0.id == claim.authorizationID }
                #expect(permission?.memberID == claim.memberID)
                #expect(permission.map { $0.start <= claim.start } ?? false)
            }
            for claim in household.claims where !claim.referralID.isEmpty {
                #expect(household.referrals.contains { $0.id == claim.referralID && $0.memberID == claim.memberID })
            }
        }
    }

    @Test func `children of employees and of the exchange have a parent who holds the contract`() throws {
        for (record, household) in Self.linked where record.patient.person.birthDate > day("2007-06-01") {
            let line = household.coverages.last.flatMap { PlanTable.shared.plan($0.planID)?.lineOfBusiness }
            guard line == .employer || line == .exchange else { continue }
            let parent = try #require(household.members.first)
            #expect(household.members.count == 2)
            #expect(parent.person.birthDate.years(until: record.patient.person.birthDate) >= 17)
            #expect(parent.person.address == record.patient.person.address)
        }
    }

    @Test(arguments: [("Medicare", "TST31"), ("Medicaid", "TST4"), ("Exchange", "TST1"), ("Commercial", "TST0")])
    func `the stated type of coverage decides the payer`(type: String, payer: String) throws {
        let profile = try Profiles.compile(Profiles.everybody, ("coverage", "{\"type\": \"\(type)\"}"))
        for index in UInt64(0)..<12 {
            let found = profile.household(at: index).membership?.coverages.last?.payerID
            #expect(found.map { $0.hasPrefix(Text(payer)) } ?? false, "\(type) \(found ?? "")")
        }
    }

    @Test func `the uninsured have no membership`() throws {
        let profile = try Profiles.compile(Profiles.everybody, ("coverage", "{\"type\": \"Uninsured\"}"))
        #expect(profile.household(at: 0).membership == nil && !profile.household(at: 0).records.isEmpty)
    }

    private func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .epoch }
}

extension Profiles {
    /// People of all ages with a year of care, of whose health and insurance nothing is stated.
    static let everybody = #"""
        {"id": "p", "generation": {"count": 60, "seed": 7, "history_months": 12, "as_of": "2025-01-15",
           "products": ["patientsim", "membersim"]},
         "demographics": {
           "age": {"type": "age_bands", "bands": {"0-4": 0.1, "5-17": 0.15, "18-64": 0.45, "65-90": 0.3}},
           "gender": {"M": 0.49, "F": 0.51}, "geography": {"county": "48453"}}}
        """#
}
