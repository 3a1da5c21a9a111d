import HealthSimCore
import MemberSim

// Loops 2100 and 2110 of an 835. Source: X12 005010X221A1.
extension X12Writer {
    /// What was decided on a claim.
    mutating func write(_ decision: Adjudication, claim: Claim?, payer: Payer, in household: MemberHousehold) {
        head(of: decision, claim: claim, payer: payer)
        adjustments(decision.adjustments)
        people(of: decision, claim: claim, in: household)
        let remarks = decision.remarks
        if let claim, claim.isInpatient {
            stay(of: decision, claim: claim, remarks: remarks)
        } else if !remarks.isEmpty {
            segment("MOA")
            skip(2)
            for remark in remarks.prefix(5) { element(remark, max: 50) }
            end()
        }
        if let claim {
            reference("1L", claim.groupID)
            reference("G1", claim.authorizationID)
            reference("F8", decision.formerID)
            day("232", claim.start)
            day("233", claim.end)
            day("050", claim.received)
        }
        if decision.allowed != .zero { amount("AU", decision.allowed) }
        if decision.interest != .zero { amount("I", decision.interest) }
        if let claim, claim.isInpatient, let days = claim.admission?.coveredDays, days > 0 {
            segment("QTY")
            element("CA")
            element(days)
            end()
        }
        for line in decision.lines {
            write(line, on: claim?.lines.first { $0.number == line.line }, of: claim)
        }
    }

    /// CLP.
    private mutating func head(of decision: Adjudication, claim: Claim?, payer: Payer) {
        segment("CLP")
        element(decision.claimID, max: 38)
        element(Self.status(of: decision))
        element(decision.charge)
        element(decision.paid)
        if decision.patientResponsibility == .zero { skip() } else { element(decision.patientResponsibility) }
        element(Self.filingIndicator(payer.claimFilingIndicator))
        element(decision.id, max: 50)
        if let claim {
            element(claim.kind == .institutional ? claim.facilityType : claim.placeOfService, max: 2)
            element(Text(claim.frequency.rawValue))
            if let group = claim.admission?.diagnosisGroup {
                skip()
                element(group.code, max: 4)
                if decision.groupWeight > 0 { element(scaled: Int64(decision.groupWeight), places: 4) }
            }
        }
        end()
    }

    /// CLP02: 22 for what is taken back; 4 when the person is none of the payer's; else by the order of the payers.
    private static func status(of decision: Adjudication) -> StaticString {
        if decision.status == .reversed { return "22" }
        if decision.status == .denied && decision.planID.isEmpty { return "4" }
        return switch decision.order {
        case .primary: "1"
        case .secondary: "2"
        case .tertiary: "3"
        }
    }

    /// CLP06: the indicators that an 835 knows are not all of those of an 837.
    private static func filingIndicator(_ indicator: Text) -> Text {
        let known: [Text] = [
            "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF", "TV", "VA", "WC",
        ]
        return known.contains(indicator) ? indicator : "ZZ"
    }

    /// CAS: a segment for each group, six reasons at most in one.
    mutating func adjustments(_ adjustments: [Adjustment]) {
        for group in Adjustment.Group.allCases {
            var written = 0
            for adjustment in adjustments where adjustment.group == group && adjustment.amount != .zero {
                if written % 6 == 0 {
                    if written > 0 { end() }
                    segment("CAS")
                    element(Text(group.rawValue))
                }
                element(adjustment.reason, max: 5)
                element(adjustment.amount)
                if let quantity = adjustment.quantity { element(quantity) } else { skip() }
                written += 1
            }
            if written > 0 { end() }
        }
    }

    /// NM1 of the patient, of the subscriber if that is somebody else, and of who gave the service.
    private mutating func people(of decision: Adjudication, claim: Claim?, in household: MemberHousehold) {
        let member = household.member(decision.memberID)
        person(
            "QC", member?.person.name ?? PersonName(family: .empty, given: .empty), qualifier: "MI",
            number: decision.memberID)
        if let member, !member.isSubscriber, let subscriber = household.member(member.subscriberID) {
            person("IL", subscriber.person.name, qualifier: "MI", number: subscriber.id)
        }
        if let claim, claim.kind == .professional, !claim.renderingNPI.isEmpty,
            let clinician = household.practitioners.first(where: { $0.npi == claim.renderingNPI })
        {
            person("82", clinician.name, number: clinician.npi)
        }
    }

    /// MIA.
    private mutating func stay(of decision: Adjudication, claim: Claim, remarks: [Text]) {
        segment("MIA")
        // The covered days stand in QTY.
        element("0")
        skip(2)
        if decision.groupWeight > 0 { element(decision.allowed) } else { skip() }
        if let first = remarks.first { element(first, max: 50) } else { skip() }
        if remarks.count > 1 {
            skip(14)
            for remark in remarks.dropFirst().prefix(4) { element(remark, max: 50) }
        }
        end()
    }

    /// Loop 2110.
    private mutating func write(_ line: LineAdjudication, on claimed: ClaimLine?, of claim: Claim?) {
        segment("SVC")
        composite()
        if let code = claimed?.code {
            component(claim?.kind == .dental ? "AD" : "HC")
            component(code.code, max: 48)
            for modifier in claimed?.modifiers.prefix(4) ?? [] { component(modifier, max: 2) }
        } else {
            component("NU")
            component(claimed.map(\.revenueCode) ?? "0001", max: 48)
        }
        element(line.charge)
        element(line.paid)
        if claimed?.code != nil, let revenue = claimed?.revenueCode, !revenue.isEmpty {
            element(revenue, max: 48)
        } else {
            skip()
        }
        if line.units == 1 { skip() } else { element(line.units) }
        if let units = claimed?.units, units != line.units {
            skip()
            element(units)
        }
        end()
        if let claimed {
            if claimed.start == claimed.end {
                day("472", claimed.start)
            } else {
                day("150", claimed.start)
                day("151", claimed.end)
            }
        }
        adjustments(line.adjustments)
        if let claimed { reference("6R", claimed.controlNumber) }
        if line.allowed != .zero { amount("B6", line.allowed) }
        for remark in line.remarks {
            segment("LQ")
            element("HE")
            element(remark, max: 30)
            end()
        }
    }
}
