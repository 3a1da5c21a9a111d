public import HealthSimCore

/// A list of the drugs that a plan covers, with its versions.
public struct Formulary: Sendable {
    /// The id, such as `commercial-4-tier`.
    @Frozen public var id: Text
    /// What it says of each drug of `Medication.all`, the later spans last.
    private let drugs: FrozenArray<FrozenArray<FormularyDrug>>
    /// The first day of the first version; days before it are answered as this one.
    private let first: CalendarDate

    init(id: Text) {
        _id = Frozen(id)
        var drugs = [[FormularyDrug]](repeating: [], count: Medication.all.count)
        for row in ReferenceTable.named("drugs/formularies/\(id)").rows {
            guard let drug = FormularyDrug(row: row) else { continue }
            drugs[drug.medication].append(drug)
        }
        first = drugs.lazy.joined().compactMap(\.start).min() ?? .epoch
        self.drugs = FrozenArray(drugs.map { FrozenArray($0) })
    }

    /// What it says of a drug, by its place in `Medication.all`, on a day; nothing for one that it does not cover then.
    public func entry(medication: Int, on day: CalendarDate) -> FormularyDrug? {
        place(medication: medication, on: day).map { drugs[medication][$0] }
    }

    /// The spans of a drug, the later ones last.
    public func entries(medication: Int) -> FrozenArray<FormularyDrug> { drugs[medication] }

    /// The day on which a drug lost its place before a day; nothing when it never did.
    func lastEnd(medication: Int, before day: CalendarDate) -> CalendarDate? {
        drugs[medication].compactMap(\.end).filter { $0 < day }.max()
    }

    private func place(medication: Int, on day: CalendarDate) -> Int? {
        let day = max(day, first)
        var place = drugs[medication].count - 1
        while place >= 0, !drugs[medication][place].holds(on: day) { place -= 1 }
        return place >= 0 ? place : nil
    }

    /// The drugs that it covers on a day, as places in `Medication.all`.
    public func medications(on day: CalendarDate) -> [Int] {
        drugs.indices.filter { place(medication: $0, on: day) != nil }
    }
}

/// The formularies that the pharmacy plans name.
public struct FormularyTable: Sendable {
    /// The formularies of this run.
    public static let shared = FormularyTable()

    /// The ids, in order, and a formulary for each, which is read when it is first asked for.
    private let ids: FrozenArray<Text>
    private let contents: FrozenArray<FrozenLazy<Formulary>>

    /// Each formulary once, by id.
    public var formularies: FrozenArray<Formulary> { FrozenArray(contents.map(\.value)) }
    /// For each plan of `PharmacyPlanTable.shared` the place of its formulary.
    private let byPlan: FrozenArray<Int>

    private init() {
        let plans = PharmacyPlanTable.shared.plans.map { $0.formularyID.string }
        let ids = Set(plans).sorted()
        byPlan = FrozenArray(plans.map { id in ids.firstIndex(of: id) ?? -1 })
        let texts = ids.map { Text($0).immortal }
        self.ids = FrozenArray(texts)
        contents = FrozenArray(texts.map { id in FrozenLazy { Formulary(id: id) } })
    }

    /// The formulary with an id; nothing when there is none.
    public func formulary(_ id: Text) -> Formulary? { ids.firstIndex(of: id).map { contents[$0].value } }

    /// The formulary of a plan of `PharmacyPlanTable.shared`, by its place.
    func formulary(ofPlan place: Int) -> Formulary? { byPlan[place] >= 0 ? contents[byPlan[place]].value : nil }
}
