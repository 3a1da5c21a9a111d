import HealthSimCore

extension RxRules {
    /// That an answer is one to its transaction.
    static let answers: [ResponseRule] = [
        Rule(
            "ANS-001", .error, "An answer is to a claim of the household, of the same kind and member",
            why: "The pharmacy matches it by the claim.", breaks: "An answer to RXC999900010001.",
            source: "NCPDP D.0, response header"
        ) { subject, report in
            let response = subject.response
            guard let claim = subject.claim else {
                return report("claim_id", "No claim has this number", .init(response.claimID))
            }
            if response.transaction != claim.transaction {
                report("transaction", "Expected '\(claim.transaction.rawValue)'", .init(response.transaction.rawValue))
            }
            let mayBeEmpty = response.status == .rejected
            if response.memberID != claim.memberID && !(mayBeEmpty && response.memberID.isEmpty) {
                report("member_id", "Expected '\(claim.memberID)'", .init(response.memberID))
            }
        },
        Rule(
            "ANS-002", .error, "The status is one that the kind of transaction can get",
            why: "A reversal is approved, not paid.", breaks: "A reversal with the status P.",
            source: "NCPDP D.0, 112-AN"
        ) { subject, report in
            let status = subject.response.status
            let fits =
                switch subject.response.transaction {
                case .billing, .rebill:
                    [.paid, .rejected, .captured, .duplicate, .duplicateOfCaptured, .deferred].contains(status)
                case .reversal: [.approved, .rejected, .duplicateOfApproved, .captured].contains(status)
                case .eligibility: [.approved, .rejected].contains(status)
                }
            if !fits { report("status", "No answer to this kind of transaction", .init(status.rawValue)) }
        },
        Rule(
            "ANS-003", .error, "An answer is given at or after the time the transaction was sent",
            why: "An answer follows a question.", breaks: "An answer an hour before the claim.", source: "ClaimResponse"
        ) { subject, report in
            guard let claim = subject.claim else { return }
            if subject.response.decided < claim.submitted {
                report("decided_time", "Before the transaction was sent", .init(subject.response.decided))
            }
        },
        Rule(
            "ANS-004", .error, "What is paid is paid by the plan of the coverage, or by a manufacturer's programme",
            why: "Nobody else has anything to pay.", breaks: "A claim paid by a plan the member is not in.",
            source: "NCPDP D.0, 524-FO"
        ) { subject, report in
            guard subject.hasPrice, let claim = subject.claim, !subject.isProgram,
                let coverage = subject.context.coverage(of: claim.memberID, on: claim.serviceDate)
            else { return }
            if subject.response.planID != coverage.planID {
                report("plan_id", "Expected '\(coverage.planID)'", .init(subject.response.planID))
            }
        },
        Rule(
            "ANS-005", .error, "A tier is 0 to 8, and what a plan pays has one of its tiers",
            why: "The member's share depends on it.", breaks: "A paid claim of tier 9.",
            source: "references/drugs/formulary-tiers"
        ) { subject, report in
            let tier = subject.response.tier
            if !(0...8).contains(tier) {
                report("tier", "Expected 0 to 8", .init(tier))
            } else if subject.hasPrice, tier > 0, let plan = subject.plan, plan.terms(tier: tier) == nil {
                report("tier", "The plan has no such tier", .init(tier))
            }
        },
        Rule(
            "ANS-006", .error, "An authorization that was used is approved and holds: member, drug and day",
            why: "Another allows nothing.", breaks: "A claim paid by an authorization that had ended.",
            source: "NCPDP D.0, 462-EV; reject codes 64 and PA"
        ) { subject, report in
            let id = subject.response.authorizationID
            guard !id.isEmpty, let claim = subject.claim else { return }
            guard let place = subject.context.authorizations[id] else {
                return report("authorization_id", "No authorization has this number", .init(id))
            }
            let own = subject.context.household.authorizations[place]
            if own.memberID != claim.memberID {
                report("authorization_id", "It is another member's", .init(id))
            } else if own.decision != .approved {
                report("authorization_id", "It was not approved", .init(id))
            } else if !own.allows(claim.serviceDate) {
                report("authorization_id", "It does not hold on \(claim.serviceDate)", .init(id))
            } else if let product = DrugProductTable.shared.product(ndc: claim.ndc),
                !MedicationIndex.ingredients(of: Medication.all[product.medication]).contains(own.ingredient)
            {
                report("authorization_id", "It is for \(own.ingredient)", .init(id))
            }
        },
        Rule(
            "ANS-007", .error, "Preferred products are drugs of the table, at most six",
            why: "The pharmacist proposes them to the prescriber.", breaks: "The alternative `metformin-501-tab`.",
            source: "NCPDP D.0, 551-9F"
        ) { subject, report in
            if subject.response.alternatives.count > 6 {
                report("alternatives", "Expected at most 6", .init(subject.response.alternatives.count))
            }
            for (index, id) in subject.response.alternatives.enumerated() where MedicationIndex.place(id) == nil {
                report("alternatives[\(index)]", "No drug has this id", .init(id))
            }
        },
    ]

    /// That rejects say why.
    static let rejects: [ResponseRule] = [
        Rule(
            "REJ-001", .error, "Reject codes are there if and only if the claim is rejected",
            why: "A pharmacy acts on them.", breaks: "A paid claim with the code 79.", source: "NCPDP D.0, 511-FB"
        ) { subject, report in
            let response = subject.response
            if response.status == .rejected && response.rejects.isEmpty {
                report("rejects", "Missing: it is rejected")
            } else if response.status != .rejected && !response.rejects.isEmpty {
                report("rejects", "Expected none: it is not rejected", .init(response.rejects[0]))
            }
        },
        Rule(
            "REJ-002", .error, "Reject codes are known, each once, at most five",
            why: "There is room for five, and others say nothing.", breaks: "The code ZZ9.",
            source: "NCPDP D.0, 510-FA and 511-FB; references/drugs/reject-codes"
        ) { subject, report in
            let rejects = subject.response.rejects
            if rejects.count > 5 { report("rejects", "Expected at most 5", .init(rejects.count)) }
            for (index, code) in rejects.enumerated() {
                if RejectCode.named(code) == nil {
                    report("rejects[\(index)]", "No reject has this code", .init(code))
                } else if rejects[..<index].contains(code) {
                    report("rejects[\(index)]", "It stands here already", .init(code))
                }
            }
        },
        Rule(
            "REJ-003", .error, "Messages have at most 40 printable characters of ASCII, and there are at most nine",
            why: "What is longer is cut off.", breaks: "A message of 41 characters.",
            source: "NCPDP D.0, 130-UF and 526-FQ"
        ) { subject, report in
            let messages = subject.response.messages
            if messages.count > 9 { report("messages", "Expected at most 9", .init(messages.count)) }
            for (index, text) in messages.enumerated() where !isPrintable(text, 1...40) {
                report("messages[\(index)]", "Expected 1 to 40 characters", .init(text))
            }
        },
        Rule(
            "REJ-004", .error,
            "The day of the next fill stands with the reject of a refill that came too soon, and is later",
            why: "It says when to come again.", breaks: "A next fill before the date of service.",
            source: "NCPDP D.0, reject code 79"
        ) { subject, report in
            guard let next = subject.response.nextFill else { return }
            if !subject.response.rejects.contains("79") {
                report("next_fill_date", "Expected none: it does not come too soon", .init(next))
            } else if let claim = subject.claim, next <= claim.serviceDate {
                report("next_fill_date", "Not after the date of service", .init(next))
            }
        },
    ]

    /// Whether a text has only printable characters of ASCII, and a number of them within a range.
    static func isPrintable(_ text: Text, _ count: ClosedRange<Int>) -> Bool {
        unsafe text.withUTF8 { bytes in
            guard count.contains(bytes.count) else { return false }
            for index in bytes.indices where unsafe !(32...126).contains(bytes[index]) { return false }
            return true
        }
    }

    /// That alerts of the drug review can be read.
    static let alerts: [ResponseRule] = [
        Rule(
            "ALERT-001", .error, "Alerts have a known reason, and there are at most nine",
            why: "There is room for nine.", breaks: "An alert ZZ.", source: "NCPDP D.0, 567-J6 and 439-E4"
        ) { subject, report in
            let alerts = subject.response.alerts
            if alerts.count > 9 { report("alerts", "Expected at most 9", .init(alerts.count)) }
            for (index, alert) in alerts.enumerated() where !RxCodeLists.reasons.contains(alert.reason) {
                report("alerts[\(index)].reason", "No reason has this code", .init(alert.reason))
            }
        },
        Rule(
            "ALERT-002", .error, "The text of an alert has 1 to 30 printable characters, its detail at most 100",
            why: "What is longer is cut off.", breaks: "A text of 31 characters.",
            source: "NCPDP D.0, 544-FY and 570-NS"
        ) { subject, report in
            for (index, alert) in subject.response.alerts.enumerated() {
                if !isPrintable(alert.message, 1...30) {
                    report("alerts[\(index)].message", "Expected 1 to 30 characters", .init(alert.message))
                }
                if !isPrintable(alert.detail, 0...100) {
                    report("alerts[\(index)].detail", "Expected at most 100 characters", .init(alert.detail))
                }
            }
        },
        Rule(
            "ALERT-003", .error,
            "The other drug, pharmacy and prescriber of an alert are known codes, and its fill was before",
            why: "The pharmacist calls them.", breaks: "The pharmacy 4.", source: "NCPDP D.0, 529-FT, 530-FU and 533-FX"
        ) { subject, report in
            for (index, alert) in subject.response.alerts.enumerated() {
                let path = "alerts[\(index)]"
                if !(0...3).contains(alert.otherPharmacy) {
                    report("\(path).other_pharmacy", "Expected 0 to 3", .init(alert.otherPharmacy))
                }
                if !(0...2).contains(alert.otherPrescriber) {
                    report("\(path).other_prescriber", "Expected 0 to 2", .init(alert.otherPrescriber))
                }
                if !alert.otherMedicationID.isEmpty && MedicationIndex.place(alert.otherMedicationID) == nil {
                    report("\(path).other_medication_id", "No drug has this id", .init(alert.otherMedicationID))
                }
                if let day = alert.previousFill, let claim = subject.claim, day > claim.serviceDate {
                    report("\(path).previous_fill_date", "After the date of service", .init(day))
                }
            }
        },
        Rule(
            "ALERT-004", .error, "A claim is rejected for the drug review if and only if an alert that rejects is open",
            why: "An answer of the pharmacist closes it.", breaks: "A paid claim with an open hard reject.",
            source: "NCPDP D.0, reject code 88"
        ) { subject, report in
            let response = subject.response
            guard response.transaction == .billing || response.transaction == .rebill else { return }
            let isOpen = response.alerts.contains {
                !$0.isOverridden && ($0.action == .hardReject || $0.action == .softReject)
            }
            if response.rejects.contains("88") && !isOpen {
                report("rejects", "No alert rejects it", "88")
            } else if response.status == .paid && isOpen {
                report("status", "An alert that rejects it is open", .init(response.status.rawValue))
            }
        },
        Rule(
            "ALERT-005", .error, "An alert is overridden by a pharmacist's service for its reason, then or before",
            why: "Nobody else can.", breaks: "An overridden alert of a claim without services.",
            source: "NCPDP D.0, 439-E4 to 441-E6"
        ) { subject, report in
            guard let claim = subject.claim else { return }
            for (index, alert) in subject.response.alerts.enumerated() where alert.isOverridden {
                let isAnswered =
                    claim.services.contains { $0.reason == alert.reason }
                    || subject.context.household.claims.contains {
                        $0.memberID == claim.memberID && $0.submitted < claim.submitted
                            && $0.services.contains { $0.reason == alert.reason }
                    }
                if !isAnswered && claim.clarifications.isEmpty && claim.authorizationNumber.isEmpty {
                    report("alerts[\(index)].is_overridden", "No service of the claim answers it", true)
                }
            }
        },
    ]
}
