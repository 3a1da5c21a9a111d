import HealthSimCore

// The days in a skilled nursing facility after a stay in hospital.

extension EncounterBilling {
    /// The claim of the hospital's own nursing facility for the days that followed a stay, paid by the day.
    mutating func billNursing(_ stay: BillableStay) {
        let first = encounter.end.date
        let days = min(stay.nursingDays, first.days(until: builder.terms.asOf))
        guard days > 0 else { return }
        let last = first.adding(days: days)
        var draft = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        draft.add(
            nil, revenue: Self.nursingRoom, on: first, through: last, units: days, unit: .days,
            charge: charge(revenue: Self.nursingRoom, units: days))
        let place = claims.count
        addInstitutional(
            draft, bill: "21", facility: encounter.facilityNPI, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: encounter.end, discharge: encounter.end.adding(days: days), type: "3", source: "4",
                status: "01", admittingDiagnosis: stay.admittingDiagnosis ?? encounter.diagnoses.first,
                coveredDays: days))
        guard claims.indices.contains(place) else { return }
        markAdmission(of: &claims[place])
        claims[place].billingCodes.append(BillingCode(.value, "80", amount: Money(dollars: Int64(days))))
    }

    /// Subacute care.
    private static let nursingRoom: UInt16 = 191
}
