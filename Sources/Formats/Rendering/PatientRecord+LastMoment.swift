import HealthSimCore
import PatientSim

extension PatientRecord {
    /// The latest moment in the record; the day of birth when nothing has happened.
    var lastMoment: Timestamp {
        var last = Timestamp(date: patient.person.birthDate, secondOfDay: 0, offsetMinutes: 0)
        func consider(_ moment: Timestamp?) {
            if let moment, moment.secondsSinceEpoch > last.secondsSinceEpoch { last = moment }
        }
        consider(patient.deathTime)
        for encounter in encounters { consider(encounter.end ?? encounter.start) }
        for observation in observations { consider(observation.issued ?? observation.effective) }
        for report in reports { consider(report.issued) }
        for order in medicationOrders { consider(order.authored) }
        for administration in administrations { consider(administration.end ?? administration.start) }
        for procedure in procedures { consider(procedure.end ?? procedure.performed) }
        for immunization in immunizations { consider(immunization.occurrence) }
        for note in notes { consider(note.authored) }
        return last
    }
}
