import HealthSimCore

/// How often things happen at pharmacies: `references/drugs/dispensing-rates.csv`.
struct DispensingRates: Sendable {
    /// The rates of this run.
    static let shared = DispensingRates()

    let originElectronic, originWritten, originTelephone, originFacsimile: Double
    let switching, outsideNetwork, tooEarly, vacation: Double
    let oldCard, keying, duplicate, priceCorrection, eligibilityQuestion, rebill: Double
    let authorizationAsked, authorizationAppealed, appealOverturned: Double
    let specialtyAuthorizationAsked, authorizationOnFile, specialtyAuthorizationOnFile: Double
    let alternativeTaken, exceptionAsked, cash, override, neverBack, populationLongSupply: Double
    let cashMost: Money
    private let mail: FrozenArray<(market: Text, value: Double)>
    private let longSupply: FrozenArray<(market: Text, value: Double)>

    private init() {
        let rows = ReferenceTable.named("drugs/dispensing-rates").rows
        func rate(_ name: Text) -> Double {
            rows.first { $0["name"] == name && $0["market"].isEmpty }?.double("value") ?? 0
        }
        func byMarket(_ name: Text) -> FrozenArray<(market: Text, value: Double)> {
            FrozenArray(
                rows.filter { $0["name"] == name }.map { (market: $0["market"], value: $0.double("value") ?? 0) })
        }
        originElectronic = rate("origin-electronic")
        originWritten = rate("origin-written")
        originTelephone = rate("origin-telephone")
        originFacsimile = rate("origin-facsimile")
        switching = rate("switch")
        outsideNetwork = rate("outside-network")
        tooEarly = rate("too-early")
        vacation = rate("vacation")
        oldCard = rate("old-card")
        keying = rate("keying")
        duplicate = rate("duplicate")
        priceCorrection = rate("price-correction")
        eligibilityQuestion = rate("eligibility-question")
        rebill = rate("rebill")
        authorizationAsked = rate("authorization-asked")
        authorizationAppealed = rate("authorization-appealed")
        appealOverturned = rate("appeal-overturned")
        specialtyAuthorizationAsked = rate("authorization-asked-specialty")
        authorizationOnFile = rate("authorization-on-file")
        specialtyAuthorizationOnFile = rate("authorization-on-file-specialty")
        alternativeTaken = rate("alternative-taken")
        exceptionAsked = rate("exception-asked")
        cash = rate("cash")
        override = rate("override")
        populationLongSupply = rate("retail-90-population")
        neverBack = rate("never-back")
        cashMost = Money(dollars: Int64(rate("cash-most")))
        mail = byMarket("mail")
        longSupply = byMarket("retail-90")
    }

    /// The share of therapies that go on which are filled by mail.
    func mailShare(_ market: Text) -> Double { Self.value(mail, market) }

    /// The share of the others that are filled for 90 days.
    func longSupplyShare(_ market: Text) -> Double { Self.value(longSupply, market) }

    private static func value(_ rows: FrozenArray<(market: Text, value: Double)>, _ market: Text) -> Double {
        (rows.first { $0.market == market } ?? rows.first { $0.market.isEmpty })?.value ?? 0
    }
}
