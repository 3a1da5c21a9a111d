extension TelephoneNumber {
    /// A number that is kept for fiction: 555-0100 to 555-0199 of an area code.
    ///
    /// Source: North American Numbering Plan Administration, "555 NXX assignments".
    /// - Parameters:
    ///   - areaCode: 200 to 999.
    ///   - line: 0 to 99, for 0100 to 0199.
    package init(areaCode: Int, line: Int) {
        precondition((200...999).contains(areaCode) && (0...99).contains(line), "no such telephone number")
        self.init(digits: UInt64(areaCode) * 10_000_000 + 5_550_100 + UInt64(line))
    }

    /// The area code, 200 to 999; 0 when there is no number.
    public var areaCode: Int { Int(digits / 10_000_000) }

    /// Whether the number is kept for fiction: 555-0100 to 555-0199.
    public var isSynthetic: Bool { (5_550_100...5_550_199).contains(digits % 10_000_000) && areaCode >= 200 }
}
