/// A name as a record carries it.
public struct PersonName: Hashable, Sendable, Codable {
    /// The family name.
    public var family: Text
    /// The first given name.
    public var given: Text
    /// The middle name; empty when there is none.
    public var middle: Text

    /// A person name from its parts.
    public init(family: Text, given: Text, middle: Text = .empty) {
        self.family = family
        self.given = given
        self.middle = middle
    }
}
