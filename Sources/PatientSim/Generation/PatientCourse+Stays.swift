import HealthSimCore

extension PatientCourse {
    /// What is measured, done and given from arrival to discharge.
    mutating func live(through stay: HospitalStay, diagnoses: [Concept]) {
        takeVitals(stay.visit)
        let collected = stay.start.adding(minutes: 25)
        for panel in stay.rule.panels {
            order(
                panel, visit: stay.visit, at: collected, issued: collected.adding(minutes: 70),
                reason: diagnoses.first)
        }
        if !stay.rule.panels.isEmpty {
            heedResults(visit: stay.visit, decided: collected.adding(minutes: 80))
        }
        perform(stay, reason: diagnoses.first)
        if stay.isStay {
            repeatVitals(stay)
        }
        repeatPanels(stay, reason: diagnoses.first)
        restore(stay, afterHours: 0)
        for drug in stay.rule.drugs {
            let isAtEnd = drug.setting != .inpatient
            prescribe(
                drug, visit: stay.visit,
                authored: isAtEnd
                    ? stay.end.adding(minutes: -20) : stay.start.adding(minutes: min(90, Int(stay.hours * 30))),
                until: isAtEnd ? nil : stay.end, diagnoses: diagnoses, model: stay.model, dies: stay.dies)
        }
        guard !stay.dies else { return }
        let decided =
            stay.isStay
            ? stay.end.adding(minutes: -30) : stay.start.adding(minutes: min(120, Int(stay.hours * 60)))
        decideTreatment(models: [stay.model], visit: stay.visit, decided: decided)
    }

    /// Puts the quantities where they are after so many hours of a stay.
    private mutating func restore(_ stay: HospitalStay, afterHours hours: Double) {
        observe(day: stay.day + hours / 24)
        read(as: stay.model)
        let left = stay.severity(afterHours: hours)
        var values = stay.arrivalValues
        for index in values.indices {
            let normal = state.number(of: CareModelLibrary.Slot.firstVariable + values[index].variable)
            values[index].value = normal + (values[index].value - normal) * left
        }
        replace(values)
    }

    private mutating func repeatVitals(_ stay: HospitalStay) {
        var hours = 4.0
        while hours < stay.hours - 1 {
            let time = stay.start.adding(minutes: Int(hours * 60))
            restore(stay, afterHours: hours)
            measure(
                library.bedsideVitals, encounter: stay.visit.encounterID, at: time, issued: nil,
                day: stay.day + hours / 24)
            hours += stay.isIntensive(at: time) ? min(4, stay.rule.vitalsEveryHours) : stay.rule.vitalsEveryHours
        }
    }

    private mutating func repeatPanels(_ stay: HospitalStay, reason: Concept?) {
        for serial in stay.rule.serial {
            var hours = serial.everyHours
            // The result is known before the patient leaves.
            while hours < stay.hours - (stay.isStay ? 3 : 1.5) {
                restore(stay, afterHours: hours)
                let collected = stay.start.adding(minutes: Int(hours * 60) + 25)
                var visit = stay.visit
                visit.day = stay.day + hours / 24
                order(
                    serial.panel, visit: visit, at: collected, issued: collected.adding(minutes: 65), reason: reason)
                heedResults(visit: visit, decided: collected.adding(minutes: 75))
                hours += serial.everyHours
            }
        }
    }

    private mutating func perform(_ stay: HospitalStay, reason: Concept?) {
        for procedure in stay.rule.procedures {
            let drawn = streams.stays.uniform()
            guard drawn < procedure.share, procedure.when?.isTrue(in: state) ?? true else { continue }
            let hours = min(procedure.hour ?? stay.emergencyHours + 1 + procedure.day * 24, stay.hours * 0.9)
            write(
                procedure.code, performed: stay.start.adding(minutes: Int(hours * 60)), visit: stay.visit,
                reason: reason)
        }
    }
}
