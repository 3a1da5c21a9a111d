import HealthSimCore
import RxMemberSim
import Testing

@testable import Formats

/// The public worked sample, byte for byte; `␜␝␞` stand for the separators.
struct D0SampleTests {
    private func visible(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\u{1C}", with: "␜").replacing("\u{1D}", with: "␝")
            .replacing("\u{1E}", with: "␞")
    }

    private func request(_ claim: PharmacyClaim) throws -> String {
        visible(try #require(D0Encoder(.requests).transmissions(RxSamples.household([claim])).first))
    }

    private func response(_ claim: PharmacyClaim, _ response: ClaimResponse) throws -> String {
        visible(try #require(D0Encoder(.responses).transmissions(RxSamples.household([claim], [response])).first))
    }

    private static let requestHeader = "RXSIM     1011467560003     20250115          "

    @Test func `a billing is the bytes of the sample`() throws {
        #expect(
            try request(RxSamples.billing) == "610999D0B1" + Self.requestHeader
                + "␞␜AM04␜C2MEM00001234␜CCJANE␜CDDOE␜C1RXGRP1001␜C3001␜C61"
                + "␞␜AM01␜C419800214␜C52␜CAJANE␜CBDOE␜CM12 OAK LN␜CNAUSTIN␜COTX␜CP78702␜CQ5125550123␜4X01␝"
                + "␞␜AM07␜EM1␜D2000007012345␜E103␜D700093721410␜E70000060000␜D300␜D5030␜D61␜D80␜DE20250114␜DF03␜DJ3␜C801"
                + "␜28EA␜U701"
                + "␞␜AM03␜EZ01␜DB1245319599␜DRSMITH␜PM5125550100␜2JJOHN"
                + "␞␜AM11␜D9124{␜DC15{␜DQ249I␜DU139{␜DN01")
    }

    @Test func `a paid claim is the bytes of the sample`() throws {
        #expect(
            try response(RxSamples.billing, RxSamples.paid)
                == "D0B11A011467560003     20250115␞␜AM20␜F4SYNTHETIC TEST␞␜AM25␜C1RXGRP1001␜FOSTD3TIER␜2FNET01"
                + "␞␜AM29␜CAJANE␜CBDOE␜C419800214␝␞␜AM21␜ANP␜F3250150000001␞␜AM22␜EM1␜D2000007012345"
                + "␞␜AM23␜F533E␜F621{␜F712E␜AV1␜F9{␜FM07␜FC{␜FH{␜FI33E")
    }

    @Test func `a rejected claim is the bytes of the sample`() throws {
        #expect(
            try response(RxSamples.billing, RxSamples.rejected)
                == "D0B11A011467560003     20250115␞␜AM25␜C1RXGRP1001␝␞␜AM21␜ANR␜F3250150000002␜FA01␜FB79␜UF01␜UH01"
                + "␜FQREFILL PAYABLE ON OR AFTER 20250208␜7F03␜8F8005550199␞␜AM22␜EM1␜D2000007012345"
                + "␞␜AM24␜J61␜E4ER␜FS1␜FT1␜FU20250105␜FV0000060000␜FW4␜FX1␜FYOVERUSE 10 DAYS EARLY")
    }

    @Test func `a reversal and its answer are the bytes of the sample`() throws {
        #expect(
            try request(RxSamples.reversal) == "610999D0B2" + Self.requestHeader
                + "␞␜AM04␜C2MEM00001234␜CCJANE␜CDDOE␜C1RXGRP1001␜C3001␜C61␝"
                + "␞␜AM07␜EM1␜D2000007012345␜E103␜D700093721410␜D300␜C801")
        #expect(
            try response(RxSamples.reversal, RxSamples.approved)
                == "D0B21A011467560003     20250115␝␞␜AM21␜ANA␜F3250150000003␞␜AM22␜EM1␜D2000007012345")
    }

    @Test func `headers have their fixed lengths`() throws {
        let household = RxSamples.household([RxSamples.billing], [RxSamples.paid])
        let request = try #require(D0Encoder(.requests).transmissions(household).first)
        let response = try #require(D0Encoder(.responses).transmissions(household).first)
        #expect(request.firstIndex(of: 0x1E) == 56)
        #expect(response.firstIndex(of: 0x1E) == 31)
    }

    @Test(arguments: [
        ("12.40", "124{"), ("0", "{"), ("0.07", "G"), ("-1.65", "16N"), ("1234.56", "12345F"), ("-0.10", "1}"),
        ("999999.99", "9999999I"), ("1000000", "9999999I"),
    ])
    func `amounts have their sign over the last digit`(amount: String, text: String) {
        var writer = D0Writer()
        writer.field("F5", RxSamples.dollars(amount))
        #expect(writer.out.description == "\u{1C}F5\(text)")
        if amount != "1000000" {
            #expect(D0Overpunch.number(text.utf8) == RxSamples.dollars(amount).cents)
        }
    }

    @Test(arguments: [
        ("  Núñez-O'Brien ", 15, "NUNEZ-O'BRIEN"), ("Straße", 15, "STRASSE"), ("Straße", 6, "STRASS"),
        ("a b  ", 3, "A B"), ("abc def", 4, "ABC"), ("\u{1C}x\n", 9, "X"), ("\u{1F600}", 9, ""), ("", 9, ""),
        ("Jose\u{301}", 9, "JOSE"),
    ])
    func `texts are capitals of ASCII and never longer than their field`(text: String, max: Int, expected: String) {
        var writer = D0Writer()
        writer.field("CB", Text(text), max: max)
        #expect(writer.out.description == (expected.isEmpty ? "" : "\u{1C}CB\(expected)"))
    }

    @Test func `quantities have three implied decimals in ten digits`() {
        var writer = D0Writer()
        writer.field("E7", DrugQuantity(60))
        writer.field("E7", DrugQuantity(thousandths: 2_500))
        #expect(writer.out.description == "\u{1C}E70000060000\u{1C}E70000002500")
    }
}
