import HealthSimCore
import RxMemberSim
import Testing

struct DrugQuantityTests {
    @Test(
        arguments: [
            ("30", 30_000), ("2.5", 2_500), ("0.375", 375), ("1.05", 1_050),
        ] as [(String, Int64)])
    func `reads and writes a number of units`(text: String, thousandths: Int64) {
        #expect(DrugQuantity(text)?.thousandths == thousandths)
        #expect(DrugQuantity(thousandths: thousandths).description == text)
    }

    @Test(arguments: ["", "-1", "1.2345", "1.", "a", "1.2.3", "1e3"])
    func `refuses what is no number of units`(text: String) {
        #expect(DrugQuantity(text) == nil)
    }

    @Test func `prices a quantity to the cent`() {
        // 0.04512 x 60 = 2.7072; 12.34567 x 2.5 x 0.82 = 25.30862...
        #expect(UnitPrice("0.04512")?.cost(of: DrugQuantity(60)) == Money("2.71"))
        #expect(UnitPrice("12.34567")?.cost(of: DrugQuantity(thousandths: 2_500), basisPoints: 8_200) == Money("25.31"))
        #expect(UnitPrice("0.005")?.cost(of: DrugQuantity(1)) == Money("0.01"))
    }

    @Test func `makes identifiers that are unique and short`() {
        #expect(RxIdentifiers.fill(household: 1, 1) == "FILL00000001001")
        #expect(RxIdentifiers.fill(household: 1, 1_000) == "FILL00000001-1000")
        #expect(RxIdentifiers.prescription(household: 1, 1) == "RX000000010001")
        #expect(RxIdentifiers.prescriptionNumber(household: 123_456_789, 1) == "234567890001")
    }

    @Test func `a price has at most five places and a quantity three`() {
        #expect(UnitPrice("0.5")?.points == 50_000 && UnitPrice("12")?.points == 1_200_000)
        #expect(UnitPrice("999999999.99999")?.points == 99_999_999_999_999)
        #expect(DrugQuantity("2.5")?.thousandths == 2_500 && DrugQuantity("0030.125")?.thousandths == 30_125)
        for text in ["", ".", ".5", "1.", "1.2.3", "-1", "+1", "1e3", "0.123456", "1000000000"] {
            #expect(UnitPrice(text) == nil, "\(text)")
        }
        for text in ["0.1234", "1000000000000", "x"] { #expect(DrugQuantity(text) == nil, "\(text)") }
    }
}
