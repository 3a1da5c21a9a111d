public import HealthSimCore

/// Whether a member is covered on a day, by what, and if not, why not.
public struct Eligibility: Hashable, Sendable, Codable {
    /// What makes it so.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        case covered
        /// The day lies before the first coverage (CARC 26).
        case beforeCoverage = "before-coverage"
        /// The day lies after the last coverage (CARC 27).
        case afterTermination = "after-termination"
        /// The day lies between two coverages (CARC 200).
        case lapse
        /// The member is a newborn who has not been enrolled (CARC 34).
        case newbornNotEnrolled = "newborn-not-enrolled"
        /// The member is a dependant and was never enrolled (CARC 33).
        case dependentNotEnrolled = "dependent-not-enrolled"
        /// Nobody is known under the number (CARC 31).
        case unknownMember = "unknown-member"

        /// The claim adjustment reason code of a denial for it; empty when covered.
        public var adjustmentReason: Text {
            switch self {
            case .covered: .empty
            case .beforeCoverage: "26"
            case .afterTermination: "27"
            case .lapse: "200"
            case .newbornNotEnrolled: "34"
            case .dependentNotEnrolled: "33"
            case .unknownMember: "31"
            }
        }
    }

    /// What makes it so.
    public var reason: Reason
    /// The coverage; empty when there is none.
    public var coverageID: Text
    /// The plan; empty when there is none.
    public var planID: Text

    /// Whether the member is covered.
    public var covered: Bool { reason == .covered }

    /// An eligibility from its parts.
    public init(reason: Reason, coverageID: Text = .empty, planID: Text = .empty) {
        self.reason = reason
        self.coverageID = coverageID
        self.planID = planID
    }
}

extension MemberHousehold {
    /// Whether a member is covered on a day, as far as the payer knew on another day.
    ///
    /// What was reported later counts only from the day it was processed: a coverage that was ended backwards is still
    /// open for a payer who does not know yet, and a newborn is not enrolled until the birth was reported.
    /// - Parameter known: the day of asking; nothing: everything is known.
    public func eligibility(of memberID: Text, on day: CalendarDate, known: CalendarDate? = nil) -> Eligibility {
        guard let member = member(memberID) else { return Eligibility(reason: .unknownMember) }
        var (isBefore, isAfter, hasAny) = (false, false, false)
        for coverage in coverages where coverage.memberID == memberID {
            let (start, end) = knownSpan(of: coverage, on: known)
            guard let start else { continue }
            hasAny = true
            if day < start {
                isBefore = true
            } else if let end, day > end {
                isAfter = true
            } else {
                return Eligibility(reason: .covered, coverageID: coverage.id, planID: coverage.planID)
            }
        }
        if hasAny {
            return Eligibility(reason: isBefore && isAfter ? .lapse : isBefore ? .beforeCoverage : .afterTermination)
        }
        guard !member.isSubscriber else { return Eligibility(reason: .beforeCoverage) }
        let isNewborn = member.person.birthDate <= day && member.person.birthDate.days(until: day) <= 31
        return Eligibility(reason: isNewborn ? .newbornNotEnrolled : .dependentNotEnrolled)
    }

    /// The span of a coverage as the payer knew it on a day; without a start when it was not known at all.
    private func knownSpan(of coverage: Coverage, on day: CalendarDate?) -> (start: CalendarDate?, end: CalendarDate?) {
        guard let day else { return (coverage.start, coverage.end) }
        var end = coverage.end
        for event in enrollmentEvents where event.processed > day {
            switch event.maintenance {
            case .termination where event.coverageID == coverage.id: end = nil
            case .change where event.formerCoverageID == coverage.id: end = nil
            case .addition where event.coverageID == coverage.id,
                .reinstatement where event.coverageID == coverage.id,
                .change where event.coverageID == coverage.id && !event.formerCoverageID.isEmpty:
                return (nil, nil)
            case .addition, .change, .termination, .reinstatement, .audit: break
            }
        }
        return (coverage.start, end)
    }
}
