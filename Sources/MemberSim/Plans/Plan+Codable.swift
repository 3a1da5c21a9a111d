import HealthSimCore

extension Plan {
    /// Reads a plan; what has a default may be missing, and so may benefits, which then are as `other`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let benefits = try container.decode([Benefit].self, forKey: .benefits)
        let rest = benefits.first { $0.category == .other }
        self.init(
            id: try container.decode(Text.self, forKey: .id), name: try container.decode(Text.self, forKey: .name),
            kind: try container.decode(Kind.self, forKey: .kind),
            lineOfBusiness: try container.decode(LineOfBusiness.self, forKey: .lineOfBusiness),
            inNetwork: try container.decode(Tier.self, forKey: .inNetwork),
            outOfNetwork: try container.decodeIfPresent(Tier.self, forKey: .outOfNetwork),
            feeScheduleID: try container.decode(Text.self, forKey: .feeScheduleID),
            share: rest?.inNetwork ?? .none, shareOutOfNetwork: rest?.outOfNetwork ?? .none, benefits: benefits)
        func take<Value: Decodable>(_ key: CodingKeys, into field: inout Value) throws {
            if let value = try container.decodeIfPresent(Value.self, forKey: key) { field = value }
        }
        try take(.metal, into: &metal)
        try take(.yearStartMonth, into: &yearStartMonth)
        try take(.accumulation, into: &accumulation)
        hospitalInsurance = try container.decodeIfPresent(HospitalInsurance.self, forKey: .hospitalInsurance)
        try take(.requiresPrimaryCare, into: &requiresPrimaryCare)
        try take(.requiresReferral, into: &requiresReferral)
        try take(.takesCopayFirst, into: &takesCopayFirst)
        try take(.allowsSavingsAccount, into: &allowsSavingsAccount)
        try take(.networkShare, into: &networkShare)
        try take(.filingLimit, into: &filingLimit)
        try take(.correctionLimit, into: &correctionLimit)
        try take(.coordination, into: &coordination)
        try take(.sequestration, into: &sequestration)
        try take(.interest, into: &interest)
        try take(.promptPaymentDays, into: &promptPaymentDays)
        try take(.premiums, into: &premiums)
    }
}
