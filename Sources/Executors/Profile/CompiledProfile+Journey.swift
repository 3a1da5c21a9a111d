import HealthSimCore
import PatientSim

extension CompiledProfile {
    /// The journey of its persons; nil when they have none.
    public var journeyOutline: JourneyOutline? { journey?.outline }

    /// What the journey plans for a person; nothing without a journey, and for whom it has no first day.
    func journeyPlan(of subject: ClinicalSubject) -> JourneyPlan? {
        journey?.plan(for: subject.index, born: subject.patient.person.birthDate) { engine.record(for: subject) }
    }
}
