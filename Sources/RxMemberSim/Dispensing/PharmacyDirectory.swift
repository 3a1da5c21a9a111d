import HealthSimCore

/// The pharmacies that a household may use.
///
/// A ZIP code has three stores of our own chains, the same for all who live there; those of mail and specialty are the same for
/// all in the country. A household that names its own retail pharmacy keeps it.
struct PharmacyDirectory {
    private static let chains: [(chain: Text, label: String)] = [
        ("EXAMPLE DRUG", "Example Drug"), ("SAMPLE RX", "Sample Rx"), ("TESTWELL", "Testwell Pharmacy"),
        ("", "Corner Example Pharmacy"),
    ]
    private static let purpose: RandomStream.Purpose = "pharmacy.store"

    /// A store of a ZIP code; `place` 0 to 2 are in the network, 3 is not.
    static func store(_ place: Int, near home: Address) -> Pharmacy {
        var stream = RandomStream(
            seed: 0, purpose: purpose.part(UInt64(place)), index: home.postalCode.wholeNumber ?? 0)
        let chain = chains[place == 3 ? 3 : (place + stream.integer(below: 3)) % 3]
        var address = home
        address.houseNumber = Int32(stream.integer(in: 100...4_999))
        address.street = streets[stream.integer(below: streets.count)]
        let number = stream.integer(below: NPI.capacity)
        return Pharmacy(
            npi: NPI.text(number), ncpdpID: Pharmacy.register(npi: NPI.text(number)),
            name: Text("\(chain.label) \(1_000 + number % 9_000)"), kind: .retail, chain: chain.chain,
            isPreferred: place == 0 || (place == 1 && stream.chance(0.6)), isInNetwork: place != 3, address: address,
            telephone: TelephoneNumber(
                areaCode: Place(zip: home.postalCode.string)?.areaCode ?? 200, line: Int(number % 100)))
    }

    private static let streets: [Text] = ["Main Street", "Market Street", "Oak Avenue", "State Road", "Second Street"]

    /// One of the two pharmacies of the country that send by mail, or that sell specialty drugs.
    static func national(_ kind: Pharmacy.Kind, _ place: Int) -> Pharmacy {
        let isMail = kind == .mail
        let number: UInt64 = (isMail ? 91_000_101 : 92_000_201) + UInt64(place) * 37
        let address = Address(
            houseNumber: Int32(isMail ? 4100 + place : 7200 + place), street: "Example Parkway",
            city: isMail ? "Tempe" : "Orlando", state: isMail ? "AZ" : "FL", postalCode: isMail ? "85281" : "32819",
            countyFIPS: isMail ? "04013" : "12095", countyName: isMail ? "Maricopa County" : "Orange County")
        return Pharmacy(
            npi: NPI.text(number), ncpdpID: Pharmacy.register(npi: NPI.text(number)),
            name: isMail
                ? ["Example Mail Pharmacy", "Sample Home Delivery"][place]
                : ["Example Specialty Pharmacy", "Sample Specialty Care"][place],
            kind: kind, address: address,
            telephone: TelephoneNumber(areaCode: isMail ? 480 : 407, line: isMail ? 10 + place : 20 + place))
    }
}
