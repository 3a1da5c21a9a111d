public import HealthSimCore

/// A manufacturer's help for those who take its drugs: a row of the reference table `drugs/manufacturer-programs`.
public struct ManufacturerProgram: Sendable {
    /// What a programme is.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// A card that pays a part of the copay of people with commercial insurance.
        case copayCard = "copay-card"
        /// Drugs for people who cannot pay.
        case patientAssistance = "patient-assistance"
    }

    /// The id.
    @Frozen public var id: Text
    /// What it is.
    public let kind: Kind
    /// The drugs it is for, as places in `Medication.all`.
    public let medications: FrozenArray<Int>
    /// The routing numbers of its card: test values.
    @Frozen public var bin: Text
    @Frozen public var pcn: Text
    @Frozen public var group: Text
    /// What the member still pays of a fill.
    public let memberPays: Money
    /// The most it pays for a fill; absent where there is no limit.
    public let maximumFill: Money?
    /// The most it pays in a year; absent where there is no limit.
    public let maximumYear: Money?
    /// The income up to which it is given, in percent of the poverty line; absent where there is no limit.
    public let incomeLimit: Int?

    init?(row: ReferenceTable.Row) {
        guard let kind = Kind(rawValue: row["kind"].string) else { return nil }
        _id = Frozen(row["id"])
        self.kind = kind
        medications = FrozenArray(row.list("medications").compactMap(MedicationIndex.place))
        _bin = Frozen(row["bin"])
        _pcn = Frozen(row["pcn"])
        _group = Frozen(row["group"])
        memberPays = row.money("member_pays")
        maximumFill = row.optionalMoney("max_per_fill")
        maximumYear = row.optionalMoney("max_per_year")
        incomeLimit = row.integer("income_limit_fpl")
    }

    /// The programmes of the table, in its order.
    public static let all: FrozenArray<ManufacturerProgram> = FrozenArray(
        ReferenceTable.named("drugs/manufacturer-programs").rows.compactMap(ManufacturerProgram.init))

    /// The programme with an id; nothing when there is none.
    public static func named(_ id: Text) -> ManufacturerProgram? { place(id).map { all[$0] } }

    /// The place of the programme that a card names; nothing when it names none.
    static func place(bin: Text, pcn: Text, group: Text) -> Int? {
        // The groups differ most.
        all.firstIndex { $0.group == group && $0.pcn == pcn && $0.bin == bin }
    }

    static func place(_ id: Text) -> Int? { all.firstIndex { $0.id == id } }

    /// Whether it is for a drug, by its place in `Medication.all`.
    public func covers(medication: Int) -> Bool { medications.firstIndex(of: medication) != nil }
}
