import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

@testable import Executors

struct ContractsEncoderTests {
    private static func source(_ name: String, _ variation: String?, count: UInt64) throws -> StorySource {
        let scenario = try #require(Scenario.named(name))
        let chosen = variation.flatMap { scenario.variation(named: $0) }
        var overrides = SpecificationOverrides()
        overrides.set(count: count)
        let reading = SpecificationReader(overrides: overrides).read(scenario.specification(variation: chosen))
        return try StorySource(
            try #require(reading.specification), merged: reading.merged,
            story: try #require(scenario.story(variation: chosen)))
    }

    private static func run(
        _ source: StorySource, _ partition: Partition, in folder: TemporaryFolder, _ name: String
    ) async throws -> [String: String] {
        let options = EncodingOptions(contents: .members)
        let encoders = [Format.csv, .json, .ndjson].compactMap { RecordEncoders.encoder(for: $0, options: options) }
        _ = try await CohortRun(
            source: source, encoders: source.withContracts(encoders, partition: partition),
            options: RunOptions(partition: partition)
        ).execute(to: folder.path + "/" + name)
        return try folder.contents(of: name)
    }

    @Test func `contracts stand beside the households of a run, in every format that has a place for them`()
        async throws
    {
        let folder = try TemporaryFolder()
        let source = try Self.source("value-based-care", "capitation", count: 10)
        let files = try await Self.run(source, .whole, in: folder, "whole")
        let contracts = try #require(source.membership).contracts()
        #expect(contracts.count > 1)
        for table in ContractTable.allCases {
            #expect(Array((files["csv/\(table.rawValue).csv"] ?? "").utf8) == table.csv(of: contracts))
        }
        var json = JSONWriter()
        for contract in contracts {
            CanonicalJSON.write(contract, to: &json)
            json.newline()
        }
        #expect(files["ndjson/contracts.ndjson"] == json.buffer.description)
        #expect(try JSONValue(parsing: files["json/contracts.json"] ?? "").elements?.count == contracts.count)
        // The files are in the manifest, and the households are as they are without contracts.
        #expect(files["manifest.json"]?.contains("csv/value_based_measures.csv") == true)
        #expect(files["ndjson/households.ndjson"]?.split(separator: "\n").count == 10)
    }

    @Test func `a part of a run has the contracts of its households`() async throws {
        let folder = try TemporaryFolder()
        let source = try Self.source("value-based-care", "shared-savings", count: 9)
        let part = try #require(Partition(1, of: 3))
        let files = try await Self.run(source, part, in: folder, "part")
        let lines = (files["ndjson/contracts.ndjson"] ?? "").split(separator: "\n")
        let contracts = try #require(source.membership).contracts(of: 3..<6)
        #expect(lines.count == contracts.count && !contracts.isEmpty)
    }

    @Test func `a scenario without contracts has no such files`() async throws {
        let folder = try TemporaryFolder()
        let files = try await Self.run(try Self.source("prior-auth", nil, count: 2), .whole, in: folder, "none")
        #expect(!files.keys.contains { $0.contains("contracts") || $0.contains("value_based") })
    }
}
