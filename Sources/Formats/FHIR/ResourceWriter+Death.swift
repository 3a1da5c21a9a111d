import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// The id of the Observation that says why the patient died; nothing for the living and for a death without a cause.
    var causeOfDeathID: Text? {
        guard record.patient.causeOfDeath != nil, record.patient.deathTime != nil else { return nil }
        return Text("\(record.patient.mrn)-death")
    }

    /// Writes the cause of death, for which Patient has no element, as an Observation.
    /// - Returns: how many were written: none for the living.
    func writeCauseOfDeath(to out: inout ByteBuffer) -> Int {
        guard let id = causeOfDeathID, let cause = record.patient.causeOfDeath, let time = record.patient.deathTime
        else { return 0 }
        begin(.observation, id, profile: nil, in: &out)
        narrate(in: &out) { out in
            out.append("Cause of death: ")
            wordings.append(cause, to: &out)
        }
        out.append(
            #"""
            ,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"69453-9",\#
            "display":"Cause of death [US Standard Certificate of Death]"}],"text":"Cause of death"},"subject":
            """#)
        appendPatient(to: &out)
        append(#","effectiveDateTime":""#, time, to: &out)
        out.append(#","valueCodeableConcept":"#)
        concepts.append(cause, to: &out)
        end(.observation, id, in: &out)
        return 1
    }
}
