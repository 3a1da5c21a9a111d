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
    public init(_ directory: SyntheticDirectory, counties: [County]) {
        self.init(Self.synthetic(directory, counties: counties, from: 0))
    }

    /// The synthetic providers of some counties, to stand in a list at a position and after it.
    ///
    /// - Parameter known: the positions in the list of those who stand there already, by identifier.
    package static func synthetic(
        _ directory: SyntheticDirectory, counties: [County], from start: Int, known: [UInt64: UInt32] = [:]
    ) -> [Entry] {
        var entries: [Entry] = []
        var facilities: [UInt32: UInt32] = [:]
        for county in counties {
            for kind in Facility.Kind.allCases {
                for number in directory.facilities(kind, in: county) {
                    if let known = known[directory.npi(number)] {
                        facilities[number] = known
                        continue
                    }
                    var entry = Entry(
                        npi: directory.npi(number), seed: directory.seed, county: county, role: ProviderRole(kind),
                        isGiven: false, number: number)
                    entry.facility = UInt32(start + entries.count)
                    facilities[number] = entry.facility
                    entries.append(entry)
                }
            }
        }
        for county in counties {
            for specialty in 0..<SyntheticDirectory.specialties {
                for number in directory.clinicians(specialty, in: county) where known[directory.npi(number)] == nil {
                    var entry = Entry(
                        npi: directory.npi(number), seed: directory.seed, county: county,
                        role: ProviderRole(number: specialty), isGiven: false, number: number)
                    entry.facility = facilities[directory.facility(of: number)] ?? 0
                    entries.append(entry)
                }
            }
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
