import HealthSimCore

/// A segment that is being written: it knows its field, so that fields are named by their number and what is empty
/// takes no separator at the end.
struct HL7Segment {
    private var number = 0

    /// Begins a segment.
    init(_ name: StaticString, _ out: inout ByteBuffer) { out.append(name) }

    /// Goes on with a segment that is written up to a field.
    init(after number: Int) { self.number = number }

    /// Goes to a field, whose content then follows; fields are written in order.
    @inline(__always)
    mutating func field(_ wanted: Int, _ out: inout ByteBuffer) {
        assert(wanted > number, "field \(wanted) after \(number)")
        if wanted == number &+ 1 {
            out.append(HL7Delimiter.field)
        } else {
            out.append(repeating: HL7Delimiter.field, count: wanted &- number)
        }
        number = wanted
    }

    /// Writes a field of fixed content.
    mutating func field(_ wanted: Int, _ content: StaticString, _ out: inout ByteBuffer) {
        field(wanted, &out)
        out.append(content)
    }

    /// Writes a number.
    mutating func field(_ wanted: Int, _ content: Int, _ out: inout ByteBuffer) {
        field(wanted, &out)
        out.append(integer: content)
    }

    /// Writes a text, unless it is empty.
    mutating func field(_ wanted: Int, text content: Text, _ out: inout ByteBuffer) {
        guard !content.isEmpty else { return }
        field(wanted, &out)
        out.append(hl7: content)
    }

    /// Writes a moment, if there is one.
    mutating func field(_ wanted: Int, _ content: Timestamp?, _ out: inout ByteBuffer) {
        guard let content else { return }
        field(wanted, &out)
        out.append(hl7: content)
    }

    /// Writes a concept as CE or CWE, if there is one: `E11.9^Type 2 diabetes…^I10C`.
    mutating func field(_ wanted: Int, _ content: Concept?, _ out: inout ByteBuffer) {
        guard let content else { return }
        field(wanted, &out)
        RenderedConcepts.hl7.append(content, to: &out)
    }

    /// Ends the segment.
    func end(_ out: inout ByteBuffer) { out.append(UInt8(ascii: "\r")) }
}

extension RenderedConcepts {
    /// As HL7 CE or CWE: code, text and coding system of table 0396; the text alone when there is no code.
    static let hl7 = RenderedConcepts { concept, out in
        guard concept.isCoded else {
            out.append("^")
            return out.append(hl7: concept.wording)
        }
        out.append(hl7: concept.code)
        out.append("^")
        out.append(hl7: concept.display)
        out.append("^")
        out.append(concept.system.hl7Name)
    }
}

extension CodeSystem {
    /// The name of the system in HL7 table 0396, as the editions up to 2.8.2 have it.
    var hl7Name: StaticString {
        switch self {
        case .icd10cm: "I10C"
        case .icd10pcs: "I10P"
        case .snomed: "SCT"
        case .loinc: "LN"
        case .rxnorm: "RXNORM"
        case .ndc: "NDC"
        case .cvx: "CVX"
        case .cpt: "C4"
        case .hcpcs: "HCPCS"
        case .cdt: "CD2"
        case .taxonomy: "HCPT"
        case .race: "CDCREC"
        case .language: "ISO639"
        case .maritalStatus: "HL70002"
        case .dischargeDisposition: "HL70112"
        case .admitSource: "HL70023"
        case .diagnosisGroup: "MSDRG"
        case .unknown: "L"
        }
    }
}
