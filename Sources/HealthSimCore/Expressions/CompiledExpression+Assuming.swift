extension CompiledExpression {
    /// The formula where some of the numbers that it reads are known not to be below a bound: what follows from that is
    /// worked out now. For an age of 18 and more `heart_rate + max(0, 9 - age) * 2` is `heart_rate`.
    ///
    /// It gives the same number as the formula itself wherever the assumption holds.
    ///
    /// - Parameter least: the bounds by slot.
    package func assuming(least: [Int: Double]) -> CompiledExpression {
        let simplifier = ExpressionSimplifier(steps: steps, least: least)
        var simple: [ExpressionStep] = []
        simplifier.simplified(Int32(steps.count - 1)).add(to: &simple, from: steps)
        return CompiledExpression(
            source: source, kind: kind, steps: FrozenArray(simple), texts: texts, moments: moments)
    }
}

/// Works out what the bounds of some numbers settle.
private struct ExpressionSimplifier {
    let steps: FrozenArray<ExpressionStep>
    let least: [Int: Double]

    /// A part of the simpler expression.
    indirect enum Part {
        case number(Double)
        /// A step with all that it is made from, as it was.
        case unchanged(Int32)
        case operation(ExpressionStep, Part, Part)
    }

    /// A part, and the least and greatest that its number can be; nothing when that is not known, or the number may be missing.
    struct Known {
        var part: Part
        var range: ClosedRange<Double>?

        init(_ part: Part, range: ClosedRange<Double>? = nil) {
            self.part = part
            self.range = range
        }

        init(_ number: Double) { self.init(.number(number), range: number.isNaN ? nil : number...number) }

        /// The number when it is always the same.
        var number: Double? {
            if case .number(let number) = part { number } else { nil }
        }
    }

    func simplified(_ index: Int32) -> Part { known(index).part }

    private func known(_ index: Int32) -> Known {
        let step = steps[Int(index)]
        switch step.operation {
        case .number: return Known(step.constant)
        case .numberSlot: return Known(.unchanged(index), range: least[Int(step.left)].map { $0...Double.infinity })
        case .add, .subtract, .multiply, .divide, .minimum, .maximum, .compareNumbers:
            return combined(step, known(step.left), known(step.right))
        default: return Known(.unchanged(index))
        }
    }

    private func combined(_ step: ExpressionStep, _ left: Known, _ right: Known) -> Known {
        switch step.operation {
        case .add where right.number == 0: return left
        case .add where left.number == 0: return right
        case .subtract where right.number == 0: return left
        case .multiply where left.number == 1: return right
        case .multiply where right.number == 1: return left
        case .divide where right.number == 1: return left
        case .maximum: if let one = chosen(left, right, greater: true) { return one }
        case .minimum: if let one = chosen(left, right, greater: false) { return one }
        case .compareNumbers:
            if let answer = answer(step.comparison, left.range, right.range) { return Known(answer ? 1 : 0) }
        default: break
        }
        if let a = left.number, let b = right.number, let value = value(step.operation, a, b) { return Known(value) }
        return Known(.operation(step, left.part, right.part), range: range(step.operation, left.range, right.range))
    }

    /// The one of two that is always the greater, or the smaller; nothing when that depends.
    private func chosen(_ left: Known, _ right: Known, greater: Bool) -> Known? {
        guard let a = left.range, let b = right.range else { return nil }
        if a.lowerBound >= b.upperBound { return greater ? left : right }
        if b.lowerBound >= a.upperBound { return greater ? right : left }
        return nil
    }

    /// What a comparison always gives; nothing when that depends.
    private func answer(
        _ comparison: ExpressionComparison, _ left: ClosedRange<Double>?, _ right: ClosedRange<Double>?
    ) -> Bool? {
        guard let left, let right else { return nil }
        let isBelow = left.upperBound < right.lowerBound
        let isAbove = left.lowerBound > right.upperBound
        switch comparison {
        case .equal: return isBelow || isAbove ? false : nil
        case .notEqual: return isBelow || isAbove ? true : nil
        case .less: return isBelow ? true : left.lowerBound >= right.upperBound ? false : nil
        case .lessOrEqual: return isAbove ? false : left.upperBound <= right.lowerBound ? true : nil
        case .greater: return isAbove ? true : left.upperBound <= right.lowerBound ? false : nil
        case .greaterOrEqual: return isBelow ? false : left.lowerBound >= right.upperBound ? true : nil
        }
    }

    private func value(_ operation: ExpressionStep.Operation, _ a: Double, _ b: Double) -> Double? {
        switch operation {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: (a / b).isFinite ? a / b : .nan
        default: nil
        }
    }

    private func range(
        _ operation: ExpressionStep.Operation, _ left: ClosedRange<Double>?, _ right: ClosedRange<Double>?
    ) -> ClosedRange<Double>? {
        guard let left, let right else { return nil }
        let low: Double
        let high: Double
        switch operation {
        case .add: (low, high) = (left.lowerBound + right.lowerBound, left.upperBound + right.upperBound)
        case .subtract: (low, high) = (left.lowerBound - right.upperBound, left.upperBound - right.lowerBound)
        default: return nil
        }
        // Infinity less infinity is no number.
        return low <= high ? low...high : nil
    }
}

extension ExpressionSimplifier.Part {
    /// Adds the steps of the part, its last one last.
    ///
    /// - Returns: the position of the last step.
    @discardableResult
    func add(to simple: inout [ExpressionStep], from steps: FrozenArray<ExpressionStep>) -> Int32 {
        var step: ExpressionStep
        switch self {
        case .number(let number):
            step = ExpressionStep(operation: .number, constant: number)
        case .unchanged(let index):
            step = steps[Int(index)]
            let operands = step.operation.operandCount
            if operands > 0 { step.left = Self.unchanged(step.left).add(to: &simple, from: steps) }
            if operands > 1 { step.right = Self.unchanged(step.right).add(to: &simple, from: steps) }
        case .operation(let operation, let left, let right):
            step = operation
            step.left = left.add(to: &simple, from: steps)
            step.right = right.add(to: &simple, from: steps)
        }
        simple.append(step)
        return Int32(simple.count - 1)
    }
}

extension ExpressionStep.Operation {
    /// How many of `left` and `right` are steps.
    fileprivate var operandCount: Int {
        switch self {
        case .number, .text, .boolean, .numberSlot, .textSlot, .booleanSlot, .anySlot, .condition, .model, .medication,
            .medicationClass, .flag, .random:
            0
        case .not, .negative, .absolute, .at, .lasting: 1
        case .and, .or, .compareNumbers, .compareTexts, .compareBooleans, .compareAny, .add, .subtract, .multiply,
            .divide, .minimum, .maximum, .round:
            2
        }
    }
}
