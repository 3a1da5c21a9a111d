import HealthSimCore
import RxMemberSim

extension ScriptWriter {
    /// Writes the one transaction of a message.
    mutating func body(_ message: ScriptMessage, _ household: RxHousehold) {
        let prescription = message.prescription
        begin(message.kind.name)
        switch message.content {
        case .newRx:
            coverage(prescription, household)
            parties(prescription, household)
            element("MedicationPrescribed") { $0.medication(prescription) }
        case .rxFill(let status, let fill):
            element("FillStatus") { $0.status(status) }
            parties(prescription, household)
            element("MedicationPrescribed") { $0.medication(prescription) }
            element("MedicationDispensed") { $0.medication(prescription, fill: fill) }
        case .cancelRx:
            parties(prescription, household)
            element("MedicationPrescribed") { $0.medication(prescription) }
        case .cancelRxResponse(let answer): response(answer)
        case .rxRenewalRequest(let fill):
            parties(prescription, household)
            element("MedicationDispensed") { $0.medication(prescription, fill: fill) }
            element("MedicationPrescribed") { $0.medication(prescription) }
        case .rxRenewalResponse(let answer, let approved):
            response(answer)
            parties(prescription, household)
            if let approved { element("MedicationResponse") { $0.medication(approved, countsAllFills: true) } }
        case .rxChangeRequest(let code, let wanted):
            element("MessageRequestCode", code)
            parties(prescription, household)
            element("MedicationPrescribed") { $0.medication(prescription) }
            if let wanted { element("MedicationRequested") { $0.medication(wanted) } }
        case .rxChangeResponse(let answer, let approved):
            response(answer)
            parties(prescription, household)
            if let approved { element("MedicationPrescribed") { $0.medication(approved) } }
        case .status(let code): element("Code", code)
        case .error(let code, let description):
            element("Code", code)
            element("Description", description)
        }
        end(message.kind.name)
    }

    private mutating func status(_ status: ScriptMessage.FillStatus) {
        switch status {
        case .dispensed: out.append("<Dispensed/>")
        case .partiallyDispensed: out.append("<PartiallyDispensed/>")
        case .notDispensed(let note):
            element("NotDispensed") { $0.element("Note", note, max: 210) }
        }
    }

    private mutating func response(_ answer: ScriptMessage.Answer) {
        element("Response") { writer in
            switch answer {
            case .approved(let note): writer.answer("Approved", note)
            case .approvedWithChanges(let note): writer.answer("ApprovedWithChanges", note)
            case .denied(let code, let reason):
                writer.element("Denied") {
                    $0.element("ReasonCode", code)
                    $0.element("DenialReason", reason)
                }
            case .validated: writer.out.append("<Validated/>")
            }
        }
    }

    private mutating func answer(_ name: StaticString, _ note: Text) {
        begin(name)
        element("Note", note, max: 210)
        end(name)
    }
}

// MARK: - Who takes part

extension ScriptWriter {
    /// The coverage of the day the prescription was written.
    private mutating func coverage(_ prescription: Prescription, _ household: RxHousehold) {
        let day = prescription.written.date
        guard
            let coverage = household.coverages.first(where: {
                $0.memberID == prescription.memberID && $0.covers(day)
            })
        else { return }
        element("BenefitsCoordination") { writer in
            writer.element("PayerIdentification") {
                $0.element("ProcessorIdentificationNumber", coverage.pcn)
                $0.element("IINNumber", coverage.bin)
            }
            writer.element("CardholderID", coverage.cardholderID)
            writer.element("GroupID", coverage.groupID)
        }
    }

    private mutating func parties(_ prescription: Prescription, _ household: RxHousehold) {
        if let member = household.member(prescription.memberID) { patient(member) }
        if let pharmacy = household.pharmacies.first(where: { $0.npi == prescription.pharmacyNPI }) {
            self.pharmacy(pharmacy)
        }
        let prescriber = household.prescribers.first { $0.npi == prescription.prescriberNPI }
        self.prescriber(prescriber, npi: prescription.prescriberNPI, isControlled: !prescription.schedule.isEmpty)
    }

    private mutating func patient(_ member: RxMember) {
        begin("Patient")
        begin("HumanPatient")
        name(member.person.name)
        element("Gender", code: member.person.sex == .other ? "U" : member.person.sex.letter)
        element("DateOfBirth", day: member.person.birthDate)
        address(member.person.address)
        telephone(member.person.telephone, mail: member.person.email)
        end("HumanPatient")
        end("Patient")
    }

    private mutating func pharmacy(_ pharmacy: Pharmacy) {
        begin("Pharmacy")
        element("Identification") {
            $0.element("NCPDPID", pharmacy.ncpdpID)
            $0.element("NPI", pharmacy.npi)
        }
        element("BusinessName", pharmacy.name)
        address(pharmacy.address)
        telephone(pharmacy.telephone)
        end("Pharmacy")
    }

    private mutating func prescriber(_ practitioner: Practitioner?, npi: Text, isControlled: Bool) {
        begin("Prescriber")
        begin("NonVeterinarian")
        element("Identification") {
            if isControlled, let practitioner { $0.element("DEANumber", practitioner.deaNumber) }
            $0.element("NPI", npi)
        }
        if let practitioner {
            name(practitioner.name)
            address(practitioner.address)
            telephone(practitioner.telephone)
        }
        end("NonVeterinarian")
        end("Prescriber")
    }

    private mutating func name(_ name: PersonName) {
        begin("Name")
        element("LastName", name.family, max: 35)
        element("FirstName", name.given, max: 35)
        element("MiddleName", name.middle, max: 35)
        end("Name")
    }

    private mutating func address(_ address: Address) {
        begin("Address")
        element("AddressLine1", Text(address.line), max: 40)
        element("City", address.city, max: 35)
        element("StateProvince", address.state)
        element("PostalCode", address.postalCode)
        element("CountryCode", code: "US")
        end("Address")
    }

    private mutating func telephone(_ telephone: TelephoneNumber, mail: Text = .empty) {
        guard telephone.digits > 0 || !mail.isEmpty else { return }
        begin("CommunicationNumbers")
        if telephone.digits > 0 {
            begin("PrimaryTelephone")
            element("Number", Text(String(telephone.digits)))
            end("PrimaryTelephone")
        }
        element("ElectronicMail", mail, max: 80)
        end("CommunicationNumbers")
    }
}
