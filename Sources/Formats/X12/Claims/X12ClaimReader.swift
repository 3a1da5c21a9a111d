import HealthSimCore
public import MemberSim

/// Reads 837P and 837I, one transaction set after another, in memory for one of them.
///
/// ```swift
/// var reader = X12ClaimReader(bytes)
/// while let set = try reader.next() { … }
/// ```
/// Source: X12 005010X222A1 and 005010X223A2.
public struct X12ClaimReader {
    private var sets: X12SetReader

    /// What each set that was read is answered with in a 999.
    public private(set) var responses: [X12Acknowledgment.SetResponse] = []

    /// What is wrong with groups and interchanges so far.
    public var problems: [X12Problem] { sets.problems }

    /// The claims of what `read` gives, in pieces of any size, nil at the end.
    public init(read: @escaping () throws -> [UInt8]?) { sets = X12SetReader(read: read) }

    /// The claims of bytes in memory.
    public init(_ bytes: [UInt8]) { sets = X12SetReader(bytes) }

    /// The next set of claims, or nil at the end; sets of other kinds are passed over with a response that says so.
    /// - Throws: `X12Error` when the envelope cannot be followed; and what `read` throws.
    public mutating func next() throws -> X12ClaimSet? {
        while let set = try sets.next() {
            guard let kind = set.kind, kind == .professionalClaim || kind == .institutionalClaim else {
                let problem = X12Problem(
                    .set(.notSupported), segment: "ST", position: 1,
                    message: "\(set.identifier) of version \(set.version) is no 837P or 837I")
                responses.append(X12Acknowledgment.SetResponse(set, problems: [problem]))
                continue
            }
            var parser = X12ClaimParser(set, kind)
            let claims = parser.parse()
            responses.append(X12Acknowledgment.SetResponse(set, problems: claims.problems))
            return claims
        }
        return nil
    }

    /// All households of a file, those of several sets joined by their subscriber, in the order of the file.
    /// - Throws: `X12Error` when the envelope cannot be followed.
    public static func households(
        in bytes: [UInt8]
    ) throws -> (households: [MemberHousehold], payers: [Payer], problems: [X12Problem]) {
        var reader = X12ClaimReader(bytes)
        var joined = X12HouseholdJoin()
        var payers: [Payer] = []
        var problems: [X12Problem] = []
        while let set = try reader.next() {
            for household in set.households { joined.add(household) }
            for payer in set.payers where !payers.contains(where: { $0.id == payer.id }) { payers.append(payer) }
            problems += set.problems
        }
        return (joined.households, payers, reader.problems + problems)
    }
}
