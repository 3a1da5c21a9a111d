import Executors
import Formats
import HealthSimCore

extension Execute {
    /// Makes a kept cohort again, in other formats perhaps: the same households from the same specification.
    init(
        again cohort: KeptCohort, formats: [Format], out: String, jobs: UInt64?, isForced: Bool
    ) throws(UsageError) {
        var words = ["--out", out, "--quiet"]
        if let jobs { words += ["--jobs", String(jobs)] }
        if isForced { words.append("--force") }
        let tables = cohort.tables.map(\.name).filter { name in
            ContractTable.allCases.allSatisfy { $0.rawValue != name }
        }
        if formats.contains(.csv), !tables.isEmpty { words += ["--tables", tables.joined(separator: ",")] }
        var document = cohort.specification
        let membership = document["membership"]
        let pharmacy = document["pharmacy"]
        document["membership"] = nil
        document["pharmacy"] = nil
        // Formats are of the first product that is made; notes stay where they were asked for.
        let product =
            document["generation"]?["products"]?[0]?.string ?? ProfileSpecification.Product.patientsim.rawValue
        var output = JSONValue(.object([]))
        output["formats"] = JSONValue(.array(formats.map { JSONValue(.string($0.rawValue)) }))
        output["include_notes"] = document["outputs"]?[product]?["include_notes"]
        document["outputs"] = JSONValue(.object([JSONMember(name: product, value: output)]))
        var whole = JSONValue(.object([]))
        whole["profile"] = document
        let arguments = try Arguments(words, for: Help("", options: Self.runOptions + SpecificationArguments.options))
        try self.init(
            arguments,
            of: SpecificationArguments(arguments, given: whole, name: "the specification of '\(cohort.name)'"),
            story: membership.map(Scenario.Story.membership) ?? pharmacy.map(Scenario.Story.pharmacy))
    }
}
