import Formats
import HealthSimCore
import PatientSim
import Testing

@testable import Executors

extension ProfileFieldTests {
    @Test func `clinical.primary_condition: a category, a full code and a severity`() throws {
        let profile = try Self.compile(
            (
                "clinical.primary_condition",
                #"{"code": "E11", "prevalence": 0.6, "severity": {"controlled": 0.5, "uncontrolled": 0.5}}"#
            ),
            ("generation.history_months", "0"))
        let records = Self.households(of: profile).map { $0.records[0] }
        #expect(records.count { $0.has("E11") } == 24)
        #expect(records.count { $0.severity(of: "E11") == "controlled" } == 12)
        let full = try Self.compile(
            ("clinical.primary_condition", #"{"code": "N18.4"}"#), ("generation.history_months", "0"))
        #expect(Self.households(of: full).allSatisfy { $0.records[0].has("N18.4") })
    }

    @Test func `clinical.severity: the levels of the primary condition`() throws {
        let profile = try Self.compile(
            (
                "clinical",
                #"{"primary_condition": "type_2_diabetes", "severity": {"controlled": 0.25, "with_complications": 0.75}}"#
            ),
            ("generation.history_months", "0"))
        let levels = Self.households(of: profile).compactMap { $0.records[0].severity(of: "E11") }
        #expect(levels.count { $0 == "controlled" } == 10 && levels.count { $0 == "with_complications" } == 30)
    }

    @Test(
        arguments: [
            #"[{"code": "J45", "prevalence": 0.25}, {"condition": "hypertension", "probability": 0.5}]"#,
            #"{"J45": 0.25, "I10": 0.5}"#,
        ])
    func `clinical.comorbidities: shares of conditions, by code or by name`(json: String) throws {
        let profile = try Self.compile(("clinical.comorbidities", json), ("generation.history_months", "0"))
        let records = Self.households(of: profile).map { $0.records[0] }
        #expect(records.count { $0.has("J45") } == 10)
        #expect(records.count { $0.has("I10", "I11", "I12", "I13") } == 20)
    }

    @Test func `clinical.conditions_by_age: the shares of each band are exact, and other ages are as usual`() throws {
        let profile = try Self.compile(
            ("generation.count", "200"), ("generation.history_months", "0"),
            ("demographics.age", #"{"0-17": 0.25, "18-64": 0.5, "65+": 0.25}"#),
            (
                "clinical.conditions_by_age",
                #"{"0-17": [{"code": "J45", "prevalence": 0.4}], "65+": {"I10": 0.9, "M81": 0.5}}"#
            ))
        let records = Self.households(of: profile).map { $0.records[0] }
        let (young, old) = (
            records.filter { $0.age(on: profile.asOf) < 18 }, records.filter { $0.age(on: profile.asOf) >= 65 }
        )
        #expect(young.count == 50 && old.count == 50)
        #expect(young.count { $0.has("J45") } == 20)
        #expect(old.count { $0.has("I10", "I11", "I12", "I13") } == 45)
        #expect(old.count { $0.has("M81", "M80") } == 25)
        #expect(records.filter { (18..<65).contains($0.age(on: profile.asOf)) }.count { $0.has("J45") } < 30)
        let rows = profile.targets.map(\.path)
        #expect(rows.contains("clinical.conditions_by_age.0-17[0]"))
    }

    @Test func `clinical.labs: the baseline of a value, by rule`() throws {
        let profile = try Self.compile(
            ("generation.count", "40"),
            ("clinical.primary_condition", #"{"code": "E11", "severity": {"controlled": 0.5, "uncontrolled": 0.5}}"#),
            (
                "clinical.labs",
                #"{"a1c": {"type": "conditional", "rules": [{"if": "severity == 'controlled'", "value": 6.2}, {"else": true, "value": 10}]}}"#
            ))
        for household in Self.households(of: profile) {
            let record = household.records[0]
            guard let first = record.observations.first(where: { $0.code == Concept(.loinc, "4548-4") })?.value else {
                continue
            }
            // It wanders and is treated before it is first measured.
            #expect(record.severity(of: "E11") == "controlled" ? first < 8 : first > 8, "\(first)")
        }
    }

    // MARK: - How often

    /// The contacts of a kind of everybody who lived through the history.
    private func contacts(_ kind: StatedUse.Kind, of profile: CompiledProfile) -> [Int] {
        let library = CareModelLibrary.shared
        let primary = library.specialties[library.primaryCare].concept
        return Self.households(of: profile).map { $0.records[0] }.filter { $0.patient.deathTime == nil }.map { record in
            record.encounters.count { StatedUse.counts($0, primaryCare: primary, as: kind) }
        }
    }

    @Test(
        arguments: [
            ("clinical.encounter_pattern", #"{"frequency": 4}"#, .visits, 4),
            ("utilization", #"{"visits": 3}"#, .visits, 3),
            ("utilization", #"{"pcp_visits": 2}"#, .primaryCare, 2),
            ("utilization", #"{"specialist_visits": 2}"#, .specialists, 2),
            ("utilization", #"{"er_visits": 2}"#, .emergency, 2),
            ("utilization", #"{"admissions": 1}"#, .admissions, 1),
            ("utilization", #"{"visits": 0}"#, .visits, 0),
            ("utilization", #"{"ed_visits": 0, "admissions": 0}"#, .emergency, 0),
        ] as [(String, String, StatedUse.Kind, Int)])
    func `utilization: visits, emergencies and admissions a year`(
        path: String, json: String, kind: StatedUse.Kind, stated: Int
    ) throws {
        // A pregnancy brings its visits on top of what is stated.
        let profile = try Self.compile((path, json), ("demographics.gender", #"{"M": 1}"#))
        let counts = contacts(kind, of: profile)
        #expect(counts.count >= 37)
        // What a planned course of care brings comes on top; what cannot come about (at the end of the history) is missing.
        let share = Double(counts.count { $0 == stated }) / Double(counts.count)
        #expect(share > 0.75, "\(counts)")
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        #expect(abs(mean - Double(stated)) < 0.35, "\(mean)")
        for record in Self.households(of: profile).map({ $0.records[0] }) {
            #expect(PatientValidator(asOf: profile.asOf).validate(record).errors == [])
        }
    }

    @Test func `utilization: a distribution over the people, and a longer history has as many more`() throws {
        let profile = try Self.compile(
            ("utilization", #"{"visits": {"min": 1, "max": 5}}"#), ("generation.history_months", "24"),
            ("demographics.gender", #"{"M": 1}"#))
        let counts = contacts(.visits, of: profile)
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        // Uniform from 2 to 10 in two years, by strata: the mean is 6 but for those to whom a course of care brings more.
        #expect(abs(mean - 6) < 0.6 && Set(counts).count > 5, "\(counts)")
        #expect(profile.targets.contains { $0.path == "utilization.visits" })
    }

    // MARK: - Drugs

    @Test func `medications: the share of people on a drug, exact by strata`() throws {
        let profile = try Self.compile(
            ("generation.count", "60"), ("clinical.comorbidities", #"{"E11": 0.5, "I10": 0.8, "N18": 0, "N17": 0}"#),
            (
                "medications",
                #"{"diabetes": [{"class": "biguanide", "drug": "metformin", "prevalence": 0.3}], "pressure": [{"drug": "amlodipine", "prevalence": 0.4}]}"#
            ))
        let records = Self.households(of: profile).map { $0.records[0] }
        func isOn(_ record: PatientRecord, _ ingredient: String) -> Bool {
            record.medicationOrders.contains { order in
                order.setting != .inpatient && Medication.of(order.drug)?.ingredient.string == ingredient
            }
        }
        for (ingredient, stated) in [("metformin", 18), ("amlodipine", 24)] {
            let taking = records.filter { isOn($0, ingredient) }
            #expect(abs(taking.count - stated) <= 2, "\(ingredient): \(taking.count)")
            for record in taking {
                let orders = record.medicationOrders.filter { Medication.of($0.drug)?.ingredient.string == ingredient }
                #expect(orders.allSatisfy { $0.indication != nil })
            }
        }
        let validator = PatientValidator(asOf: profile.asOf)
        #expect(records.allSatisfy { validator.validate($0).errors == [] })
    }

    @Test func `medications: nobody takes what is contraindicated, and what is 0 is taken by nobody`() throws {
        let profile = try Self.compile(
            ("generation.count", "40"), ("clinical.comorbidities", #"{"E11": 1, "N18.5": 0.5}"#),
            ("medications", #"{"d": [{"drug": "metformin", "prevalence": 1}, {"class": "statin", "prevalence": 0}]}"#))
        for record in Self.households(of: profile).map({ $0.records[0] }) {
            let drugs = record.medicationOrders.filter { $0.setting != .inpatient }.compactMap {
                Medication.of($0.drug)
            }
            #expect(!drugs.contains { $0.drugClass == "statin" })
            #expect(!record.has("N18.5") || !drugs.contains { $0.ingredient == "metformin" })
        }
    }
}
