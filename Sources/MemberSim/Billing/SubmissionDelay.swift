import HealthSimCore

/// How long it takes from a service to the claim at the payer.
///
/// Most claims go out within days and arrive the next day; a hospital waits a few days more until its coding is done; a
/// few lie for weeks or months, some of them beyond what payers accept.
/// Source: modelling choice; the median of the published claim lags of commercial payers is one to three weeks.
struct SubmissionDelay {
    private let terms: BillingTerms

    init(_ terms: BillingTerms) { self.terms = terms }

    /// The days on which a claim is sent and received, both not after the "today" of the run.
    func days(
        after end: CalendarDate, isHospital: Bool, _ stream: inout RandomStream
    ) -> (submitted: CalendarDate, received: CalendarDate) {
        var days = stream.integer(in: terms.delay) + (isHospital ? stream.integer(in: 3...6) : 0)
        if stream.chance(terms.lateShare) {
            // A tail with a mean of seven weeks, a twentieth of it beyond five months.
            days += 10 + Int(-DeterministicMath.log(stream.uniformOpen()) * 48)
        }
        let onTheWay = stream.chance(0.04) ? stream.integer(in: 3...7) : stream.integer(in: 0...1)
        let submitted = min(end.adding(days: days), max(terms.asOf, end))
        return (submitted, min(submitted.adding(days: onTheWay), max(terms.asOf, submitted)))
    }
}
