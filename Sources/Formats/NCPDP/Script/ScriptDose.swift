import HealthSimCore
import RxMemberSim

/// One dose of a prescription, as a structured instruction says it.
struct ScriptDose {
    /// How many units.
    let quantity: DrugQuantity
    /// The unit, coded.
    let unit: ScriptCodes.Code
    /// How often it is taken: so many times a day, or every so many days.
    enum Timing: Hashable {
        case timesADay(Int)
        case everyDays(Int)
    }
    let timing: Timing?
    let route: Concept
    /// How it is taken, when it is known.
    let method: ScriptCodes.Code?

    /// The dose of a prescription with the usual instruction of its drug; nil when the instruction is another one, or the
    /// drug's dose, unit or route has no code.
    init?(_ prescription: Prescription, _ medication: Medication) {
        guard prescription.sig == medication.sig, let route = medication.route, medication.dose.amount > 0 else {
            return nil
        }
        let codes = ScriptCodes.shared
        if let pieces = Self.pieces(medication), let unit = codes.code("quantity-unit", medication.form) {
            (quantity, self.unit) = (pieces, unit)
        } else if let unit = codes.code("dose-unit", medication.dose.unit), medication.quantityUnit != "EA" {
            (quantity, self.unit) = (DrugQuantity(rounding: medication.dose.amount), unit)
        } else {
            return nil
        }
        timing = Self.timing(medication.dose.hoursBetween)
        self.route = route
        method = codes.code("method", medication.routeName)
    }

    /// How many pieces of a counted drug are one dose: an amount of one ingredient over the strength of a piece.
    private static func pieces(_ medication: Medication) -> DrugQuantity? {
        guard medication.quantityUnit == "EA" else { return nil }
        let parts = medication.strength.string.split(separator: " ")
        guard parts.count == 2, let strength = Double(parts[0]), strength > 0 else { return nil }
        let amount: Double? =
            switch (medication.dose.unit.string, parts[1]) {
            case ("mg", "mg"), ("meq", "mEq"): medication.dose.amount
            case ("ug", "mg"): medication.dose.amount / 1_000
            default: nil
            }
        guard let amount else { return nil }
        let pieces = DrugQuantity(rounding: amount / strength)
        // Halves are the least that is taken.
        return pieces.thousandths > 0 && pieces.thousandths % 500 == 0 ? pieces : nil
    }

    private static func timing(_ hours: Double) -> Timing? {
        guard hours >= 1, hours == hours.rounded() else { return nil }
        let whole = Int(hours)
        if 24 % whole == 0 { return .timesADay(24 / whole) }
        return whole % 24 == 0 ? .everyDays(whole / 24) : nil
    }
}
