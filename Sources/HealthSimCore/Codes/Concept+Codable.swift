extension Concept: Codable {
    private enum CodingKeys: String, CodingKey {
        case system, code, display
    }

    /// Reads `system` (the URI; without one the system is not known), `code` and `display`. What the reference tables
    /// have is the concept of the tables, in their wording.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decodeIfPresent(CodeSystem.self, forKey: .system) ?? .unknown,
            try container.decode(String.self, forKey: .code),
            display: try container.decodeIfPresent(String.self, forKey: .display))
    }

    /// Writes the URI of the system when it is known, the code, and the display when there is one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if system != .unknown { try container.encode(system, forKey: .system) }
        try container.encode(code.string, forKey: .code)
        if !display.isEmpty { try container.encode(display.string, forKey: .display) }
    }
}
