import HealthSimCore
import PatientSim
import Testing

/// Stays in hospital: units, course, drugs, what follows.
@Suite struct HospitalStayTests {
    /// A quarter of the survivors of sepsis come back; one in ten goes straight to a bed.
    @Test func `a readmission is a stay, and some stays begin without the emergency department`() {
        let records = Patients.people(90, struckBy: "sepsis", of: "sepsis", ages: [68, 73, 79])
        var returned = 0
        var direct = 0
        for record in records {
            let first = record.stays.first { $0.diagnoses.first?.isWithin("A4") == true }
            guard let first, let end = first.end else { continue }
            if first.admission?.source?.code == "gp" {
                direct += 1
                #expect(first.admission?.locations.first?.unit != .emergency, "\(first.id)")
            }
            if record.stays.contains(where: { $0.start > end && end.date.days(until: $0.start.date) <= 30 }) {
                returned += 1
            }
        }
        #expect((8...40).contains(returned), "\(returned)")
        #expect((2...25).contains(direct), "\(direct)")
    }

    @Test func `imaging in an emergency is done within hours of the arrival`() {
        for record in Patients.people(40, struckBy: "pneumonia-inpatient", of: "pneumonia", ages: [55, 70]) {
            for stay in record.stays where stay.diagnoses.first?.isWithin("J18") == true {
                for film in record.procedures where film.encounterID == stay.id && film.code.isWithin("71046") {
                    #expect(stay.start.seconds(until: film.performed) < 3 * 3_600, "\(film.id)")
                }
            }
        }
    }

    /// What grows is known after two days at the earliest, that nothing grows after five.
    @Test func `blood cultures are final after days, and grow what the sepsis is due to`() {
        let records = Patients.people(60, struckBy: "sepsis", of: "sepsis", ages: [66, 71, 78])
        var grown = 0
        var clear = 0
        for record in records {
            for report in record.reports where report.code.code == "600-7" {
                let hours = report.effective.seconds(until: report.issued) / 3_600
                let culture = record.observations.first { report.results.contains($0.id) }
                #expect(culture?.issued == report.issued)
                let stay = record.encounters.first { $0.id == report.encounterID }
                guard let word = culture?.valueConcept?.code, let cause = stay?.diagnoses.first
                else { continue }
                if word == "264868006" {
                    clear += 1
                    #expect((120...123).contains(hours), "\(report.id) \(hours)")
                    #expect(cause != Concept(.icd10cm, "A41.51"), "\(report.id)")
                } else {
                    grown += 1
                    #expect((48...85).contains(hours), "\(report.id) \(hours)")
                    if cause == Concept(.icd10cm, "A41.51") { #expect(word == "112283007", "\(report.id)") }
                }
            }
        }
        #expect(grown > 5 && clear > 10, "\(grown) \(clear)")
    }

    static let septic = Patients.people(80, struckBy: "severe-sepsis", of: "sepsis", ages: [48, 61, 70, 77, 83])
    /// Those of whom stays are asked: the old and the septic.
    static let records = septic + Patients.people(60, ages: [72, 79, 84, 88])

    @Test func `an event of a plan is a stay with its group, its units and its doors`() throws {
        for record in Self.septic {
            // Who is in hospital on that day already, or is dead, does not get it.
            guard let stay = record.sepsis else { continue }
            let admission = try #require(stay.admission)
            #expect(stay.encounterClass == .inpatient)
            #expect(stay.dischargeDisposition != nil && admission.source != nil)
            #expect(admission.admittingDiagnosis != nil && !stay.diagnoses.isEmpty)
        }
        #expect(Self.septic.count { $0.sepsis != nil } > 70)
    }

    @Test func `every stay has a group of stays`() {
        for stay in Self.records.flatMap(\.stays) where stay.encounterClass == .inpatient {
            #expect(stay.admission?.diagnosisGroup?.isListed == true, "\(stay.id)")
        }
    }

    @Test func `the units follow one another without a gap, from admission to discharge`() {
        let stays = Self.records.flatMap(\.stays)
        #expect(stays.count > 90)
        for stay in stays {
            let locations = stay.admission?.locations ?? []
            #expect(locations.first?.start == stay.start && locations.last?.end == stay.end, "\(stay.id)")
            for (location, next) in zip(locations, locations.dropFirst()) {
                #expect(location.end == next.start, "\(stay.id)")
            }
            for location in locations { #expect(location.end.map { $0 > location.start } == true, "\(stay.id)") }
        }
    }

    @Test func `some of the gravely ill lie in intensive care, and not all`() {
        let stays = Self.septic.compactMap(\.sepsis)
        let intensive = stays.count { $0.admission?.locations.contains { $0.unit == .intensiveCare } == true }
        #expect(intensive > stays.count / 10 && intensive < stays.count)
    }

    @Test func `vital signs and tests repeat within a stay, and none lies outside it`() {
        for record in Self.septic {
            for stay in record.stays {
                let own = record.observations.filter { $0.encounterID == stay.id }
                for observation in own {
                    #expect(stay.contains(observation.effective), "\(observation.id)")
                    #expect(observation.issued.map { $0 >= observation.effective } ?? true)
                }
            }
            guard let stay = record.sepsis, let end = stay.end else { continue }
            let hours = stay.start.seconds(until: end) / 3_600
            // Vital signs every eight hours or oftener, from four hours after arrival.
            #expect(record.results("8310-5", in: stay).count >= max(1, (hours - 5) / 8), "\(stay.id)")
            if hours >= 36 { #expect(record.results("32693-4", in: stay).count >= 2, "\(stay.id)") }
        }
    }

    /// The illness falls away with a time constant of one to two days; after a stay of two days and more at most a third
    /// is left, which errors of measurement (0.2 degrees, 0.1 mmol/L) do not hide in the mean of a hundred people.
    @Test func `fever falls and lactate clears in who survives, and not in who dies`() {
        var fevers: [Double] = []
        var lactates: [Double] = []
        var dying: [Double] = []
        for record in Self.septic {
            guard let stay = record.sepsis, let end = stay.end, stay.start.seconds(until: end) > 172_800 else {
                continue
            }
            let temperatures = record.results("8310-5", in: stay)
            let results = record.results("32693-4", in: stay)
            guard let warm = temperatures.first, let cool = temperatures.last, let high = results.first,
                let low = results.last
            else { continue }
            if stay.dischargeDisposition?.code == "exp" {
                dying.append(low - high)
            } else {
                fevers.append(cool - warm)
                lactates.append(low / high)
                #expect(cool < warm, "\(stay.id)")
            }
        }
        #expect(fevers.count > 15)
        #expect(fevers.mean < -0.8, "\(fevers.mean)")
        #expect(lactates.mean < 0.75, "\(lactates.mean)")
        if dying.count > 4 { #expect(dying.mean > 0, "\(dying.mean)") }
    }

    @Test func `drugs of a stay are given within it, as ordered`() {
        var given = 0
        for record in Self.records {
            for order in record.medicationOrders where order.setting == .inpatient {
                guard let stay = record.encounters.first(where: { $0.id == order.encounterID }) else {
                    Issue.record("\(order.id) is of no encounter")
                    continue
                }
                let doses = record.administrations.filter { $0.orderID == order.id }
                given += doses.count
                #expect(stay.contains(order.authored), "\(order.id)")
                for dose in doses {
                    #expect(stay.contains(dose.start) && dose.start >= order.authored, "\(dose.id)")
                    #expect(dose.drug == order.drug && dose.encounterID == stay.id && dose.dose > 0, "\(dose.id)")
                }
                for (dose, next) in zip(doses, doses.dropFirst()) {
                    let hours = Double(dose.start.seconds(until: next.start)) / 3_600
                    #expect(abs(hours - (order.hoursBetweenDoses ?? 0)) < 0.51, "\(order.id)")
                }
            }
        }
        #expect(given > 800)
        let orders = Set(Self.records.flatMap(\.medicationOrders).map(\.id))
        #expect(Self.records.flatMap(\.administrations).allSatisfy { orders.contains($0.orderID) })
    }

    @Test func `drugs for after a stay are written in its last hour, and for survivors only`() {
        var count = 0
        for record in Self.records {
            for order in record.medicationOrders where order.setting == .discharge {
                guard let stay = record.encounters.first(where: { $0.id == order.encounterID }), let end = stay.end
                else {
                    Issue.record("\(order.id) is of no encounter")
                    continue
                }
                count += 1
                #expect(order.authored <= end && order.authored.seconds(until: end) <= 3_600, "\(order.id)")
                #expect(stay.dischargeDisposition?.code != "exp", "\(order.id)")
            }
        }
        #expect(count > 15)
    }

    @Test func `no contact falls into a stay`() {
        for record in Self.records {
            for stay in record.stays {
                for other in record.encounters where other.id != stay.id {
                    let isApart =
                        other.end.map { $0 <= stay.start } == true || stay.end.map { $0 <= other.start } == true
                    #expect(isApart, "\(stay.id) \(other.id)")
                }
            }
        }
    }

    /// The model readmits 19 % and more of who survives; the others have other reasons to return.
    @Test func `who returns within a month is marked, after the discharge`() {
        var returned = 0
        var first = 0
        for record in Self.records {
            let stays = record.stays
            for (stay, next) in zip(stays, stays.dropFirst()) {
                guard let end = stay.end else { continue }
                #expect(next.start > end)
                let isSoon = end.date.days(until: next.start.date) <= 30
                if isSoon { #expect(next.admission?.isReadmission == true, "\(next.id)") }
            }
            if let stay = stays.first { #expect(stay.admission?.isReadmission == false, "\(stay.id)") }
        }
        for record in Self.septic {
            guard let stay = record.sepsis, stay.dischargeDisposition?.code != "exp" else { continue }
            first += 1
            let next = record.stays.first { $0.start > stay.start }
            if next?.admission?.isReadmission == true { returned += 1 }
        }
        let share = Double(returned) / Double(first)
        #expect(share > 0.05 && share < 0.45, "\(share)")
    }

    @Test func `procedures are done within the encounter they belong to`() {
        for record in Self.records {
            for procedure in record.procedures where !procedure.encounterID.isEmpty {
                let encounter = record.encounters.first { $0.id == procedure.encounterID }
                #expect(encounter?.contains(procedure.performed) == true, "\(procedure.id) \(procedure.code)")
            }
        }
    }
}

extension PatientRecord {
    /// The first stay for sepsis.
    fileprivate var sepsis: Encounter? {
        stays.first { $0.diagnoses.contains { $0.isWithin("A40") || $0.isWithin("A41") } }
    }
}
