import HealthSimCore
import PatientSim

extension RecordParser {
    private static let immunizationFields = [
        "immunization_id", "mrn", "encounter_id", "code", "occurrence_time", "practitioner_npi", "dose_number",
        "lot_number", "site", "route", "is_primary_source",
    ]

    /// Reads a vaccination.
    mutating func immunization() throws(JSONError) -> Immunization? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, encounter, practitionerNPI) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var (doseNumber, lot) = (Int?.none, Text.empty)
        var (site, route, isPrimarySource) = (Concept?.none, Concept?.none, true)
        var code = ConceptDraft()
        var occurrence = Required<Timestamp>()
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "immunization_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "encounter_id": encounter = try text() ?? .empty
            case "code", "vaccine", "cvx", "cvx_code", "vaccine_code": try concept(into: &code)
            case "display", "description", "name": code.display = try string()
            case "occurrence_time", "occurrence_date", "administered_time", "time", "date":
                occurrence.take(try timestamp(), isFaulty: errorCount > before)
            case "practitioner_npi", "performer_npi", "provider_npi": practitionerNPI = try text() ?? .empty
            case "dose_number": doseNumber = try count()
            case "lot_number", "lot": lot = try text() ?? .empty
            case "site": site = try concept(.snomed)
            case "route": route = try concept(.snomed)
            case "is_primary_source", "primary_source": isPrimarySource = try flag() ?? isPrimarySource
            default: unknown(key, among: Self.immunizationFields)
            }
        }
        let concept = code.concept(.cvx)
        if concept == nil && !code.isFaulty { missing("code", in: reader.path, "a CVX code, as 140") }
        if occurrence.isMissing {
            missing("occurrence_time", in: reader.path, "a date and time, as 2024-03-05T08:15:00-06:00")
        }
        guard let concept, let occurrence = occurrence.value, errors == errorCount else { return nil }
        var immunization = Immunization(
            id: id, mrn: mrn, encounterID: encounter, vaccine: concept, occurrence: occurrence,
            practitionerNPI: practitionerNPI)
        immunization.doseNumber = doseNumber
        immunization.lotNumber = lot
        immunization.site = site
        immunization.route = route
        immunization.isPrimarySource = isPrimarySource
        return immunization
    }

    private static let allergyFields = [
        "allergy_id", "mrn", "code", "criticality", "reaction", "recorded_date", "manifestation", "category",
    ]

    /// Reads an allergy. A substance that is no number is taken as its name.
    mutating func allergy() throws(JSONError) -> AllergyIntolerance? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var (id, mrn, reaction) = (Text.empty, Text.empty, Text.empty)
        var substance = ConceptDraft()
        var criticality = AllergyIntolerance.Criticality.unableToAssess
        var recorded = Required<CalendarDate>()
        var manifestation: Concept?
        var category = AllergyIntolerance.Category.medication
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "allergy_id", "id": id = try text() ?? .empty
            case "mrn", "patient_mrn", "patient_id": mrn = try text() ?? .empty
            case "code", "substance", "allergen": try concept(into: &substance)
            case "display", "description", "name": substance.display = try string()
            case "criticality": criticality = try choice() ?? criticality
            case "reaction": reaction = try text() ?? .empty
            case "recorded_date", "recorded", "onset_date": recorded.take(try date(), isFaulty: errorCount > before)
            case "manifestation": manifestation = try concept(.snomed)
            case "category": category = try choice() ?? category
            default: unknown(key, among: Self.allergyFields)
            }
        }
        if substance.system == nil, let code = substance.code, code.utf8.first.map({ $0 > UInt8(ascii: "9") }) == true {
            substance = ConceptDraft(display: substance.display ?? code)
        }
        let concept = substance.concept(.rxnorm)
        if concept == nil && !substance.isFaulty {
            missing("code", in: reader.path, "what is not tolerated: an RxNorm code, or its name")
        }
        if recorded.isMissing {
            missing("recorded_date", in: reader.path, "a date, as 2019-05-01")
        }
        guard let concept, let recorded = recorded.value, errors == errorCount else { return nil }
        var allergy = AllergyIntolerance(
            id: id, mrn: mrn, substance: concept, criticality: criticality, reaction: reaction, recorded: recorded)
        allergy.manifestation = manifestation
        allergy.category = category
        return allergy
    }
}
