import HealthSimCore
import PatientSim

extension RecordParser {
    /// Reads a name: an object, or one text whose last word is the family name.
    mutating func name(given: inout Text, middle: inout Text, family: inout Text) throws(JSONError) {
        guard try reader.kind() == .object else {
            guard let whole = try string() else { return }
            var words = whole.split(separator: " ").map(String.init)
            family = Text(words.popLast() ?? "")
            given = Text(words.first ?? "")
            middle = Text(words.dropFirst().joined(separator: " "))
            return
        }
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "given", "given_name", "first", "first_name": try givenNames(&given, &middle)
            case "middle", "middle_name": middle = try text() ?? .empty
            case "family", "family_name", "last", "last_name": family = try text() ?? .empty
            default: unknown(key, among: ["given", "middle", "family"])
            }
        }
    }

    /// Reads a given name, or the list of them that FHIR has.
    mutating func givenNames(_ given: inout Text, _ middle: inout Text) throws(JSONError) {
        guard try reader.kind() == .array else {
            given = try text() ?? .empty
            return
        }
        var names: [String] = []
        try reader.beginArray()
        while try reader.nextElement() {
            if let name = try string() { names.append(name) }
        }
        given = Text(names.first ?? "")
        if names.count > 1 { middle = Text(names.dropFirst().joined(separator: " ")) }
    }

    /// Reads a sex, as a letter or a word.
    mutating func sex() throws(JSONError) -> Sex? { try choice { word in Sex(named: word) } }

    /// Reads a social security number, with or without hyphens.
    mutating func socialSecurityNumber() throws(JSONError) -> SocialSecurityNumber {
        guard let text = try string(), !text.isEmpty else { return SocialSecurityNumber(digits: 0) }
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard digits.count == 9, let number = UInt32(String(decoding: digits, as: UTF8.self)) else {
            fail(reader.path, "Expected nine digits, as 912-34-5678", .text(text), rule: Rule.value)
            return SocialSecurityNumber(digits: 0)
        }
        return SocialSecurityNumber(digits: number)
    }

    /// Reads a telephone number of ten digits, with whatever between them, and with or without the 1 of the country.
    mutating func telephone() throws(JSONError) -> TelephoneNumber {
        guard let text = try string(), !text.isEmpty else { return TelephoneNumber(digits: 0) }
        var digits = text.utf8.filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if digits.count == 11 && digits.first == UInt8(ascii: "1") { digits.removeFirst() }
        guard digits.count == 10, digits.first != UInt8(ascii: "0"),
            let number = UInt64(String(decoding: digits, as: UTF8.self))
        else {
            fail(reader.path, "Expected ten digits, as 713-555-0142", .text(text), rule: Rule.value)
            return TelephoneNumber(digits: 0)
        }
        return TelephoneNumber(digits: number)
    }

    /// Reads an address.
    mutating func address(into address: inout Address) throws(JSONError) {
        guard try beginObject() else { return }
        while let key = try reader.nextKey() {
            switch key {
            case "line", "street", "street_address", "address_line", "line1":
                if let line = try string() { (address.houseNumber, address.street) = Self.parts(of: line) }
            case "city": address.city = try text() ?? .empty
            case "state": address.state = try text() ?? .empty
            case "postal_code", "zip", "zip_code", "zipcode": address.postalCode = try text() ?? .empty
            case "county", "county_name": address.countyName = try text() ?? .empty
            case "county_fips", "fips": address.countyFIPS = try text() ?? .empty
            case "country": _ = try text()
            default: unknown(key, among: ["line", "city", "state", "postal_code", "county", "county_fips"])
            }
        }
    }

    /// A street line as house number and street, so that both together are the line again.
    static func parts(of line: String) -> (Int32, Text) {
        let digits = line.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let rest = line.utf8[digits.endIndex...]
        guard digits.first != UInt8(ascii: "0"), rest.first == UInt8(ascii: " "), rest.count > 1,
            let number = Int32(String(decoding: digits, as: UTF8.self))
        else { return (0, Text(line)) }
        return (number, Text(String(decoding: rest.dropFirst(), as: UTF8.self)))
    }

    /// Reads a clinician.
    mutating func practitioner() throws(JSONError) -> Practitioner? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var npi = Required<Text>()
        var (given, middle, family, facilityNPI) = (Text.empty, Text.empty, Text.empty, Text.empty)
        var sex = Sex.unknown
        var specialty: Concept?
        var place = Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty)
        var (phone, dea) = (TelephoneNumber(digits: 0), Text.empty)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "npi", "practitioner_npi": npi.take(try text(), isFaulty: errorCount > before)
            case "name": try name(given: &given, middle: &middle, family: &family)
            case "gender", "sex": sex = try self.sex() ?? .unknown
            case "specialty", "taxonomy": specialty = try concept(.taxonomy)
            case "facility_npi": facilityNPI = try text() ?? .empty
            case "address": try address(into: &place)
            case "phone", "telephone": phone = try telephone()
            case "dea_number", "dea": dea = try text() ?? .empty
            default:
                let known = ["npi", "name", "gender", "specialty", "facility_npi", "address", "phone", "dea_number"]
                unknown(key, among: known)
            }
        }
        if npi.isMissing { missing("npi", in: reader.path, "the national provider identifier") }
        guard let npi = npi.value, errors == errorCount else { return nil }
        return Practitioner(
            npi: npi, name: PersonName(family: family, given: given, middle: middle), sex: sex,
            specialty: specialty ?? Concept(.unknown, ""), facilityNPI: facilityNPI, address: place, telephone: phone,
            deaNumber: dea)
    }

    /// Reads a facility.
    mutating func facility() throws(JSONError) -> Facility? {
        guard try beginObject() else { return nil }
        let errors = errorCount
        var npi = Required<Text>()
        var (name, timeZone) = (Text.empty, Text.empty)
        var kind = Facility.Kind.practice
        var taxonomy: Concept?
        var place = Address(houseNumber: 0, street: .empty, city: .empty, state: .empty, postalCode: .empty)
        var (phone, tax) = (TelephoneNumber(digits: 0), Text.empty)
        while let key = try reader.nextKey() {
            let before = errorCount
            switch key {
            case "npi", "facility_npi": npi.take(try text(), isFaulty: errorCount > before)
            case "name": name = try text() ?? .empty
            case "kind", "type": kind = try choice() ?? kind
            case "taxonomy": taxonomy = try concept(.taxonomy)
            case "address": try address(into: &place)
            case "phone", "telephone": phone = try telephone()
            case "time_zone": timeZone = try text() ?? .empty
            case "tax_id", "tax_identifier": tax = try text() ?? .empty
            default:
                unknown(key, among: ["npi", "name", "kind", "taxonomy", "address", "phone", "time_zone", "tax_id"])
            }
        }
        if npi.isMissing { missing("npi", in: reader.path, "the national provider identifier") }
        guard let npi = npi.value, errors == errorCount else { return nil }
        return Facility(
            npi: npi, name: name, kind: kind, taxonomy: taxonomy ?? Concept(.unknown, ""), address: place,
            telephone: phone, timeZone: timeZone, taxIdentifier: tax)
    }
}
