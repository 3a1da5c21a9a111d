import HealthSimCore

/// What is added to the log-odds of each model's prevalence, by band.
///
/// The odds ratios between conditions move the shares of all; these numbers move them back to what the models say.
/// Written by `healthsim realism --calibrate` to `references/calibration.csv`.
package struct PrevalenceShifts: Sendable {
    private var values: [String: Double] = [:]

    /// No shifts.
    package init() {}

    /// The shifts of `calibration.csv`.
    static func ofReferences() -> PrevalenceShifts {
        var shifts = PrevalenceShifts()
        for row in ReferenceTable.named("calibration").rows {
            shifts.add(row.double("shift") ?? 0, to: row["model"].string, band: row.integer("band") ?? 0)
        }
        return shifts
    }

    /// The shift of a band of a model, counted from 0 in the order of its file.
    package func shift(of model: String, band: Int) -> Double { values["\(model)/\(band)"] ?? 0 }

    /// Adds to the shift of a band of a model.
    package mutating func add(_ amount: Double, to model: String, band: Int) {
        values["\(model)/\(band)", default: 0] += amount
    }
}
