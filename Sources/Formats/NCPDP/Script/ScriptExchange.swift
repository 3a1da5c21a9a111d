import HealthSimCore
public import RxMemberSim

/// The messages that prescribers and pharmacies exchanged about a household, from its prescriptions and fills.
///
/// - An electronic prescription is a NewRx, answered by a Status; one for a controlled drug whose prescriber has no DEA
///   number is answered by an Error.
/// - One that renews another is a RxRenewalRequest and its response instead; one that replaces another is a
///   RxChangeRequest and its response.
/// - Each fill is a RxFill: dispensed, in part, or not when it was put back.
/// - One that was cancelled has a CancelRx and its response on the day it ended.
///
/// Times are those of the data: requests stand an hour before what answers them, answers of machines a minute after.
public enum ScriptExchange {
    /// The messages of some kinds, in order of time.
    public static func messages(
        of household: RxHousehold, kinds: [ScriptKind] = ScriptKind.allCases
    ) -> [ScriptMessage] {
        var messages: [ScriptMessage] = []
        for prescription in household.prescriptions where prescription.origin == .electronic {
            messages += opening(prescription, household)
            messages += fills(of: prescription, household)
            if prescription.status == .cancelled, let ended = prescription.ended {
                messages += cancellation(prescription, ended)
            }
        }
        let wanted = messages.filter { kinds.contains($0.kind) }
        // Messages of one moment stay in the order in which they were made.
        return wanted.enumerated().sorted {
            ($0.element.sent, $0.offset) < ($1.element.sent, $1.offset)
        }.map(\.element)
    }

    private static func message(
        _ suffix: String, _ prescription: Prescription, _ sent: Timestamp, _ content: ScriptMessage.Content,
        relatesTo: Text = .empty
    ) -> ScriptMessage {
        ScriptMessage(
            id: Text("\(prescription.id)-\(suffix)"), relatesTo: relatesTo, sent: sent, prescription: prescription,
            content: content)
    }

    /// How a prescription came to the pharmacy.
    private static func opening(_ prescription: Prescription, _ household: RxHousehold) -> [ScriptMessage] {
        let written = prescription.written
        if let former = household.prescription(prescription.formerID), former.origin == .electronic {
            return former.status == .replaced
                ? change(former, to: prescription) : renewal(of: former, by: prescription, household)
        }
        let order = message("NewRx", prescription, written, .newRx)
        let answered = written.adding(minutes: 1)
        let registration = household.prescribers.first { $0.npi == prescription.prescriberNPI }?.deaNumber ?? .empty
        if !prescription.schedule.isEmpty && registration.isEmpty {
            return [
                order,
                message(
                    "Error", prescription, answered,
                    .error(code: "900", description: "The prescriber of a controlled drug has no DEA number"),
                    relatesTo: order.id),
            ]
        }
        return [
            order, message("Status", prescription, answered, .status(code: "010"), relatesTo: order.id),
        ]
    }

    private static func renewal(
        of former: Prescription, by prescription: Prescription, _ household: RxHousehold
    ) -> [ScriptMessage] {
        let written = prescription.written
        let last = household.fills.last { $0.prescriptionID == former.id && $0.filled <= written.date }
        let request = ScriptMessage(
            id: Text("\(prescription.id)-RenReq"), sent: written.adding(hours: -1), prescription: former,
            content: .rxRenewalRequest(last))
        let isSame =
            former.medicationID == prescription.medicationID && former.quantity == prescription.quantity
            && former.sig == prescription.sig
        let answer: ScriptMessage.Answer = isSame ? .approved(note: .empty) : .approvedWithChanges(note: .empty)
        return [
            request,
            message(
                "RenResp", prescription, written, .rxRenewalResponse(answer, prescription), relatesTo: request.id),
        ]
    }

    private static func change(_ former: Prescription, to prescription: Prescription) -> [ScriptMessage] {
        let isSameDrug = former.medicationID == prescription.medicationID
        let request = ScriptMessage(
            id: Text("\(prescription.id)-ChgReq"), sent: prescription.written.adding(hours: -1),
            prescription: former, content: .rxChangeRequest(code: isSameDrug ? "S" : "T", prescription))
        return [
            request,
            message(
                "ChgResp", prescription, prescription.written,
                .rxChangeResponse(.approvedWithChanges(note: prescription.note), prescription),
                relatesTo: request.id),
        ]
    }

    private static func fills(of prescription: Prescription, _ household: RxHousehold) -> [ScriptMessage] {
        household.fills.filter { $0.prescriptionID == prescription.id }.map { fill in
            let status: ScriptMessage.FillStatus =
                switch fill.status {
                case .returned: .notDispensed(note: "Not picked up and returned to stock")
                case .dispensed, .cash:
                    fill.quantity < prescription.quantity && fill.daysSupply < prescription.daysSupply
                        ? .partiallyDispensed : .dispensed
                }
            let submitted = household.claims.first { $0.fillID == fill.id && $0.transaction != .reversal }?.submitted
            let sent = submitted ?? noon(fill.filled, prescription)
            return ScriptMessage(
                id: Text("\(fill.id)-RxFill"), sent: max(sent, prescription.written), prescription: prescription,
                content: .rxFill(status, fill))
        }
    }

    private static func cancellation(_ prescription: Prescription, _ ended: CalendarDate) -> [ScriptMessage] {
        let sent = max(noon(ended, prescription), prescription.written)
        let request = message("Cancel", prescription, sent, .cancelRx)
        return [
            request,
            message(
                "CanResp", prescription, sent.adding(minutes: 1), .cancelRxResponse(.approved(note: .empty)),
                relatesTo: request.id),
        ]
    }

    private static func noon(_ day: CalendarDate, _ prescription: Prescription) -> Timestamp {
        Timestamp(date: day, secondOfDay: 12 * 3_600, offsetMinutes: prescription.written.offsetMinutes)
    }
}
