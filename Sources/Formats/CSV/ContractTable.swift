public import HealthSimCore
public import MemberSim

/// The tables of value-based contracts, in the order of their files.
///
/// Contracts are about the members of many households, so they stand beside them.
public enum ContractTable: String, CaseIterable, Hashable, Sendable {
    case contracts = "value_based_contracts"
    case members = "value_based_members"
    case measures = "value_based_measures"

    /// Name, meaning and columns.
    public var schema: TableSchema {
        switch self {
        case .contracts: ContractTables.contracts.schema
        case .members: ContractTables.members.schema
        case .measures: ContractTables.gates.schema
        }
    }

    /// The table as CSV (RFC 4180), its header first.
    public func csv(of contracts: [ValueBasedContract]) -> [UInt8] {
        var cells = CellWriter(.csv)
        cells.buffer.append(contentsOf: EncodedFile(table: schema).header.span)
        for contract in contracts {
            switch self {
            case .contracts: ContractTables.contracts.write(contract, to: &cells)
            case .members:
                for id in contract.attributedMemberIDs {
                    ContractTables.members.write(.init(contractID: contract.id, memberID: id), to: &cells)
                }
            case .measures:
                for gate in contract.gates {
                    ContractTables.gates.write(.init(contractID: contract.id, gate: gate), to: &cells)
                }
            }
        }
        return [UInt8](cells.buffer)
    }
}
