import HealthSimCore
import MemberSim

extension RecordParser {
    private static let contractFields = [
        "contract_id", "payer_id", "practice_npi", "kind", "start_date", "end_date", "attributed_member_ids",
        "member_months", "capitation_rate", "withheld_basis_points", "bonus_rate", "benchmark", "spent",
        "sharing_basis_points", "minimum_basis_points", "cap_basis_points", "gates", "settlement",
    ]

    /// Reads a value-based contract.
    mutating func contract() throws(JSONError) -> ValueBasedContract? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var kind = Required<ValueBasedContract.Kind>()
        var contract = ValueBasedContract(
            id: .empty, payerID: .empty, practiceNPI: .empty, kind: .capitation, start: .unread, end: .unread,
            attributedMemberIDs: [], memberMonths: 0)
        contract.settlement = .unread
        while let key = try reader.nextKey() {
            switch key {
            case "contract_id": try read(&contract.id)
            case "payer_id": try read(&contract.payerID)
            case "practice_npi": try read(&contract.practiceNPI)
            case "kind": try read(&kind)
            case "start_date": try read(&contract.start)
            case "end_date": try read(&contract.end)
            case "attributed_member_ids": contract.attributedMemberIDs = try texts()
            case "settlement": try read(&contract.settlement)
            default:
                if try !contractTerm(key, of: &contract) { unknown(key, among: Self.contractFields) }
            }
        }
        need(contract.id, "contract_id", "the number of the contract")
        need(kind, "kind")
        need(contract.start, "start_date")
        need(contract.end, "end_date")
        need(contract.settlement, "settlement")
        guard let kind = kind.value, errors == errorCount else { return nil }
        contract.kind = kind
        return contract
    }

    /// Reads a term or a result.
    /// - Returns: whether it is one.
    private mutating func contractTerm(
        _ key: JSONKey, of contract: inout ValueBasedContract
    ) throws(JSONError) -> Bool {
        switch key {
        case "member_months": try read(&contract.memberMonths)
        case "capitation_rate": try read(&contract.capitationRate)
        case "withheld_basis_points": try read(&contract.withheldBasisPoints)
        case "bonus_rate": try read(&contract.bonusRate)
        case "benchmark": try read(&contract.benchmark)
        case "spent": try read(&contract.spent)
        case "sharing_basis_points": try read(&contract.sharingBasisPoints)
        case "minimum_basis_points": try read(&contract.minimumBasisPoints)
        case "cap_basis_points": try read(&contract.capBasisPoints)
        case "gates": contract.gates = try elements { parser throws(JSONError) in try parser.qualityGate() }
        default: return false
        }
        return true
    }

    private mutating func qualityGate() throws(JSONError) -> ValueBasedContract.QualityGate? {
        guard try beginObject() else { return nil }
        var gate = ValueBasedContract.QualityGate(measure: .empty, eligible: 0, met: 0, thresholdBasisPoints: 0)
        while let key = try reader.nextKey() {
            switch key {
            case "measure": try read(&gate.measure)
            case "eligible": try read(&gate.eligible)
            case "met": try read(&gate.met)
            case "threshold_basis_points": try read(&gate.thresholdBasisPoints)
            default: unknown(key, among: ["measure", "eligible", "met", "threshold_basis_points"])
            }
        }
        need(gate.measure, "measure", "the name of a measure, as a1c-test")
        return gate
    }
}
