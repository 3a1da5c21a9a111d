/// What a provider does in a network: a specialty of clinicians, or a kind of facility.
public struct ProviderRole: Hashable, Sendable {
    /// A number below ``count``: the specialties in the order of ``Specialty/all``, then the kinds of facility.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The clinicians of a specialty.
    public init(_ specialty: Specialty) { number = specialty.number }

    /// The facilities of a kind.
    public init(_ kind: Facility.Kind) {
        let place: Int =
            switch kind {
            case .practice: 0
            case .hospital: 1
            case .laboratory: 2
            case .pharmacy: 3
            }
        number = Specialty.all.count + place
    }

    /// The role with an id of `network/densities` or `network/taxonomy-roles`; nil when there is none.
    public init?(id: some StringProtocol) {
        if let kind = Facility.Kind(rawValue: String(id)) {
            self.init(kind)
        } else if let specialty = Specialty(id: id) {
            self.init(specialty)
        } else {
            return nil
        }
    }

    /// How many roles there are.
    package static let count = Specialty.all.count + Facility.Kind.allCases.count

    /// Every role, specialties first.
    public static let all: [ProviderRole] = (0..<count).map { ProviderRole(number: $0) }

    /// The specialty of clinicians; nil for facilities.
    public var specialty: Specialty? { number < Specialty.all.count ? Specialty(number: number) : nil }

    /// The kind of facility; nil for clinicians.
    public var kind: Facility.Kind? {
        number < Specialty.all.count ? nil : Facility.Kind.allCases[number - Specialty.all.count]
    }

    /// The id in the tables: `cardiology`, `hospital`.
    public var id: String { specialty?.id.string ?? kind?.rawValue ?? "" }
}

extension ProviderRole: CustomStringConvertible {
    public var description: String { id }
}
