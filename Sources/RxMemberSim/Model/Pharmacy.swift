public import HealthSimCore

/// A pharmacy.
public struct Pharmacy: Hashable, Sendable, Codable {
    /// The kinds of pharmacies; the ids of `drugs/pharmacy-types`.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case retail, mail, specialty
        case longTermCare = "ltc"
    }

    /// The national provider identifier: 10 digits, beginning with 2, with a valid check digit.
    public var npi: Text
    /// The number of the pharmacies' own register: 7 digits, of a range that is not given out.
    public var ncpdpID: Text
    /// What it is called.
    public var name: Text
    /// What kind it is.
    public var kind: Kind
    /// The chain it belongs to; empty for an independent one.
    public var chain: Text
    /// Whether plans prefer it, so that their members pay less.
    public var isPreferred: Bool
    /// Whether plans have a contract with it at all.
    public var isInNetwork: Bool
    /// Where it is.
    public var address: Address
    /// Its number, one that is never assigned.
    public var telephone: TelephoneNumber

    /// A pharmacy from its parts.
    public init(
        npi: Text, ncpdpID: Text, name: Text, kind: Kind = .retail, chain: Text = .empty, isPreferred: Bool = true,
        isInNetwork: Bool = true, address: Address, telephone: TelephoneNumber
    ) {
        self.npi = npi
        self.ncpdpID = ncpdpID
        self.name = name
        self.kind = kind
        self.chain = chain
        self.isPreferred = isPreferred
        self.isInNetwork = isInNetwork
        self.address = address
        self.telephone = telephone
    }
}

extension Pharmacy {
    /// A pharmacy of a provider network.
    ///
    /// - Parameter chain: the chain it belongs to; empty for an independent one.
    public init(
        _ facility: Facility, kind: Kind = .retail, chain: Text = .empty, isPreferred: Bool = true,
        isInNetwork: Bool = true
    ) {
        self.init(
            npi: facility.npi, ncpdpID: Pharmacy.register(npi: facility.npi), name: facility.name, kind: kind,
            chain: chain, isPreferred: isPreferred, isInNetwork: isInNetwork, address: facility.address,
            telephone: facility.telephone)
    }

    /// A number in the shape of the pharmacies' own register, from an NPI: it begins with 99, which is no state's number.
    public static func register(npi: Text) -> Text {
        Identifiers.text("99", (npi.wholeNumber ?? 0) / 10 % 100_000, digits: 5)
    }
}
