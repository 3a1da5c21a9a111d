import HealthSimCore

/// What billing must know of a diagnosis.
struct DiagnosisTraits: Hashable, Sendable {
    /// A side of the body.
    enum Side: UInt8, Hashable, Sendable {
        case none, right, left, both
    }

    /// How grave it usually is for the one who decides: 1 minor, 2 stable or uncomplicated, 3 progressing or with
    /// complications, 4 a threat to life.
    var gravity: UInt8
    /// Whether the codes of what was present on admission leave it out.
    var isExemptFromAdmission: Bool
    /// Whether it says how an injury came about: it is never the first one of a claim.
    var isExternalCause: Bool
    /// The side that its wording names.
    var side: Side

    private static let gravities = PrefixTable(
        ReferenceTable.named("claims/diagnosis-gravity").rows.map {
            (prefix: $0["prefix"], value: UInt8($0.integer("gravity") ?? 2))
        })

    private static let exemptions = PrefixTable(
        ReferenceTable.named("claims/poa-exempt").rows.map { (prefix: $0["prefix"], value: $0["exempt"] == "yes") })

    private static let known = ConceptLazy { concept in
        concept.system == .icd10cm ? DiagnosisTraits(reading: concept) : usual
    }

    private static let usual = DiagnosisTraits(
        gravity: 2, isExemptFromAdmission: false, isExternalCause: false, side: .none)

    private init(gravity: UInt8, isExemptFromAdmission: Bool, isExternalCause: Bool, side: Side) {
        self.gravity = gravity
        self.isExemptFromAdmission = isExemptFromAdmission
        self.isExternalCause = isExternalCause
        self.side = side
    }

    private init(reading concept: Concept) {
        let code = concept.code.string
        gravity = Self.gravities.value(for: concept.code) ?? 2
        isExternalCause = code.utf8.first.map { "VWXY".utf8.contains($0) } ?? false
        // Later encounters and sequelae of injuries and fractures, by the seventh character.
        let isLater = code.utf8.count == 8 && code.utf8.last.map { "DGKPS".utf8.contains($0) } ?? false
        isExemptFromAdmission = isLater || Self.exemptions.value(for: concept.code) ?? false
        side = Self.side(named: concept.display)
    }

    /// The side that a wording names with a word of its own.
    private static func side(named display: Text) -> Side {
        // Most wordings have the letters of no side, so that few are taken apart.
        guard mayNameSide(display) else { return .none }
        let words = display.string.lowercased().split { !$0.isLetter }
        return words.contains("bilateral")
            ? .both : words.contains("right") ? .right : words.contains("left") ? .left : .none
    }

    /// Whether "ght", "eft" or "ral" is in a wording of small letters; true for one that has others than those of ASCII or
    /// capitals after its first letter.
    private static func mayNameSide(_ display: Text) -> Bool {
        // The bytes are read within the call only.
        unsafe display.withUTF8 { bytes in
            var last: UInt32 = 0
            for place in bytes.indices {
                let byte = unsafe bytes[place]
                if byte >= 0x80 || place > 0 && (65...90).contains(byte) { return true }
                last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
                if last == 0x67_6874 || last == 0x65_6674 || last == 0x72_616C { return true }
            }
            return false
        }
    }

    /// The traits of a diagnosis.
    static func of(_ concept: Concept) -> DiagnosisTraits {
        guard let row = concept.row else {
            return concept.system == .icd10cm ? DiagnosisTraits(reading: concept) : usual
        }
        return known[row: row]
    }
}
