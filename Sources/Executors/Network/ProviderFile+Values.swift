import Formats
import HealthSimCore

extension ProviderFile {
    /// The providers as entries of a roster, each with the place where it works.
    ///
    /// Clinicians work at the facility of their kind at the same address, else at one there of any kind; those of hospitals
    /// else at one of the county; all others by themselves.
    func entries(seed: UInt64) -> [ProviderRoster.Entry] {
        var sites: [UInt64: [Int]] = [:]
        var hospitals: [UInt32: [Int]] = [:]
        for (place, row) in rows.enumerated() where row.isOrganization {
            sites[row.address, default: []].append(place)
            hospitals[UInt32(row.county) << 8 | UInt32(row.role), default: []].append(place)
        }
        return rows.enumerated().map { place, row in
            let role = ProviderRole(number: Int(row.role))
            var entry = ProviderRoster.Entry(
                npi: row.npi, seed: seed, county: County(position: Int(row.county)), role: role, isGiven: true,
                number: UInt32(place))
            entry.facility = UInt32(place)
            guard !row.isOrganization, let specialty = role.specialty else { return entry }
            let kind = ProviderRole(specialty.worksAt)
            let near = sites[row.address] ?? []
            let others = hospitals[UInt32(row.county) << 8 | UInt32(kind.number)] ?? []
            if let site = near.first(where: { Int(rows[$0].role) == kind.number }) ?? near.first {
                entry.facility = UInt32(site)
            } else if specialty.worksAt != .practice, !others.isEmpty {
                entry.facility = UInt32(others[Int(entry.order % UInt64(others.count))])
            }
            return entry
        }
    }

    /// Reads what the file says of some of its providers.
    ///
    /// - Parameters:
    ///   - wanted: positions in `rows`.
    ///   - body: a position, and the record.
    func read(_ wanted: [Int], _ body: (Int, borrowing NPPESScanner.Row) -> Void) throws {
        let order = wanted.sorted { rows[$0].offset < rows[$1].offset }
        var next = 0
        var isChanged = false
        let file = try InputFile(path)
        var scanner = NPPESScanner()
        func look(_ row: borrowing NPPESScanner.Row) {
            guard next < order.count, row.offset == rows[order[next]].offset else { return }
            if UInt64(row.text(.npi)) != rows[order[next]].npi { isChanged = true }
            body(order[next], row)
            next += 1
        }
        while next < order.count, let piece = try file.next() { scanner.take(piece, look) }
        scanner.finish(look)
        if isChanged || next < order.count { throw ProviderFileError.changed(path: path) }
    }

    /// The place where a provider practises.
    func place(of row: Int) -> Place { Place(row: Int(rows[row].place)) }

    /// The address of a record in a place.
    static func address(_ row: borrowing NPPESScanner.Row, in place: Place) -> Address {
        let line = row.text(.line)
        let digits = line.prefix { ("0"..."9").contains($0) }
        let rest = line.dropFirst(digits.count)
        var address = place.address(houseNumber: 0, street: Text(line).immortal)
        if let number = Int32(digits), digits.first != "0", rest.first == " ", rest.count > 1 {
            address.houseNumber = number
            address.street = Text(String(rest.dropFirst())).immortal
        }
        let city = row.text(.city)
        if !city.isEmpty { address.city = Text(city).immortal }
        let zip = row.text(.postalCode).filter { $0 != "-" && $0 != " " }
        let isShort = zip.utf8.count == 4 || zip.utf8.count == 8
        address.postalCode = Text(String(((isShort ? "0" : "") + zip).prefix(5)))
        return address
    }

    /// The clinician of a record.
    static func practitioner(
        _ row: borrowing NPPESScanner.Row, npi: UInt64, role: ProviderRole, facilityNPI: UInt64, in place: Place
    ) -> Practitioner {
        let family = Text(row.text(.lastName)).immortal
        let specialty = role.specialty ?? .primaryCare
        let sex: Sex =
            switch row.text(.sex).uppercased() {
            case "M": .male
            case "F": .female
            default: .unknown
            }
        return Practitioner(
            npi: Text("\(npi)"),
            name: PersonName(
                family: family, given: Text(row.text(.firstName)).immortal, middle: Text(row.text(.middleName)).immortal
            ),
            sex: sex, specialty: specialty.concept, facilityNPI: Text("\(facilityNPI)"),
            address: address(row, in: place), telephone: ProviderIdentity.telephone(npi: facilityNPI, in: place),
            deaNumber: ProviderIdentity.deaNumber(npi: npi, family: family, specialty))
    }

    /// The facility of a record; a clinician who works alone is a practice.
    static func facility(
        _ row: borrowing NPPESScanner.Row, npi: UInt64, role: ProviderRole, in place: Place
    ) -> Facility {
        let kind = role.kind ?? .practice
        var name = row.text(.organization)
        if role.kind == nil { name = row.text(.firstName) + " " + row.text(.lastName) }
        let codes = (0..<NPPESColumn.taxonomies).map { row.text(.taxonomy($0)).uppercased() }
        let listed = codes.map { Concept(.taxonomy, $0) }.first { $0.isListed }
        let concept = kind == .practice ? role.specialty?.concept ?? listed ?? kind.concept : kind.concept
        return Facility(
            npi: Text("\(npi)"), name: Text(name).immortal, kind: kind, taxonomy: concept,
            address: address(row, in: place), telephone: ProviderIdentity.telephone(npi: npi, in: place),
            timeZone: place.timeZoneName, taxIdentifier: ProviderIdentity.taxIdentifier(npi: npi))
    }
}
