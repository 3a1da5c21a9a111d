import HealthSimCore
import Testing

/// Files in the form of the CDC's, written by hand; the figures are invented but for those of Harris County that the
/// profile specification names.
@Suite struct PopulationImportTests {
    static let wide = """
        \u{FEFF}StateAbbr,StateDesc,CountyName,CountyFIPS,TotalPopulation,DIABETES_CrudePrev,DIABETES_Crude95CI,OBESITY_CrudePrev,BPHIGH_CrudePrev\r
        TX,Texas,Harris,48201,"4,738,253",13.2,"(12.5, 13.9)",37.3,30.7\r
        AL,Alabama,Autauga,1001,56145,12.1,"(11.2, 13.0)",37.6,\r
        NJ,New Jersey,Atlantic,34001,264650,11.0,"(10.1, 12.0)",33.0,\r
        CT,Connecticut,Hartford,09003,899498,10.0,"( 9.0, 11.0)",30.0,31.0\r
        CT,Connecticut,Tolland,09013,149618,8.0,"( 7.0,  9.0)",28.0,27.0\r

        """

    static let long = """
        Year,StateAbbr,StateDesc,LocationName,Measure,Data_Value_Unit,Data_Value_Type,Data_Value,TotalPopulation,LocationID,MeasureId,DataValueTypeID
        2021,US,United States,,Diabetes,%,Crude prevalence,11.0,331893745,59,DIABETES,CrdPrv
        2021,TX,Texas,Harris,Diabetes,%,Crude prevalence,13.2,"4,738,253",48201,DIABETES,CrdPrv
        2021,TX,Texas,Harris,Diabetes,%,Age-adjusted prevalence,13.4,"4,738,253",48201,DIABETES,AgeAdjPrv
        2021,TX,Texas,Harris,Obesity,%,Crude prevalence,37.3,"4,738,253",48201,OBESITY,CrdPrv
        2021,AL,Alabama,Autauga,Obesity,%,Crude prevalence,37.6,"56,145",1001,OBESITY,CrdPrv
        2021,AL,Alabama,Autauga,Vision,%,Crude prevalence,5.1,"56,145",1001,VISION,CrdPrv
        """

    static let svi = """
        \u{FEFF}ST,STATE,ST_ABBR,COUNTY,FIPS,LOCATION,E_TOTPOP,EP_POV150,EP_UNINSUR,EP_AGE17,EP_AGE65,EP_MINRTY
        48,Texas,TX,Harris County,48201,"Harris County, Texas",4726177,25.0,21.0,26.2,11.0,72.4
        1,Alabama,AL,Autauga County,1001,"Autauga County, Alabama",58761,-999,7.4,23.4,15.6,27.4
        9,Connecticut,CT,Capitol Planning Region,9110,"Capitol Planning Region, Connecticut",977104,14.0,4.1,20.7,17.2,36.8
        """

    private func tables(_ places: String?, _ svi: String?) -> PopulationTables {
        var work = PopulationImport()
        if let places { work.add(places: Array(places.utf8), release: "CDC PLACES 2023") }
        if let svi { work.add(svi: Array(svi.utf8), release: "CDC/ATSDR SVI 2022") }
        #expect(work.problems == [])
        return work.tables(source: "test")
    }

    @Test func `Harris County has the figures of the files`() throws {
        let harris = try #require(tables(Self.wide, Self.svi).place(fips: "48201"))
        #expect(["diabetes", "obesity", "poverty", "uninsured"].map { harris[$0] } == [13.2, 37.3, 25.0, 21.0])
        let ages = try #require(harris.ages)
        #expect([ages.young, ages.adult, ages.old].map { ($0 * 100).rounded() } == [26, 63, 11])
        #expect(harris.population == 4_726_177)
        #expect(harris.releases == ["CDC PLACES 2023", "CDC/ATSDR SVI 2022"])
    }

    @Test func `both forms of PLACES say the same`() throws {
        let (wide, long) = (tables(Self.wide, nil), tables(Self.long, nil))
        for id in ["diabetes", "obesity"] {
            #expect(wide.place(fips: "48201")?[id] == long.place(fips: "48201")?[id])
        }
        #expect(long.place(fips: "01001")?["obesity"] == 37.6)
        #expect(long.place(fips: "48201")?.population == 4_738_253)
        // The row of the nation is no county.
        #expect(long.counties.count == 2)
    }

    @Test func `lost zeros are put back, and what is blank or -999 is not published`() throws {
        let autauga = try #require(tables(Self.wide, Self.svi).place(fips: "01001"))
        #expect(autauga.title == "Autauga County, AL")
        #expect(autauga["poverty"] == nil)
        #expect(autauga["high_blood_pressure"] == nil)
        #expect(autauga["uninsured"] == 7.4)
    }

    @Test func `the old counties of Connecticut become its regions`() throws {
        let region = try #require(tables(Self.wide, Self.svi).place(fips: "09110"))
        let diabetes = try #require(region["diabetes"])
        // Mostly Hartford, some Tolland.
        #expect(diabetes > 9.5 && diabetes < 10.0)
        #expect(region["minority"] == 36.8)
        #expect(tables(Self.wide, Self.svi).place(fips: "09003") == nil)
    }

    @Test func `a state is the mean of its counties by people`() throws {
        let tables = tables(Self.wide, Self.svi)
        let nation = try #require(tables.population(of: .state("US"))?.place)
        let (harris, autauga) = (4_726_177.0, 58_761.0)
        #expect(tables.population(of: .state("TX"))?.place["diabetes"] == 13.2)
        let uninsured = (21.0 * harris + 7.4 * autauga + 4.1 * 977_104) / (harris + autauga + 977_104)
        #expect(try abs(#require(nation["uninsured"]) - uninsured) <= 0.05)
    }

    @Test func `every problem is told with line and column`() throws {
        let bad = """
            StateAbbr,CountyFIPS,TotalPopulation,DIABETES_CrudePrev,OBESITY_CrudePrev
            TX,48201,4738253,abc,37.3
            TX,4820x,1,12,30
            TX,48203,x,12,130
            TX,48201,1,12,30
            """
        var work = PopulationImport()
        work.add(places: Array(bad.utf8), release: "test")
        #expect(work.problems.map { [$0.line, $0.column] } == [[2, 18], [3, 4], [4, 10], [4, 15], [5, 4]])
        #expect(work.problems.map(\.message)[0] == "'abc' is no percentage (DIABETES_CrudePrev)")
        #expect(work.problems.map(\.message)[4].contains("the first time on line 2"))
    }

    @Test(arguments: [
        ("", "empty"), ("a,b\n1,2\n", "no column"), ("CountyFIPS,X\n48201,1\n", "none of the figures"),
        ("CountyFIPS,DIABETES_CrudePrev\n48201\n", "has 1 fields"),
        ("CountyFIPS,DIABETES_CrudePrev\n\"48201,1\n", "not closed"),
        ("CountyFIPS,DIABETES_CrudePrev\n", "no county"),
    ])
    func `a file of another kind is refused`(text: String, message: String) {
        var work = PopulationImport()
        work.add(places: Array(text.utf8), release: "test")
        #expect(work.problems.count == 1)
        #expect(work.problems.first?.message.contains(message) == true, "\(work.problems)")
    }

    @Test func `places that are no county are left out and named`() {
        var work = PopulationImport()
        work.add(places: Array("CountyFIPS,DIABETES_CrudePrev\n48201,13\n51515,12\n".utf8), release: "test")
        #expect(work.problems == [])
        #expect(work.remarks.contains { $0.contains("51515") })
    }
}
