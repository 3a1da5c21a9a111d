public import HealthSimCore
public import MemberSim

/// Answers the 837 files of a batch of households as a whole (999): each is written, read, and what the reader finds is
/// said of each of its transaction sets.
///
/// Source: X12 005010X231A1.
public struct X12ClaimGroupEncoder: X12HouseholdEncoder {
    /// Who has sent the claims, who answers, and how the files are written.
    public let partners: X12Partners

    /// An encoder of answers.
    public init(partners: X12Partners = X12Partners()) { self.partners = partners }

    /// The answers to the 837P and the 837I of a batch; none for a file that has no claims.
    public func acknowledgments(of households: [MemberHousehold], batch: Int) -> [X12Acknowledgment] {
        [Claim.Kind.professional, .institutional].compactMap { kind in
            let encoder = X12ClaimEncoder(
                kind, options: partners.options, payers: partners.payers, sender: partners.sender,
                receiver: partners.receiver)
            var file = ByteBuffer()
            guard encoder.encode(households, batch: batch, into: &file) > 0 else { return nil }
            return X12Acknowledgment(ofClaims: [UInt8](file))
        }
    }

    /// Appends the interchange of a batch; nothing when its households have no claim.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many transaction sets are answered.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let acknowledgments = acknowledgments(of: households, batch: batch)
        guard !acknowledgments.isEmpty else { return 0 }
        let latest = households.flatMap { $0.claims.map(\.received) }.max() ?? .epoch
        X12AcknowledgmentEncoder(options: partners.options).encode(
            acknowledgments, as: partners.interchange(batch, on: latest, isAnswer: true), into: &buffer)
        return acknowledgments.reduce(0) { $0 + $1.sets.count }
    }
}

extension X12Acknowledgment {
    /// The answer to a file with one group of claims; nil for one whose envelope cannot be followed.
    init?(ofClaims bytes: [UInt8]) {
        var reader = X12ClaimReader(bytes)
        var sets = X12SetReader(bytes)
        do {
            guard let first = try sets.next() else { return nil }
            while try reader.next() != nil {}
            self.init(
                functionalIdentifier: first.functionalIdentifier, groupControlNumber: first.groupControlNumber,
                version: first.version, sets: reader.responses)
        } catch {
            return nil
        }
    }
}
