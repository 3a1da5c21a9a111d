public import HealthSimCore

/// The fee schedules of the tables: one for each line of business, and contracts of single payers.
public struct FeeScheduleTable: Sendable {
    /// The schedules of this run.
    public static let shared = FeeScheduleTable()

    /// In the order of the file; payers' own after those of the lines of business.
    let schedules: FrozenArray<FeeSchedule>
    /// The place of Medicare's, by which charges are made.
    let medicare: Int

    private init() {
        var schedules: [FeeSchedule] = []
        for row in ReferenceTable.named("plans/fee-schedules").rows {
            Self.read(row, id: row["market"], from: nil, into: &schedules)
        }
        for row in ReferenceTable.named("plans/payer-contracts").rows {
            let base = schedules.first { $0.id == row["market"] }
            Self.read(row, id: row["payer_id"], from: base, into: &schedules)
        }
        medicare = schedules.firstIndex { $0.id == "medicare" } ?? 0
        self.schedules = FrozenArray(schedules)
    }

    private static func read(
        _ row: ReferenceTable.Row, id: Text, from base: FeeSchedule?, into schedules: inout [FeeSchedule]
    ) {
        guard let service = FeeSchedule.Service(rawValue: row["service"].string),
            let method = FeeSchedule.Method(rawValue: row["method"].string)
        else { return }
        if schedules.last?.id != id {
            var schedule = base ?? FeeSchedule(id: id, rules: [:])
            schedule.id = id
            schedules.append(schedule)
        }
        schedules[schedules.count - 1][service] = FeeSchedule.Rule(
            method, rate: Int64(FixedPoint.value(row["medicare_amount"], places: 4) ?? 0),
            percent: Int64(FixedPoint.value(row["percent"], places: 2) ?? 10_000))
    }

    /// The schedule with an id; nothing when there is none.
    public func schedule(_ id: Text) -> FeeSchedule? { place(of: id).map { schedules[$0] } }

    func place(of id: Text) -> Int? {
        for index in schedules.indices where schedules[index].id == id { return index }
        return nil
    }

    /// The place of the schedule of a payer: its own contract, else that of the line of business.
    func place(line: Text, payer: Text) -> Int { place(of: payer) ?? place(of: line) ?? medicare }
}
