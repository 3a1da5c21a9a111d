/// Why the arguments of a command cannot be used.
public struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and what would be right, in one line.
    public let description: String

    /// An error by its message.
    public init(_ message: String) { description = message }

    /// An error about a word that is none of the known ones, with the nearest of them.
    ///
    /// - Parameter listing: whether all of them are named when none is near.
    public init(unknown word: String, as kind: String, among known: [String], listing: Bool = false) {
        let all = listing ? ": expected one of \(known.joined(separator: ", "))" : ""
        let near = Self.nearest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? all
        description = "unknown \(kind) '\(word)'\(near)"
    }

    /// The known word that takes the fewest changes; nil when all are too far.
    static func nearest(to word: String, among known: [String]) -> String? {
        let candidates = known.map { (word: $0, distance: distance($0.utf8, word.utf8)) }
        // As many changes as a third of the letters, but two at least.
        return candidates.filter { $0.distance <= max(2, word.utf8.count / 3) && $0.distance < $0.word.utf8.count }
            .min { $0.distance < $1.distance }?.word
    }

    /// How many bytes must be inserted, removed or replaced. Source: Levenshtein, 1965.
    private static func distance(_ left: String.UTF8View, _ right: String.UTF8View) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                (diagonal, row[j + 1]) = (row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1)))
            }
        }
        return row[right.count]
    }
}
