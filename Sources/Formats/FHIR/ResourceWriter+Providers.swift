import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-practitioner.
    func write(_ practitioner: Practitioner, to out: inout ByteBuffer) {
        begin(.practitioner, practitioner.npi, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-practitioner"]}
            """#)
        appendIdentifier(practitioner.npi, to: &out)
        out.append(#","active":true"#)
        appendName(practitioner.name, to: &out)
        appendTelecom(practitioner.telephone, use: #","use":"work""#, to: &out)
        out.append(#","address":["#)
        appendAddress(practitioner.address, use: #""use":"work","#, to: &out)
        out.append(#"],"gender":""#)
        out.append(practitioner.sex.fhirCode)
        out.append(#"","qualification":[{"code":"#)
        concepts.append(practitioner.specialty, to: &out)
        out.append("}]")
        end(in: &out)
    }

    /// Writes a facility as an Organization. Source: us-core-organization.
    func writeOrganization(_ facility: Facility, to out: inout ByteBuffer) {
        begin(.organization, facility.npi, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-organization"]}
            """#)
        appendIdentifier(facility.npi, to: &out)
        out.append(
            #"""
            ,"active":true,"type":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/organization-type",\#
            "code":"prov","display":"Healthcare Provider"}],"text":"Healthcare Provider"},
            """#)
        concepts.append(facility.taxonomy, to: &out)
        out.append("]")
        append(#","name":""#, facility.name.isEmpty ? facility.npi : facility.name, to: &out)
        appendTelecom(facility.telephone, use: "", to: &out)
        out.append(#","address":["#)
        appendAddress(facility.address, use: "", to: &out)
        out.append("]")
        end(in: &out)
    }

    /// Writes a facility as a Location. Source: us-core-location.
    func writeLocation(_ facility: Facility, to out: inout ByteBuffer) {
        begin(.location, facility.npi, in: &out)
        out.append(
            #"""
            ","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-location"]}
            """#)
        appendIdentifier(facility.npi, to: &out)
        out.append(#","status":"active""#)
        append(#","name":""#, facility.name.isEmpty ? facility.npi : facility.name, to: &out)
        out.append(#","mode":"instance","type":["#)
        concepts.append(facility.taxonomy, to: &out)
        out.append("]")
        appendTelecom(facility.telephone, use: "", to: &out)
        out.append(#","address":"#)
        appendAddress(facility.address, use: "", to: &out)
        out.append(#","managingOrganization":"#)
        appendReference(.organization, facility.npi, to: &out)
        end(in: &out)
    }

    private func appendIdentifier(_ npi: Text, to out: inout ByteBuffer) {
        out.append(#","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":""#)
        out.append(escaping: npi)
        out.append(#""}]"#)
    }
}
