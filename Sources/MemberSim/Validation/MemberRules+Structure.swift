import HealthSimCore

extension MemberRules {
    /// That a claim has its parts.
    static let structure: [ClaimRule] = [
        Rule(
            "CLM-001", .error, "The number of a claim has at most 20 characters",
            why: "A payer cuts off what is longer, and the payment cannot be matched.",
            breaks: "A number of 24 characters.", source: "X12 005010X222A1, CLM01"
        ) { subject, report in
            if subject.claim.id.utf8Count > 20 {
                report("claim_id", "Expected at most 20 characters", .init(subject.claim.id))
            }
        },
        Rule(
            "CLM-002", .error, "A claim has lines, at most 50, an institutional one at most 999",
            why: "What is not on a line is not paid.", breaks: "A claim without lines.",
            source: "X12 005010X222A1 and X223A2, loop 2400"
        ) { subject, report in
            let most = subject.claim.kind == .institutional ? 999 : 50
            if subject.claim.lines.isEmpty {
                report("lines", "Missing: expected a line")
            } else if subject.claim.lines.count > most {
                report("lines", "Expected at most \(most) lines", .init(subject.claim.lines.count))
            }
        },
        Rule(
            "CLM-003", .error, "Lines are numbered from 1 without gaps",
            why: "The payer answers by the number.", breaks: "Lines 1 and 3.", source: "X12 005010X222A1, LX01"
        ) { subject, report in
            subject.forEachLine { line, path in
                let place = path.dropFirst(6).dropLast()
                if Int(place).map({ $0 + 1 != line.number }) ?? false {
                    report("\(path).line", "Expected its place in the list, counted from 1", .init(line.number))
                }
            }
        },
        Rule(
            "CLM-004", .error, "A claim has a diagnosis, and the first alone is the principal one",
            why: "Payment depends on what the services were for.", breaks: "A professional claim without diagnoses.",
            source: "X12 005010X222A1 HI*ABK; X223A2 HI*ABK"
        ) { subject, report in
            let claim = subject.claim
            guard let first = claim.diagnoses.first else {
                if claim.kind != .dental && !subject.isRefused(for: ["16", "11"]) {
                    report("diagnoses", "Missing: expected the principal diagnosis")
                }
                return
            }
            if first.role != .principal { report("diagnoses[0].role", "Expected the principal diagnosis first") }
            for (index, diagnosis) in claim.diagnoses.enumerated().dropFirst() where diagnosis.role == .principal {
                report("diagnoses[\(index)].role", "Another diagnosis is the principal one", "principal")
            }
        },
        Rule(
            "CLM-005", .error, "A claim has no diagnosis twice and not more than its form has room for",
            why: "A form has room for 12, a hospital's for 25 and its reasons and causes.",
            breaks: "E11.9 as principal and as other diagnosis.", source: "X12 005010X222A1 and X223A2, HI"
        ) { subject, report in
            let claim = subject.claim
            var seen: Set<Concept> = []
            for (index, diagnosis) in claim.diagnoses.enumerated() where diagnosis.role != .reasonForVisit {
                if !seen.insert(diagnosis.code).inserted {
                    report("diagnoses[\(index)].code", "This diagnosis stands on the claim", .init(diagnosis.code.code))
                }
            }
            let counted = claim.diagnoses.count { $0.role == .principal || $0.role == .other }
            let most = claim.kind == .institutional ? 25 : 12
            if counted > most { report("diagnoses", "Expected at most \(most)", .init(counted)) }
        },
        Rule(
            "CLM-006", .error, "Each line of a professional claim points to one to four of its diagnoses",
            why: "The pointer says what a service was for; one that leads nowhere is rejected.",
            breaks: "The pointer 3 on a claim with two diagnoses.", source: "X12 005010X222A1, SV107"
        ) { subject, report in
            let claim = subject.claim
            let count = claim.diagnoses.count
            subject.forEachLine { line, path in
                let pointers = line.diagnosisPointers
                if claim.kind == .institutional {
                    if !pointers.isEmpty { report("\(path).diagnosis_pointers", "Institutional lines have none") }
                    return
                }
                if pointers.isEmpty && claim.kind == .professional && count > 0 && !subject.isRefused(for: ["16"]) {
                    report("\(path).diagnosis_pointers", "Missing: expected a pointer to a diagnosis")
                }
                if pointers.count > 4 || Set(pointers).count != pointers.count {
                    report("\(path).diagnosis_pointers", "Expected at most four, each once")
                }
                for (index, pointer) in pointers.enumerated() where pointer < 1 || pointer > count {
                    report(
                        "\(path).diagnosis_pointers[\(index)]", "The claim has \(count) diagnoses", .init(pointer))
                }
            }
        },
        Rule(
            "CLM-007", .error, "A line has at most four modifiers, each once",
            why: "There is no room for a fifth.", breaks: "The modifiers 25 and 25.", source: "X12 005010X222A1, SV101"
        ) { subject, report in
            subject.forEachLine { line, path in
                if line.modifiers.count > 4 || Set(line.modifiers).count != line.modifiers.count {
                    report("\(path).modifiers", "Expected at most four, each once")
                }
            }
        },
        Rule(
            "CLM-008", .error, "A line has its own control number",
            why: "The payer's answer is matched to the line by it.", breaks: "Two lines with the control number L1.",
            source: "X12 005010X222A1, REF*6R"
        ) { subject, report in
            var seen: Set<Text> = []
            subject.forEachLine { line, path in
                if !line.controlNumber.isEmpty && !seen.insert(line.controlNumber).inserted {
                    report("\(path).control_number", "Another line has it", .init(line.controlNumber))
                }
            }
        },
        Rule(
            "CLM-009", .error, "A remark has at most 80 characters",
            why: "There is no room for more.", breaks: "A remark of 90 characters.", source: "X12 005010X222A1, NTE02"
        ) { subject, report in
            let count = subject.claim.note.utf8Count
            if count > 80 { report("note", "Expected at most 80 characters, found \(count)") }
        },
        Rule(
            "CLM-010", .error, "An accident has a kind that is known, and a day not after the service",
            why: "Another insurer may have to pay.", breaks: "The kind XX.",
            source: "X12 005010X222A1, CLM11 and DTP*439"
        ) { subject, report in
            let claim = subject.claim
            if !claim.accident.isEmpty && !["AA", "EM", "OA"].contains(claim.accident) {
                report("accident", "Expected AA, EM or OA", .init(claim.accident))
            }
            if let day = claim.accidentDate, day > claim.end {
                report("accident_date", "After the service", .init(day))
            }
        },
        Rule(
            "CLM-011", .error, "A drug has an NDC of 11 digits, a quantity and a unit",
            why: "Rebates are claimed by the package; without it the line is refused.",
            breaks: "The NDC 0409-3795-01.", source: "X12 005010X222A1, LIN03 and CTP"
        ) { subject, report in
            subject.forEachLine { line, path in
                guard let drug = line.drug else { return }
                if drug.ndc.utf8Count != 11 || !drug.ndc.string.utf8.allSatisfy(\.isDecimal) {
                    report("\(path).drug.ndc", "Expected 11 digits, as 00409379501", .init(drug.ndc))
                }
                if !(drug.quantity > 0 && drug.quantity.isFinite) {
                    report("\(path).drug.quantity", "Expected more than 0", .init(drug.quantity))
                }
                if !["UN", "ML", "GR", "ME", "F2"].contains(drug.unit) {
                    report("\(path).drug.unit", "Expected UN, ML, GR, ME or F2", .init(drug.unit))
                }
            }
        },
        Rule(
            "NPI-104", .error, "The providers of a claim have NPIs with the right check digit",
            why: "A wrong digit stops the claim at the door.", breaks: "The rendering provider 2000000003.",
            source: "45 CFR 162.406; X12 005010X222A1, NM109"
        ) { subject, report in
            forEachNPI(of: subject.claim) { npi, path in
                if !npi.isEmpty && !NPI.isValid(npi.string) && !subject.isRefused(for: ["16", "B7", "208"]) {
                    report(path, "Expected an NPI: ten digits of which the last is a check digit", .init(npi))
                }
            }
        },
    ]
}
