import HealthSimCore

/// Which product is taken from the shelf for a prescription, and what excludes another one.
struct ProductChoice: Sendable {
    /// The place in `DrugProductTable.shared.entries`.
    let product: Int
    /// The code on the claim (408-D8).
    let dispenseAsWritten: DispenseAsWritten

    /// Codes that may stand where a brand is dispensed though there is a generic, with their shares.
    private static let codes: FrozenArray<(code: DispenseAsWritten, share: Double)> = FrozenArray(
        ReferenceTable.named("drugs/daw").rows.compactMap { row in
            DispenseAsWritten(rawValue: row["code"].string).map { (code: $0, share: row.double("share") ?? 0) }
        })

    /// A product on the market on a day for a drug; nil when there is none.
    ///
    /// Generics are dispensed wherever there are some, but for what `drugs/daw` says. The choice is a function of the stream
    /// alone, so that one person stays with one labeler.
    init?(medication: Int, on day: CalendarDate, _ stream: inout RandomStream) {
        let table = DrugProductTable.shared
        var (generics, brands): ([Int], [Int]) = ([], [])
        for place in table.places(medication: medication) {
            if let end = table.entries[place].discontinued, end <= day { continue }
            if table.entries[place].isBrand { brands.append(place) } else { generics.append(place) }
        }
        // Where there is nothing to choose between, no code is said: so it is said more often elsewhere.
        let isChoice = !generics.isEmpty && !brands.isEmpty
        let weights = Self.codes.map { $0.share * ($0.code == .substitutionAllowed || !isChoice ? 1 : 1.6) }
        let drawn = Self.codes[stream.choose(weights: weights)].code
        let pick = stream.uniform()
        func one(_ places: [Int]) -> Int { places[min(places.count - 1, Int(pick * Double(places.count)))] }
        // Plans that ask for brands, and agreed overrides, are not told here.
        let code = drawn == .planAsksForBrand || drawn == .override ? .substitutionAllowed : drawn
        switch (generics.isEmpty, brands.isEmpty) {
        case (true, true): return nil
        case (false, true):
            product = one(generics)
            dispenseAsWritten = .substitutionAllowed
        case (true, false):
            product = one(brands)
            dispenseAsWritten = code == .genericNotOnMarket || code == .prescriberForbids ? code : .substitutionAllowed
        case (false, false):
            // Only where both are sold does a code change what is dispensed, so that it does so more often there.
            dispenseAsWritten = code
            switch code {
            case .substitutionAllowed, .override: product = one(generics)
            case .prescriberForbids, .patientAsksForBrand, .pharmacistChoseBrand, .genericNotInStock,
                .brandRequiredByLaw,
                .brandPricedAsGeneric, .genericNotOnMarket, .planAsksForBrand:
                product = one(brands)
            }
        }
    }

    /// A product for a stated code: a brand where the code excludes generics; nil when nothing is on the market.
    init?(medication: Int, on day: CalendarDate, code: DispenseAsWritten, _ stream: inout RandomStream) {
        let table = DrugProductTable.shared
        let brand = table.places(medication: medication).first {
            table.entries[$0].isBrand && (table.entries[$0].discontinued.map { $0 > day } ?? true)
        }
        if code != .substitutionAllowed, let brand {
            self.init(product: brand, dispenseAsWritten: code)
        } else if let generic = ProductChoice(substitute: medication, on: day) {
            self = generic
        } else if let brand {
            self.init(product: brand)
        } else {
            return nil
        }
    }

    /// A generic on the market on a day, freely substituted; nil when there is none.
    init?(substitute medication: Int, on day: CalendarDate) {
        let table = DrugProductTable.shared
        let place = table.places(medication: medication).first {
            !table.entries[$0].isBrand && (table.entries[$0].discontinued.map { $0 > day } ?? true)
        }
        guard let place else { return nil }
        self.init(product: place)
    }

    /// A product of a place.
    init(product: Int, dispenseAsWritten: DispenseAsWritten = .substitutionAllowed) {
        self.product = product
        self.dispenseAsWritten = dispenseAsWritten
    }
}
