public import HealthSimCore
public import PatientSim

/// Writes CSV, one file for each table, with a header line.
///
/// Source: RFC 4180; UTF-8 without a byte order mark. The directory of providers holds those that records list
/// (`listedPractitioners`, `listedFacilities`), so that each stands in it once.
public struct CSVEncoder: RecordEncoder {
    /// `csv`.
    public let format = Format.csv

    /// The tables that are written, in the order of the files.
    public let tables: [CSVTable]

    /// `patients.csv` and so on, one file for each of `tables`, then those of `memberTables` and of `rxTables`.
    public let files: [EncodedFile]

    private let members: MemberCSVEncoder
    private let pharmacy: RxCSVEncoder

    /// The tables of what payers hold that are written, in the order of the files.
    public var memberTables: [MemberTable] { members.tables }

    /// The tables of what a pharmacy benefit holds that are written, in the order of the files.
    public var rxTables: [RxTable] { pharmacy.tables }

    /// An encoder of some tables, by default of all those of clinical records.
    ///
    /// - Parameters: in any order; the files are in the order of the declarations, each once.
    public init(
        tables: [CSVTable] = CSVTable.allCases, memberTables: [MemberTable] = [], rxTables: [RxTable] = []
    ) {
        self.tables = CSVTable.allCases.filter(tables.contains)
        members = MemberCSVEncoder(tables: memberTables)
        pharmacy = RxCSVEncoder(tables: rxTables)
        let own = self.tables.map { EncodedFile(table: $0.schema) }
        files = own + members.files + pharmacy.files
    }

    /// Appends the rows of households: those of their records, and those of what payers hold.
    public func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        for household in households {
            for record in household.records { encode(record, into: &buffers, rows: &rows) }
        }
        let first = tables.count
        lend(&buffers, &rows, from: first, memberTables.count) { [members] buffers, rows in
            for index in households.indices {
                households.lend(at: index) { household in
                    if let membership = household.membership { members.encode(membership, into: &buffers, rows: &rows) }
                }
            }
        }
        lend(&buffers, &rows, from: first + memberTables.count, rxTables.count) { [pharmacy] buffers, rows in
            for index in households.indices {
                households.lend(at: index) { household in
                    if let card = household.pharmacy { pharmacy.encode(card, into: &buffers, rows: &rows) }
                }
            }
        }
    }

    /// Lends the buffers of some tables to their encoder: they are not copied.
    private func lend(
        _ buffers: inout [ByteBuffer], _ rows: inout [Int], from first: Int, _ count: Int,
        _ body: (inout [ByteBuffer], inout [Int]) -> Void
    ) {
        guard count > 0 else { return }
        var lent = Array(repeating: ByteBuffer(), count: count)
        var counts = Array(rows[first..<first + count])
        for place in lent.indices { swap(&lent[place], &buffers[first + place]) }
        body(&lent, &counts)
        for place in lent.indices { swap(&lent[place], &buffers[first + place]) }
        rows.replaceSubrange(first..<first + count, with: counts)
    }

    /// Appends the rows of a record.
    public func encode(_ record: PatientRecord, into buffers: inout [ByteBuffer], rows: inout [Int]) {
        var cells = CellWriter(.csv)
        for index in tables.indices {
            // The buffer is lent to the writer, not copied.
            swap(&cells.buffer, &buffers[index])
            rows[index] += write(tables[index], of: record, to: &cells)
            swap(&cells.buffer, &buffers[index])
        }
    }

    /// Writes the rows that a record has in a table.
    private func write(_ table: CSVTable, of record: PatientRecord, to cells: inout CellWriter) -> Int {
        switch table {
        case .patients:
            PatientTables.patients.write(record.patient, to: &cells)
            return 1
        case .encounters: return write(record.encounters, PatientTables.encounters, to: &cells)
        case .encounterDiagnoses: return writeDiagnoses(of: record, to: &cells)
        case .locations: return writeLocations(of: record, to: &cells)
        case .conditions: return write(record.conditions, PatientTables.conditions, to: &cells)
        case .observations: return write(record.observations, PatientTables.observations, to: &cells)
        case .medicationOrders: return write(record.medicationOrders, PatientTables.medicationOrders, to: &cells)
        case .procedures: return write(record.procedures, PatientTables.procedures, to: &cells)
        case .immunizations: return write(record.immunizations, PatientTables.immunizations, to: &cells)
        case .allergies: return write(record.allergies, PatientTables.allergies, to: &cells)
        case .reports: return write(record.reports, PatientTables.reports, to: &cells)
        case .administrations: return write(record.administrations, PatientTables.administrations, to: &cells)
        case .carePlans: return write(record.carePlans, PatientTables.carePlans, to: &cells)
        case .goals: return write(record.goals, PatientTables.goals, to: &cells)
        case .careTeamMembers: return writeCareTeams(of: record, to: &cells)
        case .notes: return write(record.notes, PatientTables.notes, to: &cells)
        case .practitioners: return write(record.listedPractitioners, PatientTables.practitioners, to: &cells)
        case .facilities: return write(record.listedFacilities, PatientTables.facilities, to: &cells)
        }
    }

    @inline(__always)
    private func write<Row>(_ list: [Row], _ table: Table<Row>, to cells: inout CellWriter) -> Int {
        table.write(list, to: &cells)
        return list.count
    }

    private func writeDiagnoses(of record: PatientRecord, to cells: inout CellWriter) -> Int {
        var count = 0
        // By position: encounters are large, and a loop over them would copy each.
        for encounter in record.encounters.indices {
            for place in record.encounters[encounter].diagnoses.indices {
                let row = PatientTables.EncounterDiagnosis(
                    encounterID: record.encounters[encounter].id, mrn: record.encounters[encounter].mrn,
                    sequence: place + 1, diagnosis: record.encounters[encounter].diagnoses[place])
                PatientTables.encounterDiagnoses.write(row, to: &cells)
                count += 1
            }
        }
        return count
    }

    private func writeLocations(of record: PatientRecord, to cells: inout CellWriter) -> Int {
        var count = 0
        for place in record.encounters.indices where record.encounters[place].admission != nil {
            let encounter = record.encounters[place]
            guard let admission = encounter.admission else { continue }
            for (place, stay) in admission.locations.enumerated() {
                let row = PatientTables.Location(
                    encounterID: encounter.id, mrn: encounter.mrn, sequence: place + 1, stay: stay)
                PatientTables.locations.write(row, to: &cells)
                count += 1
            }
        }
        return count
    }

    private func writeCareTeams(of record: PatientRecord, to cells: inout CellWriter) -> Int {
        var count = 0
        for team in record.careTeams {
            for (place, member) in team.members.enumerated() {
                let row = PatientTables.CareTeamMember(team: team, sequence: place + 1, member: member)
                PatientTables.careTeamMembers.write(row, to: &cells)
                count += 1
            }
        }
        return count
    }
}
