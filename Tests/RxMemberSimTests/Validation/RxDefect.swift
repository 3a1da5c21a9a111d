import HealthSimCore
import RxMemberSim
import TestKit
import Testing

/// A sample household with one thing wrong, and the rule that must say so.
struct RxDefect: Sendable, CustomTestStringConvertible {
    let rule: String
    let field: String
    let base: SampleRxHouseholds.Kind
    let make: @Sendable (inout RxHousehold) -> Void

    init(
        _ rule: String, _ field: String, of base: SampleRxHouseholds.Kind = .worker,
        _ make: @escaping @Sendable (inout RxHousehold) -> Void
    ) {
        self.rule = rule
        self.field = field
        self.base = base
        self.make = make
    }

    var testDescription: String { "\(rule) \(field)" }

    /// The sample with the defect.
    var household: RxHousehold {
        var household = base.household
        make(&household)
        return household
    }

    static let all =
        identifiers + cards + coverages + directory + prescriptions + fills + billing + links + products + prices
        + payers + answers + rejects + payments + partD + alerts + order + reversals + accumulators + requests

    static func day(_ text: String) -> CalendarDate { SampleRxHouseholds.day(text) }

    static func money(_ text: String) -> Money { SampleRxHouseholds.money(text) }

    static func time(_ text: String, _ hour: Int = 9) -> Timestamp { SampleRxHouseholds.time(text, hour: hour) }
}
