import HealthSimCore
import RxMemberSim

/// Makes an answer of the segments of a transaction.
struct D0ResponseReader {
    private(set) var response: ClaimResponse
    private(set) var fields: D0Fields

    /// An answer that has what the header and AM25 tell.
    init(_ response: ClaimResponse, _ fields: D0Fields) {
        self.response = response
        self.fields = fields
    }

    mutating func read(_ segments: [D0Transmission.Segment]) {
        for segment in segments {
            switch segment.id {
            case "21": readStatus(segment)
            case "22": readAlternatives(segment)
            case "23": readPricing(segment)
            case "24": readAlerts(segment)
            case "26": response.authorizationID = segment["PY"]
            default: break
            }
        }
    }

    private mutating func readStatus(_ segment: D0Transmission.Segment) {
        var goesOn = false
        for field in segment.fields {
            switch field.id {
            case "AN": response.status = fields.code(segment, field) ?? .rejected
            case "F3": response.id = field.value
            case "FB": response.rejects.append(field.value)
            case "FQ":
                if goesOn, let last = response.messages.popLast() {
                    response.messages.append(Text(last.string + field.value.string))
                } else {
                    response.messages.append(field.value)
                }
                goesOn = false
            case "UG": goesOn = field.value == "+"
            default: break
            }
        }
        // The day of the next fill has a text of its own.
        if let place = response.messages.lastIndex(where: { D0Messages.day(in: $0) != nil }) {
            response.nextFill = D0Messages.day(in: response.messages[place])
            response.messages.remove(at: place)
        }
    }

    private mutating func readAlternatives(_ segment: D0Transmission.Segment) {
        var isCoded = false
        for field in segment.fields {
            switch field.id {
            case "AR":
                let drug = D0Product.medicationID(ndc: field.value)
                isCoded = !drug.isEmpty
                if isCoded { response.alternatives.append(drug) }
            case "AU":
                if !isCoded { response.alternatives.append(field.value) }
                isCoded = false
            default: break
            }
        }
    }

    private mutating func readAlerts(_ segment: D0Transmission.Segment) {
        // Whether an alert could have been overridden is not told.
        let action: DURAlert.Action = response.status == .rejected ? .hardReject : .message
        for field in segment.fields {
            if field.id == "J6" {
                response.alerts.append(
                    DURAlert(reason: .empty, significance: .undetermined, action: action, message: .empty))
            }
            guard let last = response.alerts.indices.last else { continue }
            switch field.id {
            case "E4": response.alerts[last].reason = field.value
            case "FS": response.alerts[last].significance = fields.code(segment, field) ?? .undetermined
            case "FT": response.alerts[last].otherPharmacy = fields.number(segment, field) ?? 0
            case "FU": response.alerts[last].previousFill = fields.date(segment, field)
            case "FV": response.alerts[last].previousQuantity = fields.quantity(segment, field)
            case "FX": response.alerts[last].otherPrescriber = fields.number(segment, field) ?? 0
            case "FY": response.alerts[last].message = field.value
            case "NS": response.alerts[last].detail = field.value
            default: break
            }
        }
    }

    private mutating func readPricing(_ segment: D0Transmission.Segment) {
        var paid = PaidPricing(ingredientCost: .zero, dispensingFee: .zero)
        var qualifier = Text.empty
        for field in segment.fields {
            switch field.id {
            case "J3", "MV": qualifier = field.value
            case "FM": paid.basis = fields.code(segment, field, width: 2) ?? .unspecified
            case "AV", "J2", "MU", "HH", "HJ", "HK", "HM", "4V", "AY", "AZ": break
            default:
                if let amount = fields.amount(segment, field) { paid.set(field.id, amount, qualifier) }
            }
        }
        response.pricing = paid
    }
}

extension PaidPricing {
    /// Takes over the amount of a field of AM23.
    fileprivate mutating func set(_ id: Text, _ amount: Money, _ qualifier: Text) {
        switch id {
        case "F5": patientPay = amount
        case "F6": ingredientCost = amount
        case "F7": dispensingFee = amount
        case "AW": flatTax = amount
        case "AX": percentageTax = amount
        case "FL": incentive = amount
        case "J1": professionalFee = amount
        case "J4": otherAmounts.append(QualifiedAmount(qualifier, amount))
        case "J5": otherPayers = amount
        case "F9": totalPaid = amount
        case "FC": accumulatedDeductible = amount
        case "FD": remainingDeductible = amount
        case "FH": deductible = amount
        case "FI": copay = amount
        case "FK": overMaximum = amount
        case "NZ": processorFee = amount
        case "EQ": patientTax = amount
        case "4U": coinsurance = amount
        case "MW": stages.append(QualifiedAmount(qualifier, amount))
        case "G3": genericSavings = amount
        case "UD": planAssistance = amount
        case "UJ": networkPenalty = amount
        case "UK": brandPenalty = amount
        case "UM": nonPreferredPenalty = amount
        case "UN": brandNonPreferredPenalty = amount
        case "UP": coverageGap = amount
        default: break
        }
    }
}
