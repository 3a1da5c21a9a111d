/// Integrals of smooth functions by Gauss and Legendre's rule of 16 nodes a panel, exact for polynomials of degree 31.
enum Quadrature {
    /// The positive nodes on -1 ... 1 and their weights; the negative ones mirror them.
    private static let nodes: [(node: Double, weight: Double)] = [
        (0.095012509837637440185, 0.18945061045506849629),
        (0.28160355077925891323, 0.18260341504492358887),
        (0.45801677765722738634, 0.16915651939500253819),
        (0.61787624440264374845, 0.14959598881657673208),
        (0.7554044083550030339, 0.12462897125553387205),
        (0.86563120238783174388, 0.09515851168249278481),
        (0.94457502307323257608, 0.062253523938647892863),
        (0.9894009349916499326, 0.027152459411754094852),
    ]

    /// The integral of a function over lower ... upper, cut into equal panels.
    static func integral(
        from lower: Double, to upper: Double, panels: Int, of function: (Double) -> Double
    ) -> Double {
        let half = (upper - lower) / Double(2 * panels)
        var sum = 0.0
        for panel in 0..<panels {
            let middle = lower + half * Double(2 * panel + 1)
            for (node, weight) in nodes {
                sum += weight * (function(middle - half * node) + function(middle + half * node))
            }
        }
        return sum * half
    }

    /// The mean and deviation of a value over a weighting that need not be normalised; deviations are summed about the
    /// mean, so that a narrow distribution far from 0 loses nothing.
    static func moments(
        from lower: Double, to upper: Double, panels: Int, weight: (Double) -> Double, value: (Double) -> Double
    ) -> (mean: Double, deviation: Double) {
        let mass = integral(from: lower, to: upper, panels: panels, of: weight)
        let start = value(0.5 * (lower + upper))
        let shift = integral(from: lower, to: upper, panels: panels) { weight($0) * (value($0) - start) } / mass
        let mean = start + shift
        let square = integral(from: lower, to: upper, panels: panels) { x in
            let distance = value(x) - mean
            return weight(x) * distance * distance
        }
        return (mean, (square / mass).squareRoot())
    }
}
