import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let products: [RxDefect] = [
        RxDefect("DRUG-001", "claims[1].ndc") { $0.claims[1].ndc = "0093-1048-01" },
        RxDefect("DRUG-001", "claims[9].ndc", of: .family) { $0.claims[9].ndc = "169418113" },
        RxDefect("DRUG-002", "claims[2].ndc", of: .family) { $0.claims[2].ndc = "99999999999" },
        RxDefect("DRUG-002", "claims[4].ndc") { $0.claims[4].ndc = "99999999999" },
        RxDefect("DRUG-003", "claims[0].ndc", of: .senior) { sellNoMore(&$0) },
        RxDefect("DRUG-004", "claims[1].ndc") { $0.claims[1].ndc = "00615764139" },
        RxDefect("DRUG-004", "claims[9].ndc", of: .family) {
            ($0.claims[9].ndc, $0.claims[9].unit) = ("00169413212", .milliliter)
        },
        RxDefect("DRUG-005", "claims[1].quantity") { $0.claims[1].quantity = .zero },
        RxDefect("DRUG-005", "claims[1].days_supply") { $0.claims[1].daysSupply = 0 },
        RxDefect("DRUG-005", "claims[9].days_supply", of: .family) { $0.claims[9].daysSupply = 366 },
        RxDefect("DRUG-006", "claims[0].unit") { $0.claims[0].unit = .gram },
        RxDefect("DRUG-006", "claims[10].unit", of: .family) { $0.claims[10].unit = .each },
        RxDefect("DRUG-007", "claims[1].quantity") { $0.claims[1].quantity = DrugQuantity(thousandths: 60_500) },
        RxDefect("DRUG-007", "claims[2].quantity", of: .family) {
            $0.claims[2].quantity = DrugQuantity(thousandths: 20_250)
        },
        RxDefect("DRUG-008", "claims[0].dispense_as_written") {
            $0.claims[0].dispenseAsWritten = .prescriberForbids
            $0.fills[0].dispenseAsWritten = .prescriberForbids
        },
        RxDefect("DRUG-008", "claims[2].dispense_as_written") {
            $0.claims[2].dispenseAsWritten = .brandPricedAsGeneric
            $0.fills[1].dispenseAsWritten = .brandPricedAsGeneric
        },
        RxDefect("DRUG-008", "claims[8].dispense_as_written", of: .family) {
            $0.claims[8].dispenseAsWritten = .genericNotOnMarket
            $0.fills[4].dispenseAsWritten = .genericNotOnMarket
        },
        RxDefect("DRUG-009", "claims[0].days_supply", of: .senior) {
            $0.claims[0].daysSupply = 180
            $0.fills[0].daysSupply = 180
        },
        RxDefect("DRUG-009", "claims[8].days_supply", of: .family) {
            $0.claims[8].daysSupply = 120
            $0.fills[4].daysSupply = 120
        },
    ]

    /// Makes a fill and its claim be of a product that is not sold any more on its day.
    private static func sellNoMore(_ household: inout RxHousehold) {
        let old = DrugProductTable.shared.entries.first {
            $0.discontinued != nil && $0.medicationID == "doxazosin-4-tab"
        }
        guard let old, let drug = Medication.named(old.medicationID.string) else { return }
        (household.claims[0].ndc, household.fills[0].ndc) = (old.ndc, old.ndc)
        household.claims[0].dispenseAsWritten = .substitutionAllowed
        household.fills[0].dispenseAsWritten = .substitutionAllowed
        household.prescriptions[0].medicationID = old.medicationID
        household.prescriptions[0].drug = drug.concept
        household.prescriptions[0].indication = nil
    }

    static let prices: [RxDefect] = [
        RxDefect("PRICE-001", "claims[0].pricing.gross_amount_due") {
            $0.claims[0].pricing?.grossAmountDue = money("14.00")
        },
        RxDefect("PRICE-001", "claims[1].pricing.gross_amount_due") { $0.claims[1].pricing?.incentive = money("0.50") },
        RxDefect("PRICE-001", "claims[7].pricing.gross_amount_due", of: .family) {
            $0.claims[7].pricing?.otherAmounts = []
        },
        RxDefect("PRICE-002", "claims[1].pricing.incentive") {
            $0.claims[1].pricing?.incentive = money("-1.00")
            $0.claims[1].pricing?.grossAmountDue = money("12.90")
        },
        RxDefect("PRICE-002", "claims[1].pricing.patient_paid") { $0.claims[1].pricing?.patientPaid = money("-5.00") },
        RxDefect("PRICE-003", "claims[1].pricing") { $0.claims[1].pricing = nil },
        RxDefect("PRICE-003", "claims[0].pricing.usual_and_customary") {
            $0.claims[0].pricing?.usualAndCustomary = .zero
        },
        RxDefect("PRICE-003", "claims[0].pricing", of: .family) { $0.claims[0].pricing = $0.claims[1].pricing },
        RxDefect("PRICE-004", "claims[7].pricing.other_amounts[0].qualifier", of: .family) {
            $0.claims[7].pricing?.otherAmounts[0].qualifier = "55"
        },
        RxDefect("PRICE-004", "claims[7].pricing.tax_rate", of: .family) { $0.claims[7].pricing?.taxRate = 0 },
        RxDefect("PRICE-004", "claims[7].pricing.other_amounts[1].qualifier", of: .family) {
            $0.claims[7].pricing?.otherAmounts = [
                QualifiedAmount("09", money("10.00")), QualifiedAmount("09", money("2.00")),
            ]
        },
    ]

    static let payers: [RxDefect] = [
        RxDefect("CMP-001", "claims[7].ingredients", of: .family) {
            $0.claims[7].ingredients.removeLast()
            $0.claims[7].ingredients[0].cost = money("90.07")
        },
        RxDefect("CMP-001", "claims[9].ndc", of: .family) {
            $0.claims[9].ingredients = $0.claims[7].ingredients
            $0.claims[9].ingredients[0].cost = money("1189.80")
            $0.claims[9].compoundForm = "02"
        },
        RxDefect("CMP-002", "claims[7].pricing.ingredient_cost", of: .family) {
            $0.claims[7].ingredients[0].cost = money("82.00")
        },
        RxDefect("CMP-002", "claims[7].pricing.ingredient_cost", of: .family) {
            $0.claims[7].ingredients.append($0.claims[7].ingredients[1])
        },
        RxDefect("CMP-003", "claims[7].ingredients[1].ndc", of: .family) {
            $0.claims[7].ingredients[1].ndc = "99999999999"
        },
        RxDefect("CMP-003", "claims[7].ingredients[0].quantity", of: .family) {
            $0.claims[7].ingredients[0].quantity = .zero
        },
        RxDefect("CMP-004", "claims[7].compound_form", of: .family) { $0.claims[7].compoundForm = "" },
        RxDefect("CMP-004", "claims[0].compound_form") { $0.claims[0].compoundForm = "02" },
        RxDefect("COB-001", "claims[0].other_coverage") { $0.claims[0].otherCoverage = "05" },
        RxDefect("COB-001", "claims[1].other_coverage") { $0.claims[1].otherCoverage = "2" },
        RxDefect("COB-002", "claims[0].other_payers") { $0.claims[0].otherCoverage = "03" },
        RxDefect("COB-002", "claims[8].other_coverage", of: .family) { $0.claims[8].otherCoverage = "01" },
        RxDefect("COB-003", "claims[8].other_payers", of: .family) { $0.claims[8].otherCoverage = "03" },
        RxDefect("COB-003", "claims[8].other_payers", of: .family) { $0.claims[8].otherPayers[0].paid = [] },
        RxDefect("COB-003", "claims[4].other_payers", of: .family) {
            $0.claims[4].otherPayers[0].patientResponsibility = []
        },
        RxDefect("COB-004", "claims[8].other_payers[0].coverage_type", of: .family) {
            $0.claims[8].otherPayers[0].coverageType = "02"
        },
        RxDefect("COB-004", "claims[8].other_payers[0].bin", of: .family) { $0.claims[8].otherPayers[0].bin = "9991" },
        RxDefect("COB-004", "claims[8].other_payers[0].decided_date", of: .family) {
            $0.claims[8].otherPayers[0].decided = day("2025-03-06")
        },
        RxDefect("COB-004", "claims[8].other_payers[0].paid[0]", of: .family) {
            $0.claims[8].otherPayers[0].paid[0].qualifier = "88"
        },
        RxDefect("PPS-001", "claims[1].services[0].result", of: .family) { $0.claims[1].services[0].result = "9Z" },
        RxDefect("PPS-001", "claims[1].services[0].service", of: .family) { $0.claims[1].services[0].service = "XX" },
        RxDefect("PPS-001", "claims[1].services[0].effort", of: .family) { $0.claims[1].services[0].effort = "16" },
        RxDefect("PPS-001", "claims[0].services") {
            $0.claims[0].services = (0..<10).map { _ in
                PharmacistService(reason: "DD", service: "M0", result: "1G")
            }
        },
    ]
}
