import HealthSimCore
public import RxMemberSim

/// What files of requests and of responses tell: households with their members, coverage, claims and answers.
///
/// Claims of one card become one household. Identifiers are made as `RxIdentifiers` makes them, in the order of the file.
/// An answer belongs to the first claim without one that has its kind, pharmacy, day and prescription number.
public struct D0File: Sendable {
    /// The households, in the order in which their cards come first.
    public private(set) var households: [RxHousehold] = []
    /// What is wrong.
    public private(set) var problems: [D0Problem] = []

    private var placeOfCard: [Text: Int] = [:]
    /// Claims that wait for an answer, by what tells them, with the next one to be answered.
    private var waiting: [String: (claims: [(household: Int, claim: Int)], next: Int)] = [:]

    /// Nothing read yet.
    public init() {}

    /// Reads a file; the requests before the responses to them.
    /// - Throws: `D0Error` when its records cannot be followed.
    public mutating func read(_ bytes: [UInt8]) throws {
        var reader = D0Reader(bytes)
        while let item = try reader.next() {
            problems += item.problems
            guard let transmission = item.transmission else { continue }
            if let request = D0Request(transmission) {
                problems += request.problems
                add(request)
            } else if let response = D0Response(transmission) {
                problems += response.problems
                add(response, transmission.number)
            } else {
                problems.append(
                    D0Problem(
                        .value, transmission: transmission.number, field: "A3",
                        message: "transactions of the kind '\(transmission.code)' are not read: expected B1, B2, B3, E1"
                    ))
            }
        }
    }

    private static func key(
        _ transaction: PharmacyClaim.Transaction, _ pharmacy: Text, _ date: CalendarDate, _ prescription: Text
    ) -> String {
        "\(transaction.rawValue) \(pharmacy) \(date.daysSinceEpoch) \(prescription)"
    }

    private mutating func add(_ request: D0Request) {
        let place = household(of: request)
        let number = UInt64(place + 1)
        let member = member(request, in: place)
        for prescriber in request.prescribers
        where !households[place].prescribers.contains(where: { $0.npi == prescriber.npi }) {
            households[place].prescribers.append(prescriber)
        }
        for var claim in request.claims {
            claim.id = RxIdentifiers.claim(household: number, households[place].claims.count + 1)
            claim.memberID = member
            if claim.transaction == .reversal || claim.transaction == .rebill {
                claim.formerID = households[place].former(of: claim)
            }
            cover(claim, in: place)
            let key = Self.key(claim.transaction, claim.pharmacyNPI, claim.serviceDate, claim.prescriptionNumber)
            waiting[key, default: ([], 0)].claims.append((place, households[place].claims.count))
            households[place].claims.append(claim)
        }
    }

    private mutating func household(of request: D0Request) -> Int {
        let card = request.patient.cardholderID
        if let place = placeOfCard[card] { return place }
        placeOfCard[card] = households.count
        households.append(RxHousehold(cardholderID: card, members: []))
        return households.count - 1
    }

    /// The id of the patient, who becomes a member when none has the person code; what is not known yet is filled in.
    private mutating func member(_ request: D0Request, in place: Int) -> Text {
        let code = request.patient.personCode
        if let known = households[place].members.firstIndex(where: { $0.personCode == code }) {
            let isNew = households[place].members[known].person.birthDate == .epoch
            if isNew { households[place].members[known].person = request.patient.person }
            return households[place].members[known].id
        }
        var member = request.patient
        let position = max(0, (D0Value.number(code) ?? households[place].members.count + 1) - 1)
        member.id = RxIdentifiers.member(household: UInt64(place + 1), place: position)
        if member.isCardholder {
            households[place].members.insert(member, at: 0)
        } else {
            households[place].members.append(member)
        }
        return member.id
    }

    /// Keeps the coverage that a claim names, from its first day of service on; its plan is that of issuer and processor,
    /// or the processor itself.
    private mutating func cover(_ claim: PharmacyClaim, in place: Int) {
        let known = households[place].coverages.firstIndex {
            $0.memberID == claim.memberID && $0.bin == claim.bin && $0.pcn == claim.pcn && $0.groupID == claim.groupID
        }
        if let known {
            households[place].coverages[known].start = min(
                households[place].coverages[known].start, claim.serviceDate)
            return
        }
        households[place].coverages.append(
            RxCoverage(
                id: RxIdentifiers.coverage(
                    household: UInt64(place + 1), households[place].coverages.count + 1),
                memberID: claim.memberID, cardholderID: claim.cardholderID,
                planID: Self.plan(of: claim) ?? claim.pcn, bin: claim.bin,
                pcn: claim.pcn, groupID: claim.groupID, start: claim.serviceDate))
    }

    /// The plan with the issuer and processor of a claim; nil when no table has it.
    private static func plan(of claim: PharmacyClaim) -> Text? {
        let plans = PharmacyPlanTable.shared.plans
        return plans.first { $0.bin == claim.bin && $0.pcn == claim.pcn }?.id
    }

    private mutating func add(_ response: D0Response, _ transmission: Int) {
        for answer in response.answers {
            let key = Self.key(
                answer.response.transaction, response.pharmacyNPI, response.serviceDate, answer.prescriptionNumber)
            guard let entry = waiting[key], entry.next < entry.claims.count else {
                problems.append(
                    D0Problem(
                        .unmatched, transmission: transmission, segment: "22", field: "D2",
                        message: "the answer '\(answer.response.id)' belongs to no claim of the pharmacy and the day"))
                continue
            }
            waiting[key]?.next += 1
            let (household, claim) = entry.claims[entry.next]
            var found = answer.response
            found.claimID = households[household].claims[claim].id
            found.memberID = households[household].claims[claim].memberID
            // A plan whose id has no room is told by its processor.
            if found.planID == households[household].claims[claim].pcn,
                let plan = Self.plan(of: households[household].claims[claim])
            {
                found.planID = plan
            }
            let former = households[household].claims[claim].formerID
            if !former.isEmpty { found.formerID = households[household].response(to: former)?.id ?? .empty }
            households[household].responses.append(found)
        }
    }
}

extension RxHousehold {
    /// The claim that a reversal takes back: the last billing of the prescription, fill, pharmacy and day.
    fileprivate func former(of claim: PharmacyClaim) -> Text {
        claims.last {
            ($0.transaction == .billing || $0.transaction == .rebill)
                && $0.prescriptionNumber == claim.prescriptionNumber && $0.fillNumber == claim.fillNumber
                && $0.pharmacyNPI == claim.pharmacyNPI && $0.serviceDate == claim.serviceDate
        }?.id ?? .empty
    }
}
