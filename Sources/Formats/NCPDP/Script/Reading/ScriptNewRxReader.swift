import HealthSimCore
import RxMemberSim

/// Makes a prescription of the elements of a NewRx.
struct ScriptNewRxReader {
    let message: ScriptElement
    let body: ScriptElement

    func read() throws(ScriptError) -> ScriptNewRx {
        let medication = try element(body, "MedicationPrescribed")
        let prescriber = try prescriber(try element(body, "Prescriber/NonVeterinarian"))
        let pharmacy = try pharmacy(try element(body, "Pharmacy"))
        let patient = try patient(try element(body, "Patient/HumanPatient"))
        guard let sent = Timestamp(message.text("Header/SentTime")) else {
            throw .invalid(path: "Header/SentTime", value: message.text("Header/SentTime"))
        }
        var prescription = try prescription(medication, sent: sent)
        prescription.prescriberNPI = prescriber.npi
        prescription.pharmacyNPI = pharmacy.npi
        return ScriptNewRx(
            id: Text(message.text("Header/MessageID")), prescription: prescription, patient: patient,
            pharmacy: pharmacy,
            prescriber: prescriber)
    }

    private func element(_ parent: ScriptElement, _ path: String) throws(ScriptError) -> ScriptElement {
        guard let found = parent.first(path) else { throw .missing(path: "\(parent.name)/\(path)") }
        return found
    }

    /// A value that must be there and of a form.
    private func value<Value>(
        _ parent: ScriptElement, _ path: String, _ read: (String) -> Value?
    ) throws(ScriptError) -> Value {
        let text = try element(parent, path).text
        guard let value = read(text) else { throw .invalid(path: "\(parent.name)/\(path)", value: text) }
        return value
    }

    private func prescription(_ medication: ScriptElement, sent: Timestamp) throws(ScriptError) -> Prescription {
        let quantity = try value(medication, "Quantity/Value") { DrugQuantity($0) }
        let days = try value(medication, "DaysSupply") { Int($0) }
        let refills = try value(medication, "NumberOfRefills") { Int($0).flatMap { 0...99 ~= $0 ? $0 : nil } }
        let unitCode = medication.text("Quantity/QuantityUnitOfMeasure/Code")
        let schedule =
            ScriptCodes.shared.name("dea-schedule", code: Text(medication.text("DrugCoded/DEASchedule/Code"))) ?? .empty
        let rxcui = medication.text("DrugCoded/DrugDBCode/Code")
        let product = DrugProductTable.shared.product(ndc: Text(medication.text("DrugCoded/ProductCode/Code")))
        let drug =
            product.map { Medication.all[$0.medication].concept }
            ?? (rxcui.isEmpty
                ? Concept(.unknown, "", display: medication.text("DrugDescription"))
                : Concept(.rxnorm, rxcui, display: medication.text("DrugDescription")))
        let order = Text(message.text("Header/PrescriberOrderNumber"))
        let months = schedule == "II" ? 3 : schedule.isEmpty ? 12 : 6
        return Prescription(
            id: order, number: .empty, memberID: .empty,
            medicationID: product?.medicationID ?? Medication.of(drug)?.id ?? .empty, drug: drug,
            sig: Text(medication.text("Sig/SigText")), quantity: quantity, unit: unit(unitCode), daysSupply: days,
            refills: refills,
            dispenseAsWritten: medication.text("Substitutions") == "1" ? .prescriberForbids : .substitutionAllowed,
            written: sent, expires: sent.date.adding(months: months), prescriberNPI: .empty, pharmacyNPI: .empty,
            indication: diagnosis(medication.first("Diagnosis/Primary")), schedule: schedule,
            note: Text(medication.text("Note")))
    }

    /// The unit that claims know for a coded one.
    private func unit(_ code: String) -> DrugUnit {
        switch code {
        case "C28254": .milliliter
        case "C48155": .gram
        default: .each
        }
    }

    private func diagnosis(_ element: ScriptElement?) -> Concept? {
        guard let element, element.text("Qualifier") == "ABF" else { return nil }
        let code = element.text("Code")
        guard !code.isEmpty else { return nil }
        return Concept(
            .icd10cm, code.utf8.count > 3 && !code.contains(".") ? "\(code.prefix(3)).\(code.dropFirst(3))" : code,
            display: element.text("Description"))
    }

    private func patient(_ element: ScriptElement) throws(ScriptError) -> RxMember {
        var person = D0Unknown.person
        person.name = name(element)
        person.sex = try value(element, "Gender") { Sex(rawValue: $0) }
        person.birthDate = try value(element, "DateOfBirth/Date") { CalendarDate(iso: $0) }
        person.address = address(element)
        person.telephone = telephone(element)
        person.email = Text(element.text("CommunicationNumbers/ElectronicMail"))
        let coverage = body.first("BenefitsCoordination")
        return RxMember(
            id: .empty, cardholderID: Text(coverage?.text("CardholderID") ?? ""), personCode: .empty,
            relationship: .other, person: person)
    }

    private func pharmacy(_ element: ScriptElement) throws(ScriptError) -> Pharmacy {
        Pharmacy(
            npi: Text(element.text("Identification/NPI")), ncpdpID: Text(element.text("Identification/NCPDPID")),
            name: Text(try self.element(element, "BusinessName").text), address: address(element),
            telephone: telephone(element))
    }

    private func prescriber(_ element: ScriptElement) throws(ScriptError) -> Practitioner {
        Practitioner(
            npi: Text(try self.element(element, "Identification/NPI").text), name: name(element), sex: .unknown,
            specialty: Concept(.unknown, ""), facilityNPI: .empty, address: address(element),
            telephone: telephone(element), deaNumber: Text(element.text("Identification/DEANumber")))
    }

    private func name(_ element: ScriptElement) -> PersonName {
        PersonName(
            family: Text(element.text("Name/LastName")), given: Text(element.text("Name/FirstName")),
            middle: Text(element.text("Name/MiddleName")))
    }

    private func address(_ element: ScriptElement) -> Address {
        let (house, street) = X12ClaimParser.street(element.text("Address/AddressLine1"))
        return Address(
            houseNumber: house, street: street, city: Text(element.text("Address/City")),
            state: Text(element.text("Address/StateProvince")), postalCode: Text(element.text("Address/PostalCode")))
    }

    private func telephone(_ element: ScriptElement) -> TelephoneNumber {
        TelephoneNumber(digits: UInt64(element.text("CommunicationNumbers/PrimaryTelephone/Number")) ?? 0)
    }
}
