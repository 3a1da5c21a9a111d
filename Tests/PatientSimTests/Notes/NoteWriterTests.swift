import Foundation
import HealthSimCore
import TestKit
import Testing

@testable import PatientSim

@Suite struct NoteWriterTests {
    /// Made once: two years of diabetics of old age, with their stays.
    static let made: [(record: PatientRecord, notes: [ClinicalNote])] = {
        let engine = Patients.engine(count: 50, months: 24)
        return (0..<50).map { index in
            let record = engine.record(for: Patients.diabetic(index))
            return (record, NoteWriter(seed: 42).notes(for: record))
        }
    }()

    @Test func `each encounter that is over has the notes of its class`() throws {
        var kinds: Set<String> = []
        for (record, notes) in Self.made {
            for encounter in record.encounters where encounter.status == .finished {
                let codes = notes.filter { $0.encounterID == encounter.id }.map(\.kind.code.string)
                kinds.formUnion(codes)
                switch encounter.encounterClass {
                case .ambulatory, .virtual, .home: #expect(codes == ["11506-3"])
                case .emergency: #expect(codes == ["34111-5"])
                case .inpatient, .observation: #expect(codes == ["34117-2", "18842-5"])
                }
            }
            #expect(Set(notes.map(\.id)).count == notes.count)
            #expect(notes.map(\.authored) == notes.map(\.authored).sorted())
            #expect(notes.allSatisfy { $0.id.hasPrefix("NOT") && $0.text.hasSuffix("\n") && !$0.text.contains("\n\n") })
        }
        #expect(kinds == ["11506-3", "34111-5", "34117-2", "18842-5"])
    }

    @Test func `records with notes are valid`() {
        for (record, notes) in Self.made.prefix(20) {
            var whole = record
            whole.notes = notes
            let found = PatientValidator().validate(whole).errors.filter { $0.field.contains("notes") }
            #expect(found.map(\.message) == [])
        }
    }

    @Test func `every number in a note stands in the record or is an age`() throws {
        for (record, notes) in Self.made {
            var known = Self.numbers(in: String(decoding: try JSONEncoder().encode(record), as: UTF8.self))
            for observation in record.observations {
                if let value = observation.value {
                    known.formUnion(Self.numbers(in: NoteText.number(value, observation.decimals)))
                }
            }
            for test in MeasuredTest.all { known.formUnion(Self.numbers(in: test.name.string)) }
            known.insert("1.73")  // of the unit of the filtration rate
            known.insert("2")  // of the unit of the body mass index
            let birth = record.patient.person.birthDate
            for encounter in record.encounters { known.insert("\(birth.years(until: encounter.start.date))") }
            for note in notes {
                #expect(Self.numbers(in: note.text).subtracting(known) == [], "\(note.id): \(note.text)")
            }
        }
    }

    @Test func `each result in a note is one of its encounter, with its flag`() throws {
        var count = 0
        for (record, notes) in Self.made {
            for note in notes {
                for line in note.text.split(separator: "\n") where line.hasPrefix("- Hemoglobin A1c: ") {
                    let words = line.dropFirst("- Hemoglobin A1c: ".count)
                    let shown = words.prefix { "0123456789.".contains($0) }
                    let result = try #require(
                        record.observations.first {
                            $0.encounterID == note.encounterID && $0.code.code == "4548-4"
                                && $0.value.map { NoteText.number($0, 1) == shown } ?? false
                        })
                    #expect(words.contains("(high)") == (result.interpretation == .high))
                    #expect(try #require(result.issued) <= note.authored)
                    count += 1
                }
            }
        }
        #expect(count > 50)
    }

    @Test func `no drug is named that the patient does not take at that time`() {
        var count = 0
        for (record, notes) in Self.made {
            // One word alone, such as glucose, may be a test.
            let drugs = Set(record.medicationOrders.map(\.drug)).filter { $0.display.string.contains(" ") }
            for note in notes {
                guard let encounter = record.encounters.first(where: { $0.id == note.encounterID }) else { continue }
                for drug in drugs where note.text.contains(drug.display.string) {
                    count += 1
                    #expect(
                        record.medicationOrders.contains { order in
                            // A longer name may hold a shorter one.
                            order.drug.display.string.contains(drug.display.string)
                                && order.authored <= note.authored
                                && order.end.map { $0 >= encounter.start.date } ?? true
                        }, "\(drug.display) in \(note.id)")
                }
            }
        }
        #expect(count > 500)
    }

    @Test func `the summary of a patient who died in hospital says so and plans nothing`() throws {
        var record = try #require(Self.made.map(\.record).first { $0.encounters.contains { $0.admission != nil } })
        let place = try #require(record.encounters.firstIndex { $0.admission != nil })
        let end = try #require(record.encounters[place].end)
        record.patient.deathTime = end
        record.patient.causeOfDeath = Concept(.icd10cm, "I21.9")
        let notes = NoteWriter(seed: 42).notes(for: record)
        let summary = try #require(
            notes.first { $0.encounterID == record.encounters[place].id && $0.kind.code == "18842-5" })
        #expect(summary.text.contains("Died \(end.date)."))
        #expect(summary.text.contains("Cause of death: Acute myocardial infarction, unspecified (I21.9)."))
        for words in ["DISCHARGE MEDICATIONS", "FOLLOW-UP", "Discharged", "Continue"] {
            #expect(!summary.text.contains(words))
        }
    }

    @Test func `the wording follows the seed and varies`() {
        let record = Self.made[0].record
        #expect(NoteWriter(seed: 42).notes(for: record) == Self.made[0].notes)
        let texts = Self.made[0].notes.map(\.text)
        #expect((43..<50).contains { NoteWriter(seed: $0).notes(for: record).map(\.text) != texts })
        let openings = Set(
            Self.made.flatMap(\.notes).filter { $0.kind.code == "11506-3" }.compactMap { note in
                note.text.split(separator: "\n").dropFirst().first?.filter { !$0.isNumber }.prefix(30)
            })
        #expect(openings.count >= 3)
    }

    @Test func `what is planned or not over has no note`() {
        var record = Self.made[0].record
        for index in record.encounters.indices { record.encounters[index].status = .planned }
        #expect(NoteWriter(seed: 1).notes(for: record).isEmpty)
        #expect(NoteWriter(seed: 1).notes(for: SampleRecords.sparse()).isEmpty)
    }

    @Test func `notes follow those of the record`() {
        let record = SampleRecords.fullChart()
        let notes = NoteWriter(seed: 1).notes(for: record)
        #expect(!notes.isEmpty && !record.notes.isEmpty)
        #expect(Set(notes.map(\.id)).isDisjoint(with: record.notes.map(\.id)))
    }

    @Test(arguments: [
        ("mm[Hg]", " mmHg"), ("%", "%"), ("{score}", ""), ("[pH]", ""), ("m[IU]/L", " mIU/L"), ("", ""),
        ("10*3/uL", " K/uL"), ("mL/min/{1.73_m2}", " mL/min/1.73 m2"),
    ])
    func `units are written as clinicians write them`(ucum: String, shown: String) {
        #expect(NoteText.unit(Text(ucum)) == shown)
    }

    /// The numbers of a text, as they are written.
    static func numbers(in text: String) -> Set<String> {
        var found: Set<String> = []
        var word = ""
        for character in text + " " {
            if character.isASCII && (character.isNumber || (character == "." && !word.isEmpty)) {
                word.append(character)
            } else if !word.isEmpty {
                while word.hasSuffix(".") { word.removeLast() }
                found.insert(word)
                word = ""
            }
        }
        return found
    }
}
