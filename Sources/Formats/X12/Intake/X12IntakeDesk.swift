import HealthSimCore
import MemberSim

/// Looks at the claims of a household as they arrive: what breaks a rule is sent back, all else is taken in.
///
/// A fault that the payer has decided on is no reason to send a claim back: it was taken in and refused.
struct X12IntakeDesk {
    private let household: MemberHousehold
    /// What the rules found, by the place of the claim.
    private let findings: [Int: [(line: Int?, finding: Finding)]]

    init(_ household: MemberHousehold, _ validator: MemberValidator) {
        self.household = household
        var findings: [Int: [(line: Int?, finding: Finding)]] = [:]
        for finding in validator.validateClaims(of: household).errors {
            guard let claim = Self.index(of: "claims[", in: finding.field) else { continue }
            findings[claim, default: []].append((Self.index(of: ".lines[", in: finding.field), finding))
        }
        self.findings = findings
    }

    /// The number that stands behind a name in a path: 3 of `claims[3].lines[0].charge` behind `claims[`.
    private static func index(of name: String, in path: String) -> Int? {
        guard let place = path.firstRange(of: name) else { return nil }
        return Int(path[place.upperBound...].prefix { $0.isNumber })
    }

    /// What the payer says of a claim of the household.
    func receipt(of place: Int, for member: Member) -> X12ClaimReceipt {
        let claim = household.claims[place]
        var receipt = X12ClaimReceipt(
            provider: X12Entity(provider: claim.billingNPI, in: household), patient: member.person.name,
            subscriberID: claim.subscriberID.isEmpty ? household.subscriberID : claim.subscriberID,
            claimID: claim.id,
            billType: claim.kind == .institutional && claim.facilityType.utf8Count == 2
                ? Text("\(claim.facilityType)\(claim.frequency.rawValue)") : .empty,
            charge: claim.charge, start: claim.start, end: claim.end, statuses: [])
        var ofLines: [Int: [X12ClaimStatus]] = [:]
        for (line, finding) in findings[place] ?? [] {
            guard let entry = X12IntakeTable.shared.entry(finding.rule, claim.kind) else { continue }
            let status = X12ClaimStatus(entry.category, entry.code, entity: entry.entity, date: claim.received)
            if !receipt.statuses.contains(status) { receipt.statuses.append(status) }
            if let line, ofLines[line]?.contains(status) != true { ofLines[line, default: []].append(status) }
        }
        if receipt.statuses.isEmpty {
            receipt.statuses = [X12ClaimStatus("A2", "20", date: claim.received)]
            receipt.controlNumber = household.adjudications.first { $0.claimID == claim.id }?.id ?? .empty
        } else {
            receipt.lines = claim.lines.indices.compactMap { index in
                ofLines[index].flatMap { X12ClaimReceipt.Line(claim.lines[index], $0) }
            }
        }
        return receipt
    }
}

extension X12ClaimReceipt.Line {
    /// A line with what is wrong; nil for one that has no code to name it by.
    init?(_ line: ClaimLine, _ statuses: [X12ClaimStatus]) {
        let code = line.code?.code ?? line.revenueCode
        guard !code.isEmpty else { return nil }
        self.init(
            qualifier: line.code == nil ? "NU" : "HC", code: code, modifiers: Array(line.modifiers.prefix(4)),
            charge: line.charge, revenueCode: line.code == nil ? .empty : line.revenueCode, units: line.units,
            statuses: statuses, controlNumber: line.controlNumber, start: line.start, end: line.end)
    }
}
