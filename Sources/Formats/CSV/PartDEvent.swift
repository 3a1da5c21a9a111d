import HealthSimCore
import RxMemberSim

/// A drug event as a Part D plan reports it to Medicare: what was paid for a fill, and what was taken back.
///
/// The fields are those of the public description of the prescription drug event record; the file is a table of our own,
/// not the format of Medicare's systems. Source: CMS, Prescription Drug Event data elements.
struct PartDEvent {
    /// What the events of a household are about; the events share it, so that none copies a claim.
    final class Source {
        let claims: [PharmacyClaim]
        let responses: [ClaimResponse]
        let members: [RxMember]

        init(_ household: RxHousehold) {
            claims = household.claims
            responses = household.responses
            members = household.members
        }
    }

    let source: Source
    /// The claim, the answer that the event is of, and the answer that has the price: by their places.
    let claim: Int
    let response: Int
    let priced: Int
    /// The member by place; -1 for none.
    let member: Int
    let product: DrugProduct?
    /// The part of the cost above the limit of the year: the stage `04`.
    let costAboveLimit: Money
    /// `D` deductible, `N` initial coverage, `C` catastrophic: where the claim begins, and where it ends.
    let beginning: Text
    let ending: Text
    /// Whether it deletes an event that was reported before.
    let isDeletion: Bool

    /// Goes through the events of a household, in the order of the answers: one for each claim that Part D paid, and one
    /// that deletes it for each that was reversed.
    static func forEach(of household: RxHousehold, _ body: (PartDEvent) -> Void) {
        let responses = household.responses
        guard responses.indices.contains(where: { responses[$0].partD != nil }) else { return }
        let source = Source(household)
        let claims = source.claims
        // Claims and answers have the same order.
        var last = 0
        for place in responses.indices {
            let isDeletion = responses[place].transaction == .reversal && responses[place].status == .approved
            guard isDeletion || responses[place].status == .paid else { continue }
            let former = responses[place].formerID
            let found = isDeletion ? responses.indices.first { responses[$0].id == former } : place
            guard let priced = found, let stages = responses[priced].pricing?.stages, responses[priced].partD != nil
            else { continue }
            let wanted = responses[priced].claimID
            let start = last
            let claim = claims.indices.lazy.map { $0 + start < claims.count ? $0 + start : $0 + start - claims.count }
                .first { claims[$0].id == wanted }
            guard let claim else { continue }
            last = claim
            let memberID = claims[claim].memberID
            body(
                PartDEvent(
                    source: source, claim: claim, response: place, priced: priced,
                    member: source.members.indices.first { source.members[$0].id == memberID } ?? -1,
                    product: DrugProductTable.shared.product(ndc: claims[claim].ndc),
                    costAboveLimit: stages.reduce(.zero) { $1.qualifier == Stage.aboveLimit ? $0 + $1.amount : $0 },
                    beginning: Stage.phase(stages.first), ending: Stage.phase(stages.last), isDeletion: isDeletion))
        }
    }

    /// The sex of the member, 1 male or 2 female.
    var gender: Text? { member < 0 ? nil : source.members[member].person.sex == .male ? Letter.one : Letter.two }

    /// Taxes.
    var taxes: Money {
        (source.responses[priced].pricing?.flatTax ?? .zero)
            + (source.responses[priced].pricing?.percentageTax ?? .zero)
    }

    /// The part of the cost up to the limit.
    var costBelowLimit: Money { (source.responses[priced].pricing?.allowed ?? .zero) - costAboveLimit }

    /// The stages of a claim, and the phases of an event that they are.
    private enum Stage {
        static let deductible: Text = "01"
        static let aboveLimit: Text = "04"

        static func phase(_ stage: QualifiedAmount?) -> Text {
            guard let stage else { return Letter.initial }
            if stage.qualifier == deductible { return Letter.deductible }
            return stage.qualifier == aboveLimit ? Letter.covered : Letter.initial
        }
    }

    /// The values of the cells of one letter, made once.
    fileprivate enum Letter {
        static let (one, two): (Text, Text) = ("1", "2")
        static let (brand, generic): (Text, Text) = ("B", "G")
        static let (deductible, initial, covered, deletion): (Text, Text, Text, Text) = ("D", "N", "C", "D")
    }
}

extension RxTables {
    static let partDEvents = Table<PartDEvent>(
        "part_d_events", "A drug event as a Part D plan reports it to Medicare.",
        key: ["claim_control_number", "adjustment_code"],
        columns: [
            .text("claim_control_number", "Answer of the processor that the event is of.", required: true) {
                $0.source.responses[$0.response].id
            },
            .text("adjustment_code", "Empty for an event, D for one that is deleted.") {
                $0.isDeletion ? PartDEvent.Letter.deletion : .empty
            },
            .text("medicare_id", "Medicare beneficiary identifier.") {
                $0.member < 0 ? nil : $0.source.members[$0.member].medicareID
            },
            .text("cardholder_id", "Number on the card.", required: true) { $0.source.claims[$0.claim].cardholderID },
            .date("birth_date", "Date of birth.") {
                $0.member < 0 ? nil : $0.source.members[$0.member].person.birthDate
            },
            .text("gender", "1 male, 2 female.") { $0.gender },
            .date("service_date", "Date of service.", required: true) { $0.source.claims[$0.claim].serviceDate },
            .date("paid_date", "Day of the answer.") { $0.source.responses[$0.response].decided.date },
            .text("prescription_number", "Number of the pharmacy.") { $0.source.claims[$0.claim].prescriptionNumber },
            .integer("fill_number", "0 for the first fill.") { $0.source.claims[$0.claim].fillNumber },
            .text("ndc", "Product, NDC of 11 digits.", required: true) { $0.source.claims[$0.claim].ndc },
            .text("pharmacy_npi", "Pharmacy.") { $0.source.claims[$0.claim].pharmacyNPI },
            .text("prescriber_npi", "Prescriber.") { $0.source.claims[$0.claim].prescriberNPI },
            .text("compound_code", "1 no compound, 2 compound.") {
                $0.source.claims[$0.claim].ingredients.isEmpty ? PartDEvent.Letter.one : PartDEvent.Letter.two
            },
            .cell("dispense_as_written", .text, "Substitution, NCPDP 408-D8.") { event, cells in
                cells.text(event.source.claims[event.claim].dispenseAsWritten.rawValue)
            },
            .decimal("quantity", places: 3, "How much.", required: true) { $0.source.claims[$0.claim].quantity.units },
            .integer("days_supply", "For how many days.", required: true) { $0.source.claims[$0.claim].daysSupply },
            .text("drug_coverage_status", "C covered by Part D.") { _ in PartDEvent.Letter.covered },
            .text("brand_generic", "B brand, G generic.") { event in
                event.product.map { $0.isBrand ? PartDEvent.Letter.brand : PartDEvent.Letter.generic }
            },
            .text("beginning_phase", "D deductible, N initial coverage, C catastrophic.") { $0.beginning },
            .text("ending_phase", "D deductible, N initial coverage, C catastrophic.") { $0.ending },
            .money("ingredient_cost", "Recognised for the drug.", required: true) {
                $0.source.responses[$0.priced].pricing?.ingredientCost
            },
            .money("dispensing_fee", "Recognised for dispensing.", required: true) {
                $0.source.responses[$0.priced].pricing?.dispensingFee
            },
            .money("sales_tax", "Taxes.") { $0.taxes },
            .money("vaccine_fee", "Fee for giving a vaccine.") {
                $0.source.responses[$0.priced].pricing?.professionalFee
            },
            .money("gross_cost_below", "Gross drug cost up to the limit (GDCB).", required: true) {
                $0.costBelowLimit
            },
            .money("gross_cost_above", "Gross drug cost above the limit (GDCA).", required: true) {
                $0.costAboveLimit
            },
            .money("patient_pay", "What the patient pays.", required: true) {
                $0.source.responses[$0.priced].pricing?.patientPay
            },
            .money("low_income_amount", "Low-income cost-sharing subsidy (LICS).", required: true) {
                $0.source.responses[$0.priced].partD?.lowIncome
            },
            .money("other_payers", "Paid by payers before.") { $0.source.responses[$0.priced].pricing?.otherPayers },
            .money("plan_paid", "What the plan pays for covered drugs (CPP).", required: true) {
                $0.source.responses[$0.priced].partD?.plan
            },
            .money("manufacturer_discount", "What the manufacturer pays.", required: true) {
                $0.source.responses[$0.priced].partD?.manufacturer
            },
            .money("reinsurance", "What Medicare pays above the limit.", required: true) {
                $0.source.responses[$0.priced].partD?.reinsurance
            },
            .money("true_out_of_pocket", "What counts towards the limit.", required: true) {
                $0.source.responses[$0.priced].partD?.trueOutOfPocket
            },
        ])
}
