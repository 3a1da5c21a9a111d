import HealthSimCore

extension MemberRules {
    /// That a stay that is billed in parts is one stay.
    static let series: [HouseholdRule] = [
        Rule(
            "SER-001", .error, "The parts of a stay follow one another: first, continuing, last",
            why: "A payer finds no stay to go on with.", breaks: "A last part without a first.",
            source: "NUBC, type of bill frequency 2, 3 and 4"
        ) { subject, report in
            forEachSeries(of: subject.household) { places in
                for (position, place) in places.enumerated() {
                    let frequency = subject.household.claims[place].frequency
                    let isFirst = position == 0
                    if isFirst != (frequency == .interimFirst) {
                        report(
                            "claims[\(place)].frequency",
                            isFirst ? "The first part of a stay has 2" : "The stay has begun: expected 3 or 4",
                            .init(frequency.rawValue))
                    } else if frequency == .interimLast && position < places.count - 1 {
                        report("claims[\(place)].frequency", "Another part comes after it: expected 3", "4")
                    }
                }
            }
        },
        Rule(
            "SER-002", .error, "The parts of a stay have no gap and no day twice",
            why: "A day between is paid by nobody, and a day in both twice.",
            breaks: "A second part that begins two days after the first ends.", source: "X12 005010X223A2, DTP*434"
        ) { subject, report in
            let claims = subject.household.claims
            forEachSeries(of: subject.household) { places in
                for (before, after) in zip(places, places.dropFirst()) {
                    let expected = claims[before].end.adding(days: 1)
                    if claims[after].start != expected {
                        report("claims[\(after)].start_date", "Expected \(expected)", .init(claims[after].start))
                    }
                }
            }
        },
    ]

    /// The places of the parts of each stay that is billed in parts, in order.
    private static func forEachSeries(of household: MemberHousehold, _ body: ([Int]) -> Void) {
        var (order, places) = ([[Text]](), [[Text]: [Int]]())
        for (index, claim) in household.claims.enumerated() {
            switch claim.frequency {
            case .interimFirst, .interimContinuing, .interimLast:
                let began = claim.admission?.start.date.description ?? ""
                let key = [claim.memberID, claim.billingNPI, claim.facilityType, Text(began)]
                if places[key] == nil { order.append(key) }
                places[key, default: []].append(index)
            case .original, .lateCharges, .replacement, .void: break
            }
        }
        for key in order { body(places[key] ?? []) }
    }

    /// That claims and decisions follow one another as they do.
    static let history: [HouseholdRule] = [
        Rule(
            "HIST-001", .error,
            "Claims are in the order of their receipt, and decisions on a claim in the order of their day",
            why: "Accumulators are filled in this order.", breaks: "A claim of March after one of April.",
            source: "MemberHousehold"
        ) { subject, report in
            let household = subject.household
            for index in household.claims.indices.dropFirst()
            where household.claims[index].received < household.claims[index - 1].received {
                report(
                    "claims[\(index)].received_date", "The one before is later", .init(household.claims[index].received)
                )
            }
            var last: [Text: CalendarDate] = [:]
            for (index, decision) in household.adjudications.enumerated() {
                if let before = last[decision.claimID], decision.decided < before {
                    report(
                        "adjudications[\(index)].decided_date", "The one before on this claim is later",
                        .init(decision.decided))
                }
                last[decision.claimID] = decision.decided
            }
        },
        Rule(
            "HIST-002", .error, "A replacement or void names an earlier decision on a claim of the same member",
            why: "Another claim would be changed.", breaks: "A replacement of ICN000000019999.",
            source: "X12 005010X222A1, REF*F8"
        ) { subject, report in
            for (index, claim) in subject.household.claims.enumerated() where !claim.originalReference.isEmpty {
                guard subject.hasMembers, claim.frequency == .replacement || claim.frequency == .void else { continue }
                if ClaimSubject(claim, in: subject).isRefused(for: ["107", "129", "16", "A1"]) { continue }
                let path = "claims[\(index)].original_reference"
                guard let former = subject.decision(claim.originalReference),
                    let original = subject.claim(former.claimID)
                else {
                    report(path, "No decision has this number", .init(claim.originalReference))
                    continue
                }
                if original.memberID != claim.memberID || original.kind != claim.kind {
                    report(path, "It is a decision on another claim", .init(claim.originalReference))
                } else if original.received > claim.received {
                    report(path, "The original came after the claim", .init(claim.originalReference))
                }
            }
        },
        Rule(
            "HIST-003", .error, "A reversal takes an earlier decision back, once",
            why: "What was not decided cannot be taken back.", breaks: "A reversal of ICN000000019999.",
            source: "X12 005010X221A1, CLP02 22"
        ) { subject, report in
            let decisions = subject.household.adjudications
            for (index, decision) in decisions.enumerated() where decision.status == .reversed {
                let path = "adjudications[\(index)].former_id"
                guard let place = subject.decisions[decision.formerID], place < index,
                    decisions[place].status != .reversed, decisions[place].status != .pended
                else {
                    report(path, "No earlier decision has this number", .init(decision.formerID))
                    continue
                }
                if subject.reversals[decision.formerID] != index {
                    report(path, "It is taken back already", .init(decision.formerID))
                }
            }
        },
        Rule(
            "HIST-004", .error, "A reversal has every amount of what it takes back, with the opposite sign",
            why: "Else something of the first decision stays.", breaks: "A reversal of 60.00 of a payment of 65.00.",
            source: "X12 005010X221A1, 1.10.2.8 reversals and corrections"
        ) { subject, report in
            let decisions = subject.household.adjudications
            for (index, decision) in decisions.enumerated() where decision.status == .reversed {
                guard let former = subject.decision(decision.formerID), former.status != .reversed else { continue }
                let pairs = [
                    ("allowed", decision.allowed, former.allowed), ("paid", decision.paid, former.paid),
                    ("deductible", decision.deductible, former.deductible), ("copay", decision.copay, former.copay),
                    ("coinsurance", decision.coinsurance, former.coinsurance),
                    ("not_covered", decision.notCovered, former.notCovered),
                ]
                for (field, now, then) in pairs where sum([now, then]) != .zero {
                    report("adjudications[\(index)].\(field)", "Expected the opposite of \(then)", .init(now))
                }
                if !isOpposite(decision.accumulatorEntries, former.accumulatorEntries) {
                    report(
                        "adjudications[\(index)].accumulator_entries",
                        "Expected what \(former.id) added, with the opposite sign")
                }
            }
        },
        Rule(
            "HIST-005", .error, "On a claim one decision is in force",
            why: "Two would pay it twice.", breaks: "A second decision on a claim whose first was not reversed.",
            source: "X12 005010X221A1, 1.10.2.8"
        ) { subject, report in
            for claim in subject.household.claims {
                var inForce: Int?
                for place in subject.decisionsOfClaim[claim.id] ?? [] {
                    let decision = subject.household.adjudications[place]
                    guard decision.status == .paid || decision.status == .denied else { continue }
                    if subject.reversals[decision.id] != nil { continue }
                    if inForce != nil {
                        report(
                            "adjudications[\(place)].claim_id", "Another decision on the claim is in force",
                            .init(claim.id))
                    }
                    inForce = place
                }
            }
        },
        Rule(
            "HIST-006", .error, "What a settled replacement or void is about is taken back",
            why: "Else the old and the new are both paid.",
            breaks: "A replacement that is paid beside what it replaces.",
            source: "X12 005010X221A1, 1.10.2.8"
        ) { subject, report in
            for (index, decision) in subject.household.adjudications.enumerated() where decision.status == .paid {
                guard let claim = subject.claim(decision.claimID), claim.frequency == .replacement,
                    let former = subject.decision(claim.originalReference), former.status == .paid
                else { continue }
                if subject.reversals[former.id] == nil && subject.reversals[decision.id] == nil {
                    report("adjudications[\(index)].claim_id", "\(former.id) was not taken back", .init(claim.id))
                }
            }
        },
    ]

    /// Whether the entries of a reversal take away what those of a decision added.
    private static func isOpposite(_ now: [AccumulatorEntry], _ then: [AccumulatorEntry]) -> Bool {
        var sums: [AccumulatorKey: (cents: Int128, count: Int)] = [:]
        for entry in now + then {
            let key = AccumulatorKey(entry, member: .empty)
            sums[key, default: (0, 0)].cents += Int128(entry.amount.cents)
            sums[key, default: (0, 0)].count += entry.count
        }
        return sums.values.allSatisfy { $0.cents == 0 && $0.count == 0 }
    }
}
