import Formats
import HealthSimCore
import PatientSim
import Testing

@testable import Executors

@Suite struct ReferenceProfileTests {
    private static func read(
        _ demographics: String, clinical: String = "{}", months: Int = 0, tables: PopulationTables = .embedded
    ) throws -> SpecificationReading {
        let json = """
            {"id": "p", "generation": {"count": 400, "seed": 42, "history_months": \(months), "as_of": "2025-01-15"},
             "demographics": \(demographics), "clinical": \(clinical)}
            """
        return SpecificationReader(populations: tables).read(try JSONValue(parsing: json))
    }

    private static let harris = #"{"source": "populationsim", "reference": {"type": "county", "fips": "48201"}}"#

    @Test func `a reference fills in what the document leaves open`() throws {
        let reading = try Self.read(Self.harris)
        #expect(reading.errors == [] && reading.warnings == [])
        let profile = try #require(reading.specification)
        #expect(profile.demographics.reference?.figures?.place == "Harris County, TX")
        #expect(profile.demographics.raceEthnicity?.categories?.labels.count == 8)
        #expect(profile.clinical.prevalences.first { $0.figure.id == "diabetes" }?.share == 0.126)
        let compiled = try CompiledProfile(profile, merged: reading.merged)
        let ages = (0..<compiled.count).map { index in
            compiled.subject(at: index).patient.person.birthDate.years(until: compiled.asOf)
        }
        // 26.2, 62.8 and 11.0 % of 400, met by strata to a person a band.
        for (span, share) in [(0...17, 0.262), (18...64, 0.628), (65...120, 0.110)] {
            #expect(abs(Double(ages.count { span.contains($0) }) - share * 400) <= 4, "\(span)")
        }
    }

    @Test func `what was merged gives the same people without the tables`() throws {
        let first = try Self.read(Self.harris, months: 12)
        let merged = String(decoding: first.merged.rendered(), as: UTF8.self)
        let none = PopulationTables([], source: "nothing")
        let second = SpecificationReader(populations: none).read(try JSONValue(parsing: merged))
        #expect(second.errors == [] && second.warnings == [])
        #expect(String(decoding: second.merged.rendered(), as: UTF8.self) == merged)
        let one = try CompiledProfile(try #require(first.specification), merged: first.merged)
        let two = try CompiledProfile(try #require(second.specification), merged: second.merged)
        for index in [0, 7, 99, 399] as [UInt64] {
            #expect(one.household(at: index).records == two.household(at: index).records)
        }
        #expect(one.targets.map(\.label) == two.targets.map(\.label))
    }

    @Test func `the document wins field by field`() throws {
        let reading = try Self.read(
            #"{"reference": {"fips": "48201"}, "age": {"min": 30, "max": 60}, "geography": {"state": "TX"}}"#,
            clinical: #"{"prevalence": {"diabetes": 0.3, "CSMOKING": 0.05}}"#)
        #expect(reading.errors == [])
        let profile = try #require(reading.specification)
        #expect(abs((profile.demographics.age?.numbers?.mean ?? 0) - 45) < 0.01)
        #expect(profile.demographics.gender != nil)
        #expect(profile.demographics.geography == GeographySpecification([.state("TX")]))
        let shares = Dictionary(uniqueKeysWithValues: profile.clinical.prevalences.map { ($0.figure.id, $0.share) })
        #expect(shares["diabetes"] == 0.3 && shares["smoking"] == 0.05 && shares["obesity"] == 0.379)
        #expect(reading.merged["clinical"]?["prevalence"]?["diabetes"]?.double == 0.3)
    }

    @Test func `data sets limit what is taken`() throws {
        func figures(_ datasets: String) throws -> (PopulationFigures, ProfileSpecification) {
            let reading = try Self.read(#"{"reference": {"fips": "48201", "datasets": \#(datasets)}}"#)
            let profile = try #require(reading.specification)
            return (try #require(profile.demographics.reference?.figures), profile)
        }
        let (places, withPlaces) = try figures(#"["cdc_places"]"#)
        #expect(places.social.isEmpty && places.groups.isEmpty && !places.prevalences.isEmpty)
        // Texas, not Harris County.
        #expect(abs(places.structure.share(of: 65...94) - 0.13) < 0.01)
        #expect(withPlaces.demographics.raceEthnicity == nil)
        let (svi, withSVI) = try figures(#"["svi"]"#)
        #expect(svi.prevalences.isEmpty && !svi.social.isEmpty && abs(svi.structure.share(of: 65...94) - 0.11) < 0.001)
        #expect(withSVI.clinical.prevalences.isEmpty)
        let (census, _) = try figures(#"["acs_demographics"]"#)
        #expect(census.social.isEmpty && !census.groups.isEmpty)
    }

    @Test func `a county without figures has its state's, with a warning`() throws {
        let reading = try Self.read(#"{"reference": {"type": "county", "fips": "48301"}}"#)
        #expect(reading.warnings.map(\.rule) == ["SPEC-013"])
        #expect(reading.warnings[0].message.contains("county 48301 (Loving County)"))
        #expect(reading.warnings[0].message.contains("the figures of Texas stand in"))
        // It says so again when what was merged is run.
        let again = SpecificationReader(populations: PopulationTables([], source: "")).read(reading.merged)
        #expect(again.warnings.map(\.message) == reading.warnings.map(\.message))
    }

    @Test func `a source takes the only place of the geography`() throws {
        let one = try Self.read(#"{"source": "populationsim", "geography": {"county": "06037"}}"#)
        #expect(one.specification?.demographics.reference?.figures?.place == "Los Angeles County, CA")
        let several = try Self.read(#"{"source": "populationsim", "geography": {"state": ["CA", "TX"]}}"#)
        #expect(several.warnings.map(\.rule) == ["SPEC-013"])
    }

    @Test(arguments: [
        (#"{"prevalence": {"diabetis": 0.1}}"#, "did you mean 'diabetes'?"),
        (#"{"prevalence": {"diabetes": 12.6}}"#, "12.6 percent is 0.126"),
        (#"{"prevalence": 3}"#, "an object of shares"),
        (#"{"prevalence": {"diabetes": 0.1, "DIABETES": 0.2}}"#, "stated twice"),
    ])
    func `what is wrong with a prevalence is told`(clinical: String, message: String) throws {
        let reading = try Self.read(Self.harris, clinical: clinical)
        #expect(reading.errors.count == 1)
        #expect(reading.errors.first?.message.contains(message) == true, "\(reading.errors)")
        #expect(reading.errors.first?.field.hasPrefix("clinical.prevalence") == true)
    }

    @Test func `figures that are none are refused`() throws {
        let reading = try Self.read(
            #"{"reference": {"fips": "48201", "figures": {"fips": "48201", "place": "x", "ages": {"0-50": 1}, "male": {}}}}"#
        )
        #expect(reading.errors.map(\.field) == ["demographics.reference.figures"])
    }

    /// 4,000 adults of Harris County: a prevalence of 12.6 % has a standard error of 0.5 %; four of them are allowed.
    @Test func `as many adults have a condition as the place's figures say`() throws {
        let reading = try Self.read(
            #"{"reference": {"fips": "48201"}, "age": {"type": "age_bands", "bands": {"18-94": 1}}}"#)
        var specification = try #require(reading.specification)
        let figures = try #require(specification.demographics.reference?.figures)
        // The adults of the place, no children.
        let adult = figures.structure.share(of: 18...94)
        specification.demographics.age = .numeric(
            .bands(
                figures.structure.bands.filter { $0.ages.lowerBound >= 18 }.map {
                    .init(
                        range: Double($0.ages.lowerBound)...Double($0.ages.upperBound + 1), weight: $0.share / adult)
                }))
        specification.generation.count = 4_000
        let source = try CompiledProfile(specification, merged: reading.merged)
        let library = source.engine.library
        var counts: [String: Int] = [:]
        for index in 0..<source.count {
            let present = source.engine.presence(of: source.subject(at: index))
            for entry in specification.clinical.prevalences where entry.figure.rule == .whole {
                let models = entry.figure.models.compactMap { library.model(named: $0) }
                if models.contains(where: present.contains) { counts[entry.figure.id, default: 0] += 1 }
            }
        }
        for entry in specification.clinical.prevalences where entry.figure.rule == .whole {
            let share = Double(counts[entry.figure.id] ?? 0) / 4_000
            let error = (entry.share * (1 - entry.share) / 4_000).squareRoot()
            #expect(abs(share - entry.share) <= 4 * error, "\(entry.figure.id): \(share) for \(entry.share)")
        }
    }
}
