/// The names that expressions may use, each with a kind and a slot, and the texts they ask about.
///
/// One table serves all expressions that share an environment. Compiling adds to it the flags, phases and arguments of
/// questions that it meets, so that an evaluation works with positions only.
public struct SymbolTable: Sendable {
    /// What kind of value a name has.
    public enum Kind: String, Sendable {
        case number, text, boolean
        /// Known only when it is evaluated.
        case any
    }

    /// A name's place in the environment.
    public struct Symbol: Hashable, Sendable {
        public var slot: Int
        public var kind: Kind
    }

    /// Whether a bare name that is not defined is an event flag; else it is an error.
    public var unknownNamesAreFlags: Bool
    /// The flags met so far, lower case.
    public private(set) var flags: [String] = []
    /// The phases met so far, as first written.
    public private(set) var phases: [String] = []
    /// The defined names in the order of definition, lower case.
    public private(set) var names: [String] = []
    private var symbols: [String: Symbol] = [:]
    private var argumentTexts: [[String]] = ExpressionPredicate.allCases.map { _ in [] }
    private var nextSlot = 0

    /// A table without names.
    public init(unknownNamesAreFlags: Bool = false) { self.unknownNamesAreFlags = unknownNamesAreFlags }

    /// Defines a name at a slot of the caller's choice; names are the same in any case. The last definition counts.
    public mutating func define(_ name: String, _ kind: Kind, slot: Int) {
        let key = name.lowercased()
        if symbols.updateValue(Symbol(slot: slot, kind: kind), forKey: key) == nil { names.append(key) }
        nextSlot = max(nextSlot, slot + 1)
    }

    /// Defines a name at the next free slot.
    ///
    /// - Returns: the slot.
    @discardableResult
    public mutating func define(_ name: String, _ kind: Kind) -> Int {
        let slot = nextSlot
        define(name, kind, slot: slot)
        return slot
    }

    /// The slot and kind of a name, in any case.
    public func symbol(_ name: String) -> Symbol? { symbols[name.lowercased()] }

    /// The texts that compiled expressions ask a question about, in the order met: the care models of `has`, say.
    public func arguments(of predicate: ExpressionPredicate) -> [String] { argumentTexts[predicate.position] }

    /// Makes a question known, as if a compiled expression had asked it.
    package mutating func allow(_ text: String, of predicate: ExpressionPredicate) { _ = argument(text, of: predicate) }

    // MARK: - Met while compiling

    mutating func flag(_ name: String) -> Int { Self.position(of: name.lowercased(), in: &flags) }

    mutating func phase(_ name: String) -> Int { Self.position(of: name, in: &phases) }

    mutating func argument(_ text: String, of predicate: ExpressionPredicate) -> Int {
        Self.position(of: text, in: &argumentTexts[predicate.position])
    }

    private static func position(of text: String, in list: inout [String]) -> Int {
        if let index = list.firstIndex(of: text) { return index }
        list.append(text)
        return list.count - 1
    }
}

extension ExpressionPredicate {
    /// The position among all cases.
    var position: Int {
        switch self {
        case .condition: 0
        case .model: 1
        case .medication: 2
        case .medicationClass: 3
        }
    }
}
