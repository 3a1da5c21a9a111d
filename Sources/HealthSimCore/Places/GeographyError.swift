/// Why no geography can be made of what was asked for.
public enum GeographyError: Error, Hashable, Sendable {
    /// A name that no table has. All unknown names of a request are reported together, in its order.
    public enum Unknown: Hashable, Sendable {
        /// Neither the letters, nor the name, nor the FIPS code of a state or DC.
        case state(String)
        /// No county's FIPS code.
        case county(String)
        /// No ZIP code of the table; `nearest` is the closest that is, when the text is a ZIP code in form.
        case zip(String, nearest: String?)
    }

    /// Some of the names are unknown.
    case unknown([Unknown])
    /// The request names no state, county or ZIP code.
    case nothingSelected
    /// The weight of a county is negative, not a number or infinite, or all weights are 0.
    case invalidWeight(county: String, weight: Double)
}

extension GeographyError.Unknown: CustomStringConvertible {
    public var description: String {
        switch self {
        case .state(let name): "'\(name)' is not a US state: expected two letters, such as TX"
        case .county(let fips) where fips.hasPrefix("0900") || fips.hasPrefix("0901"):
            "'\(fips)' is a former county of Connecticut: use its planning regions, 09110 to 09190"
        case .county(let fips): "'\(fips)' is not a county: expected a FIPS code of five digits, such as 48201"
        case .zip(let zip, .some(let nearest)):
            "'\(zip)' is not among the ZIP codes of the tables: the nearest that is, is \(nearest)"
        case .zip(let zip, nil): "'\(zip)' is not a ZIP code: expected five digits, such as 77002"
        }
    }
}

extension GeographyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let names): names.map(\.description).joined(separator: "; ")
        case .nothingSelected: "no state, county or ZIP code is named"
        case .invalidWeight(let county, let weight):
            "the weight \(weight) of county \(county) cannot be used: weights are finite, not negative and not all 0"
        }
    }
}
