import HealthSimCore
import MemberSim

// CLM and what belongs to the claim as a whole.
extension X12ClaimParser {
    mutating func beginClaim(_ segment: X12Segment) {
        finishClaim()
        guard let household = levels.household, let member = memberIndex() else {
            return problem(
                .segment(.unexpected), segment, "a claim stands below a subscriber who is the patient, or a patient")
        }
        place = .claim
        hasDiagnoses = false
        dischargeMinute = nil
        claimSegment = segment
        var claim = Claim(
            id: required(segment, 1, most: 38), kind: isProfessional ? .professional : .institutional,
            memberID: result.households[household].members[member].id,
            subscriberID: result.households[household].subscriberID, payerID: levels.payerID, planID: .empty,
            groupID: levels.groupID, billingNPI: levels.billingNPI, start: result.date, end: result.date,
            diagnoses: [], lines: [], submitted: result.date, received: result.date)
        claim.charge = amount(segment, 2)
        if isProfessional {
            claim.placeOfService = segment.text(1, of: 5)
        } else {
            claim.facilityType = segment.text(1, of: 5)
        }
        if let frequency = Claim.Frequency(rawValue: segment.text(3, of: 5).string) {
            claim.frequency = frequency
        } else {
            element(segment, 5, component: 3, .invalidCode, "CLM05-3 is the frequency of the claim: 1 to 5, 7 or 8")
        }
        claim.acceptsAssignment = segment.isElement(7, "A")
        if segment.isEmpty(7) { _ = required(segment, 7) }
        claim.accident = segment.text(1, of: 11)
        if levels.billingPractitioner != nil { claim.renderingNPI = levels.billingNPI }
        self.claim = claim
    }

    /// Adds the claim to its household once all of it was read.
    mutating func finishClaim() {
        finishLine()
        guard var claim, let segment = claimSegment, let household = levels.household else { return }
        self.claim = nil
        if isProfessional, let first = claim.lines.map(\.start).min(), let last = claim.lines.map(\.end).max() {
            claim.start = first
            claim.end = last
        }
        if let minute = dischargeMinute, claim.admission != nil {
            claim.admission?.discharge = Timestamp(date: claim.end, secondOfDay: minute * 60)
        }
        place = .claim
        if claim.lines.isEmpty { missing("LX", segment.position, "claim \(claim.id) has no line") }
        if !hasDiagnoses { missing("HI", segment.position, "claim \(claim.id) has no diagnosis") }
        let sum = claim.lines.reduce(Money.zero) { $0 + $1.charge }
        if sum != claim.charge, !claim.lines.isEmpty, segment.money(2) != nil {
            element(segment, 2, .valueNotMatching, "the lines of claim \(claim.id) add up to \(sum)")
        }
        if claim.frequency == .replacement || claim.frequency == .void, claim.originalReference.isEmpty {
            missing("REF", segment.position, "a claim of frequency \(claim.frequency.rawValue) needs REF*F8")
        }
        result.households[household].claims.append(claim)
    }

    // MARK: - Dates and numbers

    mutating func date(_ segment: X12Segment) {
        let qualifier = segment.string(1)
        guard claim != nil else {
            return problem(.segment(.unexpected), segment, "DTP cannot stand in loop \(place.rawValue)")
        }
        switch (place, qualifier) {
        case (.line, "472"), (.drug, "472"):
            guard let dates = segment.dates(3) else {
                return element(segment, 3, .invalidDate, "DTP*472 needs a day CCYYMMDD or two with a hyphen")
            }
            line?.start = dates.lowerBound
            line?.end = dates.upperBound
        case (.lineDecision, "573"), (.otherPayer, "573"):
            guard let date = day(segment, 3) else { return }
            if place == .otherPayer {
                modifyOther { $0.decided = date }
            } else {
                modifyDecidedOther { $0.decided = date }
            }
        case (.claim, "431"), (.claim, "439"):
            let date = day(segment, 3)
            claim?.accidentDate = date
        case (.claim, "434"): statement(segment)
        case (.claim, "435") where !isProfessional: admission(segment)
        case (.claim, "096") where !isProfessional:
            dischargeMinute = segment.minuteOfDay(3)
            if dischargeMinute == nil { element(segment, 3, .invalidTime, "DTP*096 needs a time HHMM") }
        default: if segment.isElement(2, "D8") { _ = day(segment, 3) }
        }
    }

    private mutating func statement(_ segment: X12Segment) {
        guard let dates = segment.dates(3), segment.isElement(2, "RD8") else {
            return element(segment, 3, .invalidDate, "DTP*434 needs two days CCYYMMDD with a hyphen")
        }
        claim?.start = dates.lowerBound
        claim?.end = dates.upperBound
    }

    private mutating func admission(_ segment: X12Segment) {
        let moment = segment.moment(3)
        guard let date = moment?.date ?? segment.date(3) else {
            return element(segment, 3, .invalidDate, "DTP*435 needs a day CCYYMMDD, with or without a time HHMM")
        }
        claim?.admission = ClaimAdmission(
            start: Timestamp(date: date, secondOfDay: (moment?.minuteOfDay ?? 0) * 60), discharge: nil, type: .empty,
            source: .empty, status: .empty)
    }

    mutating func reference(_ segment: X12Segment) {
        let number = required(segment, 2, most: 50)
        switch (place, segment.string(1)) {
        case (.billerName, "EI"), (.billerName, "SY"): levels.billingFacility?.taxIdentifier = number
        case (.patientName, "1W"): levels.patient.id = number
        case (.claim, "9F"): claim?.referralID = number
        case (.claim, "G1"): claim?.authorizationID = number
        case (.claim, "F8"): claim?.originalReference = number
        case (.claim, "EA"):
            if let household = levels.household, let member = levels.member {
                result.households[household].members[member].mrn = number
            }
        case (.otherPayer, "F8"): modifyOther { $0.controlNumber = number }
        case (.line, "6R"), (.drug, "6R"): line?.controlNumber = number
        default: break
        }
    }

    // MARK: - Other segments

    mutating func claimDetail(_ segment: X12Segment) {
        guard claim != nil else {
            return problem(
                .segment(.unexpected), segment, "\(segment.name) cannot stand in loop \(place.rawValue)")
        }
        switch (segment.name, place) {
        case ("AMT", .claim) where segment.isElement(1, "F5"):
            let paid = amount(segment, 2)
            claim?.patientPaid = paid
        case ("AMT", .other): if segment.isElement(1, "D") { otherPaid(segment) }
        case ("CL1", .claim): stay(segment)
        case ("PWK", .claim):
            let type = required(segment, 1)
            claim?.attachmentType = type
        case ("NTE", .claim) where segment.isElement(1, "ADD"):
            let note = required(segment, 2)
            claim?.note = note
        default: break
        }
    }

    private mutating func stay(_ segment: X12Segment) {
        let status = required(segment, 3)
        // An outpatient's claim has a stay only when it says how it came about.
        if claim?.admission == nil, !segment.isEmpty(1), !segment.isElement(1, "9"), let start = claim?.start {
            claim?.admission = ClaimAdmission(
                start: Timestamp(date: start), discharge: nil, type: .empty, source: .empty, status: .empty)
        }
        claim?.admission?.type = segment.text(1)
        claim?.admission?.source = segment.text(2)
        claim?.admission?.status = status
    }
}
