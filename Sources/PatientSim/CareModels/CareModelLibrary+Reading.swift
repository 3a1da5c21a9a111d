public import HealthSimCore

extension CareModelLibrary {
    /// The library of documents given as (file, value).
    ///
    /// - Throws: the first thing in a file that is not understood or does not resolve, with its path.
    public init(documents: [(file: String, value: JSONValue)]) throws(CareModelError) {
        self.init(try CareModelReader(documents: documents).library)
    }

    /// The models of `references/care-models/`.
    ///
    /// A file that cannot be read is a defect of the build or of the directory that replaces it: it is a precondition,
    /// with the file and path in the message.
    static func embedded() -> CareModelLibrary {
        do {
            var documents: [(file: String, value: JSONValue)] = []
            for name in ReferenceStore.names where name.hasPrefix("care-models/") && name.hasSuffix(".json") {
                documents.append((name, try JSONValue(parsing: ReferenceStore.content(of: name))))
            }
            return try CareModelLibrary(documents: documents)
        } catch {
            preconditionFailure("the care models cannot be read: \(error)")
        }
    }
}
