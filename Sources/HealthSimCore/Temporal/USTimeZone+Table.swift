extension USTimeZone {
    struct Row: Sendable {
        let name: String
        let standardOffset: Int16
        let firstYear: Int16
    }

    /// Names by offset and by the first year of daylight time under the Uniform Time Act of 1966.
    static let table: [Row] =
        rows(
            -300, since: 1967,
            "America/New_York", "America/Detroit", "America/Kentucky/Louisville", "America/Kentucky/Monticello")
        + rows(-360, since: 1967, "America/Chicago", "America/Menominee", "America/Indiana/Knox")
        + rows(-420, since: 1967, "America/Denver", "America/Boise", "America/Shiprock")
        + rows(-420, since: nil, "America/Phoenix")
        + rows(-480, since: 1967, "America/Los_Angeles")
        + rows(
            -540, since: 1967,
            "America/Anchorage", "America/Juneau", "America/Sitka", "America/Yakutat", "America/Nome")
        + rows(-540, since: 2016, "America/Metlakatla")
        + rows(-600, since: 1967, "America/Adak")
        + rows(-600, since: nil, "Pacific/Honolulu")
        + rows(
            -300, since: 2006,
            "America/Indiana/Indianapolis", "America/Indiana/Vincennes", "America/Indiana/Winamac",
            "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Vevay")
        + rows(-360, since: 2006, "America/Indiana/Tell_City")
        + rows(
            -360, since: 1967,
            "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/North_Dakota/Beulah")
        + rows(-240, since: nil, "America/Puerto_Rico", "America/St_Thomas", "America/Virgin")
        + rows(600, since: nil, "Pacific/Guam", "Pacific/Saipan")
        + rows(-660, since: nil, "Pacific/Pago_Pago", "US/Samoa")
        + rows(-300, since: 1967, "US/Eastern", "US/Michigan", "America/Louisville")
        + rows(-300, since: 2006, "US/East-Indiana", "America/Indianapolis", "America/Fort_Wayne")
        + rows(-360, since: 1967, "US/Central", "US/Indiana-Starke", "America/Knox_IN")
        + rows(-420, since: 1967, "US/Mountain")
        + rows(-420, since: nil, "US/Arizona")
        + rows(-480, since: 1967, "US/Pacific")
        + rows(-540, since: 1967, "US/Alaska")
        + rows(-600, since: 1967, "US/Aleutian", "America/Atka")
        + rows(-600, since: nil, "US/Hawaii", "Pacific/Johnston")

    private static func rows(_ offset: Int16, since year: Int16?, _ names: String...) -> [Row] {
        names.map { Row(name: $0, standardOffset: offset, firstYear: year ?? .max) }
    }
}
