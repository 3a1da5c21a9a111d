import HealthSimCore
import RxMemberSim

// The codes of the model's choices as texts that are known at compile time: their raw values, for the writers.

extension PharmacyClaim.Transaction {
    /// 103-A3.
    var code: StaticString {
        switch self {
        case .billing: "B1"
        case .reversal: "B2"
        case .rebill: "B3"
        case .eligibility: "E1"
        }
    }
}

extension ClaimResponse.Status {
    /// 112-AN.
    var code: StaticString {
        switch self {
        case .paid: "P"
        case .rejected: "R"
        case .captured: "C"
        case .duplicate: "D"
        case .duplicateOfCaptured: "Q"
        case .approved: "A"
        case .duplicateOfApproved: "S"
        case .deferred: "F"
        }
    }
}

extension Sex {
    /// 305-C5: 1 male, 2 female, 0 not specified.
    var d0Code: StaticString {
        switch self {
        case .male: "1"
        case .female: "2"
        case .other, .unknown: "0"
        }
    }

    /// The sex of a code; nil for one that is not known.
    init?(d0Code: Text) {
        switch d0Code {
        case "0": self = .unknown
        case "1": self = .male
        case "2": self = .female
        default: return nil
        }
    }
}

extension RxRelationship {
    /// 306-C6.
    var code: StaticString {
        switch self {
        case .cardholder: "1"
        case .spouse: "2"
        case .child: "3"
        case .other: "4"
        }
    }
}

extension PatientResidence {
    /// 384-4X.
    var code: StaticString {
        switch self {
        case .home: "01"
        case .skilledNursing: "02"
        case .nursingFacility: "03"
        case .assistedLiving: "04"
        case .custodial: "05"
        case .groupHome: "06"
        case .intermediateCare: "09"
        case .hospice: "11"
        case .correctional: "15"
        }
    }
}

extension DrugUnit {
    /// 600-28.
    var code: StaticString {
        switch self {
        case .each: "EA"
        case .milliliter: "ML"
        case .gram: "GM"
        }
    }

    /// 451-EG: 1 each, 2 grams, 3 millilitres.
    var compoundCode: StaticString {
        switch self {
        case .each: "1"
        case .gram: "2"
        case .milliliter: "3"
        }
    }
}

extension DispenseAsWritten {
    /// 408-D8.
    var code: StaticString {
        switch self {
        case .substitutionAllowed: "0"
        case .prescriberForbids: "1"
        case .patientAsksForBrand: "2"
        case .pharmacistChoseBrand: "3"
        case .genericNotInStock: "4"
        case .brandPricedAsGeneric: "5"
        case .override: "6"
        case .brandRequiredByLaw: "7"
        case .genericNotOnMarket: "8"
        case .planAsksForBrand: "9"
        }
    }
}

extension PrescriptionOrigin {
    /// 419-DJ.
    var code: StaticString {
        switch self {
        case .unknown: "0"
        case .written: "1"
        case .telephone: "2"
        case .electronic: "3"
        case .facsimile: "4"
        case .pharmacy: "5"
        }
    }
}

extension CostBasis {
    /// 423-DN.
    var code: StaticString {
        switch self {
        case .unspecified: "00"
        case .averageWholesale: "01"
        case .localWholesaler: "02"
        case .direct: "03"
        case .estimatedAcquisition: "04"
        case .acquisition: "05"
        case .maximumAllowable: "06"
        case .usualAndCustomary: "07"
        case .drugDiscountProgram: "08"
        case .other: "09"
        case .averageSales: "10"
        case .averageManufacturer: "11"
        case .wholesaleAcquisition: "12"
        case .special: "13"
        }
    }
}

extension ReimbursementBasis {
    /// 522-FM.
    var code: StaticString {
        switch self {
        case .unspecified: "00"
        case .asSubmitted: "01"
        case .averageWholesale: "02"
        case .averageWholesaleDiscounted: "03"
        case .usualAndCustomary: "04"
        case .lowerOfUsualAndCustomary: "05"
        case .maximumAllowable: "06"
        case .reducedToMaximumAllowable: "07"
        case .contract: "08"
        case .acquisition: "09"
        case .averageSales: "10"
        case .averageManufacturer: "11"
        case .drugDiscountProgram: "12"
        case .wholesaleAcquisition: "13"
        case .otherPayerResponsibility: "14"
        case .patientPay: "15"
        case .coupon: "16"
        case .nationalAcquisition: "20"
        }
    }
}

extension DURAlert.Significance {
    /// 528-FS.
    var code: StaticString {
        switch self {
        case .major: "1"
        case .moderate: "2"
        case .minor: "3"
        case .undetermined: "9"
        }
    }
}
