import HealthSimCore

// Where things are filled.

extension DispensingRun {
    /// The store where a member fills: most go to the household's, some to another one nearby.
    mutating func retail(_ member: Int, _ draw: Double) -> Int {
        let place = draw < 0.88 ? 0 : draw < 0.96 ? 1 : 2
        return store(place, of: member)
    }

    /// A store of the household: 0 is the usual one, 3 has no contract with any plan.
    mutating func store(_ place: Int, of member: Int) -> Int {
        if stores.isEmpty {
            stores = [-1, -1, -1, -1]
            stores[0] = household.pharmacies.firstIndex { $0.kind == .retail || $0.kind == .longTermCare } ?? -1
        }
        if stores[place] < 0 {
            let home = household.members[member].person.address
            stores[place] = add(PharmacyDirectory.store(place, near: home))
        }
        return stores[place]
    }

    /// The pharmacy that sends by mail.
    mutating func mailPharmacy() -> Int {
        if mail < 0 { mail = national(.mail) }
        return mail
    }

    /// The pharmacy for specialty drugs.
    mutating func specialtyPharmacy() -> Int {
        if specialty < 0 { specialty = national(.specialty) }
        return specialty
    }

    private mutating func national(_ kind: Pharmacy.Kind) -> Int {
        if let place = household.pharmacies.firstIndex(where: { $0.kind == kind }) { return place }
        return add(PharmacyDirectory.national(kind, Int(number % 2)))
    }

    private mutating func add(_ pharmacy: Pharmacy) -> Int {
        if let place = household.pharmacies.firstIndex(where: { $0.npi == pharmacy.npi }) { return place }
        household.pharmacies.append(pharmacy)
        state.add(pharmacy)
        return household.pharmacies.count - 1
    }

    /// Moves a therapy to another pharmacy, where its prescription lies from now on.
    mutating func move(_ therapy: Int, to pharmacy: Int) {
        therapies[therapy].pharmacy = pharmacy
        household.prescriptions[therapies[therapy].prescription].pharmacyNPI = household.pharmacies[pharmacy].npi
    }
}
