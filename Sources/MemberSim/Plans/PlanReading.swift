public import HealthSimCore

/// What came of reading a `plan.json`: the plan, unless it has errors, and all that was found.
///
/// A document may begin with a design of the tables, `"design": "ppo-standard"`, and say only what differs.
public struct PlanReading: Sendable {
    /// The plan; nothing when there are errors.
    public let plan: Plan?
    /// What was found.
    public let result: ValidationResult

    /// Reads a document.
    public init(_ document: JSONValue) {
        var findings = DocumentFindings()
        let plan = Self.plan(DocumentNode(document, path: ""), &findings)
        self.plan = findings.hasErrors ? nil : plan
        result = ValidationResult(findings.findings)
    }

    private static func plan(_ node: DocumentNode, _ findings: inout DocumentFindings) -> Plan? {
        guard var object = node.object(&findings) else { return nil }
        var base: Plan?
        if let design = object.take("design"), let id = design.text(&findings) {
            base = PlanTable.shared.plan(Text(id))
            if base == nil { design.unknown("design", among: PlanTable.shared.ids.map(\.string), &findings) }
        }
        guard var plan = base ?? blank(&object, &findings) else { return nil }
        if base != nil, let id = object.take("id", "plan_id")?.text(&findings) { plan.id = Text(id) }
        if base != nil, let name = object.take("name")?.text(&findings) { plan.name = Text(name) }
        read(&object, into: &plan, &findings)
        object.warnOfUnused(known: Plan.CodingKeys.allCases.map(\.rawValue), &findings)
        return plan
    }

    /// A plan of what every document without a design must say.
    private static func blank(_ object: inout DocumentObject, _ findings: inout DocumentFindings) -> Plan? {
        let id = object.require("id", &findings)?.text(&findings)
        let name = object.take("name")?.text(&findings)
        let kind = object.require("type", &findings).flatMap { word($0, Plan.Kind.self, "type of plan", &findings) }
        let line = object.take("line_of_business").flatMap {
            word($0, Plan.LineOfBusiness.self, "line of business", &findings)
        }
        let tier = object.require("in_network", &findings).flatMap { Self.tier($0, &findings) }
        guard let id, let kind, let tier else { return nil }
        let business = line ?? kind.usualLine
        return Plan(
            id: Text(id), name: Text(name ?? id), kind: kind, lineOfBusiness: business, inNetwork: tier,
            feeScheduleID: Text(business.rawValue), share: Benefit.Share(), benefits: [])
    }

    private static func read(
        _ object: inout DocumentObject, into plan: inout Plan, _ findings: inout DocumentFindings
    ) {
        if let tier = object.take("in_network").flatMap({ Self.tier($0, &findings) }) { plan.inNetwork = tier }
        if let tier = object.take("out_of_network").flatMap({ Self.tier($0, &findings) }) { plan.outOfNetwork = tier }
        if let kind = object.take("type").flatMap({ word($0, Plan.Kind.self, "type of plan", &findings) }) {
            plan.kind = kind
        }
        if let line = object.take("line_of_business").flatMap({
            word($0, Plan.LineOfBusiness.self, "line of business", &findings)
        }) {
            plan.lineOfBusiness = line
        }
        if let metal = object.take("metal")?.text(&findings) { plan.metal = Text(metal) }
        if let rule = object.take("accumulation").flatMap({
            word($0, Plan.Accumulation.self, "way of accumulation", &findings)
        }) {
            plan.accumulation = rule
        }
        if let rule = object.take("coordination").flatMap({
            word($0, Plan.Coordination.self, "way of coordination", &findings)
        }) {
            plan.coordination = rule
        }
        func whole(_ name: String, _ range: ClosedRange<Int>, _ field: inout Int) {
            if let value = object.take(name)?.integer(in: range, &findings) { field = value }
        }
        func flag(_ name: String, _ field: inout Bool) {
            if let value = object.take(name)?.flag(&findings) { field = value }
        }
        whole("year_start_month", 1...12, &plan.yearStartMonth)
        whole("network_share_basis_points", 0...10_000, &plan.networkShare)
        whole("filing_limit_days", 1...3_650, &plan.filingLimit)
        whole("correction_limit_days", 1...3_650, &plan.correctionLimit)
        whole("sequestration_basis_points", 0...10_000, &plan.sequestration)
        whole("interest_basis_points", 0...10_000, &plan.interest)
        whole("prompt_payment_days", 1...365, &plan.promptPaymentDays)
        flag("requires_primary_care", &plan.requiresPrimaryCare)
        flag("requires_referral", &plan.requiresReferral)
        flag("takes_copay_first", &plan.takesCopayFirst)
        flag("allows_savings_account", &plan.allowsSavingsAccount)
        if let node = object.take("fee_schedule"), let id = node.text(&findings) {
            let known = FeeScheduleTable.shared.schedules.map(\.id.string)
            if known.contains(id) {
                plan.feeScheduleID = Text(id)
            } else {
                node.unknown("fee schedule", among: known, &findings)
            }
        }
        if let node = object.take("hospital_insurance") { plan.hospitalInsurance = hospital(node, &findings) }
        // What it costs has no part in settlement.
        _ = object.take("premiums")
        for node in object.take("benefits")?.list(&findings) ?? [] { benefit(node, into: &plan, &findings) }
    }

    private static func benefit(_ node: DocumentNode, into plan: inout Plan, _ findings: inout DocumentFindings) {
        guard var object = node.object(&findings), let name = object.require("category", &findings) else { return }
        guard let word = name.text(&findings) else { return }
        guard let category = ServiceCategory(named: Text(word)) else {
            return name.unknown("category", among: ServiceCategory.allCases.map(\.name.description), &findings)
        }
        var benefit = plan[category]
        if let share = object.take("in_network").flatMap({ Self.share($0, &findings) }) { benefit.inNetwork = share }
        if let share = object.take("out_of_network").flatMap({ Self.share($0, &findings) }) {
            benefit.outOfNetwork = share
        }
        if let flag = object.take("authorization")?.flag(&findings) { benefit.needsAuthorization = flag }
        if let flag = object.take("referral")?.flag(&findings) { benefit.needsReferral = flag }
        if let limit = object.take("visit_limit")?.integer(in: 0...10_000, &findings) { benefit.visitLimit = limit }
        if let most = object.take("yearly_maximum").flatMap({ money($0, &findings) }) { benefit.yearlyMaximum = most }
        object.warnOfUnused(known: Benefit.CodingKeys.allCases.map(\.rawValue), &findings)
        plan[category] = benefit
    }

    private static func share(_ node: DocumentNode, _ findings: inout DocumentFindings) -> Benefit.Share? {
        guard var object = node.object(&findings) else { return nil }
        var share = Benefit.Share()
        if let flag = object.take("covered")?.flag(&findings) { share.isCovered = flag }
        if let copay = object.take("copay").flatMap({ money($0, &findings) }) { share.copay = copay }
        if let occasion = object.take("copay_per").flatMap({ word($0, Benefit.Occasion.self, "occasion", &findings) }) {
            share.occasion = occasion
        }
        if let most = object.take("maximum_copays")?.integer(in: 0...365, &findings) { share.maximumCopays = most }
        if let points = object.take("coinsurance_basis_points")?.integer(in: 0...10_000, &findings) {
            share.coinsurance = points
        }
        if let flag = object.take("deductible_applies")?.flag(&findings) { share.deductibleApplies = flag }
        object.warnOfUnused(known: Benefit.Share.CodingKeys.allCases.map(\.rawValue), &findings)
        return share
    }
}
