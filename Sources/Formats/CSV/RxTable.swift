public import HealthSimCore
import RxMemberSim

/// The tables of what a pharmacy benefit holds, in the order of their files.
public enum RxTable: String, CaseIterable, Codable, Hashable, Sendable {
    case members = "rx_members"
    case coverages = "rx_coverages"
    case prescriptions, fills
    case claims = "pharmacy_claims"
    case responses = "pharmacy_responses"
    case alerts = "dur_alerts"
    case authorizations = "drug_authorizations"
    case accumulators = "rx_accumulators"
    case rebates
    case partDEvents = "part_d_events"

    /// Name, meaning and columns.
    public var schema: TableSchema {
        switch self {
        case .members: RxTables.members.schema
        case .coverages: RxTables.coverages.schema
        case .prescriptions: RxTables.prescriptions.schema
        case .fills: RxTables.fills.schema
        case .claims: RxTables.pharmacyClaims.schema
        case .responses: RxTables.responses.schema
        case .alerts: RxTables.alerts.schema
        case .authorizations: RxTables.authorizations.schema
        case .accumulators: RxTables.accumulators.schema
        case .rebates: RxTables.rebates.schema
        case .partDEvents: RxTables.partDEvents.schema
        }
    }
}
