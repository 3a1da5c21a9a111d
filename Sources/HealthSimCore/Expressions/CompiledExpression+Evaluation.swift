extension CompiledExpression {
    /// Whether a step is true.
    @inlinable
    func truth(_ index: Int, _ environment: some ExpressionEnvironment, _ moment: ExpressionMoment) -> Bool {
        let step = steps[index]
        let left = Int(step.left)
        switch step.operation {
        case .boolean: return left == 1
        case .booleanSlot, .anySlot: return environment.value(of: left, at: moment).isTrue
        case .condition: return environment.holds(.condition, left, at: moment)
        case .model: return environment.holds(.model, left, at: moment)
        case .medication: return environment.holds(.medication, left, at: moment)
        case .medicationClass: return environment.holds(.medicationClass, left, at: moment)
        case .flag: return environment.flag(left, at: moment)
        case .random: return environment.random()
        case .not: return !truth(left, environment, moment)
        case .and: return truth(left, environment, moment) && truth(Int(step.right), environment, moment)
        case .or: return truth(left, environment, moment) || truth(Int(step.right), environment, moment)
        case .compareNumbers:
            return step.comparison.holds(
                operand(left, environment, moment), operand(Int(step.right), environment, moment))
        case .compareTexts, .compareBooleans, .compareAny:
            return step.comparison.holds(value(left, environment, moment), value(Int(step.right), environment, moment))
        case .at: return truth(left, environment, moments[Int(step.right)].earlier(by: moment.daysBefore))
        case .lasting: return lasts(left, days: step.right, environment, moment)
        case .number, .numberSlot, .text, .textSlot, .add, .subtract, .multiply, .divide, .minimum, .maximum, .round,
            .negative, .absolute:
            return false
        }
    }

    /// The number of an operand. Most are constants and names: those are read where they are used, without descending.
    @inlinable
    @inline(__always)
    func operand(_ index: Int, _ environment: some ExpressionEnvironment, _ moment: ExpressionMoment) -> Double {
        let step = steps[index]
        switch step.operation {
        case .number: return step.constant
        case .numberSlot: return environment.number(of: Int(step.left), at: moment)
        default: return number(index, environment, moment)
        }
    }

    /// The number of a step; NaN when it has none.
    @inlinable
    func number(_ index: Int, _ environment: some ExpressionEnvironment, _ moment: ExpressionMoment) -> Double {
        let step = steps[index]
        let left = Int(step.left)
        let right = Int(step.right)
        switch step.operation {
        case .number: return step.constant
        case .numberSlot: return environment.number(of: left, at: moment)
        case .anySlot, .booleanSlot: return environment.value(of: left, at: moment).number
        case .add: return operand(left, environment, moment) + operand(right, environment, moment)
        case .subtract: return operand(left, environment, moment) - operand(right, environment, moment)
        case .multiply: return operand(left, environment, moment) * operand(right, environment, moment)
        case .divide:
            let quotient = operand(left, environment, moment) / operand(right, environment, moment)
            return quotient.isFinite ? quotient : .nan
        case .minimum: return Self.smaller(operand(left, environment, moment), operand(right, environment, moment))
        case .maximum: return -Self.smaller(-operand(left, environment, moment), -operand(right, environment, moment))
        case .round: return Self.rounded(number(left, environment, moment), number(right, environment, moment))
        case .negative: return -number(left, environment, moment)
        case .absolute: return abs(number(left, environment, moment))
        case .at: return number(left, environment, moments[right].earlier(by: moment.daysBefore))
        case .boolean, .condition, .model, .medication, .medicationClass, .flag, .random, .not, .and, .or,
            .compareNumbers, .compareTexts, .compareBooleans, .compareAny, .lasting:
            return truth(index, environment, moment) ? 1 : 0
        case .text, .textSlot: return .nan
        }
    }

    /// The value of a step of any kind.
    @inlinable
    func value(
        _ index: Int, _ environment: some ExpressionEnvironment, _ moment: ExpressionMoment
    ) -> ExpressionValue {
        let step = steps[index]
        switch step.operation {
        case .text: return .text(texts[Int(step.left)])
        case .textSlot, .booleanSlot, .anySlot: return environment.value(of: Int(step.left), at: moment)
        case .at:
            return value(Int(step.left), environment, moments[Int(step.right)].earlier(by: moment.daysBefore))
        case .number, .numberSlot, .add, .subtract, .multiply, .divide, .minimum, .maximum, .round, .negative,
            .absolute:
            let number = number(index, environment, moment)
            return number.isNaN ? .missing : .number(number)
        case .boolean, .condition, .model, .medication, .medicationClass, .flag, .random, .not, .and, .or,
            .compareNumbers, .compareTexts, .compareBooleans, .compareAny, .lasting:
            return .boolean(truth(index, environment, moment))
        }
    }

    /// Whether a step is true at the moment, at every sampled day before it, and `days` before it.
    @inlinable
    func lasts(
        _ index: Int, days: Int32, _ environment: some ExpressionEnvironment, _ moment: ExpressionMoment
    ) -> Bool {
        var before: Int32 = 0
        while before < days {
            guard truth(index, environment, moment.earlier(by: before)) else { return false }
            before += ExpressionMoment.samplingDays
        }
        return truth(index, environment, moment.earlier(by: days))
    }

    /// The smaller number; NaN when one of them is.
    @inlinable
    static func smaller(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : min(a, b) }

    /// Rounds half away from zero to so many decimal places (0 to 9).
    @inlinable
    static func rounded(_ number: Double, _ places: Double) -> Double {
        guard places > 0 else { return number.rounded() }
        var scale = 1.0
        for _ in 0..<Int(min(places.isNaN ? 0 : places, 9)) { scale *= 10 }
        return (number * scale).rounded() / scale
    }
}

extension ExpressionMoment {
    /// The moment some days earlier.
    @inlinable
    func earlier(by days: Int32) -> ExpressionMoment { ExpressionMoment(anchor, daysBefore: daysBefore + days) }
}

extension ExpressionComparison {
    /// Compares numbers; with NaN every comparison is false, also `!=`.
    @inlinable
    func holds(_ a: Double, _ b: Double) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a < b || a > b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    /// Compares values of the same kind; values of different kinds, or a missing one, make every comparison false.
    @inlinable
    func holds(_ a: ExpressionValue, _ b: ExpressionValue) -> Bool {
        switch (a, b) {
        case (.number(let a), .number(let b)): holds(a, b)
        case (.text(let a), .text(let b)): self == .equal ? a == b : self == .notEqual && a != b
        case (.boolean(let a), .boolean(let b)): self == .equal ? a == b : self == .notEqual && a != b
        default: false
        }
    }
}
