import HealthSimCore

extension MemberRules {
    /// That every adjustment says who bears it, and why.
    static let reasons: [DecisionRule] = [
        Rule(
            "CODE-111", .error, "An adjustment reason is a code of the list",
            why: "Provider and patient look it up.", breaks: "The reason 999.",
            source: "X12 external code source 139; references/codes/carc"
        ) { subject, report in
            subject.forEachAdjustment { adjustment, path in
                if !ClaimCodeLists.adjustmentReasons.contains(adjustment.reason) {
                    report("\(path).reason", "No such reason", .init(adjustment.reason))
                }
            }
            for (index, note) in subject.decision.explanation.enumerated()
            where !note.reason.isEmpty && !ClaimCodeLists.adjustmentReasons.contains(note.reason) {
                report("explanation[\(index)].reason", "No such reason", .init(note.reason))
            }
        },
        Rule(
            "CODE-112", .error, "A remark is a code of the list",
            why: "Provider and patient look it up.", breaks: "The remark N99999.",
            source: "X12 external code source 411; references/codes/rarc"
        ) { subject, report in
            func check(_ remarks: [Text], _ path: String) {
                for (index, remark) in remarks.enumerated() where !ClaimCodeLists.remarks.contains(remark) {
                    report("\(path)remarks[\(index)]", "No such remark", .init(remark))
                }
            }
            check(subject.decision.remarks, "")
            for (index, line) in subject.decision.lines.enumerated() { check(line.remarks, "lines[\(index)].") }
        },
        Rule(
            "RSN-001", .error, "A reason stands in a group that it can stand in",
            why: "The group says who bears the amount: a deductible is the patient's.",
            breaks: "The reason 1, deductible, in the group CO.", source: "references/codes/carc; X12 CARC notes"
        ) { subject, report in
            subject.forEachAdjustment { adjustment, path in
                guard let groups = ClaimCodeLists.groups[adjustment.reason] else { return }
                if !groups.contains(Text(adjustment.group.rawValue)) {
                    let expected = groups.map(\.string).joined(separator: " or ")
                    report(
                        "\(path).group", "Expected \(expected) for \(adjustment.reason)",
                        .init(adjustment.group.rawValue))
                }
            }
        },
        Rule(
            "RSN-002", .error, "A reason that is not complete by itself has a remark beside it",
            why: "That information is missing helps nobody who is not told which.",
            breaks: "The reason 16 without a remark.",
            source: "X12 CARC notes: at least one remark code must be provided"
        ) { subject, report in
            let decision = subject.decision
            for (place, line) in decision.lines.enumerated() where line.remarks.isEmpty && decision.remarks.isEmpty {
                for (index, adjustment) in line.adjustments.enumerated()
                where ClaimCodeLists.reasonsWithRemark.contains(adjustment.reason) {
                    report(
                        "lines[\(place)].adjustments[\(index)].reason", "Expected a remark code beside it",
                        .init(adjustment.reason))
                }
            }
            guard decision.remarks.isEmpty else { return }
            for (index, adjustment) in decision.adjustments.enumerated()
            where ClaimCodeLists.reasonsWithRemark.contains(adjustment.reason) {
                report("adjustments[\(index)].reason", "Expected a remark code beside it", .init(adjustment.reason))
            }
        },
        Rule(
            "RSN-003", .error, "An adjustment is not zero, and a reason stands once in a group of a line or claim",
            why: "A segment without an amount is rejected.", breaks: "An adjustment CO 45 of 0.00.",
            source: "X12 005010X221A1, CAS"
        ) { subject, report in
            func check(_ adjustments: [Adjustment], _ path: String) {
                var seen: Set<[Text]> = []
                for (index, adjustment) in adjustments.enumerated() {
                    if adjustment.amount == .zero {
                        report("\(path)adjustments[\(index)].amount", "Expected another amount than 0", "0.00")
                    } else if !seen.insert([Text(adjustment.group.rawValue), adjustment.reason]).inserted {
                        report(
                            "\(path)adjustments[\(index)].reason", "It stands there already", .init(adjustment.reason))
                    }
                }
            }
            check(subject.decision.adjustments, "")
            for (index, line) in subject.decision.lines.enumerated() { check(line.adjustments, "lines[\(index)].") }
        },
    ]
}
