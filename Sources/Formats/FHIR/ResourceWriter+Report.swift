import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-diagnosticreport-lab for the laboratory, us-core-diagnosticreport-note for other departments.
    func write(_ report: DiagnosticReport, to out: inout ByteBuffer) {
        let isLaboratory = report.category == .laboratory
        begin(
            .diagnosticReport, report.id,
            profile: isLaboratory ? "us-core-diagnosticreport-lab" : "us-core-diagnosticreport-note", in: &out)
        narrate(report.code, report.effective.date, in: &out)
        out.append(#","identifier":[{"system":"urn:healthsim:report","value":""#)
        out.append(escaping: report.id)
        out.append(#""}],"status":"final","category":[{"coding":["#)
        out.append(Self.codings(report.category))
        out.append(#"}],"code":"#)
        append(report.code, alsoAs: report.procedure, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(report.encounterID, to: &out)
        append(#","effectiveDateTime":""#, report.effective, to: &out)
        append(#","issued":""#, report.issued, to: &out)
        if !report.performerNPI.isEmpty {
            out.append(#","performer":["#)
            appendFacility(report.performerNPI, as: .organization, to: &out)
            out.append("]")
        }
        appendResults(of: report, to: &out)
        if !report.conclusion.isEmpty {
            append(#","conclusion":""#, report.conclusion, to: &out)
            if !isLaboratory {
                out.append(#","presentedForm":["#)
                appendAttachment(report.conclusion.string, title: report.code, to: &out)
                out.append("]")
            }
        }
        end(.diagnosticReport, report.id, in: &out)
    }

    /// Appends the results; a diastolic pressure stands in the panel of its systolic one.
    private func appendResults(of report: DiagnosticReport, to out: inout ByteBuffer) {
        var count = 0
        for id in report.results where !pressures.absorbedIDs.contains(id) {
            out.append(count == 0 ? #","result":["# : ",")
            appendReference(.observation, id, to: &out)
            count += 1
        }
        if count > 0 { out.append("]") }
    }

    /// The codings of a department up to the end of its category: HL7 v2 table 0074, and LOINC's parts where US Core
    /// names them.
    private static func codings(_ category: DiagnosticReport.Category) -> StaticString {
        switch category {
        case .laboratory:
            #"""
            {"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"LAB","display":"Laboratory"}],\#
            "text":"Laboratory"
            """#
        case .radiology:
            #"""
            {"system":"http://loinc.org","code":"LP29684-5","display":"Radiology"},\#
            {"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"RAD","display":"Radiology"}],\#
            "text":"Radiology"
            """#
        case .cardiology:
            #"""
            {"system":"http://loinc.org","code":"LP29708-2","display":"Cardiology"}],"text":"Cardiology"
            """#
        case .pathology:
            #"""
            {"system":"http://loinc.org","code":"LP7839-6","display":"Pathology"},\#
            {"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"PAT",\#
            "display":"Pathology (gross & histopath, not surgical)"}],"text":"Pathology"
            """#
        case .pulmonary:
            #"""
            {"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"PF","display":"Pulmonary Function"}],\#
            "text":"Pulmonary function"
            """#
        }
    }
}
