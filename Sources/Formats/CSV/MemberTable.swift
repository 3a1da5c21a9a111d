public import HealthSimCore
import MemberSim

/// The tables of what payers hold, in the order of their files.
public enum MemberTable: String, CaseIterable, Codable, Hashable, Sendable {
    case members, coverages
    case enrollmentEvents = "enrollment_events"
    case otherCoverages = "other_coverages"
    case primaryCareAssignments = "pcp_assignments"
    case authorizations, referrals, claims
    case claimDiagnoses = "claim_diagnoses"
    case claimProcedures = "claim_procedures"
    case claimLines = "claim_lines"
    case adjudications
    case lineAdjudications = "line_adjudications"
    case adjustments, remittances
    case providerAdjustments = "provider_adjustments"
    case accumulators

    /// Name, meaning and columns.
    public var schema: TableSchema {
        switch self {
        case .members: MemberTables.members.schema
        case .coverages: MemberTables.coverages.schema
        case .enrollmentEvents: MemberTables.enrollmentEvents.schema
        case .otherCoverages: MemberTables.otherCoverages.schema
        case .primaryCareAssignments: MemberTables.primaryCareAssignments.schema
        case .authorizations: MemberTables.authorizations.schema
        case .referrals: MemberTables.referrals.schema
        case .claims: MemberTables.claims.schema
        case .claimDiagnoses: MemberTables.claimDiagnoses.schema
        case .claimProcedures: MemberTables.claimProcedures.schema
        case .claimLines: MemberTables.claimLines.schema
        case .adjudications: MemberTables.adjudications.schema
        case .lineAdjudications: MemberTables.lineAdjudications.schema
        case .adjustments: MemberTables.adjustments.schema
        case .remittances: MemberTables.remittances.schema
        case .providerAdjustments: MemberTables.providerAdjustments.schema
        case .accumulators: MemberTables.accumulators.schema
        }
    }
}
