import HealthSimCore

/// The claim adjustment reason codes that the arithmetic of settlement gives; those of denials are in
/// ``DenialCause/reasons``.
///
/// Source: X12 code source 139.
enum ReasonCode {
    static let deductible: Text = "1"
    static let coinsurance: Text = "2"
    static let copay: Text = "3"
    /// What other payers have paid and taken off.
    static let priorPayers: Text = "23"
    /// The charge exceeds the fee schedule.
    static let feeSchedule: Text = "45"
    /// Several procedures of one day.
    static let severalProcedures: Text = "59"
    static let outlier: Text = "70"
    /// The maximum of a benefit is reached.
    static let benefitMaximum: Text = "119"
    /// The claim waits.
    static let pending: Text = "133"
    static let sequestration: Text = "253"
    static let transfer: Text = "B11"
}
