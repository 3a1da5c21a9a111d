import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes what was done. Source: Procedure Activity Procedure (V2).
    mutating func writeProcedures() {
        let procedures = record.procedures.filter { $0.status != .preparation && $0.status != .enteredInError }
        section(
            .procedures, place: "procedure", columns: ["Procedure", "Date", "Status"], procedures,
            absent: "No information"
        ) { w, procedure, row in
            w.cell(row.cell("name"), procedure.code)
            w.cell(procedure.performed)
            w.cell(Text(procedure.status.rawValue))
        } entry: { w, procedure, row in
            w.element("procedure") { w in
                w.attribute("classCode", "PROC")
                w.attribute("moodCode", "EVN")
                if procedure.status == .notDone { w.attribute("negationInd", "true") }
                w.template("2.16.840.1.113883.10.20.22.4.14", "2014-06-09")
                w.id(procedure.id)
                w.code("code", procedure.code, at: row.cell("name"))
                w.narrated(row)
                w.status(Self.status(of: procedure))
                w.time(procedure.performed, procedure.end)
                w.performer(procedure.practitionerNPI)
                w.indication(procedure.reason, procedure.id, part: "-1", since: procedure.performed)
            }
        }
    }

    /// Writes a time that has an end or none.
    mutating func time(_ start: Timestamp, _ end: Timestamp?) {
        guard let end else { return time("effectiveTime", start) }
        element("effectiveTime") { w in
            w.time("low", start)
            w.time("high", end)
        }
    }

    private static func status(of procedure: Procedure) -> StaticString {
        switch procedure.status {
        case .preparation, .inProgress, .onHold: "active"
        case .stopped: "aborted"
        case .notDone, .enteredInError: "cancelled"
        case .completed, .unknown: "completed"
        }
    }

    /// Writes the vaccines. Source: Immunization Activity (V3), Immunization Medication Information (V2).
    mutating func writeImmunizations() {
        section(
            .immunizations, place: "immunization", columns: ["Vaccine", "Date", "Dose", "Lot"], record.immunizations,
            absent: "No information"
        ) { w, immunization, row in
            w.cell(row.cell("name"), immunization.vaccine)
            w.cell(immunization.occurrence.date)
            w.cell(Text(immunization.doseNumber.map { "\($0)" } ?? ""))
            w.cell(immunization.lotNumber)
        } entry: { w, immunization, row in
            w.element("substanceAdministration") { w in
                w.attribute("classCode", "SBADM")
                w.attribute("moodCode", "EVN")
                w.attribute("negationInd", "false")
                w.template("2.16.840.1.113883.10.20.22.4.52", "2015-08-01")
                w.id(immunization.id)
                w.narrated(row)
                w.status("completed")
                w.time("effectiveTime", immunization.occurrence)
                if let dose = immunization.doseNumber {
                    w.element("repeatNumber") { $0.attribute("value") { $0.append(integer: dose) } }
                }
                w.route(immunization.route)
                if let site = immunization.site { w.code("approachSiteCode", site) }
                w.product("2.16.840.1.113883.10.20.22.4.54", lot: immunization.lotNumber) {
                    $0.code("code", immunization.vaccine, at: row.cell("name"))
                }
                w.performer(immunization.practitionerNPI)
            }
        }
    }
}
