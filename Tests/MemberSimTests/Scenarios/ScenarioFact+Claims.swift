import HealthSimCore
import MemberSim

extension ScenarioFact {
    static let professional: [ScenarioFact] = [
        .init("professional-claims", "office-visit") {
            $0.claims.count == 1 && $0.claims[0].placeOfService == "11" && $0.has(code: "992") && $0.isPaid
        },
        .init("professional-claims", "preventive", share: 0.9) { household in
            household.standing.contains { decision in
                decision.lines.contains { $0.paid > .zero && $0.deductible + $0.copay + $0.coinsurance == .zero }
            } && household.has(code: "9939") || household.has(code: "9938")
        },
        .init("professional-claims", "telehealth") { household in
            household.claims.contains { $0.placeOfService == "10" }
                && household.lines.contains { $0.modifiers.contains("95") }
        },
        .init("professional-claims", "emergency") {
            $0.claims.contains { $0.kind == .professional && $0.placeOfService == "23" }
        },
        .init("professional-claims", "surgery") { household in
            household.has(code: "29881")
                && household.claims.contains { $0.kind == .institutional && $0.facilityType == "83" }
                && household.has(code: "01400") && household.claims.contains { !$0.authorizationID.isEmpty }
        },
        .init("professional-claims", "imaging") { household in
            household.has(code: "72148")
                && household.authorizations.contains { $0.decision == .certified && $0.category == "imaging-advanced" }
        },
        .init("professional-claims", "equipment") { $0.has(code: "E0601") },
        .init("professional-claims", "ambulance") {
            $0.has(code: "A04") && $0.claims.contains { $0.placeOfService == "41" }
        },
        .init("professional-claims", "denied-eligibility") { $0.isDenied("27") },
        .init("professional-claims", "denied-timely-filing") { $0.isDenied("29") },
        .init("professional-claims", "denied-duplicate") {
            $0.isDenied("18") && $0.adjudications.contains { $0.status == .paid }
        },
        .init("professional-claims", "denied-no-authorization") { $0.isDenied("197") },
        .init("professional-claims", "denied-no-referral") { $0.has(reason: "288") },
        .init("professional-claims", "denied-not-covered") { $0.isDenied("204") },
        .init("professional-claims", "denied-bundled") { $0.has(reason: "97") },
        .init("professional-claims", "denied-medical-necessity") { $0.has(reason: "50") },
        .init("professional-claims", "denied-missing-information") { $0.isDenied("16") },
        .init("professional-claims", "denied-missing-diagnosis") { $0.isDenied("16", remark: "M76") },
        .init("professional-claims", "denied-unknown-member") { $0.isDenied("31") },
        .init("professional-claims", "denied-out-of-network", share: 0.75) { $0.isDenied("242") },
        .init("professional-claims", "out-of-network", share: 0.9) { household in
            household.adjudications.contains { !$0.isInNetwork && $0.allowed > .zero }
        },
        .init("professional-claims", "corrected") { household in
            household.claims.contains { $0.frequency == .replacement && !$0.originalReference.isEmpty }
                && household.adjudications.contains { $0.status == .reversed }
                && household.standing.contains { decision in
                    household.claim(decision.claimID)?.frequency == .replacement
                }
        },
        .init("professional-claims", "void") { household in
            household.claims.contains { $0.frequency == .void }
                && household.adjudications.contains { $0.status == .reversed }
                && household.adjudications.reduce(.zero) { $0 + $1.paid } == .zero
        },
        .init("professional-claims", "coordination") { household in
            household.adjudications.contains { $0.order == .secondary } && household.has(reason: "23")
        },
        .init("professional-claims", "coordination-omitted") { $0.isDenied("22") },
    ]

    static let facility: [ScenarioFact] = [
        .init("facility-claims", "emergency") { household in
            household.claims.contains { $0.facilityType == "13" }
                && household.lines.contains { $0.revenueCode == "0450" }
        },
        .init("facility-claims", "inpatient", share: 0.75) { household in
            household.claims.contains { claim in
                claim.isInpatient && claim.admission?.diagnosisGroup != nil && claim.admission?.type == "1"
                    && claim.diagnoses.contains { $0.presentOnAdmission == .yes }
            } && household.adjudications.contains { $0.groupWeight > 0 && $0.paid > .zero }
        },
        .init("facility-claims", "surgery") { household in
            household.claims.contains { $0.isInpatient && !$0.procedures.isEmpty && !$0.authorizationID.isEmpty }
                && household.hasPaidStay
        },
        .init("facility-claims", "outpatient-surgery") {
            $0.has(code: "49505") && $0.lines.contains { $0.revenueCode == "0360" }
        },
        .init("facility-claims", "imaging") {
            $0.lines.contains { $0.revenueCode == "0612" || $0.revenueCode == "0610" }
        },
        .init("facility-claims", "infusion") {
            $0.has(code: "J1745") && $0.claims.count { $0.kind == .institutional } == 4
        },
        .init("facility-claims", "dialysis") { $0.claims.contains { $0.facilityType == "72" } },
        .init("facility-claims", "birth", share: 0.8) { household in
            household.claims.contains { $0.admission?.type == "4" } && household.has(.addition, .birth)
        },
        .init("facility-claims", "interim", share: 0.8) { household in
            household.claims.contains { $0.frequency == .interimFirst }
                && household.claims.contains { $0.frequency == .interimLast }
        },
        .init("facility-claims", "medicare") { household in
            household.has(reason: "253") && household.adjudications.contains { $0.deductible >= Money(dollars: 1_632) }
        },
        .init("facility-claims", "denied-no-authorization") { $0.isDenied("197") },
        .init("facility-claims", "denied-duplicate") { $0.isDenied("18") },
        .init("facility-claims", "corrected") {
            $0.claims.contains { $0.kind == .institutional && $0.frequency == .replacement }
        },
        .init("facility-claims", "void") { household in
            household.claims.contains { $0.isInpatient && $0.frequency == .void }
                && household.adjudications.contains { $0.status == .reversed && $0.paid.isNegative }
        },
    ]

    static let authorization: [ScenarioFact] = [
        .init("prior-auth", "approved") { household in
            household.authorizations.contains { $0.decision == .certified } && household.isPaid
        },
        .init("prior-auth", "denied") { household in
            household.authorizations.contains { $0.decision == .notCertified } && household.isDenied("39")
        },
        .init("prior-auth", "pended") { household in
            household.authorizations.contains { $0.decision == .pended }
                && household.adjudications.contains { $0.status == .pended }
        },
        .init("prior-auth", "expired") { household in
            household.authorizations.contains { authorization in
                household.claims.contains { $0.authorizationID == authorization.id && $0.start > authorization.end }
            } && household.isDenied("198")
        },
        .init("prior-auth", "exceeded") { household in
            household.authorizations.contains { $0.decision == .partlyCertified } && household.has(reason: "198")
                && household.adjudications.contains { $0.status == .paid && $0.paid > .zero }
        },
        .init("prior-auth", "partial") { household in
            household.authorizations.contains { $0.decision == .modified && $0.unitsApproved < $0.unitsRequested }
        },
        .init("prior-auth", "absent") { $0.authorizations.isEmpty && $0.isDenied("197") },
        .init("prior-auth", "inpatient") { household in
            household.authorizations.contains { $0.category == "inpatient" && $0.decided ?? $0.start < $0.end }
                && household.hasPaidStay
        },
        .init("prior-auth", "emergency") { $0.authorizations.isEmpty && !$0.has(reason: "197") && $0.isPaid },
        .init("prior-auth", "referral") { household in
            household.claims.contains { !$0.referralID.isEmpty } && !household.has(reason: "288")
        },
        .init("prior-auth", "referral-absent") { $0.has(reason: "288") },
        .init("prior-auth", "referral-exceeded") {
            $0.referrals.contains { $0.visitsAllowed == 2 } && $0.has(reason: "287")
        },
    ]
}
