import HealthSimCore
import Testing

@Suite struct MedicationTests {
    @Test func `the table holds what the care models need, each with a dose`() {
        #expect(Medication.all.count >= 360)
        for drug in Medication.all {
            #expect(drug.dose.amount > 0 && !drug.dose.unit.isEmpty && drug.dose.hoursBetween >= 0, "\(drug.id)")
            #expect(!drug.strength.isEmpty && !drug.form.isEmpty && !drug.routeName.isEmpty, "\(drug.id)")
            #expect(drug.minimumAge >= 0 && drug.minimumAge <= drug.maximumAge ?? 120, "\(drug.id)")
            #expect(drug.nationalDrugCodes.allSatisfy { $0.count == 11 }, "\(drug.id)")
            #expect(drug.ingredientConcept?.isListed != false && drug.route?.isListed != false, "\(drug.id)")
            // What it is given for never bars it.
            let barred = drug.indications.filter { drug.isContraindicated(with: Concept(.icd10cm, $0)) }
            #expect(barred.isEmpty, "\(drug.id): \(barred)")
        }
    }

    @Test(arguments: [
        ("ceftriaxone-1g-inj", 1000.0, "mg", 24.0, "intravenous"),
        ("piperacillin-tazobactam-4.5g-inj", 4500, "mg", 6, "intravenous"),
        ("enoxaparin-40-inj", 40, "mg", 24, "subcutaneous"), ("insulin-aspart-vial", 6, "[iU]", 8, "subcutaneous"),
        ("metformin-1000-tab", 1000, "mg", 12, "oral"), ("acetaminophen-325-tab", 650, "mg", 6, "oral"),
        ("albuterol-hfa", 2, "{puff}", 6, "inhalation"), ("alteplase-100-inj", 70, "mg", 0, "intravenous"),
    ])
    func `a dose is what one administration is`(id: String, amount: Double, unit: String, hours: Double, route: String)
        throws
    {
        let drug = try #require(Medication.named(id))
        #expect(drug.dose == MedicationDose(amount: amount, unit: Text(unit), hoursBetween: hours))
        #expect(drug.routeName == Text(route))
    }

    @Test func `cautions say who must not be given a drug`() throws {
        let lisinopril = try #require(Medication.named("lisinopril-10-tab"))
        #expect(lisinopril.pregnancy == .contraindicated)
        #expect(lisinopril.isContraindicated(with: Concept(.icd10cm, "T78.3XXA")))
        #expect(!lisinopril.isContraindicated(with: Concept(.icd10cm, "I10")))
        #expect(Medication.named("labetalol-200-tab")?.pregnancy == .allowed)
        let stimulant = try #require(Medication.named("methylphenidate-er-36-tab"))
        #expect(stimulant.schedule == "II" && !stimulant.isGiven(atAge: 5) && stimulant.isGiven(atAge: 9))
        let pill = try #require(Medication.named("norethindrone-0.35-pack"))
        #expect(pill.maximumAge != nil && !pill.isGiven(atAge: 70))
        #expect(Medication.named("metformin-500-tab")?.contraindicatedBelowEGFR == 30)
    }

    @Test func `brands and generics are told apart`() {
        #expect(Medication.named("apixaban-5-tab")?.brandName == "Eliquis")
        #expect(Medication.named("metformin-500-tab")?.isBrand == false)
        #expect(Medication.named("ceftriaxone-1g-inj")?.isInpatient == true)
        #expect(Medication.named("metformin-500-tab")?.isInpatient == false)
    }

    @Test func `a clinical drug leads back to its row`() {
        for drug in Medication.all where !drug.isIngredientCode {
            #expect(Medication.of(drug.concept)?.id == drug.id)
        }
    }
}
