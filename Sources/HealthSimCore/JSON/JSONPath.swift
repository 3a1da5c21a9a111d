/// The way to a value inside another: `demographics.age.std_dev`, `encounters[3].start`.
///
/// As a text, names are separated by points and elements stand in brackets, counted from 0. A path with names that have points or
/// brackets in them is made from its steps.
public struct JSONPath: Hashable, Sendable {
    /// One step into a value.
    public enum Step: Hashable, Sendable {
        /// To a member of an object.
        case member(String)
        /// To an element of an array, from 0.
        case element(Int)
    }

    /// The steps, from the outside in; none for the value itself.
    public var steps: [Step]

    /// A path of steps.
    public init(_ steps: [Step] = []) { self.steps = steps }

    /// The path that a text names; nil for a text such as `a..b`, `a[` or `a[x]`.
    public init?(_ text: String) {
        var steps: [Step] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first == "[" {
                guard let close = rest.firstIndex(of: "]"),
                    let index = Int(rest[rest.index(after: rest.startIndex)..<close]), index >= 0
                else { return nil }
                steps.append(.element(index))
                rest = rest[rest.index(after: close)...]
                continue
            }
            if !steps.isEmpty {
                guard first == "." else { return nil }
                rest = rest.dropFirst()
            }
            let name = rest.prefix { $0 != "." && $0 != "[" }
            guard !name.isEmpty, !name.contains("]") else { return nil }
            steps.append(.member(String(name)))
            rest = rest[name.endIndex...]
        }
        self.steps = steps
    }

    /// The path one step further.
    public func appending(_ step: Step) -> JSONPath { JSONPath(steps + [step]) }

    /// The path to a member of what this path leads to.
    public func appending(_ name: String) -> JSONPath { appending(.member(name)) }
}

extension JSONPath: CustomStringConvertible {
    /// `encounters[3].start`
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .member(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
