import HealthSimCore
import PatientSim

extension ResourceWriter {
    func status(_ status: Encounter.Status) -> StaticString {
        switch status {
        case .planned: "planned"
        case .arrived: "arrived"
        case .triaged: "triaged"
        case .inProgress: "in-progress"
        case .onLeave: "onleave"
        case .finished: "finished"
        case .cancelled: "cancelled"
        }
    }

    /// The code of HL7 v3 ActCode, and its display.
    func encounterClass(_ kind: Encounter.Class) -> StaticString {
        switch kind {
        case .ambulatory: #"AMB","display":"ambulatory"#
        case .emergency: #"EMER","display":"emergency"#
        case .inpatient: #"IMP","display":"inpatient encounter"#
        case .observation: #"OBSENC","display":"observation encounter"#
        case .virtual: #"VR","display":"virtual"#
        case .home: #"HH","display":"home health"#
        }
    }

    /// A service of a hospital in words.
    func words(_ service: HospitalService) -> StaticString {
        switch service {
        case .medicine: "Medicine"
        case .surgery: "Surgery"
        case .cardiology: "Cardiology"
        case .neurology: "Neurology"
        case .orthopedics: "Orthopedics"
        case .obstetrics: "Obstetrics"
        case .newborn: "Newborn"
        case .pediatrics: "Pediatrics"
        case .psychiatry: "Psychiatry"
        case .oncology: "Oncology"
        }
    }

    /// A unit of a hospital in words.
    func words(_ unit: LocationStay.Unit) -> StaticString {
        switch unit {
        case .emergency: "Emergency department"
        case .ward: "Ward"
        case .stepDown: "Step-down unit"
        case .intensiveCare: "Intensive care unit"
        case .laborAndDelivery: "Labor and delivery"
        case .postpartum: "Postpartum unit"
        case .nursery: "Nursery"
        case .psychiatry: "Psychiatric unit"
        }
    }

    /// The code of HL7 v3 ServiceDeliveryLocationRoleType, and its display.
    func role(_ unit: LocationStay.Unit) -> StaticString {
        switch unit {
        case .emergency: #"ER","display":"Emergency room"#
        case .intensiveCare: #"ICU","display":"Intensive care unit"#
        case .psychiatry: #"PHU","display":"Psychiatric hospital unit"#
        case .ward, .stepDown, .laborAndDelivery, .postpartum, .nursery: #"HU","display":"Hospital unit"#
        }
    }

    /// The identifier of the Location of a unit: the hospital's NPI, a hyphen, and the unit's letters.
    static func unitID(_ npi: Text, _ unit: LocationStay.Unit) -> Text { Text("\(npi)-\(unit.rawValue)") }
}
