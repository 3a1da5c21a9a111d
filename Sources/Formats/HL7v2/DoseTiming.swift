import HealthSimCore
import PatientSim

/// How often a medicine is taken, as a repeat pattern of HL7 table 0335.
struct DoseTiming {
    /// What stands before the number, or the whole pattern.
    private var pattern: StaticString = ""
    /// The number in the pattern; 0 when there is none.
    private var number = 0
    /// What stands after the number.
    private var unit: StaticString = ""
    /// Whether it is taken only when it is needed.
    let isAsNeeded: Bool

    /// Whether nothing is known.
    var isEmpty: Bool { pattern.utf8CodeUnitCount == 0 }

    /// The timing of an order: by its hours between doses, else by the words of its instruction.
    init(_ order: MedicationOrder) {
        isAsNeeded = order.sig.contains("as needed")
        if let hours = order.hoursBetweenDoses, hours.isFinite, hours >= 1, hours < 10_000 {
            set(hours: Int(hours.rounded()))
        } else {
            set(words: order.sig)
        }
    }

    private mutating func set(hours: Int) {
        switch hours {
        case 24: set("Q", 1, "D")
        case 12: pattern = "BID"
        case _ where hours % 168 == 0: set("Q", hours / 168, "W")
        case _ where hours % 24 == 0: set("Q", hours / 24, "D")
        default: set("Q", hours, "H")
        }
    }

    private mutating func set(_ pattern: StaticString, _ number: Int, _ unit: StaticString) {
        self.pattern = pattern
        self.number = number
        self.unit = unit
    }

    /// What the usual instructions say; the first phrase that is found decides.
    private mutating func set(words sig: Text) {
        if sig.contains("four times") {
            pattern = "QID"
        } else if sig.contains("three times") {
            pattern = "TID"
        } else if sig.contains("twice") {
            pattern = "BID"
        } else if sig.contains("every other day") {
            pattern = "QOD"
        } else if sig.contains("bedtime") {
            pattern = "QHS"
        } else if sig.contains("every morning") {
            pattern = "QAM"
        } else if sig.contains("every evening") {
            pattern = "QPM"
        } else if let hours = sig.number(after: "every ", before: "hours") {
            set("Q", hours, "H")
        } else if let weeks = sig.number(after: "every ", before: "weeks") {
            set("Q", weeks, "W")
        } else if let days = sig.number(after: "every ", before: "days") {
            set("Q", days, "D")
        } else if sig.contains("week") {
            set("Q", 1, "W")
        } else if sig.contains("month") {
            set("Q", 1, "L")
        } else if sig.contains("daily") || sig.contains("every day") || sig.contains("once a day") {
            set("Q", 1, "D")
        } else if sig.contains("once") {
            pattern = "Once"
        }
    }

    /// Appends the pattern, `BID` or `Q6H`.
    func append(to out: inout ByteBuffer) {
        out.append(pattern)
        if number > 0 {
            out.append(integer: number)
            out.append(unit)
        }
    }
}

extension Text {
    /// Whether some words stand in the text, in exactly these letters.
    func contains(_ words: StaticString) -> Bool { end(of: words, from: 0) != nil }

    /// The number that stands after some words, when other words follow it or its range: `every 4-6 hours`.
    fileprivate func number(after words: StaticString, before unit: StaticString) -> Int? {
        guard let start = end(of: words, from: 0) else { return nil }
        return unsafe withUTF8 { bytes in
            var number = 0
            var at = start
            while at < bytes.count, case let digit = unsafe bytes[at] &- UInt8(ascii: "0"), digit < 10, number < 1_000 {
                number = number * 10 + Int(digit)
                at += 1
            }
            // A range may stand between: the shorter time counts.
            while at < bytes.count, case let byte = unsafe bytes[at],
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte &- UInt8(ascii: "0") < 10
            { at += 1 }
            guard number > 0, at + unit.utf8CodeUnitCount <= bytes.count else { return nil }
            for index in 0..<unit.utf8CodeUnitCount where unsafe bytes[at + index] != unit.utf8Start[index] {
                return nil
            }
            return number
        }
    }

    private func end(of words: StaticString, from start: Int) -> Int? {
        let length = words.utf8CodeUnitCount
        return unsafe withUTF8 { bytes in
            guard bytes.count >= length else { return nil }
            for at in start...(bytes.count - length) {
                var matched = 0
                while matched < length, unsafe bytes[at + matched] == words.utf8Start[matched] { matched += 1 }
                if matched == length { return at + length }
            }
            return nil
        }
    }
}
