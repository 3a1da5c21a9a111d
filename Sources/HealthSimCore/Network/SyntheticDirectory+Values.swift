extension SyntheticDirectory {
    private static let clinicianPurpose: RandomStream.Purpose = "network.directory.clinician"
    private static let sitePurpose: RandomStream.Purpose = "network.directory.site"

    /// The years of birth of clinicians: those who practise now.
    private static let birthYears = 1958...1993
    private static let groups = AliasTable(weights: RaceEthnicityGroup.all.map(\.share))

    /// The clinicians and facilities of a county: specialty by specialty, then the facilities.
    public func providers(in county: County) -> (practitioners: [Practitioner], facilities: [Facility]) {
        var practitioners: [Practitioner] = []
        for specialty in 0..<Self.specialties {
            practitioners += clinicians(specialty, in: county).map { practitioner($0) }
        }
        let facilities = Facility.Kind.allCases.flatMap { kind in
            self.facilities(kind, in: county).map { facility($0) }
        }
        return (practitioners, facilities)
    }

    /// The clinician of a number.
    func practitioner(_ number: UInt32) -> Practitioner {
        let specialty = Specialty(number: slot(of: number).slot)
        var stream = RandomStream(seed: seed, purpose: Self.clinicianPurpose, index: UInt64(number))
        let isMale = stream.chance(0.5)
        let year = stream.integer(in: Self.birthYears)
        let group = RaceEthnicityGroup.all[Self.groups.draw(&stream)].nameGroup
        let table = NameTable.shared
        let given = table.given(isMale: isMale, year: year, group, &stream)
        let middle = table.given(isMale: isMale, year: year, group, &stream)
        let family = table.family(group, &stream)
        let work = facility(of: number)
        let site = location(work)
        let npi = npi(number)
        return Practitioner(
            npi: Text("\(npi)"),
            name: PersonName(family: family, given: given, middle: middle == given ? .empty : middle),
            sex: isMale ? .male : .female, specialty: specialty.concept, facilityNPI: Text("\(self.npi(work))"),
            address: site.address, telephone: site.telephone,
            deaNumber: ProviderIdentity.deaNumber(npi: npi, family: family, specialty))
    }

    /// The facility of a number.
    func facility(_ number: UInt32) -> Facility {
        let (_, slot, _) = slot(of: number)
        let site = location(number)
        let npi = npi(number)
        let (kind, concept, label) = Self.description(slot)
        let name = Text(joining: site.address.city, " Example ", Text(label), " at ", site.address.street)
        return Facility(
            npi: Text("\(npi)"), name: name, kind: kind, taxonomy: concept, address: site.address,
            telephone: site.telephone, timeZone: site.place.timeZoneName,
            taxIdentifier: ProviderIdentity.taxIdentifier(npi: npi))
    }

    /// The certification number of a hospital in the manner of the CMS: six digits, the first two `00`, which no state has.
    ///
    /// Nil for all but hospitals. Source: CMS State Operations Manual, section 2779: two digits of the state, four of the
    /// provider; codes of states begin with 01.
    public func certificationNumber(of facility: Facility) -> Text? {
        guard facility.kind == .hospital, let number = number(npi: facility.npi) else { return nil }
        let county = slot(of: number).county
        let before = County.all[..<county.position].reduce(0) { $0 + facilities(.hospital, in: $1).count }
        let member = Int(number - facilities(.hospital, in: county).lowerBound)
        return Identifiers.text("", UInt64(before + member + 1) % 10_000, digits: 6)
    }

    /// The number that has an NPI; nil when it is nobody's of the directory.
    func number(npi: Text) -> UInt32? {
        guard let number = NPI.number(of: npi).map(numbers.inverse) else { return nil }
        return number < count ? UInt32(number) : nil
    }

    private func location(_ number: UInt32) -> (place: Place, address: Address, telephone: TelephoneNumber) {
        let county = slot(of: number).county
        var stream = RandomStream(seed: seed, purpose: Self.sitePurpose, index: UInt64(number))
        let places = county.places
        let place = places[stream.integer(below: places.count)]
        let house = Int32(stream.integer(in: 100...9_999))
        let address = place.address(houseNumber: house, street: DemographicTable.shared.street(&stream))
        return (place, address, ProviderIdentity.telephone(npi: npi(number), in: place))
    }

    /// What the facilities of a slot are: their kind, their code, the words of their names.
    private static func description(_ slot: Int) -> (Facility.Kind, Concept, String) {
        switch slot - 2 * specialties {
        case 0: return (.hospital, Facility.Kind.hospital.concept, "Hospital")
        case 1: return (.laboratory, Facility.Kind.laboratory.concept, "Laboratory")
        case 2: return (.pharmacy, Facility.Kind.pharmacy.concept, "Pharmacy")
        default:
            let specialty = Specialty(number: slot - specialties)
            let isClinic = specialty == .primaryCare
            return (.practice, isClinic ? Facility.Kind.practice.concept : specialty.concept, specialty.label)
        }
    }
}

extension Facility.Kind {
    /// The code of a usual facility of the kind: a primary care clinic, a general hospital, a laboratory, a retail pharmacy.
    package var concept: Concept {
        switch self {
        case .practice: Self.concepts[0]
        case .hospital: Self.concepts[1]
        case .laboratory: Self.concepts[2]
        case .pharmacy: Self.concepts[3]
        }
    }

    private static let concepts = ["261QP2300X", "282N00000X", "291U00000X", "3336C0003X"].map {
        Concept(.taxonomy, $0)
    }
}

/// The identifiers of a provider that follow from its NPI, so that they are the same wherever the provider is read from.
package enum ProviderIdentity {
    private static let purpose: RandomStream.Purpose = "network.directory.identity"

    /// A telephone number that is never assigned, with the area code of a place.
    package static func telephone(npi: UInt64, in place: Place) -> TelephoneNumber {
        var stream = RandomStream(seed: 0, purpose: purpose.part(1), index: npi)
        return TelephoneNumber(areaCode: place.areaCode, line: stream.integer(below: 100))
    }

    /// A tax identifier with a prefix that is not assigned.
    package static func taxIdentifier(npi: UInt64) -> Text {
        var stream = RandomStream(seed: 0, purpose: purpose.part(2), index: npi)
        return TaxIdentifier.text(stream.integer(below: TaxIdentifier.capacity))
    }

    /// A registration for controlled substances; empty for those who have none.
    package static func deaNumber(npi: UInt64, family: Text, _ specialty: Specialty) -> Text {
        guard specialty.prescribes else { return .empty }
        var stream = RandomStream(seed: 0, purpose: purpose.part(3), index: npi)
        let initial = family.string.uppercased().utf8.first ?? 0
        return DEANumber.text(stream.integer(below: 1_000_000), initial: initial)
    }
}
