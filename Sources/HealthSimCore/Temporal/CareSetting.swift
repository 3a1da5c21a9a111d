/// Where care happens.
public enum CareSetting: String, CaseIterable, Codable, Hashable, Sendable {
    case ambulatory, emergency, inpatient, observation, telehealth, home, laboratory, pharmacy
}
