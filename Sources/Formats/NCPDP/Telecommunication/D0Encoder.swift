public import HealthSimCore
public import RxMemberSim

/// Writes the claims of households as Telecommunication D.0, or the answers to them.
///
/// Each claim becomes a transmission, in the order they were sent; answers stand in the order of the claims they answer,
/// so that line n of the one file is answered by line n of the other. Bytes depend on the households, the number of the
/// batch and the options alone.
///
/// ```swift
/// var buffer = ByteBuffer()
/// D0Encoder(.requests).encode([household], batch: 1, into: &buffer)
/// ```
/// Source: NCPDP Telecommunication Standard, version D.0; Batch Standard, version 1.2.
public struct D0Encoder: Sendable {
    /// What is written.
    public enum Direction: String, CaseIterable, Hashable, Sendable {
        /// What pharmacies send.
        case requests
        /// What processors answer.
        case responses
    }

    /// What is written.
    public let direction: Direction
    /// How.
    public let options: D0Options

    /// An encoder of claims or of answers.
    public init(_ direction: Direction, options: D0Options = D0Options()) {
        self.direction = direction
        self.options = options
    }

    /// The transmissions of a household, each by itself.
    public func transmissions(_ household: RxHousehold) -> [[UInt8]] {
        var found: [[UInt8]] = []
        forEachTransmission(household) { places in
            var writer = D0TransmissionWriter(options)
            write(household, places, to: &writer)
            found.append([UInt8](writer.d0.out))
        }
        return found
    }

    /// Appends the transmissions of households; as a batch with its number, when the options say so.
    ///
    /// - Parameter batch: the number of the batch from 1.
    /// - Returns: how many transmissions were written; without any no batch is written either.
    @discardableResult
    public func encode(_ households: [RxHousehold], batch number: Int, into buffer: inout ByteBuffer) -> Int {
        var writer = D0TransmissionWriter(options)
        swap(&writer.d0.out, &buffer)
        defer { swap(&writer.d0.out, &buffer) }
        var count = 0
        var batch = options.framing == .batch ? D0Batch(number: number) : nil
        for household in households {
            forEachTransmission(household) { places in
                if count == 0 { batch?.begin(&writer.d0, direction, on: date(households), options) }
                count += 1
                batch?.beginRecord(&writer.d0)
                write(household, places, to: &writer)
                batch?.endRecord(&writer.d0)
                if options.framing == .lines { writer.d0.out.append(UInt8(ascii: "\n")) }
            }
        }
        if count > 0 { batch?.end(&writer.d0) }
        return count
    }

    @inline(__always)
    private func write(_ household: RxHousehold, _ places: Range<Int>, to writer: inout D0TransmissionWriter) {
        switch direction {
        case .requests: writer.request(household, places)
        case .responses: writer.response(household, places)
        }
    }

    /// Calls a closure with the claims of each transmission; of responses only where there is an answer.
    @inline(__always)
    private func forEachTransmission(_ household: RxHousehold, _ body: (Range<Int>) -> Void) {
        var place = 0
        while place < household.claims.count {
            let places = household.transmission(from: place, most: options.claimsPerTransmission)
            place = places.upperBound
            if direction == .requests || places.contains(where: { household.answer(to: $0) != nil }) { body(places) }
        }
    }

    /// The day of a batch.
    private func date(_ households: [RxHousehold]) -> CalendarDate {
        if let date = options.date { return date }
        return households.lazy.flatMap(\.claims).map(\.serviceDate).max() ?? .epoch
    }
}
