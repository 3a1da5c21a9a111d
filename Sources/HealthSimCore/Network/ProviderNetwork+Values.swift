extension ProviderNetwork {
    private static let clinicianPurpose: RandomStream.Purpose = "network.practitioner"
    private static let facilityPurpose: RandomStream.Purpose = "network.facility"

    /// The years of birth of clinicians: those who practise now.
    private static let birthYears = 1958...1993

    /// The shares of the groups.
    private static let groups = AliasTable(weights: RaceEthnicityGroup.all.map(\.share))

    // MARK: - By identifier

    /// The clinician with an NPI; nil when it is none of this network.
    public func practitioner(npi: Text) -> Practitioner? {
        if let assigned {
            return assigned.value.position(npi: npi).flatMap { position in
                assigned.value.isClinician(position) ? assigned.value.practitioner(position) : nil
            }
        }
        guard let number = providerNumber(npi), number < layout.clinicianCount else { return nil }
        return practitioner(number: number)
    }

    /// The facility with an NPI, such as that of a `Practitioner`; nil when it is none of this network.
    public func facility(npi: Text) -> Facility? {
        if let assigned {
            return assigned.value.position(npi: npi).flatMap { position in
                assigned.value.isFacility(position) ? assigned.value.facility(position) : nil
            }
        }
        guard let number = providerNumber(npi), number >= layout.clinicianCount,
            number - layout.clinicianCount < layout.facilityCount
        else { return nil }
        return facility(number: number - layout.clinicianCount)
    }

    /// The rank whose `owned(by:)` has the clinician or facility with an NPI; nil when it is none of this network.
    public func owner(npi: Text) -> UInt64? {
        if let assigned {
            return assigned.value.position(npi: npi).flatMap { position in
                assigned.value.owned.first { $0.position == position }?.rank
            }
        }
        guard let number = providerNumber(npi) else { return nil }
        if number < layout.clinicianCount { return layout.clinician(number).owner }
        guard number - layout.clinicianCount < layout.facilityCount else { return nil }
        return layout.site(number - layout.clinicianCount).owner
    }

    /// The NPI of a clinician's number, or of a facility's after all clinicians'.
    private func npi(_ number: UInt64) -> Text { NPI.text(numbers(number % NPI.capacity)) }

    /// The number that has an NPI.
    private func providerNumber(_ npi: Text) -> UInt64? {
        NPI.number(of: npi).map(numbers.inverse)
    }

    // MARK: - By number

    /// The clinician of a number below `practitionerCount`.
    func practitioner(number: UInt64) -> Practitioner {
        let clinician = layout.clinician(number)
        var stream = RandomStream(seed: seed, purpose: Self.clinicianPurpose, index: number)
        let isMale = stream.chance(0.5)
        let year = stream.integer(in: Self.birthYears)
        let group = RaceEthnicityGroup.all[Self.groups.draw(&stream)].nameGroup
        let table = NameTable.shared
        let given = table.given(isMale: isMale, year: year, group, &stream)
        let middle = table.given(isMale: isMale, year: year, group, &stream)
        let family = table.family(group, &stream)
        let site = location(layout.site(clinician.facility))
        // The buffer is read within the call only.
        let initial = unsafe family.withUTF8 { unsafe $0.first ?? 0 }
        return Practitioner(
            npi: npi(number),
            name: PersonName(family: family, given: given, middle: middle == given ? .empty : middle),
            sex: isMale ? .male : .female, specialty: clinician.specialty.concept,
            facilityNPI: npi(layout.clinicianCount + clinician.facility), address: site.address,
            telephone: site.telephone,
            deaNumber: clinician.specialty.prescribes
                ? DEANumber.text(registrations(number % registrations.count), initial: initial) : .empty)
    }

    /// The facility of a number below `facilityCount`.
    func facility(number: UInt64) -> Facility {
        let site = layout.site(number)
        let location = location(site)
        let address = location.address
        return Facility(
            npi: npi(layout.clinicianCount + number),
            name: Self.name(of: site, at: address), kind: site.kind,
            taxonomy: Self.taxonomy(site), address: address, telephone: location.telephone,
            timeZone: location.place.timeZoneName,
            taxIdentifier: TaxIdentifier.text(taxIdentifiers(number % taxIdentifiers.count)))
    }

    /// Where a facility is: in the place of a household that it serves.
    private func location(_ site: NetworkLayout.Site) -> (place: Place, address: Address, telephone: TelephoneNumber) {
        var stream = RandomStream(seed: seed, purpose: Self.facilityPurpose, index: site.number)
        let area = layout.areas[site.area]
        let isLast = site.area + 1 == layout.areas.count
        let end = isLast ? count : layout.areas[site.area + 1].firstRank
        let place = place(rank: area.firstRank + stream.integer(below: end - area.firstRank))
        let number = Int32(stream.integer(in: 100...9_999))
        let address = place.address(houseNumber: number, street: DemographicTable.shared.street(&stream))
        let telephone = TelephoneNumber(areaCode: place.areaCode, line: stream.integer(below: 100))
        return (place, address, telephone)
    }

    /// The name of a facility: where it is and what it is.
    private static func name(of site: NetworkLayout.Site, at address: Address) -> Text {
        Text(joining: address.city, " Example ", Text(label(site)), " at ", address.street)
    }

    /// What the name of a facility says it is. `Example` in the name says that there is no such place.
    private static func label(_ site: NetworkLayout.Site) -> String {
        switch site.kind {
        case .practice: (site.specialty ?? .primaryCare).label
        case .hospital: "Hospital"
        case .laboratory: "Laboratory"
        case .pharmacy: "Pharmacy"
        }
    }

    /// A primary care clinic, a general hospital, a laboratory, a retail pharmacy; practices of specialists have the
    /// code of the specialty, as group practices do.
    private static func taxonomy(_ site: NetworkLayout.Site) -> Concept {
        guard site.kind == .practice, site.isRegional else { return site.kind.concept }
        return (site.specialty ?? .primaryCare).concept
    }
}
