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
        table.write(list, to: &cells)
        return list.count
    }

    // By position throughout: claims and decisions are many and large, and a loop over them would copy each.

    private func writeParts(_ table: MemberTable, of claims: [Claim], to cells: inout CellWriter) -> Int {
        var count = 0
        for claim in claims.indices {
            let id = claims[claim].id
            switch table {
            case .claimDiagnoses:
                for place in claims[claim].diagnoses.indices {
                    let row = MemberTables.DiagnosisRow(
                        claimID: id, sequence: place + 1, diagnosis: claims[claim].diagnoses[place])
                    MemberTables.claimDiagnoses.write(row, to: &cells)
                }
                count += claims[claim].diagnoses.count
            case .claimProcedures:
                for place in claims[claim].procedures.indices {
                    let row = MemberTables.ProcedureRow(
                        claimID: id, sequence: place + 1, procedure: claims[claim].procedures[place])
                    MemberTables.claimProcedures.write(row, to: &cells)
                }
                count += claims[claim].procedures.count
            default:
                for place in claims[claim].lines.indices {
                    let row = MemberTables.LineRow(claimID: id, line: claims[claim].lines[place])
                    MemberTables.claimLines.write(row, to: &cells)
                }
                count += claims[claim].lines.count
            }
        }
        return count
    }

    private func writeLines(of decisions: [Adjudication], to cells: inout CellWriter) -> Int {
        var count = 0
        for decision in decisions.indices {
            let (id, claimID) = (decisions[decision].id, decisions[decision].claimID)
            for place in decisions[decision].lines.indices {
                let row = MemberTables.LineDecisionRow(
                    decisionID: id, claimID: claimID, line: decisions[decision].lines[place])
                MemberTables.lineAdjudications.write(row, to: &cells)
            }
            count += decisions[decision].lines.count
        }
        return count
    }

    private func writeAdjustments(of decisions: [Adjudication], to cells: inout CellWriter) -> Int {
        var count = 0
        func write(_ adjustments: [Adjustment], _ decision: Text, line: Int) {
            for place in adjustments.indices {
                let row = MemberTables.AdjustmentRow(
                    decisionID: decision, line: line, sequence: place + 1, adjustment: adjustments[place])
                MemberTables.adjustments.write(row, to: &cells)
            }
            count += adjustments.count
        }
        for decision in decisions.indices {
            let id = decisions[decision].id
            write(decisions[decision].adjustments, id, line: 0)
            for line in decisions[decision].lines.indices {
                write(
                    decisions[decision].lines[line].adjustments, id, line: decisions[decision].lines[line].line)
            }
        }
        return count
    }

    private func writeAdjustments(of payments: [Remittance], to cells: inout CellWriter) -> Int {
        var count = 0
        for payment in payments.indices {
            let id = payments[payment].id
            for place in payments[payment].providerAdjustments.indices {
                let row = MemberTables.ProviderAdjustmentRow(
                    remittanceID: id, sequence: place + 1, adjustment: payments[payment].providerAdjustments[place])
                MemberTables.providerAdjustments.write(row, to: &cells)
            }
            count += payments[payment].providerAdjustments.count
        }
        return count
    }
}
