// Every list of benchmarks is named here; a row is shown as soon as it is measured.
let groups: [(String, () -> [Benchmark])] = [
    ("json", JSONBenchmarks.all),
    ("tables", TableBenchmarks.all),
    ("random", RandomBenchmarks.all),
    ("person", PersonBenchmarks.all),
    ("specification", SpecificationBenchmarks.all),
    ("households", HouseholdBenchmarks.all),
    ("linked", LinkedBenchmarks.all),
    ("fhir", FHIRBenchmarks.all),
    ("csv", FormatBenchmarks.csv),
    ("canonical", FormatBenchmarks.canonical),
    ("members", MemberBenchmarks.all),
    ("pharmacy", RxBenchmarks.all),
    ("x12", ClaimBenchmarks.all),
    ("ncpdp", PharmacyBenchmarks.all),
    ("validation", ValidationBenchmarks.all),
]

// `swift run -c release Benchmarks json` measures one group, `… "JSON reader"` the rows whose names begin so.
var table = ResultTable(limit: MachineLimit.memcpy())
let wanted = CommandLine.arguments.dropFirst()
for (name, benchmarks) in groups {
    for benchmark in benchmarks()
    where wanted.isEmpty || wanted.contains(where: { $0 == name || benchmark.name.hasPrefix($0) }) {
        table.measure(benchmark)
    }
}
