import HealthSimCore
import MemberSim

/// Follows the hierarchy of a request or an answer, and whom it names.
struct X12PartyParser {
    /// The level that the last HL opened (HL03).
    private(set) var level = ""
    private(set) var payer = X12Entity.none
    private(set) var receiver = X12Entity.none
    private(set) var provider = X12Entity.none
    private(set) var insured = X12Insured()
    private(set) var problems: [X12Problem] = []
    private var numbers: [Text: String] = [:]
    private var expectsChild = false

    /// The level that must stand above each.
    ///
    /// Source: X12 005010X279A1, X212, X214 and X217: payer, receiver, provider or subscriber, dependant, event, service.
    private static let parents: [String: [String]] = [
        "20": [], "21": ["20"], "19": ["21"], "22": ["21", "19"], "23": ["22"], "PT": ["19"], "EV": ["22", "23"],
        "SS": ["EV"],
    ]

    /// Reads a segment that says who; false for one that says something else.
    mutating func read(_ segment: X12Segment) -> Bool {
        switch segment.name {
        case "HL": hierarchy(segment)
        case "NM1": return name(segment)
        case "DMG":
            change {
                $0.birthDate = segment.date(2)
                $0.sex = segment.isElement(3, "F") ? .female : segment.isElement(3, "M") ? .male : .unknown
            }
        case "INS" where level == "23":
            insured.relationship = Relationship(rawValue: segment.string(2)) ?? .other
        case "REF" where segment.isElement(1, "6P") && level == "22": insured.groupID = segment.text(2)
        default: return false
        }
        return true
    }

    /// What is wrong at the end of the set.
    mutating func finish(at segment: X12Segment?) -> [X12Problem] {
        if let segment, expectsChild { note(segment, "the last HL has HL04 1, but none stands below it") }
        return problems
    }

    private mutating func hierarchy(_ segment: X12Segment) {
        let (number, parent) = (segment.text(1), segment.text(2))
        level = segment.string(3)
        if numbers[number] != nil || number.isEmpty { note(segment, "HL01 '\(number)' is empty or stands twice") }
        if let allowed = Self.parents[level] {
            let above = numbers[parent]
            if allowed.isEmpty ? !parent.isEmpty : !(above.map { allowed.contains($0) } ?? false) {
                note(segment, "HL02 '\(parent)' is no level that can stand above '\(level)'")
            }
        } else {
            note(segment, "HL03 is '\(level)', which is no level that is known")
        }
        if expectsChild, level == "20" { note(segment, "the HL before has HL04 1, but none stands below it") }
        expectsChild = segment.isElement(4, "1")
        numbers[number] = level
        switch level {
        case "20": (payer, receiver, provider, insured) = (.none, .none, .none, X12Insured())
        case "21": (receiver, provider, insured) = (.none, .none, X12Insured())
        case "19": (provider, insured) = (.none, X12Insured())
        case "22", "PT": insured = X12Insured()
        case "23":
            insured.dependent = X12Insured.Someone(name: PersonName(family: .empty, given: .empty))
            insured.relationship = .other
        default: break
        }
    }

    private mutating func name(_ segment: X12Segment) -> Bool {
        let person = PersonName(family: segment.text(3), given: segment.text(4), middle: segment.text(5))
        switch (segment.string(1), level) {
        case ("PR", "20"), ("X3", "20"), ("AY", "20"): payer = X12Entity(segment)
        case ("41", "21"): receiver = X12Entity(segment)
        case ("1P", "21"), ("1P", "19"), ("FA", "21"), ("85", "19"): provider = X12Entity(segment)
        case ("IL", "22"), ("QC", "PT"):
            insured.subscriber.name = person
            insured.subscriberID = segment.text(9)
        case ("03", "23"), ("QC", "23"): insured.dependent?.name = person
        default: return false
        }
        return true
    }

    private mutating func change(_ body: (inout X12Insured.Someone) -> Void) {
        if var dependent = insured.dependent {
            body(&dependent)
            insured.dependent = dependent
        } else {
            body(&insured.subscriber)
        }
    }

    private mutating func note(_ segment: X12Segment, _ message: String) {
        problems.append(
            X12Problem(
                .segment(.hasDataElementErrors), segment: segment.name, position: segment.position, message: message))
    }
}
