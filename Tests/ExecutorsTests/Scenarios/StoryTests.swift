import Executors
import Formats
import HealthSimCore
import PatientSim
import Testing

/// What a scenario promises holds for the persons it makes.
@Suite(.timeLimit(.minutes(5))) struct StoryTests {
    private func records(_ id: String, _ variation: String? = nil, count: UInt64 = 24) throws -> [PatientRecord] {
        Profiles.records(of: try ScenarioCase.named(id, variation).compiled(count: count))
    }

    /// The share of records that something is true of.
    private func share(_ records: [PatientRecord], _ isTrue: (PatientRecord) -> Bool) -> Double {
        Double(records.count(where: isTrue)) / Double(records.count)
    }

    private static let lactate = "32693-4"
    private static let troponin = "89579-7"
    private static let hemoglobinA1c = "4548-4"

    // MARK: - Stays

    @Test(arguments: [nil, "uncomplicated", "shock", "elderly"] as [String?])
    func `sepsis takes everybody to hospital, and lactate falls`(variation: String?) throws {
        let profile = try ScenarioCase.named("sepsis", variation).compiled(count: 24)
        var records: [PatientRecord] = []
        for household in (0..<profile.count).map({ profile.household(at: $0) }) {
            let record = household.records[0]
            records.append(record)
            guard let stay = record.stays(for: "A40", "A41").first else {
                // Who dies of something else before the day of the journey on which it would begin has no sepsis.
                let start = try #require(household.journeys.first?.start)
                let death = try #require(record.patient.deathTime?.date, "\(record.patient.mrn)")
                #expect(death <= start.adding(days: 3), "\(record.patient.mrn)")
                continue
            }
            let lactates = record.values(Self.lactate, in: stay)
            guard stay.dischargeDisposition?.code != "exp", lactates.count >= 2, let first = lactates.first,
                let last = lactates.last
            else { continue }
            #expect(last < first, "\(record.patient.mrn)")
        }
        let repeated = share(records) { record in
            record.stays(for: "A40", "A41").contains { record.values(Self.lactate, in: $0).count >= 2 }
        }
        #expect(repeated >= 0.9)
    }

    @Test func `septic shock needs vasopressors and intensive care`() throws {
        let records = try records("sepsis", "shock")
        let intensive = share(records) { record in
            record.encounters.contains { $0.admission?.locations.contains { $0.unit == .intensiveCare } ?? false }
        }
        #expect(intensive >= 0.8)
        #expect(
            share(records) { record in
                record.administrations.contains { $0.drug.display.string.lowercased().contains("norepinephrine") }
            } >= 0.8)
    }

    @Test func `readmission brings everybody back who lives`() throws {
        for record in try records("sepsis", "readmission") where !record.died {
            #expect(record.encounters.count { $0.admission != nil } >= 2, "\(record.patient.mrn)")
        }
    }

    @Test func `everybody is admitted for heart failure, and seen soon after`() throws {
        let records = try records("heart-failure")
        for record in records {
            #expect(
                record.encounters.contains { $0.admission != nil } || record.died, "\(record.patient.mrn)")
        }
        let seen = share(records) { record in
            guard let stay = record.encounters.first(where: { $0.admission != nil }), let end = stay.end else {
                return false
            }
            return record.encounters.contains {
                $0.encounterClass == .ambulatory && $0.start > end && end.date.days(until: $0.start.date) <= 40
            }
        }
        #expect(seen >= 0.75)
        #expect(try self.records("heart-failure", "reduced").allSatisfy { $0.has("I50", "I11", "I13") })
    }

    @Test func `an exacerbation of COPD is where the variation says`() throws {
        for record in try records("copd-exacerbation") where !record.died {
            #expect(!record.stays(for: "J44").isEmpty, "\(record.patient.mrn)")
        }
        for record in try records("copd-exacerbation", "emergency") where !record.died {
            #expect(record.encounters.contains { $0.encounterClass == .emergency }, "\(record.patient.mrn)")
        }
    }

    @Test(
        arguments: [(nil, "I21", 0.05...0.6), ("non-cardiac", "R07", 0.95...1), ("nstemi", "I21.4", 0.95...1)]
            as [(String?, String, ClosedRange<Double>)])
    func `chest pain leads to the emergency department, with troponin again and again`(
        variation: String?, code: String, shares: ClosedRange<Double>
    ) throws {
        let records = try records("ed-chest-pain", variation)
        for record in records {
            #expect(
                record.encounters.contains { $0.encounterClass == .emergency || $0.admission != nil },
                "\(record.patient.mrn)")
        }
        let serial = share(records) { record in
            record.encounters.contains { record.values(Self.troponin, in: $0).count >= 2 }
        }
        #expect(serial >= 0.9)
        #expect(
            shares.contains(
                share(records) { record in
                    record.encounters.contains { $0.diagnoses.contains { $0.isWithin(Text(code)) } }
                }))
    }

    @Test(arguments: [(nil, ["0SRC0J9", "0SRD0J9"]), ("hip", ["0SR904A", "0SRB04A"])] as [(String?, [String])])
    func `the joint is replaced once, and therapy follows`(variation: String?, codes: [String]) throws {
        for record in try records("joint-replacement", variation) where !record.died {
            let done = record.procedures.filter { procedure in codes.contains { procedure.code.code == Text($0) } }
            // The other side may follow by chance.
            #expect((1...2).contains(done.count), "\(record.patient.mrn)")
            guard let operation = done.first else { continue }
            #expect(
                record.encounters.contains { $0.type.code == "97110" && $0.start > operation.performed },
                "\(record.patient.mrn)")
        }
    }

    // MARK: - Courses

    @Test(arguments: [nil, "over-35", "under-25"] as [String?])
    func `the pregnancy is looked after and ends in a birth`(variation: String?) throws {
        let records = try records("maternity", variation)
        #expect(records.allSatisfy { $0.patient.person.sex == .female })
        let birth = share(records) { record in
            record.encounters.contains { $0.diagnoses.contains { $0.isWithin("Z37") } }
        }
        #expect(birth >= 0.7)
        // A pregnancy may end early; all others have their visits.
        #expect(share(records) { $0.has("Z34", "O09", "O0", "O2", "O6", "O8") } >= 0.95)
        let asOf = try ScenarioCase.named("maternity", variation).compiled(count: 1).asOf
        #expect(records.allSatisfy { (18...45).contains($0.age(on: asOf)) })
    }

    @Test func `breast cancer is found within the record and treated by its stage`() throws {
        let records = try records("oncology-breast")
        for record in records {
            let found = try #require(
                record.conditions.first { $0.code.isWithin("C50") && $0.category == .problemListItem })
            #expect(record.encounters.contains { $0.start.date >= found.onset }, "\(record.patient.mrn)")
            #expect(found.onset > record.patient.person.birthDate.adding(years: 18))
        }
        #expect(share(records) { $0.had("19083") || $0.visited("19083") } >= 0.9)
        let advanced = try self.records("oncology-breast", "locally-advanced")
        #expect(share(advanced) { $0.had("0HTT0ZZ", "0HTU0ZZ") } >= 0.8)
        #expect(share(advanced) { $0.visited("96413") } >= 0.8)
    }

    @Test func `depression is measured, and the gravest go to hospital`() throws {
        let records = try records("behavioral-health")
        #expect(records.allSatisfy { $0.visited("90792") || $0.died })
        #expect(share(records) { $0.visited("90834") || $0.visited("90837") } >= 0.6)
        for record in try self.records("behavioral-health", "crisis") where !record.died {
            #expect(!record.stays(for: "F32", "F33").isEmpty, "\(record.patient.mrn)")
        }
        let remote = try self.records("behavioral-health", "telehealth")
        #expect(remote.allSatisfy { record in record.encounters.contains { $0.encounterClass == .virtual } })
    }

    @Test func `children with asthma are of school age, and have their attack when it is meant`() throws {
        let profile = try ScenarioCase.named("pediatric-asthma").compiled(count: 30)
        for record in Profiles.records(of: profile) {
            #expect((5...17).contains(record.age(on: profile.asOf)) && record.has("J45"))
        }
        for record in try records("pediatric-asthma", "exacerbation") {
            #expect(
                record.encounters.contains {
                    ($0.encounterClass == .emergency || $0.admission != nil)
                        && $0.diagnoses.contains { $0.isWithin("J45") }
                }, "\(record.patient.mrn)")
        }
    }

    @Test func `kidney disease is staged, and advanced disease sees the nephrologist`() throws {
        let records = try records("ckd", "advanced")
        let nephrology = Specialty.all.first { $0.id == "nephrology" }?.concept
        #expect(
            records.allSatisfy { record in
                record.died || record.encounters.count { $0.specialty == nephrology } >= 2
            })
        #expect(try self.records("ckd").allSatisfy { $0.has("N18", "I12", "I13") })
    }

    @Test func `several conditions are there at once, and calls go on through the year`() throws {
        let records = try records("multi-chronic", "cardio-kidney-metabolic")
        #expect(records.allSatisfy { $0.has("E11") && $0.has("N18") && $0.has("I50") })
        #expect(share(records) { record in record.encounters.count { $0.encounterClass == .virtual } >= 4 } >= 0.5)
    }

    @Test func `healthy adults have no chronic disease of the list`() throws {
        let records = try records("healthy-adult")
        #expect(records.allSatisfy { !$0.has("E11", "I10", "N18", "I50", "E78") })
        #expect(share(records) { $0.visited("99395") || $0.visited("99396") } >= 0.9)
    }

    @Test func `newly found diabetes begins within the record`() throws {
        let profile = try ScenarioCase.named("diabetes", "newly-diagnosed").compiled(count: 30)
        let start = profile.asOf.adding(months: -20)
        for record in Profiles.records(of: profile) where !record.died {
            let diabetes = try #require(record.conditions.first { $0.code.isWithin("E11") })
            #expect(diabetes.onset > start && diabetes.onset < profile.asOf, "\(record.patient.mrn)")
        }
    }
}
