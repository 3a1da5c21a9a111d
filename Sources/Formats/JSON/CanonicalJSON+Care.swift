import HealthSimCore
import PatientSim

extension CanonicalJSON {
    static func write(_ encounter: Encounter, to json: inout JSONWriter) {
        json.beginObject()
        json.field("encounter_id", encounter.id)
        json.field("mrn", encounter.mrn)
        json.field("class", encounter.encounterClass.rawValue)
        json.field("status", encounter.status.rawValue)
        json.field("type", encounter.type)
        json.field("admission_time", encounter.start)
        json.field("discharge_time", encounter.end)
        json.field("reason", encounter.reason)
        json.key("diagnoses")
        json.beginArray()
        for diagnosis in encounter.diagnoses { json.concept(diagnosis) }
        json.endArray()
        json.field("specialty", encounter.specialty)
        json.fieldUnlessEmpty("practitioner_npi", encounter.practitionerNPI)
        json.fieldUnlessEmpty("facility_npi", encounter.facilityNPI)
        json.field("discharge_disposition", encounter.dischargeDisposition)
        json.field("booked_time", encounter.booked)
        if let admission = encounter.admission {
            json.key("admission")
            write(admission, to: &json)
        }
        json.endObject()
    }

    static func write(_ condition: Condition, to json: inout JSONWriter) {
        json.beginObject()
        json.field("condition_id", condition.id)
        json.field("mrn", condition.mrn)
        json.fieldUnlessEmpty("encounter_id", condition.encounterID)
        json.field("code", condition.code)
        json.field("snomed", condition.snomed)
        json.field("clinical_status", condition.clinicalStatus.rawValue)
        json.field("onset_date", condition.onset)
        json.field("abatement_date", condition.abatement)
        json.field("recorded_date", condition.recorded)
        json.fieldUnlessEmpty("severity", condition.severity)
        if condition.category != .problemListItem { json.field("category", condition.category.rawValue) }
        json.endObject()
    }

    static func write(_ observation: Observation, to json: inout JSONWriter) {
        json.beginObject()
        json.field("observation_id", observation.id)
        json.field("mrn", observation.mrn)
        json.fieldUnlessEmpty("encounter_id", observation.encounterID)
        json.field("category", observation.category.rawValue)
        json.field("code", observation.code)
        if let value = observation.value {
            json.key("value")
            json.rawMembers("")
            json.buffer.append(measured: value, places: observation.decimals)
        }
        json.field("value_concept", observation.valueConcept)
        json.fieldUnlessEmpty("unit", observation.unit)
        writeBound("reference_low", observation.low, observation.decimals, to: &json)
        writeBound("reference_high", observation.high, observation.decimals, to: &json)
        if let interpretation = observation.interpretation {
            json.field("interpretation", interpretation.rawValue)
        }
        json.field("effective_time", observation.effective)
        json.field("issued_time", observation.issued)
        json.fieldUnlessEmpty("report_id", observation.reportID)
        json.endObject()
    }

    private static func writeBound(
        _ name: StaticString, _ bound: Double?, _ places: Int, to json: inout JSONWriter
    ) {
        guard let bound else { return }
        json.key(name)
        json.rawMembers("")
        json.buffer.append(bound: bound, places: places)
    }

    static func write(_ order: MedicationOrder, to json: inout JSONWriter) {
        json.beginObject()
        json.field("medication_id", order.id)
        json.field("mrn", order.mrn)
        json.fieldUnlessEmpty("encounter_id", order.encounterID)
        json.field("status", order.status.rawValue)
        json.field("code", order.drug)
        json.fieldUnlessEmpty("drug_class", order.drugClass)
        json.field("authored_time", order.authored)
        json.field("end_date", order.end)
        json.fieldUnlessEmpty("sig", order.sig)
        json.field("route", order.route)
        json.field("quantity", number: order.quantity)
        json.fieldUnlessEmpty("dose_form", order.doseForm)
        json.field("days_supply", order.daysSupply)
        json.field("refills", order.refills)
        json.field("indication", order.indication)
        json.fieldUnlessEmpty("practitioner_npi", order.practitionerNPI)
        if order.setting != .outpatient { json.field("setting", order.setting.rawValue) }
        json.field("dose", number: order.dose)
        json.fieldUnlessEmpty("dose_unit", order.doseUnit)
        json.field("hours_between_doses", number: order.hoursBetweenDoses)
        json.field("former_authored_date", order.formerAuthored)
        json.endObject()
    }

    static func write(_ procedure: Procedure, to json: inout JSONWriter) {
        json.beginObject()
        json.field("procedure_id", procedure.id)
        json.field("mrn", procedure.mrn)
        json.fieldUnlessEmpty("encounter_id", procedure.encounterID)
        json.field("status", procedure.status.rawValue)
        json.field("code", procedure.code)
        json.field("performed_time", procedure.performed)
        json.field("reason", procedure.reason)
        json.fieldUnlessEmpty("practitioner_npi", procedure.practitionerNPI)
        json.field("end_time", procedure.end)
        json.endObject()
    }

    static func write(_ immunization: Immunization, to json: inout JSONWriter) {
        json.beginObject()
        json.field("immunization_id", immunization.id)
        json.field("mrn", immunization.mrn)
        json.fieldUnlessEmpty("encounter_id", immunization.encounterID)
        json.field("code", immunization.vaccine)
        json.field("occurrence_time", immunization.occurrence)
        json.fieldUnlessEmpty("practitioner_npi", immunization.practitionerNPI)
        json.field("dose_number", immunization.doseNumber)
        json.fieldUnlessEmpty("lot_number", immunization.lotNumber)
        json.field("site", immunization.site)
        json.field("route", immunization.route)
        if !immunization.isPrimarySource { json.field("is_primary_source", false) }
        json.endObject()
    }

    static func write(_ allergy: AllergyIntolerance, to json: inout JSONWriter) {
        json.beginObject()
        json.field("allergy_id", allergy.id)
        json.field("mrn", allergy.mrn)
        json.field("code", allergy.substance)
        json.field("criticality", allergy.criticality.rawValue)
        json.fieldUnlessEmpty("reaction", allergy.reaction)
        json.field("recorded_date", allergy.recorded)
        json.field("manifestation", allergy.manifestation)
        if allergy.category != .medication { json.field("category", allergy.category.rawValue) }
        json.endObject()
    }
}
