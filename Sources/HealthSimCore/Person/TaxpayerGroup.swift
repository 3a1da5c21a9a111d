/// The fourth and fifth digit of taxpayer numbers with area 900 to 999 that nobody was ever given.
///
/// No social security number has such an area; the IRS gives individual taxpayer numbers (ITIN) groups 50–65, 70–88,
/// 90–92 and 94–99 of it, and adoption numbers (ATIN) group 93. Group 00 is left out because it is never valid.
/// Source: IRS Publication 1915 (2023); Internal Revenue Manual 3.21.263 (ITIN, ATIN); SSA, "Social Security Number
/// Randomization".
enum TaxpayerGroup {
    /// 1–49, 66–69 and 89.
    static let count: UInt64 = 54

    /// The group at a position below `count`.
    static func group(at position: UInt64) -> UInt64 {
        switch position {
        case 0..<49: position + 1
        case 49..<53: position - 49 + 66
        default: 89
        }
    }

    /// Whether nobody was given numbers of the group.
    static func contains(_ group: some BinaryInteger) -> Bool {
        (1...49).contains(group) || (66...69).contains(group) || group == 89
    }
}
