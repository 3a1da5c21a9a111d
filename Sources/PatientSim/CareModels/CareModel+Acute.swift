package import HealthSimCore

extension CareModel {
    /// Something that happens suddenly: an illness seen in the office, an emergency, a stay in hospital.
    package struct AcuteRule: Sendable {
        @Frozen package var id: Text
        package var perYear: Conditional<Double>
        /// The same where it depends on age and sex alone.
        package var rateTable: RateTable?
        /// Whether the rate may be another at another age of the same person.
        package var changesWithAge: Bool
        package var season: Season?
        package var when: Frozen<CompiledExpression>?
        package var setting: Encounter.Class
        /// Who sees it in the office, by position in `CareModelLibrary.specialties`; nothing means primary care.
        package var specialty: Int?
        package var diagnoses: FrozenArray<DiagnosisChoice>
        /// What the quantities are during the event.
        package var values: FrozenArray<(variable: Int, formula: Frozen<CompiledExpression>)>
        /// The time constant with which the quantities return to normal.
        package var recoversInDays: Double
        /// Panels that are ordered on arrival.
        package var panels: FrozenArray<Int>
        /// Panels that are repeated during a stay.
        package var serial: FrozenArray<SerialOrder>
        package var vitalsEveryHours: Double
        /// How long a visit or the time in the emergency department is.
        package var hours: Frozen<Distribution.Sampler>?
        /// How long a stay is.
        package var days: Frozen<Distribution.Sampler>?
        /// The chance that an emergency becomes a stay.
        package var admitted: Conditional<Double>?
        /// The chance that such a stay begins without the emergency department.
        package var directShare: Double
        package var type: Conditional<Concept>
        package var service: HospitalService
        package var diagnosisGroup: Conditional<Concept>?
        package var intensiveCare: IntensiveCare?
        /// The unit before the ward of the service.
        package var unit: UnitRule?
        package var procedures: FrozenArray<EventProcedure>
        package var drugs: FrozenArray<EventDrug>
        /// The chance to die during the event.
        package var mortality: Conditional<Double>?
        package var mortalityAfter: LaterDeath?
        package var readmission: Return?
        package var complications: FrozenArray<Return>
        package var dispositions: FrozenArray<Disposition>
        /// The conditions that last from then on, by position in the library.
        package var becomes: FrozenArray<Int>
        package var resolvesInDays: Frozen<Distribution.Sampler>?
        package var followUp: FollowUp?
        /// The episode of the same model that begins when the event ends, by position.
        package var startEpisode: Int?
    }

    /// A rate that follows the year: × (1 + amplitude · cos(2π · months from the peak / 12)).
    package struct Season: Sendable {
        /// The month of the highest rate, 1 to 12.
        package var peakMonth: Int
        package var amplitude: Double

        /// The factor in a month, 1 to 12.
        package func factor(month: Int) -> Double { 1 + amplitude * Self.cosines[(month - peakMonth + 12) % 12] }

        /// The cosines of the twelfths of a circle.
        private static let cosines = FrozenArray([
            1, 0.866_025_403_784_438_6, 0.5, 0, -0.5, -0.866_025_403_784_438_6, -1, -0.866_025_403_784_438_6, -0.5, 0,
            0.5, 0.866_025_403_784_438_6,
        ])
    }

    /// A diagnosis of an event: one code by a rule, or one of several by weight.
    package struct DiagnosisChoice: Sendable {
        package var choices: FrozenArray<CodeChoice>
        /// The chance that it is present.
        package var share: Double
    }

    /// A panel that is repeated during a stay.
    package struct SerialOrder: Sendable {
        package var panel: Int
        package var everyHours: Double
    }

    /// The part of a stay in the intensive care unit.
    package struct IntensiveCare: Sendable {
        package var share: Conditional<Double>
        package var days: Frozen<Distribution.Sampler>
    }

    /// The unit in which a stay begins.
    package struct UnitRule: Sendable {
        package var unit: LocationStay.Unit
        /// How long the patient is there; nothing means the whole stay.
        package var hours: Frozen<Distribution.Sampler>?
    }

    /// A procedure of an event.
    package struct EventProcedure: Sendable {
        @Frozen package var code: Concept
        package var share: Double
        /// The day of the event, from 0.
        package var day: Double
        /// The hours from the arrival, for what is not done by days: imaging in the emergency department.
        package var hour: Double?
        package var when: Frozen<CompiledExpression>?
    }

    /// A drug that an event brings.
    package struct EventDrug: Sendable {
        package var choices: FrozenArray<DrugChoice>
        package var share: Double
        package var when: Frozen<CompiledExpression>?
        package var setting: MedicationOrder.Setting
        /// The length of the course; nothing means as long as a pack, or the stay.
        package var days: Int?
        package var refills: Int
    }

    /// The chance to die some time after an event.
    package struct LaterDeath: Sendable {
        package var withinDays: Double
        package var probability: Conditional<Double>
    }

    /// Another event of the same model that may follow: a readmission, a complication.
    package struct Return: Sendable {
        /// The position of the event among the model's.
        package var event: Int
        package var probability: Conditional<Double>
        package var withinDays: ClosedRange<Int>
    }

    /// Where a stay may end, with its weight.
    package struct Disposition: Sendable {
        @Frozen package var destination: Concept
        package var weight: Double
        package var when: Frozen<CompiledExpression>?
    }

    /// A visit soon after an event.
    package struct FollowUp: Sendable {
        package var specialty: Int
        package var withinDays: ClosedRange<Int>
    }
}
