import HealthSimCore
import RxMemberSim

/// Writes SCRIPT messages.
///
/// Source: NCPDP SCRIPT 2017071, whose schemas are for members only; the order of elements is that of public messages,
/// see `docs/mappings/ncpdp.md`.
struct ScriptWriter: Sendable {
    /// What has been written.
    var out = ByteBuffer()
    let options: ScriptOptions
    let codes = ScriptCodes.shared

    init(_ options: ScriptOptions) { self.options = options }

    // MARK: - Elements

    /// Begins an element.
    mutating func begin(_ name: StaticString) {
        out.append(UInt8(ascii: "<"))
        out.append(name)
        out.append(UInt8(ascii: ">"))
    }

    /// Ends it.
    mutating func end(_ name: StaticString) {
        out.append("</")
        out.append(name)
        out.append(UInt8(ascii: ">"))
    }

    /// Writes an element with others in it.
    mutating func element(_ name: StaticString, _ body: (inout ScriptWriter) -> Void) {
        begin(name)
        body(&self)
        end(name)
    }

    /// Writes a text of at most `max` characters; nothing for an empty one.
    mutating func element(_ name: StaticString, _ text: Text, max: Int = 70) {
        guard !text.isEmpty else { return }
        begin(name)
        out.append(xml: text.utf8Count <= max ? text : Self.cut(text, to: max))
        end(name)
    }

    /// The first characters of a text, without a space at the end.
    private static func cut(_ text: Text, to max: Int) -> Text {
        var start = text.string.prefix(max)
        while start.last == " " { start.removeLast() }
        return Text(String(start))
    }

    /// Writes a whole number.
    mutating func element(_ name: StaticString, _ number: Int) {
        begin(name)
        out.append(integer: number)
        end(name)
    }

    /// Writes a code that is known at compile time.
    mutating func element(_ name: StaticString, code: StaticString) {
        begin(name)
        out.append(code)
        end(name)
    }

    /// Writes a number without needless zeros.
    mutating func element(_ name: StaticString, _ quantity: DrugQuantity) {
        begin(name)
        out.append(utf8: quantity.description)
        end(name)
    }

    /// Writes a day within `Date`.
    mutating func element(_ name: StaticString, day: CalendarDate) {
        begin(name)
        begin("Date")
        out.append(day)
        end("Date")
        end(name)
    }

    // MARK: - The message

    /// Writes a whole document.
    mutating func write(_ message: ScriptMessage, _ household: RxHousehold) {
        out.append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        out.append(UInt8(ascii: "\n"))
        out.append("<Message")
        for name: StaticString in ["DatatypesVersion", "TransportVersion"] { stamp(name) }
        out.append(#" TransactionDomain="SCRIPT""#)
        for name: StaticString in ["TransactionVersion", "StructuresVersion", "ECLVersion"] { stamp(name) }
        out.append(">")
        header(message, household)
        element("Body") { $0.body(message, household) }
        end("Message")
        out.append(UInt8(ascii: "\n"))
    }

    private mutating func stamp(_ name: StaticString) {
        out.append(UInt8(ascii: " "))
        out.append(name)
        out.append(#"=""#)
        out.append(options.version.stamp)
        out.append(UInt8(ascii: "\""))
    }

    private mutating func header(_ message: ScriptMessage, _ household: RxHousehold) {
        let prescription = message.prescription
        let pharmacy = household.pharmacies.first { $0.npi == prescription.pharmacyNPI }
        let store = pharmacy?.ncpdpID ?? prescription.pharmacyNPI
        let fromPharmacy = message.kind.isFromPharmacy
        begin("Header")
        party("To", fromPharmacy ? "D" : "P", fromPharmacy ? prescription.prescriberNPI : store)
        party("From", fromPharmacy ? "P" : "D", fromPharmacy ? store : prescription.prescriberNPI)
        element("MessageID", message.id, max: 35)
        element("RelatesToMessageID", message.relatesTo, max: 35)
        begin("SentTime")
        time(message.sent)
        end("SentTime")
        element("SenderSoftware") { writer in
            writer.element("SenderSoftwareDeveloper", writer.options.software)
            writer.element("SenderSoftwareProduct", writer.options.software)
            writer.element("SenderSoftwareVersionRelease", code: "1.0")
        }
        element("RxReferenceNumber", reference(of: message, household), max: 35)
        let order = prescription.orderID.isEmpty ? prescription.id : prescription.orderID
        element("PrescriberOrderNumber", order, max: 35)
        if !prescription.schedule.isEmpty && !fromPharmacy {
            out.append(#"<DigitalSignature Version="1.1">"#)
            element("DigitalSignatureIndicator", code: "true")
            end("DigitalSignature")
        }
        end("Header")
    }

    /// The pharmacy's number of the prescription: a new one has none yet, what answers a request has that of the request.
    private func reference(of message: ScriptMessage, _ household: RxHousehold) -> Text {
        switch message.kind {
        case .newRx: .empty
        case .rxRenewalResponse, .rxChangeResponse:
            household.prescription(message.prescription.formerID)?.number ?? .empty
        case .rxFill, .cancelRx, .cancelRxResponse, .rxRenewalRequest, .rxChangeRequest, .status, .error:
            message.prescription.number
        }
    }

    private mutating func party(_ name: StaticString, _ qualifier: StaticString, _ id: Text) {
        out.append(UInt8(ascii: "<"))
        out.append(name)
        out.append(#" Qualifier=""#)
        out.append(qualifier)
        out.append(#"">"#)
        out.append(xml: id)
        end(name)
    }

    /// A moment in UTC: `2025-01-10T15:30:00Z`.
    private mutating func time(_ moment: Timestamp) {
        out.append(moment.at(offsetMinutes: 0))
        // The last six bytes are the offset, +00:00.
        out.removeLast(6)
        out.append(UInt8(ascii: "Z"))
    }
}
