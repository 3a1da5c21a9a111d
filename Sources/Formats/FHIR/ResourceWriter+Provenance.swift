import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes who made the resources of the patient, and when the last thing in them happened.
    ///
    /// Source: us-core-provenance.
    func writeProvenance(to out: inout ByteBuffer) {
        let mrn = record.patient.mrn
        begin(.provenance, mrn, profile: "us-core-provenance", in: &out)
        narrate(in: &out) { $0.append("Synthetic record made by HealthSim") }
        out.append(#","target":["#)
        appendPatient(to: &out)
        for type in ResourceType.ofPatient where type != .patient {
            forEachID(of: type) { id in
                out.append(",")
                appendReference(type, id, to: &out)
            }
        }
        append(#"],"recorded":""#, lastMoment, to: &out)
        out.append(
            #"""
            ,"agent":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/provenance-participant-type",\#
            "code":"author","display":"Author"}]},"who":
            """#)
        appendSource(to: &out)
        out.append(
            #"""
            },{"type":{"coding":[\#
            {"system":"http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type",\#
            "code":"transmitter","display":"Transmitter"}]},"who":
            """#)
        appendSource(to: &out)
        out.append("}]")
        end(.provenance, mrn, in: &out)
    }

    /// Appends the reference to the organisation that the record comes from: where the patient was last.
    func appendSource(to out: inout ByteBuffer) {
        if let place = record.encounters.last(where: { !$0.facilityNPI.isEmpty }) {
            appendFacility(place.facilityNPI, as: .organization, to: &out)
        } else {
            out.append(#"{"type":"Organization","display":"HealthSim"}"#)
        }
    }

    /// The latest moment in the record; the day of birth when nothing has happened.
    var lastMoment: Timestamp { record.lastMoment }
}
