import HealthSimCore

/// Writes transmissions one after another: what pharmacies send, or what processors answer.
struct D0TransmissionWriter: Sendable {
    /// The bytes and how fields are written.
    var d0 = D0Writer()
    /// What is asked of the writer.
    let options: D0Options

    init(_ options: D0Options) { self.options = options }
}
