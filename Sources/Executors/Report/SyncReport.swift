import HealthSimCore

/// How the products of a cohort agree with each other: who is who, what came of what, who treated, and whether it holds.
///
/// The report of a run has it when more than one product was made, and `CohortVerifier` makes it again from the files.
public struct SyncReport: Hashable, Sendable {
    /// What one product does when something happens in another.
    public struct Trigger: Hashable, Sendable {
        /// The words of the report: `Encounter → Claim`.
        public let name: String
        /// How many things should have had a consequence.
        public var sources: UInt64 = 0
        /// How many consequences there are; a thing may have several.
        public var targets: UInt64 = 0
        /// How many things had theirs.
        public var matched: UInt64 = 0
    }

    /// Those who do one kind of work.
    public struct Providers: Hashable, Sendable {
        /// The words of the report: `Attending (encounters)`.
        public let name: String
        /// How many things need one, and how many have one.
        public var assigned = Proportion()
        /// Who they are.
        var numbers = ProviderSet()
        /// How many different providers there are; exact.
        public var unique: UInt64 { numbers.count }
    }

    /// A line of counts.
    public struct Line: Hashable, Sendable {
        /// The words of the report.
        public let name: String
        /// How many hold, of how many.
        public var count = Proportion()
    }

    /// Persons of two products that are one person: the same SSN, name, birth date, sex and address.
    public var identities: [Line] = Identity.allCases.map { Line(name: $0.rawValue) }
    /// What came of what.
    public var triggers: [Trigger] = Event.allCases.map { Trigger(name: $0.rawValue) }
    /// Who was assigned.
    public var providers: [Providers] = Role.allCases.map { Providers(name: $0.rawValue) }
    /// What holds for all of it.
    public var consistency: [Line] = Consistency.allCases.map { Line(name: $0.rawValue) }

    /// Nothing counted yet.
    public init() {}

    /// Whether all of it holds.
    public var isComplete: Bool {
        identities.allSatisfy(\.count.isComplete) && triggers.allSatisfy { $0.sources == $0.matched }
            && providers.allSatisfy(\.assigned.isComplete) && consistency.allSatisfy(\.count.isComplete)
    }

    /// Whether there is anything that leads from one product to another.
    public var isEmpty: Bool {
        identities.allSatisfy { $0.count.total == 0 } && triggers.allSatisfy { $0.sources == 0 }
    }
}

extension SyncReport {
    /// The pairs of persons, in the order of the report.
    enum Identity: String, CaseIterable, Sendable {
        case patientToMember = "Patient ↔ Member"
        case patientToRxMember = "Patient ↔ Rx member"
    }

    /// The triggers, in the order of the report.
    enum Event: String, CaseIterable, Sendable {
        case encounterToClaim = "Encounter → Claim"
        case admissionToFacilityClaim = "Admission → Facility claim"
        case labOrderToClaimLine = "Lab order → Claim line"
        case claimToDecision = "Claim → Decision"
        case decisionToPayment = "Decision → Payment"
        case orderToPrescription = "Order → Prescription"
        case prescriptionToFill = "Prescription → Fill"
        case fillToPharmacyClaim = "Fill → Pharmacy claim"
        case pharmacyClaimToResponse = "Pharmacy claim → Response"
        case enrollmentToRoster = "Enrolment → 834"
    }

    /// The kinds of providers, in the order of the report.
    enum Role: String, CaseIterable, Sendable {
        case primaryCare = "Primary care (members)"
        case attending = "Attending (encounters)"
        case facility = "Facility (encounters)"
        case billing = "Billing (claims)"
        case prescriber = "Prescriber (prescriptions)"
        case pharmacy = "Pharmacy (fills)"
    }

    /// What holds, in the order of the report.
    enum Consistency: String, CaseIterable, Sendable {
        case dates = "Date consistency"
        case diagnoses = "Diagnosis alignment"
        case providers = "Provider validity"
        case references = "Referential integrity"
        case balances = "Balances"
    }

    subscript(identity: Identity) -> Proportion {
        get { identities[Identity.allCases.firstIndex(of: identity) ?? 0].count }
        set { identities[Identity.allCases.firstIndex(of: identity) ?? 0].count = newValue }
    }

    subscript(event: Event) -> Trigger {
        get { triggers[Event.allCases.firstIndex(of: event) ?? 0] }
        set { triggers[Event.allCases.firstIndex(of: event) ?? 0] = newValue }
    }

    subscript(role: Role) -> Providers {
        get { providers[Role.allCases.firstIndex(of: role) ?? 0] }
        _modify { yield &providers[Role.allCases.firstIndex(of: role) ?? 0] }
    }

    subscript(consistency: Consistency) -> Proportion {
        get { self.consistency[Consistency.allCases.firstIndex(of: consistency) ?? 0].count }
        set { self.consistency[Consistency.allCases.firstIndex(of: consistency) ?? 0].count = newValue }
    }

    /// Adds what another part of the cohort has.
    mutating func merge(_ other: SyncReport) {
        for index in identities.indices { identities[index].count.merge(other.identities[index].count) }
        for index in triggers.indices {
            triggers[index].sources += other.triggers[index].sources
            triggers[index].targets += other.triggers[index].targets
            triggers[index].matched += other.triggers[index].matched
        }
        for index in providers.indices {
            providers[index].assigned.merge(other.providers[index].assigned)
            providers[index].numbers.merge(other.providers[index].numbers)
        }
        for index in consistency.indices { consistency[index].count.merge(other.consistency[index].count) }
    }
}

extension SyncReport.Trigger {
    /// Counts a thing that should have a consequence.
    mutating func add(_ isMatched: Bool) {
        sources += 1
        if isMatched { matched += 1 }
    }
}

extension SyncReport.Providers {
    /// Counts a thing that needs a provider; an empty text is nobody.
    mutating func add(_ npi: Text) {
        assigned.add(!npi.isEmpty)
        numbers.insert(npi)
    }
}
