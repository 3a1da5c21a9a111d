import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-medicationrequest.
    func write(_ order: MedicationOrder, to out: inout ByteBuffer) {
        begin(.medicationRequest, order.id, profile: "us-core-medicationrequest", in: &out)
        narrate(order.drug, order.authored.date, in: &out)
        out.append(#","status":""#)
        out.append(status(order.status))
        out.append(
            #"""
            ","intent":"order","category":[{"coding":[\#
            {"system":"http://terminology.hl7.org/CodeSystem/medicationrequest-category","code":"
            """#)
        switch order.setting {
        case .outpatient: out.append(#"community","display":"Community"}],"text":"Community"}]"#)
        case .inpatient: out.append(#"inpatient","display":"Inpatient"}],"text":"Inpatient"}]"#)
        case .discharge: out.append(#"discharge","display":"Discharge"}],"text":"Discharge"}]"#)
        }
        out.append(#","reportedBoolean":false,"medicationCodeableConcept":"#)
        concepts.append(order.drug, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(order.encounterID, to: &out)
        append(#","authoredOn":""#, order.authored, to: &out)
        out.append(#","requester":"#)
        if order.practitionerNPI.isEmpty {
            out.append(#"{"display":"unknown"}"#)
        } else {
            appendPractitioner(order.practitionerNPI, to: &out)
        }
        appendReason(order.indication, in: order.encounterID, to: &out)
        appendDosage(order, to: &out)
        appendSupply(order, to: &out)
        end(.medicationRequest, order.id, in: &out)
    }

    private func appendSupply(_ order: MedicationOrder, to out: inout ByteBuffer) {
        out.append(#","dispenseRequest":{"numberOfRepeatsAllowed":"#)
        out.append(integer: max(0, order.refills))
        if let end = order.end {
            out.append(#","validityPeriod":{"start":""#)
            out.append(order.authored.date)
            out.append(#"","end":""#)
            out.append(end)
            out.append(#""}"#)
        }
        if order.quantity.isFinite && order.quantity > 0 {
            out.append(#","quantity":{"value":"#)
            out.append(shortest: order.quantity)
            append(#","unit":""#, order.doseForm, to: &out)
            out.append("}")
        }
        if order.daysSupply > 0 {
            out.append(#","expectedSupplyDuration":{"value":"#)
            out.append(integer: order.daysSupply)
            out.append(#","unit":"days","system":"http://unitsofmeasure.org","code":"d"}"#)
        }
        out.append("}")
    }

    private func appendDosage(_ order: MedicationOrder, to out: inout ByteBuffer) {
        guard !order.sig.isEmpty || order.route != nil || order.dose != nil else { return }
        out.append(#","dosageInstruction":[{"sequence":1"#)
        append(#","text":""#, order.sig, to: &out)
        if let hours = order.hoursBetweenDoses, hours.isFinite && hours > 0 {
            appendTiming(everyHours: hours, to: &out)
        }
        if let route = order.route {
            out.append(#","route":"#)
            concepts.append(route, to: &out)
        }
        if let dose = order.dose {
            out.append(
                #"""
                ,"doseAndRate":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/dose-rate-type",\#
                "code":"ordered","display":"Ordered"}]},"doseQuantity":
                """#)
            appendQuantity(dose, order.doseUnit, to: &out)
            out.append("}]")
        }
        out.append("}]")
    }

    /// Appends how often a dose is taken, in the largest unit that divides the time: hours, days or weeks.
    private func appendTiming(everyHours hours: Double, to out: inout ByteBuffer) {
        out.append(#","timing":{"repeat":{"frequency":1,"period":"#)
        var (divisor, unit): (Double, StaticString) = (1, "h")
        if hours.truncatingRemainder(dividingBy: 24) == 0 { (divisor, unit) = (24, "d") }
        if hours.truncatingRemainder(dividingBy: 168) == 0 { (divisor, unit) = (168, "wk") }
        out.append(shortest: hours / divisor)
        out.append(#","periodUnit":""#)
        out.append(unit)
        out.append(#""}}"#)
    }

    private func status(_ status: MedicationOrder.Status) -> StaticString {
        switch status {
        case .active: "active"
        case .onHold: "on-hold"
        case .cancelled: "cancelled"
        case .completed: "completed"
        case .stopped: "stopped"
        case .draft: "draft"
        case .unknown: "unknown"
        case .enteredInError: "entered-in-error"
        }
    }
}
