import HealthSimCore

/// A kind of contact with care, with the diagnoses and services that belong together: a row of
/// `references/membership/service-patterns.csv`.
struct ServicePattern: Sendable {
    /// Something that is done in a contact.
    struct Service: Sendable {
        let kind: BillableService.Kind
        let code: Concept
        let units: Int
        /// How often it is done.
        let share: Double
        /// Whether it is done on a side, which is drawn.
        let hasSide: Bool
    }

    /// The name, such as `hypertension`.
    let id: Text
    let setting: CareSetting
    /// The kind of place.
    let place: Facility.Kind
    let specialty: Specialty
    /// Whom it concerns; nothing for both.
    let sex: Sex?
    let ages: ClosedRange<Int>
    /// The share of people who have what it is about, by band of age: below 18, 45, 65, and older.
    let carriers: [Double]
    /// How often a year for those who have it, by band of age.
    let rates: [Double]
    /// Whether it comes in winter more than in summer.
    let isOfWinter: Bool
    /// The visit; nothing where the services alone are billed.
    let visit: Concept?
    /// Sets of diagnoses, the first listed first; one set is drawn for a person.
    let diagnoses: [[Concept]]
    let services: [Service]
    /// The MS-DRG of a stay.
    let group: Concept?
    /// The mean of the nights of a stay.
    let nights: Double
    /// The type of admission of a stay, such as `1`.
    let admission: Text
    /// How often the patient comes by ambulance.
    let ambulance: Double
    /// The stream of its draws.
    let purpose: RandomStream.Purpose

    /// Whether everybody may have it, so that those who are often ill have it more often.
    var isForEverybody: Bool { carriers.allSatisfy { $0 == 1 } }

    /// The band of an age in completed years, 0 to 3.
    static func band(_ age: Int) -> Int { age < 18 ? 0 : age < 45 ? 1 : age < 65 ? 2 : 3 }

    /// The code of a service or of a visit, in the system that its form tells.
    static func concept(_ code: Substring) -> Concept {
        if code.utf8.count == 7 { return Concept(.icd10pcs, String(code)) }
        let system: CodeSystem = code.first == "D" ? .cdt : code.first?.isLetter ?? false ? .hcpcs : .cpt
        return Concept(system, String(code))
    }
}

extension ServicePattern {
    /// The patterns of the table, in its order.
    static let all = FrozenArray(
        ReferenceTable.named("membership/service-patterns").rows.compactMap(ServicePattern.init))

    /// The pattern with a name; nothing when there is none.
    static func named(_ id: Text) -> ServicePattern? { all.first { $0.id == id } }

    fileprivate init?(_ row: ReferenceTable.Row) {
        let ages = row["ages"].string.split(separator: "-").compactMap { Int($0) }
        guard let setting = CareSetting(rawValue: row["setting"].string),
            let place = Facility.Kind(rawValue: row["place"].string),
            let specialty = Specialty(id: row["specialty"].string), ages.count == 2, ages[0] <= ages[1]
        else { return nil }
        func numbers(_ column: String) -> [Double] {
            row[column].string.split(separator: "/").compactMap { Double($0) }
        }
        let (carriers, rates) = (numbers("carriers"), numbers("rates"))
        guard carriers.count == 4, rates.count == 4 else { return nil }
        id = row["id"]
        self.setting = setting
        self.place = place
        self.specialty = specialty
        sex = Sex(rawValue: row["sex"].string)
        self.ages = ages[0]...ages[1]
        self.carriers = carriers
        self.rates = rates
        isOfWinter = row["season"] == "winter"
        visit = row["visit"].isEmpty ? nil : Self.concept(row["visit"].string[...])
        diagnoses = row["diagnoses"].string.split(separator: "/").map { set in
            set.split(separator: ";").map { Concept(.icd10cm, String($0)) }
        }
        services = row["services"].string.split(separator: ";").compactMap(Self.service)
        group = row["group"].isEmpty ? nil : Concept(.diagnosisGroup, row["group"])
        nights = row.double("stay_days") ?? 0
        admission = row["admission"]
        ambulance = row.double("ambulance") ?? 0
        purpose = RandomStream.Purpose("membership.care." + row["id"].string)
    }

    /// A service written as `laboratory:83036*2@0.5`, or with `+side`.
    private static func service(_ text: Substring) -> Service? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let kind = BillableService.Kind(rawValue: String(parts[0])) else { return nil }
        let chance = parts[1].split(separator: "@")
        let side = chance[0].split(separator: "+")
        let units = side[0].split(separator: "*")
        return Service(
            kind: kind, code: concept(units[0]), units: units.count > 1 ? Int(units[1]) ?? 1 : 1,
            share: chance.count > 1 ? Double(chance[1]) ?? 1 : 1, hasSide: side.count > 1)
    }
}
