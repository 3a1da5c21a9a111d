import HealthSimCore
import MemberSim

// Loops 2300, 2310 and 2320 of an 834. Source: X12 005010X220A1.
extension X12Writer {
    /// The coverages of a member: the one, or for a change of plan the ended one and the new one.
    mutating func coverages(of entry: X12EnrollmentEntry) {
        switch entry.event?.maintenance {
        case .change where entry.former != nil:
            if let former = entry.former { coverage(former, .termination) }
            coverage(entry.coverage, .addition)
        case .addition: coverage(entry.coverage, .addition)
        case .termination: coverage(entry.coverage, .termination)
        case .reinstatement: coverage(entry.coverage, .reinstatement)
        case .change: coverage(entry.coverage, .change)
        case .audit, nil: coverage(entry.coverage, .audit)
        }
    }

    /// Loop 2300.
    private mutating func coverage(_ coverage: Coverage, _ maintenance: EnrollmentEvent.Maintenance) {
        segment("HD")
        element(Text(maintenance.rawValue))
        skip()
        element(Self.insuranceLine(of: coverage.planID))
        element(coverage.planID, max: 50)
        element(Text(coverage.level.rawValue))
        end()
        date("348", coverage.start)
        if let end = coverage.end { date("349", end) }
        if coverage.premium != .zero { amount("P3", coverage.premium) }
        reference("1L", coverage.id)
    }

    /// HD03.
    private static func insuranceLine(of planID: Text) -> StaticString {
        switch PlanTable.shared.plan(planID)?.kind {
        case .healthMaintenance, .exchangeHMO, .medicareAdvantageHMO, .managedMedicaid, .childrensInsurance: "HMO"
        case .preferredProvider, .exchangePPO, .medicareAdvantagePPO, .highDeductible: "PPO"
        case .exclusiveProvider, .exchangeEPO: "EPO"
        case .pointOfService: "POS"
        case .dental: "DEN"
        case .medicare, .medicaid, nil: "HLT"
        }
    }

    /// Loop 2310.
    mutating func primaryCare(of member: Member, on day: CalendarDate, in household: MemberHousehold) {
        let assignment = household.primaryCareAssignments.last { assignment in
            assignment.memberID == member.id && assignment.start <= day && assignment.end.map { day <= $0 } ?? true
        }
        guard let assignment,
            let clinician = household.practitioners.first(where: { $0.npi == assignment.practitionerNPI })
        else { return }
        segment("LX")
        element(1)
        end()
        segment("NM1")
        element("P3")
        element("1")
        element(clinician.name.family, max: 60)
        element(clinician.name.given, max: 35)
        element(clinician.name.middle, max: 25)
        skip(2)
        element("XX")
        element(clinician.npi)
        element(assignment.isAssignedByPayer ? "72" : "25")
        end()
    }

    /// Loop 2320.
    mutating func write(_ other: OtherCoverage, payer: Payer) {
        segment("COB")
        element(Text(other.order.rawValue))
        element(other.policyNumber, max: 50)
        element("1")
        end()
        date("344", other.start)
        if let end = other.end { date("345", end) }
        organization("IN", payer.name, qualifier: "NI", number: payer.id)
    }
}
