import HealthSimCore
import MemberSim
import PatientSim

/// A journey ready to be planned for one person after another.
struct CompiledJourney: Sendable {
    /// An event with what it depends on.
    struct Step: Sendable {
        var event: JourneySpecification.Event
        /// The position of its phase.
        var phase: Int
        /// The positions of the events that it is timed by.
        var others: [Int] = []
        /// The positions of all events without which it does not happen.
        var needed: [Int] = []
        var care: PlannedCare
    }

    /// What of a measure the engine decides.
    struct MeasureSteps: Sendable {
        /// The steps that are taken by whom it is asked of, and by who meets its condition.
        var eligible: Int
        var met: Int?
        /// Of which one must be in the record.
        var services: [Service]
    }

    let journey: JourneySpecification
    /// Kept for ever, so that a part of a step is read without the whole.
    let steps: FrozenArray<Step>
    let measures: [MeasureSteps]
    /// What the reader of the report should know.
    let warnings: [String]
    /// The positions of the steps, each after those it is timed by.
    let order: [Int]
    /// The phases with which the journey ends for those who go through them: the step of the rule, the day after it.
    let endings: [(rule: Int, day: Double, followers: Set<Int>)]
    let historyStart: CalendarDate
    let asOf: CalendarDate
    let seed: UInt64

    /// - Parameters:
    ///   - historyStart: the first day of the history.
    ///   - products: what is made: events of others are left out.
    /// - Throws: a condition that cannot be asked, or an event of a care model that there is not; the message names the
    ///   event. A journey whose `problems` are none throws nothing.
    init(
        _ journey: JourneySpecification, from historyStart: CalendarDate, asOf: CalendarDate, seed: UInt64,
        products: [ProfileSpecification.Product] = ProfileSpecification.Product.allCases, library: CareModelLibrary
    ) throws(JourneyError) {
        self.journey = journey
        self.historyStart = historyStart
        self.asOf = asOf
        self.seed = seed
        var steps: [Step] = []
        var left = 0
        let made = products.filter { journey.products.isEmpty || journey.products.contains($0) }
        for (phase, content) in journey.phases.enumerated() {
            for event in content.events {
                if let product = event.product, product.isAvailable, !made.contains(product) {
                    left += 1
                    continue
                }
                if let decision = try Self.earlier(event, of: journey, library: library) {
                    steps.append(Step(event: decision.event, phase: phase, care: decision.care))
                }
                steps.append(Step(event: event, phase: phase, care: try Self.care(of: event, library: library)))
            }
        }
        Self.link(&steps)
        Self.settleDischarges(&steps)
        var measures: [MeasureSteps] = []
        for measure in journey.measures {
            measures.append(try Self.addSteps(of: measure, of: journey, to: &steps, library: library))
        }
        for position in steps.indices {
            steps[position].care.step = position
            steps[position].care.number = position
        }
        self.steps = FrozenArray(steps)
        self.measures = measures
        warnings =
            left == 0 ? [] : ["\(left) events of the journey are of products that are not made: they are left out"]
        order = Self.order(of: steps)
        endings = Self.endings(of: journey, steps)
    }

    /// Resolves what the steps wait for.
    private static func link(_ steps: inout [Step]) {
        var positions: [String: Int] = [:]
        for (position, step) in steps.enumerated() where positions[step.event.id] == nil {
            positions[step.event.id] = position
        }
        for position in steps.indices {
            let event = steps[position].event
            steps[position].others = event.timing.others.compactMap { positions[$0] }
            // What comes before another waits for nothing.
            let isBefore = if case .after(_, let days) = event.timing { days < 0 } else { false }
            steps[position].needed = event.dependencies.compactMap { positions[$0] }
            if !isBefore { steps[position].needed += steps[position].others }
            // An event whose other is of a product that is not made waits in vain.
            let isLost = event.timing.others.count > steps[position].others.count
            if isLost { steps[position].needed.append(position) }
            steps[position].care.requires = steps[position].needed
            if event.kind == .discharge { steps[position].care.isDischarge = true }
            // What a condition asked at an earlier time is known from its decision.
            if position > 0, steps[position - 1].event.id == earlierID(of: event) {
                steps[position].care.requires.append(position - 1)
                steps[position].care.when = nil
            }
        }
    }

    /// The positions of steps so that each comes after those it is timed by; those of a circle are left out.
    private static func order(of steps: [Step]) -> [Int] {
        var order: [Int] = []
        var isPlaced = steps.map { _ in false }
        var isDone = false
        while !isDone {
            isDone = true
            for position in steps.indices where !isPlaced[position] {
                let waits = steps[position].others + steps[position].needed
                guard waits.allSatisfy({ isPlaced[$0] }) else { continue }
                order.append(position)
                isPlaced[position] = true
                isDone = false
            }
        }
        return order
    }

    private static func endings(
        of journey: JourneySpecification, _ steps: [Step]
    ) -> [(rule: Int, day: Double, followers: Set<Int>)] {
        journey.phases.compactMap { phase in
            guard phase.isTerminal, let id = phase.rule, let rule = steps.firstIndex(where: { $0.event.id == id })
            else { return nil }
            var followers: Set<Int> = [rule]
            var isDone = false
            while !isDone {
                isDone = true
                for (position, step) in steps.enumerated() where !followers.contains(position) {
                    guard step.needed.contains(where: followers.contains) else { continue }
                    followers.insert(position)
                    isDone = false
                }
            }
            return (rule, phase.start + phase.length, followers)
        }
    }
}

extension JourneySpecification.Event.Kind {
    /// Whether it takes place when the office is open.
    var isOfficeVisit: Bool { self == .encounter || self == .telehealth || self == .diagnosis }
}
