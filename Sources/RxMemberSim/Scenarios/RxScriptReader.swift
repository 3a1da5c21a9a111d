import HealthSimCore

/// Reads the fields of an object of a scenario, and knows their path.
struct RxScriptReader {
    let value: JSONValue
    let path: String

    /// The reader of a member; nothing when it is missing or null.
    func member(_ name: String) -> RxScriptReader? {
        guard let member = value[name], !member.isNull else { return nil }
        return RxScriptReader(value: member, path: "\(path).\(name)")
    }

    /// The readers of the elements of a list; none when it is missing.
    func elements(_ name: String) throws(RxScenarioError) -> [RxScriptReader] {
        guard let member = member(name) else { return [] }
        guard let elements = member.value.elements else { throw member.wrong("a list") }
        return elements.enumerated().map { RxScriptReader(value: $1, path: "\(member.path)[\($0)]") }
    }

    /// What is wrong with this value.
    func wrong(_ expected: String) -> RxScenarioError { .invalid(path: path, expected: expected) }

    func text(_ name: String) throws(RxScenarioError) -> String? {
        guard let member = member(name) else { return nil }
        guard let text = member.value.string else { throw member.wrong("a text") }
        return text
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(RxScenarioError) -> Int? {
        guard let member = member(name) else { return nil }
        guard let number = member.value.integer, range.contains(number) else {
            throw member.wrong("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func number(_ name: String, in range: ClosedRange<Double>) throws(RxScenarioError) -> Double? {
        guard let member = member(name) else { return nil }
        guard let number = member.value.double, range.contains(number) else {
            throw member.wrong("a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func flag(_ name: String) throws(RxScenarioError) -> Bool? {
        guard let member = member(name) else { return nil }
        guard let flag = member.value.bool else { throw member.wrong("true or false") }
        return flag
    }

    /// One of the raw values of a choice.
    func choice<Value: RawRepresentable>(
        _ name: String, among all: [Value]
    ) throws(RxScenarioError) -> Value? where Value.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let value = Value(rawValue: text) else {
            throw .invalid(path: "\(path).\(name)", expected: all.map(\.rawValue).joined(separator: ", "))
        }
        return value
    }

    /// Shares by name: `{"ppo": 0.6, "hmo": 0.4}`, in the order of the document.
    func shares<Value: Hashable & Sendable>(
        _ name: String, _ make: (String) -> Value?
    ) throws(RxScenarioError) -> [RxPopulationOptions.Share<Value>] {
        guard let member = member(name) else { return [] }
        guard let members = member.value.members else { throw member.wrong("an object of shares") }
        var shares: [RxPopulationOptions.Share<Value>] = []
        for entry in members where !entry.value.isNull {
            guard let value = make(entry.name), let weight = entry.value.double, weight >= 0 else {
                throw .invalid(path: "\(member.path).\(entry.name)", expected: "a known name with a share")
            }
            shares.append(RxPopulationOptions.Share(value, weight))
        }
        return shares
    }
}
