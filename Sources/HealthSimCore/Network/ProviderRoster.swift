/// Providers by county and role, synthetic ones and those of a file: what a run chooses from.
///
/// It is an index only: the values of a synthetic provider are computed, those of a file are read when it is known who is
/// chosen.
public struct ProviderRoster: Sendable {
    /// A provider.
    package struct Entry: Sendable {
        /// The identifier, ten digits.
        package var npi: UInt64
        /// Who comes first among equals: a draw from the seed and the identifier.
        package var order: UInt64
        /// The position of the county in ``CountyTable``.
        package var county: UInt16
        /// The number of the role.
        package var role: UInt8
        /// Whether it comes from a file.
        package var isGiven: Bool
        /// The position of the facility where a clinician works; of a facility, and of one who works alone, its own.
        package var facility: UInt32
        /// The number in the synthetic directory, or in the file's list.
        package var number: UInt32

        /// A provider from its parts; the facility is set later.
        package init(npi: UInt64, seed: UInt64, county: County, role: ProviderRole, isGiven: Bool, number: UInt32) {
            self.npi = npi
            var stream = RandomStream(seed: seed, purpose: ProviderRoster.orderPurpose, index: npi)
            order = stream.next()
            self.county = UInt16(county.position)
            self.role = UInt8(role.number)
            self.isGiven = isGiven
            facility = 0
            self.number = number
        }

        /// The group within which the order counts: given before synthetic.
        fileprivate var group: UInt32 { ProviderRoster.group(county: Int(county), role: Int(role), isGiven: isGiven) }
    }

    fileprivate static let orderPurpose: RandomStream.Purpose = "network.order"

    fileprivate static func group(county: Int, role: Int, isGiven: Bool) -> UInt32 {
        UInt32((county * ProviderRole.count + role) * 2 + (isGiven ? 0 : 1))
    }

    /// By county, role, given before synthetic, then by their order.
    package private(set) var entries: [Entry]

    /// Some providers whose facilities are positions in the list as it is given.
    package init(_ unsorted: [Entry]) {
        let order = unsorted.indices.sorted { left, right in
            let (a, b) = (unsorted[left], unsorted[right])
            if a.group != b.group { return a.group < b.group }
            return a.order != b.order ? a.order < b.order : a.npi < b.npi
        }
        var places = [UInt32](repeating: 0, count: unsorted.count)
        for (place, old) in order.enumerated() { places[old] = UInt32(place) }
        entries = order.map { old in
            var entry = unsorted[old]
            entry.facility = places[Int(entry.facility)]
            return entry
        }
    }

    /// The synthetic providers of some counties.
    ///
    /// - Parameter roles: whose; practices are those of these clinicians.
    public init(_ directory: SyntheticDirectory, counties: [County], roles: [ProviderRole] = ProviderRole.all) {
        self.init(Self.synthetic(directory, counties: counties, roles: roles, from: 0))
    }

    /// The synthetic providers of some counties, to stand in a list at a position and after it.
    ///
    /// - Parameter known: the positions in the list of those who stand there already, by identifier.
    package static func synthetic(
        _ directory: SyntheticDirectory, counties: [County], roles: [ProviderRole], from start: Int,
        known: [UInt64: UInt32] = [:]
    ) -> [Entry] {
        var entries: [Entry] = []
        var facilities: [UInt32: UInt32] = [:]
        func add(_ numbers: Range<UInt32>, _ role: ProviderRole, _ county: County) {
            for number in numbers {
                let npi = directory.npi(number)
                if let known = known[npi] {
                    facilities[number] = known
                    continue
                }
                var entry = Entry(
                    npi: npi, seed: directory.seed, county: county, role: role, isGiven: false, number: number)
                entry.facility = UInt32(start + entries.count)
                if role.kind == nil {
                    entry.facility = facilities[directory.facility(of: number)] ?? entry.facility
                } else {
                    facilities[number] = entry.facility
                }
                entries.append(entry)
            }
        }
        let kinds = roles.filter { $0.kind != nil && $0.kind != .practice }
        let specialties = roles.filter { $0.kind == nil }
        for county in counties {
            // Facilities first: clinicians name theirs.
            for role in kinds { add(directory.facilities(role.kind ?? .hospital, in: county), role, county) }
            for role in specialties {
                add(directory.practices(role.number, in: county), ProviderRole(.practice), county)
            }
            for role in specialties { add(directory.clinicians(role.number, in: county), role, county) }
        }
        return entries
    }

    /// The positions of the providers of a role in a county, the first to be chosen first.
    package func positions(_ role: ProviderRole, in county: County, isGiven: Bool) -> Range<Int> {
        let group = Self.group(county: county.position, role: role.number, isGiven: isGiven)
        let first = entries.partitioningIndex { $0.group >= group }
        return first..<(first + entries[first...].partitioningIndexCount { $0.group > group })
    }

    /// How many providers of a role there are in all.
    package func count(_ role: ProviderRole, isGiven: Bool) -> Int {
        entries.reduce(0) { $0 + (Int($1.role) == role.number && $1.isGiven == isGiven ? 1 : 0) }
    }
}

extension ArraySlice {
    /// How many elements stand before the first that meets the condition, when all after it do as well.
    fileprivate func partitioningIndexCount(where belongsAfter: (Element) -> Bool) -> Int {
        partitioningIndex(where: belongsAfter) - startIndex
    }
}
