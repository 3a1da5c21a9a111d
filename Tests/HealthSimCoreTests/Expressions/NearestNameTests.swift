import HealthSimCore
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("nromal", "normal"), ("log-normal", "log_normal"), ("lognormal", "log_normal"), ("Categorical", "categorical"),
        ("catagorical", "categorical"), ("fixd", "fixed"), ("banana", nil), ("", nil), ("x", nil), ("fx", nil),
        (String(repeating: "n", count: 1_000), nil),
    ])
    func `a misspelt name finds its neighbour`(written: String, meant: String?) {
        #expect(NearestName.of(written, among: ["normal", "log_normal", "categorical", "fixed"]) == meant)
    }
}
