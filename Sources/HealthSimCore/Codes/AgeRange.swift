/// A reference range of the table `codes/lab-ranges`: for whom it holds, and what it is.
struct AgeRange: Sendable {
    /// The sex it is for, or nothing when it is for both.
    let sex: Sex?
    /// Whether it is for pregnancy.
    let isForPregnancy: Bool
    /// The age in days from and to which it holds, both included.
    let days: ClosedRange<Int>
    /// The range.
    let range: ReferenceRange

    /// The ranges of each test, those for a sex before those for both.
    static let all: [Text: [AgeRange]] = {
        var found: [Text: [AgeRange]] = [:]
        for row in ReferenceTable.named("codes/lab-ranges").rows {
            guard let start = row.integer("min_age_days"), let end = row.integer("max_age_days"), start <= end else {
                continue
            }
            let entry = AgeRange(
                sex: row["sex"].isEmpty ? nil : (row["sex"] == "F" ? .female : .male),
                isForPregnancy: row["state"] == "pregnancy", days: start...end,
                range: ReferenceRange(low: row.double("low"), high: row.double("high")))
            found[row["test"], default: []].append(entry)
        }
        return found.mapValues { $0.filter { $0.sex != nil } + $0.filter { $0.sex == nil } }
    }()

    /// Whether it holds for a person.
    func holds(for person: Sex, ageInDays: Int, isPregnant: Bool) -> Bool {
        days.contains(ageInDays) && isForPregnancy == isPregnant && (sex == nil || sex == person)
    }
}
