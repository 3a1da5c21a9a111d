import HealthSimCore
import PatientSim

extension RecordParser {
    private static let patientFields = [
        "mrn", "ssn", "name", "birth_date", "gender", "race", "ethnicity", "language", "marital_status", "address",
        "phone", "email", "deceased_time", "coverage", "cause_of_death", "contact", "given_name", "family_name",
        "middle_name",
    ]

    private static let lists = [
        "encounters", "conditions", "observations", "medications", "procedures", "immunizations", "allergies",
        "reports", "administrations", "care_plans", "goals", "care_teams", "notes", "practitioners", "facilities",
    ]

    /// Reads the members of the record.
    /// - Returns: whether the patient could be read.
    mutating func recordMembers() throws(JSONError) -> Bool {
        guard try reader.kind() == .object else {
            fail("", "Expected an object with a patient", rule: Rule.kind)
            try reader.skipValue()
            return false
        }
        var patient = PatientDraft()
        patient.path = ""
        var hasFields = false
        var isFaulty = false
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "patient":
                patient.path = "patient"
                let before = errorCount
                guard try beginObject() else {
                    isFaulty = errorCount > before
                    continue
                }
                while let key = try reader.nextKey() {
                    if try !patientField(key, into: &patient) { unknown(key, among: Self.patientFields) }
                }
                hasFields = true
            default:
                if try recordList(key) { continue }
                if try patientField(key, into: &patient) {
                    hasFields = true
                } else {
                    unknown(key, among: ["patient"] + Self.lists)
                }
            }
        }
        if !hasFields {
            if !isFaulty { missing("patient", in: "", "an object with mrn, name, birth_date and gender") }
            return false
        }
        guard let patient = patient.patient(noting: &self) else { return false }
        draft.patient = patient
        assignIdentifiers()
        return true
    }

    /// Reads a list of the record.
    /// - Returns: whether it is one.
    private mutating func recordList(_ key: JSONKey) throws(JSONError) -> Bool {
        switch key {
        case "encounters": draft.encounters = try list("encounters") { p throws(JSONError) in try p.encounter() }
        case "conditions", "diagnoses", "problems":
            draft.conditions = try list("conditions") { p throws(JSONError) in try p.condition() }
        case "observations", "measurements":
            draft.observations = try list("observations") { p throws(JSONError) in try p.observation() }
        case "medications", "medication_orders", "medication_requests":
            draft.medicationOrders = try list("medications") { p throws(JSONError) in try p.medicationOrder() }
        case "procedures": draft.procedures = try list("procedures") { p throws(JSONError) in try p.procedure() }
        case "immunizations", "vaccinations":
            draft.immunizations = try list("immunizations") { p throws(JSONError) in try p.immunization() }
        case "allergies", "allergy_intolerances":
            draft.allergies = try list("allergies") { p throws(JSONError) in try p.allergy() }
        case "reports", "diagnostic_reports":
            draft.reports = try list("reports") { p throws(JSONError) in try p.report() }
        case "administrations", "medication_administrations":
            draft.administrations = try list("administrations") { p throws(JSONError) in try p.administration() }
        case "care_plans": draft.carePlans = try list("care_plans") { p throws(JSONError) in try p.carePlan() }
        case "goals": draft.goals = try list("goals") { p throws(JSONError) in try p.goal() }
        case "care_teams": draft.careTeams = try list("care_teams") { p throws(JSONError) in try p.careTeam() }
        case "notes", "clinical_notes": draft.notes = try list("notes") { p throws(JSONError) in try p.note() }
        case "practitioners", "providers":
            draft.practitioners = try list("practitioners") { p throws(JSONError) in try p.practitioner() }
        case "facilities": draft.facilities = try list("facilities") { p throws(JSONError) in try p.facility() }
        default: return false
        }
        return true
    }

    /// Reads a field of the patient.
    /// - Returns: whether it is one.
    private mutating func patientField(_ key: JSONKey, into patient: inout PatientDraft) throws(JSONError) -> Bool {
        let before = errorCount
        switch key {
        case "mrn", "medical_record_number", "patient_id", "patient_mrn", "id":
            patient.mrn.take(try text(), isFaulty: errorCount > before)
        case "deceased_time", "deceased_date", "death_time", "death_date": patient.deathTime = try timestamp()
        case "coverage", "insurance": patient.coverage = try coverage()
        case "cause_of_death": patient.causeOfDeath = try concept(.icd10cm)
        case "contact", "next_of_kin", "emergency_contact": patient.contact = try contact()
        default: return try personField(key, into: &patient)
        }
        return true
    }

    /// Reads a field of a person.
    /// - Returns: whether it is one.
    mutating func personField(_ key: JSONKey, into patient: inout PatientDraft) throws(JSONError) -> Bool {
        let before = errorCount
        switch key {
        case "ssn", "social_security_number": patient.socialSecurityNumber = try socialSecurityNumber()
        case "name": try name(given: &patient.given, middle: &patient.middle, family: &patient.family)
        case "given_name", "first_name", "given": try givenNames(&patient.given, &patient.middle)
        case "middle_name", "middle": patient.middle = try text() ?? .empty
        case "family_name", "last_name", "family": patient.family = try text() ?? .empty
        case "birth_date", "date_of_birth", "dob", "birthdate":
            patient.birthDate.take(try date(), isFaulty: errorCount > before)
        case "gender", "sex": patient.sex.take(try sex(), isFaulty: errorCount > before)
        case "race": try concept(into: &patient.race)
        case "ethnicity": try concept(into: &patient.ethnicity)
        case "language", "preferred_language": patient.language = try concept(.language)
        case "marital_status": patient.maritalStatus = try concept(.maritalStatus)
        case "address": try address(into: &patient.address)
        case "phone", "telephone", "phone_number": patient.telephone = try telephone()
        case "email", "mail", "email_address": patient.email = try text() ?? .empty
        default: return false
        }
        return true
    }

    private mutating func coverage() throws(JSONError) -> CoverageSummary? {
        guard try beginObject() else { return nil }
        var (type, plan) = (Text.empty, Text.empty)
        while let key = try reader.nextKey() {
            switch key {
            case "type", "payer_type": type = try text() ?? .empty
            case "plan", "plan_name": plan = try text() ?? .empty
            default: unknown(key, among: ["type", "plan"])
            }
        }
        return CoverageSummary(type: type, plan: plan)
    }

    /// Reads whom to call.
    private mutating func contact() throws(JSONError) -> ContactPerson? {
        guard try beginObject() else { return nil }
        var (given, middle, family) = (Text.empty, Text.empty, Text.empty)
        var relationship = Required<ContactPerson.Relationship>()
        var phone = TelephoneNumber(digits: 0)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "name": try name(given: &given, middle: &middle, family: &family)
            case "relationship": relationship.take(try self.relationship(), isFaulty: errorCount > before)
            case "phone", "telephone", "phone_number": phone = try telephone()
            default: unknown(key, among: ["name", "relationship", "phone"])
            }
        }
        if relationship.isMissing { missing("relationship", in: reader.path, "SPS, MTH, FTH, CHILD, SIB or FRND") }
        guard let relationship = relationship.value else { return nil }
        return ContactPerson(
            name: PersonName(family: family, given: given, middle: middle), relationship: relationship,
            telephone: phone)
    }

    private mutating func relationship() throws(JSONError) -> ContactPerson.Relationship? {
        try choice { word in
            switch word {
            case "sps", "spouse", "husband", "wife": .spouse
            case "mth", "mother": .mother
            case "fth", "father": .father
            case "child", "son", "daughter": .child
            case "sib", "sibling", "brother", "sister": .sibling
            case "frnd", "friend": .friend
            default: nil
            }
        }
    }
}
