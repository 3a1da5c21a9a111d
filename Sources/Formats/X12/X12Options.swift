public import HealthSimCore

/// How X12 files are written.
public struct X12Options: Hashable, Sendable {
    /// What an interchange is for; ISA15.
    public enum Usage: String, Hashable, Sendable, CaseIterable {
        /// Test data.
        case test = "T"
        /// Production data.
        case production = "P"
    }

    /// The characters that may stand in a text.
    public enum Characters: String, Hashable, Sendable, CaseIterable {
        /// Capitals, digits, space and `!"&'()*+,-./:;?=`; small letters become capitals.
        case basic
        /// The basic ones and small letters, `%~@[]_{}\|<>#$`.
        case extended
    }

    /// The delimiters; `*^:~` unless stated.
    public var delimiters: X12Delimiters
    /// Test unless stated, for the data is synthetic.
    public var usage: Usage
    /// Capitals only unless stated.
    public var characters: Characters
    /// Whether a line feed follows each segment, as most readers take it; the standard itself knows none.
    public var breaksLines: Bool
    /// The most claims in a transaction set; 1 to 5,000, as the guides recommend.
    public var claimsPerSet: Int
    /// The day that interchanges and sets are dated with; nil takes it from the data: the latest day written.
    public var date: CalendarDate?
    /// Minutes after midnight of ISA10 and its like, 0 to 1,439.
    public var minuteOfDay: Int

    /// The most claims that a transaction set may hold.
    public static let mostClaimsPerSet = 5_000

    /// Options; see the properties.
    public init(
        delimiters: X12Delimiters = .standard, usage: Usage = .test, characters: Characters = .basic,
        breaksLines: Bool = true, claimsPerSet: Int = X12Options.mostClaimsPerSet, date: CalendarDate? = nil,
        minuteOfDay: Int = 12 * 60
    ) {
        self.delimiters = delimiters
        self.usage = usage
        self.characters = characters
        self.breaksLines = breaksLines
        self.claimsPerSet = max(1, min(claimsPerSet, Self.mostClaimsPerSet))
        self.date = date
        self.minuteOfDay = max(0, min(minuteOfDay, 1_439))
    }
}
