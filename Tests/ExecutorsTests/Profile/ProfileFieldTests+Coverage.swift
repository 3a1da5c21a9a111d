import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import Testing

@testable import Executors

extension ProfileFieldTests {
    /// The plans of the patients on the last day.
    private func plans(of profile: CompiledProfile) -> [Plan] {
        Self.households(of: profile).compactMap { household in
            let mrn = household.records[0].patient.mrn
            guard let membership = household.membership,
                let member = membership.members.first(where: { $0.mrn == mrn }),
                let last = membership.coverages.last(where: { $0.memberID == member.id })
            else { return nil }
            return PlanTable.shared.plan(last.planID)
        }
    }

    @Test(
        arguments: [
            ("Medicare", "70", .medicare), ("Medicare Advantage", "70", .medicareAdvantage),
            ("Medicaid", "40", .medicaid),
            ("Commercial", "40", .employer), ("Exchange", "40", .exchange), ("Medicare Part D", "70", .medicare),
            ("employer", "40", .employer), ("Uninsured", "40", nil),
        ] as [(String, String, Plan.LineOfBusiness?)])
    func `coverage.type: the line of business`(type: String, age: String, line: Plan.LineOfBusiness?) throws {
        for path in ["coverage.type", "coverage_type"] {
            var profile = try Self.read(
                (path: "demographics.age", json: age), Self.all, ("generation.history_months", "3"))
            if path == "coverage.type" {
                profile = try Self.read(
                    ("demographics.age", age), Self.all, ("generation.history_months", "3"),
                    ("coverage", #"{"type": "\#(type)"}"#))
            } else {
                profile = try Self.read(
                    ("demographics.age", age), Self.all, ("generation.history_months", "3"),
                    ("coverage_type", "\"\(type)\""))
            }
            #expect(profile.findings.map(\.description) == [])
            let compiled = try CompiledProfile(try #require(profile.specification), merged: profile.merged)
            let plans = plans(of: compiled)
            #expect(plans.allSatisfy { $0.lineOfBusiness == line } && plans.isEmpty == (line == nil))
        }
    }

    @Test(arguments: ["plan_distribution", "program_distribution", "plan_types"])
    func `coverage.plan_distribution: the plan of the member, its design, and the formulary`(name: String) throws {
        let profile = try Self.compile(
            Self.all,
            ("coverage", #"{"type": "Commercial", "\#(name)": {"PPO Standard": 0.5, "HMO": 0.25, "HDHP 3300": 0.25}}"#))
        let plans = plans(of: profile)
        #expect(plans.count { $0.id == "ppo-standard" } == 20)
        #expect(plans.count { $0.kind == .healthMaintenance } == 10)
        #expect(plans.count { $0.id == "hdhp-embedded" } == 10)
        for household in Self.households(of: profile) {
            let membership = try #require(household.membership)
            // The claims are settled by the plan: each decision names a coverage of that plan; the pharmacy plan goes with it.
            let plan = try #require(membership.coverages.last?.planID)
            #expect(membership.accumulators.allSatisfy { $0.planID == plan })
            let card = try #require(household.pharmacy?.coverages.last)
            #expect(PharmacyPlanTable.shared.plan(forMemberPlan: plan)?.id == card.planID)
            let formulary = try #require(
                PharmacyPlanTable.shared.plan(card.planID).flatMap { FormularyTable.shared.formulary($0.formularyID) })
            #expect(!formulary.medications(on: profile.asOf).isEmpty)
            for response in household.pharmacy?.responses ?? [] {
                #expect(PharmacyPlanTable.shared.plan(response.planID).map { $0.id == card.planID } ?? true)
            }
            for decision in membership.adjudications { #expect(decision.planID == plan) }
        }
    }

    @Test
    func `coverage.plan_distribution: a plan decides the line where no type is stated, and an unknown one is named`()
        throws
    {
        let profile = try Self.compile(
            Self.all, ("generation.history_months", "3"),
            ("coverage", #"{"plan_distribution": {"Medicaid Managed Care": 0.5, "Exchange Silver": 0.5}}"#))
        let plans = plans(of: profile)
        #expect(plans.count { $0.lineOfBusiness == .medicaid } == 20 && plans.count { $0.id == "silver" } == 20)
        let reading = try Self.read(("coverage", #"{"type": "Commercial", "plan_distribution": {"Purple Plan": 1}}"#))
        #expect(reading.warnings.map(\.field) == ["coverage.plan_distribution.Purple Plan"])
    }

    @Test(
        arguments: [
            (#"{"type": "Medicare"}"#, "40", "coverage.type"),
            (
                #"{"plan_distribution": {"Original Medicare A and B": 1}}"#, "40",
                "coverage.plan_distribution.Original Medicare A and B"
            ),
            (#"{"type": "CHIP"}"#, "40", "coverage.type"),
        ])
    func `coverage: what contradicts the ages is an error`(json: String, age: String, path: String) throws {
        #expect(try Self.read(("coverage", json), ("demographics.age", age)).errors.map(\.field) == [path])
        let other = path == "coverage.type" && json.contains("CHIP") ? "12" : "70"
        #expect(try Self.read(("coverage", json), ("demographics.age", other)).errors == [])
    }

    @Test func `coverage.part_d: who has a drug plan, and whom Medicare helps`() throws {
        func cards(_ partD: String) throws -> (enrolled: Int, helped: Int) {
            let profile = try Self.compile(
                Self.all, ("demographics.age", "70"), ("generation.history_months", "3"),
                (
                    "coverage",
                    #"{"type": "Medicare", "plan_distribution": {"Original Medicare": 1}, "part_d": \#(partD)}"#
                ))
            let cards = Self.households(of: profile).compactMap(\.pharmacy)
            return (cards.count { !$0.coverages.isEmpty }, cards.count { $0.members[0].lowIncome != .none })
        }
        #expect(try cards(#"{"enrolled": 1, "lis_eligible": 0}"#) == (40, 0))
        let (none, helped) = try cards(#"{"enrolled": 0, "lis_eligible": 1}"#)
        #expect(none == 0 && helped == 40)
    }

    @Test func `coverage.benefits: deductible, maximum and coinsurance in place of the plan's`() throws {
        func patientShare(_ benefits: String) throws -> (deductible: Money, most: Money, share: Money) {
            let profile = try Self.compile(
                Self.all, ("generation.count", "25"),
                (
                    "coverage",
                    #"{"type": "Commercial", "plan_distribution": {"PPO Standard": 1}, "benefits": \#(benefits)}"#
                ))
            var (deductible, most, share) = (Money.zero, Money.zero, Money.zero)
            for household in Self.households(of: profile) {
                for decision in household.membership?.adjudications ?? []
                where decision.status == .paid && decision.isInNetwork {
                    deductible += decision.deductible
                    share += decision.coinsurance
                }
                for entry in household.membership?.accumulators ?? []
                where entry.kind == .outOfPocket && entry.scope == .individual && entry.network == .inNetwork {
                    most = max(most, entry.applied)
                }
            }
            return (deductible, most, share)
        }
        let usual = try patientShare("{}")
        let high = try patientShare(#"{"deductible": 3000, "oop_max": 3000}"#)
        #expect(high.deductible > usual.deductible)
        #expect(high.most <= Money(dollars: 3_000))
        let low = try patientShare(
            #"{"PPO Standard": {"deductible": 0, "oop_max": {"individual": 500, "family": 1000}, "coinsurance": 0.5}}"#)
        #expect(low.deductible == .zero && low.most <= Money(dollars: 500))
        let none = try patientShare(#"{"coinsurance": 0}"#)
        #expect(none.share < usual.share)
    }

    @Test func `coverage.formulary_tier_distribution: the drugs of the formulary are in these tiers`() throws {
        func tiers(_ coverage: String) throws -> [Int: Int] {
            let profile = try Self.compile(
                Self.all, ("demographics.age", "60"),
                ("clinical.comorbidities", #"{"E11": 0.8, "I10": 0.9, "E78": 0.9}"#),
                ("coverage", coverage))
            var counts: [Int: Int] = [:]
            for household in Self.households(of: profile) {
                for response in household.pharmacy?.responses ?? [] where response.status == .paid {
                    counts[response.tier, default: 0] += 1
                }
            }
            return counts
        }
        let plan = #""type": "Commercial", "plan_distribution": {"PPO Standard": 1}"#
        let usual = try tiers("{\(plan)}")
        let all = try tiers(#"{\#(plan), "formulary_tier_distribution": {"tier_3": 1.0}}"#)
        #expect(usual[1, default: 0] > usual[3, default: 0])
        // Drugs at no cost keep their tier.
        #expect(all.keys.filter { $0 < 3 && $0 > 0 }.isEmpty && all[3, default: 0] > 100, "\(all)")
        let mix = FormularyTierMix(shares: [0.5, 0.3, 0.2])
        let shares = mix.shares(in: "rx-commercial-standard")
        #expect(zip(shares, [0.5, 0.3, 0.2]).allSatisfy { abs($0 - $1) < 0.005 })
    }

    @Test func `pharmacy_preference and therapy_pattern: mail, ninety days, adherence`() throws {
        func fills(_ coverage: String) throws -> [RxHousehold] {
            let profile = try Self.compile(
                Self.all, ("demographics.age", "60"), ("clinical.comorbidities", #"{"I10": 0.9, "E78": 0.9}"#),
                ("coverage", #"{"type": "Commercial", \#(coverage)}"#))
            return Self.households(of: profile).compactMap(\.pharmacy)
        }
        func share(_ households: [RxHousehold], _ isOf: (Fill) -> Bool) -> Double {
            let all = households.flatMap(\.fills)
            return Double(all.count(where: isOf)) / Double(max(1, all.count))
        }
        let long = try fills(#""pharmacy_preference": {"mail": 0, "ninety_day": 1}, "therapy_pattern": "perfect""#)
        let short = try fills(#""pharmacy_preference": {"mail": 0, "ninety_day": 0}, "therapy_pattern": "perfect""#)
        #expect(share(long) { $0.daysSupply >= 80 } > share(short) { $0.daysSupply >= 80 } + 0.2)
        let poor = try fills(#""therapy_pattern": "poor""#)
        let perfect = try fills(#""therapy_pattern": "perfect""#)
        #expect(poor.reduce(0) { $0 + $1.fills.count } < perfect.reduce(0) { $0 + $1.fills.count })
    }
}
