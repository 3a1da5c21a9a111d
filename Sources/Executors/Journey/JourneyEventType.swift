/// The types of events, in the words that documents use in both forms.
struct JourneyEventType: Sendable {
    typealias Kind = JourneySpecification.Event.Kind

    /// The word.
    let word: String
    /// What it is, when nothing else decides.
    let kind: Kind
    /// The product without which there is no such event; absent for care of any kind.
    let product: ProfileSpecification.Product?

    private init(_ word: String, _ kind: Kind, _ product: ProfileSpecification.Product? = nil) {
        self.word = word
        self.kind = kind
        self.product = product
    }

    /// The type of a word; hyphens stand for underscores.
    static func named(_ word: String) -> JourneyEventType? {
        let wanted = String(word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        return all.first { $0.word == wanted }
    }

    /// Every type.
    static let all: [JourneyEventType] = [
        .init("encounter", .encounter), .init("scheduled_visit", .encounter), .init("office_visit", .encounter),
        .init("followup", .encounter), .init("follow_up", .encounter), .init("referral", .encounter),
        .init("screening", .encounter), .init("telehealth", .telehealth), .init("outreach", .telehealth),
        .init("engagement", .telehealth), .init("observation", .lab), .init("lab", .lab), .init("lab_order", .lab),
        .init("lab_result", .lab), .init("prescription", .prescription), .init("medication_order", .prescription),
        .init("procedure", .procedure), .init("immunization", .immunization), .init("vaccination", .immunization),
        .init("diagnosis", .diagnosis), .init("admission", .admission), .init("emergency", .emergency),
        .init("ed_visit", .emergency), .init("discharge", .discharge), .init("episode", .episode),
        .init("milestone", .note), .init("administrative", .note), .init("gap_identified", .note),
        .init("gap_closed", .note), .init("care_plan_update", .note),
        .init("new_enrollment", .newEnrollment, .membersim), .init("plan_change", .planChange, .membersim),
        .init("termination", .termination, .membersim), .init("claim_professional", .claim, .membersim),
        .init("claim_institutional", .claim, .membersim), .init("new_rx", .prescription),
        .init("therapy_start", .prescription), .init("therapy_change", .therapyChange),
        .init("therapy_discontinue", .therapyStop), .init("fill", .fill, .rxmembersim),
        .init("refill", .refill, .rxmembersim), .init("adherence_gap", .adherenceGap, .rxmembersim),
    ]

    /// What an event of this type is by what it says: a call of the plan's is no contact, a screening may be a test.
    func kind(of details: JourneySpecification.Details, dependsOn other: Kind?) -> Kind {
        switch word {
        case "outreach", "engagement":
            return details.specialty.isEmpty && details.visitType.isEmpty && !details.hasServices ? .note : kind
        case "screening", "gap_closed", "care_plan_update":
            if !details.specialty.isEmpty || !details.visitType.isEmpty { return .encounter }
            if !details.panels.isEmpty { return .lab }
            if !details.vaccines.isEmpty { return .immunization }
            return details.procedures.isEmpty ? kind : .procedure
        case "lab_result": return other == .lab && details.panels.isEmpty ? .note : kind
        case "claim_professional", "claim_institutional":
            guard other == nil else { return kind }
            // A claim that stands alone means the care that it is for.
            return details.event.isEmpty && details.choices.isEmpty ? .encounter : .admission
        default: return kind
        }
    }
}

extension JourneySpecification.Details {
    /// Whether tests, drugs, procedures or vaccines are named.
    var hasServices: Bool {
        !(panels.isEmpty && procedures.isEmpty && medications.isEmpty && vaccines.isEmpty)
    }
}
