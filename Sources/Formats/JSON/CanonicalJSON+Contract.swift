public import HealthSimCore
public import MemberSim

/// Contracts that pay practices for results; they stand beside households, for they are about many.
extension CanonicalJSON {
    /// Writes a value-based contract as one object.
    public static func write(_ contract: ValueBasedContract, to json: inout JSONWriter) {
        json.beginObject()
        json.field("contract_id", contract.id)
        json.field("payer_id", contract.payerID)
        json.field("practice_npi", contract.practiceNPI)
        json.field("kind", contract.kind.rawValue)
        json.field("start_date", contract.start)
        json.field("end_date", contract.end)
        json.key("attributed_member_ids")
        json.beginArray()
        for id in contract.attributedMemberIDs { json.string(id) }
        json.endArray()
        json.field("member_months", contract.memberMonths)
        json.fieldUnlessZero("capitation_rate", contract.capitationRate)
        if contract.withheldBasisPoints != 0 { json.field("withheld_basis_points", contract.withheldBasisPoints) }
        json.fieldUnlessZero("bonus_rate", contract.bonusRate)
        json.field("benchmark", contract.benchmark)
        json.field("spent", contract.spent)
        if contract.sharingBasisPoints != 0 { json.field("sharing_basis_points", contract.sharingBasisPoints) }
        if contract.minimumBasisPoints != 0 { json.field("minimum_basis_points", contract.minimumBasisPoints) }
        if contract.capBasisPoints != 0 { json.field("cap_basis_points", contract.capBasisPoints) }
        listUnlessEmpty("gates", contract.gates, to: &json) { gate, json in
            json.beginObject()
            json.field("measure", gate.measure)
            json.field("eligible", gate.eligible)
            json.field("met", gate.met)
            json.field("threshold_basis_points", gate.thresholdBasisPoints)
            json.endObject()
        }
        json.field("settlement", contract.settlement)
        json.endObject()
    }
}
