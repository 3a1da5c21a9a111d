import HealthSimCore

/// Tests of samples against what they should be, at a level so strict (one false alarm in a million) that a fixed seed
/// that fails it shows a mistake.
enum Statistics {
    /// Kolmogorov's distance of a sample from a continuous distribution, times √n. Below `kolmogorovLimit` it is good.
    static func kolmogorov(_ sample: [Double], cdf: (Double) -> Double) -> Double {
        let count = Double(sample.count)
        var distance = 0.0
        for (rank, value) in sample.sorted().enumerated() {
            let probability = cdf(value)
            distance = max(distance, probability - Double(rank) / count, Double(rank + 1) / count - probability)
        }
        return distance * count.squareRoot()
    }

    /// P(√n D > x) < 2 exp(-2x²), which is 10⁻⁶ at x = √(log(2 × 10⁶) / 2).
    static let kolmogorovLimit = 2.6934

    /// Pearson's sum over cells, as a standard normal number by Wilson and Hilferty. Good below `chiSquareLimit`.
    static func chiSquare(_ counts: [Int], expected: [Double]) -> Double {
        var sum = 0.0
        for (count, mean) in zip(counts, expected) { sum += (Double(count) - mean) * (Double(count) - mean) / mean }
        let freedom = Double(counts.count - 1)
        // The cube root, by Newton: the tests need no C library.
        let ratio = sum / freedom
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root - ratio) / (3 * root * root) }
        return (root - 1 + 2 / (9 * freedom)) / (2 / (9 * freedom)).squareRoot()
    }

    /// Pearson's sum over cells that are equally likely.
    static func chiSquare(_ counts: [Int]) -> Double {
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        return chiSquare(counts, expected: counts.map { _ in mean })
    }

    /// A standard normal number exceeds it once in a million.
    static let chiSquareLimit = 4.7534

    /// The correlation of two samples of one size, times √n: a standard normal number where they are independent.
    static func correlation(_ a: [Double], _ b: [Double]) -> Double {
        let count = Double(a.count)
        let (meanA, meanB) = (a.reduce(0, +) / count, b.reduce(0, +) / count)
        var (together, squareA, squareB) = (0.0, 0.0, 0.0)
        for (x, y) in zip(a, b) {
            together += (x - meanA) * (y - meanB)
            squareA += (x - meanA) * (x - meanA)
            squareB += (y - meanB) * (y - meanB)
        }
        return together / (squareA * squareB).squareRoot() * count.squareRoot()
    }

    /// The hypergeometric probabilities of 0...drawn marked ones among those drawn of a population.
    static func hypergeometric(population: Int, marked: Int, drawn: Int) -> [Double] {
        var logFactorial = [0.0]
        for i in 1...population { logFactorial.append(logFactorial[i - 1] + DeterministicMath.log(Double(i))) }
        func logChoose(_ n: Int, _ k: Int) -> Double { logFactorial[n] - logFactorial[k] - logFactorial[n - k] }
        return (0...drawn).map { count in
            guard count <= marked, drawn - count <= population - marked else { return 0 }
            return DeterministicMath.exp(
                logChoose(marked, count) + logChoose(population - marked, drawn - count) - logChoose(population, drawn))
        }
    }

    /// Counts and expectations with the cells of small expectation put together, as Pearson's sum asks for.
    static func merged(_ counts: [Int], _ expected: [Double], least: Double = 8) -> ([Int], [Double]) {
        var (outCounts, outExpected): ([Int], [Double]) = ([], [])
        var (count, mean) = (0, 0.0)
        for (c, e) in zip(counts, expected) {
            count += c
            mean += e
            guard mean >= least else { continue }
            outCounts.append(count)
            outExpected.append(mean)
            (count, mean) = (0, 0)
        }
        outCounts[outCounts.count - 1] += count
        outExpected[outExpected.count - 1] += mean
        return (outCounts, outExpected)
    }
}
