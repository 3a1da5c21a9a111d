import HealthSimCore
import MemberSim

// LX, SV1, SV2, LIN, CTP, and the decisions of other payers: SBR, AMT, CAS, SVD.
extension X12ClaimParser {
    mutating func beginLine(_ segment: X12Segment) {
        finishLine()
        guard let claim else {
            return problem(.segment(.unexpected), segment, "LX stands below a claim")
        }
        place = .line
        if segment.integer(1) != claim.lines.count + 1 {
            element(segment, 1, .valueNotMatching, "LX01 counts lines from 1: expected \(claim.lines.count + 1)")
        }
        line = ClaimLine(
            number: claim.lines.count + 1, code: nil, start: claim.start, end: claim.start, units: 0, charge: .zero)
    }

    mutating func finishLine() {
        guard let line else { return }
        self.line = nil
        if line.units == 0, let segment = claimSegment {
            missing(
                isProfessional ? "SV1" : "SV2", segment.position,
                "line \(line.number) of claim \(claim?.id ?? .empty) has no service")
        }
        claim?.lines.append(line)
    }

    mutating func service(_ segment: X12Segment) {
        guard place == .line, line != nil, segment.isNamed(isProfessional ? "SV1" : "SV2") else {
            return problem(.segment(.unexpected), segment, "\(segment.name) cannot stand in loop \(place.rawValue)")
        }
        let composite = isProfessional ? 1 : 2
        if !segment.isEmpty(composite) {
            if !segment.isComponent(1, of: composite, "HC") {
                element(segment, composite, component: 1, .invalidCode, "procedures are CPT or HCPCS: HC")
            }
            line?.code = Self.procedure(segment.text(2, of: composite).string)
            line?.modifiers = (3...6).map { segment.text($0, of: composite) }.filter { !$0.isEmpty }
        }
        let first = isProfessional ? 2 : 3
        let charge = amount(segment, first)
        line?.charge = charge
        line?.unit = ClaimLine.Unit(rawValue: segment.string(first + 1)) ?? .count
        let units = segment.scaled(first + 2, places: 0) ?? 0
        if units < 1 { element(segment, first + 2, .invalidCharacter, "units are a whole number from 1") }
        line?.units = max(1, Int(units))
        if isProfessional {
            line?.placeOfService = segment.text(5)
            let pointers = pointers(segment)
            line?.diagnosisPointers = pointers
            line?.isEmergency = segment.isElement(9, "Y")
        } else {
            let code = required(segment, 1)
            line?.revenueCode = code
        }
    }

    private mutating func pointers(_ segment: X12Segment) -> [Int] {
        var pointers: [Int] = []
        for number in 1...max(1, min(4, segment.componentCount(7))) {
            let pointer = X12Segment.integer(segment.component(number, of: 7)) ?? 0
            if 1...max(1, claim?.diagnoses.count ?? 0) ~= pointer {
                pointers.append(pointer)
            } else {
                element(
                    segment, 7, component: number, .invalidCode, "the pointer must be the place of a diagnosis in HI")
            }
        }
        return pointers
    }

    /// A procedure: CPT begins with a digit, HCPCS with a letter.
    static func procedure(_ code: String) -> Concept {
        Concept(code.utf8.first.map { $0 >= 0x41 } ?? false ? .hcpcs : .cpt, code)
    }

    mutating func drug(_ segment: X12Segment) {
        guard line != nil else {
            return problem(.segment(.unexpected), segment, "\(segment.name) stands below a line")
        }
        if segment.isNamed("LIN") {
            place = .drug
            let ndc = required(segment, 3)
            line?.drug = LineDrug(ndc: ndc, quantity: 0, unit: .empty)
        } else if let quantity = segment.scaled(4, places: 3) {
            line?.drug?.quantity = Double(quantity) / 1_000
            line?.drug?.unit = segment.text(1, of: 5)
        } else {
            element(segment, 4, .invalidCharacter, "CTP04 is a quantity with at most three decimals")
        }
    }

    // MARK: - Other payers

    /// SBR of loop 2320.
    mutating func other(_ segment: X12Segment) {
        guard claim != nil, line == nil else {
            return problem(.segment(.unexpected), segment, "SBR cannot stand in loop \(place.rawValue)")
        }
        place = .other
        let order = OtherCoverage.Order(rawValue: segment.string(1))
        if order == nil { element(segment, 1, .invalidCode, "SBR01 is P, S or T") }
        let relationship = Relationship(rawValue: segment.string(2))
        if relationship == nil { element(segment, 2, .invalidCode, "SBR02 is 01, 18, 19, 53 or G8") }
        claim?.otherPayers.append(
            OtherPayerDecision(
                payerID: .empty, policyNumber: .empty, relationship: relationship ?? .other,
                order: order ?? .primary, claimFilingIndicator: segment.text(9), paid: .zero, decided: result.date))
    }

    mutating func otherPaid(_ segment: X12Segment) {
        let paid = amount(segment, 2)
        modifyOther { $0.paid = paid }
    }

    /// Changes the other payer whose loop it is.
    mutating func modifyOther(_ body: (inout OtherPayerDecision) -> Void) {
        guard let last = claim?.otherPayers.indices.last, var other = claim?.otherPayers[last] else { return }
        body(&other)
        claim?.otherPayers[last] = other
    }

    /// Changes the other payer whose decision on the line was read last.
    mutating func modifyDecidedOther(_ body: (inout OtherPayerDecision) -> Void) {
        guard let number = line?.number,
            let place = claim?.otherPayers.lastIndex(where: {
                $0.lines.last?.line == number && $0.payerID == decidingPayer
            }),
            var other = claim?.otherPayers[place]
        else { return }
        body(&other)
        claim?.otherPayers[place] = other
    }

    mutating func decision(_ segment: X12Segment) {
        switch segment.name {
        case "SVD":
            guard let number = line?.number else {
                return problem(.segment(.unexpected), segment, "SVD stands below a line")
            }
            place = .lineDecision
            let payer = required(segment, 1)
            let paid = amount(segment, 2)
            decidingPayer = payer
            guard let index = claim?.otherPayers.firstIndex(where: { $0.payerID == payer }) else {
                return element(segment, 1, .valueNotMatching, "SVD01 is the number of a payer of loop 2330B")
            }
            claim?.otherPayers[index].lines.append(OtherPayerLine(line: number, paid: paid, adjustments: []))
        case "CAS":
            let adjustments = adjustments(segment)
            if place == .other {
                modifyOther { $0.adjustments += adjustments }
            } else if place == .lineDecision {
                modifyDecidedOther { other in
                    guard let last = other.lines.indices.last else { return }
                    other.lines[last].adjustments += adjustments
                }
            } else {
                problem(.segment(.unexpected), segment, "CAS cannot stand in loop \(place.rawValue)")
            }
        default: break
        }
    }

    /// The triples of a CAS.
    private mutating func adjustments(_ segment: X12Segment) -> [Adjustment] {
        guard let group = Adjustment.Group(rawValue: segment.string(1)) else {
            element(segment, 1, .invalidCode, "CAS01 is CO, OA, PI or PR")
            return []
        }
        var adjustments: [Adjustment] = []
        for start in stride(from: 2, through: 17, by: 3) where !segment.isEmpty(start) {
            adjustments.append(
                Adjustment(
                    group, segment.text(start), amount(segment, start + 1), quantity: segment.integer(start + 2)))
        }
        return adjustments
    }
}
