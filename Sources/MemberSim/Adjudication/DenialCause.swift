import HealthSimCore

/// Why a line or a claim is not paid; the names are the ids of `references/plans/adjudication-reasons`.
enum DenialCause: UInt8, CaseIterable, Sendable {
    case missingPatient
    case missingBillingProvider
    case missingInformation
    case missingDiagnosis
    case missingPrincipalDiagnosis
    case missingProcedure
    case missingRevenueCode
    case missingUnits
    case missingCharge
    case missingPlace
    case missingBillType
    case wrongDates
    case unknownOriginal
    case tooEarly
    case beforeBirth
    case afterDeath
    case notFound
    case notYetCovered
    case coverageEnded
    case newbornNotEnrolled
    case wrongPayer
    case timelyFiling
    case duplicate
    case otherPayerFirst
    case outOfNetwork
    case providerNotEligible
    case referralAbsent
    case referralExceeded
    case authorizationAbsent
    case authorizationExceeded
    case authorizationMismatch
    case authorizationDenied
    case notCovered
    case ageLimit
    case sexLimit
    case placeMismatch
    case diagnosisSex
    case modifier
    case codingPair
    case bundled
    case globalPeriod
    case packaged
    case unitsExceeded
    case diagnosisProcedure
    case medicalNecessity
    case documentation
    case benefitMaximum

    /// The id in the table.
    var name: StaticString {
        switch self {
        case .missingPatient: "missing-patient"
        case .missingBillingProvider: "missing-billing-provider"
        case .missingInformation: "missing-information"
        case .missingDiagnosis: "missing-diagnosis"
        case .missingPrincipalDiagnosis: "missing-principal-diagnosis"
        case .missingProcedure: "missing-procedure"
        case .missingRevenueCode: "missing-revenue-code"
        case .missingUnits: "missing-units"
        case .missingCharge: "missing-charge"
        case .missingPlace: "missing-place"
        case .missingBillType: "missing-bill-type"
        case .wrongDates: "wrong-dates"
        case .unknownOriginal: "unknown-original"
        case .tooEarly: "too-early"
        case .beforeBirth: "before-birth"
        case .afterDeath: "after-death"
        case .notFound: "eligibility-not-found"
        case .notYetCovered: "eligibility-not-yet"
        case .coverageEnded: "eligibility-terminated"
        case .newbornNotEnrolled: "newborn-not-enrolled"
        case .wrongPayer: "wrong-payer"
        case .timelyFiling: "timely-filing"
        case .duplicate: "duplicate"
        case .otherPayerFirst: "other-payer-first"
        case .outOfNetwork: "out-of-network"
        case .providerNotEligible: "provider-not-eligible"
        case .referralAbsent: "referral-absent"
        case .referralExceeded: "referral-exceeded"
        case .authorizationAbsent: "authorization-absent"
        case .authorizationExceeded: "authorization-exceeded"
        case .authorizationMismatch: "authorization-mismatch"
        case .authorizationDenied: "authorization-denied"
        case .notCovered: "not-covered"
        case .ageLimit: "age-limit"
        case .sexLimit: "sex-limit"
        case .placeMismatch: "place-mismatch"
        case .diagnosisSex: "diagnosis-sex"
        case .modifier: "modifier"
        case .codingPair: "coding-pair"
        case .bundled: "bundled"
        case .globalPeriod: "global-period"
        case .packaged: "packaged"
        case .unitsExceeded: "units-exceeded"
        case .diagnosisProcedure: "diagnosis-procedure"
        case .medicalNecessity: "medical-necessity"
        case .documentation: "documentation"
        case .benefitMaximum: "benefit-maximum"
        }
    }

    /// What a cause is on the wire and in words.
    struct Reason: Sendable {
        let cause: DenialCause
        let step: AdjudicationNote.Step
        let group: Adjustment.Group
        /// The claim adjustment reason code.
        let code: Text
        /// The remark code; may be empty.
        let remark: Text
        /// For people, without a full stop.
        let sentence: Text
    }

    /// The row of the table for each cause, in the order of the cases.
    static let reasons: FrozenArray<Reason> = {
        let rows = ReferenceTable.named("plans/adjudication-reasons").rows
        return FrozenArray(
            allCases.map { cause in
                guard let row = rows.first(where: { $0["id"] == cause.name.description }),
                    let step = AdjudicationNote.Step(rawValue: row["step"].string),
                    let group = Adjustment.Group(rawValue: row["group"].string)
                else { preconditionFailure("plans/adjudication-reasons has no row for '\(cause.name)'") }
                return Reason(
                    cause: cause, step: step, group: group, code: row["carc"], remark: row["rarc"],
                    sentence: row["sentence"])
            })
    }()

    /// What the cause is on the wire and in words.
    var reason: Reason { Self.reasons[Int(rawValue)] }

    /// The sentence of the cause with these codes at a step; nothing when none has them.
    static func sentence(step: AdjudicationNote.Step, reason: Text) -> Text? {
        reasons.first { $0.step == step && $0.code == reason }?.sentence
    }
}
