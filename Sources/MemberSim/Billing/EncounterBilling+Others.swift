import HealthSimCore

// What others bill: laboratories, suppliers, ambulances, and the giving of vaccines.

extension EncounterBilling {
    /// A claim for each laboratory and day of collection.
    mutating func billLaboratory(_ tests: [BillableService]) {
        var rest = tests[...]
        while let first = rest.first {
            let performer =
                first.practitionerNPI.isEmpty
                ? (network.laboratoryNPI.isEmpty ? encounter.facilityNPI : network.laboratoryNPI)
                : first.practitionerNPI
            let day = first.at.date
            var draft = ClaimDraft(reason(of: first).map { [$0] } ?? Array(encounter.diagnoses.prefix(4)))
            var others: [BillableService] = []
            for test in rest {
                guard test.practitionerNPI == first.practitionerNPI, test.at.date == day else {
                    others.append(test)
                    continue
                }
                guard let code = test.code else { continue }
                // Two orders for one test of a specimen are one test.
                if draft.lines.contains(where: { $0.code == code }) { continue }
                draft.add(
                    code, on: day, units: test.units,
                    charge: charge(code, units: test.units, by: performer),
                    pointers: draft.pointers(reason: reason(of: test) ?? encounter.diagnoses.first))
            }
            addProfessional(
                draft, billing: performer, rendering: .empty, place: BilledPlace.laboratory,
                referring: encounter.practitionerNPI)
            rest = others[...]
        }
    }

    /// Equipment for use at home, from its supplier.
    mutating func billEquipment(_ items: [BillableService]) {
        guard !items.isEmpty else { return }
        let supplier = network.supplierNPI.isEmpty ? encounter.facilityNPI : network.supplierNPI
        var draft = ClaimDraft(items.compactMap(\.reason) + encounter.diagnoses.prefix(2))
        for item in items {
            guard let code = item.code else { continue }
            let traits = ServiceTraits.of(code)
            draft.add(
                code, modifiers: traits.modifier.isEmpty ? [] : [traits.modifier], on: item.at.date,
                units: item.units, charge: charge(code, units: item.units, by: supplier),
                pointers: draft.pointers(reason: item.reason), drug: item.drug)
        }
        addProfessional(
            draft, billing: supplier, rendering: .empty, place: BilledPlace.home, referring: encounter.practitionerNPI)
    }

    /// The ambulance that brought the patient: the ride and its miles, with where from and where to.
    mutating func billAmbulance() {
        guard encounter.ambulanceMiles > 0 else { return }
        let hospital = network.hospitalNPI.isEmpty ? encounter.facilityNPI : network.hospitalNPI
        var draft = ClaimDraft(Array(encounter.diagnoses.prefix(4)))
        let isGrave = encounter.diagnoses.prefix(2).contains { DiagnosisTraits.of($0).gravity >= 3 }
        let code = isGrave ? BilledService.ambulance : BilledService.basicAmbulance
        let way = stream.chance(0.7) ? Modifier.fromResidence : Modifier.fromScene
        let day = encounter.start.date
        draft.add(
            code, modifiers: [way], on: day, charge: charge(code, by: hospital),
            pointers: draft.pointers(reason: nil), isEmergency: true)
        draft.add(
            BilledService.mile, modifiers: [way], on: day, units: encounter.ambulanceMiles,
            charge: charge(BilledService.mile, units: encounter.ambulanceMiles, by: hospital),
            pointers: draft.pointers(reason: nil), isEmergency: true)
        addProfessional(draft, billing: hospital, rendering: .empty, place: BilledPlace.ambulance)
    }

    /// The vaccines and their giving: by age, by route, and for Medicare by what they protect from.
    mutating func addVaccines(_ vaccines: [BillableService], to draft: inout ClaimDraft, by billing: Text) {
        var (given, givenByMouth, components) = (0, 0, 0)
        for service in vaccines {
            guard let code = service.code else { continue }
            let day = service.at.date
            draft.add(
                code, on: day, charge: charge(code, by: billing), pointers: draft.pointers(reason: service.reason),
                drug: service.drug)
            let vaccine = VaccineTraits.of(code)
            let administration: Concept
            if party.rules == .medicare, let special = vaccine.medicareAdministration {
                administration = special
            } else if party.birthDate.adding(years: 19) > day {
                administration = BilledService.childVaccine
                components += vaccine.components - 1
            } else if vaccine.isByMouthOrNose {
                administration = givenByMouth == 0 ? BilledService.oralVaccine : BilledService.furtherOralVaccine
                givenByMouth += 1
            } else {
                administration = given == 0 ? BilledService.vaccine : BilledService.furtherVaccine
                given += 1
            }
            addUnit(of: administration, on: day, reason: service.reason, to: &draft, by: billing)
        }
        for _ in 0..<components {
            addUnit(
                of: BilledService.furtherChildVaccine, on: encounter.start.date, reason: nil, to: &draft, by: billing)
        }
    }

    /// Adds a unit to the line of a service, or the line.
    private func addUnit(
        of code: Concept, on day: CalendarDate, reason: Concept?, to draft: inout ClaimDraft, by billing: Text
    ) {
        let amount = charge(code, by: billing)
        if let index = draft.lines.firstIndex(where: { $0.code == code && $0.start == day }) {
            draft.lines[index].units += 1
            draft.lines[index].charge += amount
        } else {
            draft.add(code, on: day, charge: amount, pointers: draft.pointers(reason: reason))
        }
    }
}

/// What billing must know of a vaccine by the code of its product.
struct VaccineTraits: Hashable, Sendable {
    /// How many diseases it protects from, as the giving of a child's vaccine counts them; 1 or more.
    var components = 1
    /// Whether it is swallowed or sprayed.
    var isByMouthOrNose = false
    /// What Medicare calls its giving.
    var medicareAdministration: Concept?

    private static let table: [Concept: VaccineTraits] = {
        var table: [Concept: VaccineTraits] = [:]
        for vaccine in Vaccine.all {
            guard let product = vaccine.product, table[product] == nil else { continue }
            var traits = VaccineTraits()
            traits.components = components(of: vaccine.group)
            traits.isByMouthOrNose = ["oral", "nasal"].contains { vaccine.route == $0 }
            switch vaccine.group.string {
            case "influenza": traits.medicareAdministration = BilledService.influenzaMedicare
            case "pneumococcal": traits.medicareAdministration = BilledService.pneumococcalMedicare
            case "hepatitis-b": traits.medicareAdministration = BilledService.hepatitisMedicare
            default: break
            }
            table[product] = traits
        }
        return table
    }()

    /// The diseases in the name of a vaccine's group: `dtap` is three, `mmrv` four.
    private static func components(of group: Text) -> Int {
        let parts = group.string.split(separator: "-")
        return max(
            1,
            parts.reduce(0) { sum, part in
                switch part {
                case "dtap", "tdap", "mmr", "dtp": sum + 3
                case "mmrv": sum + 4
                case "td", "dt": sum + 2
                case "ipv", "hib", "hepb", "hepa": sum + 1
                default: sum
                }
            })
    }

    /// The traits of a product.
    static func of(_ product: Concept) -> VaccineTraits { table[product] ?? VaccineTraits() }
}
