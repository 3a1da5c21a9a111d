/// Reads the fields of an object of a scenario, and knows their path; what is wrong is said in the words of a product.
package struct ScriptReader<Failure: ScriptFailure> {
    package let value: JSONValue
    package let path: String

    package init(value: JSONValue, path: String) {
        self.value = value
        self.path = path
    }

    /// The reader of a member; nothing when it is missing or null.
    package func member(_ name: String) -> ScriptReader? {
        guard let member = value[name], !member.isNull else { return nil }
        return ScriptReader(value: member, path: "\(path).\(name)")
    }

    /// The readers of the elements of a list; none when it is missing.
    package func elements(_ name: String) throws(Failure) -> [ScriptReader] {
        guard let member = member(name) else { return [] }
        guard let elements = member.value.elements else { throw member.wrong("a list") }
        return elements.enumerated().map { ScriptReader(value: $1, path: "\(member.path)[\($0)]") }
    }

    /// What is wrong with this value.
    package func wrong(_ expected: String) -> Failure { .invalid(path: path, expected: expected) }

    package func text(_ name: String) throws(Failure) -> String? {
        guard let member = member(name) else { return nil }
        guard let text = member.value.string else { throw member.wrong("a text") }
        return text
    }

    package func integer(_ name: String, in range: ClosedRange<Int>) throws(Failure) -> Int? {
        guard let member = member(name) else { return nil }
        guard let number = member.value.integer, range.contains(number) else {
            throw member.wrong("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    package func number(_ name: String, in range: ClosedRange<Double>) throws(Failure) -> Double? {
        guard let member = member(name) else { return nil }
        guard let number = member.value.double, range.contains(number) else {
            throw member.wrong("a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    package func flag(_ name: String) throws(Failure) -> Bool? {
        guard let member = member(name) else { return nil }
        guard let flag = member.value.bool else { throw member.wrong("true or false") }
        return flag
    }

    /// One of the raw values of a choice.
    package func choice<Value: RawRepresentable>(
        _ name: String, among all: [Value]
    ) throws(Failure) -> Value? where Value.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            throw .invalid(path: "\(path).\(name)", expected: all.map(\.rawValue).joined(separator: ", "))
        }
        return value
    }

    /// Shares by name: `{"ppo": 0.6, "hmo": 0.4}`, in the order of the document.
    package func shares<Value: Hashable & Sendable>(
        _ name: String, _ make: (String) -> Value?
    ) throws(Failure) -> [WeightedValue<Value>] {
        guard let member = member(name) else { return [] }
        guard let members = member.value.members else { throw member.wrong("an object of shares") }
        var shares: [WeightedValue<Value>] = []
        for entry in members where !entry.value.isNull {
            guard let value = make(entry.name), let weight = entry.value.double, weight >= 0 else {
                throw .invalid(path: "\(member.path).\(entry.name)", expected: "a known name with a share")
            }
            shares.append(WeightedValue(value, weight))
        }
        return shares
    }
}

/// Why a scenario of a product cannot be used.
package protocol ScriptFailure: Error {
    /// A field cannot be used: its path, and what would be right.
    static func invalid(path: String, expected: String) -> Self
    /// No scenario of the references has the name.
    static func unknownScenario(_ name: String) -> Self
    /// A scenario has no variation of the name.
    static func unknownVariation(_ name: String, of scenario: String) -> Self
}
