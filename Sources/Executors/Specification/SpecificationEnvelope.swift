import HealthSimCore

/// Finds the profile in the forms that a document may have.
struct SpecificationEnvelope {
    /// What an execution request sets.
    struct Options {
        var options = ProfileSpecification.ExecutionOptions()
        var overrides: [(path: JSONPath, value: JSONValue)] = []
    }

    let loader: SpecificationReader.Loader
    /// The journey beside the profile.
    private(set) var journey: JSONValue?
    private(set) var options = Options()
    /// Why a profile that the document names cannot be read.
    private(set) var malformed: JSONError?

    init(loader: @escaping SpecificationReader.Loader) { self.loader = loader }

    /// The profile of a document; nil after reporting why there is none.
    mutating func profile(of document: JSONValue, _ findings: inout DocumentFindings) -> JSONValue? {
        let node = DocumentNode(document, path: "")
        guard var object = DocumentObject(node) else {
            findings.error(.type, "", "A specification must be an object, found \(document.kind.article)", node.found)
            return nil
        }
        if let execution = object.take("execution") {
            let profile = requested(execution, &findings)
            object.warnOfUnused(&findings)
            return profile
        }
        let template = object.take("template")
        if let wrapped = object.take("profile") {
            journey = object.take("journey")?.value
            object.warnOfUnused(known: ["profile", "journey", "template", "execution"], &findings)
            guard let profile = inline(wrapped, &findings) else { return nil }
            return filled(profile, from: template, &findings)
        }
        guard let template, template.value.members != nil else { return document }
        var profile = document
        profile["template"] = nil
        journey = profile["journey"]
        profile["journey"] = nil
        return filled(profile, from: template, &findings)
    }

    /// A profile that stands in the document, or is named by it.
    private mutating func inline(_ node: DocumentNode, _ findings: inout DocumentFindings) -> JSONValue? {
        if node.value.members != nil { return node.value }
        guard let id = node.value.string else {
            node.mismatch("an object", &findings)
            return nil
        }
        return named(id, at: node, &findings)
    }

    private mutating func named(
        _ id: String, at node: DocumentNode, _ findings: inout DocumentFindings
    ) -> JSONValue? {
        guard ProfileLibrary.isIdentifier(id), let bytes = loader(id) else {
            findings.error(.word, node.path, "There is no profile '\(id)'", node.found)
            return nil
        }
        do throws(JSONError) {
            let document = try JSONValue(parsing: bytes)
            guard document["execution"] == nil, document["profile"]?.string == nil else {
                findings.error(.contradiction, node.path, "The profile '\(id)' names another profile", node.found)
                return nil
            }
            return profile(of: document, &findings)
        } catch {
            malformed = JSONError(line: error.line, column: error.column, message: "profile '\(id)': \(error.message)")
            return nil
        }
    }

    // MARK: - Templates

    /// A profile with what its template knows and it does not say.
    private func filled(
        _ profile: JSONValue, from template: DocumentNode?, _ findings: inout DocumentFindings
    ) -> JSONValue? {
        guard let template, var object = template.object(&findings) else { return profile }
        var profile = profile
        if let id = object.take("id"), profile["id"] == nil, profile["profile_id"] == nil { profile["id"] = id.value }
        if let name = object.take("name"), profile["name"] == nil { profile["name"] = name.value }
        if let version = object.take("version"), profile["version"] == nil { profile["version"] = version.value }
        if let text = object.take("description"), profile["description"] == nil { profile["description"] = text.value }
        _ = object.take("category")
        _ = object.take("tags")
        object.warnOfUnused(known: ["id", "name", "version", "category", "tags"], &findings)
        return profile
    }

    // MARK: - Execution requests

    private mutating func requested(_ node: DocumentNode, _ findings: inout DocumentFindings) -> JSONValue? {
        guard var object = node.object(&findings) else { return nil }
        if let options = object.take("options") { read(options, &findings) }
        let wrapped = object.take("profile")
        let named = object.take("profile_id")
        object.warnOfUnused(known: ["profile_id", "profile", "options"], &findings)
        if let wrapped { return inline(wrapped, &findings) }
        guard let named else {
            findings.error(
                .missing, "execution.profile_id", "Required field 'execution.profile_id' (or 'profile') is missing")
            return nil
        }
        return named.text(&findings).flatMap { self.named($0, at: named, &findings) }
    }

    private mutating func read(_ node: DocumentNode, _ findings: inout DocumentFindings) {
        guard var object = node.object(&findings) else { return }
        if let flag = object.take("save_cohort"), let value = flag.flag(&findings) {
            options.options.savesCohort = value
        }
        if let name = object.take("cohort_name"), let text = name.text(&findings) {
            if ProfileLibrary.isIdentifier(text) {
                options.options.cohortName = text
            } else {
                findings.error(.bounds, name.path, "'cohort_name' \(ProfileLibrary.identifierRule)", name.found)
            }
        }
        if let flag = object.take("dry_run") { options.options.isDryRun = flag.flag(&findings) ?? false }
        if let formats = object.take("formats"), formats.list(&findings) != nil {
            let output = JSONValue(.object([JSONMember(name: "formats", value: formats.value)]))
            let outputs = JSONValue(.object([JSONMember(name: "patientsim", value: output)]))
            options.overrides.append((JSONPath([.member("outputs")]), outputs))
        }
        for (option, name) in [("validation", "validation"), ("seed", "seed"), ("count", "count")] {
            guard let value = object.take(option) else { continue }
            options.overrides.append((JSONPath([.member("generation"), .member(name)]), value.value))
        }
        object.warnOfUnused(
            known: ["save_cohort", "cohort_name", "formats", "validation", "dry_run", "seed", "count"], &findings)
    }
}
