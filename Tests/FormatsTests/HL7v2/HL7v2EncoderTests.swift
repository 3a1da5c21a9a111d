import Formats
import HealthSimCore
import PatientSim
import TestKit
import Testing

struct HL7v2EncoderTests {
    private static let everything = HL7v2Options(messageTypes: HL7MessageType.allCases)

    @Test func `a record with everything is the messages that outside software has read`() throws {
        #expect(try Golden.matches(HL7Sample(SampleRecords.stay(), Self.everything).bytes, "hl7v2/stay.hl7"))
    }

    /// The segments that each message must have, in the order of the standard, and how many messages there are.
    static let shapes: [(type: HL7MessageType, count: Int, segments: String)] = [
        (.appointmentBooked, 2, "MSH SCH PID PD1 PV1 PV2 RGS AIS AIL AIP"),
        (.appointmentCancelled, 1, "MSH SCH PID PD1 PV1 PV2 RGS AIS AIL AIP"),
        (.registration, 3, "MSH EVN PID PD1 NK1 PV1 PV2 AL1 DG1 GT1 IN1 IN2"),
        (.admission, 1, "MSH EVN PID PD1 NK1 PV1 PV2 AL1 DG1 GT1 IN1 IN2"),
        (.transfer, 2, "MSH EVN PID PD1 PV1 PV2"),
        (.laboratoryOrder, 2, "MSH PID PV1 IN1 IN2 GT1 AL1 ORC TQ1 OBR DG1"),
        (.generalOrder, 2, "MSH PID PV1 IN1 IN2 GT1 AL1 ORC OBR DG1"),
        (.pharmacyOrder, 2, "MSH PID PV1 IN1 IN2 GT1 AL1 ORC RXE TQ1 RXR"),
        (.results, 4, "MSH PID PV1 OBR OBX OBX OBX OBX OBX OBX OBX"),
        (.vaccination, 1, "MSH PID PD1 NK1 PV1 GT1 IN1 IN2 ORC RXA RXR OBX"),
        (.document, 1, "MSH EVN PID PV1 TXA OBX"),
        (.update, 2, "MSH EVN PID PD1 NK1 PV1 PV2 OBX OBX AL1 DG1 DG1 PR1 GT1 IN1 IN2"),
        (.discharge, 1, "MSH EVN PID PD1 NK1 PV1 PV2 AL1 DG1 DG1 DG1 DRG PR1 GT1 IN1 IN2"),
        (.cancelledAdmission, 1, "MSH EVN PID PD1 PV1"),
    ]

    @Test(arguments: shapes) func `the first message of a type has the segments of its structure`(
        type: HL7MessageType, count: Int, segments: String
    ) throws {
        let messages = try HL7Sample(SampleRecords.stay(), Self.everything).all(type)
        #expect(messages.count == count)
        #expect(messages.first?.segments.map(\.name).joined(separator: " ") == segments)
    }

    @Test func `messages are in order of time, and their control ids follow each other`() throws {
        let messages = try HL7Sample(SampleRecords.stay(), Self.everything).messages
        let moments = messages.map { $0.text("MSH-7") }
        // All but the summer's offset is the same, and no two moments are within an hour of the change.
        #expect(moments.map { $0.prefix(14) } == moments.map { $0.prefix(14) }.sorted())
        #expect(messages.map { $0.text("MSH-10") } == (1...messages.count).map { "00000001-\(pad($0))" })
        let next = try HL7Sample(SampleRecords.stay(2), Self.everything).messages
        #expect(Set(messages.map { $0.text("MSH-10") }).isDisjoint(with: next.map { $0.text("MSH-10") }))
    }

    private func pad(_ number: Int) -> String { String(repeating: "0", count: 5 - "\(number)".count) + "\(number)" }

    @Test func `a message is the same whatever is left out beside it`() throws {
        let all = try HL7Sample(SampleRecords.stay(), Self.everything)
        for type in HL7MessageType.allCases {
            let some = try HL7Sample(SampleRecords.stay(), HL7v2Options(messageTypes: [type])).messages
            #expect(some == all.all(type), "\(type)")
        }
        #expect(try HL7Sample().all(.generalOrder).isEmpty)
    }

    @Test func `a transfer says where the patient came from`() throws {
        let transfers = try HL7Sample().all(.transfer)
        #expect(transfers.map { $0.text("PV1-3") } == ["ICU^3^B^2000000036", "WARD^412^A^2000000036"])
        #expect(transfers.map { $0.text("PV1-6") } == ["ED^12^A^2000000036", "ICU^3^B^2000000036"])
    }

    @Test func `a discharge has what was found, done and grouped; an admission only what is known at the door`() throws
    {
        let sample = try HL7Sample()
        let admission = try #require(sample.all(.admission).first)
        #expect(admission.text("DG1-3.1") == "R50.9")
        #expect(admission.text("DG1-6") == "A")
        #expect(admission.text("PV1-14") == "7")
        #expect(admission.text("PV1-13") == "R")
        #expect(admission.text("PV1-45").isEmpty)
        let discharge = try #require(sample.all(.discharge).first)
        #expect(discharge.segments("DG1").map { $0[6] } == ["F", "F", "F"])
        #expect(discharge.text("PV1-36") == "01")
        #expect(discharge.text("PV1-45") == "20240714113000-0500")
        #expect(discharge.text("PV2-11") == "4")
        #expect(discharge.text("DRG-1.1") == "871")
        #expect(discharge.text("PR1-3.3") == "I10P")
        for message in sample.messages where message.text("MSH-7") < "20240714113000" {
            #expect(message.text("PV1-19.1") != "ENC000000010002" || message.text("PV1-45").isEmpty)
        }
    }

    @Test func `results stand in their report, with flags, ranges and the laboratory`() throws {
        let report = try #require(try HL7Sample().all(.results).first { $0.text("OBR-4.1") == "24321-2" })
        #expect(report.text("OBR-4.4") == "80048")
        #expect(report.text("ORC-1") == "RE")
        #expect(report.text("NTE-3.1") == "Slight hemolysis & repeat advised")
        #expect(report.segments("OBX").map { $0[5] } == ["8.1", "52", "1.10"])
        #expect(report.segments("OBX").map { $0[7] } == ["4.0-5.6", ">=60", "0.50-1.10"])
        #expect(report.segments("OBX").map { $0[8] } == ["H", "L", "N"])
        #expect(report.text("OBX-6.1") == "%")
        #expect(report.text("OBX-23.10") == "2000000036")
    }

    @Test func `an order of a medicine says how much, how often, how`() throws {
        let orders = try HL7Sample().all(.pharmacyOrder)
        #expect(orders.map { $0.text("RXE-3") } == ["1", "650"])
        #expect(orders.map { $0.text("TQ1-3") } == ["BID", "Q6H"])
        #expect(orders.map { $0.text("TQ1-9.1") } == ["R", "PRN"])
        #expect(orders.map { $0.text("RXR-1.1") } == ["PO", "OTH"])
    }

    @Test func `a note comes back as it was written`() throws {
        let note = SampleRecords.stay().notes[0].text
        #expect(try HL7Sample().all(.document).first?.text("OBX-5.1") == note)
    }

    @Test func `the dead are so from the time of death on`() throws {
        var record = SampleRecords.stay()
        record.patient.deathTime = SampleRecords.moment("2024-07-14T11:30:00-05:00")
        let messages = try HL7Sample(record).messages
        for message in messages {
            let isAfter = message.text("MSH-7").prefix(14) >= "20240714113000"
            #expect(message.text("PID-30") == (isAfter ? "Y" : ""))
        }
    }

    @Test func `a child has a parent as guarantor and insured`() throws {
        var record = SampleRecords.stay()
        record.patient.person.birthDate = SampleRecords.day("2010-01-01")
        record.patient.contact?.relationship = .mother
        record.patient.coverage = CoverageSummary(type: "Commercial", plan: "")
        let message = try #require(try HL7Sample(record).all(.admission).first)
        #expect(message.text("GT1-3.1") == "O'Brien")
        #expect(message.text("GT1-11.1") == "MTH")
        #expect(message.text("IN1-16.1") == "O'Brien")
        #expect(message.text("IN1-17.1") == "MTH")
        record.patient.coverage = CoverageSummary(type: "Medicaid", plan: "")
        #expect(try HL7Sample(record).all(.admission).first?.text("IN1-17.1") == "SEL")
        record.patient.coverage = CoverageSummary(type: "Uninsured", plan: "")
        #expect(try HL7Sample(record).all(.admission).first?.segments("IN1").isEmpty == true)
    }

    @Test func `a batch has headers and trailers around the messages`() throws {
        let encoder = HL7v2Encoder(HL7v2Options(isBatch: true))
        let file = encoder.files[0]
        #expect(file.header.starts(with: #"FHS|^~\&|HEALTHSIM|"#.utf8))
        let headers = String(decoding: file.header, as: UTF8.self).split(separator: "\r")
        #expect(headers.map { $0.prefix(3) } == ["FHS", "BHS"])
        #expect(String(decoding: file.footer, as: UTF8.self) == "BTS\rFTS\r")
    }

    @Test func `a record with the patient alone has no messages`() throws {
        #expect(try HL7Sample(SampleRecords.sparse()).bytes.isEmpty)
    }

    @Test func `corrections are few, come from the identifiers, and are taken back before the truth`() throws {
        var discharged = 0
        var cancelled = 0
        let count = 1_500
        let options = HL7v2Options(
            messageTypes: [.admission, .discharge, .cancelledAdmission, .cancelledDischarge], hasCorrections: true)
        for number in 1...count {
            var record = SampleRecords.stay(number)
            record.encounters = [record.encounters[1]]
            let sample = try HL7Sample(record, options)
            let triggers = sample.messages.map { $0.text("MSH-9.2") }
            #expect(triggers.first == "A01" && triggers.last == "A03")
            if triggers.contains("A13") {
                discharged += 1
                #expect(triggers.suffix(3) == ["A03", "A13", "A03"])
                #expect(sample.messages.last?.text("PV1-45") == "20240714113000-0500")
            }
            if triggers.contains("A11") {
                cancelled += 1
                #expect(triggers.prefix(3) == ["A01", "A11", "A01"])
                #expect(sample.messages[0].text("PV1-44") == sample.messages[1].text("PV1-44"))
            }
            #expect(Set(triggers.indices.map { sample.messages[$0].text("MSH-10") }).count == triggers.count)
        }
        // One in a hundred: binomial with mean 15 and deviation 3.9; five deviations.
        #expect(1...34 ~= discharged && 1...34 ~= cancelled)
    }

    @Test func `the first corrections are the messages that outside software has read`() throws {
        let options = HL7v2Options(
            messageTypes: [.admission, .discharge, .cancelledAdmission, .cancelledDischarge], hasCorrections: true)
        var bytes: [UInt8] = []
        for wanted in [HL7MessageType.cancelledAdmission, .cancelledDischarge] {
            let first = try (1...1_000).firstSample(options) { !$0.all(wanted).isEmpty }
            bytes += try #require(first).bytes
        }
        #expect(try Golden.matches(bytes, "hl7v2/corrections.hl7"))
    }

    @Test(arguments: ["MRN00000001", "MRN123456789", "x", "a b|c", "über", "12345678901234"])
    func `a control id has at most 20 characters and no delimiter`(mrn: String) throws {
        var record = SampleRecords.stay()
        record.patient.mrn = Text(mrn)
        let first = try #require(try HL7Sample(record).messages.first)
        let id = first.text("MSH-10")
        #expect(id.count <= 20 && id.wholeMatch(of: /[A-Za-z0-9]+-\d{5}/) != nil, "\(id)")
        #expect(first.text("PID-3.1") == mrn)
    }
}

extension ClosedRange<Int> {
    /// The messages of the first stay, by number, that fulfil a condition.
    fileprivate func firstSample(_ options: HL7v2Options, where isFit: (HL7Sample) -> Bool) throws -> HL7Sample? {
        for number in self {
            var record = SampleRecords.stay(number)
            record.encounters = [record.encounters[1]]
            let sample = try HL7Sample(record, options)
            if isFit(sample) { return sample }
        }
        return nil
    }
}
