import Executors
import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim
import TestKit
import Testing

@Suite(.timeLimit(.minutes(10))) struct CohortTests {
    private func cohort(count: Int = 60) throws -> Cohort {
        try Cohort(profile: .json(Profiles.diabetics), seed: 7, count: count)
    }

    // MARK: - What it is made of

    @Test func `a cohort of a named profile with a named journey is theirs`() throws {
        let cohort = try Cohort(profile: "medicare-diabetic", journey: "diabetic-first-year", seed: 7, count: 3)
        #expect(cohort.count == 3)
        #expect(cohort.profile.seed == 7)
        #expect("\(cohort)" == "3 households of medicare-diabetic, seed 7")
        #expect(cohort.specification.journey?.id == "diabetic-first-year")
        let household = cohort[0]
        let mrn = try #require(household.records.first?.patient.mrn)
        #expect(household.membership?.members.first?.mrn == mrn)
        #expect(household.pharmacy?.members.first?.mrn == mrn)
    }

    @Test func `name, text, bytes, document and reading of a profile make the same households`() throws {
        let text = Profiles.diabetics
        let reading = SpecificationReader().read(Array(text.utf8))
        let inputs: [ProfileInput] = [
            .json(text), .bytes(Array(text.utf8)), .document(try JSONValue(parsing: text)), .reading(reading),
        ]
        let wanted = try #require(try cohort().last)
        for input in inputs { #expect(try Cohort(profile: input, seed: 7, count: 60).last == wanted) }
    }

    @Test func `a journey is given by its name, its text or its document`() throws {
        let named = try Cohort(profile: "medicare-diabetic", journey: "diabetic-annual", count: 2)
        let journey = try #require(NamedJourney.named("diabetic-annual"))
        let document = try Cohort(profile: "medicare-diabetic", journey: .document(journey.journey), count: 2)
        let text = try Cohort(
            profile: "medicare-diabetic", journey: .bytes(journey.journey.rendered()), count: 2)
        #expect(Array(named) == Array(document))
        #expect(Array(named) == Array(text))
    }

    @Test func `overrides are set by path`() throws {
        var overrides = SpecificationOverrides()
        let isPath = overrides.set(path: "demographics.gender", value: try JSONValue(parsing: #"{"F": 1}"#))
        #expect(isPath)
        let women = try Cohort(profile: .json(Profiles.diabetics), count: 20, overrides: overrides)
        #expect(women.lazy.map { $0.records[0].patient.person.sex }.allSatisfy { $0 == .female })
    }

    // MARK: - What is wrong with it

    @Test func `all that is wrong with a profile is thrown together, each with its path`() throws {
        let text = #"""
            {"id": "broken", "demographics": {"age": {"mean": 40, "std_dev": -1}, "gender": {"M": 0.7, "F": 0.7}}}
            """#
        let error = try #require(throws: SpecificationError.self) { try Cohort(profile: .json(text)) }
        let paths = Set(error.errors.map(\.field))
        #expect(paths.isSuperset(of: ["generation.count", "demographics.age.std_dev", "demographics.gender"]))
        for path in paths { #expect(error.description.contains(path)) }
    }

    @Test(arguments: [
        ("medicare-diabetik", "There is no profile 'medicare-diabetik'; did you mean 'medicare-diabetic'?"),
        ("{ \"id\": ", "Invalid JSON: line 1"),
    ])
    func `a profile that cannot be found or read says why`(text: String, message: String) throws {
        let input = ProfileInput(stringLiteral: text)
        let error = try #require(throws: SpecificationError.self) { try Cohort(profile: input) }
        #expect(error.errors.count == 1)
        #expect(error.description.contains(message), "\(error)")
    }

    @Test(arguments: [
        ("diabetic-frist-year", "There is no journey 'diabetic-frist-year'; did you mean 'diabetic-first-year'?"),
        ("[1]", "The document has no journey"), ("{,}", "Invalid JSON"),
        (#"{"id": "j"}"#, "journey.phases"),
    ])
    func `a journey that cannot be found or read says why`(text: String, message: String) throws {
        let input = JourneyInput(stringLiteral: text)
        let error = try #require(throws: SpecificationError.self) {
            try Cohort(profile: "medicare-diabetic", journey: input)
        }
        #expect(error.description.contains(message), "\(error)")
    }

    @Test func `a cohort has somebody in it`() throws {
        let error = try #require(throws: SpecificationError.self) { try cohort(count: 0) }
        #expect(error.errors.map(\.field) == ["generation.count"])
    }

    // MARK: - A collection

    @Test func `a collection makes each household by its index, in any order`() throws {
        let cohort = try cohort()
        let inOrder = Array(cohort)
        #expect(inOrder.map(\.index) == Array(0..<60))
        for index in cohort.indices.reversed() { #expect(cohort[index] == inOrder[index]) }
        #expect(cohort[5..<8].map(\.index) == [5, 6, 7])
        #expect(cohort.prefix(2).map(\.index) == [0, 1])
        #expect(cohort.prefix(-1).isEmpty)
        #expect(cohort.dropFirst(58).map(\.index) == [58, 59])
        #expect(cohort.dropFirst(61).isEmpty)
    }

    @Test func `a collection of a billion makes only what is asked for`() throws {
        let cohort = try cohort(count: 1_000_000_000)
        #expect(cohort.lazy.filter { $0.records[0].patient.person.sex == .female }.prefix(3).map(\.index).count == 3)
        #expect(cohort.last?.index == 999_999_999)
    }

    // MARK: - An asynchronous sequence

    @Test(arguments: [1, 2, 7], [1, 2, 59, 60]) func `the households come in order, whoever makes them`(
        workers: Int, count: Int
    ) async throws {
        var cohort = try cohort(count: count)
        cohort.workers = workers
        var made: [Household] = []
        for try await household in cohort { made.append(household) }
        #expect(made == cohort.indices.map { cohort[$0] })
    }

    @Test func `a loop may be left, and begun again`() async throws {
        let cohort = try cohort(count: 1_000_000_000)
        for _ in 0..<2 {
            var indices: [UInt64] = []
            for try await household in cohort {
                indices.append(household.index)
                if indices.count == 5 { break }
            }
            #expect(indices == [0, 1, 2, 3, 4])
        }
    }

    @Test func `a loop ends when its task is cancelled`() async throws {
        let cohort = try cohort(count: 1_000_000_000)
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            var count = 0
            for try await _ in cohort {
                count += 1
                if count == 3 { start.yield() }
            }
        }
        for await _ in started { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    // MARK: - A folder

    @Test func `a cohort is written as the run writes it, and resumed`() async throws {
        let folder = try TemporaryFolder()
        let cohort = try cohort(count: 12)
        let report = try await cohort.write(to: folder.path + "/a", formats: [.csv, .fhir])
        #expect(report.text.contains("Patients:"))
        var options = RunOptions(workers: 3, blockSize: 1, existing: .resume)
        try await cohort.write(to: folder.path + "/b", formats: [.csv, .fhir], options: options)
        let (one, other) = (try folder.contents(of: "a"), try folder.contents(of: "b"))
        #expect(one["csv/patients.csv"] != nil && one["fhir/Patient.ndjson"] != nil)
        for (name, content) in one where !name.hasPrefix("report") { #expect(other[name] == content, "\(name)") }
        await #expect(throws: CohortError.complete(folder: folder.path + "/b")) {
            try await cohort.write(to: folder.path + "/b", formats: [.csv, .fhir], options: options)
        }
        options.existing = .replace
        try await cohort.write(to: folder.path + "/b", formats: [.csv], options: options)
        #expect(try folder.contents(of: "b")["fhir/Patient.ndjson"] == nil)
    }

    @Test func `a format asks for the product it is made of`() async throws {
        let folder = try TemporaryFolder()
        var overrides = SpecificationOverrides()
        overrides.set(products: ["patientsim"])
        let cohort = try Cohort(profile: .json(Profiles.diabetics), count: 4, overrides: overrides)
        #expect(cohort[0].membership == nil)
        let report = try await cohort.write(to: folder.path + "/a", formats: [.x12Enrollment])
        #expect(report.text.contains("the product 'membersim' is made too"))
        await #expect(throws: SpecificationError.self) {
            try await cohort.write(to: folder.path + "/b", formats: [.omop])
        }
    }

    @Test func `a run that is cancelled can be resumed to the same bytes`() async throws {
        let folder = try TemporaryFolder()
        let cohort = try cohort(count: 200)
        let path = folder.path + "/a"
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await cohort.write(
                to: path, formats: [.csv], options: RunOptions(workers: 2, blockSize: 1, journalBytes: 1)
            ) { progress in
                if progress.done == 5 { start.yield() }
            }
        }
        for await _ in started { break }
        task.cancel()
        let result = await task.result
        if case .failure(let error) = result { #expect(error is CancellationError) }
        if case .failure = result {
            try await cohort.write(to: path, formats: [.csv], options: RunOptions(existing: .resume))
        }
        try await cohort.write(to: folder.path + "/b", formats: [.csv])
        let (one, other) = (try folder.contents(of: "a"), try folder.contents(of: "b"))
        for (name, content) in other where !name.hasPrefix("report") { #expect(one[name] == content, "\(name)") }
    }
}
