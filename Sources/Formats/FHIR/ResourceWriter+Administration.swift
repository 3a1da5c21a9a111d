import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes a dose given in hospital. Source: FHIR R4 MedicationAdministration; US Core 6.1 has no profile of it.
    func write(_ administration: MedicationAdministration, to out: inout ByteBuffer) {
        begin(.medicationAdministration, administration.id, profile: nil, in: &out)
        narrate(in: &out) { out in
            wordings.append(administration.drug, to: &out)
            out.append(administration.status == .completed ? ", given " : ", not given ")
            out.append(administration.start)
        }
        switch administration.status {
        case .completed: out.append(#","status":"completed""#)
        case .notDone: out.append(#","status":"not-done""#)
        }
        out.append(
            #"""
            ,"category":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/medication-admin-category",\#
            "code":"inpatient","display":"Inpatient"}],"text":"Inpatient"},"medicationCodeableConcept":
            """#)
        concepts.append(administration.drug, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        if !administration.encounterID.isEmpty {
            out.append(#","context":"#)
            appendReference(.encounter, administration.encounterID, to: &out)
        }
        if administration.end != nil {
            out.append(#","effectivePeriod":"#)
            appendPeriod(administration.start, administration.end, to: &out)
        } else {
            append(#","effectiveDateTime":""#, administration.start, to: &out)
        }
        appendPerformer(administration.practitionerNPI, to: &out)
        if !administration.orderID.isEmpty {
            out.append(#","request":"#)
            appendReference(.medicationRequest, administration.orderID, to: &out)
        }
        if administration.status == .completed {
            out.append(#","dosage":{"#)
            if let route = administration.route {
                out.append(#""route":"#)
                concepts.append(route, to: &out)
                out.append(",")
            }
            out.append(#""dose":"#)
            appendQuantity(administration.dose, administration.unit, to: &out)
            out.append("}")
        }
        end(.medicationAdministration, administration.id, in: &out)
    }
}
