import HealthSimCore
import Testing

@testable import Formats

/// The segments that each level of a transaction set may have, in their order, for sets without a map of outside software.
///
/// Written by hand from the published examples of X12 (x12.org/examples) and the 4010 maps of pyx12.
struct X12Structure {
    /// The segments before the first level.
    let header: String
    /// For each HL03 the segments: names, each with `?`, `*` or `+`, and groups.
    let levels: [String: String]
    /// The level that stands above each; the first has none.
    let above: [String: [String]]

    /// What is wrong with a set; empty when it is as it must be.
    func findings(in set: X12TransactionSet) throws -> [String] {
        var found = set.problems.map(\.message)
        var parts: [[X12Segment]] = [[]]
        for segment in set.segments.dropLast() {
            if segment.isNamed("HL") { parts.append([]) }
            parts[parts.count - 1].append(segment)
        }
        found += try mismatch(parts[0], header).map { ["header: \($0)"] } ?? []
        var seen: [(level: String, hasChildren: Bool, children: Int)] = []
        for (index, part) in parts.dropFirst().enumerated() {
            let hierarchy = part[0]
            let level = hierarchy.string(3)
            if hierarchy.integer(1) != index + 1 { found.append("HL01 is not \(index + 1)") }
            if let parent = hierarchy.integer(2) {
                if 1...max(1, index) ~= parent, parent <= index {
                    seen[parent - 1].children += 1
                    if above[level]?.contains(seen[parent - 1].level) != true {
                        found.append("\(level) stands below \(seen[parent - 1].level)")
                    }
                } else {
                    found.append("HL02 \(parent) is no former level")
                }
            } else if above[level]?.isEmpty != true {
                found.append("\(level) has no parent")
            }
            seen.append((level, hierarchy.isElement(4, "1"), 0))
            guard let pattern = levels[level] else {
                found.append("level \(level) is not known")
                continue
            }
            found += try mismatch(part, pattern).map { ["level \(level): \($0)"] } ?? []
        }
        for level in seen where level.hasChildren != (level.children > 0) {
            found.append("HL04 of a level \(level.level) with \(level.children) children")
        }
        let trailer = set.segments.last
        if trailer?.integer(1) != set.segments.count { found.append("SE01") }
        return found
    }

    /// The names of the segments, when they are not as the pattern has them.
    private func mismatch(_ segments: [X12Segment], _ pattern: String) throws -> String? {
        // Every name stands with a space behind it, also in the pattern.
        let names = segments.map { "\($0.name) " }.joined()
        var source = ""
        var name = ""
        for character in pattern + " " {
            if character.isLetter || character.isNumber {
                name.append(character)
            } else {
                if !name.isEmpty { source += "(?:\(name) )" }
                name = ""
                if character != " " { source.append(character) }
            }
        }
        return try Regex(source).wholeMatch(in: names) == nil ? names : nil
    }
}

extension X12Structure {
    private static let people = ["20": [], "21": ["20"], "22": ["21"], "23": ["22"]]

    static let eligibilityInquiry = X12Structure(
        header: "ST BHT",
        levels: [
            "20": "HL NM1", "21": "HL NM1",
            "22": "HL TRN? NM1 REF? DMG? (DTP? EQ+)?", "23": "HL TRN NM1 DMG? INS? DTP? EQ+",
        ], above: people)

    static let eligibilityResponse = X12Structure(
        header: "ST BHT",
        levels: [
            "20": "HL NM1", "21": "HL NM1",
            "22": "HL TRN? NM1 REF? AAA? DMG? DTP* (EB MSG? (LS NM1 LE)?)*",
            "23": "HL TRN NM1 AAA? DMG? INS? DTP* (EB MSG? (LS NM1 LE)?)*",
        ], above: people)

    static let statusRequest = X12Structure(
        header: "ST BHT",
        levels: [
            "20": "HL NM1", "21": "HL NM1", "19": "HL NM1",
            "22": "HL DMG? NM1 (TRN REF+ AMT? DTP)*", "23": "HL DMG NM1 (TRN REF+ AMT? DTP)+",
        ], above: ["20": [], "21": ["20"], "19": ["21"], "22": ["19"], "23": ["22"]])

    static let review = X12Structure(
        header: "ST BHT",
        levels: [
            "20": "HL NM1", "21": "HL NM1", "22": "HL NM1 REF? DMG?", "23": "HL NM1 DMG INS",
            "EV": "HL TRN UM HCR? DTP* HI? HSD? MSG? (NM1 PRV?)*", "SS": "HL HCR? DTP? (SV1 | SV2) HSD?",
        ],
        above: ["20": [], "21": ["20"], "22": ["21"], "23": ["22"], "EV": ["22", "23"], "SS": ["EV"]])
}

/// What tests of X12 do with bytes.
enum X12Bytes {
    /// The sets of a file, whose envelope must have no problem.
    static func sets(_ bytes: [UInt8]) throws -> [X12TransactionSet] {
        var reader = X12SetReader(bytes)
        var found: [X12TransactionSet] = []
        while let set = try reader.next() { found.append(set) }
        #expect(reader.problems.isEmpty)
        return found
    }

    /// Cuts and changes bytes at random, and reads what is left of them.
    static func disturb(_ bytes: [UInt8], seed: UInt64, read: (X12TransactionSet) -> Void) {
        var stream = RandomStream(seed: seed, purpose: "x12.hostile", index: 0)
        for _ in 0..<300 {
            var broken = bytes
            let place = stream.integer(below: broken.count)
            switch stream.integer(below: 4) {
            case 0: broken.removeSubrange(place...)
            case 1: broken.removeSubrange(place..<min(broken.count, place + 1 + stream.integer(below: 40)))
            case 2: broken[place] = [0x2A, 0x3A, 0x5E, 0x7E][stream.integer(below: 4)]
            default: broken[place] = UInt8(truncatingIfNeeded: stream.integer(below: 256))
            }
            var reader = X12SetReader(broken)
            while let set = try? reader.next() { read(set) }
        }
    }
}
