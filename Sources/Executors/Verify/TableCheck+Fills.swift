import HealthSimCore

extension TableCheck {
    /// Checks what the fills of a prescription have to do with each other and with it.
    mutating func checkRefills() {
        guard let fills = block["fills"], let prescriptions = block["prescriptions"] else { return }
        let (of, number) = (fills.columns["prescription_id"], fills.columns["fill_number"])
        var numbers: [Text: Set<Int>] = [:]
        for fill in fills.rows {
            guard let number = fill.text(number).wholeNumber.flatMap({ Int(exactly: $0) }) else { continue }
            numbers[fill.text(of), default: []].insert(number)
        }
        for fill in fills.rows {
            // What was put back has its number again; so a number may stand twice, but none is missing.
            guard let number = fill.text(number).wholeNumber.flatMap({ Int(exactly: $0) }), number > 0,
                numbers[fill.text(of)]?.contains(number - 1) == false
            else { continue }
            fail(.event, "fills", fill, "fill_number", "\(number), but no fill \(number - 1) is there")
        }
        checkAmounts(of: fills, prescriptions)
    }

    /// Checks that those who have no plan, which could cut a fill short, get what was prescribed.
    private mutating func checkAmounts(of fills: TableBlock.Part, _ prescriptions: TableBlock.Part) {
        guard let coverages = block["rx_coverages"] else { return }
        let covered = Set(coverages.rows.map { $0.text(coverages.columns["rx_member_id"]) })
        let pairs = ["quantity", "days_supply"].map { ($0, fills.columns[$0], prescriptions.columns[$0]) }
        for fill in fills.rows where !covered.contains(fill.text(fills.columns["rx_member_id"])) {
            let id = fill.text(fills.columns["prescription_id"])
            guard let prescription = block.row("prescriptions", "prescription_id", id) else { continue }
            for (name, own, other) in pairs where fill.text(own) != prescription.text(other) {
                fail(
                    .link, "fills", fill, name,
                    "'\(fill.text(own))', but prescription \(id), which no plan pays for, has "
                        + "'\(prescription.text(other))'")
            }
        }
    }
}
