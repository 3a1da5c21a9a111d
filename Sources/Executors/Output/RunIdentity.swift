import HealthSimCore

/// What decides every byte that a run writes: a run is resumed only by one with the same identity.
struct RunIdentity: Hashable, Sendable {
    /// The version of the program.
    var version: String
    /// The identifier of the profile.
    var profile: String
    /// The digest of the merged specification.
    var specification: String
    /// The seed.
    var seed: UInt64
    /// The "today" of the run.
    var asOf: CalendarDate
    /// The part of the cohort.
    var partition: Partition
    /// The number of households of the whole cohort.
    var count: UInt64
    /// The paths of the files below the folder, in the order in which they are written.
    var files: [String]
    /// How many households must stay together; follows from the files, and is not written down.
    var householdsPerBatch: UInt64 = 1

    /// The households of the run.
    var range: Range<UInt64> { partition.range(of: count, inMultiplesOf: householdsPerBatch) }

    /// What another run would have done differently, each as a sentence.
    func differences(from other: RunIdentity) -> [String] {
        var found: [String] = []
        func compare(_ what: String, _ mine: some CustomStringConvertible, _ theirs: some CustomStringConvertible) {
            let (mine, theirs) = (mine.description, theirs.description)
            if mine != theirs { found.append("its \(what) was \(theirs), now it is \(mine)") }
        }
        compare("version of healthsim", version, other.version)
        compare("profile", profile, other.profile)
        compare("seed", seed, other.seed)
        compare("date", asOf, other.asOf)
        compare("number of households", count, other.count)
        compare("partition", partition, other.partition)
        if files != other.files {
            found.append("it wrote other formats or tables (\(other.files.joined(separator: ", ")))")
        }
        if specification != other.specification && found.isEmpty { found.append("its specification was another one") }
        return found
    }
}
