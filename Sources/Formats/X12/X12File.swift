import HealthSimCore
public import MemberSim

/// What an X12 file tells, whatever sets it has: claims, payments and enrolment as households, all else as messages.
///
/// Claims and enrolment of one subscriber become one household. A payment names claims and patients only by their numbers
/// and becomes a household without members.
public struct X12File: Sendable {
    /// The households: those of claims, then of enrolment, then of payments, each in the order of the file.
    public private(set) var households: [MemberHousehold] = []
    /// What the other sets say, in the order of the file.
    public private(set) var messages: [X12Message] = []
    /// The payers that claims name.
    public private(set) var payers: [Payer] = []
    /// What is wrong.
    public private(set) var problems: [X12Problem] = []

    /// Nothing read yet.
    public init() {}

    /// Reads a file.
    /// - Throws: `X12Error` when the envelope cannot be followed.
    public mutating func read(_ bytes: [UInt8]) throws {
        var sets = X12SetReader(bytes)
        var (hasClaims, rosters, advices) = (false, [X12EnrollmentRoster](), [X12RemittanceAdvice]())
        while let set = try sets.next() {
            switch set.kind {
            case .professionalClaim, .institutionalClaim: hasClaims = true
            case .enrollment: rosters.append(X12EnrollmentRoster(set))
            case .remittance: advices.append(X12RemittanceAdvice(set))
            default: read(set)
            }
        }
        problems += sets.problems
        if hasClaims {
            let claims = try X12ClaimReader.households(in: bytes)
            households += claims.households
            payers += claims.payers
            problems += claims.problems.filter { !problems.contains($0) }
        }
        for roster in rosters {
            problems += roster.problems
            households += roster.households
        }
        for advice in advices {
            problems += advice.problems
            var household = MemberHousehold(subscriberID: .empty, members: [])
            household.adjudications = advice.decisions
            household.remittances = [advice.remittance]
            households.append(household)
        }
    }
}

extension X12File {
    /// Reads a set of messages.
    private mutating func read(_ set: X12TransactionSet) {
        if let found = X12Message.read(set) {
            messages += found.messages
            problems += found.problems
        } else {
            let message = "\(set.identifier) of version \(set.version) is not read"
            problems += set.problems + [X12Problem(.set(.notSupported), segment: "ST", position: 1, message: message)]
        }
    }
}

extension X12EnrollmentRoster {
    /// The members of the roster by their contracts, with their coverage, and the events of a file of changes.
    var households: [MemberHousehold] {
        var found: [MemberHousehold] = []
        for entry in entries {
            let id = entry.member.subscriberID
            let place = found.firstIndex { $0.subscriberID == id } ?? found.endIndex
            if place == found.endIndex { found.append(MemberHousehold(subscriberID: id, members: [])) }
            if !found[place].members.contains(where: { $0.id == entry.member.id }) {
                found[place].members.append(entry.member)
            }
            for coverage in entry.coverages where !found[place].coverages.contains(where: { $0.id == coverage.id }) {
                found[place].coverages.append(coverage)
            }
            found[place].otherCoverages += entry.otherCoverages
            if let effective = entry.effective, let coverage = entry.coverages.last {
                let former = entry.coverages.count > 1 ? entry.coverages[0].id : .empty
                found[place].enrollmentEvents.append(
                    EnrollmentEvent(
                        id: .empty, memberID: entry.member.id, maintenance: entry.maintenance,
                        reason: entry.reason ?? .none, effective: effective, processed: date ?? effective,
                        coverageID: coverage.id, formerCoverageID: former))
            }
        }
        return found
    }
}
