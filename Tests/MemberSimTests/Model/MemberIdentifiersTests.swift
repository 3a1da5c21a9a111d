import HealthSimCore
import MemberSim
import Testing

@Suite struct MemberIdentifiersTests {
    @Test func `an identifier is a prefix, the household in 8 digits and a number in 4`() {
        #expect(MemberIdentifiers.claim(household: 1, 1) == "CLM000000010001")
        #expect(MemberIdentifiers.coverage(household: 42, 3) == "COV000000420003")
        #expect(MemberIdentifiers.adjudication(household: 99_999_999, 9_999) == "ICN999999999999")
        #expect(MemberIdentifiers.authorization(household: 7, 12) == "PA000000070012")
        #expect(MemberIdentifiers.remittance(household: 123_456_789, 1) == "EFT1234567890001")
    }

    @Test func `the person of the number has the member number of the cohort, others one of their own`() {
        #expect(MemberIdentifiers.member(household: 1) == Identifiers.memberID(1))
        let ids = (0...12).map { MemberIdentifiers.member(household: 1, place: $0) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { Identifiers.isMemberID($0.string) })
        #expect(ids[2] == "MEM200000000001")
    }

    @Test func `the household is read back`() {
        #expect(MemberIdentifiers.household(of: MemberIdentifiers.claim(household: 31, 4)) == 31)
        #expect(MemberIdentifiers.household(of: MemberIdentifiers.authorization(household: 31, 4)) == 31)
        #expect(MemberIdentifiers.household(of: MemberIdentifiers.member(household: 31, place: 3)) == 31)
        #expect(MemberIdentifiers.household(of: "CLM") == nil)
    }
}
