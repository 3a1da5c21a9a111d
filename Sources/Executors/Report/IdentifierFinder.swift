import HealthSimCore

/// Looks identifiers up in a short list, quickest when they come in the order of the list.
struct IdentifierFinder {
    private let identifiers: [Text]
    private var last = 0

    init(_ identifiers: [Text]) { self.identifiers = identifiers }

    /// Whether the list has an identifier; the search begins where the last one ended.
    mutating func finds(_ identifier: Text) -> Bool { place(of: identifier) != nil }

    /// The place of an identifier in the list; nothing when the list has it not.
    mutating func place(of identifier: Text) -> Int? {
        for step in 0..<identifiers.count {
            let place = last + step < identifiers.count ? last + step : last + step - identifiers.count
            if identifiers[place] == identifier {
                last = place
                return place
            }
        }
        return nil
    }

    /// Whether the list has an identifier; nothing for an empty one, which is no link.
    mutating func follows(_ identifier: Text) -> Bool? { identifier.isEmpty ? nil : finds(identifier) }
}
