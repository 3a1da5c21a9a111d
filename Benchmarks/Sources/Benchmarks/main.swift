// Every list of benchmarks is named here; a row is shown as soon as it is measured.
let groups: [(String, () -> [Benchmark])] = [
    ("json", JSONBenchmarks.all),
    ("tables", TableBenchmarks.all),
]

var table = ResultTable(limit: MachineLimit.memcpy())
let wanted = CommandLine.arguments.dropFirst()
for (name, benchmarks) in groups where wanted.isEmpty || wanted.contains(name) {
    for benchmark in benchmarks() { table.measure(benchmark) }
}
