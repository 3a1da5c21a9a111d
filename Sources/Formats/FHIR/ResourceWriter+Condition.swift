import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-condition-problems-health-concerns.
    func write(_ condition: Condition, to out: inout ByteBuffer) {
        begin(.condition, condition.id, in: &out)
        out.append(
            #"""
            ","meta":{"profile":\#
            ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-problems-health-concerns"]},\#
            "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"
            """#)
        out.append(status(condition.clinicalStatus))
        out.append(
            #"""
            }]},"verificationStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed",\#
            "display":"Confirmed"}]},"category":[{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"problem-list-item",\#
            "display":"Problem List Item"}],"text":"Problem List Item"}]
            """#)
        append(#","severity":{"text":""#, condition.severity, to: &out)
        if !condition.severity.isEmpty { out.append("}") }
        out.append(#","code":"#)
        if let snomed = condition.snomed, snomed.isCoded, condition.code.isCoded {
            out.append(#"{"coding":["#)
            codings.append(condition.code, to: &out)
            out.append(",")
            codings.append(snomed, to: &out)
            out.append(#"],"text":""#)
            out.append(escaping: condition.code.wording)
            out.append(#""}"#)
        } else {
            concepts.append(condition.code, to: &out)
        }
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(condition.encounterID, to: &out)
        out.append(#","onsetDateTime":""#)
        out.append(condition.onset)
        if let abatement = condition.abatement {
            out.append(#"","abatementDateTime":""#)
            out.append(abatement)
        }
        out.append(#"","recordedDate":""#)
        out.append(condition.recorded)
        out.append("\"")
        end(in: &out)
    }

    /// The code of condition-clinical, and its display.
    private func status(_ status: Condition.ClinicalStatus) -> StaticString {
        switch status {
        case .active: #"active","display":"Active""#
        case .recurrence: #"recurrence","display":"Recurrence""#
        case .relapse: #"relapse","display":"Relapse""#
        case .inactive: #"inactive","display":"Inactive""#
        case .remission: #"remission","display":"Remission""#
        case .resolved: #"resolved","display":"Resolved""#
        }
    }
}
