import HealthSimCore
import PatientSim

/// A condition that a profile states: who has it, and how bad it is for those who do.
struct StatedCondition: Sendable {
    let share: ProfileSpecification.ConditionShare
    let concept: Concept
    /// The ages of which it is stated; nothing for all.
    let band: AgeBand?
    private let presence: Presence
    private let severity: ProfileAttribute?
    /// The order of those who have it, in which their levels are exact.
    private let members: StratifiedSubset?
    private let levels: ExactShares?

    /// How it is decided who has it.
    private enum Presence: Sendable {
        case source(CategorySource)
        /// Exact shares of the people whose ages are those of the band.
        case band(StratifiedSubset, ExactShares)
    }

    /// - Parameters:
    ///   - band: the ages of which it is stated.
    ///   - people: the people of the band, where the ages are strata.
    /// - Throws: a rule of the severity that names what the profile does not know.
    init(
        _ share: ProfileSpecification.ConditionShare, position: Int, count: UInt64, seed: UInt64,
        sampling: ProfileSpecification.Sampling, symbols: inout SymbolTable, band: AgeBand? = nil,
        people: (draw: StratifiedDraw, ranks: Range<UInt64>)? = nil
    ) throws(ExpressionError) {
        self.band = band
        self.share = share
        concept = share.concept
        let purpose = RandomStream.Purpose("profile.condition.\(share.code)").part(UInt64(position))
        let level = RandomStream.Purpose("profile.severity.\(share.code)").part(UInt64(position))
        let shares = [share.prevalence, 1 - share.prevalence]
        switch sampling {
        case .stratified where band != nil:
            if let people {
                let subset = StratifiedSubset(of: people.draw, ranks: people.ranks, seed: seed, purpose: purpose)
                let exact = ExactShares(shares: shares, count: subset.count)
                presence = .band(subset, exact)
                let members = StratifiedSubset(of: subset, ranks: exact.ranks(of: 0), seed: seed, purpose: level)
                self.members = members
                levels = share.severity?.categories.map { ExactShares(shares: $0.shares, count: members.count) }
            } else {
                presence = .source(CategorySource(shares: shares, source: .independent(seed: seed, purpose: purpose)))
                members = nil
                levels = nil
            }
        case .stratified:
            let draw = StratifiedDraw(seed: seed, purpose: purpose, count: count)
            let category = StratifiedCategory(shares: shares, count: count, draw: draw)
            presence = .source(.stratified(category))
            let members = category.members(of: 0, seed: seed, purpose: level)
            self.members = members
            levels = share.severity?.categories.map { ExactShares(shares: $0.shares, count: members.count) }
        case .independent:
            presence = .source(CategorySource(shares: shares, source: .independent(seed: seed, purpose: purpose)))
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
        guard isPresent(index) else {
            return ClinicalSubject.Decision(code: concept, isPresent: false)
        }
        return ClinicalSubject.Decision(code: concept, isPresent: true, severity: level(of: index, in: state))
    }

    private func isPresent(_ index: UInt64) -> Bool {
        switch presence {
        case .source(let source): source.category(of: index) == 0
        case .band(let people, let shares): people.rank(of: index).map { shares.category(ofRank: $0) == 0 } ?? false
        }
    }

    /// Those who have it, by strata; nothing for plain draws.
    var holders: StratifiedSubset? { members }

    /// Whether it is stated of an age.
    func applies(toAge age: Int) -> Bool { band?.contains(age) ?? true }

    private func level(of index: UInt64, in state: ProfileState) -> Text? {
        guard let severity else { return nil }
        guard let members, let rank = members.rank(of: index) else { return severity.label(of: index, in: state) }
        if let levels, case .labels(let labels, _) = severity.values { return labels[levels.category(ofRank: rank)] }
        return members.quantile(of: index).flatMap { severity.label(at: $0, in: state) }
    }
}
