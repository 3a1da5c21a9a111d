import HealthSimCore

/// A claim while its lines gather.
struct ClaimDraft {
    /// The most diagnoses of a professional claim, and the most of an institutional one besides the admitting.
    static let professionalDiagnoses = 12
    static let institutionalDiagnoses = 25
    /// The most lines of a professional claim.
    static let lineLimit = 50

    /// The diagnoses, the first listed first.
    private(set) var diagnoses: [Concept]
    /// The lines so far.
    var lines: [ClaimLine] = []
    private let limit: Int

    /// A claim for some diagnoses; no code stands twice, and one that says how an injury came about is never the first.
    init(_ listed: [Concept], first: Concept? = nil, limit: Int = professionalDiagnoses) {
        diagnoses = []
        diagnoses.reserveCapacity(min(limit, listed.count + 1))
        self.limit = limit
        if let first, first.system == .icd10cm { diagnoses.append(first) }
        for concept in listed where concept.system == .icd10cm && !diagnoses.contains(concept) {
            guard diagnoses.count < limit else { break }
            diagnoses.append(concept)
        }
        if let first = diagnoses.first, DiagnosisTraits.of(first).isExternalCause,
            let other = diagnoses.firstIndex(where: { !DiagnosisTraits.of($0).isExternalCause })
        {
            diagnoses.swapAt(0, other)
        }
    }

    var isEmpty: Bool { lines.isEmpty }

    /// The pointers of a line: its own reason first, then the first of the others up to a number.
    mutating func pointers(reason: Concept?, others: Int = 0) -> [Int] {
        var first = 1
        if let reason, reason.system == .icd10cm {
            if let index = diagnoses.firstIndex(of: reason) {
                first = index + 1
            } else if diagnoses.count < limit {
                diagnoses.append(reason)
                first = diagnoses.count
            }
        }
        guard others > 0, diagnoses.count > 1 else { return [first] }
        var pointers = [first]
        pointers.reserveCapacity(4)
        for place in 1...diagnoses.count where place != first && pointers.count <= others && pointers.count < 4 {
            pointers.append(place)
        }
        return pointers
    }

    /// Adds a line, numbered by its place.
    mutating func add(
        _ code: Concept?, modifiers: [Text] = [], revenue: UInt16 = 0, on start: CalendarDate,
        through end: CalendarDate? = nil, units: Int = 1, unit: ClaimLine.Unit = .count, charge: Money,
        pointers: [Int] = [], place: Text = .empty, renderingNPI: Text = .empty, drug: LineDrug? = nil,
        isEmergency: Bool = false
    ) {
        let number = lines.count + 1
        lines.append(
            ClaimLine(
                number: number, code: code, modifiers: modifiers,
                revenueCode: revenue == 0 ? .empty : RevenueCode.text(revenue), start: start, end: end ?? start,
                units: units, unit: unit, charge: charge, diagnosisPointers: pointers, placeOfService: place,
                renderingNPI: renderingNPI, drug: drug, controlNumber: Self.numbers[min(number, 999)],
                isEmergency: isEmergency))
    }

    private static let numbers = FrozenArray((0..<1_000).map { Identifiers.text("", UInt64($0), digits: 1) })
}
