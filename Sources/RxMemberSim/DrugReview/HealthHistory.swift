import HealthSimCore

/// What is known of a member's health, as reviews and authorizations look at it.
struct HealthHistory: Sendable {
    /// A diagnosis, in the span in which it holds.
    struct Diagnosis: Sendable {
        let concept: Concept
        let start: CalendarDate
        let end: CalendarDate

        func holds(on day: CalendarDate) -> Bool { day >= start && day <= end }
    }

    /// A measured value.
    struct Measurement: Sendable {
        let name: Text
        let value: Double
        let day: CalendarDate
    }

    private(set) var diagnoses: [Diagnosis] = []
    /// The allergens, by place in `Allergen.all`.
    private(set) var allergens: [Int] = []
    private(set) var pregnancies: [(start: CalendarDate, end: CalendarDate)] = []
    private(set) var lactations: [(start: CalendarDate, end: CalendarDate)] = []
    private(set) var measurements: [Measurement] = []

    private static let (weight, a1c, hemoglobin): (Text, Text, Text) = ("weight", "a1c", "hba1c")
    private static let lastDay = CalendarDate(daysSinceEpoch: 2_932_896)
    private static let allergenPlaces: [Text: Int] = Dictionary(
        Allergen.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    mutating func add(_ fact: HealthFact) {
        let end = fact.end ?? Self.lastDay
        switch fact.kind {
        case .diagnosis:
            if let diagnosis = fact.diagnosis {
                diagnoses.append(Diagnosis(concept: diagnosis, start: fact.start, end: end))
            }
        case .allergy:
            if let place = Self.allergenPlaces[fact.name] { allergens.append(place) }
        case .pregnancy: pregnancies.append((fact.start, fact.end ?? fact.start.adding(days: 280)))
        case .lactation: lactations.append((fact.start, fact.end ?? fact.start.adding(days: 180)))
        case .laboratory, .weight:
            if let value = fact.value {
                let name = fact.kind == .weight ? Self.weight : fact.name == Self.a1c ? Self.hemoglobin : fact.name
                measurements.append(Measurement(name: name, value: value, day: fact.start))
            }
        }
    }

    /// The last value of a test before a day and within a year of it; nothing when there is none.
    func latest(_ name: Text, on day: CalendarDate) -> Double? {
        var found: Measurement?
        for measurement in measurements where measurement.day <= day && measurement.name == name {
            if measurement.day.days(until: day) <= 365, found.map({ $0.day <= measurement.day }) ?? true {
                found = measurement
            }
        }
        return found?.value
    }

    /// The trimester of a pregnancy on a day, 1 to 3; nothing when there is none.
    func trimester(on day: CalendarDate) -> Int? {
        for span in pregnancies where day >= span.start && day <= span.end {
            return min(3, 1 + span.start.days(until: day) / 94)
        }
        return nil
    }

    /// Whether she nurses on a day.
    func isNursing(on day: CalendarDate) -> Bool { lactations.contains { day >= $0.start && day <= $0.end } }

    /// The first diagnosis that holds on a day and begins as one of a list; nothing when there is none.
    func diagnosis(_ prefixes: FrozenArray<CodePrefix>, on day: CalendarDate) -> Concept? {
        for diagnosis in diagnoses where diagnosis.holds(on: day) && prefixes.cover(diagnosis.concept) {
            return diagnosis.concept
        }
        return nil
    }
}
