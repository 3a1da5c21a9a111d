import Executors
import HealthSimCore
import PatientSim
import Testing

/// What a journey says happens to the persons of its profile, at their time and by their state.
@Suite(.timeLimit(.minutes(10))) struct JourneyCourseTests {
    private static let asOf = CalendarDate(iso: "2025-01-15") ?? CalendarDate(daysSinceEpoch: 0)
    /// Day 0 of a journey of ten months.
    private static let start = asOf.adding(days: -305)

    private func days(_ record: PatientRecord, _ type: String) -> [Int] {
        record.encounters.filter { $0.type.code == Text(type) }.map { Self.start.days(until: $0.start.date) }
    }

    /// Whether a person is in hospital on one of some days: visits wait until then.
    private func isInHospital(_ record: PatientRecord, _ days: ClosedRange<CalendarDate>) -> Bool {
        record.encounters.contains { stay in
            stay.admission != nil && stay.start.date <= days.upperBound
                && (stay.end ?? stay.start).date >= days.lowerBound
        }
    }

    @Test func `who gets insulin improves, and who does not stays`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "first", "type": "encounter", "timing": {"day": 60}, "details": {"visit_type": "99215",
                  "panels": ["hba1c"]}},
                {"id": "insulin", "type": "prescription", "timing": {"after": "first"}, "condition": "a1c >= 9",
                  "details": {"medications": ["insulin-glargine-pen"]}},
                {"id": "last", "type": "encounter", "timing": {"day": 240}, "details": {"visit_type": "99215",
                  "panels": ["hba1c"]}}
                """#))
        var changes: [Bool: [Double]] = [:]
        for record in records {
            let visits = days(record, "99215")
            guard visits.count == 2 else { continue }
            let results = record.hemoglobinA1c(from: Self.start)
            let before = try #require(results.first { $0.day == visits[0] }).value
            let after = try #require(results.first { $0.day == visits[1] }).value
            if before < 9 {
                // The routine treatment may begin insulin too; the journey does so only from 9 %.
                changes[false, default: []].append(after - before)
            } else {
                changes[true, default: []].append(after - before)
                #expect(record.medicationOrders.contains { $0.drug.display.string.contains("insulin") })
            }
        }
        let treated = try #require(changes[true])
        let others = try #require(changes[false])
        #expect(treated.count >= 8 && others.count >= 8)
        let fall = treated.reduce(0, +) / Double(treated.count)
        let rest = others.reduce(0, +) / Double(others.count)
        #expect(fall < -0.5, "\(fall)")
        #expect(fall < rest - 0.4, "\(fall) beside \(rest)")
    }

    @Test func `a condition at month 6 reads month 6`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "month-6", "type": "encounter", "timing": {"day": 180}, "details": {"visit_type": "99215",
                  "panels": ["hba1c"]}},
                {"id": "later", "type": "encounter", "timing": {"month": 8}, "condition": "a1c >= 8.5 at week 26",
                  "details": {"visit_type": "99204", "specialty": "endocrinology"}},
                {"id": "then", "type": "encounter", "timing": {"month": 8.5}, "condition": "a1c >= 8.5",
                  "details": {"visit_type": "99205", "specialty": "endocrinology", "panels": ["hba1c"]}}
                """#))
        var taken = 0
        for record in records {
            guard let visit = days(record, "99215").first else { continue }
            // Nobody is referred after death.
            if let death = record.patient.deathTime, Self.start.days(until: death.date) < 260 { continue }
            let result = try #require(record.hemoglobinA1c(from: Self.start).first { $0.day == visit }).value
            let due = Self.start.adding(days: 180)
            #expect(visit <= 182 || isInHospital(record, due...due.adding(days: 3)), "\(record.patient.mrn)")
            // Others refer to specialists of their own: the one of the journey is an endocrinologist.
            let isReferred = record.encounters.contains {
                $0.type.code == "99204" && $0.specialty?.code == Specialty(id: "endocrinology")?.concept.code
            }
            #expect(isReferred == (result >= 8.5), "\(record.patient.mrn): \(result)")
            taken += result >= 8.5 ? 1 : 0
        }
        #expect(taken >= 5 && taken <= 35)
    }

    @Test func `what follows an event happens only when that did`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "first", "type": "encounter", "timing": {"day": 30}, "probability": 0.5,
                  "condition": "gender == 'F'", "details": {"visit_type": "99215"}},
                {"id": "next", "type": "encounter", "timing": {"after": "first", "days": 40},
                  "details": {"visit_type": "99205"}},
                {"id": "before", "type": "encounter", "timing": {"before": "next", "days": 10},
                  "details": {"visit_type": "99204"}}
                """#))
        for record in records {
            let first = days(record, "99215")
            #expect(days(record, "99205").count == first.count, "\(record.patient.mrn)")
            if let day = first.first, let next = days(record, "99205").first { #expect(next >= day + 39) }
            if record.patient.person.sex == .male { #expect(first.isEmpty) }
        }
        let shared = records.count { !days($0, "99215").isEmpty }
        #expect((3...17).contains(shared))
    }

    @Test func `a branch is taken by those for whom its rule is true`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "visit", "type": "encounter", "timing": {"month": 3}, "details": {"visit_type": "99215",
                  "panels": ["hba1c"]}}
                """#,
                #"""
                , "branching_rules": [{"id": "high", "timing": {"month": 4}, "condition": "a1c >= 9", "branch": "more"},
                  {"id": "men", "timing": {"month": 4}, "condition": "gender == 'M'", "probability": 0.5,
                   "events": [{"id": "class", "type": "encounter", "timing": {"day": 10},
                     "details": {"visit_type": "G0108", "specialty": "dietitian"}}]}],
                 "branches": {"more": {"events": [
                   {"id": "specialist", "type": "encounter", "timing": {"day": 14},
                    "details": {"visit_type": "99205", "specialty": "endocrinology"}},
                   {"id": "again", "type": "telehealth", "timing": {"after": "specialist", "days": 20},
                    "details": {"visit_type": "99443"}}]}}
                """#))
        for record in records {
            let high = record.hemoglobinA1c(from: Self.start).last { $0.day <= 121 }.map { $0.value >= 9 } ?? false
            #expect(!days(record, "99205").isEmpty == high, "\(record.patient.mrn)")
            #expect(!days(record, "99443").isEmpty == high, "\(record.patient.mrn)")
            if let day = days(record, "99205").first { #expect(day >= 135) }
        }
        let classes = records.filter { !days($0, "G0108").isEmpty }
        #expect((4...16).contains(classes.count))
        #expect(classes.allSatisfy { $0.patient.person.sex == .male })
    }

    @Test func `visits recur on business days, each on a day of its own`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "therapy", "type": "encounter", "timing": {"week": 2}, "recurrence": {"frequency": "3x_weekly",
                  "duration": "6 weeks"}, "details": {"visit_type": "97110", "specialty": "physical-therapy"}}
                """#))
        // Who comes out of hospital may have two on the first day.
        for record in records
        where !record.encounters.contains(where: { $0.encounterClass == .emergency || $0.admission != nil }) {
            let days = days(record, "97110")
            #expect(days.count >= 16 && Set(days).count == days.count, "\(record.patient.mrn)")
            #expect(days.allSatisfy { Self.start.adding(days: $0).isBusinessDay })
        }
    }

    @Test func `the start is where its trigger says`() throws {
        let event = #"{"id": "visit", "type": "encounter", "timing": {"day": 1}, "details": {"visit_type": "99215"}}"#
        func first(_ trigger: String, _ duration: String) throws -> [CalendarDate] {
            try Journeys.records(
                #"{"start_trigger": "\#(trigger)", "duration": "\#(duration)", "phases": [{"events": [\#(event)]}]}"#
            ).compactMap { record in
                guard let day = record.encounters.first(where: { $0.type.code == "99215" })?.start.date else {
                    return nil
                }
                return isInHospital(record, day.adding(days: -7)...day) ? nil : day
            }
        }
        let begin = Self.asOf.adding(months: -14)
        let own = try first("any_day", "90 days")
        #expect(own.count >= 38 && Set(own).count >= 20)
        #expect(own.allSatisfy { $0 > begin && $0.days(until: Self.asOf) >= 80 })
        let history = try first("history_start", "90 days")
        #expect(history.allSatisfy { begin.days(until: $0) <= 6 })
        let end = try first("as_of", "90 days")
        #expect(end.allSatisfy { (80...90).contains($0.days(until: Self.asOf)) })
        // Nobody of 40 or more is one day old within the history.
        #expect(try first("birth_date", "90 days").isEmpty)
    }

    @Test func `an age in months counts from birth`() throws {
        let records = try Journeys.records(
            Journeys.journey(
                #"""
                {"id": "birthday", "type": "encounter", "age_months": 600, "details": {"visit_type": "99215"}}
                """#))
        for record in records {
            guard let day = record.encounters.first(where: { $0.type.code == "99215" })?.start.date else { continue }
            #expect(abs(record.patient.person.birthDate.adding(years: 50).days(until: day)) <= 12)
        }
    }

    @Test func `the same journey is the same again, and a length that is a range differs between persons`() throws {
        let journey = #"""
            {"duration": "10 months", "phases": [{"name": "a", "duration": "4-12 weeks", "events": []},
             {"name": "b", "duration": "3 months", "events": [
               {"id": "x", "type": "encounter", "details": {"visit_type": "99215"}}]}]}
            """#
        let records = try Journeys.records(journey)
        #expect(try Journeys.records(journey) == records)
        let days = records.flatMap { self.days($0, "99215") }
        #expect(days.count >= 38 && Set(days).count >= 5)
        #expect(days.allSatisfy { (27...96).contains($0) })
    }
}
