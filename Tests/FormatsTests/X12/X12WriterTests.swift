import HealthSimCore
import Testing

@testable import Formats

struct X12WriterTests {
    /// The text of one segment, without a line feed.
    private func segment(
        _ options: X12Options = X12Options(breaksLines: false), _ body: (inout X12Writer) -> Void
    ) -> String {
        var writer = X12Writer(options)
        writer.segment("XX")
        body(&writer)
        writer.end()
        return writer.out.description
    }

    private func text(_ text: Text, max: Int = 80, _ options: X12Options = X12Options(breaksLines: false)) -> String {
        segment(options) { $0.element(text, max: max) }
    }

    @Test func `empty elements in the middle stay and those at the end go`() {
        #expect(
            segment {
                $0.element("A")
                $0.element("")
                $0.skip(2)
                $0.element("B" as Text)
                $0.element(Text.empty)
                $0.skip(3)
            } == "XX*A****B~")
    }

    @Test func `empty components in the middle stay and those at the end go`() {
        #expect(
            segment {
                $0.composite()
                $0.component("HC")
                $0.component(Text.empty)
                $0.component("25" as Text)
                $0.component(Text.empty)
                $0.composite()
                $0.component(Text.empty)
                $0.element(7)
            } == "XX*HC::25**7~")
    }

    @Test func `a segment without content is taken back and not counted`() {
        var writer = X12Writer(X12Options())
        writer.segment("REF")
        writer.element(Text.empty)
        writer.element("  " as Text)
        writer.end()
        #expect(writer.out.isEmpty)
        #expect(writer.segmentsInSet == 0)
    }

    @Test(arguments: [
        (0, "0"), (9_250, "92.5"), (10_000, "100"), (9_999, "99.99"), (5, ".05"), (50, ".5"), (-8_000, "-80"),
        (-5, "-.05"), (99_999_999_99, "99999999.99"),
    ])
    func `amounts have no needless zeros`(cents: Int, wanted: String) {
        #expect(segment { $0.element(Money(cents: Int64(cents))) } == "XX*\(wanted)~")
    }

    @Test func `dates and times have the forms of the standard`() throws {
        let first = try #require(CalendarDate(year: 2025, month: 1, day: 3))
        #expect(segment { $0.element(first) } == "XX*20250103~")
        #expect(segment { $0.element(from: first, through: first.adding(days: 4)) } == "XX*20250103-20250107~")
        #expect(
            segment { $0.element(Timestamp(date: first, secondOfDay: 36_959, offsetMinutes: -360)) }
                == "XX*202501031015~")
        #expect(segment { $0.element(minuteOfDay: 615) } == "XX*1015~")
    }

    @Test(arguments: [
        ("Núñez-O'Brien", "NUNEZ-O'BRIEN"), ("Straße", "STRASSE"), ("Łódź", "LODZ"), ("a*b:c~d^e", "A B C D E"),
        (" Smith ", "SMITH"), ("Ye\u{301}", "YE"), ("李 Li", "LI"), ("Smith\tJr\n", "SMITH JR"),
        ("“A–B…”", "\"A-B...\""),
        ("1\u{2044}2", "1 2"),
    ])
    func `texts have the characters of the basic set`(given: String, wanted: String) {
        #expect(text(Text(given)) == "XX*\(wanted)~")
    }

    @Test func `the extended set keeps small letters and more signs`() {
        let options = X12Options(characters: .extended, breaksLines: false)
        #expect(text("Núñez_#5 a~b", max: 80, options) == "XX*Nunez_#5 a b~")
        #expect(text("Núñez_#5") == "XX*NUNEZ  5~")
    }

    @Test func `texts are cut to their length and have no spaces at their ends`() {
        #expect(text("ABCDEFGHIJ", max: 4) == "XX*ABCD~")
        #expect(text("ABC DEFGHIJ", max: 4) == "XX*ABC~")
        #expect(text("   ", max: 4) == "")
    }

    @Test func `delimiters can be chosen and never stand in data`() throws {
        let delimiters = try #require(X12Delimiters("|+<\n"))
        let options = X12Options(delimiters: delimiters, breaksLines: false)
        #expect(text("A|B+C<D*E", max: 80, options) == "XX|A B C D*E\n")
        #expect(X12Delimiters("**:~") == nil)
        #expect(X12Delimiters("A^:~") == nil)
        #expect(X12Delimiters("-^:~") == nil)
        #expect(X12Delimiters("*^:") == nil)
    }

    @Test func `the envelope has its widths, counts and numbers`() throws {
        let date = try #require(CalendarDate(year: 2025, month: 1, day: 15))
        let interchange = X12Interchange(
            sender: "HealthSim", receiver: "PAYERSIM", date: date, minuteOfDay: 570, controlNumber: 1_000_000_007)
        var writer = X12Writer(X12Options(breaksLines: false))
        writer.beginInterchange(interchange)
        #expect(writer.out.count == 106)
        writer.beginGroup(.professionalClaim, interchange)
        for _ in 0..<2 {
            writer.beginSet(.professionalClaim)
            writer.segment("BHT")
            writer.element("0019")
            writer.end()
            writer.endSet()
        }
        writer.endGroup()
        writer.endInterchange()
        #expect(
            writer.out.description.split(separator: "~") == [
                "ISA*00*          *00*          *ZZ*HEALTHSIM      *ZZ*PAYERSIM       *250115*0930*^*00501*000000008*0*T*:",
                "GS*HC*HEALTHSIM*PAYERSIM*20250115*0930*8*X*005010X222A1",
                "ST*837*0001*005010X222A1", "BHT*0019", "SE*3*0001",
                "ST*837*0002*005010X222A1", "BHT*0019", "SE*3*0002", "GE*2*8", "IEA*1*000000008",
            ])
    }

    @Test func `an 835 has no version in its header`() {
        var writer = X12Writer(X12Options(breaksLines: false))
        writer.beginSet(.remittance)
        writer.endSet()
        #expect(writer.out.description == "ST*835*0001~SE*2*0001~")
    }
}
