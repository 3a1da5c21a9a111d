import HealthSimCore

/// The modifiers that billing adds to services, as they stand on a line.
///
/// Source: the code list of CMS and `codes/modifiers`.
enum Modifier {
    static let separateVisit: Text = "25"
    static let professionalPart: Text = "26"
    static let technicalPart: Text = "TC"
    static let bothSides: Text = "50"
    static let right: Text = "RT"
    static let left: Text = "LT"
    static let distinct: Text = "59"
    static let repeatedTest: Text = "91"
    static let telehealth: Text = "95"
    static let telehealthMedicaid: Text = "GT"
    static let decisionForSurgery: Text = "57"
    static let preventive: Text = "33"
    static let screeningToTreatment: Text = "PT"
    static let anesthesiologist: Text = "AA"
    static let fromResidence: Text = "RH"
    static let fromScene: Text = "SH"
    static let assessor: Text = "AI"
}

/// The places of service that billing names.
///
/// Source: CMS, place of service code set.
enum BilledPlace {
    static let telehealthAtHome: Text = "10"
    static let office: Text = "11"
    static let home: Text = "12"
    static let inpatient: Text = "21"
    static let outpatientHospital: Text = "22"
    static let emergency: Text = "23"
    static let surgeryCenter: Text = "24"
    static let ambulance: Text = "41"
    static let dialysis: Text = "65"
    static let laboratory: Text = "81"
}

/// The services that billing adds by itself.
enum BilledService {
    static let venipuncture = Concept(.cpt, "36415")
    static let clinicVisit = Concept(.hcpcs, "G0463")
    static let observationHour = Concept(.hcpcs, "G0378")
    static let ambulance = Concept(.hcpcs, "A0427")
    static let basicAmbulance = Concept(.hcpcs, "A0429")
    static let mile = Concept(.hcpcs, "A0425")
    static let vaccine = Concept(.cpt, "90471")
    static let furtherVaccine = Concept(.cpt, "90472")
    static let oralVaccine = Concept(.cpt, "90473")
    static let furtherOralVaccine = Concept(.cpt, "90474")
    static let childVaccine = Concept(.cpt, "90460")
    static let furtherChildVaccine = Concept(.cpt, "90461")
    static let influenzaMedicare = Concept(.hcpcs, "G0008")
    static let pneumococcalMedicare = Concept(.hcpcs, "G0009")
    static let hepatitisMedicare = Concept(.hcpcs, "G0010")
    static let injection = Concept(.cpt, "96372")
    static let infusion = Concept(.cpt, "96365")
    static let chemotherapyInfusion = Concept(.cpt, "96413")
    static let laterDays = [Concept(.cpt, "99231"), Concept(.cpt, "99232"), Concept(.cpt, "99233")]
    static let firstDays = [Concept(.cpt, "99221"), Concept(.cpt, "99222"), Concept(.cpt, "99223")]
    static let sameDays = [Concept(.cpt, "99234"), Concept(.cpt, "99235"), Concept(.cpt, "99236")]
    static let shortDischarge = Concept(.cpt, "99238")
    static let longDischarge = Concept(.cpt, "99239")
    static let laterNewbornDay = Concept(.cpt, "99462")
    static let laterCriticalNewbornDay = Concept(.cpt, "99469")
    static let laterIntensiveNewbornDay = Concept(.cpt, "99480")
    static let problemVisits = [Concept(.cpt, "99212"), Concept(.cpt, "99213"), Concept(.cpt, "99214")]
}
