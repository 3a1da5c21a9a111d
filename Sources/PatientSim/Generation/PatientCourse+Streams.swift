import HealthSimCore

extension PatientCourse {
    /// The streams of one patient.
    struct Streams {
        var conditions: RandomStream
        var visits: RandomStream
        var measurements: RandomStream
        var treatment: RandomStream
        var acute: RandomStream
        var stays: RandomStream
        var episodes: RandomStream
        var prevention: RandomStream
        var mortality: RandomStream

        static let conditions: RandomStream.Purpose = "patient.conditions"
        static let onset: RandomStream.Purpose = "patient.onset"
        static let codes: RandomStream.Purpose = "patient.codes"
        static let visits: RandomStream.Purpose = "patient.visits"
        static let measurements: RandomStream.Purpose = "patient.labs"
        static let hospice: RandomStream.Purpose = "patient.hospice"
        static let former: RandomStream.Purpose = "patient.former-orders"
        static let treatment: RandomStream.Purpose = "patient.treatment"
        static let acute: RandomStream.Purpose = "patient.acute"
        static let stays: RandomStream.Purpose = "patient.stays"
        static let episodes: RandomStream.Purpose = "patient.episodes"
        static let prevention: RandomStream.Purpose = "patient.prevention"
        static let mortality: RandomStream.Purpose = "patient.mortality"

        init(seed: UInt64, index: UInt64) {
            conditions = RandomStream(seed: seed, purpose: Self.conditions, index: index)
            visits = RandomStream(seed: seed, purpose: Self.visits, index: index)
            measurements = RandomStream(seed: seed, purpose: Self.measurements, index: index)
            treatment = RandomStream(seed: seed, purpose: Self.treatment, index: index)
            acute = RandomStream(seed: seed, purpose: Self.acute, index: index)
            stays = RandomStream(seed: seed, purpose: Self.stays, index: index)
            episodes = RandomStream(seed: seed, purpose: Self.episodes, index: index)
            prevention = RandomStream(seed: seed, purpose: Self.prevention, index: index)
            mortality = RandomStream(seed: seed, purpose: Self.mortality, index: index)
        }
    }
}
