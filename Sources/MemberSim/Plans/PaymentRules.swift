import HealthSimCore

/// The numbers of the rules of payment, from `references/plans/payment-rules`.
struct PaymentRules: Sendable {
    /// The numbers of this run.
    static let shared = PaymentRules()

    /// The minutes of a time unit of anesthesia.
    let anesthesiaMinutes: Int
    /// The share of the second and further procedures of a day, in basis points.
    let secondProcedure: Int64
    /// The share of the technical part of the second and further images of a day, in basis points.
    let secondImage: Int64
    /// The fee of a nurse practitioner or physician assistant, in basis points.
    let nonphysician: Int64
    /// Sequestration, in basis points.
    let sequestration: Int64
    /// The loss on a stay beyond which outlier payments begin.
    let outlierThreshold: Money
    /// The share of the cost beyond it that is paid, in basis points.
    let outlierShare: Int64
    /// What a hospital's charge costs it, in basis points.
    let costToCharge: Int64
    /// What is recognised of Medicare's amount outside the network, in basis points.
    let outsideAllowed: Int64
    /// The share of labor where wages are above the average, in basis points, and where they are not.
    let laborShares: (above: Int64, below: Int64)
    /// The interest of Medicare and of others, in hundredths of a percent a year.
    let interest: (medicare: Int, others: Int)
    /// The days in which a clean claim is paid, of Medicare and of others.
    let promptDays: (medicare: Int, others: Int)

    private init() {
        let rows = ReferenceTable.named("plans/payment-rules").rows
        let value = { (id: Text, places: Int) in
            rows.first { $0["id"] == id }.flatMap { FixedPoint.value($0["value"], places: places) } ?? 0
        }
        anesthesiaMinutes = value("anesthesia-minutes", 0)
        secondProcedure = Int64(value("multiple-procedure-second", 2))
        secondImage = Int64(value("imaging-second-technical", 2))
        nonphysician = Int64(value("nonphysician", 2))
        sequestration = Int64(value("sequestration", 2))
        outlierThreshold = Money(cents: Int64(value("outlier-fixed-loss", 2)))
        outlierShare = Int64(value("outlier-share", 2))
        costToCharge = Int64(value("cost-to-charge", 4))
        outsideAllowed = Int64(value("outside-allowed", 2))
        laborShares = (Int64(value("labor-share-above-one", 2)), Int64(value("labor-share-below-one", 2)))
        interest = (value("interest-rate", 3) / 10, value("interest-rate-commercial", 2))
        promptDays = (value("clean-claim-days-electronic", 0), value("clean-claim-days-commercial", 0))
    }
}
