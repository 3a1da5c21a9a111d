import HealthSimCore

extension RxRules {
    /// That a claim is for a product that exists, and for as much of it as makes sense.
    static let products: [ClaimRule] = [
        Rule(
            "DRUG-001", .error, "A product is named by an NDC of eleven digits, a compound by 0",
            why: "It is the key of all prices and rules.", breaks: "The code 0093-1048-01.",
            source: "NCPDP D.0, 407-D7; 45 CFR 162.1002"
        ) { subject, report in
            guard subject.isAboutDrug, !subject.claim.isCompound, !subject.isRejected(for: ["21", "54"]) else { return }
            if !isDigits(subject.claim.ndc, 11...11) && !(subject.claim.ndc == "0" && !subject.isBilling) {
                report("ndc", "Expected eleven digits", .init(subject.claim.ndc))
            }
        },
        Rule(
            "DRUG-002", .error, "The product is known",
            why: "Without price and drug nothing can be settled.", breaks: "A paid claim for 99999999999.",
            source: "references/drugs/ndc-common; reject code 54"
        ) { subject, report in
            guard subject.isAboutDrug, !subject.claim.isCompound, isDigits(subject.claim.ndc, 11...11),
                !subject.isRejected(for: ["21", "54"])
            else { return }
            // What was rejected at an earlier step was not looked at.
            if subject.product == nil && subject.response?.status != .rejected {
                report("ndc", "No product has this code", .init(subject.claim.ndc))
            }
        },
        Rule(
            "DRUG-003", .error, "The product is on the market on the date of service",
            why: "What is not sold cannot be dispensed.", breaks: "A paid claim years after the product was given up.",
            source: "references/drugs/ndc-common; reject code 77"
        ) { subject, report in
            guard subject.isBilling, let end = subject.knownProduct?.discontinued, !subject.isRejected(for: ["77"]),
                subject.response?.status != .rejected
            else { return }
            if subject.claim.serviceDate > end {
                report("ndc", "It is not sold since \(end)", .init(subject.claim.ndc))
            }
        },
        Rule(
            "DRUG-004", .error, "The product is of the drug that was prescribed",
            why: "Another drug needs another prescription.", breaks: "Lisinopril for a prescription of metformin.",
            source: "references/drugs/ndc-common"
        ) { subject, report in
            guard subject.isBilling, let product = subject.knownProduct, let own = subject.prescription,
                let medication = MedicationIndex.place(own.medicationID),
                subject.response?.status != .paid || subject.fill.map({ $0.ndc == subject.claim.ndc }) ?? true
            else { return }
            if product.medication != medication && !isFaultOfFill(subject, medication) {
                report("ndc", "It is a product of another drug than \(own.medicationID)", .init(subject.claim.ndc))
            }
        },
        Rule(
            "DRUG-005", .error, "A claim has a quantity and 1 to 365 days of supply",
            why: "The plan pays by the first and waits for the second.", breaks: "A paid claim with 0 days.",
            source: "NCPDP D.0, 442-E7 and 405-D5; reject codes E7 and 19"
        ) { subject, report in
            guard subject.isBilling else { return }
            if subject.claim.quantity <= .zero && !subject.isRejected(for: ["E7", "76"]) {
                report("quantity", "Expected more than 0", .init(subject.claim.quantity))
            }
            if !(1...365).contains(subject.claim.daysSupply) && !subject.isRejected(for: ["19", "7X", "76", "AG"]) {
                report("days_supply", "Expected 1 to 365", .init(subject.claim.daysSupply))
            }
        },
        Rule(
            "DRUG-006", .error, "The unit is the one that the product is billed in",
            why: "30 tablets are not 30 millilitres.", breaks: "Tablets in ML.",
            source: "NCPDP D.0, 600-28; reject code 26"
        ) { subject, report in
            guard subject.isBilling, let product = subject.knownProduct, !subject.isRejected(for: ["26", "PZ"]) else {
                return
            }
            if subject.claim.unit != product.unit {
                report("unit", "Expected '\(product.unit.rawValue)'", .init(subject.claim.unit.rawValue))
            }
        },
        Rule(
            "DRUG-007", .error, "What is counted is counted in whole pieces",
            why: "Nobody dispenses half a patch.", breaks: "30.5 tablets.", source: "NCPDP D.0, 442-E7"
        ) { subject, report in
            guard subject.isBilling, subject.knownProduct?.unit == .each, subject.claim.unit == .each,
                !subject.isRejected(for: ["E7"])
            else { return }
            if subject.claim.quantity.thousandths % 1_000 != 0 && subject.claim.quantity > .zero {
                report("quantity", "Expected a whole number", .init(subject.claim.quantity))
            }
        },
        Rule(
            "DRUG-008", .error, "The code of product selection fits the product",
            why: "Codes 1 to 5, 7 and 9 say why a brand was dispensed, 8 that there is no generic.",
            breaks: "A generic for which the patient asked for the brand.",
            source: "NCPDP D.0, 408-D8; references/drugs/ndc-common; reject code 22"
        ) { subject, report in
            guard subject.isBilling, let place = subject.product, !subject.isRejected(for: ["22"]),
                subject.response?.status != .rejected
            else { return }
            let products = DrugProductTable.shared
            let product = products.entries[place]
            let code = subject.claim.dispenseAsWritten
            switch code {
            case .substitutionAllowed, .override: break
            case .prescriberForbids, .patientAsksForBrand, .pharmacistChoseBrand, .genericNotInStock,
                .brandPricedAsGeneric, .brandRequiredByLaw, .planAsksForBrand:
                if !product.isBrand { report("dispense_as_written", "The product is a generic", .init(code.rawValue)) }
            case .genericNotOnMarket:
                let isSold = products.places(medication: product.medication).contains {
                    !products.entries[$0].isBrand
                        && products.entries[$0].discontinued.map { subject.claim.serviceDate < $0 } ?? true
                }
                if isSold { report("dispense_as_written", "There is a generic on the market", .init(code.rawValue)) }
            }
        },
        Rule(
            "DRUG-009", .warning, "A fill that is paid lasts no longer than the plan allows",
            why: "Plans limit the days of a fill.", breaks: "A paid fill of 180 days.",
            source: "references/drugs/pharmacy-plans; reject code 7X"
        ) { subject, report in
            guard subject.isBilling, subject.response?.status == .paid, subject.program == nil,
                let plan = subject.coverage.flatMap({ PharmacyPlanTable.shared.plan($0.planID) }),
                subject.response?.authorizationID.isEmpty ?? true, (1...365).contains(subject.claim.daysSupply)
            else { return }
            let most = max(plan.maximumDays.retail, plan.maximumDays.mail)
            if subject.claim.daysSupply > most {
                report("days_supply", "The plan pays at most \(most) days", .init(subject.claim.daysSupply))
            }
        },
    ]

    /// Whether the fill has the same product, so that the fill is what is wrong.
    private static func isFaultOfFill(_ subject: RxClaimSubject, _ medication: Int) -> Bool {
        guard let fill = subject.fill, let place = DrugProductTable.shared.place(ndc: fill.ndc) else { return false }
        return DrugProductTable.shared.entries[place].medication != medication
    }

    /// That what a pharmacy asks for adds up.
    static let prices: [ClaimRule] = [
        Rule(
            "PRICE-001", .error, "The gross amount due is the sum of its parts",
            why: "A processor rejects what does not add up.", breaks: "12.40 and 1.50 that make 14.00.",
            source: "NCPDP D.0, 430-DU; reject code R9"
        ) { subject, report in
            guard subject.isBilling, let pricing = subject.claim.pricing, !subject.isRejected(for: ["DU", "R9"]) else {
                return
            }
            let total = pricing.exactTotal
            if pricing.grossAmountDue != total {
                report("pricing.gross_amount_due", "Expected \(total)", .init(pricing.grossAmountDue))
            }
        },
        Rule(
            "PRICE-002", .error, "No amount that is asked for is negative",
            why: "What is taken back is taken back by a reversal.", breaks: "An incentive of -1.00.",
            source: "NCPDP D.0, pricing segment"
        ) { subject, report in
            guard let pricing = subject.claim.pricing, subject.isBilling else { return }
            let amounts = [
                ("ingredient_cost", pricing.ingredientCost), ("dispensing_fee", pricing.dispensingFee),
                ("professional_fee", pricing.professionalFee), ("incentive", pricing.incentive),
                ("flat_tax", pricing.flatTax), ("percentage_tax", pricing.percentageTax),
                ("usual_and_customary", pricing.usualAndCustomary), ("patient_paid", pricing.patientPaid),
            ]
            for (field, amount) in amounts where amount < .zero {
                report("pricing.\(field)", "Expected 0 or more", .init(amount))
            }
            for (index, entry) in pricing.otherAmounts.enumerated() where entry.amount < .zero {
                report("pricing.other_amounts[\(index)].amount", "Expected 0 or more", .init(entry.amount))
            }
        },
        Rule(
            "PRICE-003", .error,
            "A billing says what it asks for and what people without a plan pay; a question about eligibility does not",
            why: "The plan pays the lesser.", breaks: "A paid claim without `pricing`.",
            source: "NCPDP D.0, 426-DQ and 430-DU"
        ) { subject, report in
            let claim = subject.claim
            if claim.transaction == .eligibility {
                if claim.pricing != nil { report("pricing", "Expected none") }
                return
            }
            guard subject.isBilling, !subject.isRejected(for: ["23", "DQ", "DU"]) else { return }
            guard let pricing = claim.pricing else { return report("pricing", "Missing") }
            if pricing.usualAndCustomary == .zero {
                report("pricing.usual_and_customary", "Expected more than 0", .init(pricing.usualAndCustomary))
            }
        },
        Rule(
            "PRICE-004", .error,
            "Other amounts have a known code, each once, at most three; a tax by a rate has its rate",
            why: "The plan tells delivery from an administration fee by it.",
            breaks: "An other amount with the code 55.",
            source: "NCPDP D.0, 478-H7, 479-H8 and 483-HE"
        ) { subject, report in
            guard subject.isBilling, let pricing = subject.claim.pricing else { return }
            if pricing.otherAmounts.count > 3 {
                report("pricing.other_amounts", "Expected at most 3", .init(pricing.otherAmounts.count))
            }
            for (index, entry) in pricing.otherAmounts.enumerated() {
                let path = "pricing.other_amounts[\(index)].qualifier"
                if !RxCodeLists.otherAmounts.contains(entry.qualifier) {
                    report(path, "No amount has this code", .init(entry.qualifier))
                } else if pricing.otherAmounts[..<index].contains(where: { $0.qualifier == entry.qualifier }) {
                    report(path, "It stands here already", .init(entry.qualifier))
                }
            }
            if (pricing.taxRate > 0) != (pricing.percentageTax > .zero) {
                report("pricing.tax_rate", "Expected a rate with its tax, and none without", .init(pricing.taxRate))
            }
        },
    ]
}

extension SubmittedPricing {
    /// What the parts add up to; nothing traps.
    var exactTotal: Money {
        RxRules.sum(
            [ingredientCost, dispensingFee, professionalFee, incentive, flatTax, percentageTax]
                + otherAmounts.map(\.amount))
    }
}
