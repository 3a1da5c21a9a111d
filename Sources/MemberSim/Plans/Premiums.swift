public import HealthSimCore

/// What a plan costs a month, by who is in the contract.
public struct Premiums: Hashable, Sendable, Codable {
    /// The subscriber alone.
    public var single: Money
    /// The subscriber and a spouse.
    public var couple: Money
    /// The subscriber and children.
    public var withChildren: Money
    /// The subscriber, a spouse and children.
    public var family: Money
    /// What the subscriber pays of it where an employer pays the rest, in basis points.
    public var employeeShare: Int

    enum CodingKeys: String, CodingKey {
        case single, couple
        case withChildren = "with_children"
        case family
        case employeeShare = "employee_share_basis_points"
    }

    /// Premiums from their parts.
    public init(
        single: Money = .zero, couple: Money = .zero, withChildren: Money = .zero, family: Money = .zero,
        employeeShare: Int = 10_000
    ) {
        self.single = single
        self.couple = couple
        self.withChildren = withChildren
        self.family = family
        self.employeeShare = employeeShare
    }

    /// What a contract costs a month; plans that are sold to each person apart cost each the single premium.
    public subscript(level: Coverage.Level) -> Money {
        let amount =
            switch level {
            case .employeeOnly, .individual, .childrenOnly: single
            case .employeeAndSpouse: couple
            case .employeeAndChildren: withChildren
            case .family: family
            }
        return amount == .zero ? single : amount
    }
}
