public import HealthSimCore
public import RxMemberSim

/// Writes what a pharmacy benefit holds as CSV, one file for each table, with a header line.
///
/// Source: RFC 4180; UTF-8 without a byte order mark.
public struct RxCSVEncoder: Sendable {
    /// The tables that are written, in the order of the files.
    public let tables: [RxTable]

    /// `rx_members.csv` and so on, one file for each of `tables`.
    public let files: [EncodedFile]

    /// An encoder of some tables, by default of all.
    ///
    /// - Parameter tables: in any order; the files are in the order of the declaration, each once.
    public init(tables: [RxTable] = RxTable.allCases) {
        self.tables = RxTable.allCases.filter(tables.contains)
        files = self.tables.map { EncodedFile(table: $0.schema) }
    }

    /// Appends the rows of a household.
    ///
    /// - Parameters:
    ///   - buffers: one for each file, in the order of `files`.
    ///   - rows: one count for each file; the rows written are added.
    public func encode(_ household: RxHousehold, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        var cells = CellWriter(.csv)
        for index in tables.indices {
            // The buffer is lent to the writer, not copied.
            swap(&cells.buffer, &buffers[index])
            rows[index] += write(tables[index], of: household, to: &cells)
            swap(&cells.buffer, &buffers[index])
        }
    }

    /// Writes the rows that a household has in a table.
    private func write(_ table: RxTable, of household: RxHousehold, to cells: inout CellWriter) -> Int {
        switch table {
        case .members: write(household.members, RxTables.members, to: &cells)
        case .coverages: write(household.coverages, RxTables.coverages, to: &cells)
        case .prescriptions: write(household.prescriptions, RxTables.prescriptions, to: &cells)
        case .fills: write(household.fills, RxTables.fills, to: &cells)
        case .claims: write(household.claims, RxTables.pharmacyClaims, to: &cells)
        case .responses: write(household.responses, RxTables.responses, to: &cells)
        case .alerts: writeAlerts(of: household.responses, to: &cells)
        case .authorizations: write(household.authorizations, RxTables.authorizations, to: &cells)
        case .accumulators: write(household.accumulators, RxTables.accumulators, to: &cells)
        case .rebates: write(household.rebates, RxTables.rebates, to: &cells)
        case .partDEvents: writePartDEvents(of: household, to: &cells)
        }
    }

    @inline(__always)
    private func write<Row>(_ list: [Row], _ table: Table<Row>, to cells: inout CellWriter) -> Int {
        table.write(list, to: &cells)
        return list.count
    }

    private func writePartDEvents(of household: RxHousehold, to cells: inout CellWriter) -> Int {
        var count = 0
        PartDEvent.forEach(of: household) { event in
            RxTables.partDEvents.write(event, to: &cells)
            count += 1
        }
        return count
    }

    private func writeAlerts(of responses: [ClaimResponse], to cells: inout CellWriter) -> Int {
        var count = 0
        for response in responses.indices {
            let alerts = responses[response].alerts
            for place in alerts.indices {
                let row = RxTables.AlertRow(
                    responseID: responses[response].id, claimID: responses[response].claimID, sequence: place + 1,
                    alert: alerts[place])
                RxTables.alerts.write(row, to: &cells)
            }
            count += alerts.count
        }
        return count
    }
}
