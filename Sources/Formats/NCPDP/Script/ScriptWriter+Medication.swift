import HealthSimCore
import RxMemberSim

extension ScriptWriter {
    /// Writes what is prescribed, or what was dispensed of it.
    ///
    /// - Parameters:
    ///   - fill: the fill of what was dispensed.
    ///   - countsAllFills: whether the refills count the fill that is being made, as in the answer to a request.
    mutating func medication(_ prescription: Prescription, fill: Fill? = nil, countsAllFills: Bool = false) {
        let medication = Medication.named(prescription.medicationID.string)
        let product = product(fill, prescription)
        element("DrugDescription", description(prescription, medication, fill == nil ? nil : product), max: 105)
        coded(prescription, medication, product)
        element("Quantity") {
            $0.element("Value", fill?.quantity ?? prescription.quantity)
            $0.element("CodeListQualifier", code: "38")
            let unit = $0.codes.quantityUnit(
                Text(prescription.unit.rawValue), form: medication?.form ?? .empty)
            $0.element("QuantityUnitOfMeasure") { if let unit { $0.element("Code", unit.code) } }
        }
        element("DaysSupply", fill?.daysSupply ?? prescription.daysSupply)
        element("WrittenDate", day: prescription.written.date)
        if let fill { element("LastFillDate", day: fill.filled) }
        let forbids = prescription.dispenseAsWritten == .prescriberForbids
        element("Substitutions", code: forbids ? "1" : "0")
        element("NumberOfRefills", countsAllFills ? prescription.refills + 1 : prescription.refills)
        element("Note", prescription.note, max: 210)
        if let indication = prescription.indication { diagnosis(indication) }
        sig(prescription, medication)
    }

    /// The product of a fill; for a prescription the first one of the drug.
    private func product(_ fill: Fill?, _ prescription: Prescription) -> (ndc: Text, label: Text) {
        if let fill {
            return (fill.ndc, DrugProductTable.shared.product(ndc: fill.ndc)?.label ?? .empty)
        }
        let product = D0Product(medicationID: prescription.medicationID)
        return (product.ndc, product.label)
    }

    private func description(
        _ prescription: Prescription, _ medication: Medication?, _ product: (ndc: Text, label: Text)?
    ) -> Text {
        if let product, !product.label.isEmpty { return product.label }
        if !prescription.drug.display.isEmpty { return prescription.drug.display }
        guard let medication else { return prescription.medicationID }
        return Text("\(medication.ingredient) \(medication.strength) \(medication.form)")
    }

    private mutating func coded(
        _ prescription: Prescription, _ medication: Medication?, _ product: (ndc: Text, label: Text)
    ) {
        begin("DrugCoded")
        if !product.ndc.isEmpty {
            element("ProductCode") {
                $0.element("Code", product.ndc)
                $0.element("Qualifier", code: "ND")
            }
        }
        if let medication { strength(medication) }
        if prescription.drug.system == .rxnorm, medication?.isIngredientCode != true {
            element("DrugDBCode") {
                $0.element("Code", prescription.drug.code)
                $0.element("Qualifier", code: "SCD")
            }
        }
        let schedule = codes.code("dea-schedule", prescription.schedule)
        if let schedule { element("DEASchedule") { $0.element("Code", schedule.code) } }
        end("DrugCoded")
    }

    /// The strength of a tablet of one ingredient; codes of other forms are not verified.
    private mutating func strength(_ medication: Medication) {
        let parts = medication.strength.string.split(separator: " ")
        guard parts.count == 2, codes.code("quantity-unit", medication.form)?.label == "tablet",
            let unit = codes.code("dose-unit", Text(parts[1].lowercased())),
            let form = codes.code("strength-form", "tablet")
        else { return }
        element("Strength") {
            $0.element("StrengthValue", Text(String(parts[0])))
            $0.element("StrengthForm") { $0.element("Code", form.code) }
            $0.element("StrengthUnitOfMeasure") { $0.element("Code", unit.code) }
        }
    }

    private mutating func diagnosis(_ concept: Concept) {
        begin("Diagnosis")
        element("ClinicalInformationQualifier", code: "1")
        begin("Primary")
        element("Code", Text(concept.code.string.filter { $0 != "." }))
        element("Qualifier", code: "ABF")
        element("Description", concept.display, max: 255)
        end("Primary")
        end("Diagnosis")
    }

    private mutating func sig(_ prescription: Prescription, _ medication: Medication?) {
        begin("Sig")
        element("SigText", prescription.sig, max: 1_000)
        if let medication, let dose = ScriptDose(prescription, medication) { instruction(dose) }
        end("Sig")
    }

    private mutating func instruction(_ dose: ScriptDose) {
        begin("Instruction")
        begin("DoseAdministration")
        if let method = dose.method { coded("DoseDeliveryMethod", method.label, "SNOMED", method.code) }
        begin("Dosage")
        element("DoseQuantity", dose.quantity)
        coded("DoseUnitOfMeasure", dose.unit.label, "DoseUnitOfMeasure", dose.unit.code)
        end("Dosage")
        coded("RouteOfAdministration", dose.route.display, "SNOMED", dose.route.code)
        end("DoseAdministration")
        if let timing = dose.timing, let day = codes.code("time-unit", "day") {
            begin("TimingAndDuration")
            switch timing {
            case .timesADay(let times):
                element("Frequency") {
                    $0.element("FrequencyNumericValue", times)
                    $0.coded("FrequencyUnits", day.label, "SNOMED", day.code)
                }
            case .everyDays(let days):
                element("Interval") {
                    $0.element("IntervalNumericValue", days)
                    $0.coded("IntervalUnits", day.label, "SNOMED", day.code)
                }
            }
            end("TimingAndDuration")
        }
        end("Instruction")
    }

    private mutating func coded(_ name: StaticString, _ text: Text, _ qualifier: StaticString, _ code: Text) {
        begin(name)
        element("Text", text)
        element("Qualifier", code: qualifier)
        element("Code", code)
        end(name)
    }
}
