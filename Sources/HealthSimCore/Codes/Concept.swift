/// A coded concept: a code of a system, with its display.
///
/// A concept of the reference tables is the number of its row: copying it touches no reference count, and writers can
/// keep what they rendered for that row. A concept that is in no table (it came from input) carries its own text.
public struct Concept: Sendable {
    private enum Storage: Sendable {
        case listed(UInt32)
        case unlisted(Unlisted)
    }

    /// A concept that no table has.
    private final class Unlisted: Sendable {
        let system: CodeSystem
        let code: Text
        let display: Text

        init(system: CodeSystem, code: Text, display: Text) {
            self.system = system
            self.code = code
            self.display = display
        }
    }

    private let storage: Storage

    /// The concept with a code: the row of the tables when they have one, else one of its own.
    ///
    /// - Parameter display: the wording when the tables have none.
    public init(_ system: CodeSystem, _ code: String, display: String? = nil) {
        if let row = ConceptTable.shared.row(system, code) {
            storage = .listed(row)
        } else {
            storage = .unlisted(Unlisted(system: system, code: Text(code), display: Text(display ?? "")))
        }
    }

    /// The concept with a code of a table; see the same for a `String`.
    package init(_ system: CodeSystem, _ code: Text, display: Text = .empty) {
        if let row = ConceptTable.shared.row(system, code) {
            storage = .listed(row)
        } else {
            storage = .unlisted(Unlisted(system: system, code: code, display: display))
        }
    }

    /// The concept of a row of `ConceptTable.shared`.
    package init(row: UInt32) { storage = .listed(row) }

    /// The row of `ConceptTable.shared`, or nothing when the concept is in no table.
    package var row: UInt32? {
        switch storage {
        case .listed(let row): row
        case .unlisted: nil
        }
    }

    /// Whether the reference tables have this concept.
    public var isListed: Bool { row != nil }

    /// The code system.
    public var system: CodeSystem {
        switch storage {
        case .listed(let row): ConceptTable.shared.systems[Int(row)]
        case .unlisted(let own): own.system
        }
    }

    /// The code, written as its system writes it (`E11.9`, `4548-4`).
    public var code: Text {
        switch storage {
        case .listed(let row): ConceptTable.shared.codes[Int(row)]
        case .unlisted(let own): own.code
        }
    }

    /// The first eight bytes of the code as one number, the first byte highest; zeros after the end of a shorter one.
    package var leadingBytes: UInt64 {
        switch storage {
        case .listed(let row): ConceptTable.shared.leadingBytes[Int(row)]
        case .unlisted(let own): own.code.leadingBytes
        }
    }

    /// The wording for people; empty when it is not known.
    public var display: Text {
        switch storage {
        case .listed(let row): ConceptTable.shared.displays[Int(row)]
        case .unlisted(let own): own.display
        }
    }

    /// Whether the code begins with `prefix`: `N18` covers `N18.31`.
    public func isWithin(_ prefix: String) -> Bool { code.hasPrefix(Text(prefix)) }

    /// Whether the code begins with `prefix`: `N18` covers `N18.31`.
    public func isWithin(_ prefix: Text) -> Bool { code.hasPrefix(prefix) }
}

extension Concept: Hashable, CustomStringConvertible {
    public static func == (left: Concept, right: Concept) -> Bool {
        switch (left.storage, right.storage) {
        case (.listed(let a), .listed(let b)): a == b
        case (.unlisted(let a), .unlisted(let b)): a.system == b.system && a.code == b.code
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .listed(let row): hasher.combine(row)
        case .unlisted(let own):
            hasher.combine(own.system)
            hasher.combine(own.code)
        }
    }

    public var description: String { "\(system.shortName) \(code)" }
}
