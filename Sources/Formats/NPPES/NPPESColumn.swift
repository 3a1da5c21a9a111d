/// A column of the NPPES dissemination file that is read or written here, by its official name.
///
/// Source: CMS, NPPES Data Dissemination, Readme and code values, 2025: the header of `npidata_pfile`.
package struct NPPESColumn: Hashable, Sendable {
    /// A number below ``count``.
    package let number: Int

    private init(_ number: Int) { self.number = number }

    package static let npi = NPPESColumn(0)
    package static let entityType = NPPESColumn(1)
    package static let organization = NPPESColumn(2)
    package static let lastName = NPPESColumn(3)
    package static let firstName = NPPESColumn(4)
    package static let middleName = NPPESColumn(5)
    package static let line = NPPESColumn(6)
    package static let city = NPPESColumn(7)
    package static let state = NPPESColumn(8)
    package static let postalCode = NPPESColumn(9)
    package static let country = NPPESColumn(10)
    package static let telephone = NPPESColumn(11)
    package static let deactivation = NPPESColumn(12)
    package static let reactivation = NPPESColumn(13)
    package static let sex = NPPESColumn(14)

    /// How many taxonomy codes a provider may have.
    package static let taxonomies = 15
    private static let firstTaxonomy = 15

    /// A taxonomy code, from 0.
    package static func taxonomy(_ place: Int) -> NPPESColumn { NPPESColumn(firstTaxonomy + 2 * place) }
    /// Whether the taxonomy code of a place is the primary one.
    package static func primarySwitch(_ place: Int) -> NPPESColumn { NPPESColumn(firstTaxonomy + 2 * place + 1) }

    /// How many columns there are.
    package static let count = names.count

    /// Without these a file is not of the layout.
    package static let required: [NPPESColumn] = [.npi, .entityType, .lastName, .line, .postalCode, .taxonomy(0)]

    /// The official names, in the order of the numbers, which is the order of the file.
    package static let names: [String] = {
        let place = "Provider Business Practice Location Address "
        var names = [
            "NPI", "Entity Type Code", "Provider Organization Name (Legal Business Name)",
            "Provider Last Name (Legal Name)", "Provider First Name", "Provider Middle Name",
            "Provider First Line Business Practice Location Address", place + "City Name", place + "State Name",
            place + "Postal Code", place + "Country Code (If outside U.S.)", place + "Telephone Number",
            "NPI Deactivation Date", "NPI Reactivation Date", "Provider Gender Code",
        ]
        for place in 1...taxonomies {
            names += [
                "Healthcare Provider Taxonomy Code_\(place)", "Healthcare Provider Primary Taxonomy Switch_\(place)",
            ]
        }
        return names
    }()

    /// The official name.
    package var name: String { Self.names[number] }

    /// The column with a name, in any case; the name of the sex changed in 2024.
    package init?(named name: String) {
        let name = name.lowercased()
        if name == "provider sex code" {
            self = .sex
        } else if let number = Self.numbers[name] {
            self.init(number)
        } else {
            return nil
        }
    }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (number, name) in names.enumerated() { numbers[name.lowercased()] = number }
        return numbers
    }()
}
