import HealthSimCore
import PatientSim

/// `patients`, `admissions`, `transfers`, `services`, `drgcodes`, `diagnoses_icd`, `provider`.
extension MIMICRecordWriter {
    func writePatient(to out: inout ByteBuffer) -> Int {
        out.cell(subject)
        out.cell(record.patient.person.sex.letter)
        out.cell(shift.anchorAge)
        out.cell(shift.anchorYear)
        out.append(integer: shift.groupStart)
        out.append(" - ")
        out.cell(shift.groupStart + 2)
        out.cell(date: deathDate)
        out.endRow()
        return 1
    }

    /// The day of death, when it lies within a year after the last contact: MIMIC knows no more.
    private var deathDate: CalendarDate? {
        if let admission = admissions.last(where: \.isDeath), let death = deathTime(in: admission) {
            return day(death, in: admission)
        }
        guard let death = record.patient.deathTime else { return nil }
        let seen = admissions.last.map { $0.end ?? $0.start } ?? record.encounters.last.map { $0.end ?? $0.start }
        if let seen, seen.adding(days: 365) < death { return nil }
        return day(death, in: nil)
    }

    /// The time of a death in hospital.
    private func deathTime(in admission: MIMICAdmission) -> Timestamp? {
        guard admission.isDeath, let end = admission.end else { return nil }
        guard let death = record.patient.deathTime, death >= admission.start, death <= end else { return end }
        return death
    }

    func writeAdmissions(to out: inout ByteBuffer) -> Int {
        let person = record.patient.person
        for admission in admissions {
            let encounter = record.encounters[admission.encounter]
            out.cell(subject)
            out.cell(admission.number)
            time(admission.start, in: admission, to: &out)
            time(admission.end, in: admission, to: &out)
            time(deathTime(in: admission), in: admission, to: &out)
            out.cell(type(of: encounter, admission))
            out.cell(text: encounter.practitionerNPI, limit: 10)
            out.cell(
                text: MIMICWords.admissionLocation(encounter.admission?.source)
                    ?? (admission.emergency != nil ? "EMERGENCY ROOM" : "INFORMATION NOT AVAILABLE"))
            if admission.isDeath {
                out.cell("DIED")
            } else {
                out.cell(text: MIMICWords.dischargeLocation(encounter.dischargeDisposition))
            }
            out.cell(MIMICWords.insurance(record.patient.coverage))
            out.cell(text: person.language.display, limit: 25)
            out.cell(text: MIMICWords.maritalStatus(person.maritalStatus))
            out.cell(text: MIMICWords.race(person.raceEthnicity))
            time(admission.emergency?.start, in: admission, to: &out)
            time(admission.emergency.flatMap { $0.end ?? admission.end }, in: admission, to: &out)
            out.cell(admission.isDeath ? 1 : 0)
            out.endRow()
        }
        return admissions.count
    }

    private func type(of encounter: Encounter, _ admission: MIMICAdmission) -> StaticString {
        let source = encounter.admission?.source?.code
        let isEmergency = admission.emergency != nil || source == "emd"
        switch encounter.encounterClass {
        case .emergency: return "EU OBSERVATION"
        case .observation:
            if isEmergency { return "EU OBSERVATION" }
            if encounter.booked != nil { return "AMBULATORY OBSERVATION" }
            return source == "mp" || source == "gp" ? "DIRECT OBSERVATION" : "OBSERVATION ADMIT"
        case .inpatient, .ambulatory, .virtual, .home:
            if isEmergency { return "EW EMER." }
            if encounter.booked != nil {
                let isSurgery = admission.service == .surgery || admission.service == .orthopedics
                return isSurgery ? "SURGICAL SAME DAY ADMISSION" : "ELECTIVE"
            }
            return source == "mp" || source == "gp" || source == "outp" ? "DIRECT EMER." : "URGENT"
        }
    }

    func writeTransfers(to out: inout ByteBuffer) -> Int {
        var count = 0
        for admission in admissions {
            var locations = record.encounters[admission.encounter].admission?.locations ?? []
            if locations.isEmpty {
                let unit: LocationStay.Unit = admission.emergency == nil ? .ward : .emergency
                locations = [
                    LocationStay(
                        unit: unit, room: .empty, bed: .empty, start: admission.start, end: admission.end)
                ]
            }
            var isAdmitted = false
            for location in locations {
                let event: StaticString
                if location.unit == .emergency {
                    event = "ED"
                } else {
                    event = isAdmitted ? "transfer" : "admit"
                    isAdmitted = true
                }
                beginTransfer(event, &count, admission, to: &out)
                out.cell(text: MIMICWords.careUnit(location.unit, admission.service))
                time(location.start, in: admission, to: &out)
                time(location.end ?? admission.end, in: admission, to: &out)
                out.endRow()
            }
            if let end = admission.end {
                beginTransfer("discharge", &count, admission, to: &out)
                out.cell("UNKNOWN")
                time(end, in: admission, to: &out)
                out.nothing()
                out.endRow()
            }
        }
        return count
    }

    private func beginTransfer(
        _ event: StaticString, _ count: inout Int, _ admission: MIMICAdmission, to out: inout ByteBuffer
    ) {
        out.cell(subject)
        out.cell(admission.number)
        out.cell(ids.transfer(count))
        out.cell(event)
        count += 1
    }

    func writeHospitalServices(to out: inout ByteBuffer) -> Int {
        for admission in admissions {
            out.cell(subject)
            out.cell(admission.number)
            time(admission.start, in: admission, to: &out)
            out.nothing()
            out.cell(text: MIMICWords.service(admission.service))
            out.endRow()
        }
        return admissions.count
    }

    func writeDiagnosisGroups(to out: inout ByteBuffer) -> Int {
        var count = 0
        for admission in admissions {
            guard let group = record.encounters[admission.encounter].admission?.diagnosisGroup else { continue }
            out.cell(subject)
            out.cell(admission.number)
            out.cell("HCFA")
            out.cell(text: group.code, limit: 10)
            out.cell(text: group.display, limit: 195)
            out.nothing(2)
            out.endRow()
            count += 1
        }
        return count
    }

    func writeDiagnoses(to out: inout ByteBuffer) -> Int {
        var count = 0
        for admission in admissions {
            for (place, diagnosis) in record.encounters[admission.encounter].diagnoses.enumerated() {
                out.cell(subject)
                out.cell(admission.number)
                out.cell(place + 1)
                out.cell(undotted: diagnosis.code)
                out.cell(10)
                out.endRow()
                count += 1
            }
        }
        return count
    }

    func writeProviders(to out: inout ByteBuffer) -> Int {
        for practitioner in record.listedPractitioners {
            out.cell(text: practitioner.npi, limit: 10)
            out.endRow()
        }
        return record.listedPractitioners.count
    }
}
