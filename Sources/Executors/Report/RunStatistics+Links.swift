import HealthSimCore
import PatientSim

extension RunStatistics {
    /// Follows every link of a record.
    ///
    /// What may stand without an encounter (a condition known before the history begins, a vaccine of childhood) counts
    /// only when it names one.
    mutating func addLinks(of record: PatientRecord) {
        var encounters = IdentifierFinder(record.encounters.map(\.id))
        func count(_ link: Link, _ holds: Bool, in links: inout [Proportion]) {
            links[Self.place(of: link)].add(holds)
        }
        for encounter in record.encounters {
            count(.encounterToPatient, encounter.mrn == record.patient.mrn, in: &links)
        }
        for condition in record.conditions where !condition.encounterID.isEmpty {
            count(.conditionToEncounter, encounters.finds(condition.encounterID), in: &links)
        }
        // By position: the results are many, and a loop over them would copy each.
        for index in record.observations.indices where !record.observations[index].encounterID.isEmpty {
            let finds = encounters.finds(record.observations[index].encounterID)
            count(.observationToEncounter, finds, in: &links)
        }
        for order in record.medicationOrders {
            count(.orderToEncounter, encounters.finds(order.encounterID), in: &links)
            let isIndicated = record.conditions.contains { $0.code == order.indication }
            count(.orderToCondition, isIndicated, in: &links)
        }
        for procedure in record.procedures where !procedure.encounterID.isEmpty {
            count(.procedureToEncounter, encounters.finds(procedure.encounterID), in: &links)
        }
        for immunization in record.immunizations where !immunization.encounterID.isEmpty {
            count(.immunizationToEncounter, encounters.finds(immunization.encounterID), in: &links)
        }
        addDirectoryLinks(of: record)
    }

    /// Looks every practitioner and facility that the record names up in its directory.
    private mutating func addDirectoryLinks(of record: PatientRecord) {
        var practitioners = IdentifierFinder(record.practitioners.map(\.npi))
        let practitionerLink = Self.place(of: .practitionerToDirectory)
        func look(for npi: Text, in links: inout [Proportion]) {
            if !npi.isEmpty { links[practitionerLink].add(practitioners.finds(npi)) }
        }
        for encounter in record.encounters { look(for: encounter.practitionerNPI, in: &links) }
        for order in record.medicationOrders { look(for: order.practitionerNPI, in: &links) }
        for procedure in record.procedures { look(for: procedure.practitionerNPI, in: &links) }
        for immunization in record.immunizations { look(for: immunization.practitionerNPI, in: &links) }

        var facilities = IdentifierFinder(record.facilities.map(\.npi))
        for encounter in record.encounters where !encounter.facilityNPI.isEmpty {
            links[Self.place(of: .facilityToDirectory)].add(facilities.finds(encounter.facilityNPI))
        }
    }

    static func place(of link: Link) -> Int {
        switch link {
        case .patientToMember: 0
        case .encounterToClaim: 1
        case .reportToClaimLine: 2
        case .claimToCondition: 3
        case .claimToDecision: 4
        case .decisionToPayment: 5
        case .encounterToPatient: 6
        case .conditionToEncounter: 7
        case .observationToEncounter: 8
        case .orderToEncounter: 9
        case .orderToCondition: 10
        case .procedureToEncounter: 11
        case .immunizationToEncounter: 12
        case .practitionerToDirectory: 13
        case .facilityToDirectory: 14
        }
    }
}
