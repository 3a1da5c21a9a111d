import HealthSimCore
import PatientSim

/// Services and units of a hospital by the words that our FHIR has for them.
enum HospitalServiceWords {
    /// The service with a name.
    static func service(_ words: String) -> HospitalService? {
        switch words {
        case "Medicine": .medicine
        case "Surgery": .surgery
        case "Cardiology": .cardiology
        case "Neurology": .neurology
        case "Orthopedics": .orthopedics
        case "Obstetrics": .obstetrics
        case "Newborn": .newborn
        case "Pediatrics": .pediatrics
        case "Psychiatry": .psychiatry
        case "Oncology": .oncology
        default: nil
        }
    }

    /// The unit with a name.
    static func unit(_ words: some StringProtocol) -> LocationStay.Unit? {
        switch words {
        case "Emergency department": .emergency
        case "Ward": .ward
        case "Step-down unit": .stepDown
        case "Intensive care unit": .intensiveCare
        case "Labor and delivery": .laborAndDelivery
        case "Postpartum unit": .postpartum
        case "Nursery": .nursery
        case "Psychiatric unit": .psychiatry
        default: nil
        }
    }

    /// The unit of a code of HL7 v3 ServiceDeliveryLocationRoleType.
    static func unit(role: String) -> LocationStay.Unit? {
        switch role {
        case "ER", "ETU": .emergency
        case "ICU", "PEDICU", "CVICU", "PEDNICU", "CCU", "MICU", "SICU": .intensiveCare
        case "PHU": .psychiatry
        case "HU", "BMTU": .ward
        default: nil
        }
    }
}
