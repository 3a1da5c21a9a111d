public enum LifeTable {
    public static func annualProbability(age: Int, sex: Sex) -> Double {
        0.00005 * DeterministicMath.exp(0.087 * Double(age))
    }
}
