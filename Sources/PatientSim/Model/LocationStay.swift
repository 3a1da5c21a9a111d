public import HealthSimCore

/// A bed in a unit of a hospital, from one time to another.
public struct LocationStay: Hashable, Sendable, Codable {
    /// A kind of unit.
    public enum Unit: String, CaseIterable, Codable, Sendable {
        case emergency = "ED"
        case ward = "WARD"
        case stepDown = "STEPDOWN"
        case intensiveCare = "ICU"
        case laborAndDelivery = "LD"
        case postpartum = "PP"
        case nursery = "NURSERY"
        case psychiatry = "PSYCH"
    }

    /// The unit.
    public var unit: Unit
    /// The room, such as `412`.
    public var room: Text
    /// The bed in the room, such as `A`.
    public var bed: Text
    /// When the patient came.
    public var start: Timestamp
    /// When the patient left; absent while there.
    public var end: Timestamp?

    /// A stay in a bed.
    public init(unit: Unit, room: Text, bed: Text, start: Timestamp, end: Timestamp?) {
        self.unit = unit
        self.room = room
        self.bed = bed
        self.start = start
        self.end = end
    }
}
