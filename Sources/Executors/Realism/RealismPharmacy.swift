import Formats
import HealthSimCore
import PatientSim
import RxMemberSim

/// What realism looks at in what a pharmacy benefit holds about a person: the fills, claims and answers of a year.
struct RealismPharmacy {
    /// A fill that was paid for and kept.
    struct PaidFill {
        let days: Int
        let isGeneric: Bool
        let isSpecialty: Bool
        let isMail: Bool
        /// What the tier of the drug is for; nil when the plan does not list it.
        let tier: TierTerms.Kind?
        /// What is recognised, in dollars.
        let price: Double
        /// The fixed amount that is all the patient pays, in dollars; nil where there is a deductible or a share.
        let copay: Double?
        let dispenseAsWritten: DispenseAsWritten
        let drugClass: Text
    }

    /// Whom the plan is for; nil for people without one.
    let market: PharmacyPlan.Market?
    /// Completed years on the day of the survey.
    let age: Int
    /// The share of the last year lived.
    let years: Double
    /// What was paid for and kept.
    private(set) var fills: [PaidFill] = []
    /// How often something was dispensed at a pharmacy, with or without a plan; what came by mail is not in it, as in the
    /// counts that it is compared with.
    private(set) var dispensed = 0
    /// Transactions that asked for money.
    private(set) var billed = 0
    /// How many of them had an alert of the drug review that the pharmacist was told.
    private(set) var alerted = 0
    /// The first reject code of each that was rejected.
    private(set) var rejects: [Text] = []
    /// How many were paid, and of these taken back.
    private(set) var paid = 0
    private(set) var reversed = 0
    /// Prescriptions written in the year, and those sent electronically.
    private(set) var written = 0
    private(set) var electronic = 0
    /// The proportion of days covered of each class that was filled twice.
    private(set) var covered: [(drugClass: Text, share: Double)] = []

    /// The person of the household's first record; nil when there is no card.
    init?(_ household: Household, asOf: CalendarDate) {
        guard let card = household.pharmacy, let record = household.records.first,
            let member = card.members.first(where: { $0.mrn == record.patient.mrn })
        else { return nil }
        let first = asOf.adding(days: -364)
        age = max(0, member.person.birthDate.years(until: asOf))
        market = card.coverages.last { $0.memberID == member.id }.flatMap {
            PharmacyPlanTable.shared.plan($0.planID)?.market
        }
        let begin = max(first, member.person.birthDate)
        years = Double(max(0, begin.days(until: min(member.deathDate ?? asOf, asOf)) + 1)) / 365
        for prescription in card.prescriptions where prescription.written.date >= first {
            written += 1
            if prescription.origin == .electronic { electronic += 1 }
        }
        countClaims(of: card, from: first)
        countFills(of: card, in: first...asOf)
    }

    private mutating func countClaims(of card: RxHousehold, from first: CalendarDate) {
        for (claim, response) in zip(card.claims, card.responses) where claim.serviceDate >= first {
            switch claim.transaction {
            case .billing, .rebill:
                billed += 1
                if response.alerts.contains(where: { $0.action != .log }) { alerted += 1 }
                if response.status == .paid { paid += 1 }
                if response.status == .rejected, let code = response.rejects.first { rejects.append(code) }
            case .reversal: if response.status == .approved { reversed += 1 }
            case .eligibility: break
            }
        }
    }

    private mutating func countFills(of card: RxHousehold, in span: ClosedRange<CalendarDate>) {
        var byClass: [(drugClass: Text, fills: [(filled: CalendarDate, daysSupply: Int)])] = []
        for fill in card.fills where fill.status != .returned && span.contains(fill.filled) {
            let kind = card.pharmacies.first { $0.npi == fill.pharmacyNPI }?.kind
            if kind != .mail { dispensed += 1 }
            guard let product = DrugProductTable.shared.product(ndc: fill.ndc) else { continue }
            let drugClass = Medication.all[product.medication].drugClass
            if let place = byClass.firstIndex(where: { $0.drugClass == drugClass }) {
                byClass[place].fills.append((fill.filled, fill.daysSupply))
            } else {
                byClass.append((drugClass, [(fill.filled, fill.daysSupply)]))
            }
            guard let response = card.response(to: fill.claimID), let pricing = response.pricing else { continue }
            let tiers = PharmacyPlanTable.shared.plan(response.planID)?.tiers
            fills.append(
                PaidFill(
                    days: fill.daysSupply, isGeneric: !product.isBrand, isSpecialty: product.isSpecialty,
                    isMail: kind == .mail, tier: tiers?.first { $0.tier == response.tier }?.kind,
                    price: Self.dollars(pricing.allowed),
                    copay: pricing.copay > .zero && pricing.copay == pricing.patientPay
                        ? Self.dollars(pricing.copay) : nil,
                    dispenseAsWritten: fill.dispenseAsWritten,
                    drugClass: drugClass))
        }
        covered = byClass.compactMap { entry in
            AdherenceMeasure.proportionOfDaysCovered(entry.fills, in: span).map { (entry.drugClass, $0) }
        }
    }

    private static func dollars(_ amount: Money) -> Double { Double(amount.cents) / 100 }
}

extension RealismTarget {
    /// What one card adds to the figure; nothing for figures of other things.
    func count(_ pharmacy: RealismPharmacy) -> RealismTally {
        guard group.ages.contains(pharmacy.age), isOf(pharmacy.market) else { return RealismTally() }
        switch kind {
        case .fillRate: return RealismTally(part: Double(pharmacy.dispensed), whole: pharmacy.years)
        case .fillShare:
            return RealismTally(part: Double(pharmacy.fills.count(where: counts)), whole: Double(pharmacy.fills.count))
        case .drugSpendingShare:
            return RealismTally(
                part: pharmacy.fills.reduce(0) { $0 + (counts($1) ? $1.price : 0) },
                whole: pharmacy.fills.reduce(0) { $0 + $1.price })
        case .tierPay:
            let copays = pharmacy.fills.filter(counts).compactMap(\.copay)
            return RealismTally(part: copays.reduce(0, +), whole: Double(copays.count))
        case .rejected:
            return RealismTally(part: Double(pharmacy.rejects.count), whole: Double(pharmacy.billed))
        case .rejectReason:
            let hits = pharmacy.rejects.count { comparedWith.contains($0.string) }
            return RealismTally(part: Double(hits), whole: Double(pharmacy.rejects.count))
        case .reversed: return RealismTally(part: Double(pharmacy.reversed), whole: Double(pharmacy.paid))
        case .alerted: return RealismTally(part: Double(pharmacy.alerted), whole: Double(pharmacy.billed))
        case .electronic: return RealismTally(part: Double(pharmacy.electronic), whole: Double(pharmacy.written))
        case .adherent:
            let shares = pharmacy.covered.filter { comparedWith.contains($0.drugClass.string) }
            return RealismTally(part: Double(shares.count { $0.share >= 0.8 }), whole: Double(shares.count))
        default: return RealismTally()
        }
    }

    /// Whether a plan's market is one of the figure's; a figure that names none is of all, those without a plan too.
    private func isOf(_ market: PharmacyPlan.Market?) -> Bool {
        subjects.isEmpty || market.map { subjects.contains($0.rawValue) } ?? false
    }

    /// Whether a fill is of the kind that `compared` names.
    private func counts(_ fill: RealismPharmacy.PaidFill) -> Bool {
        comparedWith.contains { word in
            switch word {
            case "generic": fill.isGeneric
            case "specialty": fill.isSpecialty
            case "mail": fill.isMail
            case "long": fill.days >= 84
            case "daw-0", "daw-1", "daw-2": fill.dispenseAsWritten.rawValue == word.dropFirst(4)
            case "month-of-generic": fill.days <= 34 && fill.isGeneric
            case "month-of-preferred-brand": fill.days <= 34 && !fill.isGeneric && fill.tier == .preferredBrand
            case "month-of-brand": fill.days <= 34 && !fill.isGeneric
            default: false
            }
        }
    }
}
