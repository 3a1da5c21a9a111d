import Executors
import Testing

@Suite struct FiguresTests {
    @Test(
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (1_680, "1,680"), (12_345_678, "12,345,678"),
            (-1_000, "-1,000"), (-999, "-999"),
        ] as [(Int, String)])
    func `thousands are set apart`(value: Int, expected: String) { #expect(Figures.grouped(value) == expected) }

    @Test(
        arguments: [
            (200, 200, "100"), (199, 200, "99.5"), (9_999, 10_000, "99.9"), (0, 10, "0"), (1, 100_000, "0.1"),
            (0, 0, "100"),
        ] as [(UInt64, UInt64, String)])
    func `only all is a hundred percent and only none is zero`(part: UInt64, whole: UInt64, expected: String) {
        #expect(Figures.percent(part, of: whole) == expected)
    }

    @Test(
        arguments: [(72, "72"), (71.84, "71.8"), (7.256, "7.26"), (0.5, "0.5"), (0, "0"), (-12.04, "-12")]
            as [(Double, String)])
    func `values have three figures or so`(value: Double, expected: String) {
        #expect(Figures.measured(value) == expected)
    }
}
