import MemberSim
import Testing

struct RelationshipTests {
    @Test func `Only the kinds of children lose coverage by age`() {
        #expect(Relationship.allCases.filter(\.isChild).map(\.rawValue) == ["19", "09", "10", "15", "17"])
    }
}
