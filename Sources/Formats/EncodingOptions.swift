public import HealthSimCore

/// What a run asks of its encoders, whatever the format.
public struct EncodingOptions: Hashable, Sendable {
    /// Whose records are written, in the formats that can hold several kinds.
    public struct Contents: OptionSet, Hashable, Sendable {
        /// A bit for each kind.
        public let rawValue: UInt8

        /// Kinds by their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Clinical records.
        public static let patients = Contents(rawValue: 1)
        /// What payers hold.
        public static let members = Contents(rawValue: 2)
        /// What pharmacy benefits hold.
        public static let prescriptions = Contents(rawValue: 4)
    }

    /// The tables of `csv` for clinical records; the other formats are always complete.
    public var tables: [CSVTable]
    /// The tables of `csv` for what payers hold.
    public var memberTables: [MemberTable]
    /// The tables of `csv` for what pharmacy benefits hold.
    public var rxTables: [RxTable]
    /// Which profiles the formats of FHIR are made for.
    public var fhirProfile: FHIRProfile
    /// Whose records `csv`, `json` and `ndjson` hold.
    public var contents: Contents
    /// The days of the history, which an 834 tells the changes of; its last day is "today".
    public var period: ClosedRange<CalendarDate>
    /// How X12 is written.
    public var x12: X12Options
    /// How Telecommunication D.0 is written.
    public var d0: D0Options
    /// How SCRIPT is written.
    public var script: ScriptOptions

    /// Options; by default all tables of clinical records, and US Core.
    public init(
        tables: [CSVTable] = CSVTable.allCases, memberTables: [MemberTable] = MemberTable.allCases,
        rxTables: [RxTable] = RxTable.allCases,
        fhirProfile: FHIRProfile = .usCore, contents: Contents = .patients,
        period: ClosedRange<CalendarDate> = CalendarDate.epoch...CalendarDate.epoch, x12: X12Options = X12Options(),
        d0: D0Options = D0Options(), script: ScriptOptions = ScriptOptions()
    ) {
        self.tables = tables
        self.memberTables = memberTables
        self.rxTables = rxTables
        self.fhirProfile = fhirProfile
        self.contents = contents
        self.period = period
        self.x12 = x12
        self.d0 = d0
        self.script = script
    }
}
