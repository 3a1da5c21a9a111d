import HealthSimCore
import PatientSim

/// Something of a record that becomes one message.
struct HL7Event: Comparable {
    let moment: Timestamp
    let type: HL7MessageType
    /// The place in the list of the record that the type speaks of.
    let index: Int
    /// How many entries from there, or which location of a stay; 1 or more.
    var part = 1
    /// Whether it is one that a later message takes back.
    var isMistaken = false

    static func < (left: HL7Event, right: HL7Event) -> Bool {
        if left.moment != right.moment { return left.moment < right.moment }
        if left.type != right.type { return left.type.rank < right.type.rank }
        return (left.index, left.part) < (right.index, right.part)
    }

    /// The events of a record in order of time.
    static func timeline(of record: PatientRecord, hasCorrections: Bool) -> [HL7Event] {
        var events: [HL7Event] = []
        events.reserveCapacity(
            4 * record.encounters.count + 2 * record.reports.count + record.medicationOrders.count
                + record.observations.count / 4 + 16)
        for (index, encounter) in record.encounters.enumerated() {
            appendEvents(of: encounter, index, hasCorrections: hasCorrections, to: &events)
        }
        for (index, report) in record.reports.enumerated() {
            events.append(HL7Event(moment: report.ordered, type: .laboratoryOrder, index: index))
            events.append(HL7Event(moment: report.ordered, type: .generalOrder, index: index))
            events.append(HL7Event(moment: report.issued, type: .results, index: index, part: 0))
        }
        appendObservations(of: record, to: &events)
        for (index, order) in record.medicationOrders.enumerated() {
            events.append(HL7Event(moment: order.authored, type: .pharmacyOrder, index: index))
        }
        appendImmunizations(of: record, to: &events)
        for (index, note) in record.notes.enumerated() {
            events.append(HL7Event(moment: note.authored, type: .document, index: index))
        }
        events.sort()
        return events
    }

    private static func appendEvents(
        of encounter: Encounter, _ index: Int, hasCorrections: Bool, to events: inout [HL7Event]
    ) {
        func add(_ type: HL7MessageType, _ moment: Timestamp, part: Int = 1, isMistaken: Bool = false) {
            events.append(HL7Event(moment: moment, type: type, index: index, part: part, isMistaken: isMistaken))
        }
        let start = encounter.start
        let isStay = encounter.encounterClass == .inpatient
        let arrival: HL7MessageType = isStay ? .admission : .registration
        if let booked = encounter.booked { add(.appointmentBooked, booked) }
        switch encounter.status {
        case .planned: return
        case .cancelled:
            if let booked = encounter.booked { return add(.appointmentCancelled, max(booked, start)) }
            add(arrival, start)
            return add(.cancelledAdmission, encounter.end ?? start.adding(minutes: 30))
        case .arrived, .triaged, .inProgress, .onLeave, .finished: break
        }
        if hasCorrections && isChosen(encounter.id, remainder: 7) {
            add(arrival, mistakenArrival(encounter), isMistaken: true)
            add(.cancelledAdmission, start.adding(minutes: -10), isMistaken: true)
        }
        add(arrival, start)
        for (place, stay) in (encounter.admission?.locations ?? []).enumerated() where place > 0 {
            add(.transfer, stay.start, part: place)
        }
        if isStay, case let working = start.adding(hours: 1), encounter.end.map({ working < $0 }) ?? true {
            add(.update, working)
        }
        guard let end = encounter.end else { return }
        switch encounter.encounterClass {
        case .inpatient, .emergency, .observation:
            if hasCorrections && isChosen(encounter.id, remainder: 13), start.adding(minutes: 60) < end {
                add(.discharge, end.adding(minutes: -40), isMistaken: true)
                add(.cancelledDischarge, end.adding(minutes: -20), isMistaken: true)
            }
            add(.discharge, end)
        case .ambulatory, .virtual, .home:
            add(.update, end)
        }
    }

    /// When a visit is registered in error before it begins.
    static func mistakenArrival(_ encounter: Encounter) -> Timestamp { encounter.start.adding(minutes: -20) }

    /// Whether an encounter is the one in a hundred with some remainder.
    private static func isChosen(_ id: Text, remainder: UInt64) -> Bool {
        unsafe id.withUTF8 { unsafe MurmurHash.hash(UnsafeRawBufferPointer($0)).low % 100 == remainder }
    }

    /// Adds the results that belong to no report: those of one encounter, category and time together.
    private static func appendObservations(of record: PatientRecord, to events: inout [HL7Event]) {
        let all = record.observations
        var start = 0
        while start < all.count {
            let first = all[start]
            guard first.reportID.isEmpty else {
                start += 1
                continue
            }
            var end = start + 1
            var moment = first.issued ?? first.effective
            while end < all.count, all[end].reportID.isEmpty, all[end].category == first.category,
                all[end].effective == first.effective, all[end].encounterID == first.encounterID
            {
                moment = max(moment, all[end].issued ?? all[end].effective)
                end += 1
            }
            if all[start..<end].contains(where: \.hasContent) {
                events.append(HL7Event(moment: moment, type: .results, index: start, part: end - start))
            }
            start = end
        }
    }

    /// Adds the vaccines: those of one encounter and time together.
    private static func appendImmunizations(of record: PatientRecord, to events: inout [HL7Event]) {
        let all = record.immunizations
        var start = 0
        while start < all.count {
            var end = start + 1
            while end < all.count, all[end].occurrence == all[start].occurrence,
                all[end].encounterID == all[start].encounterID
            { end += 1 }
            events.append(
                HL7Event(moment: all[start].occurrence, type: .vaccination, index: start, part: end - start))
            start = end
        }
    }
}

extension Observation {
    /// Whether there is a value to report.
    var hasContent: Bool { value != nil || valueConcept != nil }
}
