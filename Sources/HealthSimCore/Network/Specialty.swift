/// A specialty of clinicians: a row of `references/codes/taxonomy.csv` that is a person's, not an organisation's.
public struct Specialty: Hashable, Sendable {
    private struct Row: Sendable {
        let id: Text
        let concept: Concept
        let setting: Text
        let label: String
        let prescribes: Bool
        let purpose: RandomStream.Purpose
    }

    private static let rows: [Row] = {
        let rows: [Row?] = ReferenceTable.named("codes/taxonomy").rows.map { row in
            let (id, code) = (row["id"].string, row["code"].string)
            guard !isOrganization(code) else { return nil }
            // Physicians, dentists, optometrists and podiatrists; of the mid-level practitioners of 21 CFR 1300.01 nurse
            // practitioners, physician assistants, nurse midwives and nurse anesthetists.
            let prescribes = ["20", "122", "152", "213", "363", "367"].contains { code.hasPrefix($0) }
            let words = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            return Row(
                id: row["id"], concept: Concept(.taxonomy, code), setting: row["setting"],
                label: words.joined(separator: " "), prescribes: prescribes,
                purpose: RandomStream.Purpose("network.specialist." + id))
        }
        return rows.compactMap { $0 }
    }()

    private let row: UInt8

    private init(row: Int) { self.row = UInt8(row) }

    /// The specialty at a position in ``all``.
    package init(number: Int) { self.init(row: number) }

    /// The position in ``all``.
    package var number: Int { Int(row) }

    /// Every specialty of the table, in its order.
    public static let all: [Specialty] = rows.indices.map { Specialty(row: $0) }

    /// Family medicine, which every network offers as primary care.
    public static let primaryCare: Specialty = {
        guard let specialty = Specialty(id: "primary-care") else {
            preconditionFailure("reference table 'codes/taxonomy' has no clinician 'primary-care'")
        }
        return specialty
    }()

    /// The specialty with an id of the table, such as `cardiology`; nil when the table has none or it is an organisation's.
    public init?(id: some StringProtocol) {
        let id = Text(String(id))
        guard let row = Self.rows.firstIndex(where: { $0.id == id }) else { return nil }
        self.init(row: row)
    }

    /// Whether a taxonomy code is an organisation's.
    ///
    /// Source: NUCC, Health Care Provider Taxonomy 25.1: codes of groups begin with 19, those of agencies, facilities,
    /// hospitals, laboratories, organisations, suppliers and transport with 25 to 34 and 38.
    static func isOrganization(_ code: String) -> Bool {
        guard let section = Int(code.prefix(2)) else { return true }
        return (25...34).contains(section) || section == 19 || section == 38
    }

    /// The id in the table, such as `cardiology`.
    public var id: Text { Self.rows[Int(row)].id }

    /// The NUCC taxonomy concept.
    public var concept: Concept { Self.rows[Int(row)].concept }

    /// The id in words, as the names of practices use it: `Cardiology`.
    var label: String { Self.rows[Int(row)].label }

    /// Whether its clinicians prescribe controlled substances and so are registered with the DEA.
    var prescribes: Bool { Self.rows[Int(row)].prescribes }

    /// The stream that chooses a clinician of the specialty for a household.
    var purpose: RandomStream.Purpose { Self.rows[Int(row)].purpose }

    /// Where its clinicians see patients.
    var host: Host {
        switch Self.rows[Int(row)].setting.string {
        case _ where self == Self.primaryCare: .practice
        // Those who are there day and night; a hospital without them is none.
        case "emergency": .hospital
        case "hospital" where id == "hospitalist": .hospital
        case "hospital": .regionalHospital
        case "pharmacy": .pharmacy
        case "laboratory": .laboratory
        default: .regionalPractice
        }
    }

    /// The kind of facility where its clinicians work.
    package var worksAt: Facility.Kind { host.facilityKind }

    /// Where clinicians see patients: in the area of the household or for a region of areas.
    enum Host: Sendable {
        case practice, hospital, laboratory, pharmacy
        case regionalPractice, regionalHospital

        /// Whether each area has such clinicians, not only each region.
        var isLocal: Bool {
            switch self {
            case .practice, .hospital, .laboratory, .pharmacy: true
            case .regionalPractice, .regionalHospital: false
            }
        }
    }
}

extension Specialty: CustomStringConvertible {
    public var description: String { id.string }
}
