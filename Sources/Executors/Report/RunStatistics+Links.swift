import HealthSimCore
import PatientSim

extension RunStatistics {
    /// Follows every link of a record.
    ///
    /// What may stand without an encounter (a condition known before the history begins, a vaccine of childhood) counts
    /// only when it names one.
    mutating func addLinks(of record: PatientRecord) {
        // By position throughout: the entries are many and large, and a loop over them would copy each.
        var encounters = IdentifierFinder(record.encounters.map(\.id))
        let mrn = record.patient.mrn
        add(.encounterToPatient, of: record.encounters.indices) { record.encounters[$0].mrn == mrn }
        add(.conditionToEncounter, of: record.conditions.indices) {
            encounters.follows(record.conditions[$0].encounterID)
        }
        add(.observationToEncounter, of: record.observations.indices) {
            encounters.follows(record.observations[$0].encounterID)
        }
        add(.orderToEncounter, of: record.medicationOrders.indices) {
            encounters.finds(record.medicationOrders[$0].encounterID)
        }
        add(.orderToCondition, of: record.medicationOrders.indices) { order in
            guard let indication = record.medicationOrders[order].indication else { return false }
            return record.conditions.indices.contains { record.conditions[$0].code == indication }
        }
        add(.procedureToEncounter, of: record.procedures.indices) {
            encounters.follows(record.procedures[$0].encounterID)
        }
        add(.immunizationToEncounter, of: record.immunizations.indices) {
            encounters.follows(record.immunizations[$0].encounterID)
        }
        addDirectoryLinks(of: record)
    }

    /// Looks every practitioner and facility that the record names up in its directory.
    private mutating func addDirectoryLinks(of record: PatientRecord) {
        var practitioners = IdentifierFinder(record.practitioners.map(\.npi))
        add(.practitionerToDirectory, of: record.encounters.indices) {
            practitioners.follows(record.encounters[$0].practitionerNPI)
        }
        add(.practitionerToDirectory, of: record.medicationOrders.indices) {
            practitioners.follows(record.medicationOrders[$0].practitionerNPI)
        }
        add(.practitionerToDirectory, of: record.procedures.indices) {
            practitioners.follows(record.procedures[$0].practitionerNPI)
        }
        add(.practitionerToDirectory, of: record.immunizations.indices) {
            practitioners.follows(record.immunizations[$0].practitionerNPI)
        }
        var facilities = IdentifierFinder(record.facilities.map(\.npi))
        add(.facilityToDirectory, of: record.encounters.indices) {
            facilities.follows(record.encounters[$0].facilityNPI)
        }
    }

    /// Counts a link of the entries at some positions: whether it leads somewhere, or nothing when there is none.
    private mutating func add(_ link: Link, of positions: Range<Int>, leads: (Int) -> Bool?) {
        var counted = Proportion()
        for position in positions {
            if let leads = leads(position) { counted.add(leads) }
        }
        links[Self.place(of: link)].merge(counted)
    }

    static func place(of link: Link) -> Int {
        switch link {
        case .patientToMember: 0
        case .encounterToClaim: 1
        case .reportToClaimLine: 2
        case .claimToCondition: 3
        case .claimToDecision: 4
        case .decisionToPayment: 5
        case .patientToRxMember: 6
        case .orderToPrescription: 7
        case .prescriptionToFill: 8
        case .fillToPharmacyClaim: 9
        case .pharmacyClaimToResponse: 10
        case .encounterToPatient: 11
        case .conditionToEncounter: 12
        case .observationToEncounter: 13
        case .orderToEncounter: 14
        case .orderToCondition: 15
        case .procedureToEncounter: 16
        case .immunizationToEncounter: 17
        case .practitionerToDirectory: 18
        case .facilityToDirectory: 19
        }
    }
}
