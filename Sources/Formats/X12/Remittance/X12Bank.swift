/// Bank accounts that no bank has.
///
/// Source of the range: ABA routing numbers begin with 00 to 12, 21 to 32, 61 to 72 or 80; these begin with 98 and 99 and
/// have a valid check digit.
enum X12Bank {
    /// The bank of the payers.
    static let payers: StaticString = "990000000"
    /// The bank of the providers.
    static let providers: StaticString = "980000007"
}
