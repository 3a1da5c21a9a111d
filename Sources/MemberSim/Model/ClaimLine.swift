public import HealthSimCore

/// A line of a claim: one service, and what it costs.
public struct ClaimLine: Hashable, Sendable, Codable {
    /// What the units are.
    ///
    /// Source: X12 005010, SV103 and SV204; the raw values are its codes.
    public enum Unit: String, CaseIterable, Codable, Sendable {
        case count = "UN"
        case minutes = "MJ"
        case days = "DA"
    }

    /// The number of the line, from 1.
    public var number: Int
    /// The service: CPT, HCPCS, CDT; absent on institutional lines that have a revenue code alone.
    public var code: Concept?
    /// The modifiers, two characters each, at most 4.
    public var modifiers: [Text]
    /// The revenue code, four digits; institutional lines only.
    public var revenueCode: Text
    /// The first day of the service.
    public var start: CalendarDate
    /// The last day of the service.
    public var end: CalendarDate
    /// How many; 1 or more.
    public var units: Int
    /// What the units are.
    public var unit: Unit
    /// What the provider asks for; above zero, but for no-charge lines.
    public var charge: Money
    /// Which diagnoses it is for: their places on the claim from 1, at most 4; professional lines only.
    public var diagnosisPointers: [Int]
    /// The place of service when it is another than the claim's; may be empty.
    public var placeOfService: Text
    /// Who gave the service when it is another than the claim says, by NPI; may be empty.
    public var renderingNPI: Text
    /// The drug of a line that bills one.
    public var drug: LineDrug?
    /// The provider's number of the line (REF*6R), unique on the claim.
    public var controlNumber: Text
    /// Whether the service was an emergency.
    public var isEmergency: Bool

    /// A line from its parts.
    public init(
        number: Int, code: Concept?, modifiers: [Text] = [], revenueCode: Text = .empty, start: CalendarDate,
        end: CalendarDate, units: Int = 1, unit: Unit = .count, charge: Money, diagnosisPointers: [Int] = [],
        placeOfService: Text = .empty, renderingNPI: Text = .empty, drug: LineDrug? = nil,
        controlNumber: Text = .empty, isEmergency: Bool = false
    ) {
        self.number = number
        self.code = code
        self.modifiers = modifiers
        self.revenueCode = revenueCode
        self.start = start
        self.end = end
        self.units = units
        self.unit = unit
        self.charge = charge
        self.diagnosisPointers = diagnosisPointers
        self.placeOfService = placeOfService
        self.renderingNPI = renderingNPI
        self.drug = drug
        self.controlNumber = controlNumber
        self.isEmergency = isEmergency
    }
}

/// The drug of a claim line (loop 2410).
public struct LineDrug: Hashable, Sendable, Codable {
    /// The national drug code, 11 digits.
    public var ndc: Text
    /// How much, in `unit`.
    public var quantity: Double
    /// The unit: `UN`, `ML`, `GR`, `ME`, `F2`.
    public var unit: Text

    /// A drug from its parts.
    public init(ndc: Text, quantity: Double, unit: Text) {
        self.ndc = ndc
        self.quantity = quantity
        self.unit = unit
    }
}
