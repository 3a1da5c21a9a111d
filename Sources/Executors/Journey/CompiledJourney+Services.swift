import HealthSimCore
import PatientSim

extension CompiledJourney {
    /// A service that measures count, looked up once: a panel, a drug, or a code.
    enum Service: Sendable {
        /// A laboratory panel, by what a report names.
        case panel(code: Concept, procedure: Concept)
        /// Drugs of a name, a class or an ingredient.
        case drugs([Concept])
        /// The code of a vaccine, a procedure or a visit.
        case code(Text)

        /// The service of a name.
        init(named service: String) {
            let name = Text(service)
            let drugs = Medication.all.filter { $0.id == name || $0.drugClass == name || $0.ingredient == name }
            self =
                if let panel = LabPanel.named(service) {
                    .panel(code: panel.concept, procedure: panel.procedure)
                } else if !drugs.isEmpty {
                    .drugs(drugs.map(\.concept))
                } else {
                    .code(name)
                }
        }

        /// How often it is in a record in some days.
        func count(in record: PatientRecord, _ days: ClosedRange<CalendarDate>) -> Int {
            // By position throughout: the entries are many and large, and a loop over them would copy each.
            switch self {
            case .panel(let code, let procedure):
                return record.reports.indices.count { place in
                    (record.reports[place].code == code || record.reports[place].procedure == procedure)
                        && days.contains(record.reports[place].effective.date)
                }
            case .drugs(let drugs):
                return record.medicationOrders.indices.count { place in
                    days.contains(record.medicationOrders[place].authored.date)
                        && drugs.contains(record.medicationOrders[place].drug)
                }
            case .code(let code):
                let vaccines = record.immunizations.indices.count { place in
                    record.immunizations[place].vaccine.code == code
                        && days.contains(record.immunizations[place].occurrence.date)
                }
                let procedures = record.procedures.indices.count { place in
                    record.procedures[place].code.code == code
                        && days.contains(record.procedures[place].performed.date)
                }
                let visits = record.encounters.indices.count { place in
                    record.encounters[place].type.code == code && days.contains(record.encounters[place].start.date)
                }
                return vaccines + procedures + visits
            }
        }
    }
}
