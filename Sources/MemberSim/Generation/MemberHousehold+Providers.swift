import HealthSimCore

extension [Practitioner] {
    /// The specialty of who of these, or in an encounter, gave the service of a claim.
    func specialty(of claim: Claim, _ encounter: BillableEncounter) -> Concept? {
        let npi = claim.renderingNPI.isEmpty ? claim.billingNPI : claim.renderingNPI
        if npi == encounter.practitionerNPI { return encounter.specialty }
        for place in indices where self[place].npi == npi { return self[place].specialty }
        return nil
    }
}

extension MemberHousehold {
    /// Keeps exactly the clinicians and places in the directory that something names, and adds those who are missing.
    mutating func nameProviders(_ care: CareNetwork) {
        var used: Set<Text> = []
        for claim in claims {
            used.formUnion([
                claim.billingNPI, claim.renderingNPI, claim.referringNPI, claim.operatingNPI, claim.serviceFacilityNPI,
            ])
            for line in claim.lines where !line.renderingNPI.isEmpty { used.insert(line.renderingNPI) }
        }
        used.formUnion(primaryCareAssignments.map(\.practitionerNPI))
        for referral in referrals { used.formUnion([referral.referringNPI, referral.referredToNPI]) }
        for authorization in authorizations {
            used.formUnion([authorization.requestingNPI, authorization.servicingNPI])
        }
        for practitioner in care.helpers where used.contains(practitioner.npi) {
            add(practitioner, at: care.network.facility(of: practitioner))
        }
        for facility in care.sharedPlaces where used.contains(facility.npi) { add(facility) }
        practitioners.removeAll { !used.contains($0.npi) }
        // A clinician's own place stays, so that the directory is whole.
        used.formUnion(practitioners.map(\.facilityNPI))
        facilities.removeAll { !used.contains($0.npi) }
    }
}
