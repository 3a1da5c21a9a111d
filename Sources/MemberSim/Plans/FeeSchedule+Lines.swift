public import HealthSimCore

extension FeeSchedule {
    /// What the contract allows for a service that a clinician or supplier bills, before it is compared with the charge;
    /// nothing when the tables have no value for the code.
    ///
    /// - Parameters:
    ///   - place: the place of service, two digits; it says whether the rate of a facility counts.
    ///   - state: the letters of the state, for its indices.
    ///   - units: how many; for anesthesia minutes.
    public func allowed(
        _ code: Concept, modifiers: [Text] = [], place: Text, state: Text, units: Int = 1
    ) -> Money? {
        guard let rates = ServiceTable.shared[code] else { return nil }
        let (flags, percent) = LineModifiers.of(modifiers)
        return allowed(
            rates, flags, percent: percent, inFacility: ServicePlaceTable.isFacility(place),
            locality: .of(state: state),
            units: units)
    }

    func allowed(
        _ rates: borrowing ServiceRates, _ flags: LineModifiers, percent: Int64, inFacility: Bool, locality: Locality,
        units: Int
    ) -> Money? {
        let rule = self[rates.service]
        if rule.method == .percentOfCharge { return nil }
        let amount = rates.medicareAmount(
            flags, percent: percent, inFacility: inFacility, locality: locality, rate: rule.rate, units: units)
        return amount?.share(basisPoints: rule.percent)
    }

    /// What the contract allows a hospital for an outpatient service; nothing when it is not paid apart.
    func allowedOutpatient(
        _ rates: borrowing ServiceRates, percent: Int64, isSurgeryCenter: Bool, locality: Locality, units: Int
    ) -> Money? {
        if rates.facilityFee > .zero {
            // Six tenths of the payment follow the wages of the place.
            // Source: CMS, hospital outpatient prospective payment, labor-related share of 60 %.
            let amount = rates.facilityFee.multiplied(by: 600 * locality.wages + 400_000, over: 1_000_000)
            let rule = self[isSurgeryCenter ? .surgeryCenter : .outpatient]
            return (amount * units).share(basisPoints: percent).share(basisPoints: rule.percent)
        }
        switch rates.service {
        case .laboratory, .drug, .vaccine, .ambulance, .equipment:
            return allowed(rates, [], percent: percent, inFacility: false, locality: locality, units: units)
        case .professional where rates.category == .therapy:
            return allowed(rates, [], percent: percent, inFacility: false, locality: locality, units: units)
        case .professional, .anesthesia, .dental, .outpatient, .surgeryCenter, .dialysis, .homeHealth, .hospice,
            .inpatient, .inpatientPsychiatric, .inpatientRehabilitation, .skilledNursing:
            return nil
        }
    }
}
