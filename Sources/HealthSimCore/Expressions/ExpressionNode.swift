/// The tree of an expression as it was read; names are not resolved yet.
public indirect enum ExpressionNode: Hashable, Sendable {
    case number(Double)
    case text(String, column: Int)
    case boolean(Bool)
    /// True with the probability of the rule that holds the expression.
    case random
    case name(String, column: Int)
    /// A question with a text in quotes, such as `has_condition('N18.3')`.
    case predicate(ExpressionPredicate, String, column: Int)
    case not(ExpressionNode)
    case and(ExpressionNode, ExpressionNode)
    case or(ExpressionNode, ExpressionNode)
    case comparison(ExpressionComparison, ExpressionNode, ExpressionNode, column: Int)
    case arithmetic(ExpressionArithmetic, ExpressionNode, ExpressionNode, column: Int)
    case negative(ExpressionNode, column: Int)
    case absolute(ExpressionNode, column: Int)
    /// Read at another time than now.
    case at(ExpressionNode, ExpressionTime)
    /// True now and at every sampled day of the `days` before (see ``ExpressionMoment``).
    case lasting(ExpressionNode, days: Int)
}

/// A question about the person that takes a text.
public enum ExpressionPredicate: String, CaseIterable, Codable, Sendable {
    /// Whether a condition's code begins with the text: `has_condition('N18.3')`.
    case condition = "has_condition"
    /// Whether the person has the care model with this id: `has('heart-failure')`.
    case model = "has"
    /// Whether the person takes a drug of this name, ingredient or class: `on_medication('metformin')`.
    case medication = "on_medication"
    /// Whether the person takes a drug of this class: `on_class('insulin')`.
    case medicationClass = "on_class"
}

/// A comparison of two values.
@frozen
public enum ExpressionComparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// A calculation with two numbers.
public enum ExpressionArithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    /// Division by zero gives no value.
    case divide = "/"
    case minimum = "min"
    case maximum = "max"
    /// The first number rounded half away from zero to as many decimal places as the second says.
    case round = "round"
}

/// A time that an expression names.
public enum ExpressionTime: Hashable, Sendable {
    /// So many days, weeks, months or years after the start of the journey or of the history.
    case after(Int, Unit)
    /// The start of a phase of the journey.
    case phase(String, column: Int)

    /// A unit of time of the suffixes `at month 6` and `for 90 days`.
    public enum Unit: String, CaseIterable, Sendable {
        case day, week, month, year

        /// The days that the suffix `for` counts: 1, 7, 30 or 365.
        public var days: Int {
            switch self {
            case .day: 1
            case .week: 7
            case .month: 30
            case .year: 365
            }
        }

        /// The unit of a word in singular or plural, any case.
        init?(word: String) {
            let lower = word.lowercased()
            self.init(rawValue: lower.hasSuffix("s") ? String(lower.dropLast()) : lower)
        }
    }
}
