import Foundation
import HealthSimCore
import PatientSim
import TestKit
import Testing

@testable import Formats

@Suite struct CCDAEncoderTests {
    private func tree(_ record: PatientRecord) throws -> XMLTree {
        try #require(XMLTree([UInt8](CCDAEncoder().document(record))))
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `a document is the one that was checked`(_ kind: SampleRecords.Kind) throws {
        // A tag a line, so that people can read it.
        let document = String(decoding: [UInt8](CCDAEncoder().document(kind.record)), as: UTF8.self)
        let lines = document.split(separator: "><", omittingEmptySubsequences: false).joined(separator: ">\n<")
        #expect(try Golden.matches(Array(lines.utf8), "ccda/\(kind.rawValue).xml"))
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `references have their places, and identifiers are unique`(_ kind: SampleRecords.Kind) throws {
        let tree = try tree(kind.record)
        let places = tree.elements.compactMap { $0.attributes["ID"] }
        #expect(Set(places).count == places.count)
        let references = tree.values("reference", "value")
        #expect(!references.isEmpty && references.allSatisfy { places.contains(String($0.dropFirst())) })
        let ids = tree.elements.filter { $0.name == "id" && $0.attributes["root"]?.hasPrefix("2.25.") ?? false }
            .compactMap { $0.attributes["extension"] }.filter { $0 != "healthsim" }
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: SampleRecords.Kind.allCases)
    func `every section is there with its code`(_ kind: SampleRecords.Kind) throws {
        let tree = try tree(kind.record)
        let roots = Set(tree.values("templateId", "root"))
        let codes = Set(tree.values("code", "code"))
        for section in CCDASection.allCases {
            #expect(section.templates.allSatisfy { roots.contains("\($0.root)") })
            #expect(codes.contains("\(section.code)"))
        }
    }

    @Test func `what is not known has a reason`() throws {
        let tree = try tree(SampleRecords.sparse())
        let nulls = tree.elements.filter { $0.name == "section" }.map { $0.attributes["nullFlavor"] }
        // All but allergies, which are known to be none, social history and the plan.
        #expect(nulls.filter { $0 == "NI" }.count == CCDASection.allCases.count - 3)
        for name in ["raceCode", "ethnicGroupCode", "administrativeGenderCode"] {
            #expect(tree.values(name, "nullFlavor") == ["UNK"])
        }
        #expect(tree.texts("td").contains("No known allergies"))
    }

    @Test func `a stay has its disposition, a dead patient the time of death`() throws {
        let tree = try tree(SampleRecords.fullChart())
        #expect(tree.values("sdtc:dischargeDispositionCode", "code") == ["01"])
        #expect(tree.values("sdtc:deceasedTime", "value") == ["20241202041000-0600"])
        #expect(tree.values("sdtc:deceasedInd", "value") == ["true"])
    }

    @Test func `medicines of the hospital and renewed orders are not on the list`() throws {
        var record = SampleRecords.fullChart()
        let orders = record.medicationOrders
        #expect(orders.contains { $0.setting == .inpatient })
        let listed = try tree(record).elements.filter { $0.name == "manufacturedProduct" }.count
        #expect(listed == orders.filter { $0.setting != .inpatient }.count + record.immunizations.count)
        var renewed = try #require(orders.first { $0.setting != .inpatient })
        renewed.status = .completed
        renewed.id = "MED000000099999"
        record.medicationOrders.insert(renewed, at: 0)
        #expect(try tree(record).elements.filter { $0.name == "manufacturedProduct" }.count == listed)
    }

    @Test func `any text survives in elements and attributes`() throws {
        var stream = RandomStream(seed: 7, purpose: "test.xml", index: 0)
        let special: [Unicode.Scalar] = [
            "<", ">", "&", "\"", "'", "\t", "\n", "\r", "]", "-", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}",
            "\u{2028}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1F9EC}", "é", "a", " ",
        ]
        for round in 0..<60 {
            var text = ""
            for _ in 0..<stream.integer(in: 1...40) { text.unicodeScalars.append(stream.choose(special)) }
            var record = SampleRecords.fullChart()
            record.patient.person.name.family = Text("x\(text)x")
            record.encounters[0].id = Text("ENC\(round)\(text)")
            record.encounters[0].type = Concept(.cpt, "ZZ\(text)", display: text)
            let tree = try tree(record)
            var expected = ""
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0..<9, 11, 12, 14..<32, 0xFFFE, 0xFFFF: expected.unicodeScalars.append("\u{FFFD}")
                default: expected.unicodeScalars.append(scalar)
                }
            }
            #expect(tree.texts("family").contains { Array($0.utf8) == Array("x\(expected)x".utf8) })
            #expect(tree.values("id", "extension").contains { Array($0.utf8) == Array("ENC\(round)\(expected)".utf8) })
            #expect(tree.values("code", "displayName").contains { Array($0.utf8) == Array(expected.utf8) })
        }
    }

    @Test(arguments: [
        ("MRN00000001", "MRN00000xxx/MRN00000001.xml"), ("MRN00012345", "MRN00012xxx/MRN00012345.xml"),
        ("123", "xxx/123.xml"), ("1234", "1xxx/1234.xml"), ("../../etc", "xxx/_2e_._2f_.._2f_etc.xml"),
        ("a b/ü", "xxx/a_20_b_2f__c3__bc_.xml"), ("A.1", "xxx/A.1.xml"),
    ])
    func `a document has a path without surprises`(mrn: String, path: String) {
        var record = SampleRecords.sparse()
        record.patient.mrn = Text(mrn)
        // Dots within are kept, those at the beginning are not.
        #expect(CCDAEncoder.path(of: record) == path)
    }

    @Test func `the path of a long number is short`() {
        var record = SampleRecords.sparse()
        for length in [0, 41, 500] {
            record.patient.mrn = Text(String(repeating: "9", count: length))
            #expect(CCDAEncoder.path(of: record).utf8.count <= 100)
            #expect(CCDAEncoder.fileName(of: record).utf8.count > 8)
        }
    }

    @Test func `parts of an archive join to the whole`() throws {
        let encoder = CCDAEncoder()
        let records = (1...3).map { SampleRecords.diabetic($0) }
        let parts = records.map { [UInt8](encoder.encode($0)[0]) }
        var archive = Array(parts.joined()) + encoder.files[0].footer
        #expect(archive.count % 512 == 0)
        for record in records {
            let header = archive.prefix(512)
            let name = String(decoding: header.prefix { $0 != 0 }, as: UTF8.self)
            #expect(name == CCDAEncoder.path(of: record))
            let stated = try #require(
                Int(
                    String(decoding: header[(header.startIndex + 148)..<(header.startIndex + 154)], as: UTF8.self),
                    radix: 8))
            let sum = header.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
            #expect(stated == sum)
            let size = try #require(
                Int(
                    String(decoding: header[(header.startIndex + 124)..<(header.startIndex + 135)], as: UTF8.self),
                    radix: 8))
            archive.removeFirst(512)
            #expect(Array(archive.prefix(size)) == [UInt8](encoder.document(record)))
            archive.removeFirst((size + 511) / 512 * 512)
        }
        #expect(archive == encoder.files[0].footer)
    }
}
