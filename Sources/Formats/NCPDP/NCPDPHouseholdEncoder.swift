public import HealthSimCore
public import RxMemberSim

/// Writes one kind of NCPDP messages about households.
public protocol NCPDPHouseholdEncoder: Sendable {
    /// Appends the messages of a batch of households.
    ///
    /// - Parameter batch: the number of the batch from 1.
    /// - Returns: how many messages were written.
    @discardableResult
    func encode(_ households: [RxHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int
}

extension D0Encoder: NCPDPHouseholdEncoder {}
