public import HealthSimCore

/// Reads specifications: the envelope, every field, and the checks before a run, all findings together.
public struct SpecificationReader: Sendable {
    /// Finds the document of a profile by its id; nil when there is none.
    public typealias Loader = @Sendable (_ id: String) -> [UInt8]?

    /// The most bytes that a document may have: 4 MiB. As a tree in memory it takes up to thirty times as much.
    public static let largest = 4 << 20

    private let overrides: SpecificationOverrides
    private let loader: Loader
    private let populations: PopulationTables

    /// A reader.
    ///
    /// - Parameters:
    ///   - overrides: what the caller sets over the document.
    ///   - loader: finds profiles that an execution request names; `ProfileLibrary` makes one.
    ///   - populations: what is known about the people of places.
    public init(
        overrides: SpecificationOverrides = .init(), loader: @escaping Loader = { _ in nil },
        populations: PopulationTables = .embedded
    ) {
        self.populations = populations
        self.overrides = overrides
        self.loader = loader
    }

    /// Reads a document.
    public func read(_ bytes: [UInt8]) -> SpecificationReading {
        do throws(JSONError) {
            guard !bytes.isEmpty else { throw JSONError(line: 1, column: 1, message: "the document is empty") }
            guard bytes.count <= Self.largest else {
                throw JSONError(
                    line: 1, column: 1,
                    message: "the document has \(bytes.count) bytes; a specification has at most \(Self.largest)")
            }
            return read(try JSONValue(parsing: bytes))
        } catch {
            return SpecificationReading(specification: nil, findings: [], malformed: error, merged: JSONValue(.null))
        }
    }

    /// Reads a document that is JSON already.
    public func read(_ document: JSONValue) -> SpecificationReading {
        var findings = DocumentFindings()
        var envelope = SpecificationEnvelope(loader: loader)
        guard var profile = envelope.profile(of: document, &findings) else {
            return SpecificationReading(
                specification: nil, findings: findings.findings, malformed: envelope.malformed, merged: document)
        }
        // The journey is a part of what is run: it can be set, and stands in the manifest.
        if let journey = envelope.journey, profile["journey"] == nil, profile.members != nil {
            profile["journey"] = journey
        }
        // Formats of a caller take the place of the outputs, but the notes stay.
        let includesNotes = ["patientsim", "patient"].contains { name in
            profile["outputs"]?[name]?["include_notes"]?.bool == true
        }
        let changes = envelope.options.overrides + overrides.values
        for (path, value) in changes where !profile.set(value, at: path) {
            findings.error(.word, path.description, "There is no place for '\(path)' in the document")
        }
        if changes.contains(where: { $0.path.steps == [.member("outputs")] }) {
            profile["outputs"] = Self.placed(profile["outputs"], in: profile)
        }
        var reader = ProfileReader(findings: findings, includesNotes: includesNotes, populations: populations)
        let specification = reader.read(profile, envelope: envelope)
        return SpecificationReading(
            specification: reader.findings.hasErrors ? nil : specification, findings: reader.findings.findings,
            malformed: nil, merged: reader.merged)
    }

    /// The outputs of a caller under a product that is made.
    private static func placed(_ outputs: JSONValue?, in profile: JSONValue) -> JSONValue? {
        let generation = profile["generation"]
        guard let stated = generation?["products"] ?? generation?["product"], let members = outputs?.members,
            members.count == 1, let output = members.first
        else { return outputs }
        let products = (stated.elements ?? [stated]).compactMap(\.string).compactMap {
            ProfileSpecification.Product(named: $0)
        }.filter(\.isAvailable)
        guard let first = products.first, let own = ProfileSpecification.Product(named: output.name),
            !products.contains(own)
        else { return outputs }
        return JSONValue(.object([JSONMember(name: first.rawValue, value: output.value)]))
    }
}

extension ProfileSpecification {
    /// Reads a document; see ``SpecificationReader``.
    public static func read(
        _ bytes: [UInt8], overrides: SpecificationOverrides = .init(),
        loader: @escaping SpecificationReader.Loader = { _ in nil }
    ) -> SpecificationReading {
        SpecificationReader(overrides: overrides, loader: loader).read(bytes)
    }
}
