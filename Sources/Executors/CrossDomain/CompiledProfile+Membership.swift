package import MemberSim
import PatientSim

extension CompiledProfile {
    /// The payer's side of the patients of the profile.
    ///
    /// - Parameter terms: how billing is done; nil for the usual terms.
    package func linkedMembership(terms: BillingTerms? = nil) -> LinkedMembership {
        LinkedMembership(
            seed: seed, asOf: asOf, historyMonths: engine.historyMonths, network: engine.network, terms: terms)
    }

    /// The rank of the home of a patient in the network.
    package func placeRank(at index: UInt64) -> UInt64 { subject(at: index).placeRank }
}
