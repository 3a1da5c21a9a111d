import HealthSimCore

/// A contact with care that is to be written: who sees the patient, why, and what is done.
struct Contact {
    /// The day of the history; a business day where that matters.
    var day: Double
    var encounterClass: Encounter.Class
    /// The position of the specialty in the library.
    var specialty: Int
    var type: Concept
    var reason: Concept?
    var diagnoses: [Concept] = []
    var panels: FrozenArray<Int> = FrozenArray()
    var procedures: FrozenArray<CareModel.EventProcedure> = FrozenArray()
    var drugs: FrozenArray<CareModel.EventDrug> = FrozenArray()
    var vaccines: FrozenArray<Concept> = FrozenArray()
    /// The model whose rules the procedures and drugs read.
    var model: Int
    var takesVitals = true
    /// The second of the day on which it begins; absent for one of the office's hours.
    var secondOfDay: Int?
    /// How long before it was booked; 0 for what was not planned.
    var bookedDaysBefore = 14

    init(day: Double, encounterClass: Encounter.Class, specialty: Int, type: Concept, model: Int = 0) {
        self.day = day
        self.encounterClass = encounterClass
        self.specialty = specialty
        self.type = type
        self.model = model
    }
}
