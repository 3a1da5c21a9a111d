public import HealthSimCore

/// Writes clinicians and facilities in the column layout of the NPPES dissemination file.
///
/// The columns have the official names and order; those of which nothing is known here are left out. All fields stand in
/// quotation marks, as the CMS writes them.
public enum NPPESWriter {
    private static let extra = ["Other Provider Identifier_1", "Other Provider Identifier Issuer_1"]
    private static var columns: [NPPESColumn] {
        let named: [NPPESColumn] = [
            .npi, .entityType, .organization, .lastName, .firstName, .middleName, .line, .city, .state, .postalCode,
            .country, .telephone, .deactivation, .reactivation, .sex,
        ]
        return named + [.taxonomy(0), .primarySwitch(0)]
    }

    /// Writes the header.
    public static func header(into buffer: inout ByteBuffer) {
        write(columns.map(\.name) + extra, into: &buffer)
    }

    /// Writes a clinician: an entity of type 1.
    public static func write(_ practitioner: Practitioner, into buffer: inout ByteBuffer) {
        let name = practitioner.name
        let sex = practitioner.sex == .male ? "M" : practitioner.sex == .female ? "F" : ""
        write(
            [practitioner.npi.string, "1", "", name.family.string, name.given.string, name.middle.string]
                + place(practitioner.address, practitioner.telephone)
                + ["", "", sex, practitioner.specialty.code.string, "Y", "", ""], into: &buffer)
    }

    /// Writes a facility: an entity of type 2.
    /// - Parameter certification: its certification number, where it has one.
    public static func write(_ facility: Facility, certification: Text? = nil, into buffer: inout ByteBuffer) {
        write(
            [facility.npi.string, "2", facility.name.string, "", "", ""] + place(facility.address, facility.telephone)
                + ["", "", "", facility.taxonomy.code.string, "Y"]
                + [certification?.string ?? "", certification == nil ? "" : "CCN"], into: &buffer)
    }

    private static func place(_ address: Address, _ telephone: TelephoneNumber) -> [String] {
        [
            address.line, address.city.string, address.state.string, address.postalCode.string, "US",
            "\(telephone.digits)",
        ]
    }

    private static func write(_ fields: [String], into buffer: inout ByteBuffer) {
        for (place, field) in fields.enumerated() {
            if place > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(UInt8(ascii: "\""))
            for byte in field.utf8 {
                if byte == UInt8(ascii: "\"") { buffer.append(byte) }
                buffer.append(byte)
            }
            buffer.append(UInt8(ascii: "\""))
        }
        buffer.append(UInt8(ascii: "\n"))
    }
}
