import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-condition-problems-health-concerns, us-core-condition-encounter-diagnosis.
    func write(_ condition: Condition, to out: inout ByteBuffer) {
        switch condition.category {
        case .problemListItem:
            begin(.condition, condition.id, profile: "us-core-condition-problems-health-concerns", in: &out)
        case .encounterDiagnosis:
            begin(.condition, condition.id, profile: "us-core-condition-encounter-diagnosis", in: &out)
        }
        narrate(in: &out) { out in
            wordings.append(condition.code, to: &out)
            out.append(", since ")
            out.append(condition.onset)
        }
        out.append(
            #"""
            ,"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"
            """#)
        out.append(status(condition.clinicalStatus))
        out.append(
            #"""
            }]},"verificationStatus":{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed",\#
            "display":"Confirmed"}]},"category":[{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"
            """#)
        switch condition.category {
        case .problemListItem:
            out.append(#"problem-list-item","display":"Problem List Item"}],"text":"Problem List Item"}]"#)
        case .encounterDiagnosis:
            out.append(#"encounter-diagnosis","display":"Encounter Diagnosis"}],"text":"Encounter Diagnosis"}]"#)
        }
        append(#","severity":{"text":""#, condition.severity, to: &out)
        if !condition.severity.isEmpty { out.append("}") }
        out.append(#","code":"#)
        append(condition.code, alsoAs: condition.snomed, to: &out)
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
        end(.condition, condition.id, in: &out)
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
