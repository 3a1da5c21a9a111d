/// The arguments of a command, read as its help declares them.
///
/// Options are long: `--name`, `--name VALUE` or `--name=VALUE`, anywhere. A value may begin with one dash (`--seed -5`)
/// but with two only after `=`. After `--` all words are positional; `-` is one too, by custom standard input.
public struct Arguments: Sendable {
    /// The words that are no options, in order.
    public private(set) var positionals: [String] = []
    private var given: [(name: String, value: String)] = []

    /// Reads the words after the name of the command.
    ///
    /// - Throws: ``UsageError`` for an option that the help has not, twice the same, a value missing or too many, and
    ///   positional words missing or too many.
    public init(_ words: [String], for help: Help) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                positionals += rest
                break
            } else if word.hasPrefix("--") {
                try read(option: word.dropFirst(2), for: help, rest: &rest)
            } else if word.hasPrefix("-"), word != "-" {
                throw UsageError("unknown option '\(word)'; options are long, as in --\(help.options[0].name)")
            } else {
                positionals.append(word)
            }
        }
        if positionals.count > help.arguments.count {
            throw UsageError("unexpected argument '\(positionals[help.arguments.count])'")
        }
        if let missing = help.arguments.dropFirst(positionals.count).first, missing.isRequired {
            throw UsageError("\(missing.name) is missing")
        }
    }

    private mutating func read(
        option text: Substring, for help: Help, rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let option = help.options.first(where: { $0.name == name }) else {
            throw UsageError(unknown: "--\(name)", as: "option", among: help.options.map { "--\($0.name)" })
        }
        guard option.isRepeatable || !has(option) else { throw UsageError("--\(name) is given twice") }
        guard let kind = option.value else {
            guard parts.count == 1 else { throw UsageError("--\(name) takes no value") }
            return given.append((name, ""))
        }
        if parts.count == 2 {
            given.append((name, String(parts[1])))
        } else if let value = rest.first, !value.hasPrefix("--") {
            given.append((name, value))
            rest.removeFirst()
        } else {
            throw UsageError("--\(name) needs a value: --\(name) \(kind)")
        }
    }

    /// Whether an option is given.
    public func has(_ option: Option) -> Bool { given.contains { $0.name == option.name } }

    /// The value of an option; nil when it is not given.
    public func value(_ option: Option) -> String? { values(option).first }

    /// The values of an option that may be given more than once.
    public func values(_ option: Option) -> [String] { given.filter { $0.name == option.name }.map(\.value) }

    /// The values of an option with commas between them: `fhir,csv`; nil when it is not given.
    ///
    /// - Throws: ``UsageError`` for an empty value.
    public func list(_ option: Option) throws(UsageError) -> [String]? {
        guard has(option) else { return nil }
        let list = values(option).flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map(
            String.init)
        guard !list.contains("") else { throw UsageError("--\(option.name) has an empty value") }
        return list
    }

    /// The value of an option as a whole number; nil when it is not given.
    ///
    /// - Throws: ``UsageError`` for anything else and outside the range.
    public func integer<Number: FixedWidthInteger>(
        _ option: Option, in range: ClosedRange<Number> = .min ... .max
    ) throws(UsageError) -> Number? {
        guard let text = value(option) else { return nil }
        guard let number = Number(text), range.contains(number) else {
            let bounds = range == .min ... .max ? "" : " from \(range.lowerBound) to \(range.upperBound)"
            throw UsageError("--\(option.name) is '\(text)': expected a whole number\(bounds)")
        }
        return number
    }
}
