import HealthSimCore
import TestKit
import Testing

@testable import ToolKit

@Suite(.timeLimit(.minutes(10))) struct ReferenceCommandTests {
    private func healthsim(_ words: String...) async -> (code: ExitCode, out: String, said: String) {
        let fake = FakeConsole()
        let code = await HealthSim.start(words, calledBy: "healthsim", console: fake.console)
        return (code, fake.output, fake.words)
    }

    @Test func `a place is shown for people and as JSON`() async throws {
        let text = await healthsim("reference", "show", "48201")
        #expect(text.code == .done && text.said.isEmpty)
        #expect(
            text.out.hasPrefix(
                "Harris County, TX  (FIPS 48201, 4,726,177 people)\nCDC PLACES 2022, CDC/ATSDR SVI 2022\n"))
        for line in ["17 and under", "26.2 % of persons", "Diabetes *", "12.6 % of adults", "25.7 % of persons"] {
            #expect(text.out.contains(line), "\(line)")
        }
        let json = try JSONValue(parsing: await healthsim("reference", "show", "Harris County, TX", "--json").out)
        #expect(json["prevalence"]?["diabetes"]?.double == 0.126 && json["social"]?["uninsured"]?.double == 0.212)
        #expect(await healthsim("reference", "show", "Texas").out.hasPrefix("Texas  (FIPS 48"))
    }

    @Test func `what is no place, and what stands in, is told`() async {
        let unknown = await healthsim("reference", "show", "Harriss, TX")
        #expect(unknown.code == .couldNotRun && unknown.said.contains("did you mean 'Harris County'?"))
        let small = await healthsim("reference", "show", "48301")
        #expect(small.code == .done && small.out.hasPrefix("Texas") && small.said.contains("Loving County (48301)"))
    }

    private static let places = """
        StateAbbr,CountyFIPS,TotalPopulation,DIABETES_CrudePrev,OBESITY_CrudePrev
        TX,48301,64,13.2,37.3
        TX,48201,"4,738,253",12.6,37.9

        """
    private static let svi = """
        ST_ABBR,FIPS,E_TOTPOP,EP_AGE17,EP_AGE65,EP_MINRTY,EP_POV150,EP_UNINSUR
        TX,48301,64,10.0,30.0,20.0,-999,21.0

        """

    @Test func `a set is imported, used and shown`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.places, to: "PLACES_2023.csv")
        try folder.write(Self.svi, to: "SVI_2022.csv")
        let set = folder.path + "/set"
        let made = await healthsim(
            "reference", "import", "--places", folder.path + "/PLACES_2023.csv", "--svi", folder.path + "/SVI_2022.csv",
            "--out", set)
        #expect(made.code == .done && made.out.contains("2 counties, 1 states and the nation"), "\(made.said)")
        let again = await healthsim("reference", "import", "--places", folder.path + "/PLACES_2023.csv", "--out", set)
        #expect(again.code == .couldNotRun && again.said.contains("exists"))

        let shown = await healthsim("reference", "show", "48301", "--reference", set)
        #expect(shown.out.contains("CDC PLACES 2023, CDC/ATSDR SVI 2022") && shown.out.contains("13.2 % of adults"))
        #expect(shown.said.isEmpty)

        try folder.write(
            #"{"id": "loving", "generation": {"count": 10, "seed": 1, "history_months": 0}, "#
                + #""demographics": {"reference": {"type": "county", "fips": "48301"}}}"#, to: "loving.json")
        let without = await healthsim("validate-spec", folder.path + "/loving.json")
        #expect((without.out + without.said).contains("the figures of Texas stand in"))
        let run = await healthsim(
            "execute", folder.path + "/loving.json", "--reference", set, "--format", "csv", "--tables", "patients",
            "--out", folder.path + "/cohort")
        #expect(run.code == .done, "\(run.said)")
        #expect(!run.said.contains("stand in"))
        let manifest = try JSONValue(parsing: try folder.contents(of: "cohort")["manifest.json"] ?? "")
        let prevalence = manifest["specification"]?["clinical"]?["prevalence"]
        #expect(prevalence?["diabetes"]?.double == 0.132)

        let county = #"demographics.reference={"type": "county", "fips": "48301"}"#
        let embedded = await healthsim("run", "diabetes", "--count", "4", "--set", county, "--dry-run")
        #expect(embedded.said.contains("stand in") || embedded.said.contains("Loving County"), "\(embedded.said)")
        let scenario = await healthsim(
            "run", "diabetes", "--count", "4", "--set", county, "--reference", set, "--dry-run")
        #expect(scenario.code == .done && !scenario.said.contains("Loving County"), "\(scenario.said)")
    }

    @Test func `a county that stands for its state is told on standard error and in the report`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"id": "loving", "generation": {"count": 4, "seed": 1, "history_months": 0}, "#
                + #""demographics": {"reference": {"type": "county", "fips": "48301"}}}"#, to: "loving.json")
        let run = await healthsim(
            "execute", folder.path + "/loving.json", "--format", "csv", "--tables", "patients", "--out",
            folder.path + "/cohort")
        #expect(run.said.contains("! Nothing is known about county 48301 (Loving County)"))
        #expect(run.out.contains("Nothing is known about county 48301 (Loving County)"))
    }

    @Test func `a bad file is refused with every problem, and nothing is written`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("StateAbbr,CountyFIPS,DIABETES_CrudePrev\nTX,48201,x\nTX,482,12\n", to: "bad.csv")
        let made = await healthsim(
            "reference", "import", "--places", folder.path + "/bad.csv", "--out", folder.path + "/set")
        #expect(made.code == .invalid)
        #expect(made.said.contains("line 2, column 10: 'x' is no percentage (DIABETES_CrudePrev)"))
        #expect(made.said.contains("line 3, column 4: '482' is no FIPS code"))
        let none = await healthsim("reference", "show", "48201", "--reference", folder.path + "/set")
        #expect(none.code == .couldNotRun && none.said.contains("healthsim reference import"))
    }
}
