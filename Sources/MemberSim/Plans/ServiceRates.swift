public import HealthSimCore

/// What is known of a CPT or HCPCS code: its relative values, fees and limits.
///
/// One row of `references/codes/cpt-common`.
public struct ServiceRates: Sendable {
    /// How several procedures of one day are paid.
    ///
    /// Source: CMS, physician fee schedule, multiple procedure indicator.
    public enum MultipleProcedures: UInt8, Sendable {
        case none
        /// The dearest in full, each other at a half (indicators 1, 2 and 3).
        case surgery
        /// The technical part of the dearest image in full, of each other at a half (indicator 4).
        case imaging
    }

    /// The code.
    public let code: Concept
    /// What kind of service it is where the code alone decides.
    public let category: ServiceCategory
    /// By which rule of a contract it is paid when a clinician or supplier bills it.
    public let service: FeeSchedule.Service
    /// The relative value of the work, in hundredths; of anesthesia the base units.
    public let work: Int32
    /// The relative value of the practice expense in an office, in hundredths.
    public let officeExpense: Int32
    /// The relative value of the practice expense where a facility bills for itself, in hundredths.
    public let facilityExpense: Int32
    /// The relative value of malpractice insurance, in hundredths.
    public let malpractice: Int32
    /// The relative value of the professional part (modifier 26), in hundredths; 0 when the service has no parts.
    public let professionalPart: Int32
    /// What Medicare pays for one unit where no relative value counts: laboratory, drugs, equipment, ambulance.
    public let fee: Money
    /// What Medicare pays a hospital for it as an outpatient service; zero when it is not paid to one apart.
    public let facilityFee: Money
    /// The days after it in which visits are part of it; -1 when the idea does not apply.
    public let globalDays: Int16
    /// How several of a day are paid.
    public let multipleProcedures: MultipleProcedures
    /// The one sex it is for, or nothing.
    public let sex: Sex?
    /// The youngest age in years.
    public let minimumAge: Int16
    /// The oldest age in years.
    public let maximumAge: Int16
    /// The most units of a day; 0 for no limit.
    public let maximumUnits: Int32
    /// Whether it is a visit: evaluation and management.
    public let isVisit: Bool
    /// Whether it is a visit to a patient in a hospital.
    public let isHospitalVisit: Bool

    /// All relative values in an office, as if the place had no index.
    public var totalInOffice: Int32 { work + officeExpense + malpractice }

    /// What Medicare pays a clinician or supplier in a place; nothing when no value is known.
    ///
    /// - Parameters:
    ///   - units: how many; for anesthesia minutes.
    ///   - percent: what the modifiers make of it, in basis points.
    func medicareAmount(
        _ flags: LineModifiers, percent: Int64, inFacility: Bool, locality: Locality, rate: Int64, units: Int
    ) -> Money? {
        switch service {
        case .professional:
            let expense = Int64(inFacility && facilityExpense > 0 ? facilityExpense : officeExpense)
            var value = Int64(work) * locality.work + expense * locality.practice
            value += Int64(malpractice) * locality.malpractice
            if professionalPart > 0 && !flags.isDisjoint(with: [.professionalPart, .technicalPart]) {
                let part = Int64(professionalPart) * locality.work
                value = flags.contains(.professionalPart) ? part : max(0, value - part)
            }
            guard value > 0 else { return fee == .zero ? nil : fee.share(basisPoints: percent) * units }
            // Hundredths of a unit times thousandths of the index times hundredths of a cent.
            return Money(cents: value).multiplied(by: rate * percent, over: 100_000_000_000) * units
        case .anesthesia:
            let time = Int64(units) * 100 / Int64(max(1, PaymentRules.shared.anesthesiaMinutes))
            return Money(cents: Int64(work) + time).multiplied(by: rate * percent, over: 100_000_000)
        case .laboratory, .drug, .vaccine, .equipment, .ambulance, .dental, .outpatient, .surgeryCenter, .dialysis,
            .homeHealth, .hospice, .inpatient, .inpatientPsychiatric, .inpatientRehabilitation, .skilledNursing:
            return fee == .zero ? nil : fee.share(basisPoints: percent) * units
        }
    }
}
