public import HealthSimCore

/// What providers ask for: Medicare's amount with a mark-up that each provider has of its own.
///
/// A provider's mark-up is that of the kind of service times a factor drawn once for the provider, log-normal around 1.
public struct ChargeMaster: Sendable {
    /// The mark-ups of `references/plans/payment-rules`.
    public static let shared = ChargeMaster()

    /// By kind of service, in basis points.
    private let markups: FrozenArray<Int64>
    /// The deviation of the logarithm of a provider's factor.
    private let spread: Double

    private init() {
        let rows = ReferenceTable.named("plans/payment-rules").rows
        let markup = { (name: String) in
            Int64(
                rows.first { $0["id"] == "markup-\(name)" }.flatMap { FixedPoint.value($0["value"], places: 4) }
                    ?? 20_000)
        }
        markups = FrozenArray(
            FeeSchedule.Service.allCases.map { service in
                switch service {
                case .professional, .anesthesia: markup("professional")
                case .laboratory: markup("laboratory")
                case .drug, .vaccine: markup("drug")
                case .equipment: markup("equipment")
                case .ambulance: markup("ambulance")
                case .dental: markup("dental")
                case .outpatient, .surgeryCenter: markup("outpatient")
                case .inpatient, .inpatientPsychiatric: markup("inpatient")
                case .inpatientRehabilitation, .skilledNursing, .dialysis, .homeHealth, .hospice: markup("facility")
                }
            })
        spread = rows.first { $0["id"] == "markup-spread" }?.double("value") ?? 0
    }

    private static let purpose: RandomStream.Purpose = "member.markup"

    /// The mark-up of a provider for a kind of service, in basis points.
    func markup(_ service: FeeSchedule.Service, of npi: Text) -> Int64 {
        var stream = RandomStream(seed: 0, purpose: Self.purpose, index: npi.fingerprint)
        let factor = DeterministicMath.exp(stream.normal(mean: 0, deviation: spread))
        return max(10_500, Int64(Double(markups[service.place]) * factor))
    }

    /// What a clinician or supplier asks for a service; nothing when no value of it is known.
    ///
    /// - Parameters:
    ///   - place: the place of service, two digits.
    ///   - units: how many; for anesthesia minutes.
    ///   - npi: who bills.
    public func charge(
        _ code: Concept, modifiers: [Text] = [], place: Text, state: Text, units: Int = 1, npi: Text
    ) -> Money? {
        guard let rates = ServiceTable.shared[code] else { return nil }
        let (flags, percent) = LineModifiers.of(modifiers)
        let table = FeeScheduleTable.shared
        let amount = rates.medicareAmount(
            flags, percent: percent, inFacility: ServicePlaceTable.isFacility(place), locality: .of(state: state),
            rate: table.schedules[table.medicare][rates.service].rate, units: 1)
        guard let amount else { return nil }
        if rates.service == .anesthesia {
            let timed = rates.medicareAmount(
                flags, percent: percent, inFacility: false, locality: .of(state: state),
                rate: table.schedules[table.medicare][.anesthesia].rate, units: units)
            return timed.map { Self.rounded($0.share(basisPoints: markup(.anesthesia, of: npi))) }
        }
        return Self.rounded(amount.share(basisPoints: markup(rates.service, of: npi))) * units
    }

    /// What a hospital or surgery center asks for an outpatient service; nothing when no value of it is known.
    public func facilityCharge(_ code: Concept, state: Text, units: Int = 1, npi: Text) -> Money? {
        guard let rates = ServiceTable.shared[code] else { return nil }
        if rates.facilityFee > .zero {
            let amount = Locality.of(state: state).adjusted(rates.facilityFee)
            return Self.rounded(amount.share(basisPoints: markup(.outpatient, of: npi))) * units
        }
        let price = charge(code, place: "11", state: state, npi: npi)
        // Hospitals mark up laboratory tests and drugs more than offices do.
        return price.map { Self.rounded($0.share(basisPoints: 13_000)) * units }
    }

    /// What a hospital asks for a whole stay: more for a longer one than the mean of its MS-DRG.
    ///
    /// Half of it follows the days. Split it over the revenue lines with ``Money/prorated(over:)``.
    public func stayCharge(group: Concept?, days: Int, state: Text, npi: Text) -> Money {
        let table = FeeScheduleTable.shared
        let rate = Money(cents: table.schedules[table.medicare][.inpatient].rate / 100)
        let found = group.flatMap { DiagnosisGroupTable.shared[$0] }
        let amount = Locality.of(state: state).adjusted(rate).multiplied(
            by: Int64(found?.weight ?? 10_000), over: 10_000)
        let mean = Int64(max(10, found?.meanStayInTenths ?? 40))
        let stayed = amount.multiplied(by: mean + Int64(max(1, days)) * 10, over: 2 * mean)
        return Self.rounded(stayed.share(basisPoints: markup(.inpatient, of: npi)))
    }

    /// What a facility that is paid by the day asks for one day: nursing, rehabilitation, hospice, dialysis a visit.
    public func dailyCharge(_ service: FeeSchedule.Service, npi: Text) -> Money {
        let table = FeeScheduleTable.shared
        let rate = Money(cents: table.schedules[table.medicare][service].rate / 100)
        return Self.rounded(rate.share(basisPoints: markup(service, of: npi)))
    }

    /// A price as charge masters have it: whole dollars above ten.
    private static func rounded(_ amount: Money) -> Money {
        guard amount.cents >= 1_000 else { return max(amount, Money(cents: 1)) }
        return Money(cents: (amount.cents + 50) / 100 * 100)
    }
}
