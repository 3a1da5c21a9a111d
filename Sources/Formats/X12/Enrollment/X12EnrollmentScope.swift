public import HealthSimCore
public import MemberSim

/// What an 834 tells: who is enrolled, or what has changed.
public enum X12EnrollmentScope: Hashable, Sendable {
    /// Everybody who is covered on a day: a full file, to be compared with (BGN08 is 4).
    case everyone(on: CalendarDate)
    /// What was processed from a day through another: additions, changes and terminations (BGN08 is 2).
    case changes(from: CalendarDate, through: CalendarDate)

    /// The day the file is of.
    var date: CalendarDate {
        switch self {
        case .everyone(let day): day
        case .changes(_, let last): last
        }
    }
}

/// The sponsors that files name, by their group numbers.
public struct X12Sponsors: Sendable {
    private let groups: FrozenArray<EmployerGroup>
    private let rows: [Text: Int]

    /// Sponsors; of two with the same number the first counts.
    public init(_ groups: [EmployerGroup] = []) {
        self.groups = FrozenArray(groups)
        rows = Dictionary(groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The employers of the synthetic world.
    public static let synthetic = X12Sponsors(EmployerGroup.directory)

    /// The sponsor with a group number; for people without a group it is the payer's own.
    func sponsor(_ id: Text, of payer: Payer) -> EmployerGroup {
        if let row = rows[id] { return groups[row] }
        let name: Text = id.isEmpty ? "INDIVIDUAL MEMBERS" : id
        return EmployerGroup(id: id, name: name, taxIdentifier: payer.taxIdentifier, employees: 0)
    }
}
