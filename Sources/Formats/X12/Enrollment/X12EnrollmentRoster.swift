public import HealthSimCore
public import MemberSim

/// What a transaction set of an 834 tells: a sponsor, a payer, and members with their coverage.
public struct X12EnrollmentRoster: Hashable, Sendable {
    /// A member with what is said of the enrolment.
    public struct Entry: Hashable, Sendable {
        /// Who; the person has no language, no county and one race for all that the standard does not tell apart.
        public var member: Member
        /// What is done.
        public var maintenance: EnrollmentEvent.Maintenance
        /// Why; absent when it is not said.
        public var reason: EnrollmentEvent.Reason?
        /// The first day on which it counts; absent in a full file.
        public var effective: CalendarDate?
        /// The coverages, each with what is done with it.
        public var coverages: [Coverage]
        /// What is done with each of `coverages`.
        public var coverageMaintenance: [EnrollmentEvent.Maintenance]
        /// The primary care provider, by NPI; empty when there is none.
        public var primaryCareNPI: Text
        /// The other coverages.
        public var otherCoverages: [OtherCoverage]
    }

    /// The group number; empty for individuals.
    public var groupID: Text = .empty
    /// What the sponsor is called.
    public var sponsorName: Text = .empty
    /// The sponsor's tax identifier.
    public var sponsorTaxIdentifier: Text = .empty
    /// What the payer is called.
    public var payerName: Text = .empty
    /// The payer's tax identifier.
    public var payerTaxIdentifier: Text = .empty
    /// Whether it is a full file, to be compared with.
    public var isFull = false
    /// The day the file is of.
    public var date: CalendarDate?
    /// The members, in order.
    public var entries: [Entry] = []
    /// What is wrong.
    public var problems: [X12Problem] = []

    /// Reads the transaction set of an 834; another set gives a roster with a problem and nothing else.
    public init(_ set: X12TransactionSet) {
        problems = set.problems
        guard set.kind == .enrollment else {
            problems.append(X12Problem(unsupported: set, expected: .enrollment))
            return
        }
        var parser = X12EnrollmentParser(self)
        for segment in set.segments { parser.read(segment) }
        self = parser.finished()
    }
}
