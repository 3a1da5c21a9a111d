import HealthSimCore
import PatientSim

/// A condition that a profile states: who has it, and how bad it is for those who do.
struct StatedCondition: Sendable {
    let share: ProfileSpecification.ConditionShare
    let concept: Concept
    private let presence: CategorySource
    private let severity: ProfileAttribute?
    /// The order of those who have it, in which their levels are exact.
    private let members: StratifiedSubset?
    private let levels: ExactShares?

    /// - Throws: a rule of the severity that names what the profile does not know.
    init(
        _ share: ProfileSpecification.ConditionShare, position: Int, count: UInt64, seed: UInt64,
        sampling: ProfileSpecification.Sampling, symbols: inout SymbolTable
    ) throws(ExpressionError) {
        self.share = share
        concept = share.concept
        let purpose = RandomStream.Purpose("profile.condition.\(share.code)").part(UInt64(position))
        let level = RandomStream.Purpose("profile.severity.\(share.code)").part(UInt64(position))
        let shares = [share.prevalence, 1 - share.prevalence]
        switch sampling {
        case .stratified:
            let draw = StratifiedDraw(seed: seed, purpose: purpose, count: count)
            let category = StratifiedCategory(shares: shares, count: count, draw: draw)
            presence = CategorySource(shares: shares, source: .stratified(draw))
            let members = category.members(of: 0, seed: seed, purpose: level)
            self.members = members
            levels = share.severity?.categories.map { ExactShares(shares: $0.shares, count: members.count) }
        case .independent:
            presence = CategorySource(shares: shares, source: .independent(seed: seed, purpose: purpose))
            members = nil
            levels = nil
        }
        if let specification = share.severity {
            severity = try ProfileAttribute(
                specification, quantiles: .independent(seed: seed, purpose: level), symbols: &symbols)
        } else {
            severity = nil
        }
    }

    /// What is decided about a person.
    func decision(of index: UInt64, in state: ProfileState) -> ClinicalSubject.Decision {
        guard presence.category(of: index) == 0 else {
            return ClinicalSubject.Decision(code: concept, isPresent: false)
        }
        return ClinicalSubject.Decision(code: concept, isPresent: true, severity: level(of: index, in: state))
    }

    private func level(of index: UInt64, in state: ProfileState) -> Text? {
        guard let severity else { return nil }
        guard let members, let rank = members.rank(of: index) else { return severity.label(of: index, in: state) }
        if let levels, case .labels(let labels, _) = severity.values { return labels[levels.category(ofRank: rank)] }
        return members.quantile(of: index).flatMap { severity.label(at: $0, in: state) }
    }
}
