import HealthSimCore

/// One contact with care that is to be billed, and what is peculiar about it.
struct CareOrder: Sendable {
    /// What a payer was asked before, and said.
    enum Consent: String, Sendable {
        /// What the plan asks for was asked for, and allowed.
        case usual
        /// Nobody asked.
        case none
        /// It was refused, and the care given all the same.
        case denied
        /// It is not decided yet.
        case pended
        /// It was allowed for days that had passed.
        case expired
        /// Fewer visits were allowed than took place.
        case exceeded
        /// Fewer units were allowed than asked for, and no more were used.
        case partial
    }

    /// What is wrong with the claims.
    enum Fault: String, Sendable {
        case none
        /// They come after the time limit.
        case late
        /// Each is sent a second time.
        case duplicate
        /// They name no diagnosis.
        case missingDiagnosis = "missing-diagnosis"
        /// The number of the clinician is not valid.
        case missingInformation = "missing-information"
        /// They are for a number that nobody has.
        case unknownMember = "unknown-member"
        /// A first version with a wrong number of units is replaced.
        case corrected
        /// They are taken back.
        case void
        /// What the first payer decided is left out.
        case otherPayerOmitted = "other-payer-omitted"
    }

    var pattern: ServicePattern
    /// Who is cared for, by position in the household.
    var position: Int
    var day: CalendarDate
    /// The number of the contact within its pattern; with the pattern and the person it names the draws.
    var number: Int
    /// Which set of diagnoses; drawn when there is none.
    var diagnoses: Int?
    /// Whether those who give the care take part in the plan.
    var isInside = true
    var authorization = Consent.usual
    var referral = Consent.usual
    var fault = Fault.none
    /// Contacts of one series share an authorization; empty for a contact by itself.
    var series = Text.empty
    /// How many contacts the series has.
    var contacts = 1
    /// Whether the payer may refuse what it is asked for.
    var mayBeRefused = false
    /// Whether it is billed also when the member is known not to be covered.
    var isBilledAnyway = false
}
