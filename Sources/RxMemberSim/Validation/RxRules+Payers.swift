import HealthSimCore

extension RxRules {
    /// That a compound has its parts.
    static let compounds: [ClaimRule] = [
        Rule(
            "CMP-001", .error, "A compound has at least two parts, at most 25, and the code 0",
            why: "One part is a product with a code of its own.", breaks: "A compound of one part.",
            source: "NCPDP D.0, 447-EC and 407-D7"
        ) { subject, report in
            guard subject.isBilling, !subject.isRejected(for: ["7Z", "8G", "EC", "20", "21"]) else { return }
            let count = subject.claim.ingredients.count
            if subject.claim.ndc == "0" || count > 0, !(2...25).contains(count) {
                report("ingredients", "Expected 2 to 25 parts", .init(count))
            } else if count > 0 && subject.claim.ndc != "0" {
                report("ndc", "Expected '0', as it is a compound", .init(subject.claim.ndc))
            }
        },
        Rule(
            "CMP-002", .error, "The parts of a compound cost what the compound costs",
            why: "The plan pays by the parts.", breaks: "Parts of 10.00 and 5.00 in a compound of 20.00.",
            source: "NCPDP D.0, 449-EE and 409-D9"
        ) { subject, report in
            guard subject.isBilling, subject.claim.isCompound, let pricing = subject.claim.pricing else { return }
            let total = sum(subject.claim.ingredients.map(\.cost))
            if total != pricing.ingredientCost {
                report(
                    "pricing.ingredient_cost", "Expected \(total), the sum of the parts", .init(pricing.ingredientCost))
            }
        },
        Rule(
            "CMP-003", .error, "Each part is a known product, with a quantity and a cost that is not negative",
            why: "Without price and drug it cannot be settled.", breaks: "A part with the code 99999999999.",
            source: "NCPDP D.0, compound segment"
        ) { subject, report in
            guard subject.isBilling else { return }
            for (index, part) in subject.claim.ingredients.enumerated() {
                let path = "ingredients[\(index)]"
                if !isDigits(part.ndc, 11...11) || DrugProductTable.shared.place(ndc: part.ndc) == nil,
                    !subject.isRejected(for: ["54", "TE", "21"]), subject.claim.clarifications.first != "08"
                {
                    report("\(path).ndc", "No product has this code", .init(part.ndc))
                }
                if part.quantity <= .zero { report("\(path).quantity", "Expected more than 0", .init(part.quantity)) }
                if part.cost < .zero { report("\(path).cost", "Expected 0 or more", .init(part.cost)) }
            }
        },
        Rule(
            "CMP-004", .error, "A compound has a dose form, and a product has none",
            why: "The label of the mixture needs one.", breaks: "A compound without `compound_form`.",
            source: "NCPDP D.0, 450-EF"
        ) { subject, report in
            guard subject.isBilling else { return }
            let form = subject.claim.compoundForm
            if subject.claim.isCompound && !isDigits(form, 2...2) {
                report("compound_form", "Expected two digits", .init(form))
            } else if !subject.claim.isCompound && !form.isEmpty {
                report("compound_form", "Expected none", .init(form))
            }
        },
    ]

    /// That what is said of other payers and of services is known and fits.
    static let payers: [ClaimRule] = [
        Rule(
            "COB-001", .error, "What is known of other coverage is 00, 01, 02, 03, 04 or 08",
            why: "It says who pays first.", breaks: "The code 05.", source: "NCPDP D.0, 308-C8; reject code 13"
        ) { subject, report in
            let code = subject.claim.otherCoverage
            if !code.isEmpty && !RxCodeLists.otherCoverage.contains(code) && !subject.isRejected(for: ["13"]) {
                report("other_coverage", "Expected 00, 01, 02, 03, 04 or 08", .init(code))
            }
        },
        Rule(
            "COB-002", .error, "Decisions of other payers are there if and only if the code of other coverage says so",
            why: "A payer that comes second needs them.", breaks: "The code 02 without any.",
            source: "NCPDP D.0, 308-C8 and coordination segment"
        ) { subject, report in
            guard subject.isBilling, !subject.isRejected(for: ["13", "41", "7C", "6E", "NP"]) else { return }
            let claim = subject.claim
            guard claim.otherCoverage.isEmpty || RxCodeLists.otherCoverage.contains(claim.otherCoverage) else { return }
            let needs =
                claim.otherCoverage == "02" || claim.otherCoverage == "03" || claim.otherCoverage == "04"
                || claim.otherCoverage == "08"
            if needs && claim.otherPayers.isEmpty {
                report("other_payers", "Missing: the code of other coverage is \(claim.otherCoverage)")
            } else if !needs && !claim.otherPayers.isEmpty {
                report("other_coverage", "Expected 02, 03, 04 or 08: another payer decided", .init(claim.otherCoverage))
            }
        },
        Rule(
            "COB-003", .error,
            "What another payer decided fits the code: 02 a payment, 03 a reject, 08 what was left to the patient",
            why: "Each is settled in another way.", breaks: "The code 03 with a payer that paid.",
            source: "NCPDP D.0, 308-C8, 431-DV, 472-6E and 352-NQ"
        ) { subject, report in
            let payers = subject.claim.otherPayers
            guard subject.isBilling, !payers.isEmpty, !subject.isRejected(for: ["13", "7C", "6E", "NP"]) else { return }
            switch subject.claim.otherCoverage.string {
            case "02":
                if !payers.contains(where: { $0.paid.contains { $0.amount > .zero } }) {
                    report("other_payers", "Expected an amount that was paid")
                }
            case "03":
                if !payers.allSatisfy({ !$0.rejects.isEmpty }) { report("other_payers", "Expected rejects") }
            case "04":
                if payers.contains(where: { $0.paid.contains { $0.amount > .zero } }) {
                    report("other_payers", "Expected nothing that was paid")
                }
            case "08":
                if payers.last?.patientResponsibility.isEmpty ?? true {
                    report("other_payers", "Expected what was left to the patient")
                }
            default: break
            }
        },
        Rule(
            "COB-004", .error,
            "Other payers are numbered in order, have an issuer of 6 digits, and decided before the claim was sent",
            why: "The order says who pays first.", breaks: "A first payer that is the secondary one.",
            source: "NCPDP D.0, 338-5C, 340-7C and 443-E8"
        ) { subject, report in
            for (index, payer) in subject.claim.otherPayers.enumerated() {
                let path = "other_payers[\(index)]"
                if payer.coverageType != Text("0\(index + 1)") {
                    report("\(path).coverage_type", "Expected '0\(index + 1)'", .init(payer.coverageType))
                }
                if !isDigits(payer.bin, 6...6) { report("\(path).bin", "Expected six digits", .init(payer.bin)) }
                if payer.decided > subject.claim.submitted.date {
                    report("\(path).decided_date", "After the claim was sent", .init(payer.decided))
                }
                for (place, code) in payer.rejects.enumerated() where RejectCode.named(code) == nil {
                    report("\(path).rejects[\(place)]", "No reject has this code", .init(code))
                }
                for (place, entry) in payer.paid.enumerated()
                where !RxCodeLists.paidAmounts.contains(entry.qualifier) || entry.amount < .zero {
                    report("\(path).paid[\(place)]", "Expected a known code and 0 or more", .init(entry.qualifier))
                }
                for (place, entry) in payer.patientResponsibility.enumerated()
                where !RxCodeLists.patientAmounts.contains(entry.qualifier) || entry.amount < .zero {
                    report(
                        "\(path).patient_responsibility[\(place)]", "Expected a known code and 0 or more",
                        .init(entry.qualifier))
                }
            }
        },
        Rule(
            "PPS-001", .error, "What a pharmacist did is said by known codes, at most nine times",
            why: "The plan lets a claim through by them.", breaks: "The result 9Z.",
            source: "NCPDP D.0, 439-E4, 440-E5, 441-E6 and 474-8E"
        ) { subject, report in
            let services = subject.claim.services
            if services.count > 9 { report("services", "Expected at most 9", .init(services.count)) }
            for (index, entry) in services.enumerated() {
                let path = "services[\(index)]"
                if !RxCodeLists.reasons.contains(entry.reason) {
                    report("\(path).reason", "No reason has this code", .init(entry.reason))
                }
                if !RxCodeLists.services.contains(entry.service) {
                    report("\(path).service", "No service has this code", .init(entry.service))
                }
                if !RxCodeLists.results.contains(entry.result) {
                    report("\(path).result", "No result has this code", .init(entry.result))
                }
                if !entry.effort.isEmpty && !RxCodeLists.efforts.contains(entry.effort) {
                    report("\(path).effort", "Expected 11 to 15", .init(entry.effort))
                }
                if !entry.coAgent.isEmpty && !isDigits(entry.coAgent, 11...11) {
                    report("\(path).co_agent", "Expected an NDC of eleven digits", .init(entry.coAgent))
                }
            }
        },
    ]
}
