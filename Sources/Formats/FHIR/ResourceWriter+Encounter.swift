import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-encounter.
    ///
    /// A diagnosis that the patient has as a condition is referred to by `diagnosis`; one that is not stands in
    /// `reasonCode`. The diagnosis-related group of a stay is a second `type`: R4 has no element for it.
    func write(_ encounter: Encounter, to out: inout ByteBuffer) {
        begin(.encounter, encounter.id, profile: "us-core-encounter", in: &out)
        narrate(encounter.type, encounter.start.date, in: &out)
        out.append(#","identifier":[{"use":"official","system":"urn:healthsim:encounter","value":""#)
        out.append(escaping: encounter.id)
        out.append(#""}],"status":""#)
        out.append(status(encounter.status))
        out.append(#"","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":""#)
        out.append(encounterClass(encounter.encounterClass))
        out.append(#""},"type":["#)
        concepts.append(encounter.type, to: &out)
        if let group = encounter.admission?.diagnosisGroup {
            out.append(",")
            concepts.append(group, to: &out)
        }
        out.append("]")
        appendService(of: encounter, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        if !encounter.practitionerNPI.isEmpty {
            out.append(
                #"""
                ,"participant":[{"type":[{"coding":[\#
                {"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType",\#
                "code":"PPRF","display":"primary performer"}],"text":"primary performer"}],"period":
                """#)
            appendPeriod(encounter.start, encounter.end, to: &out)
            out.append(#","individual":"#)
            appendPractitioner(encounter.practitionerNPI, to: &out)
            out.append("}]")
        }
        out.append(#","period":"#)
        appendPeriod(encounter.start, encounter.end, to: &out)
        appendReasons(of: encounter, to: &out)
        appendHospitalization(of: encounter, to: &out)
        if !encounter.facilityNPI.isEmpty {
            appendLocations(of: encounter, to: &out)
            out.append(#","serviceProvider":"#)
            appendFacility(encounter.facilityNPI, as: .organization, to: &out)
        }
        end(.encounter, encounter.id, in: &out)
    }

    /// Appends the specialty, with the service of a hospital as text.
    private func appendService(of encounter: Encounter, to out: inout ByteBuffer) {
        guard let admission = encounter.admission else {
            guard let specialty = encounter.specialty else { return }
            out.append(#","serviceType":"#)
            return concepts.append(specialty, to: &out)
        }
        out.append(#","serviceType":{"#)
        if let specialty = encounter.specialty, specialty.isCoded {
            out.append(#""coding":["#)
            codings.append(specialty, to: &out)
            out.append("],")
        }
        out.append(#""text":""#)
        out.append(words(admission.service))
        out.append(#""}"#)
    }

    /// Appends `,"reasonCode":[…]` and `,"diagnosis":[…]`, each only when there is something in it.
    private func appendReasons(of encounter: Encounter, to out: inout ByteBuffer) {
        var count = 0
        func append(_ concept: Concept) {
            out.append(count == 0 ? #","reasonCode":["# : ",")
            concepts.append(concept, to: &out)
            count += 1
        }
        let admitting = encounter.admission?.admittingDiagnosis
        if let reason = encounter.reason { append(reason) }
        if let admitting, admitting != encounter.reason, conditions.exact(admitting, in: encounter.id) == nil {
            append(admitting)
        }
        for diagnosis in encounter.diagnoses where diagnosis != encounter.reason && diagnosis != admitting {
            if conditions.exact(diagnosis, in: encounter.id) == nil { append(diagnosis) }
        }
        if count > 0 { out.append("]") }
        count = 0
        func append(_ diagnosis: Concept, _ use: StaticString, rank: Int) {
            guard let index = conditions.exact(diagnosis, in: encounter.id) else { return }
            out.append(count == 0 ? #","diagnosis":[{"condition":"# : #",{"condition":"#)
            appendReference(.condition, record.conditions[index].id, to: &out)
            out.append(#","use":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/diagnosis-role","code":""#)
            out.append(use)
            out.append(#""}]},"rank":"#)
            out.append(integer: rank)
            out.append("}")
            count += 1
        }
        if let admitting { append(admitting, #"AD","display":"Admission diagnosis"#, rank: 1) }
        let use: StaticString =
            encounter.encounterClass == .inpatient
            ? #"DD","display":"Discharge diagnosis"# : #"billing","display":"Billing"#
        for (place, diagnosis) in encounter.diagnoses.enumerated() { append(diagnosis, use, rank: place + 1) }
        if count > 0 { out.append("]") }
    }

    /// Appends `,"hospitalization":{…}` when something is known of it.
    private func appendHospitalization(of encounter: Encounter, to out: inout ByteBuffer) {
        var comma: StaticString = #","hospitalization":{"#
        if let source = encounter.admission?.source {
            out.append(comma)
            out.append(#""admitSource":"#)
            concepts.append(source, to: &out)
            comma = ","
        }
        if encounter.admission?.isReadmission == true {
            out.append(comma)
            out.append(
                #"""
                "reAdmission":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0092","code":"R",\#
                "display":"Re-admission"}],"text":"Re-admission within 30 days"}
                """#)
            comma = ","
        }
        if let disposition = encounter.dischargeDisposition {
            out.append(comma)
            out.append(#""dischargeDisposition":"#)
            concepts.append(disposition, to: &out)
            comma = ","
        }
        if comma.utf8CodeUnitCount == 1 { out.append("}") }
    }

    /// Appends the units the patient lay in, or the place as a whole.
    private func appendLocations(of encounter: Encounter, to out: inout ByteBuffer) {
        let npi = encounter.facilityNPI
        out.append(#","location":["#)
        guard let stays = encounter.admission?.locations, !stays.isEmpty else {
            out.append(#"{"location":"#)
            appendFacility(npi, as: .location, to: &out)
            out.append(encounter.end == nil ? #","status":"active","period":"# : #","status":"completed","period":"#)
            appendPeriod(encounter.start, encounter.end, to: &out)
            return out.append("}]")
        }
        let hasUnits = record.facilities.contains { $0.npi == npi && $0.kind == .hospital }
        for (place, stay) in stays.enumerated() {
            out.append(place == 0 ? #"{"location":"# : #",{"location":"#)
            if hasUnits {
                appendReference(.location, Self.unitID(npi, stay.unit), to: &out)
            } else {
                appendFacility(npi, as: .location, to: &out)
            }
            out.removeLast()
            out.append(#","display":""#)
            out.append(words(stay.unit))
            append(", room ", plain: stay.room, to: &out)
            append(", bed ", plain: stay.bed, to: &out)
            out.append(stay.end == nil ? #""},"status":"active","period":"# : #""},"status":"completed","period":"#)
            appendPeriod(stay.start, stay.end, to: &out)
            out.append("}")
        }
        out.append("]")
    }

    private func append(_ words: StaticString, plain text: Text, to out: inout ByteBuffer) {
        guard !text.isEmpty else { return }
        out.append(words)
        out.append(escaping: text)
    }
}
