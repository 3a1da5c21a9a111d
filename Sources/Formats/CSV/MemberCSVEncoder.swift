public import HealthSimCore
public import MemberSim

/// Writes households of members as CSV, one file for each table, with a header line.
///
/// Source: RFC 4180; UTF-8 without a byte order mark.
public struct MemberCSVEncoder: Sendable {
    /// The tables that are written, in the order of the files.
    public let tables: [MemberTable]

    /// `members.csv` and so on, one file for each of `tables`.
    public let files: [EncodedFile]

    /// An encoder of some tables, by default of all.
    ///
    /// - Parameter tables: in any order; the files are in the order of the declaration, each once.
    public init(tables: [MemberTable] = MemberTable.allCases) {
        self.tables = MemberTable.allCases.filter(tables.contains)
        files = self.tables.map { EncodedFile(table: $0.schema) }
    }

    /// Appends the rows of a household.
    ///
    /// - Parameters:
    ///   - buffers: one for each file, in the order of `files`.
    ///   - rows: one count for each file; the rows written are added.
    public func encode(_ household: MemberHousehold, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        var cells = CellWriter(.csv)
        for index in tables.indices {
            // The buffer is lent to the writer, not copied.
            swap(&cells.buffer, &buffers[index])
            rows[index] += write(tables[index], of: household, to: &cells)
            swap(&cells.buffer, &buffers[index])
        }
    }

    /// Writes the rows that a household has in a table.
    private func write(_ table: MemberTable, of household: MemberHousehold, to cells: inout CellWriter) -> Int {
        switch table {
        case .members: write(household.members, MemberTables.members, to: &cells)
        case .coverages: write(household.coverages, MemberTables.coverages, to: &cells)
        case .enrollmentEvents: write(household.enrollmentEvents, MemberTables.enrollmentEvents, to: &cells)
        case .otherCoverages: write(household.otherCoverages, MemberTables.otherCoverages, to: &cells)
        case .primaryCareAssignments:
            write(household.primaryCareAssignments, MemberTables.primaryCareAssignments, to: &cells)
        case .authorizations: write(household.authorizations, MemberTables.authorizations, to: &cells)
        case .referrals: write(household.referrals, MemberTables.referrals, to: &cells)
        case .claims: write(household.claims, MemberTables.claims, to: &cells)
        case .claimDiagnoses, .claimProcedures, .claimLines: writeParts(table, of: household.claims, to: &cells)
        case .adjudications: write(household.adjudications, MemberTables.adjudications, to: &cells)
        case .lineAdjudications: writeLines(of: household.adjudications, to: &cells)
        case .adjustments: writeAdjustments(of: household.adjudications, to: &cells)
        case .remittances: write(household.remittances, MemberTables.remittances, to: &cells)
        case .providerAdjustments: writeAdjustments(of: household.remittances, to: &cells)
        case .accumulators: write(household.accumulators, MemberTables.accumulators, to: &cells)
        }
    }

    @inline(__always)
    private func write<Row>(_ list: [Row], _ table: Table<Row>, to cells: inout CellWriter) -> Int {
        for row in list { table.write(row, to: &cells) }
        return list.count
    }

    private func writeParts(_ table: MemberTable, of claims: [Claim], to cells: inout CellWriter) -> Int {
        var count = 0
        for claim in claims {
            switch table {
            case .claimDiagnoses:
                for (place, diagnosis) in claim.diagnoses.enumerated() {
                    let row = MemberTables.DiagnosisRow(claimID: claim.id, sequence: place + 1, diagnosis: diagnosis)
                    MemberTables.claimDiagnoses.write(row, to: &cells)
                }
                count += claim.diagnoses.count
            case .claimProcedures:
                for (place, procedure) in claim.procedures.enumerated() {
                    let row = MemberTables.ProcedureRow(claimID: claim.id, sequence: place + 1, procedure: procedure)
                    MemberTables.claimProcedures.write(row, to: &cells)
                }
                count += claim.procedures.count
            default:
                for line in claim.lines {
                    MemberTables.claimLines.write(MemberTables.LineRow(claimID: claim.id, line: line), to: &cells)
                }
                count += claim.lines.count
            }
        }
        return count
    }

    private func writeLines(of decisions: [Adjudication], to cells: inout CellWriter) -> Int {
        var count = 0
        for decision in decisions {
            for line in decision.lines {
                let row = MemberTables.LineDecisionRow(decision: decision, line: line)
                MemberTables.lineAdjudications.write(row, to: &cells)
            }
            count += decision.lines.count
        }
        return count
    }

    private func writeAdjustments(of decisions: [Adjudication], to cells: inout CellWriter) -> Int {
        var count = 0
        func write(_ adjustments: [Adjustment], _ decision: Adjudication, line: Int) {
            for (place, adjustment) in adjustments.enumerated() {
                let row = MemberTables.AdjustmentRow(
                    decisionID: decision.id, line: line, sequence: place + 1, adjustment: adjustment)
                MemberTables.adjustments.write(row, to: &cells)
            }
            count += adjustments.count
        }
        for decision in decisions {
            write(decision.adjustments, decision, line: 0)
            for line in decision.lines { write(line.adjustments, decision, line: line.line) }
        }
        return count
    }

    private func writeAdjustments(of payments: [Remittance], to cells: inout CellWriter) -> Int {
        var count = 0
        for payment in payments {
            for (place, adjustment) in payment.providerAdjustments.enumerated() {
                let row = MemberTables.ProviderAdjustmentRow(
                    remittanceID: payment.id, sequence: place + 1, adjustment: adjustment)
                MemberTables.providerAdjustments.write(row, to: &cells)
            }
            count += payment.providerAdjustments.count
        }
        return count
    }
}
