extension SyncReport {
    /// The sync report of what a run has counted; nil when fewer than two products were made.
    init?(_ statistics: RunStatistics) {
        let hasMembers = statistics[.members] > 0
        let hasCards = statistics[.rxMembers] > 0
        let products = (statistics[.patients] > 0 ? 1 : 0) + (hasMembers ? 1 : 0) + (hasCards ? 1 : 0)
        guard products > 1 else { return nil }
        self.init()
        let sync = statistics.sync
        self[.patientToMember] = Proportion(
            passed: statistics[ConsistencyCheck.membership].passed, total: statistics[Link.patientToMember].total)
        self[.patientToRxMember] = Proportion(
            passed: statistics[ConsistencyCheck.card].passed, total: statistics[Link.patientToRxMember].total)

        let reports = statistics[Link.reportToClaimLine]
        set(.encounterToClaim, statistics[Link.encounterToClaim], targets: sync.claimsOfEncounters)
        set(.admissionToFacilityClaim, sync.admissions, targets: sync.stayClaims)
        set(.labOrderToClaimLine, reports, targets: reports.passed)
        set(.claimToDecision, statistics[Link.claimToDecision], targets: sync.decisions)
        set(.decisionToPayment, statistics[Link.decisionToPayment], targets: sync.payments)
        set(.orderToPrescription, statistics[Link.orderToPrescription], targets: sync.prescriptionsOfOrders)
        set(.prescriptionToFill, statistics[Link.prescriptionToFill], targets: statistics[.fills])
        set(.fillToPharmacyClaim, statistics[Link.fillToPharmacyClaim], targets: statistics[.pharmacyClaims])
        set(.pharmacyClaimToResponse, statistics[Link.pharmacyClaimToResponse], targets: sync.responses)
        set(.enrollmentToRoster, sync.enrollments, targets: sync.enrollmentEvents)
        providers = sync.providers

        var dates = sync.claimDates
        dates.merge(statistics[ConsistencyCheck.dates])
        dates.merge(statistics[ConsistencyCheck.periods])
        self[.dates] = dates
        self[.diagnoses] = statistics[Link.claimToCondition]
        var valid = sync.numbers
        valid.merge(statistics[Link.practitionerToDirectory])
        valid.merge(statistics[Link.facilityToDirectory])
        self[.providers] = valid
        self[.references] = Link.allCases.reduce(into: Proportion()) { $0.merge(statistics[$1]) }
        var balances = statistics[ConsistencyCheck.balances]
        balances.merge(statistics[ConsistencyCheck.pharmacyBalances])
        self[.balances] = balances
    }

    private mutating func set(_ event: Event, _ count: Proportion, targets: UInt64) {
        self[event].sources = count.total
        self[event].matched = count.passed
        self[event].targets = targets
    }
}
