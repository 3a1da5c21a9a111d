import HealthSimCore
import Testing

struct KeyedPermutationTests {
    @Test func `every count from 1 to 1,000 is permuted and inverted`() {
        for count in UInt64(1)...1_000 {
            let order = KeyedPermutation(count: count, key: count &* 77)
            var seen = [Bool](repeating: false, count: Int(count))
            for index in 0..<count {
                let number = order(index)
                seen[Int(number)] = true
                if order.inverse(number) != index { Issue.record("\(count): \(index) does not come back") }
            }
            if seen.contains(false) { Issue.record("\(count): not every number occurs") }
        }
    }
}
