/// A field that must be there, while its object is read.
struct Required<Value> {
    private(set) var value: Value?
    /// Whether it was there and not understood, which has been noted.
    private(set) var isFaulty = false

    /// Whether it is to be noted as missing.
    var isMissing: Bool { value == nil && !isFaulty }

    /// Takes what was read.
    mutating func take(_ value: Value?, isFaulty: Bool) {
        self.value = value ?? self.value
        self.isFaulty = self.isFaulty || isFaulty
    }
}
