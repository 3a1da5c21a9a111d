import HealthSimCore

/// What billing must know of a service code: CPT or HCPCS.
struct ServiceTraits: Hashable, Sendable {
    /// What kind of service it is, by the category of `codes/cpt-common`.
    enum Kind: UInt8, Hashable, Sendable {
        case other, laboratory, imaging, surgery, service, visit, vaccine, drug, supply, transport, anesthesia

        init(category: Text) {
            switch category.string {
            case "laboratory", "screening-laboratory", "pathology": self = .laboratory
            case "imaging", "imaging-advanced", "screening-imaging", "vessel-ultrasound": self = .imaging
            case "surgery", "heart-catheter", "screening-procedure": self = .surgery
            case "office-visit", "hospital-visit", "preventive-visit", "emergency-visit", "home-visit",
                "nursing-visit":
                self = .visit
            case "vaccine": self = .vaccine
            case "drug": self = .drug
            case "equipment", "supply", "brace", "implant": self = .supply
            case "ambulance": self = .transport
            case "anesthesia": self = .anesthesia
            case "": self = .other
            default: self = .service
            }
        }
    }

    /// The family of a visit, in the words of `claims/service-rules`.
    enum Family: String, Hashable, Sendable {
        case none = ""
        case officeNew = "office-new"
        case officeEstablished = "office-established"
        case preventiveNew = "preventive-new"
        case preventiveEstablished = "preventive-established"
        case wellness, eye, consultation, home, emergency, critical, nursing
        case hospitalFirst = "hospital-first"
        case hospitalLater = "hospital-later"
        case hospitalSameDay = "hospital-same-day"
        case hospitalLast = "hospital-last"
        case newborn
        case newbornCritical = "newborn-critical"

        /// Whether it is an evaluation by a clinician, so that a procedure of the same day asks for modifier 25.
        var isEvaluation: Bool { self != .none && self != .critical }
    }

    /// What kind of service it is.
    var kind: Kind
    /// The place of service where it is usually given, as a number.
    var place: UInt8
    /// The revenue code of a hospital's line; 0 for what a hospital does not bill.
    var revenue: UInt16
    /// The family of a visit.
    var family: Family
    /// The level of a visit, from 1; 0 where there is none.
    var level: UInt8
    /// Whether it is done on a side of the body.
    var hasSides: Bool
    /// Whether blood is drawn for it.
    var drawsBlood: Bool
    /// Whether a hospital and a physician share it: the physician's part has modifier 26.
    var isSplit: Bool
    /// What a hospital bills instead, when it is another code.
    var facilityCode: Concept?
    /// What a physician bills beside a hospital, when it is another code.
    var physicianCode: Concept?
    /// The modifier it always has; empty for none.
    var modifier: Text

    private struct Rule: Sendable {
        let from: Text
        let to: Text
        let row: ReferenceTable.Row
    }

    private static let rules: [Rule] = ReferenceTable.named("claims/service-rules").rows.map {
        Rule(from: $0["from"], to: $0["to"], row: $0)
    }

    private static let rates: [Text: ReferenceTable.Row] = Dictionary(
        ReferenceTable.named("codes/cpt-common").rows.map { ($0["code"], $0) },
        uniquingKeysWith: { first, _ in first })

    private static let known = ConceptLazy { concept in
        concept.system == .cpt || concept.system == .hcpcs ? ServiceTraits(reading: concept.code) : .usual
    }

    private static let usual = ServiceTraits()

    private init() {
        kind = .other
        place = 11
        revenue = 0
        family = .none
        level = 0
        hasSides = false
        drawsBlood = false
        isSplit = false
        modifier = .empty
    }

    /// The last rule that covers a code decides, so that the table goes from the wide to the narrow.
    private init(reading code: Text) {
        self.init()
        if let rate = Self.rates[code] {
            kind = Kind(category: rate["category"])
            place = UInt8(rate.integer("place") ?? 11)
            // A birth is an operation of a hospital, also for who attends it.
            if rate["category"] == "maternity", place == 21 { kind = .surgery }
            revenue = UInt16(rate.integer("revenue_code") ?? 0)
            hasSides = rate["bilateral"] == "1" || rate["bilateral"] == "3"
            isSplit = rate["split"] == "1"
        }
        guard let rule = Self.rules.last(where: { $0.from <= code && code <= $0.to }) else { return }
        let row = rule.row
        family = Family(rawValue: row["family"].string) ?? .none
        if let base = row.integer("level_base"), let number = Int(code.string) { level = UInt8(max(0, number - base)) }
        drawsBlood = row["blood"] == "yes"
        facilityCode = row["facility_code"].isEmpty ? nil : Concept(.cpt, row["facility_code"])
        physicianCode = row["physician_code"].isEmpty ? nil : Concept(.cpt, row["physician_code"])
        modifier = row["modifier"]
    }

    /// The traits of a code.
    static func of(_ concept: Concept) -> ServiceTraits {
        guard let row = concept.row else { return ServiceTraits(reading: concept.code) }
        return known[row: row]
    }
}

/// The revenue codes as texts, by their number.
enum RevenueCode {
    private static let texts = FrozenArray((0..<1_000).map { Identifiers.text("", UInt64($0), digits: 4) })

    /// The four digits of a number below 1,000.
    static func text(_ number: UInt16) -> Text { texts[Int(number)] }
}
