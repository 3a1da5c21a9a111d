public import HealthSimCore

/// How Telecommunication D.0 is written.
public struct D0Options: Hashable, Sendable {
    /// What stands between the transmissions of a file; the standard itself knows one at a time.
    public enum Framing: String, Hashable, Sendable, CaseIterable {
        /// Nothing: for a single one.
        case none
        /// A line feed after each.
        case lines
        /// The records of the Batch Standard 1.2: a header, one record for each transmission, a trailer.
        case batch
    }

    /// What a batch is for (702-MC).
    public enum Usage: String, Hashable, Sendable, CaseIterable {
        /// Test data.
        case test = "T"
        /// Production data.
        case production = "P"
    }

    /// What stands between transmissions; line feeds unless stated.
    public var framing: Framing
    /// The most claims of one patient, pharmacy and day in a transmission, 1 to 4; 1 unless stated. A compound is always
    /// alone.
    public var claimsPerTransmission: Int
    /// The number of the software's certification (110-AK), at most 10 characters; spaces unless stated.
    public var certification: Text
    /// What paid claims tell in segment AM20, at most 200 characters; with an empty one there is no segment.
    public var message: Text
    /// The number that rejected claims name for help (550-8F); one that is never assigned.
    public var helpDesk: TelephoneNumber
    /// Who sends a batch (880-K1), at most 24 characters.
    public var sender: Text
    /// Who receives it (880-K7), at most 24 characters.
    public var receiver: Text
    /// Test unless stated, for the data is synthetic.
    public var usage: Usage
    /// The day of a batch (880-K2); nil takes the latest day of service in it.
    public var date: CalendarDate?
    /// Minutes after midnight of 880-K3, 0 to 1,439.
    public var minuteOfDay: Int

    /// The most claims that a transmission may hold. Source: NCPDP Telecommunication D.0, 109-A9.
    public static let mostClaimsPerTransmission = 4

    /// Options; see the properties.
    public init(
        framing: Framing = .lines, claimsPerTransmission: Int = 1, certification: Text = .empty,
        message: Text = "SYNTHETIC TEST", helpDesk: TelephoneNumber = TelephoneNumber(digits: 8_005_550_199),
        sender: Text = "HEALTHSIM", receiver: Text = "HSSWITCH", usage: Usage = .test, date: CalendarDate? = nil,
        minuteOfDay: Int = 12 * 60
    ) {
        self.framing = framing
        self.claimsPerTransmission = max(1, min(claimsPerTransmission, Self.mostClaimsPerTransmission))
        self.certification = certification
        self.message = message
        self.helpDesk = helpDesk
        self.sender = sender
        self.receiver = receiver
        self.usage = usage
        self.date = date
        self.minuteOfDay = max(0, min(minuteOfDay, 1_439))
    }
}
