import HealthSimCore

/// The pharmacist of a pharmacy: the model names none, so that one is made of the pharmacy's number.
enum D0Pharmacist {
    /// An identifier that no provider has: it begins with 2 and has a valid check digit.
    static func npi(ofPharmacy npi: Text) -> Text {
        // A number far from the pharmacy's own, the same whenever it is asked for.
        let number = (npi.wholeNumber ?? 0) / 10 % NPI.capacity
        return NPI.text((number + 61_803_399) % NPI.capacity)
    }
}
