/// How near two words are in spelling.
package enum Spelling {
    /// The word of a list that is nearest to a given one, or nothing when none is near: at most one change in three
    /// characters.
    ///
    /// Of words that are equally near, the first counts.
    package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
        let limit = max(1, word.utf8.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in words {
            let distance = distance(
                Array(word.utf8), Array(candidate.utf8), limit: best.map { $0.distance - 1 } ?? limit)
            if let distance { best = (candidate, distance) }
            if distance == 0 { break }
        }
        return best?.word
    }

    /// How many insertions, removals, replacements and exchanges of neighbours turn one word into the other, or nothing
    /// when there are more than `limit`.
    ///
    /// Source: optimal string alignment distance (Damerau, Levenshtein).
    package static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
        var before: [Int] = []
        var above = Array(0...b.count)
        for (row, byte) in a.enumerated() {
            var current = [row + 1]
            for column in b.indices {
                let change = byte == b[column] ? 0 : 1
                var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + change)
                if row > 0, column > 0, byte == b[column - 1], a[row - 1] == b[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            if current.allSatisfy({ $0 > limit }) && above.allSatisfy({ $0 > limit }) { return nil }
            before = above
            above = current
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }
}
