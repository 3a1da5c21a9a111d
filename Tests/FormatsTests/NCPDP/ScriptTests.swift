import HealthSimCore
import RxMemberSim
import TestKit
import Testing

@testable import Formats

struct ScriptTests {
    /// A household whose prescriptions bring about every kind of message.
    private static let household: RxHousehold = {
        var household = RxSamples.household([RxSamples.billing], [RxSamples.paid])
        func prescription(_ ordinal: Int, _ change: (inout Prescription) -> Void) {
            var prescription = RxSamples.metformin
            prescription.id = RxIdentifiers.prescription(household: 1, ordinal)
            prescription.number = RxIdentifiers.prescriptionNumber(household: 1, ordinal)
            change(&prescription)
            household.prescriptions.append(prescription)
        }
        prescription(2) {
            $0.formerID = RxSamples.metformin.id
            $0.written = RxSamples.moment("2025-05-10")
        }
        prescription(3) {
            $0.status = .replaced
            $0.written = RxSamples.moment("2025-02-01")
            $0.ended = RxSamples.day("2025-02-02")
            $0.note = "Give 850 mg & <not> less"
        }
        prescription(4) {
            $0.formerID = RxIdentifiers.prescription(household: 1, 3)
            $0.medicationID = "acarbose-50-tab"
            $0.drug = Concept(.rxnorm, "199149")
            $0.written = RxSamples.moment("2025-02-02")
        }
        prescription(5) {
            $0.status = .cancelled
            $0.written = RxSamples.moment("2025-03-01")
            $0.ended = RxSamples.day("2025-03-05")
        }
        prescription(6) {
            $0.schedule = "IV"
            $0.prescriberNPI = "2000000002"
            $0.written = RxSamples.moment("2025-04-01")
        }
        prescription(7) { $0.origin = .written }
        func fill(_ ordinal: Int, _ day: String, _ change: (inout Fill) -> Void) {
            var fill = Fill(
                id: RxIdentifiers.fill(household: 1, ordinal), prescriptionID: RxSamples.metformin.id,
                memberID: RxSamples.jane.id, number: ordinal - 1, filled: RxSamples.day(day), ndc: "00093721410",
                quantity: DrugQuantity(60), daysSupply: 30, pharmacyNPI: RxSamples.pharmacy.npi)
            change(&fill)
            household.fills.append(fill)
        }
        fill(1, "2025-01-15") { _ in }
        fill(2, "2025-02-14") { $0.status = .returned }
        fill(3, "2025-03-14") {
            $0.quantity = DrugQuantity(20)
            $0.daysSupply = 10
        }
        return household
    }()

    private func documents(_ options: ScriptOptions = ScriptOptions()) -> [ScriptEncoder.Document] {
        ScriptEncoder(options: options).documents(of: Self.household)
    }

    private func text(_ name: String, _ options: ScriptOptions = ScriptOptions()) throws -> String {
        try #require(documents(options).first { $0.name.hasSuffix(name) }).content.description
    }

    @Test func `prescriptions and fills bring about their messages in order of time`() {
        #expect(
            documents().map { String($0.name.dropFirst("RXM00000001/".count)) } == [
                "0001-NewRx.xml", "0002-Status.xml", "0003-RxFill.xml", "0004-NewRx.xml", "0005-Status.xml",
                "0006-RxChangeRequest.xml", "0007-RxChangeResponse.xml", "0008-RxFill.xml", "0009-NewRx.xml",
                "0010-Status.xml", "0011-CancelRx.xml", "0012-CancelRxResponse.xml", "0013-RxFill.xml",
                "0014-NewRx.xml", "0015-Error.xml", "0016-RxRenewalRequest.xml", "0017-RxRenewalResponse.xml",
            ])
        let times = documents().map(\.sent)
        #expect(times == times.sorted())
    }

    @Test func `numbers are unique and answers name what they answer`() throws {
        let messages = ScriptExchange.messages(of: Self.household)
        #expect(Set(messages.map(\.id)).count == messages.count)
        #expect(messages.allSatisfy { $0.id.utf8Count <= 35 })
        let answers: [ScriptKind] = [.status, .error, .cancelRxResponse, .rxRenewalResponse, .rxChangeResponse]
        for message in messages {
            #expect(answers.contains(message.kind) == !message.relatesTo.isEmpty)
            if !message.relatesTo.isEmpty { #expect(messages.contains { $0.id == message.relatesTo }) }
        }
    }

    @Test(arguments: ScriptKind.allCases)
    func `a message of each kind is the one that was checked`(kind: ScriptKind) throws {
        let bytes = Array(try text("-\(kind.rawValue).xml").utf8)
        #expect(try Golden.matches(bytes, "ncpdp/script/\(kind.rawValue).xml"))
        #expect(try ScriptReader.kind(bytes) == kind)
    }

    @Test func `fills are told as dispensed, in part, or not`() throws {
        #expect(try text("0003-RxFill.xml").contains("<FillStatus><Dispensed/></FillStatus>"))
        #expect(try text("0008-RxFill.xml").contains("<NotDispensed><Note>Not picked up"))
        #expect(try text("0013-RxFill.xml").contains("<FillStatus><PartiallyDispensed/></FillStatus>"))
        #expect(
            try text("0013-RxFill.xml").contains(
                "<MedicationDispensed><DrugDescription>") && text("0013-RxFill.xml").contains("<Value>20</Value>"))
    }

    @Test func `the experimental release has its own stamps and the same content`() throws {
        let stable = try text("0001-NewRx.xml")
        let other = try text("0001-NewRx.xml", ScriptOptions(version: .v2023011))
        #expect(stable.contains(#"TransactionVersion="20170715""#) && !other.contains("20170715"))
        #expect(stable.replacing("20170715", with: "2023011") == other)
        #expect(ScriptVersion.v2023011.isExperimental && !ScriptVersion.v2017071.isExperimental)
    }

    @Test func `kinds that are not wanted are left out`() {
        let names = documents(ScriptOptions(kinds: [.newRx, .error])).map(\.name)
        #expect(names.count == 5 && names.allSatisfy { $0.hasSuffix("NewRx.xml") || $0.hasSuffix("Error.xml") })
    }

    @Test func `a new prescription comes back as it was written`() throws {
        for message in ScriptExchange.messages(of: Self.household, kinds: [.newRx]) {
            let document = ScriptEncoder().document(message, in: Self.household)
            let read = try ScriptReader.newRx([UInt8](document))
            var wanted = message.prescription
            wanted.number = .empty
            wanted.memberID = .empty
            wanted.formerID = .empty
            wanted.ended = nil
            wanted.status = .active
            wanted.expires = wanted.written.date.adding(months: wanted.schedule.isEmpty ? 12 : 6)
            #expect(read.prescription == wanted)
            #expect(read.id == message.id)
            #expect(read.patient.person.name == RxSamples.jane.person.name)
            #expect(read.patient.person.birthDate == RxSamples.jane.person.birthDate)
            #expect(read.patient.person.address == RxSamples.home)
            #expect(read.patient.cardholderID == RxSamples.jane.cardholderID)
            #expect(read.pharmacy == RxSamples.pharmacy)
            if wanted.prescriberNPI == RxSamples.smith.npi {
                #expect(read.prescriber.name == RxSamples.smith.name)
                #expect(read.prescriber.telephone == RxSamples.smith.telephone)
            }
        }
    }

    @Test func `the dose of a drug with its usual instruction is structured`() throws {
        let medication = try #require(Medication.named("metformin-500-tab"))
        var prescription = RxSamples.metformin
        #expect(ScriptDose(prescription, medication) == nil)
        prescription.sig = medication.sig
        let dose = try #require(ScriptDose(prescription, medication))
        #expect(dose.quantity == DrugQuantity(1) && dose.unit.code == "C48542" && dose.timing == .timesADay(2))
        #expect(dose.route.code == "26643006" && dose.method?.code == "419652001")
        let two = try #require(Medication.named("acamprosate-333-tab"))
        prescription.sig = two.sig
        #expect(ScriptDose(prescription, two)?.quantity == DrugQuantity(2))
        #expect(ScriptDose(prescription, two)?.timing == .timesADay(3))
    }

    @Test func `most drugs that pharmacies dispense have a structured dose`() {
        let drugs = Medication.all.filter { !$0.isInpatient }
        let coded = drugs.filter { medication in
            var prescription = RxSamples.metformin
            prescription.sig = medication.sig
            return ScriptDose(prescription, medication) != nil
        }
        #expect(Double(coded.count) > 0.75 * Double(drugs.count), "\(coded.count) of \(drugs.count)")
    }

    private static let broken: [(String, String)] = [
        ("", "at byte 0"), ("<Message>", "has no end"), ("<Message></Massage>", "is ended by"),
        ("<!DOCTYPE a><Message/>", "document type"), ("<Message>&bomb;</Message>", "is not known"),
        ("<Message a=b/>", "in no quotation marks"), ("<Message/><x/>", "follows the root"),
        ("<Message/>", "Body is missing"), ("<x/>", "Message is missing"),
        (String(repeating: "<a>", count: 100), "nested"),
        ("<Message><Body><NewRx/></Body></Message>", "NewRx/MedicationPrescribed is missing"),
        ("<Message><Body><Verify/></Body></Message>", "Body is 'Verify'"),
    ]

    @Test(arguments: broken)
    func `what is no message is told`(text: String, words: String) {
        do {
            _ = try ScriptReader.newRx(Array(text.utf8))
            Issue.record("\(text) was read")
        } catch {
            #expect("\(error)".contains(words), "\(error)")
        }
    }

    @Test func `no part of a message and no changed byte brings the reader down`() throws {
        let whole = Array(try text("0001-NewRx.xml").utf8)
        for count in stride(from: 1, to: whole.count, by: 7) { _ = try? ScriptReader.newRx(Array(whole.prefix(count))) }
        for place in stride(from: 0, to: whole.count, by: 3) {
            for byte: UInt8 in [0x00, 0x26, 0x3C, 0x3E, 0xFF] {
                var changed = whole
                changed[place] = byte
                _ = try? ScriptReader.newRx(changed)
            }
        }
    }
}
