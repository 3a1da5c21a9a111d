public import Formats
public import HealthSimCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The households of a profile, with a journey if there is one: made when they are asked for, the same every time.
///
/// ```swift
/// let cohort = try Cohort(profile: "medicare-diabetic", journey: "diabetic-first-year", seed: 7)
/// print(cohort.count, cohort[41].records[0].patient.person.name.family)   // any index, in any order
/// for household in cohort.prefix(3) { print(household.membership?.claims.count ?? 0) }
/// for try await household in cohort { … }                                 // made by several workers, in order
/// let report = try await cohort.write(to: "cohort", formats: [.csv, .fhir])
/// print(report.text)
/// ```
///
/// It is a collection of which nothing is kept: `cohort[index]` is a pure function of specification, seed and index, at the
/// same cost for every index, and may be called by several tasks at once. It is an asynchronous sequence, too: its
/// households in the same order, made by ``workers`` at once, a few ahead of the loop. Where a method exists for both
/// kinds (`contains`, `reduce`), an asynchronous function gets the asynchronous one.
public struct Cohort: Sendable {
    /// What the households come from, for a ``CohortRun`` of the program's own.
    public let profile: CompiledProfile
    /// The profile as it was read, with its defaults and what overrides it.
    public let specification: ProfileSpecification
    /// What is doubtful about the specification, each with its path.
    public let warnings: [Finding]
    /// How many households are made at once, 1 or more; at first as many as there are processors. None of them depends on
    /// it.
    public var workers: Int {
        didSet { precondition(workers > 0, "there is at least one worker") }
    }

    /// The profile's document with everything that was set over it.
    let merged: JSONValue

    /// A cohort of a profile.
    ///
    /// - Parameters:
    ///   - profile: by its name, its document, or what came of reading one.
    ///   - journey: by its name or its document; it takes the place of the profile's own. Without one, that stays.
    ///   - seed: in place of the profile's own.
    ///   - count: how many primary persons, 1 to 2³¹, in place of the profile's own number.
    ///   - overrides: what else is set over the document, by path.
    /// - Throws: everything that is wrong with profile and journey, each with its path.
    public init(
        profile: ProfileInput, journey: JourneyInput? = nil, seed: UInt64? = nil, count: Int? = nil,
        overrides: SpecificationOverrides = SpecificationOverrides()
    ) throws(SpecificationError) {
        var settings = SpecificationOverrides()
        if let journey { settings.set(journey: try journey.document()) }
        // What is set comes after the journey, so that it may change it.
        for (path, value) in overrides.values { settings.set(path: path, value: value) }
        if let seed { settings.set(seed: seed) }
        if let count {
            guard count > 0 else {
                throw SpecificationError(.bounds, "generation.count", "The count must be 1 or more", .init(count))
            }
            settings.set(count: UInt64(count))
        }
        try self.init(try profile.reading(with: settings))
    }

    /// A cohort of a reading without errors.
    init(_ reading: SpecificationReading) throws(SpecificationError) {
        if let malformed = reading.malformed { throw SpecificationError(malformed: malformed, at: "") }
        guard let specification = reading.specification else { throw SpecificationError(findings: reading.findings) }
        do {
            profile = try CompiledProfile(specification, merged: reading.merged)
        } catch let error as JourneyError {
            throw SpecificationError(.contradiction, error.path, error.message)
        } catch {
            throw SpecificationError(.expression, "", "\(error)")
        }
        self.specification = specification
        warnings = reading.warnings
        merged = reading.merged
        workers = Swift.max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension Cohort: RandomAccessCollection {
    public var startIndex: Int { 0 }

    public var endIndex: Int { Int(profile.count) }

    /// The household with an index.
    ///
    /// - Complexity: the same for every index.
    public subscript(index: Int) -> Household {
        precondition(index >= 0 && index < endIndex, "the index is beyond the count")
        return profile.household(at: UInt64(index))
    }

    /// The first households, made when they are asked for.
    public func prefix(_ maxLength: Int) -> Slice<Cohort> {
        Slice(base: self, bounds: 0..<Swift.min(Swift.max(maxLength, 0), endIndex))
    }

    /// All households but the first, made when they are asked for.
    public func dropFirst(_ k: Int = 1) -> Slice<Cohort> {
        Slice(base: self, bounds: Swift.min(Swift.max(k, 0), endIndex)..<endIndex)
    }
}

extension Cohort: CustomStringConvertible, CustomReflectable {
    /// `200 households of medicare-diabetic, seed 42`.
    public var description: String {
        "\(count) household\(count == 1 ? "" : "s") of \(profile.id), seed \(profile.seed)"
    }

    /// Nothing: a cohort is long, and its households are not there until they are asked for.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
