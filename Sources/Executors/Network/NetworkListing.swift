import Formats
public import HealthSimCore

/// The synthetic providers of some counties, as `healthsim network show` lists them.
public struct NetworkListing: Sendable {
    private let directory: SyntheticDirectory
    private let counties: [County]
    private let places: [String]

    /// The providers of some counties; `places` says what was asked for.
    public init(_ directory: SyntheticDirectory, counties: [County], places: [String]) {
        self.directory = directory
        self.counties = counties
        self.places = places
    }

    private var population: Int { counties.reduce(0) { $0 + $1.population } }

    private func count(_ role: ProviderRole) -> Int { counties.reduce(0) { $0 + directory.count(role, in: $1) } }

    /// A table of roles: how many there are, for 100,000 people, and in how many counties there is none.
    public var text: String {
        let named = counties.count == 1 ? "\(counties[0].name), \(counties[0].state)" : places.joined(separator: ", ")
        let kinds = counties.count == 1 ? "1 county" : "\(Figures.grouped(counties.count)) counties"
        var lines = [
            "Synthetic providers of \(named): \(kinds), \(Figures.grouped(population)) people", "",
            Self.row("", "Providers", "per 100,000", "Nation", "Counties without"),
        ]
        for role in ProviderRole.all {
            let count = count(role)
            let rate = Double(count) / Double(max(population, 1)) * 100_000
            let nation = ProviderDensity.all.first { $0.role == role }
            lines.append(
                Self.row(
                    role.id, Figures.grouped(count), Figures.trimmed(rate, places: 2),
                    nation.map { Figures.trimmed($0.perHundredThousand, places: 2) } ?? "-",
                    Figures.grouped(counties.count { directory.count(role, in: $0) == 0 })))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ name: String, _ cells: String...) -> String {
        var line = Figures.padded(name, to: 32)
        for cell in cells { line += String(repeating: " ", count: max(1, 13 - cell.count)) + cell }
        return line
    }

    /// Writes all of them in the column layout of NPPES, county by county.
    public func writeNPPES(_ write: (ByteBuffer) throws -> Void) throws {
        var buffer = ByteBuffer()
        NPPESWriter.header(into: &buffer)
        for county in counties {
            let providers = directory.providers(in: county)
            for practitioner in providers.practitioners { NPPESWriter.write(practitioner, into: &buffer) }
            for facility in providers.facilities {
                let certification = directory.certificationNumber(of: facility)
                NPPESWriter.write(facility, certification: certification, into: &buffer)
            }
            try write(buffer)
            buffer.removeAll()
        }
        try write(buffer)
    }

    /// Writes all of them as JSON: the counties, each with its providers.
    public func writeJSON(_ write: (ByteBuffer) throws -> Void) throws {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.field("geography", places.joined(separator: ","))
        json.field("population", population)
        json.field("seed", directory.seed)
        json.key("counties")
        json.beginArray()
        for county in counties {
            json.beginObject()
            json.field("fips", county.fips)
            json.field("name", county.name)
            json.field("state", county.state)
            json.field("population", county.population)
            let providers = directory.providers(in: county)
            json.key("practitioners")
            json.beginArray()
            for practitioner in providers.practitioners { Self.write(practitioner, &json) }
            json.endArray()
            json.key("facilities")
            json.beginArray()
            for facility in providers.facilities {
                Self.write(facility, certification: directory.certificationNumber(of: facility), &json)
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        try write(json.buffer)
    }

    private static func write(_ practitioner: Practitioner, _ json: inout JSONWriter) {
        json.beginObject()
        json.field("npi", practitioner.npi)
        json.field("family", practitioner.name.family)
        json.field("given", practitioner.name.given)
        json.field("gender", practitioner.sex.rawValue)
        json.field("taxonomy", practitioner.specialty.code)
        json.field("specialty", practitioner.specialty.display)
        json.field("facility_npi", practitioner.facilityNPI)
        write(practitioner.address, practitioner.telephone, &json)
        json.endObject()
    }

    private static func write(_ facility: Facility, certification: Text?, _ json: inout JSONWriter) {
        json.beginObject()
        json.field("npi", facility.npi)
        json.field("name", facility.name)
        json.field("kind", facility.kind.rawValue)
        json.field("taxonomy", facility.taxonomy.code)
        if let certification { json.field("ccn", certification) }
        write(facility.address, facility.telephone, &json)
        json.endObject()
    }

    private static func write(_ address: Address, _ telephone: TelephoneNumber, _ json: inout JSONWriter) {
        json.field("line", address.line)
        json.field("city", address.city)
        json.field("state", address.state)
        json.field("postal_code", address.postalCode)
        json.field("phone", telephone.formatted)
    }
}
