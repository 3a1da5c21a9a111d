public import HealthSimCore

extension CareModelLibrary {
    /// The library of documents given as (file, value).
    ///
    /// - Throws: the first thing in a file that is not understood or does not resolve, with its path.
    public init(documents: [(file: String, value: JSONValue)]) throws(CareModelError) {
        let documents = documents.map { CareModelDocument(file: $0.file, $0.value) }
        self.init(try CareModelReader(documents: documents, shifts: PrevalenceShifts()).library)
    }

    /// The library of this run's references under shifts of its own, for calibration.
    package init(shifts: PrevalenceShifts) throws {
        self.init(try CareModelReader(documents: try Self.documentsOfStore(), shifts: shifts).library)
    }

    /// The models of `references/care-models/`.
    ///
    /// A file that cannot be read is a defect of the build or of the directory that replaces it: it is a precondition,
    /// with the file and path in the message.
    static func embedded() -> CareModelLibrary {
        do {
            return try ofStore()
        } catch {
            preconditionFailure("the care models cannot be read: \(error)")
        }
    }

    /// What is wrong with the care models when files of `HEALTHSIM_REFERENCES` replace references, in one sentence;
    /// nothing when all is well or nothing is replaced.
    ///
    /// Ask it after `ReferenceStore.problem`: the models are compiled with the tables.
    public static var problem: String? {
        guard ReferenceStore.isReplaced else { return nil }
        do {
            _ = try ofStore()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private static func ofStore() throws -> CareModelLibrary { try CareModelLibrary(shifts: .ofReferences()) }

    private static func documentsOfStore() throws -> [CareModelDocument] {
        try ReferenceStore.names(in: "care-models").filter { $0.hasSuffix(".json") }.map { name in
            try CareModelDocument(file: name, parsing: ReferenceStore.content(of: name))
        }
    }
}
