import HealthSimCore

/// The modifiers of a line, as far as they decide anything.
struct LineModifiers: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// 26: the professional part only.
    static let professionalPart = Self(rawValue: 1)
    /// TC: the technical part only.
    static let technicalPart = Self(rawValue: 2)
    /// 50: both sides.
    static let bilateral = Self(rawValue: 4)
    /// 59, XE, XP, XS, XU: a service apart.
    static let distinct = Self(rawValue: 8)
    /// 25: a visit apart on the day of a procedure.
    static let separateVisit = Self(rawValue: 16)
    /// 24: a visit that has nothing to do with the surgery before it.
    static let unrelatedVisit = Self(rawValue: 32)
    /// 57: the visit at which surgery was decided.
    static let decision = Self(rawValue: 64)
    /// 58, 78, 79: within the days after surgery, and paid all the same.
    static let afterSurgery = Self(rawValue: 128)
    /// 76, 77, 91: done again.
    static let repeated = Self(rawValue: 256)
    /// A side or another place of the body.
    static let anatomic = Self(rawValue: 512)
    /// By telephone or picture.
    static let telehealth = Self(rawValue: 1_024)
    /// 33: preventive.
    static let preventive = Self(rawValue: 2_048)
    /// GA, GX, GY, GZ: the patient has been told that it may not be covered.
    static let waiver = Self(rawValue: 4_096)
    /// An assistant at surgery.
    static let assistant = Self(rawValue: 8_192)
    /// 51: one of several procedures, as the provider says; the payer decides that itself.
    static let multiple = Self(rawValue: 16_384)

    /// What a modifier means and by what it changes the fee.
    struct Meaning: Sendable {
        var flags: LineModifiers = []
        /// In basis points; 10,000 for no change.
        var percent: Int32 = 10_000
    }

    /// What the modifiers of a line mean together, and what they make of its fee in basis points.
    static func of(_ line: ClaimLine) -> (flags: LineModifiers, percent: Int64) { of(line.modifiers) }

    /// What some modifiers mean together, and what they make of a fee in basis points.
    static func of(_ modifiers: [Text]) -> (flags: LineModifiers, percent: Int64) {
        var (flags, percent): (LineModifiers, Int64) = ([], 10_000)
        for modifier in modifiers {
            guard let place = place(of: modifier) else { continue }
            let meaning = meanings[place]
            flags.formUnion(meaning.flags)
            if meaning.percent != 10_000 { percent = percent * Int64(meaning.percent) / 10_000 }
        }
        return (flags, percent)
    }

    private static let meanings: FrozenArray<Meaning> = {
        var meanings = [Meaning](repeating: Meaning(), count: 36 * 36)
        for row in ReferenceTable.named("codes/modifiers").rows {
            guard let place = place(of: row["code"]) else { continue }
            var meaning = Meaning()
            meaning.flags = flags(row["code"].string, kind: row["kind"].string)
            // The payer ranks several procedures itself.
            if meaning.flags != .multiple, let percent = FixedPoint.value(row["percent"], places: 2), percent > 0 {
                meaning.percent = Int32(percent)
            }
            meanings[place] = meaning
        }
        return FrozenArray(meanings)
    }()

    private static func flags(_ code: String, kind: String) -> LineModifiers {
        switch (code, kind) {
        case ("26", _): .professionalPart
        case ("TC", _): .technicalPart
        case ("50", _): .bilateral
        case ("25", _): .separateVisit
        case ("24", _): .unrelatedVisit
        case ("57", _): .decision
        case ("51", _): .multiple
        case ("58", _), ("78", _), ("79", _): .afterSurgery
        case ("91", _), (_, "repeat"): .repeated
        case ("80", _), ("81", _), ("82", _), ("AS", _): .assistant
        case ("59", _), (_, "distinct"): .distinct
        case (_, "anatomic"), (_, "side"): .anatomic
        case (_, "telehealth"): .telehealth
        case ("33", _): .preventive
        case (_, "notice"): .waiver
        default: []
        }
    }

    /// A place for two characters of 0 to 9 and A to Z.
    private static func place(of modifier: Text) -> Int? {
        let packed = modifier.packed
        guard modifier.utf8Count == 2, let first = digit(packed >> 8), let second = digit(packed & 0xFF) else {
            return nil
        }
        return first * 36 + second
    }

    private static func digit(_ byte: UInt64) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...90: Int(byte) - 55
        default: nil
        }
    }
}
