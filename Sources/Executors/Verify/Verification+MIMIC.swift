import HealthSimCore

extension Verification {
    /// Reads the tables of MIMIC back: their subjects, stays and items are there, stays end after they begin.
    mutating func verifyMIMIC() {
        var known = MIMICKeys()
        let files = listing.files(of: "mimic")
        // First what others name, then all.
        for (table, column) in MIMICKeys.sources {
            guard let file = files.first(where: { $0.content == table }) else { continue }
            readMIMIC(file, isFirst: false) { work, row, columns in
                let value = row.text(columns[column])
                if !known.insert(value, as: column) {
                    work.log.fail(.key, file.path, "line \(row.line), \(column)", "A second row with the key \(value)")
                }
            }
        }
        var rows: UInt64 = 0
        for file in files {
            let isDictionary = file.content.hasPrefix("d_")
            var count: UInt64 = 0
            readMIMIC(file, isFirst: true) { work, row, columns in
                count += 1
                for (_, column) in MIMICKeys.sources {
                    guard !isDictionary, let place = columns[column], !row.isEmpty(place) else { continue }
                    let value = row.text(place)
                    if !known.contains(value, as: column) {
                        work.log.fail(
                            .link, file.path, "line \(row.line), \(column)", "'\(value)' is in no table of the cohort")
                    }
                }
                for (first, second) in [("admittime", "dischtime"), ("intime", "outtime"), ("starttime", "endtime")] {
                    let (from, to) = (row.text(columns[first]), row.text(columns[second]))
                    // The form is the same throughout, so that the texts are in the order of time.
                    guard !from.isEmpty, !to.isEmpty, to < from else { continue }
                    work.log.fail(.dates, file.path, "line \(row.line), \(second)", "\(to) is before \(first), \(from)")
                }
                for (name, place) in columns.filter({ $0.key.hasSuffix("time") && !$0.key.hasSuffix("store_time") })
                    .sorted(by: { $0.value < $1.value })
                {
                    let text = row.text(place).string
                    guard !text.isEmpty, Timestamp(iso: text.replacingSpace, offsetWhenMissing: 0) == nil,
                        CalendarDate(iso: text) == nil
                    else { continue }
                    work.log.fail(.value, file.path, "line \(row.line), \(name)", "'\(text)' is no moment")
                }
            }
            if !isDictionary { compareRows(count, of: file) }
            rows += count
        }
        note("mimic", rows, "rows of \(files.count) tables")
    }

    private mutating func readMIMIC(
        _ file: CohortListing.File, isFirst: Bool, _ body: (inout Verification, TableRow, [String: Int]) -> Void
    ) {
        guard let input = open(file) else { return }
        var stream = TableStream(input)
        do {
            guard let header = try stream.next() else {
                if isFirst { log.fail(.columns, file.path, "line 1", "The header is missing") }
                return
            }
            let names = header.ends.indices.map { header.text($0).string }
            let columns = Dictionary(
                names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
            while let row = try stream.next() {
                let problems = stream.takeProblems()
                if isFirst {
                    for problem in problems { log.fail(.form, file.path, "line \(problem.line)", problem.message) }
                    if row.ends.count != names.count {
                        log.fail(
                            .form, file.path, "line \(row.line)",
                            "It has \(row.ends.count) fields: expected \(names.count)")
                    }
                }
                guard row.ends.count == names.count else { continue }
                body(&self, row, columns)
            }
        } catch {
            if isFirst { log.fail(.form, file.path, "", "\(error)") }
        }
    }
}

extension String {
    /// A moment with T in place of the space between day and time.
    fileprivate var replacingSpace: String { String(map { $0 == " " ? "T" : $0 }) }
}
