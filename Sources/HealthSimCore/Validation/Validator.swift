/// A list of rules for one kind of subject.
public struct Validator<Subject>: Sendable {
    /// The rules, in the order in which they are checked.
    public let rules: [Rule<Subject>]

    /// A validator of some rules.
    public init(rules: [Rule<Subject>]) { self.rules = rules }

    /// Everything that the rules find in a subject.
    public func validate(_ subject: Subject) -> ValidationResult {
        var result = ValidationResult()
        validate(subject, into: &result)
        return result
    }

    /// Adds everything that the rules find in a subject to a result.
    ///
    /// - Parameter path: where the subject lies in the document, as `encounters[0]`; empty for the document itself.
    public func validate(_ subject: Subject, at path: String = "", into result: inout ValidationResult) {
        for rule in rules { rule.check(subject, at: path, into: &result) }
    }

    /// Adds everything that the rules find in each of a list of subjects, with their places: `encounters[0]`.
    public func validate(each subjects: [Subject], at path: String, into result: inout ValidationResult) {
        for (index, subject) in subjects.enumerated() {
            validate(subject, at: FieldPath.element(path, index), into: &result)
        }
    }
}
