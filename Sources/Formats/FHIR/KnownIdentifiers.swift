import HealthSimCore

/// Identifiers that a record holds: looked through one by one when they are few, in a set when they are many.
struct KnownIdentifiers {
    private let few: [Text]
    private let many: Set<Text>

    init(_ identifiers: [Text]) {
        let isFew = identifiers.count <= 16
        few = isFew ? identifiers : []
        many = isFew ? [] : Set(identifiers)
    }

    func contains(_ identifier: Text) -> Bool { few.contains(identifier) || many.contains(identifier) }
}
