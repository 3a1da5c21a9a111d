import HealthSimCore

/// Measures benchmarks and prints them as the rows of a Markdown table.
struct ResultTable {
    /// Bytes a second of a plain copy.
    private let limit: Double

    /// Measures the limit of the machine and prints the head of the table.
    init(limit benchmark: Benchmark) {
        let value = benchmark.measure()
        limit = benchmark.unit.bytesPerSecond(value) ?? .nan
        print(Self.row(["what", "measured", "unit", "of memcpy", "goal", "ratio", ""]))
        print(Self.row(Self.widths.map { String(repeating: "-", count: $0) }))
        print(Self.row([benchmark.name, Self.text(value), "\(benchmark.unit)", "1", "", "", ""]))
    }

    /// Measures one benchmark and prints its row.
    func measure(_ benchmark: Benchmark) {
        let value = benchmark.measure()
        let share = benchmark.unit.bytesPerSecond(value).map { Self.text($0 / limit) }
        let goal = benchmark.goal
        print(
            Self.row([
                benchmark.name,
                Self.text(value),
                "\(benchmark.unit)",
                share ?? "",
                goal.map(Self.text) ?? "",
                goal.map { Self.text(value / $0) } ?? "",
                goal.map { benchmark.unit.reaches($0, value) ? "reached" : "MISSED" } ?? "",
            ]))
    }

    private static let widths = [44, 10, 5, 10, 8, 8, 8]

    /// Two decimals below ten, one below a hundred, none above.
    private static func text(_ value: Double) -> String {
        var buffer = ByteBuffer()
        buffer.append(decimal: value, places: value < 10 ? 2 : value < 100 ? 1 : 0)
        return buffer.description
    }

    private static func row(_ cells: [String]) -> String {
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }
        return "| " + padded.joined(separator: " | ") + " |"
    }
}
