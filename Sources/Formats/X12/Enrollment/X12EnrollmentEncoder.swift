public import HealthSimCore
public import MemberSim

/// Writes enrolment: X12 834, a transaction set for each payer and sponsor, a batch of households as one interchange.
///
/// A subscriber stands before the dependants, and all bear the subscriber's number (REF*0F); the member's own number is
/// REF*23. Source: X12 005010X220A1.
public struct X12EnrollmentEncoder: Sendable {
    /// How the files are written.
    public let options: X12Options
    /// What is told.
    public let scope: X12EnrollmentScope
    /// Who insures.
    public let payers: X12Payers
    /// Who pays the premiums.
    public let sponsors: X12Sponsors
    /// ISA06 and GS02.
    public let sender: Text
    /// ISA08 and GS03.
    public let receiver: Text

    /// An encoder that names these payers and sponsors.
    public init(
        scope: X12EnrollmentScope, options: X12Options = X12Options(), payers: X12Payers = X12Payers(),
        sponsors: X12Sponsors = X12Sponsors(), sender: Text = "HEALTHSIM", receiver: Text = "HSCLEARING"
    ) {
        self.options = options
        self.scope = scope
        self.payers = payers
        self.sponsors = sponsors
        self.sender = sender
        self.receiver = receiver
    }

    /// Appends the interchange of a batch; nothing when its households have nobody to tell of.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many members were written, each once for every change.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let found = households.enumerated().flatMap { X12EnrollmentEntry.entries(of: $1, place: $0, in: scope) }
        guard !found.isEmpty else { return 0 }
        // Within a sponsor the order of the households stays: the subscriber first.
        let order = found.indices.sorted { left, right in
            let (a, b) = (found[left].coverage, found[right].coverage)
            return (a.payerID, a.groupID, left) < (b.payerID, b.groupID, right)
        }
        let interchange = X12Interchange(
            sender: sender, receiver: receiver, date: options.date ?? scope.date, minuteOfDay: options.minuteOfDay,
            controlNumber: batch, usage: options.usage)
        X12Writer.interchange(interchange, .enrollment, options, into: &buffer) { writer in
            var rest = order.map { found[$0] }[...]
            while let first = rest.first {
                let members = rest.prefix { $0.coverage.hasSameParties(as: first.coverage) }
                let payer = payers.payer(first.coverage.payerID)
                writer.beginSet(.enrollment)
                writer.header(
                    of: members, scope: scope, sponsor: sponsors.sponsor(first.coverage.groupID, of: payer),
                    payer: payer,
                    interchange)
                for entry in members { writer.write(entry, scope: scope, in: households[entry.household], payers) }
                writer.endSet()
                rest = rest[members.endIndex...]
            }
        }
        return found.count
    }
}

extension Coverage {
    /// Whether payer and sponsor are the same.
    fileprivate func hasSameParties(as other: Coverage) -> Bool {
        payerID == other.payerID && groupID == other.groupID
    }
}

/// A member in an 834: who, and what is said of their enrolment.
struct X12EnrollmentEntry {
    /// The place of the household in the batch.
    var household: Int
    var member: Member
    var coverage: Coverage
    /// What has changed; absent in a full file.
    var event: EnrollmentEvent?
    /// The coverage that a change of plan ends.
    var former: Coverage?

    /// The members of a household that a file tells of; the subscriber before the dependants.
    static func entries(
        of household: MemberHousehold, place: Int, in scope: X12EnrollmentScope
    ) -> [X12EnrollmentEntry] {
        switch scope {
        case .everyone(let day):
            return household.members.compactMap { member in
                household.coverages.first { $0.memberID == member.id && $0.covers(day) }.map {
                    X12EnrollmentEntry(household: place, member: member, coverage: $0)
                }
            }
        case .changes(let first, let last):
            let events = household.enrollmentEvents.filter { first <= $0.processed && $0.processed <= last }
            // All of one day about the subscriber stand before those about the dependants.
            return household.members.flatMap { member in
                events.filter { $0.memberID == member.id }.compactMap { event in
                    household.coverages.first { $0.id == event.coverageID }.map { coverage in
                        X12EnrollmentEntry(
                            household: place, member: member, coverage: coverage, event: event,
                            former: household.coverages.first { $0.id == event.formerCoverageID })
                    }
                }
            }
        }
    }
}
