/// The last results that decisions read, by the slot of what they measure.
struct LastResults {
    private struct Result {
        var slot: Int
        var value: Double
        var day: Double
    }

    private var results: [Result] = []

    /// Keeps a result of a day in place of the one before.
    mutating func note(_ value: Double, on day: Double, in slot: Int) {
        let result = Result(slot: slot, value: value, day: day)
        if let known = results.firstIndex(where: { $0.slot == slot }) {
            results[known] = result
        } else {
            results.append(result)
        }
    }

    /// The last result of a slot, however old; nothing when there is none.
    func value(in slot: Int) -> Double? { results.first { $0.slot == slot }?.value }

    /// Puts the results of the 120 days before a day in place of the quantities that they measure.
    func replace(_ numbers: inout [Double], on day: Double) {
        for result in results where day - result.day <= 120 { numbers[result.slot] = result.value }
    }
}
