public import Formats
import HealthSimCore
import MemberSim

/// Writes the value-based contracts of a scenario beside what another encoder writes of its households.
///
/// Contracts are about many households, so they are made when these are written, by going over them once more: nothing
/// has to be kept, and a run that is continued has the same. A part of a run settles the contracts of its households.
struct ContractsEncoder: RecordEncoder {
    private let base: any RecordEncoder
    private let scenario: MemberScenario
    private let range: Range<UInt64>
    private let own: [EncodedFile]

    /// Contracts beside CSV, JSON or NDJSON; nil for a format that has no place for them.
    init?(beside base: any RecordEncoder, of scenario: MemberScenario, in range: Range<UInt64>) {
        let names: [String]
        switch base.format {
        case .csv: names = ContractTable.allCases.map { "\($0.rawValue).csv" }
        case .json: names = ["contracts.json"]
        case .ndjson: names = ["contracts.ndjson"]
        default: return nil
        }
        self.base = base
        self.scenario = scenario
        self.range = range
        own = names.map { EncodedFile(name: $0, what: "value-based contracts", isSummary: true) }
    }

    var format: Format { base.format }

    var files: [EncodedFile] { base.files + own }

    var householdsPerBatch: UInt64 { base.householdsPerBatch }

    func encode(_ households: [Household], into buffers: inout [ByteBuffer], rows: inout [Int]) {
        base.encode(households, into: &buffers, rows: &rows)
    }

    func summary(_ file: EncodedFile, rows: [UInt64], asOf: CalendarDate) -> [UInt8] {
        guard own.contains(file) else {
            return base.summary(file, rows: Array(rows.prefix(base.files.count)), asOf: asOf)
        }
        let contracts = scenario.contracts(of: range)
        if let table = ContractTable.allCases.first(where: { "\($0.rawValue).csv" == file.name }) {
            return table.csv(of: contracts)
        }
        var json = JSONWriter()
        if format == .json { json.beginArray() }
        for contract in contracts {
            CanonicalJSON.write(contract, to: &json)
            if format == .ndjson { json.newline() }
        }
        if format == .json {
            json.endArray()
            json.newline()
        }
        return [UInt8](json.buffer)
    }
}

extension StorySource {
    /// Encoders that write the contracts of the scenario beside its households, where it has any and the formats have a
    /// place for them.
    ///
    /// - Parameters:
    ///   - partition: the part of the run whose households are written.
    ///   - excluded: formats that are left as they are, such as CSV of which some tables are asked for.
    public func withContracts(
        _ encoders: [any RecordEncoder], partition: Partition, except excluded: [Format] = []
    ) -> [any RecordEncoder] {
        guard let scenario = membership, scenario.hasContracts else { return encoders }
        let batch = encoders.reduce(1) { max($0, $1.householdsPerBatch) }
        let range = partition.range(of: count, inMultiplesOf: batch)
        return encoders.map { encoder in
            if excluded.contains(encoder.format) { return encoder }
            return ContractsEncoder(beside: encoder, of: scenario, in: range) ?? encoder
        }
    }
}
