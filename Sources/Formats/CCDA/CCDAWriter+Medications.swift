import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// Writes the medicines that are taken outside of hospital, each with its latest order.
    ///
    /// Source: Medication Activity (V2), Medication Information (V2), Medication Supply Order (V2).
    mutating func writeMedications() {
        section(
            .medications, place: "medication", columns: ["Medication", "Instructions", "Start", "End", "Status"],
            currentOrders, absent: "No information"
        ) { w, order, row in
            w.cell(row.cell("name"), order.drug)
            w.cell(order.sig)
            w.cell(order.authored.date)
            w.cell(order.end)
            w.cell(Text(order.status.rawValue))
        } entry: { w, order, row in
            w.write(order, at: row)
        }
    }

    /// The orders that are no renewals which another order has followed.
    private var currentOrders: [MedicationOrder] {
        var orders: [MedicationOrder] = []
        for order in record.medicationOrders.reversed() where order.setting != .inpatient {
            switch order.status {
            case .cancelled, .draft, .enteredInError: continue
            case .completed, .unknown:
                if orders.contains(where: { $0.drug == order.drug }) { continue }
            case .active, .onHold, .stopped: break
            }
            orders.append(order)
        }
        return orders.reversed()
    }

    private mutating func write(_ order: MedicationOrder, at row: CCDAPlace) {
        element("substanceAdministration") { w in
            w.attribute("classCode", "SBADM")
            w.attribute("moodCode", order.status == .active ? "INT" : "EVN")
            w.template("2.16.840.1.113883.10.20.22.4.16", "2014-06-09")
            w.id(order.id)
            w.narrated(row)
            w.status(Self.status(of: order))
            w.element("effectiveTime") { w in
                w.attribute("xsi:type", "IVL_TS")
                w.time("low", order.authored)
                if let end = order.end { w.time("high", end) }
            }
            if let hours = order.hoursBetweenDoses, hours.isFinite, hours > 0 {
                w.element("effectiveTime") { w in
                    w.attribute("xsi:type", "PIVL_TS")
                    w.attribute("operator", "A")
                    w.element("period") { w in
                        w.attribute("value") { $0.append(shortest: hours) }
                        w.attribute("unit", "h")
                    }
                }
            }
            w.route(order.route)
            w.writeDose(of: order)
            w.product("2.16.840.1.113883.10.20.22.4.23") { $0.code("code", order.drug, at: row.cell("name")) }
            w.author(order.practitionerNPI, order.authored)
            w.indication(order.indication, order.id, part: "-1", since: order.authored)
            w.writeSupply(of: order)
        }
    }

    private static func status(of order: MedicationOrder) -> StaticString {
        switch order.status {
        case .active, .draft: "active"
        case .onHold: "suspended"
        case .stopped: "aborted"
        case .cancelled: "cancelled"
        case .completed, .unknown: "completed"
        case .enteredInError: "nullified"
        }
    }

    /// Writes a route of SNOMED CT in the value set that C-CDA asks for.
    mutating func route(_ route: Concept?) {
        guard let route else { return }
        code("routeCode", CCDACodes.entry("route", route.code), words: route.display, translations: [route])
    }

    /// Writes how much is taken at one time: pieces have no unit.
    private mutating func writeDose(of order: MedicationOrder) {
        guard let dose = order.dose, dose.isFinite, dose > 0 else {
            return element("doseQuantity", nullFlavor: "NI")
        }
        element("doseQuantity") { w in
            w.attribute("value") { $0.append(shortest: dose) }
            if !order.doseUnit.isEmpty, !order.doseUnit.hasPrefix("{") { w.attribute("unit", text: order.doseUnit) }
        }
    }

    /// Writes what is given.
    mutating func product(
        _ template: StaticString, lot: Text = .empty, code: (inout CCDAWriter) -> Void
    ) {
        element("consumable") { w in
            w.element("manufacturedProduct") { w in
                w.attribute("classCode", "MANU")
                w.template(template, "2014-06-09")
                w.element("manufacturedMaterial") { w in
                    code(&w)
                    if !lot.isEmpty { w.element("lotNumberText", text: lot) }
                }
            }
        }
    }

    private mutating func writeSupply(of order: MedicationOrder) {
        guard order.quantity.isFinite, order.quantity > 0 else { return }
        element("entryRelationship") { w in
            w.attribute("typeCode", "REFR")
            w.element("supply") { w in
                w.attribute("classCode", "SPLY")
                w.attribute("moodCode", "INT")
                w.template("2.16.840.1.113883.10.20.22.4.17", "2014-06-09")
                w.id(order.id, part: "-2")
                w.status("completed")
                w.element("effectiveTime") { w in
                    w.attribute("xsi:type", "IVL_TS")
                    w.time("low", order.authored)
                }
                w.element("repeatNumber") { $0.attribute("value") { $0.append(integer: max(0, order.refills) + 1) } }
                w.element("quantity") { $0.attribute("value") { $0.append(shortest: order.quantity) } }
            }
        }
    }
}
