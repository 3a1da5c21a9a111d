import HealthSimCore

// Stays: the hospital's claim, in parts when it is long, and those of its clinicians.

extension EncounterBilling {
    /// What a hospital asks for beyond the rooms, by revenue code.
    private struct Ancillaries {
        private(set) var lines: [(revenue: UInt16, units: Int, charge: Money)] = []

        mutating func add(_ revenue: UInt16, units: Int, _ charge: Money) {
            if let index = lines.firstIndex(where: { $0.revenue == revenue }) {
                lines[index].units += units
                lines[index].charge += charge
            } else {
                lines.append((revenue, units, charge))
            }
        }

        var sorted: [(revenue: UInt16, units: Int, charge: Money)] { lines.sorted { $0.revenue < $1.revenue } }
    }

    /// The longest statement; a stay that is longer is billed in parts.
    private static let statementDays = 30

    mutating func billStay() {
        let stay =
            encounter.stay
            ?? BillableStay(
                admissionType: "3", source: "1", status: "01", admittingDiagnosis: encounter.diagnoses.first,
                diagnosisGroup: nil, units: [])
        let length = max(0, encounter.start.date.days(until: encounter.end.date))
        let nights = rooms(of: stay, nights: max(1, length))
        let operations = encounter.services.filter { service in
            service.code.map { $0.system != .icd10pcs && Self.isOperation(ServiceTraits.of($0)) } ?? false
        }
        let ancillaries = ancillaries(nights: nights, operations: operations)
        var from = 0
        let total = max(1, length)
        while from < total {
            let to = min(from + Self.statementDays, total)
            addStatement(stay, days: from..<to, of: total, nights: nights, ancillaries, operations: operations)
            from = to
        }
        billClinicians(stay, operations: operations)
        if stay.nursingDays > 0 { billNursing(stay) }
    }

    /// The revenue code of the room of each night.
    private func rooms(of stay: BillableStay, nights: Int) -> [UInt16] {
        var rooms: [UInt16] = []
        rooms.reserveCapacity(nights)
        for unit in stay.units {
            let code = UInt16(unit.revenueCode.wholeNumber ?? 120)
            for _ in 0..<unit.days where rooms.count < nights { rooms.append(code) }
        }
        while rooms.count < nights { rooms.append(rooms.last ?? 120) }
        return rooms
    }

    private mutating func ancillaries(nights: [UInt16], operations: [BillableService]) -> Ancillaries {
        let facility = encounter.facilityNPI
        var sum = Ancillaries()
        var givenDoses = 0
        for service in encounter.services {
            guard let stated = service.code, stated.system != .icd10pcs else {
                if service.kind == .drug { givenDoses += service.units }
                continue
            }
            let traits = ServiceTraits.of(stated)
            guard traits.revenue > 0, !Self.isOperation(traits), service.kind != .anesthesia else { continue }
            let code = traits.facilityCode ?? stated
            sum.add(
                traits.revenue, units: service.units, charge(code, .facility, units: service.units, by: facility))
        }
        let intensive = nights.count { (200...219).contains($0) || $0 == 174 || $0 == 173 }
        let plain = nights.count - intensive
        // Doses that are recorded, and what is given without an order of its own.
        let doses = givenDoses + plain * 3 + intensive * 10
        sum.add(250, units: doses, charge(revenue: 250, units: doses))
        let fluids = (plain + 1) / 2 + intensive * 2
        sum.add(258, units: fluids, charge(revenue: 258, units: fluids))
        let supplies = plain + intensive * 3
        sum.add(270, units: supplies, charge(revenue: 270, units: supplies))
        if encounter.visit.map({ ServiceTraits.of($0).family == .emergency }) ?? false, let visit = encounter.visit {
            sum.add(450, units: 1, charge(visit, .facility, by: facility))
        }
        addTheatre(to: &sum, operations: operations, by: facility)
        return sum
    }

    /// The operating room, its anesthesia, recovery and implants, by the minutes of what was done.
    private func addTheatre(to sum: inout Ancillaries, operations: [BillableService], by facility: Text) {
        var seen: [Concept] = []
        for procedure in encounter.services {
            guard let code = procedure.code else { continue }
            let traits: SurgeryTraits
            if code.system == .icd10pcs {
                guard let found = SurgeryTraits.of(code) else { continue }
                traits = found
            } else {
                guard Self.isOperation(ServiceTraits.of(code)), seen.isEmpty else { continue }
                traits = SurgeryTraits(operation: code)
            }
            // Of several procedures of one operation the first counts whole, the others for a third of the time.
            let isFirst = seen.isEmpty
            if seen.contains(traits.surgeon ?? code) { continue }
            seen.append(traits.surgeon ?? code)
            let quarters = max(1, (isFirst ? traits.minutes : traits.minutes / 3) / 15)
            if traits.isDelivery {
                if isFirst { sum.add(720, units: 1, charge(revenue: 720, units: 1)) }
                continue
            }
            sum.add(traits.revenue, units: quarters, charge(revenue: traits.revenue, units: quarters))
            if traits.anesthesia != nil {
                sum.add(370, units: quarters, charge(revenue: 370, units: quarters))
                if isFirst { sum.add(710, units: 4, charge(revenue: 710, units: 4)) }
            }
            if traits.hasImplant, isFirst { sum.add(278, units: 1, charge(revenue: 278, units: 1)) }
        }
    }

    /// Adds the claim of a part of a stay.
    private mutating func addStatement(
        _ stay: BillableStay, days: Range<Int>, of total: Int, nights: [UInt16], _ ancillaries: Ancillaries,
        operations: [BillableService]
    ) {
        let facility = encounter.facilityNPI
        let isFirst = days.lowerBound == 0
        let isLast = days.upperBound == total
        let first = encounter.start.date.adding(days: days.lowerBound)
        let last = isLast ? encounter.end.date : encounter.start.date.adding(days: days.upperBound - 1)
        var draft = ClaimDraft(
            encounter.diagnoses + encounter.acquiredDiagnoses, limit: ClaimDraft.institutionalDiagnoses)
        for room in Set(nights[days]).sorted() {
            let units = nights[days].count { $0 == room }
            draft.add(
                nil, revenue: room, on: first, through: last, units: units, unit: .days,
                charge: charge(revenue: room, units: units))
        }
        for line in ancillaries.sorted where line.units > 0 {
            let weights = Self.weights(days, of: total)
            let amount = line.charge.prorated(over: weights.all)[weights.place]
            let units = max(1, line.units * days.count / total)
            guard amount > .zero else { continue }
            draft.add(nil, revenue: line.revenue, on: first, through: last, units: units, charge: amount)
        }
        share(stay, among: &draft, days: days, of: total)
        let index = claims.count
        addInstitutional(
            draft, bill: "11", facility: facility, attending: encounter.practitionerNPI,
            admission: ClaimAdmission(
                start: encounter.start, discharge: isLast ? encounter.end : nil, type: stay.admissionType,
                source: stay.source, status: isLast ? stay.status : "30",
                admittingDiagnosis: stay.admittingDiagnosis, diagnosisGroup: stay.diagnosisGroup,
                coveredDays: days.count),
            operating: operatorOfStay(operations))
        guard claims.indices.contains(index) else { return }
        claims[index].start = first
        claims[index].end = last
        if total > Self.statementDays {
            claims[index].frequency = isFirst ? .interimFirst : isLast ? .interimLast : .interimContinuing
        }
        markAdmission(of: &claims[index])
        claims[index].procedures = procedures(in: first...last, isLast: isLast)
        claims[index].billingCodes.append(
            BillingCode(.value, "80", amount: Money(dollars: Int64(days.count))))
        if stay.birthWeightInGrams > 0, isFirst {
            claims[index].billingCodes.append(
                BillingCode(.value, "54", amount: Money(dollars: Int64(stay.birthWeightInGrams))))
        }
    }

    /// Makes the lines add up to what the hospital asks for such a stay, or for the part of it.
    ///
    /// The charge of a stay follows its MS-DRG and its days; the lines say what for, each in its usual proportion.
    private func share(_ stay: BillableStay, among draft: inout ClaimDraft, days: Range<Int>, of total: Int) {
        guard let group = stay.diagnosisGroup, !draft.lines.isEmpty else { return }
        let whole = ChargeMaster.shared.stayCharge(
            group: group, days: total, state: builder.charges.state, npi: encounter.facilityNPI)
        let statements = Self.weights(days, of: total)
        let part = whole.prorated(over: statements.all)[statements.place]
        let usual = draft.lines.reduce(Money.zero) { $0 + $1.charge }
        guard part > usual else {
            let amounts = part.prorated(over: draft.lines.map(\.charge.cents))
            for index in draft.lines.indices { draft.lines[index].charge = max(amounts[index], Money(cents: 1)) }
            return
        }
        // What a graver stay costs more lies in drugs, supplies and nursing rather than in the price of a test.
        let weights = draft.lines.map { line in
            let factor: Int64 =
                switch line.revenueCode.wholeNumber ?? 0 {
                case 100...219: 4
                case 250...259: 8
                case 270...279: 6
                case 360...379, 480...489, 710...729: 3
                default: 1
                }
            return line.charge.cents * factor
        }
        let extra = (part - usual).prorated(over: weights)
        for index in draft.lines.indices { draft.lines[index].charge += extra[index] }
    }

    /// The days of each statement of a stay, and the place of one of them.
    private static func weights(_ days: Range<Int>, of total: Int) -> (all: [Int64], place: Int) {
        guard total > statementDays else { return ([1], 0) }
        let count = (total + statementDays - 1) / statementDays
        let all = (0..<count).map { Int64(min(statementDays, total - $0 * statementDays)) }
        return (all, days.lowerBound / statementDays)
    }

    /// Says of each diagnosis whether it was there on admission.
    func markAdmission(of claim: inout Claim) {
        for index in claim.diagnoses.indices {
            let code = claim.diagnoses[index].code
            claim.diagnoses[index].presentOnAdmission =
                DiagnosisTraits.of(code).isExemptFromAdmission
                ? .exempt : encounter.acquiredDiagnoses.contains(code) ? .no : .yes
        }
    }

    /// The procedures of a span of days: the principal one, which is an operation when there is one, first.
    private func procedures(in days: ClosedRange<CalendarDate>, isLast: Bool) -> [ClaimProcedure] {
        var procedures: [ClaimProcedure] = []
        for service in encounter.services {
            guard let code = service.code, code.system == .icd10pcs, procedures.count < 25 else { continue }
            let day = min(max(service.at.date, encounter.start.date), encounter.end.date)
            guard days.contains(day), !procedures.contains(where: { $0.code == code && $0.date == day }) else {
                continue
            }
            procedures.append(ClaimProcedure(code, date: day))
        }
        if let main = procedures.firstIndex(where: { SurgeryTraits.of($0.code) != nil }), main > 0 {
            procedures.swapAt(0, main)
        }
        return procedures
    }

    /// Who operated, by NPI; empty when nobody did.
    private func operatorOfStay(_ operations: [BillableService]) -> Text {
        let operation =
            operations.first
            ?? encounter.services.first { service in
                service.code.map { $0.system == .icd10pcs && SurgeryTraits.of($0) != nil } ?? false
            }
        guard let operation else { return .empty }
        return operation.practitionerNPI.isEmpty ? encounter.practitionerNPI : operation.practitionerNPI
    }
}
