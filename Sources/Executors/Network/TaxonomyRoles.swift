public import HealthSimCore

/// What a taxonomy code makes a provider: the table `network/taxonomy-roles`, whose longest prefix of a code decides.
public struct TaxonomyRoles: Sendable {
    /// The table of this run.
    public static let shared = TaxonomyRoles()

    private let roles: [String: ProviderRole]
    private let longest: Int

    private init() {
        var roles: [String: ProviderRole] = [:]
        for row in ReferenceTable.named("network/taxonomy-roles").rows {
            if let role = ProviderRole(id: row["role"].string) { roles[row["prefix"].string] = role }
        }
        self.roles = roles
        longest = roles.keys.map(\.utf8.count).max() ?? 0
    }

    /// The role of a code of ten characters; nil for codes of which this project knows nobody.
    public func role(of code: String) -> ProviderRole? {
        var prefix = Substring(code.prefix(longest))
        while !prefix.isEmpty {
            if let role = roles[String(prefix)] { return role }
            prefix.removeLast()
        }
        return nil
    }

    /// Whether a text has the form of a code: nine digits and capital letters, and an X.
    public static func isCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[9] == UInt8(ascii: "X") else { return false }
        return bytes.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        }
    }
}
