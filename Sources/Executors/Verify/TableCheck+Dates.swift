import HealthSimCore

extension TableCheck {
    /// Moments that have passed when the run ends.
    private static let past: [(table: String, column: String)] = [
        ("encounters", "admission_time"), ("encounters", "discharge_time"), ("conditions", "onset_date"),
        ("conditions", "recorded_date"), ("conditions", "abatement_date"), ("observations", "effective_time"),
        ("observations", "issued_time"), ("medication_orders", "authored_time"), ("procedures", "performed_time"),
        ("immunizations", "occurrence_time"), ("allergies", "recorded_date"), ("reports", "effective_time"),
        ("administrations", "start_time"), ("notes", "authored_time"), ("prescriptions", "written_time"),
        ("fills", "filled_date"), ("claims", "start_date"), ("pharmacy_claims", "service_date"),
        ("patients", "deceased_time"), ("patients", "birth_date"), ("members", "birth_date"),
    ]

    /// Two moments of a row that follow each other.
    private static let ordered: [(table: String, first: String, second: String)] = [
        ("encounters", "admission_time", "discharge_time"), ("encounters", "booked_time", "admission_time"),
        ("conditions", "onset_date", "abatement_date"), ("conditions", "onset_date", "recorded_date"),
        ("observations", "effective_time", "issued_time"), ("locations", "start_time", "end_time"),
        ("medication_orders", "authored_time", "end_date"), ("procedures", "performed_time", "end_time"),
        ("reports", "ordered_time", "effective_time"), ("reports", "effective_time", "issued_time"),
        ("coverages", "start_date", "end_date"), ("claims", "start_date", "end_date"),
        ("claims", "end_date", "submitted_date"), ("claims", "submitted_date", "received_date"),
        ("claims", "admission_time", "discharge_time"), ("claim_lines", "start_date", "end_date"),
        ("authorizations", "requested_date", "decided_date"), ("authorizations", "start_date", "end_date"),
        ("prescriptions", "written_time", "expires_date"), ("fills", "filled_date", "picked_up_date"),
        ("pharmacy_claims", "written_date", "service_date"), ("rx_coverages", "start_date", "end_date"),
        ("part_d_events", "service_date", "paid_date"), ("patients", "birth_date", "deceased_time"),
        ("members", "birth_date", "death_date"), ("goals", "start_date", "due_date"),
    ]

    /// Moments that lie within the encounter that the row names.
    private static let inside: [(table: String, column: String)] = [
        ("observations", "effective_time"), ("procedures", "performed_time"), ("reports", "ordered_time"),
        ("immunizations", "occurrence_time"), ("administrations", "start_time"), ("locations", "start_time"),
        ("conditions", "recorded_date"),
    ]

    /// Moments of a row and of the row that it names: the first is not before the second.
    private static let after:
        [(table: String, column: String, link: String, target: String, key: String, other: String)] = [
            ("fills", "filled_date", "prescription_id", "prescriptions", "prescription_id", "written_time"),
            ("pharmacy_responses", "decided_time", "claim_id", "pharmacy_claims", "claim_id", "submitted_time"),
            ("adjudications", "decided_date", "claim_id", "claims", "claim_id", "received_date"),
            ("claim_lines", "start_date", "claim_id", "claims", "claim_id", "start_date"),
            ("encounters", "admission_time", "mrn", "patients", "mrn", "birth_date"),
            ("conditions", "onset_date", "mrn", "patients", "mrn", "birth_date"),
            ("immunizations", "occurrence_time", "mrn", "patients", "mrn", "birth_date"),
            ("medication_orders", "authored_time", "encounter_id", "encounters", "encounter_id", "admission_time"),
        ]

    /// Checks that dates follow each other.
    mutating func checkDates() {
        for (table, column) in Self.past {
            guard let asOf, let place = block.place(table, column) else { continue }
            for row in block.rows(table) {
                guard let day = row.date(place) else { continue }
                judge(day <= asOf, table, row, column, "\(day) is after the day of the run, \(asOf)")
            }
        }
        for (table, first, second) in Self.ordered {
            guard let one = block.place(table, first), let two = block.place(table, second) else { continue }
            for row in block.rows(table) {
                guard let isOrdered = Self.isOrdered(row, one, row, two) else { continue }
                judge(isOrdered, table, row, second, "\(row.text(two)) is before \(first), \(row.text(one))")
            }
        }
        for (table, column) in Self.inside {
            guard let place = block.place(table, column) else { continue }
            let (from, to) = (block.place("encounters", "admission_time"), block.place("encounters", "discharge_time"))
            let link = block.place(table, "encounter_id")
            for row in block.rows(table) {
                guard let day = row.date(place),
                    let encounter = block.row("encounters", "encounter_id", row.text(link)),
                    let first = encounter.date(from)
                else { continue }
                let holds = day >= first && encounter.date(to).map { day <= $0 } ?? true
                judge(holds, table, row, column, "\(day) is not within encounter \(row.text(link)), from \(first) on")
            }
        }
        for entry in Self.after {
            guard let place = block.place(entry.table, entry.column), let link = block.place(entry.table, entry.link)
            else { continue }
            let other = block.place(entry.target, entry.other)
            for row in block.rows(entry.table) {
                guard let found = block.row(entry.target, entry.key, row.text(link)),
                    let isOrdered = Self.isOrdered(found, other, row, place)
                else { continue }
                let message = "\(row.text(place)) is before \(entry.other) of \(row.text(link)), \(found.text(other))"
                judge(isOrdered, entry.table, row, entry.column, message)
            }
        }
    }

    private mutating func judge(
        _ holds: Bool, _ table: String, _ row: TableRow, _ column: String, _ message: @autoclosure () -> String
    ) {
        count(.dates, holds)
        if !holds { fail(.dates, table, row, column, message()) }
    }

    /// Whether one moment is not after another: by the second where both have a time, else by the day.
    private static func isOrdered(_ first: TableRow, _ one: Int?, _ second: TableRow, _ two: Int?) -> Bool? {
        guard let day = first.date(one), let next = second.date(two) else { return nil }
        if let early = Timestamp(iso: first.text(one).string), let late = Timestamp(iso: second.text(two).string) {
            return early <= late
        }
        return day <= next
    }
}
