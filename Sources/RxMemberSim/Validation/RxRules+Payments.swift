import HealthSimCore

extension RxRules {
    /// That what is paid adds up.
    static let payments: [ResponseRule] = [
        Rule(
            "PAID-001", .error, "A price is there if and only if the claim is paid or repeats a paid one",
            why: "It is what the pharmacy gets.", breaks: "A rejected claim with a price.",
            source: "NCPDP D.0, response pricing segment"
        ) { subject, report in
            let hasPrice = subject.response.pricing != nil
            if subject.hasPrice && !hasPrice {
                report("pricing", "Missing: it is paid")
            } else if !subject.hasPrice && hasPrice && subject.response.status != .captured {
                report("pricing", "Expected none: it is not paid")
            }
        },
        Rule(
            "PAID-002", .error, "The plan, the patient and other payers together pay what is allowed",
            why: "Nothing is left over.", breaks: "6.00 of which the plan pays 1.00 and the patient 4.00.",
            source: "NCPDP D.0, 509-F9"
        ) { subject, report in
            guard let pricing = subject.response.pricing else { return }
            let expected = sum([pricing.exactAllowed, negated(pricing.otherPayers), negated(pricing.patientPay)])
            if pricing.totalPaid != expected {
                report("pricing.total_paid", "Expected \(expected)", .init(pricing.totalPaid))
            }
        },
        Rule(
            "PAID-003", .error, "What the patient pays is the sum of its parts",
            why: "The patient is told why.", breaks: "A copay of 5.00 in a pay of 6.00.", source: "NCPDP D.0, 505-F5"
        ) { subject, report in
            guard let pricing = subject.response.pricing else { return }
            let expected = pricing.exactPatientTotal
            if pricing.patientPay != expected {
                report("pricing.patient_pay", "Expected \(expected)", .init(pricing.patientPay))
            }
        },
        Rule(
            "PAID-004", .error, "Nobody pays less than nothing, and so the patient no more than the price",
            why: "A negative payment is a payment to the plan.", breaks: "A copay of 10.00 for a drug of 6.00.",
            source: "NCPDP D.0, response pricing segment"
        ) { subject, report in
            guard let pricing = subject.response.pricing else { return }
            for (field, amount) in pricing.amounts where amount < .zero {
                report("pricing.\(field)", "Expected 0 or more", .init(amount))
            }
            for (index, entry) in pricing.otherAmounts.enumerated() where entry.amount < .zero {
                report("pricing.other_amounts[\(index)].amount", "Expected 0 or more", .init(entry.amount))
            }
        },
        Rule(
            "PAID-005", .error, "No more is allowed than was asked for",
            why: "The plan pays the lesser of its price and the pharmacy's.", breaks: "24.00 allowed of 13.90.",
            source: "NCPDP D.0, 430-DU; lesser-of pricing"
        ) { subject, report in
            guard let pricing = subject.response.pricing, let asked = subject.claim?.pricing else { return }
            let allowed = pricing.exactAllowed
            if allowed > asked.grossAmountDue && asked.grossAmountDue == asked.exactTotal {
                report("pricing.ingredient_cost", "More than \(asked.grossAmountDue) is allowed", .init(allowed))
            }
        },
        Rule(
            "PAID-006", .error, "A penalty for a brand is paid where a brand was chosen",
            why: "Without a choice there is none.", breaks: "A brand penalty for a generic.",
            source: "NCPDP D.0, 134-UK and 408-D8"
        ) { subject, report in
            guard let pricing = subject.response.pricing, pricing.brandPenalty > .zero, let claim = subject.claim,
                let product = DrugProductTable.shared.product(ndc: claim.ndc)
            else { return }
            if !product.isBrand || claim.dispenseAsWritten == .substitutionAllowed
                || claim.dispenseAsWritten == .genericNotOnMarket
            {
                report("pricing.brand_penalty", "No brand was chosen", .init(pricing.brandPenalty))
            }
        },
        Rule(
            "PAID-007", .error, "Entries to accumulators are no more than the patient pays, but for Part D and cards",
            why: "What gathers is what members pay.", breaks: "A copay of 5.00 that adds 50.00.",
            source: "45 CFR 155.20, cost sharing"
        ) { subject, report in
            let response = subject.response
            guard response.status == .paid, response.transaction == .billing, let pricing = response.pricing,
                let plan = subject.plan, !plan.isPartD
            else { return }
            for (index, entry) in response.accumulatorEntries.enumerated()
            where entry.amount > max(.zero, pricing.patientPay) {
                report("accumulator_entries[\(index)].amount", "More than the patient pays", .init(entry.amount))
            }
        },
    ]

    /// That the shares of Medicare Part D add up.
    static let partD: [ResponseRule] = [
        Rule(
            "PTD-001", .error, "Shares of Part D are there if and only if a plan of Part D pays",
            why: "The event that CMS gets is made of them.", breaks: "A claim of a Part D plan without shares.",
            source: "42 CFR 423.329; CMS, prescription drug events"
        ) { subject, report in
            guard let plan = subject.plan, subject.hasPrice else {
                if subject.response.partD != nil { report("part_d", "Expected none") }
                return
            }
            if plan.isPartD && subject.response.partD == nil {
                report("part_d", "Missing: the plan is one of Part D")
            } else if !plan.isPartD && subject.response.partD != nil {
                report("part_d", "Expected none: the plan is not one of Part D")
            }
        },
        Rule(
            "PTD-002", .error, "Patient, plan, manufacturer and Medicare together pay the price",
            why: "Every dollar is somebody's.", breaks: "Shares of 580.00 of a price of 590.00.",
            source: "Social Security Act 1860D-2 and 1860D-14C"
        ) { subject, report in
            guard let pricing = subject.response.pricing, let shares = subject.response.partD else { return }
            let total = sum([
                pricing.patientPay, pricing.otherPayers, shares.plan, shares.manufacturer, shares.lowIncome,
                shares.reinsurance,
            ])
            if total != pricing.exactAllowed {
                report("part_d", "Expected shares of \(pricing.exactAllowed) in all", .init(total))
            }
        },
        Rule(
            "PTD-003", .error, "No share is negative, and no more counts as the member's costs than the price",
            why: "It would move the limit.", breaks: "A manufacturer's share of -1.00.",
            source: "Social Security Act 1860D-2(b)(4)"
        ) { subject, report in
            guard let shares = subject.response.partD else { return }
            let amounts = [
                ("plan", shares.plan), ("manufacturer", shares.manufacturer), ("low_income", shares.lowIncome),
                ("reinsurance", shares.reinsurance), ("true_out_of_pocket", shares.trueOutOfPocket),
            ]
            for (field, amount) in amounts where amount < .zero {
                report("part_d.\(field)", "Expected 0 or more", .init(amount))
            }
            if let pricing = subject.response.pricing, shares.trueOutOfPocket > pricing.exactAllowed {
                report("part_d.true_out_of_pocket", "More than the price", .init(shares.trueOutOfPocket))
            }
        },
        Rule(
            "PTD-004", .error, "The stages of Part D are 01 to 04, in order, and together the price",
            why: "A claim may reach from one into the next.",
            breaks: "580.00 of 590.00 in the deductible, and no more.",
            source: "NCPDP D.0, 393-MV and 394-MW"
        ) { subject, report in
            guard let pricing = subject.response.pricing else { return }
            let stages = pricing.stages
            guard subject.response.partD != nil else {
                if !stages.isEmpty { report("pricing.stages", "Expected none") }
                return
            }
            for (index, stage) in stages.enumerated() {
                let isKnown = ["01", "02", "03", "04"].contains(stage.qualifier.string)
                if !isKnown || (index > 0 && stage.qualifier.string <= stages[index - 1].qualifier.string) {
                    report("pricing.stages[\(index)].qualifier", "Expected 01 to 04, in order", .init(stage.qualifier))
                }
            }
            let total = sum(stages.map(\.amount))
            if total != pricing.exactAllowed {
                report("pricing.stages", "Expected \(pricing.exactAllowed) in all", .init(total))
            }
        },
    ]
}

extension PaidPricing {
    /// What is recognised in all; nothing traps.
    var exactAllowed: Money {
        RxRules.sum(
            [ingredientCost, dispensingFee, incentive, professionalFee, flatTax, percentageTax]
                + otherAmounts.map(\.amount))
    }

    /// What the parts of the patient's pay add up to; nothing traps.
    var exactPatientTotal: Money {
        RxRules.sum([
            deductible, copay, coinsurance, overMaximum, processorFee, patientTax, networkPenalty, brandPenalty,
            nonPreferredPenalty, brandNonPreferredPenalty, coverageGap, RxRules.negated(planAssistance),
        ])
    }

    /// The amounts that are never negative, by their name in canonical JSON.
    fileprivate var amounts: [(String, Money)] {
        [
            ("ingredient_cost", ingredientCost), ("dispensing_fee", dispensingFee), ("incentive", incentive),
            ("professional_fee", professionalFee), ("flat_tax", flatTax), ("percentage_tax", percentageTax),
            ("other_payers", otherPayers), ("patient_pay", patientPay), ("total_paid", totalPaid),
            ("deductible", deductible), ("copay", copay), ("coinsurance", coinsurance),
            ("over_maximum", overMaximum), ("processor_fee", processorFee), ("patient_tax", patientTax),
            ("network_penalty", networkPenalty), ("brand_penalty", brandPenalty),
            ("non_preferred_penalty", nonPreferredPenalty),
            ("brand_non_preferred_penalty", brandNonPreferredPenalty), ("coverage_gap", coverageGap),
            ("plan_assistance", planAssistance),
        ]
    }
}
