import HealthSimCore

/// The tables of MIMIC-IV that say what codes mean. They are the same for every run: they stand in what begins their
/// file, so that the parts of a run joined together have them once.
enum MIMICDictionary {
    /// The rows of a dictionary; empty for the other tables.
    static func rows(_ table: MIMICTable) -> [UInt8] {
        var out = ByteBuffer()
        switch table {
        case .diagnosisDictionary: appendCodes(of: .icd10cm, titleLimit: 255, to: &out)
        case .procedureDictionary: appendCodes(of: .icd10pcs, titleLimit: 222, to: &out)
        case .serviceDictionary: appendServices(to: &out)
        case .labDictionary: appendTests(to: &out)
        case .itemDictionary: appendItems(to: &out)
        default: break
        }
        return [UInt8](out)
    }

    /// Whether a concept stands in `d_hcpcs`: a listed service with a code of five characters.
    static func hasService(_ concept: Concept) -> Bool {
        guard concept.isListed, concept.code.utf8Count == 5 else { return false }
        return concept.system == .cpt || concept.system == .hcpcs
    }

    private static func concepts(_ isWanted: (Concept) -> Bool) -> [Concept] {
        (0..<UInt32(ConceptTable.shared.count)).map { Concept(row: $0) }.filter(isWanted)
    }

    private static func appendCodes(of system: CodeSystem, titleLimit: Int, to out: inout ByteBuffer) {
        let codes = concepts { $0.system == system && !$0.code.isEmpty }
        for concept in codes.sorted(by: { $0.code < $1.code }) {
            out.cell(undotted: concept.code)
            out.cell(10)
            out.cell(text: concept.display, limit: titleLimit)
            out.endRow()
        }
    }

    private static func appendServices(to out: inout ByteBuffer) {
        for concept in concepts(hasService).sorted(by: { $0.code < $1.code }) {
            out.cell(text: concept.code)
            out.nothing(2)
            out.cell(text: concept.display, limit: 180)
            out.endRow()
        }
    }

    private static func appendTests(to out: inout ByteBuffer) {
        var last = -1
        for item in (MIMICLabItem.all.rows + [MIMICLabItem.other]).sorted(by: { $0.itemid < $1.itemid })
        where item.itemid != last {
            last = item.itemid
            out.cell(item.itemid)
            out.cell(text: item.label, limit: 50)
            out.cell(text: item.fluid)
            out.cell(text: item.category)
            out.endRow()
        }
    }

    private static func appendItems(to out: inout ByteBuffer) {
        var last = -1
        for item in MIMICItem.all.rows.sorted(by: { $0.itemid < $1.itemid }) where item.itemid != last {
            last = item.itemid
            out.cell(item.itemid)
            out.cell(text: item.label, limit: 100)
            out.cell(text: item.abbreviation, limit: 50)
            out.cell(text: Text(item.link.rawValue))
            out.cell(text: item.category, limit: 50)
            out.cell(text: item.unit, limit: 50)
            out.cell(text: item.kind, limit: 20)
            out.cell(text: item.low)
            out.cell(text: item.high)
            out.endRow()
        }
    }
}
