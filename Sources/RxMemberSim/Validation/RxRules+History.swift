import HealthSimCore

extension RxRules {
    /// That what happened is told in its order, and once.
    static let order: [HouseholdRule] = [
        Rule(
            "ORDER-001", .error, "Prescriptions, fills and claims are in the order of their time",
            why: "Claims are settled one after another.", breaks: "A claim of June before one of May.",
            source: "RxHousehold"
        ) { subject, report in
            let household = subject.household
            for index in household.prescriptions.indices.dropFirst()
            where household.prescriptions[index].written < household.prescriptions[index - 1].written {
                report(
                    "prescriptions[\(index)].written_time", "The one before is later",
                    .init(household.prescriptions[index].written))
            }
            for index in household.fills.indices.dropFirst()
            where household.fills[index].filled < household.fills[index - 1].filled {
                report("fills[\(index)].filled_date", "The one before is later", .init(household.fills[index].filled))
            }
            for index in household.claims.indices.dropFirst()
            where household.claims[index].submitted < household.claims[index - 1].submitted {
                report(
                    "claims[\(index)].submitted_time", "The one before is later",
                    .init(household.claims[index].submitted))
            }
        },
        Rule(
            "ORDER-002", .error, "Every claim has one answer, in the same order",
            why: "A pharmacy waits for it.", breaks: "A claim without an answer.",
            source: "NCPDP D.0, transaction and response"
        ) { subject, report in
            let household = subject.household
            guard !household.responses.isEmpty else { return }
            for (index, claim) in household.claims.enumerated() {
                if subject.answers[index] < 0 {
                    report("claims[\(index)].claim_id", "No answer to it", .init(claim.id))
                }
            }
            for (index, response) in household.responses.enumerated() {
                guard let claim = subject.claims[response.claimID] else { continue }
                if subject.answers[claim] != index {
                    report("responses[\(index)].claim_id", "The claim has another answer", .init(response.claimID))
                }
            }
            var last = -1
            for (index, response) in household.responses.enumerated() {
                guard let claim = subject.claims[response.claimID], subject.answers[claim] == index else { continue }
                if claim < last {
                    report(
                        "responses[\(index)].claim_id", "The one before answers a later claim", .init(response.claimID))
                }
                last = max(last, claim)
            }
        },
        Rule(
            "ORDER-003", .error, "A fill is paid once: no two claims with pharmacy, prescription, day and number stand",
            why: "The second is a duplicate (reject 83, or the status D).", breaks: "A claim that is paid twice.",
            source: "NCPDP D.0, reject code 83"
        ) { subject, report in
            var seen: [ClaimKey: Int] = [:]
            for (index, claim) in subject.household.claims.enumerated() where claim.transaction != .reversal {
                guard claim.transaction != .eligibility, subject.isStanding(index) else { continue }
                let key = ClaimKey(claim)
                if let first = seen[key] {
                    report("claims[\(index)].claim_id", "It is paid by claims[\(first)] already", .init(claim.id))
                } else {
                    seen[key] = index
                }
            }
        },
        Rule(
            "ORDER-004", .error, "The pharmacy's number belongs to one prescription",
            why: "A reversal is found by it.", breaks: "Two prescriptions 000000010001.", source: "NCPDP D.0, 402-D2"
        ) { subject, report in
            var seen: Set<Text> = []
            for (index, entry) in subject.household.prescriptions.enumerated() where !entry.number.isEmpty {
                if !seen.insert(entry.number).inserted {
                    report(
                        "prescriptions[\(index)].prescription_number", "Another prescription has it already",
                        .init(entry.number))
                }
            }
        },
    ]

    /// That what is taken back was paid.
    static let reversals: [HouseholdRule] = [
        Rule(
            "REV-001", .error,
            "A reversal or rebill is of an earlier claim of the same pharmacy, prescription, day and fill",
            why: "The processor finds it by them.", breaks: "A reversal with another date of service.",
            source: "NCPDP D.0, B2: 201-B1, 402-D2, 401-D1 and 403-D3"
        ) { subject, report in
            let claims = subject.household.claims
            for (index, claim) in claims.enumerated()
            where claim.transaction == .reversal || claim.transaction == .rebill {
                guard !claim.formerID.isEmpty, !isRefused(subject, index) else { continue }
                guard let place = subject.claims[claim.formerID], place < index,
                    claims[place].transaction == .billing || claims[place].transaction == .rebill
                else {
                    report("claims[\(index)].former_id", "No earlier claim has this number", .init(claim.formerID))
                    continue
                }
                if ClaimKey(claims[place]) != ClaimKey(claim) {
                    report(
                        "claims[\(index)]",
                        "Pharmacy, prescription, day or fill is another one than of \(claim.formerID)",
                        .init(claim.id))
                }
            }
        },
        Rule(
            "REV-002", .error, "What is taken back was paid, and is taken back once",
            why: "What was not paid cannot be taken back.", breaks: "Two approved reversals of a claim.",
            source: "NCPDP D.0, reject codes 84 and 87"
        ) { subject, report in
            let responses = subject.household.responses
            for (index, response) in responses.enumerated() where response.takesBack {
                let path = "responses[\(index)].former_id"
                guard let place = subject.responses[response.formerID], place < index, responses[place].status == .paid
                else {
                    report(path, "No earlier answer that paid has this number", .init(response.formerID))
                    continue
                }
                if subject.takenBack[place] != index {
                    report(path, "It is taken back already", .init(response.formerID))
                }
            }
        },
        Rule(
            "REV-003", .error, "The answer to a reversal takes back the answer to the claim that it names",
            why: "Another claim would be paid back.", breaks: "A reversal of one claim that takes back another.",
            source: "NCPDP D.0, B2"
        ) { subject, report in
            for (index, response) in subject.household.responses.enumerated() where response.takesBack {
                guard let claim = subject.claim(response.claimID), !claim.formerID.isEmpty,
                    subject.claims[claim.formerID] != nil, let place = subject.responses[response.formerID]
                else { continue }
                let former = subject.household.responses[place].claimID
                if former != claim.formerID {
                    report(
                        "responses[\(index)].former_id", "Expected the answer to \(claim.formerID)",
                        .init(response.formerID))
                }
            }
        },
        Rule(
            "REV-004", .error, "A reversal takes from the accumulators what its claim has added",
            why: "Else something of it stays.", breaks: "A reversal of 4.00 of an entry of 5.00.",
            source: "NCPDP D.0, B2; CMS, Part D automated TrOOP balance transfer"
        ) { subject, report in
            let own = AccumulatorSums.own(of: subject)
            for (index, response) in subject.household.responses.enumerated()
            where response.takesBack && response.transaction == .reversal {
                guard let place = subject.responses[response.formerID], place < index else { continue }
                if !AccumulatorSums(response.accumulatorEntries).isOpposite(own[place]) {
                    report(
                        "responses[\(index)].accumulator_entries",
                        "Expected what \(response.formerID) added, with the opposite sign")
                }
            }
        },
        Rule(
            "REV-005", .error, "A repeated claim repeats an earlier answer",
            why: "The pharmacy has lost it and asks again.", breaks: "A duplicate of nothing.",
            source: "NCPDP D.0, 112-AN D and S"
        ) { subject, report in
            let responses = subject.household.responses
            for (index, response) in responses.enumerated()
            where response.status == .duplicate || response.status == .duplicateOfApproved {
                guard let place = subject.responses[response.formerID], place < index else {
                    report(
                        "responses[\(index)].former_id", "No earlier answer has this number", .init(response.formerID))
                    continue
                }
                if response.status == .duplicate && response.pricing?.totalPaid != responses[place].pricing?.totalPaid {
                    report("responses[\(index)].pricing", "Expected what \(response.formerID) says")
                }
            }
        },
        Rule(
            "REV-006", .error,
            "A rebate is for a claim that was paid, of its product and quarter; negative when it was taken back",
            why: "Manufacturers pay for what was dispensed.", breaks: "A rebate for a claim that was rejected.",
            source: "references/drugs/rebates"
        ) { subject, report in
            for (index, rebate) in subject.household.rebates.enumerated() {
                let path = "rebates[\(index)]"
                guard let place = subject.claims[rebate.claimID], let answer = subject.answer(place),
                    answer.status == .paid
                else {
                    report("\(path).claim_id", "No paid claim has this number", .init(rebate.claimID))
                    continue
                }
                let claim = subject.household.claims[place]
                if !claim.isCompound && rebate.ndc != claim.ndc {
                    report("\(path).ndc", "Expected '\(claim.ndc)'", .init(rebate.ndc))
                }
                let month = claim.serviceDate.month
                let quarter = claim.serviceDate.startOfMonth.adding(months: -((month - 1) % 3))
                if rebate.quarter != quarter {
                    report("\(path).quarter_start", "Expected \(quarter)", .init(rebate.quarter))
                }
                if rebate.amount < .zero && subject.isStanding(place) {
                    report("\(path).amount", "Expected 0 or more: the claim stands", .init(rebate.amount))
                }
            }
        },
    ]

    /// Whether a claim that takes back was refused.
    private static func isRefused(_ subject: RxHouseholdSubject, _ claim: Int) -> Bool {
        subject.answer(claim).map { $0.status == .rejected } ?? false
    }
}

/// What tells one fill's claim to one payer from another.
struct ClaimKey: Hashable {
    private let pharmacy: Text
    private let prescription: Text
    private let number: Int
    private let day: CalendarDate
    private let bin: Text
    private let group: Text

    init(_ claim: PharmacyClaim) {
        (pharmacy, prescription) = (claim.pharmacyNPI, claim.prescriptionNumber)
        (number, day) = (claim.fillNumber, claim.serviceDate)
        // A manufacturer's card pays beside the plan.
        (bin, group) = claim.otherCoverage == "08" ? (claim.bin, claim.groupID) : (.empty, .empty)
    }
}
