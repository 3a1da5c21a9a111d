import HealthSimCore
import Testing

struct RandomStreamTests {
    static let labs: RandomStream.Purpose = "patient.labs"

    private static func first(seed: UInt64 = 42, purpose: RandomStream.Purpose = labs, index: UInt64) -> UInt64 {
        var stream = RandomStream(seed: seed, purpose: purpose, index: index)
        return stream.next()
    }

    /// These values are part of the determinism contract: every cohort changes with them.
    @Test func `the numbers are pinned`() {
        var stream = RandomStream(seed: 42, purpose: "patient.labs", index: 41)
        #expect(
            [stream.next(), stream.next(), stream.next()] == [
                8613246185626765612, 6420106647864218520, 12249999733497391574,
            ])
        #expect(Self.first(seed: 0, purpose: "", index: 0) == 7298318025902694874)
        #expect(Self.first(purpose: Self.labs.part(3), index: 41) == 7396383319006499885)
    }

    @Test func `a purpose is its name, however it is written`() {
        #expect(RandomStream.Purpose("patient.labs") == Self.labs)
        #expect(RandomStream.Purpose("x.patient.labs".dropFirst(2)) == Self.labs)
        #expect(RandomStream.Purpose("patient.lab") != Self.labs)
        #expect(Set((0..<1_000).map { Self.labs.part($0) }).union([Self.labs]).count == 1_001)
    }

    @Test func `a copy goes on with the same numbers`() {
        var stream = RandomStream(seed: 1, purpose: "a", index: 2)
        _ = stream.next()
        var copy = stream
        #expect(copy == stream)
        #expect((0..<10).map { _ in stream.next() } == (0..<10).map { _ in copy.next() })
        _ = stream.next()
        #expect(copy != stream)
    }

    @Test func `one bit of the index or the seed changes half of the bits`() {
        // 64 bits × 64 flips × 200 trials: each is changed in Binomial(200, ½), deviation 7.07; the largest of 4,096
        // exceeds 100 ± 5.5 deviations once in 10⁴ seeds.
        for flipsSeed in [false, true] {
            var changes = [Int](repeating: 0, count: 64 * 64)
            for trial in UInt64(0)..<200 {
                let origin = flipsSeed ? Self.first(seed: trial, index: 5) : Self.first(index: trial)
                for bit in 0..<64 {
                    let other = trial ^ (1 << UInt64(bit))
                    var flipped = origin ^ (flipsSeed ? Self.first(seed: other, index: 5) : Self.first(index: other))
                    while flipped != 0 {
                        changes[bit * 64 + flipped.trailingZeroBitCount] += 1
                        flipped &= flipped - 1
                    }
                }
            }
            #expect(changes.allSatisfy { abs($0 - 100) <= 39 })
        }
    }

    /// A correlation times √n is standard normal for independent numbers; 4.9 is exceeded once in a million.
    @Test(arguments: 0..<4) func `streams of neighbouring indices, seeds and purposes are not correlated`(draw: Int) {
        func values(_ stream: (UInt64) -> RandomStream) -> [Double] {
            (UInt64(0)..<4_000).map { index in
                var stream = stream(index)
                for _ in 0..<draw { _ = stream.next() }
                return stream.uniform()
            }
        }
        let here = values { RandomStream(seed: 42, purpose: Self.labs, index: $0) }
        let others = [
            values { RandomStream(seed: 42, purpose: Self.labs, index: $0 + 1) },
            values { RandomStream(seed: 42, purpose: Self.labs, index: $0 << 32) },
            values { RandomStream(seed: 43, purpose: Self.labs, index: $0) },
            values { RandomStream(seed: 42, purpose: "patient.labt", index: $0) },
            values { RandomStream(seed: 42, purpose: Self.labs.part(0), index: $0) },
            values { RandomStream(seed: 42, purpose: Self.labs.part($0), index: 0) },
            values { RandomStream(seed: $0, purpose: Self.labs, index: 0) },
        ]
        for other in others {
            // Index 0 under seed 42 is in two of them.
            #expect(abs(Statistics.correlation(Array(here.dropFirst()), Array(other.dropFirst()))) < 4.9)
            #expect(Statistics.kolmogorov(other) { $0 } < Statistics.kolmogorovLimit)
        }
    }

    @Test func `the numbers of one stream are not correlated with those before`() {
        var stream = RandomStream(seed: 7, purpose: "serial", index: 0)
        let values = (0..<20_000).map { _ in stream.uniform() }
        for lag in 1...8 {
            let correlation = Statistics.correlation(Array(values.dropFirst(lag)), Array(values.dropLast(lag)))
            #expect(abs(correlation) < 4.9)
        }
    }

    @Test func `no two streams of a run are the same`() {
        let firsts = (UInt64(0)..<20_000).map { Self.first(index: $0) }
        // 20,000 draws of 64 bits have a pair in common once in 10¹¹ runs.
        #expect(Set(firsts).count == firsts.count)
    }
}
