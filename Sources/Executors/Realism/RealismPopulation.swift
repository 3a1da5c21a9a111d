public import HealthSimCore
public import MemberSim
public import PatientSim

/// The population that realism is measured on: nothing is stated but its size.
public enum RealismPopulation {
    /// Households of the whole country that payers hold something about, without clinical records: one for every two
    /// persons of the clinical population.
    public static func members(count: UInt64, seed: UInt64, asOf: CalendarDate) -> MemberPopulation {
        let households = max(1, count / 2)
        let network = ProviderNetwork(seed: seed, geography: .national, count: households)
        return MemberPopulation(
            MembershipGenerator(seed: seed, asOf: asOf, network: network, options: MembershipOptions()))
    }

    /// The population of the whole country, of all ages, with one year of history.
    ///
    /// Ages and sexes are those of the Census Bureau's estimates of 2021 (SC-EST2021, civilian population).
    ///
    /// - Parameters:
    ///   - count: how many persons, 1 or more.
    ///   - withMembers: whether payers and pharmacy benefits hold something about them too; the clinical records are the same.
    ///   - library: the care models.
    /// - Throws: what is wrong with the references that replace the embedded ones.
    public static func compiled(
        count: UInt64, seed: UInt64, withMembers: Bool = false, library: CareModelLibrary = .shared
    ) throws -> CompiledProfile {
        let products = withMembers ? #"["patientsim", "membersim", "rxmembersim"]"# : #"["patientsim"]"#
        let text = """
            {"profile": {"id": "realism", "created": "2025-01-15",
             "generation": {"count": \(count), "seed": \(seed), "products": \(products),
              "history_months": 12},
             "demographics": {"geography": {"type": "national"},
              "age": {"type": "age_bands", "bands": {
               "0-4": 0.0568, "5-9": 0.0614, "10-14": 0.0648, "15-17": 0.0393, "18-24": 0.0897, "25-34": 0.1362,
               "35-44": 0.1306, "45-54": 0.1229, "55-64": 0.1294, "65-74": 0.1018, "75-84": 0.0490, "85-99": 0.0181}},
              "gender": {"type": "conditional", "rules": [
               {"if": "age >= 85", "distribution": {"type": "categorical", "weights": {"M": 0.365, "F": 0.635}}},
               {"if": "age >= 75", "distribution": {"type": "categorical", "weights": {"M": 0.443, "F": 0.557}}},
               {"if": "age >= 65", "distribution": {"type": "categorical", "weights": {"M": 0.472, "F": 0.528}}},
               {"else": true, "distribution": {"type": "categorical", "weights": {"M": 0.503, "F": 0.497}}}]}}}}
            """
        let reading = SpecificationReader().read(Array(text.utf8))
        guard let specification = reading.specification else {
            preconditionFailure("the population of realism is not understood: \(reading.errors.map(\.message))")
        }
        return try CompiledProfile(specification, merged: reading.merged, library: library)
    }
}
