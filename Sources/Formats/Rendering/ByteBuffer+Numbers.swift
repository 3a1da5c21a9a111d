import HealthSimCore

extension ByteBuffer {
    /// Appends a measured number with the decimal places it is reported with: `7.0`. JSON has no text for one that is
    /// not finite: it becomes `0`.
    mutating func append(measured value: Double, places: Int) {
        append(decimal: value.isFinite ? value : 0, places: max(0, min(places, 15)))
    }

    /// Appends a bound of a range with the decimal places of what it bounds, or with more when it has more: nothing
    /// of a bound is rounded away.
    mutating func append(bound value: Double, places: Int) {
        let scaled = value * Double(Self.powerOfTen(max(0, min(places, 15))))
        if scaled.magnitude < 0x1p53, (scaled - Double(Int64(scaled + (scaled < 0 ? -0.5 : 0.5)))).magnitude > 1e-6 {
            append(shortest: value)
        } else {
            append(measured: value, places: places)
        }
    }
}
