import HealthSimCore
import MemberSim

// NM1 of the loops 2310, 2330 and 2420.
extension X12ClaimParser {
    mutating func provider(_ segment: X12Segment, _ entity: String) {
        guard claim != nil, let household = levels.household else {
            return problem(.segment(.unexpected), segment, "NM1*\(entity) cannot stand in loop \(place.rawValue)")
        }
        switch place {
        case .claim, .provider: place = .provider
        case .line, .drug, .lineProvider, .lineDecision: place = .lineProvider
        case .other, .otherHolder, .otherPayer: return  // 2330C and on: who the other payer knew the providers as
        default: return problem(.segment(.unexpected), segment, "NM1*\(entity) cannot stand in loop \(place.rawValue)")
        }
        let npi = segment.text(9)
        if !npi.isEmpty, !segment.isElement(8, "XX") {
            element(segment, 8, .invalidCode, "providers are named by NPI, with NM108 XX")
        }
        if place == .lineProvider {
            if entity == "82" { line?.renderingNPI = npi }
        } else {
            switch entity {
            case "DN", "P3": claim?.referringNPI = npi
            case "82" where isProfessional, "71": claim?.renderingNPI = npi
            case "72": claim?.operatingNPI = npi
            case "77": claim?.serviceFacilityNPI = npi
            case "82", "ZZ", "DQ", "DK", "QB": break
            case "PW", "45": return
            default:
                return element(segment, 1, .invalidCode, "NM101 \(entity) names no provider of a claim")
            }
        }
        guard !npi.isEmpty else { return }
        if entity == "77" {
            let facility = Self.facility(npi, segment.text(3), nil)
            X12HouseholdJoin.add(facility, to: &result.households[household].facilities)
            party = .facility(npi)
        } else {
            let practitioner = Self.practitioner(npi, personName(segment), nil)
            X12HouseholdJoin.add(practitioner, to: &result.households[household].practitioners)
            party = .practitioner(npi)
        }
    }

    static func practitioner(_ npi: Text, _ name: PersonName, _ specialty: Concept?) -> Practitioner {
        Practitioner(
            npi: npi, name: name, sex: .unknown, specialty: specialty ?? Concept(.taxonomy, ""), facilityNPI: .empty,
            address: X12ClaimLevels.noAddress, telephone: TelephoneNumber(digits: 0))
    }

    /// A facility; what kind it is follows from its taxonomy.
    static func facility(_ npi: Text, _ name: Text, _ taxonomy: Concept?) -> Facility {
        let code = taxonomy?.code ?? .empty
        let kind: Facility.Kind =
            if code.hasPrefix("28") || code.hasPrefix("27") { .hospital } else if code.hasPrefix("291") {
                .laboratory
            } else if code.hasPrefix("333") { .pharmacy } else { .practice }
        return Facility(
            npi: npi, name: name, kind: kind, taxonomy: taxonomy ?? Concept(.taxonomy, ""),
            address: X12ClaimLevels.noAddress, telephone: TelephoneNumber(digits: 0), timeZone: .empty)
    }
}
