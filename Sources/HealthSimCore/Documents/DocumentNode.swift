/// A value of a document with its path, to be read as what it should be.
///
/// Every reading that fails adds a finding that names the path, what is wrong, the value, and what would be right.
package struct DocumentNode: Sendable {
    package let value: JSONValue
    /// From the root of the specification: `demographics.age.std_dev`.
    package let path: String

    package init(_ value: JSONValue, path: String) {
        self.value = value
        self.path = path
    }

    /// The last name of the path, as messages quote it: `std_dev`, or `rules[1]`.
    package var name: String {
        path.split(separator: ".").last.map(String.init) ?? "the document"
    }

    /// The value for a finding; nothing for objects and lists.
    package var found: Finding.Value? {
        switch value.content {
        case .string(let text): .text(Self.shortened(text))
        case .number(let number): number.text.utf8.count <= 80 ? .number(number.text) : .text(shown)
        case .bool(let value): .boolean(value)
        case .null, .object, .array: nil
        }
    }

    /// The value as messages write it, cut after 80 characters.
    package var shown: String {
        switch value.content {
        case .string(let text): "'\(Self.shortened(text))'"
        case .number(let number): Self.shortened(number.text)
        case .bool(let value): "\(value)"
        case .null, .object, .array: value.kind.article
        }
    }

    /// A text cut after 80 characters.
    private static func shortened(_ text: String) -> String {
        text.utf8.count <= 80 ? text : String(text.prefix(80)) + "…"
    }

    /// The elements of a list with their paths; nil when the value is no list.
    package var elements: [DocumentNode]? {
        value.elements?.enumerated().map { DocumentNode($0.element, path: FieldPath.element(path, $0.offset)) }
    }

    /// The members of an object with their names and paths; nil when the value is no object.
    package var members: [(name: String, node: DocumentNode)]? {
        value.members?.map { ($0.name, DocumentNode($0.value, path: FieldPath.join(path, $0.name))) }
    }

    // MARK: - Reading

    /// Says that the value has the wrong type.
    package func mismatch(_ wanted: String, _ findings: inout DocumentFindings) {
        findings.error(.type, path, "'\(name)' must be \(wanted), found \(value.kind.article)", found)
    }

    /// The value as a finite number, within bounds if there are any.
    package func number(
        in bounds: ClosedRange<Double>? = nil, _ findings: inout DocumentFindings
    ) -> Double? {
        guard case .number = value.content else {
            mismatch("a number", &findings)
            return nil
        }
        guard let number = value.double else {
            findings.error(.bounds, path, "'\(name)' is too large for a number", found)
            return nil
        }
        guard let bounds, !bounds.contains(number) else { return number }
        findings.error(.bounds, path, "'\(name)' must be \(Self.wording(bounds)), found \(shown)", found)
        return nil
    }

    /// The value as a whole number within bounds.
    package func integer(in bounds: ClosedRange<Int>, _ findings: inout DocumentFindings) -> Int? {
        guard case .number = value.content else {
            mismatch("a whole number", &findings)
            return nil
        }
        guard let number = value.integer, bounds.contains(number) else {
            let wanted = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
            findings.error(.bounds, path, "'\(name)' must be \(wanted), found \(shown)", found)
            return nil
        }
        return number
    }

    /// The value as a share from 0 to 1.
    package func share(_ findings: inout DocumentFindings) -> Double? {
        if let number = value.double, number >= 2, number <= 100 {
            let share = DocumentNumber.text(number / 100)
            findings.error(
                .bounds, path, "'\(name)' must be a share from 0 to 1, found \(shown); \(shown) percent is \(share)",
                found)
            return nil
        }
        return number(in: 0...1, &findings)
    }

    /// The value as a text that is not empty.
    package func text(_ findings: inout DocumentFindings) -> String? {
        guard let text = value.string else {
            mismatch("a text", &findings)
            return nil
        }
        guard !text.isEmpty else {
            findings.error(.bounds, path, "'\(name)' must not be empty", found)
            return nil
        }
        return text
    }

    /// The value as true or false.
    package func flag(_ findings: inout DocumentFindings) -> Bool? {
        guard let flag = value.bool else {
            mismatch("true or false", &findings)
            return nil
        }
        return flag
    }

    /// The value as a day; the time of an ISO 8601 date-time is cut off.
    package func date(_ findings: inout DocumentFindings) -> CalendarDate? {
        guard let text = value.string else {
            mismatch("a date such as 2025-01-15", &findings)
            return nil
        }
        let day = text.count > 10 && text.dropFirst(10).first == "T" ? String(text.prefix(10)) : text
        guard let date = CalendarDate(iso: day), 1900...2200 ~= date.year else {
            findings.error(
                .bounds, path, "'\(name)' must be a date from 1900 to 2200 such as 2025-01-15, found \(shown)", found)
            return nil
        }
        return date
    }

    /// The value as a list.
    package func list(_ findings: inout DocumentFindings) -> [DocumentNode]? {
        guard let elements else {
            mismatch("a list", &findings)
            return nil
        }
        return elements
    }

    /// The value as an object.
    package func object(_ findings: inout DocumentFindings) -> DocumentObject? {
        guard let object = DocumentObject(self) else {
            mismatch("an object", &findings)
            return nil
        }
        return object
    }

    /// Says that a word is not one of those a field takes, with the nearest of them.
    package func unknown(_ what: String, among known: [String], _ findings: inout DocumentFindings) {
        let word = value.string ?? shown
        let hint =
            NearestName.of(word, among: known).map { "did you mean '\($0)'?" }
            ?? (known.count <= 20 ? "use one of \(known.joined(separator: ", "))" : nil)
        findings.error(.word, path, "Unknown \(what) \(shown)" + (hint.map { "; \($0)" } ?? ""), found)
    }

    private static func wording(_ bounds: ClosedRange<Double>) -> String {
        let low = DocumentNumber.text(bounds.lowerBound)
        let high = DocumentNumber.text(bounds.upperBound)
        if bounds.upperBound >= .greatestFiniteMagnitude { return "\(low) or more" }
        if bounds.lowerBound <= -.greatestFiniteMagnitude { return "\(high) or less" }
        return "from \(low) to \(high)"
    }
}

/// Numbers as messages write them.
package enum DocumentNumber {
    /// A number with at most six decimals and no `.0`: `1.05`, `72`.
    package static func text(_ number: Double) -> String {
        guard number.isFinite else { return number.description }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        let rounded = (number * 1e6).rounded() / 1e6
        return (rounded.isFinite && abs(number) >= 1e-5 ? rounded : number).description
    }
}
