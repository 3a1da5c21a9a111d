import Formats
import HealthSimCore
import MemberSim
import TestKit
import Testing

/// Households that were damaged at random: reader and validator say what they find, and never trap.
struct MemberFuzzTests {
    /// Values that stand where others are expected.
    private static let oddities: [JSONValue] = [
        nil, true, "", "?", "2025-02-30", "0001-01-01", "9999-12-31", "8", -1, 0, 1_000_000_000, [],
        JSONValue(.object([])),
    ]

    @Test(arguments: 0..<8) func `a household damaged at random never traps reader and validator`(part: Int) throws {
        var stream = RandomStream(seed: 7, purpose: "test.members", index: UInt64(part))
        let kinds = SampleHouseholds.Kind.allCases
        let validator = MemberValidator(asOf: SampleHouseholds.day("2026-01-01"))
        var reader = MemberJSONReader()
        var invalid = 0
        for round in 0..<60 {
            let household = kinds[round % kinds.count].household
            var json = try JSONValue(parsing: CanonicalJSON.bytes(of: household))
            for _ in 0...stream.integer(below: 8) { json = damage(json, &stream) }
            var writer = JSONWriter()
            json.write(to: &writer)
            let reading = try reader.household([UInt8](writer.buffer))
            let result = reading.validated(by: validator)
            #expect(result.findings.allSatisfy { !$0.message.isEmpty })
            if !result.valid { invalid += 1 }
            if let value = reading.value { _ = validator.validate(value) }
        }
        #expect(invalid > 20)
    }

    /// Exchanges, removes or doubles one part, found by going down at random.
    private func damage(_ value: JSONValue, _ stream: inout RandomStream) -> JSONValue {
        switch value.content {
        case .object(var members) where !members.isEmpty && stream.integer(below: 12) > 0:
            let place = stream.integer(below: members.count)
            if stream.integer(below: 20) == 0 {
                members.remove(at: place)
            } else {
                members[place].value = damage(members[place].value, &stream)
            }
            return JSONValue(.object(members))
        case .array(var elements) where !elements.isEmpty && stream.integer(below: 12) > 0:
            let place = stream.integer(below: elements.count)
            switch stream.integer(below: 12) {
            case 0: elements.append(elements[place])
            case 1: elements.remove(at: place)
            case 2: elements.reverse()
            default: elements[place] = damage(elements[place], &stream)
            }
            return JSONValue(.array(elements))
        default: return stream.choose(Self.oddities)
        }
    }

    @Test(arguments: 0..<4) func `no bytes trap the input`(part: Int) {
        var stream = RandomStream(seed: 3, purpose: "test.bytes", index: UInt64(part))
        var json = JSONWriter()
        for contract in SampleContracts.all { CanonicalJSON.write(contract, to: &json) }
        let whole = part % 2 == 0 ? CanonicalJSON.bytes(of: SampleHouseholds.family()) : [UInt8](json.buffer)
        let marks = Array("{}[]\",:\\0-9eE.untf \u{0}".utf8) + [0xFF, 0xC3, 0x80]
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0...stream.integer(below: 6) {
                let place = stream.integer(below: bytes.count)
                switch stream.integer(below: 3) {
                case 0: bytes[place] = stream.choose(marks)
                case 1: bytes.remove(at: place)
                default: bytes.insert(stream.choose(marks), at: place)
                }
            }
            var input = MemberInput(bytes)
            do {
                while let item = try input.next() {
                    if case .household(let reading) = item.document { _ = reading.validated(by: MemberValidator()) }
                    if case .contract(let reading) = item.document { _ = reading.validated(by: MemberValidator()) }
                }
            } catch {
                #expect(error is JSONError)
            }
        }
    }

    /// 20,000 equal lines and claims: anything quadratic would take minutes.
    @Test(.timeLimit(.minutes(10))) func `a list of many equal entries is judged in a moment`() {
        var household = SampleHouseholds.submitted()
        household.claims += Array(repeating: household.claims[3], count: 20_000)
        household.claims[2].lines += Array(repeating: household.claims[2].lines[1], count: 20_000)
        household.coverages += Array(repeating: household.coverages[3], count: 5_000)
        #expect(!MemberValidator().validate(household).valid)
    }

    @Test func `findings have the places of the input when entries are left out`() throws {
        var json = try JSONValue(parsing: CanonicalJSON.bytes(of: SampleHouseholds.submitted()))
        let path = try #require(JSONPath("claims[0].start_date"))
        let isSet = json.set("never", at: path)
        let charge = try #require(JSONPath("claims[3].charge"))
        let isCharged = json.set(1, at: charge)
        #expect(isSet && isCharged)
        var writer = JSONWriter()
        json.write(to: &writer)
        var reader = MemberJSONReader()
        let reading = try reader.household([UInt8](writer.buffer))
        #expect(reading.value == nil)
        let found = reading.validated(by: MemberValidator()).findings.map { "\($0.rule) \($0.field)" }
        #expect(found == ["READ-003 claims[0].start_date", "AMT-002 claims[3].charge"])
    }

    @Test func `an input tells claims, contracts and households apart`() throws {
        var json = JSONWriter()
        json.beginArray()
        CanonicalJSON.write(SampleHouseholds.family(), to: &json)
        for claim in SampleHouseholds.family().claims { CanonicalJSON.write(claim, to: &json) }
        for contract in SampleContracts.all { CanonicalJSON.write(contract, to: &json) }
        json.endArray()
        var input = MemberInput([UInt8](json.buffer))
        var kinds: [String] = []
        while let item = try input.next() {
            switch item.document {
            case .household(let reading): kinds.append(reading.value == nil ? "?" : "household")
            case .claim(let reading): kinds.append(reading.value == nil ? "?" : "claim")
            case .contract(let reading): kinds.append(reading.value == nil ? "?" : "contract")
            }
        }
        #expect(kinds == ["household"] + Array(repeating: "claim", count: 6) + Array(repeating: "contract", count: 4))
    }
}
