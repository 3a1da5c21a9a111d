extension SocialSecurityNumber {
    /// How many numbers there are that nobody was ever given: 100 areas, 54 groups, 9,999 serials.
    package static let capacity: UInt64 = 100 * TaxpayerGroup.count * 9_999

    /// Social security numbers that were never issued, a different one for each index.
    ///
    /// Up to 53,994,600 persons no two have the same number; in larger cohorts the numbers repeat, person i having that of
    /// person i + 53,994,600.
    public struct Sequence: Hashable, Sendable {
        private let permutation: KeyedPermutation

        /// The numbers of a seed.
        public init(seed: UInt64) {
            var stream = RandomStream(seed: seed, purpose: "person.ssn", index: 0)
            permutation = KeyedPermutation(count: SocialSecurityNumber.capacity, key: stream.next())
        }

        /// The number of an index.
        public subscript(index: UInt64) -> SocialSecurityNumber {
            let position = permutation(index % SocialSecurityNumber.capacity)
            let (block, serial) = position.quotientAndRemainder(dividingBy: 9_999)
            let (area, group) = block.quotientAndRemainder(dividingBy: TaxpayerGroup.count)
            let digits = (900 + area) * 1_000_000 + TaxpayerGroup.group(at: group) * 10_000 + serial + 1
            return SocialSecurityNumber(digits: UInt32(digits))
        }
    }

    /// Whether the number cannot be anyone's: area 900 to 999, a group without taxpayer or adoption numbers, a serial
    /// that is not 0000.
    public var isSynthetic: Bool {
        (900_000_000...999_999_999).contains(digits) && TaxpayerGroup.contains(digits / 10_000 % 100)
            && digits % 10_000 != 0
    }

    /// The number of nine digits, with both hyphens (`912-34-5678`) or without; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        let isHyphenated = bytes.count == 11 && bytes[3] == hyphen && bytes[6] == hyphen
        let digits = isHyphenated ? bytes.filter { $0 != hyphen } : bytes
        guard digits.count == 9, digits.allSatisfy(\.isDigit) else { return nil }
        self.init(digits: digits.reduce(0) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) })
    }
}
