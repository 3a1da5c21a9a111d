import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-practitioner.
    func write(_ practitioner: Practitioner, to out: inout ByteBuffer) {
        begin(.practitioner, practitioner.npi, profile: "us-core-practitioner", in: &out)
        narrate(practitioner, in: &out)
        appendIdentifier(Self.npiSystem, practitioner.npi, to: &out)
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
        end(.practitioner, practitioner.npi, shared: Self.npiSystem, in: &out)
    }

    /// Writes a facility as an Organization. Source: us-core-organization.
    func writeOrganization(_ facility: Facility, to out: inout ByteBuffer) {
        begin(.organization, facility.npi, profile: "us-core-organization", in: &out)
        narrate(in: &out) { $0.append(xhtml: facility.title) }
        appendIdentifier(Self.npiSystem, facility.npi, to: &out)
        out.append(
            #"""
            ,"active":true,"type":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/organization-type",\#
            "code":"prov","display":"Healthcare Provider"}],"text":"Healthcare Provider"},
            """#)
        concepts.append(facility.taxonomy, to: &out)
        out.append("]")
        append(#","name":""#, facility.title, to: &out)
        appendTelecom(facility.telephone, use: "", to: &out)
        out.append(#","address":["#)
        appendAddress(facility.address, use: "", to: &out)
        out.append("]")
        end(.organization, facility.npi, shared: Self.npiSystem, in: &out)
    }

    /// Writes a facility as a Location. Source: us-core-location.
    func writeLocation(_ facility: Facility, to out: inout ByteBuffer) {
        begin(.location, facility.npi, profile: "us-core-location", in: &out)
        narrate(in: &out) { $0.append(xhtml: facility.title) }
        appendIdentifier(Self.npiSystem, facility.npi, to: &out)
        out.append(#","status":"active""#)
        append(#","name":""#, facility.title, to: &out)
        out.append(#","mode":"instance","type":["#)
        concepts.append(facility.taxonomy, to: &out)
        out.append("]")
        appendTelecom(facility.telephone, use: "", to: &out)
        out.append(#","address":"#)
        appendAddress(facility.address, use: "", to: &out)
        out.append(#","managingOrganization":"#)
        appendReference(.organization, facility.npi, to: &out)
        end(.location, facility.npi, shared: Self.npiSystem, in: &out)
    }

    /// Writes a unit of a hospital as a Location that is part of the hospital's.
    func writeLocation(_ unit: LocationStay.Unit, of facility: Facility, to out: inout ByteBuffer) {
        let id = Self.unitID(facility.npi, unit)
        begin(.location, id, profile: "us-core-location", in: &out)
        narrate(in: &out) { out in
            out.append(words(unit))
            out.append(", ")
            out.append(xhtml: facility.title)
        }
        appendIdentifier(Self.unitSystem, id, to: &out)
        out.append(#","status":"active","name":""#)
        out.append(words(unit))
        out.append(
            #"""
            ","mode":"instance","type":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"
            """#)
        out.append(role(unit))
        out.append(
            #"""
            "}]}],"physicalType":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/location-physical-type",\#
            "code":"wa","display":"Ward"}]},"managingOrganization":
            """#)
        appendReference(.organization, facility.npi, to: &out)
        out.append(#","partOf":"#)
        appendReference(.location, facility.npi, to: &out)
        end(.location, id, shared: Self.unitSystem, in: &out)
    }

    /// Writes where and as what a clinician practises. Source: us-core-practitionerrole.
    func writeRole(of practitioner: Practitioner, to out: inout ByteBuffer) {
        begin(.practitionerRole, practitioner.npi, profile: "us-core-practitionerrole", in: &out)
        narrate(practitioner, in: &out)
        appendIdentifier(Self.roleSystem, practitioner.npi, to: &out)
        out.append(#","active":true,"practitioner":"#)
        appendReference(.practitioner, practitioner.npi, to: &out)
        let npi = practitioner.facilityNPI
        let isListed = style == .lines && record.listedFacilities.contains { $0.npi == npi }
        func appendPlace(_ type: ResourceType, to out: inout ByteBuffer) {
            if isListed { appendReference(type, npi, to: &out) } else { appendFacility(npi, as: type, to: &out) }
        }
        if !npi.isEmpty {
            out.append(#","organization":"#)
            appendPlace(.organization, to: &out)
        }
        out.append(#","code":["#)
        concepts.append(practitioner.specialty, to: &out)
        out.append(#"],"specialty":["#)
        concepts.append(practitioner.specialty, to: &out)
        out.append("]")
        if !npi.isEmpty {
            out.append(#","location":["#)
            appendPlace(.location, to: &out)
            out.append("]")
        }
        appendTelecom(practitioner.telephone, use: #","use":"work""#, to: &out)
        end(.practitionerRole, practitioner.npi, shared: Self.roleSystem, in: &out)
    }

    private func narrate(_ practitioner: Practitioner, in out: inout ByteBuffer) {
        narrate(in: &out) { out in
            appendWords(practitioner.name, to: &out)
            out.append(", ")
            wordings.append(practitioner.specialty, to: &out)
        }
    }

    private static let npiSystem: StaticString = "http://hl7.org/fhir/sid/us-npi"
    private static let unitSystem: StaticString = "urn:healthsim:location"
    private static let roleSystem: StaticString = "urn:healthsim:practitioner-role"

    private func appendIdentifier(_ system: StaticString, _ value: Text, to out: inout ByteBuffer) {
        out.append(#","identifier":[{"system":""#)
        out.append(system)
        out.append(#"","value":""#)
        out.append(escaping: value)
        out.append(#""}]"#)
    }
}

extension Facility {
    /// The name, or the NPI of a facility without one.
    fileprivate var title: Text { name.isEmpty ? npi : name }
}
