import HealthSimCore
import PatientSim

/// `procedures_icd`, `hcpcsevents`, `procedureevents`.
extension MIMICRecordWriter {
    func writeProcedures(to out: inout ByteBuffer) -> Int {
        writeProcedures(where: { $0.system == .icd10pcs }) { procedure, admission, sequence in
            out.cell(subject)
            out.cell(admission.number)
            out.cell(sequence)
            out.cell(date: day(procedure.performed, in: admission))
            out.cell(undotted: procedure.code.code)
            out.cell(10)
            out.endRow()
        }
    }

    func writeServices(to out: inout ByteBuffer) -> Int {
        writeProcedures(where: MIMICDictionary.hasService) { procedure, admission, sequence in
            out.cell(subject)
            out.cell(admission.number)
            out.cell(date: day(procedure.performed, in: admission))
            out.cell(text: procedure.code.code)
            out.cell(sequence)
            out.cell(text: procedure.code.display, limit: 180)
            out.endRow()
        }
    }

    /// The procedures of admissions that have some code, each with its place in its admission, from 1.
    private func writeProcedures(
        where isWanted: (Concept) -> Bool, _ write: (Procedure, MIMICAdmission, Int) -> Void
    ) -> Int {
        guard !admissions.isEmpty else { return 0 }
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        var sequences = [Int](repeating: 0, count: admissions.count)
        for procedure in record.procedures where isWanted(procedure.code) {
            guard procedure.status == .completed, let place = finder.place(of: procedure.encounterID) else { continue }
            sequences[place] += 1
            write(procedure, admissions[place], sequences[place])
            count += 1
        }
        return count
    }

    func writeBedsideProcedures(to out: inout ByteBuffer) -> Int {
        guard !stays.isEmpty else { return 0 }
        var count = 0
        var finder = MIMICAdmissionFinder(admissions)
        for procedure in record.procedures where procedure.status == .completed {
            guard let place = finder.place(of: procedure.encounterID),
                let stay = stay(in: place, at: procedure.performed),
                let item = MIMICItem.all[procedure.code], item.link == .procedure
            else { continue }
            let admission = admissions[place]
            let end = bedsideEnd(of: procedure, in: stay)
            let minutes = Double(procedure.performed.seconds(until: end)) / 60
            let order = ids.order(2 * count + 1)
            beginEvent(stay, procedure.practitionerNPI, to: &out)
            time(procedure.performed, in: admission, to: &out)
            time(end, in: admission, to: &out)
            time(end, in: admission, to: &out)
            out.cell(item.itemid)
            out.cell(number: minutes)
            out.cell("min")
            out.nothing(2)
            out.cell(order)
            out.cell(order)
            out.cell("Procedures")
            out.cell(procedure.end == nil ? "Task" : "ContinuousProcess")
            out.cell(number: weight)
            out.cell(0)
            out.cell(0)
            out.cell("FinishedRunning")
            out.cell(number: minutes)
            out.cell(0)
            out.endRow()
            count += 1
        }
        return count
    }

    /// When a procedure ended, at the latest with the stay; one that takes no time takes a minute.
    private func bedsideEnd(of procedure: Procedure, in stay: MIMICStay) -> Timestamp {
        let end = procedure.end ?? procedure.performed.adding(minutes: 1)
        guard let last = stay.end, last < end else { return end }
        return max(last, procedure.performed)
    }

    /// The first cells of an event in intensive care.
    func beginEvent(_ stay: MIMICStay, _ npi: Text?, to out: inout ByteBuffer) {
        out.cell(subject)
        out.cell(admissions[stay.admission].number)
        out.cell(stay.number)
        out.cell(npi.flatMap(MIMICIdentifiers.caregiver))
    }

    /// The patient's weight in kilograms, as it was first measured.
    var weight: Double? {
        record.observations.first { $0.value != nil && $0.unit == "kg" && $0.code.code == "29463-7" }?.value
    }
}
