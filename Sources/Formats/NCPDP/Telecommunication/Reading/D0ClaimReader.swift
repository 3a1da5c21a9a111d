import HealthSimCore
import RxMemberSim

/// Makes a claim of the segments of a transaction.
struct D0ClaimReader {
    private(set) var claim: PharmacyClaim
    private(set) var fields: D0Fields
    /// What AM03 tells of the prescriber.
    private(set) var prescriber: Practitioner?

    /// A claim that has what header, insurance and patient tell.
    init(_ claim: PharmacyClaim, _ fields: D0Fields) {
        self.claim = claim
        self.fields = fields
    }

    mutating func read(_ segments: [D0Transmission.Segment]) {
        for segment in segments {
            switch segment.id {
            case "07": readClaim(segment)
            case "03": readPrescriber(segment)
            case "05": readCoordination(segment)
            case "08": readServices(segment)
            case "10": readCompound(segment)
            case "11": readPricing(segment)
            case "13": readDiagnoses(segment)
            default: break
            }
        }
    }

    private mutating func readClaim(_ segment: D0Transmission.Segment) {
        for field in segment.fields {
            switch field.id {
            case "D2": claim.prescriptionNumber = field.value
            case "D7": claim.ndc = field.value
            case "E7": claim.quantity = fields.quantity(segment, field) ?? .zero
            case "D3": claim.fillNumber = fields.number(segment, field) ?? 0
            case "D5": claim.daysSupply = fields.number(segment, field) ?? 0
            case "D8": claim.dispenseAsWritten = fields.code(segment, field) ?? .substitutionAllowed
            case "DE": claim.written = fields.date(segment, field)
            case "DF": claim.refillsAuthorized = fields.number(segment, field) ?? 0
            case "DJ": claim.origin = fields.code(segment, field) ?? .unknown
            case "DK": claim.clarifications.append(field.value)
            case "C8": claim.otherCoverage = field.value
            case "28": claim.unit = fields.code(segment, field) ?? .each
            case "EV": claim.authorizationNumber = field.value
            case "U7": claim.serviceType = field.value
            default: break
            }
        }
    }

    private mutating func readPrescriber(_ segment: D0Transmission.Segment) {
        claim.prescriberNPI = segment["DB"]
        guard !segment["DR"].isEmpty else { return }
        prescriber = Practitioner(
            npi: segment["DB"], name: PersonName(family: segment["DR"], given: segment["2J"]), sex: .unknown,
            specialty: Concept(.unknown, ""), facilityNPI: .empty, address: D0Unknown.address,
            telephone: TelephoneNumber(digits: segment["PM"].wholeNumber ?? 0))
    }

    private mutating func readCoordination(_ segment: D0Transmission.Segment) {
        var qualifier = Text.empty
        for field in segment.fields {
            if field.id == "5C" {
                claim.otherPayers.append(
                    OtherPayerPayment(coverageType: field.value, bin: .empty, decided: claim.serviceDate))
            }
            guard let last = claim.otherPayers.indices.last else { continue }
            switch field.id {
            case "7C": claim.otherPayers[last].bin = field.value
            case "E8": claim.otherPayers[last].decided = fields.date(segment, field) ?? claim.serviceDate
            case "HC", "NP": qualifier = field.value
            case "DV":
                if let amount = fields.amount(segment, field) {
                    claim.otherPayers[last].paid.append(QualifiedAmount(qualifier, amount))
                }
            case "NQ":
                if let amount = fields.amount(segment, field) {
                    claim.otherPayers[last].patientResponsibility.append(QualifiedAmount(qualifier, amount))
                }
            case "6E": claim.otherPayers[last].rejects.append(field.value)
            default: break
            }
        }
    }

    private mutating func readServices(_ segment: D0Transmission.Segment) {
        for field in segment.fields {
            if field.id == "7E" {
                claim.services.append(PharmacistService(reason: .empty, service: .empty, result: .empty))
            }
            guard let last = claim.services.indices.last else { continue }
            switch field.id {
            case "E4": claim.services[last].reason = field.value
            case "E5": claim.services[last].service = field.value
            case "E6": claim.services[last].result = field.value
            case "8E": claim.services[last].effort = field.value
            case "H6": claim.services[last].coAgent = field.value
            default: break
            }
        }
    }

    private mutating func readCompound(_ segment: D0Transmission.Segment) {
        claim.compoundForm = segment["EF"]
        for field in segment.fields {
            if field.id == "RE" {
                claim.ingredients.append(
                    CompoundIngredient(ndc: .empty, quantity: .zero, cost: .zero, basis: .unspecified))
            }
            guard let last = claim.ingredients.indices.last else { continue }
            switch field.id {
            case "TE": claim.ingredients[last].ndc = field.value
            case "ED": claim.ingredients[last].quantity = fields.quantity(segment, field) ?? .zero
            case "EE": claim.ingredients[last].cost = fields.amount(segment, field) ?? .zero
            case "UE": claim.ingredients[last].basis = fields.code(segment, field, width: 2) ?? .unspecified
            default: break
            }
        }
    }

    private mutating func readDiagnoses(_ segment: D0Transmission.Segment) {
        var qualifier = Text.empty
        for field in segment.fields {
            if field.id == "WE" { qualifier = field.value }
            if field.id == "DO", qualifier == "02" { claim.diagnoses.append(Self.diagnosis(field.value.string)) }
        }
    }

    /// A code of ICD-10-CM with its dot.
    private static func diagnosis(_ code: String) -> Concept {
        let isPlain = code.utf8.count <= 3 || code.contains(".")
        return Concept(.icd10cm, isPlain ? code : "\(code.prefix(3)).\(code.dropFirst(3))")
    }

    private mutating func readPricing(_ segment: D0Transmission.Segment) {
        var pricing = SubmittedPricing(
            ingredientCost: .zero, usualAndCustomary: .zero, grossAmountDue: .zero, basis: .unspecified)
        var qualifier = Text.empty
        for field in segment.fields {
            switch field.id {
            case "H8": qualifier = field.value
            case "DN": pricing.basis = fields.code(segment, field, width: 2) ?? .unspecified
            case "JE", "H7": break
            case "HE":
                // Percent with four implied decimals as hundred-thousandths.
                if let rate = fields.amount(segment, field) { pricing.taxRate = Int(rate.cents / 10) }
            default:
                guard let amount = fields.amount(segment, field) else { continue }
                switch field.id {
                case "D9": pricing.ingredientCost = amount
                case "DC": pricing.dispensingFee = amount
                case "BE": pricing.professionalFee = amount
                case "DX": pricing.patientPaid = amount
                case "E3": pricing.incentive = amount
                case "H9": pricing.otherAmounts.append(QualifiedAmount(qualifier, amount))
                case "HA": pricing.flatTax = amount
                case "GE": pricing.percentageTax = amount
                case "DQ": pricing.usualAndCustomary = amount
                case "DU": pricing.grossAmountDue = amount
                default: break
                }
            }
        }
        claim.pricing = pricing
    }
}
