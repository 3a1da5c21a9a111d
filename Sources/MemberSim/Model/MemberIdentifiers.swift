public import HealthSimCore

/// Identifiers of what a payer holds: a prefix, the number of the household in at least 8 digits, and a number within it.
///
/// The number of a household is its place in the cohort, counted from 1; in a cohort that has clinical records too it is
/// the number of the person. All are pure functions of their parts, unique in the cohort, and of at most 15 bytes for
/// households up to 99,999,999, so that they need no memory of their own.
public enum MemberIdentifiers {
    /// Up to how many of a kind a household has identifiers of four digits.
    private static let span: UInt64 = 10_000

    /// The member id of a person of a contract.
    ///
    /// The person who has the number, the subscriber of a contract that stands alone, has the number itself,
    /// `MEM00000001`; others have their place before it, `MEM200000000001`. A subscriber who is not the person of the
    /// number, such as the parent of a patient, has the place 1: `MEM100000000001`.
    ///
    /// - Parameter place: 0 for the person of the number, else from 1.
    public static func member(household: UInt64, place: Int = 0) -> Text {
        Identifiers.memberID(UInt64(place) * 100_000_000_000 + household)
    }

    /// A span of enrolment, such as `COV000000010001`; `ordinal` counts from 1 within the household, as in all others.
    public static func coverage(household: UInt64, _ ordinal: Int) -> Text { text("COV", household, ordinal) }

    /// A claim, by the provider's number: `CLM000000010001`.
    public static func claim(household: UInt64, _ ordinal: Int) -> Text { text("CLM", household, ordinal) }

    /// A decision, by the payer's control number: `ICN000000010001`.
    public static func adjudication(household: UInt64, _ ordinal: Int) -> Text { text("ICN", household, ordinal) }

    /// A payment, by the number of the transfer or check: `EFT000000010001`.
    public static func remittance(household: UInt64, _ ordinal: Int) -> Text { text("EFT", household, ordinal) }

    /// A prior authorization: `PA000000010001`.
    public static func authorization(household: UInt64, _ ordinal: Int) -> Text { text("PA", household, ordinal) }

    /// A referral: `REF000000010001`.
    public static func referral(household: UInt64, _ ordinal: Int) -> Text { text("REF", household, ordinal) }

    /// An event of enrolment: `ENR000000010001`.
    public static func event(household: UInt64, _ ordinal: Int) -> Text { text("ENR", household, ordinal) }

    /// The number of the household of an identifier, such as 1 of `CLM000000010001` or of `MEM200000000001`; nil for what
    /// none of these functions makes.
    public static func household(of identifier: Text) -> UInt64? {
        let letters = unsafe identifier.withUTF8 { bytes in
            unsafe bytes.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }.count
        }
        guard identifier.utf8Count - letters >= 8, let number = identifier.digits(after: letters) else { return nil }
        return identifier.hasPrefix("MEM") ? number % 100_000_000_000 : number / span
    }

    private static func text(_ prefix: StaticString, _ household: UInt64, _ ordinal: Int) -> Text {
        guard ordinal < Int(span) else { return Text("\(Identifiers.text(prefix, household, digits: 8))\(ordinal)") }
        return Identifiers.text(prefix, household * span + UInt64(ordinal), digits: 12)
    }
}
