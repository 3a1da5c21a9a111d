import HealthSimCore

// The care of a hospice at home.

extension EncounterBilling {
    /// The claim of a hospice for a part of a month, at most, of routine care at home, paid by the day.
    ///
    /// Source: Medicare Claims Processing Manual, chapter 11, 30.3: type of bill 81X, revenue code 0651 with the place of
    /// care (Q5001, the patient's home).
    mutating func billHospice() {
        let first = encounter.start.date
        let days = min(encounter.hospiceDays, first.days(until: builder.terms.asOf))
        guard days > 0 else { return }
        let last = first.adding(days: days - 1)
        var draft = ClaimDraft(encounter.diagnoses, limit: ClaimDraft.institutionalDiagnoses)
        draft.add(
            Self.hospiceAtHome, revenue: Self.routineCare, on: first, through: last, units: days, unit: .days,
            charge: charge(revenue: Self.routineCare, units: days))
        addInstitutional(
            draft, bill: "81", facility: encounter.facilityNPI, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: encounter.start, discharge: encounter.start.adding(days: days - 1), type: "3", source: "1",
                status: encounter.stay?.status ?? "30", coveredDays: days))
    }

    private static let routineCare: UInt16 = 651
    private static let hospiceAtHome = Concept(.hcpcs, "Q5001")
}
