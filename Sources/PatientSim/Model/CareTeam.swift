public import HealthSimCore

/// Who looks after a patient together.
public struct CareTeam: Hashable, Sendable, Codable {
    /// One of the team.
    public struct Member: Hashable, Sendable, Codable {
        /// The national provider identifier, 10 digits.
        public var npi: Text
        /// What the member does in the team: the specialty, NUCC.
        public var role: Concept

        /// A member.
        public init(npi: Text, role: Concept) {
            self.npi = npi
            self.role = role
        }
    }

    /// The identifier, unique in the cohort, such as `TEA000000010001`.
    public var id: Text
    /// The patient's medical record number.
    public var mrn: Text
    /// Since when.
    public var start: CalendarDate
    /// The members, the one who leads first.
    public var members: [Member]

    /// A team from its parts.
    public init(id: Text, mrn: Text, start: CalendarDate, members: [Member]) {
        self.id = id
        self.mrn = mrn
        self.start = start
        self.members = members
    }
}
