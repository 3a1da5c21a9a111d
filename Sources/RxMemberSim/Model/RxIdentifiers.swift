public import HealthSimCore

/// Identifiers of what a pharmacy benefit manager holds: a prefix, the number of the household in at least 8 digits, and a
/// number within it.
///
/// The number of a household is its place in the cohort, counted from 1; in a cohort that has clinical records too it is
/// the number of the person. All are pure functions of their parts, unique in the cohort, and of at most 15 bytes for
/// households up to 99,999,999, so that they need no memory of their own.
public enum RxIdentifiers {
    /// The id of a person as the pharmacy benefit knows them: `RXM00000001`; others of the household have their place
    /// before it, as `MemberIdentifiers` of MemberSim numbers them.
    ///
    /// - Parameter place: 0 for the person of the number, else from 1.
    public static func member(household: UInt64, place: Int = 0) -> Text {
        Identifiers.text("RXM", UInt64(place) * 100_000_000_000 + household, digits: 8)
    }

    /// A span of enrolment, such as `RCV000000010001`; `ordinal` counts from 1 within the household, as in all others.
    public static func coverage(household: UInt64, _ ordinal: Int) -> Text { text("RCV", household, ordinal) }

    /// A prescription: `RX000000010001`.
    public static func prescription(household: UInt64, _ ordinal: Int) -> Text { text("RX", household, ordinal) }

    /// The pharmacy's number of a prescription (402-D2), at most 12 digits: `000000010001`.
    public static func prescriptionNumber(household: UInt64, _ ordinal: Int) -> Text {
        Identifiers.text("", (household * 10_000 + UInt64(ordinal)) % 1_000_000_000_000, digits: 12)
    }

    /// A fill: `FILL00000001001`.
    public static func fill(household: UInt64, _ ordinal: Int) -> Text {
        guard ordinal < 1_000 else { return Text("\(Identifiers.text("FILL", household, digits: 8))-\(ordinal)") }
        return Identifiers.text("FILL", household * 1_000 + UInt64(ordinal), digits: 11)
    }

    /// A transaction of a pharmacy: `RXC000000010001`.
    public static func claim(household: UInt64, _ ordinal: Int) -> Text { text("RXC", household, ordinal) }

    /// The answer to a transaction, the authorization number (503-F3): `RXA000000010001`; `ordinal` is the claim's.
    public static func response(household: UInt64, _ ordinal: Int) -> Text { text("RXA", household, ordinal) }

    /// A prior authorization of a drug: `RPA000000010001`.
    public static func authorization(household: UInt64, _ ordinal: Int) -> Text { text("RPA", household, ordinal) }

    private static func text(_ prefix: StaticString, _ household: UInt64, _ ordinal: Int) -> Text {
        guard ordinal < 10_000 else { return Text("\(Identifiers.text(prefix, household, digits: 8))-\(ordinal)") }
        return Identifiers.text(prefix, household * 10_000 + UInt64(ordinal), digits: 12)
    }
}
