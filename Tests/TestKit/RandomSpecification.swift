import HealthSimCore

/// A specification drawn at random within the grammar of profile specifications: the same number, the same document.
///
/// All sections, distributions, products, formats and journeys come up. What contradicts itself is not drawn: children have
/// no Medicare, and a journey has persons who can go it.
public struct RandomSpecification {
    /// The document.
    public let json: String

    /// The document with a number.
    ///
    /// - Parameters:
    ///   - most: the most persons that it asks for.
    ///   - formats: the formats that may be asked for.
    public init(seed: UInt64, number: UInt64, most: Int = 30, formats: [String] = Self.formats) {
        var author = Author(stream: RandomStream(seed: seed, purpose: "test.random-specification", index: number))
        json = author.document(number: number, most: most, formats: formats)
    }

    /// The formats that a specification may ask for.
    public static let formats = [
        "fhir", "fhir-bundle", "fhir_r4_transaction", "fhir-document", "csv", "json", "ndjson", "hl7v2_adt", "mimic",
        "ccda",
        "x12_837", "x12-835", "x12-834", "x12-270", "x12-271", "x12-276", "x12-277", "x12-277ca", "x12-278", "x12-820",
        "x12-999", "ncpdp_d0", "ncpdp-script",
    ]

    /// Draws the parts of a document.
    private struct Author {
        var stream: RandomStream

        /// The people that a specification is about: what goes together.
        private struct People {
            let ages: String
            let coverages: [(type: String, plans: [String])]
            let conditions: [String]
            let journeys: [String]
        }

        private static let commercial = [
            (type: "Commercial", plans: ["PPO Standard", "HMO Standard", "HDHP 3300", "POS Standard"]),
            (type: "Exchange", plans: []), (type: "Uninsured", plans: []),
        ]

        private static let people = [
            People(
                ages: "senior",
                coverages: [
                    ("Medicare", ["Medicare Advantage", "Original Medicare"]), ("Medicare Part D", []),
                    ("Medicare Advantage", []),
                ],
                conditions: ["E11", "I10", "E78", "N18", "I50", "J44", "E66", "M17", "F32", "I25.10"],
                journeys: [
                    "chf-first-year", "hf-exacerbation", "cardiac-surgery", "diabetic-annual", "care-transition",
                ]),
            People(
                ages: "adult", coverages: commercial + [("Medicaid", ["Medicaid Managed Care", "Medicaid"])],
                conditions: ["E11", "I10", "E78", "J45", "F32", "F41", "E66", "M54", "G43", "K21"],
                journeys: [
                    "diabetic-first-year", "surgical-episode", "bariatric", "outpatient-procedure", "oncology-cycle",
                    "new-member-onboarding", "annual-enrollment", "disenrollment", "step-therapy",
                    "quality-gap-closure",
                ]),
            People(
                ages: "child", coverages: [("CHIP", []), ("Medicaid", []), ("Commercial", [])],
                conditions: ["J45", "F90", "L20"], journeys: []),
        ]

        mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[stream.integer(below: choices.count)] }

        /// Words with shares in hundredths that sum to 1, all above 0.
        mutating func shares(_ words: [String], typed: Bool = false) -> String {
            var left = 100
            var members: [String] = []
            for (index, word) in words.enumerated() {
                let rest = words.count - index - 1
                let part = rest == 0 ? left : stream.integer(in: 1...max(1, left - rest))
                left -= part
                members.append("\"\(word)\": \(Double(part) / 100)")
            }
            let map = "{\(members.joined(separator: ", "))}"
            return typed ? #"{"type": "categorical", "weights": \#(map)}"# : map
        }

        mutating func some(_ words: [String]) -> [String] {
            let kept = words.filter { _ in stream.chance(0.5) }
            return kept.isEmpty ? [pick(words)] : kept
        }

        mutating func age(_ kind: String) -> String {
            let (low, high) = kind == "senior" ? (65, 95) : kind == "adult" ? (19, 64) : (0, 17)
            let mean = (low + high) / 2
            return pick([
                #""age": {"type": "normal", "mean": \#(mean), "std_dev": 8, "min": \#(low), "max": \#(high)}"#,
                #""age_range": {"min": \#(low), "max": \#(high)}"#,
                #""age": {"type": "uniform", "min": \#(low), "max": \#(mean)}"#,
                #""age": {"type": "age_bands", "bands": {"\#(low)-\#(mean)": 0.4, "\#(mean + 1)-\#(high)": 0.6}}"#,
                #""age": {"type": "explicit", "values": [{"value": \#(low), "weight": 0.25}, {"value": \#(high), "weight": 0.75}]}"#,
                #""age": {"type": "log_normal", "mean": \#(mean), "std_dev": 6, "min": \#(low), "max": \#(high)}"#,
                #""age": {"type": "fixed", "value": \#(mean)}"#,
                #""age": {"type": "conditional", "rules": [{"if": "gender == 'F'", "distribution": {"min": \#(low), "max": \#(mean)}}, {"else": true, "value": \#(high)}]}"#,
                #""age": {"type": "derived", "formula": "min(\#(high), \#(low) + 3 * 2)"}"#,
            ])
        }

        mutating func geography() -> String {
            pick([
                #"{"state": "TX"}"#, #"{"county": "48201"}"#, #"{"fips": "06037"}"#, #"{"type": "national"}"#,
                #"{"zip": ["77002", "60601"]}"#, #"{"states": ["VT", "AK", "HI"]}"#, #"{"TX": 0.6, "CA": 0.4}"#,
            ])
        }

        private mutating func clinical(_ people: People) -> String {
            var parts: [String] = []
            let codes = some(people.conditions)
            if stream.chance(0.6), let first = codes.first {
                let severity =
                    first == "E11"
                    ? #", "severity": \#(shares(["controlled", "uncontrolled", "with_complications"], typed: true))"#
                    : ""
                parts.append(
                    #""primary_condition": {"code": "\#(first)", "prevalence": \#(pick(["1.0", "0.8", "0.35"]))\#(severity)}"#
                )
            }
            let others = codes.dropFirst().map {
                #"{"code": "\#($0)", "prevalence": \#(Double(stream.integer(in: 0...100)) / 100)}"#
            }
            parts.append(#""comorbidities": [\#(others.joined(separator: ", "))]"#)
            if stream.chance(0.4) {
                parts.append(
                    #""labs": {"a1c": {"type": "conditional", "rules": [{"if": "has_condition('E11')", "distribution": {"type": "normal", "mean": 7.8, "std_dev": 1.2, "min": 5.5, "max": 13}}, {"else": true, "value": 5.4}]}, "ldl": {"mean": 110, "std_dev": 25, "min": 40, "max": 220}}"#
                )
            }
            if stream.chance(0.3) {
                parts.append(#""encounter_pattern": {"frequency": {"type": "uniform", "min": 2, "max": 6}}"#)
            }
            if stream.chance(0.3) {
                parts.append(
                    #""conditions_by_age": {"\#(people.ages == "child" ? "0-17" : "18+")": [{"code": "\#(pick(people.conditions))", "prevalence": 0.2}]}"#
                )
            }
            return "{\(parts.joined(separator: ", "))}"
        }

        private mutating func coverage(_ people: People) -> String {
            let (type, plans) = pick(people.coverages)
            var parts = [#""type": "\#(type)""#]
            if !plans.isEmpty && stream.chance(0.7) { parts.append(#""plan_distribution": \#(shares(some(plans)))"#) }
            if people.ages == "senior" && stream.chance(0.4) {
                parts.append(#""part_d": {"enrolled": \#(pick(["0.5", "0.9", "1.0"])), "lis_eligible": 0.3}"#)
            }
            if stream.chance(0.4) {
                parts.append(#""therapy_pattern": "\#(pick(["published", "perfect", "poor", "gap"]))""#)
            }
            if stream.chance(0.4) { parts.append(#""pharmacy_preference": {"retail": 0.7, "mail_order": 0.3}"#) }
            if people.ages == "adult" && stream.chance(0.3) {
                parts.append(#""relationship_distribution": {"subscriber": 0.5, "spouse": 0.2, "child": 0.3}"#)
            }
            return "{\(parts.joined(separator: ", "))}"
        }

        private mutating func outputs(_ products: [String], _ formats: [String]) -> String {
            let parts = products.map { product in
                // What ties the formats together can be read of these.
                let always = pick(["ndjson", "csv", "json"])
                let chosen = Array(Set([always] + some(formats).prefix(4)))
                    .sorted()
                return #""\#(product)": {"formats": [\#(chosen.map { "\"\($0)\"" }.joined(separator: ", "))]}"#
            }
            return "{\(parts.joined(separator: ", "))}"
        }

        mutating func document(number: UInt64, most: Int, formats: [String]) -> String {
            let people = pick(Self.people)
            let products = pick([
                ["patientsim"], ["patientsim", "membersim"], ["patientsim", "rxmembersim"],
                ["patientsim", "membersim", "rxmembersim"], ["patient", "member", "rx"],
            ])
            let names = products.map {
                ["patient": "patientsim", "member": "membersim", "rx": "rxmembersim"][$0] ?? $0
            }
            let allowed = formats.filter { format in
                (names.contains("membersim") || !format.hasPrefix("x12"))
                    && (names.contains("rxmembersim") || !format.hasPrefix("ncpdp"))
            }
            var sections = [
                #""id": "random-\#(number)""#, #""name": "Drawn \#(number)""#, #""version": "1.0""#,
                #""created": "\#(pick(["2025-01-15", "2024-06-30", "2025-02-28"]))""#,
                #"""
                "generation": {"count": \#(stream.integer(in: 1...most)), "products": [\#(products.map { "\"\($0)\"" }.joined(separator: ", "))],
                    "seed": \#(pick(["null", "42", "\(stream.integer(in: 1...1_000_000))"])), "history_months": \#(pick(["3", "12", "24"])),
                    "validation": "\#(pick(["warn", "none"]))", "sampling": "\#(pick(["stratified", "stratified", "independent"]))"}
                """#,
            ]
            var demographics = [
                age(people.ages),
                #""\#(pick(["gender", "sex", "gender_distribution"]))": \#(shares(["M", "F"], typed: stream.chance(0.5)))"#,
            ]
            if stream.chance(0.5) { demographics.append(#""geography": \#(geography())"#) }
            if stream.chance(0.4) {
                demographics.append(#""race_ethnicity": \#(shares(["white", "black", "asian", "hispanic"]))"#)
            }
            sections.append("\"demographics\": {\(demographics.joined(separator: ", "))}")
            sections.append("\"clinical\": \(clinical(people))")
            if stream.chance(0.3) && people.ages != "child" {
                sections.append(
                    #""medications": {"cardiac": [{"class": "\#(pick(["statin", "beta-blocker", "ace-inhibitor"]))", "prevalence": 0.4}]}"#
                )
            }
            sections.append("\"coverage\": \(coverage(people))")
            sections.append("\"outputs\": \(outputs(products, allowed))")
            if stream.chance(0.4) {
                sections.append(
                    #""cross_domain_sync": {"claim_generation": {"auto_generate": true, "delay_days": {"min": 1, "max": 9}}, "fill_generation": {"auto_generate": true, "initial_delay": {"min": 0, "max": 2}, "refill_window": 5}, "provider_assignment": {"pcp_sticky": \#(stream.chance(0.5)), "specialist_by_condition": true}}"#
                )
            }
            let profile = "{\(sections.joined(separator: ",\n  "))}"
            var beside: [String] = []
            if stream.chance(0.4), !people.journeys.isEmpty {
                beside.append(#""journey": {"template": "\#(pick(people.journeys))"}"#)
            }
            if stream.chance(0.2) {
                beside.append(#""template": {"id": "drawn", "name": "Drawn", "version": "1.0", "tags": ["test"]}"#)
            }
            if beside.isEmpty && stream.chance(0.4) { return profile }
            return "{\"profile\": \(profile)\(beside.map { ",\n " + $0 }.joined())}"
        }
    }
}
