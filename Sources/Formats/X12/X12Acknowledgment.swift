public import HealthSimCore

/// An implementation acknowledgement: what a receiver says of a functional group and its sets (999).
///
/// Source: X12 005010X231A1.
public struct X12Acknowledgment: Hashable, Sendable {
    /// Whether a set or group was accepted; IK501 and AK901.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        case accepted = "A"
        case acceptedWithErrors = "E"
        case partlyAccepted = "P"
        case rejected = "R"
    }

    /// What is said of a transaction set.
    public struct SetResponse: Hashable, Sendable {
        /// ST01.
        public var identifier: Text
        /// ST02.
        public var controlNumber: Text
        /// ST03; may be empty.
        public var version: Text
        /// What was found, in the order of the segments.
        public var problems: [X12Problem]
        /// Whether it was accepted.
        public var verdict: Verdict

        /// A response; a set with any problem is rejected unless another verdict is given.
        public init(
            identifier: Text, controlNumber: Text, version: Text, problems: [X12Problem], verdict: Verdict? = nil
        ) {
            self.identifier = identifier
            self.controlNumber = controlNumber
            self.version = version
            self.problems = problems
            self.verdict = verdict ?? (problems.isEmpty ? .accepted : .rejected)
        }

        /// The response to a set that was read.
        public init(_ set: X12TransactionSet, problems: [X12Problem]) {
            let version = set.segments.first?.text(3) ?? .empty
            self.init(
                identifier: set.identifier, controlNumber: set.controlNumber, version: version, problems: problems)
        }
    }

    /// GS01 of the group that is answered.
    public var functionalIdentifier: Text
    /// GS06 of it.
    public var groupControlNumber: Int
    /// GS08 of it.
    public var version: Text
    /// One response for each set that was received.
    public var sets: [SetResponse]
    /// How many sets the group says it has (AK902).
    public var included: Int

    /// An acknowledgement of a group.
    public init(
        functionalIdentifier: Text, groupControlNumber: Int, version: Text, sets: [SetResponse], included: Int? = nil
    ) {
        self.functionalIdentifier = functionalIdentifier
        self.groupControlNumber = groupControlNumber
        self.version = version
        self.sets = sets
        self.included = included ?? sets.count
    }

    /// How many sets were accepted.
    public var acceptedCount: Int { sets.reduce(0) { $0 + ($1.verdict == .rejected ? 0 : 1) } }

    /// Whether the group was accepted, in part or not.
    public var verdict: Verdict {
        let accepted = acceptedCount
        if accepted == 0 && !sets.isEmpty { return .rejected }
        if accepted < sets.count { return .partlyAccepted }
        return sets.contains { $0.verdict == .acceptedWithErrors } ? .acceptedWithErrors : .accepted
    }
}
