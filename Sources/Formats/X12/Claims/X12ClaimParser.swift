import HealthSimCore
import MemberSim

/// Reads the segments of one 837 into households.
///
/// It knows at each segment in which loop it is; a segment that cannot stand there is a problem and is passed over.
struct X12ClaimParser {
    /// The loop that the next segment stands in.
    enum Place: String {
        case header = "HEADER"
        case submitter = "1000A"
        case receiver = "1000B"
        case biller = "2000A"
        case billerName = "2010AA"
        case payTo = "2010AB"
        case subscriber = "2000B"
        case subscriberName = "2010BA"
        case payer = "2010BB"
        case patient = "2000C"
        case patientName = "2010CA"
        case claim = "2300"
        case provider = "2310"
        case other = "2320"
        case otherHolder = "2330A"
        case otherPayer = "2330B"
        case line = "2400"
        case drug = "2410"
        case lineProvider = "2420"
        case lineDecision = "2430"
    }

    let set: X12TransactionSet
    let kind: X12SetKind
    var result: X12ClaimSet
    var place = Place.header

    // The levels above a claim.
    var levels = X12ClaimLevels()
    // What a provider segment that follows belongs to.
    var party = X12Party.none
    var claim: Claim?
    /// The segment that began the claim.
    var claimSegment: X12Segment?
    var hasDiagnoses = false
    /// The time of discharge in minutes (DTP*096 of 837I).
    var dischargeMinute: Int?
    var line: ClaimLine?
    /// SVD01: the payer whose decision on the line is being read.
    var decidingPayer = Text.empty

    var isProfessional: Bool { kind == .professionalClaim }

    init(_ set: X12TransactionSet, _ kind: X12SetKind) {
        self.set = set
        self.kind = kind
        result = X12ClaimSet(
            kind: kind, controlNumber: set.controlNumber, date: set.interchange.date, submitterID: .empty,
            households: [], payers: [], problems: set.problems)
    }

    mutating func parse() -> X12ClaimSet {
        var hasHeader = false
        for segment in set.segments.dropFirst() {
            if segment.isNamed("SE") { break }
            if segment.isNamed("BHT") {
                hasHeader = true
                result.date = day(segment, 4) ?? result.date
                if !segment.isElement(1, "0019") { element(segment, 1, .invalidCode, "BHT01 is not 0019") }
                continue
            }
            read(segment)
        }
        finishClaim()
        if !hasHeader { missing("BHT", 2, "a set of claims begins with BHT after ST") }
        if levels.biller == nil {
            missing("HL", set.segments.count, "a set of claims has a billing provider, HL of level 20")
        }
        return result
    }

    private mutating func read(_ segment: X12Segment) {
        switch segment.name {
        case "HL": level(segment)
        case "NM1": name(segment)
        case "N3", "N4", "DMG", "PRV", "PER": detail(segment)
        case "SBR": subscriber(segment)
        case "PAT": patient(segment)
        case "CLM": beginClaim(segment)
        case "LX": beginLine(segment)
        case "SV1", "SV2": service(segment)
        case "DTP": date(segment)
        case "REF": reference(segment)
        case "HI": codes(segment)
        case "AMT", "CL1", "PWK", "NTE": claimDetail(segment)
        case "CAS", "SVD", "OI", "MIA", "MOA": decision(segment)
        case "LIN", "CTP": drug(segment)
        case "CUR", "K3", "CN1", "CR1", "CR2", "CR3", "CRC", "HCP", "SV5", "QTY", "MEA", "PS1", "LQ", "FRM": break
        default:
            problem(.segment(.notDefinedInSet), segment, "the segment \(segment.name) does not exist in an 837")
        }
    }
}

// MARK: - Levels

extension X12ClaimParser {
    private mutating func level(_ segment: X12Segment) {
        finishClaim()
        levels.count += 1
        if segment.integer(1) != levels.count {
            element(segment, 1, .valueNotMatching, "HL01 counts levels from 1: expected \(levels.count)")
        }
        switch segment.string(3) {
        case "20":
            place = .biller
            levels.biller = levels.count
            levels.subscriber = nil
            levels.taxonomy = nil
            party = .none
        case "22":
            parent(segment, is: levels.biller, "a billing provider")
            place = .subscriber
            levels.subscriber = levels.count
            levels.beginSubscriber()
        case "23":
            parent(segment, is: levels.subscriber, "a subscriber")
            place = .patient
            levels.beginPatient()
        default: element(segment, 3, .invalidCode, "HL03 is 20, 22 or 23")
        }
    }

    private mutating func parent(_ segment: X12Segment, is wanted: Int?, _ what: String) {
        guard let wanted else { return problem(.segment(.unexpected), segment, "the level stands below \(what)") }
        if segment.integer(2) != wanted {
            element(segment, 2, .valueNotMatching, "HL02 is the number of \(what): expected \(wanted)")
        }
    }
}

// MARK: - Problems

extension X12ClaimParser {
    mutating func problem(_ kind: X12Problem.Kind, _ segment: X12Segment, _ message: String) {
        result.problems.append(
            X12Problem(
                kind, segment: segment.name, position: segment.position, loop: place.rawValue, message: message))
    }

    mutating func missing(_ name: String, _ position: Int, _ message: String) {
        result.problems.append(
            X12Problem(
                .segment(.missing), segment: name, position: position, loop: place.rawValue, message: message))
    }

    mutating func element(
        _ segment: X12Segment, _ number: Int, component: Int? = nil, _ error: X12Problem.ElementError, _ message: String
    ) {
        let value = component.map { segment.text($0, of: number).string } ?? segment.string(number)
        problem(.element(error, element: number, component: component, value: value), segment, message)
    }

    /// A day of the form D8; a problem when it is none.
    mutating func day(_ segment: X12Segment, _ number: Int) -> CalendarDate? {
        if let date = segment.date(number) { return date }
        element(segment, number, .invalidDate, "\(segment.name) needs a day of the form CCYYMMDD")
        return nil
    }

    /// An amount; a problem when it is none.
    mutating func amount(_ segment: X12Segment, _ number: Int) -> Money {
        if let amount = segment.money(number) { return amount }
        let error: X12Problem.ElementError = segment.isEmpty(number) ? .missingRequired : .invalidCharacter
        element(segment, number, error, "\(segment.name) needs an amount with at most two decimals")
        return .zero
    }

    /// A text that must be there.
    mutating func required(_ segment: X12Segment, _ number: Int, most: Int = 80) -> Text {
        let text = segment.text(number)
        if text.isEmpty {
            element(segment, number, .missingRequired, "element \(number) of \(segment.name) is required")
        } else if text.utf8Count > most {
            element(segment, number, .tooLong, "element \(number) of \(segment.name) has at most \(most) characters")
        }
        return text
    }
}
