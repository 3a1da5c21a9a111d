/// An expression of a specification or a care model, read but not yet tied to the names of an environment.
///
/// ```swift
/// let expression = try ParsedExpression(parsing: "severity == 'uncontrolled' OR a1c >= 9 for 90 days")
/// ```
///
/// The language: names, numbers, texts in single or double quotes; `== != < <= > >=`; `AND OR NOT`, also `&& || !`, in
/// any case; parentheses; `+ - * /`, `min`, `max`, `round`, `abs`; `has_condition('N18.3')`, `has('heart-failure')`,
/// `on_medication('metformin')`, `on_class('insulin')`; `random`; and after a comparison `at month 6` (also day,
/// week, year, phase NAME) and `for 90 days`.
public struct ParsedExpression: Hashable, Sendable {
    /// The text as written.
    public let source: String
    /// What was read.
    public let root: ExpressionNode
    /// The names, each once with the column of its first use, in the order of first use.
    public let names: [Name]
    /// The questions such as `has('ckd')`, in the order of use.
    public let predicates: [Predicate]
    /// The comparisons of a name with a text, such as `gender == 'F'`, in the order of use.
    public let textComparisons: [TextComparison]
    /// Whether the expression depends on the draw of its rule.
    public let usesRandom: Bool
    /// Whether the expression reads values at another time than now.
    public let usesTime: Bool

    /// A name with the column at which it stands, counted from 1.
    public struct Name: Hashable, Sendable {
        public var name: String
        public var column: Int
    }

    /// A question with its text and the column at which it stands, counted from 1.
    public struct Predicate: Hashable, Sendable {
        public var predicate: ExpressionPredicate
        public var argument: String
        public var column: Int
    }

    /// A comparison of a name with a text.
    public struct TextComparison: Hashable, Sendable {
        public var name: String
        public var text: String
    }

    /// Reads an expression.
    ///
    /// - Throws: the first thing that is wrong, with its column.
    public init(parsing text: String) throws(ExpressionError) {
        source = text
        root = try ExpressionParser.tree(of: text)
        var found = Found()
        found.walk(root)
        names = found.names
        predicates = found.predicates
        textComparisons = found.textComparisons
        usesRandom = found.random
        usesTime = found.time
    }

    private struct Found {
        var names: [Name] = []
        var predicates: [Predicate] = []
        var textComparisons: [TextComparison] = []
        var random = false
        var time = false

        mutating func walk(_ node: ExpressionNode) {
            switch node {
            case .number, .text, .boolean: break
            case .random: random = true
            case .name(let name, let column):
                if !names.contains(where: { $0.name == name }) { names.append(Name(name: name, column: column)) }
            case .predicate(let predicate, let argument, let column):
                predicates.append(Predicate(predicate: predicate, argument: argument, column: column))
            case .not(let inner), .negative(let inner, _), .absolute(let inner, _): walk(inner)
            case .at(let inner, _), .lasting(let inner, _):
                time = true
                walk(inner)
            case .comparison(_, let left, let right, _):
                compare(left, right)
                walk(left)
                walk(right)
            case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right, _):
                walk(left)
                walk(right)
            }
        }

        private mutating func compare(_ left: ExpressionNode, _ right: ExpressionNode) {
            switch (left, right) {
            case (.name(let name, _), .text(let text, _)), (.text(let text, _), .name(let name, _)):
                textComparisons.append(TextComparison(name: name, text: text))
            default: break
            }
        }
    }
}
