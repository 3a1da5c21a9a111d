import HealthSimCore
import PatientSim
import RxMemberSim

extension CompiledJourney {
    /// What the journey knows beforehand of fills: on which order, when.
    func fillWishes(_ outcome: PlannedOutcome, _ record: PatientRecord) -> [(order: Text, wish: FillWish)] {
        guard steps.indices.contains(where: { steps[$0].event.kind.isOfPharmacy }) else { return [] }
        var wishes: [(order: Text, wish: FillWish)] = []
        for entry in outcome.taken where steps[entry.step].event.kind.isOfPharmacy {
            let event = steps[entry.step].event
            guard let order = order(before: entry.step, outcome, record) else { continue }
            let days = Int((event.details.days ?? 30).rounded())
            switch event.kind {
            case .fill: wishes.append((order, FillWish(.first, on: entry.date)))
            case .refill: wishes.append((order, FillWish(.again, on: entry.date)))
            default: wishes.append((order, FillWish(.pause, on: entry.date, days: days)))
            }
        }
        return wishes
    }

    /// The order that a step is about: the one that the nearest prescription among those it depends on has written.
    func order(before step: Int, _ outcome: PlannedOutcome, _ record: PatientRecord) -> Text? {
        var waiting = steps[step].needed
        var seen: Set<Int> = [step]
        while let next = waiting.first {
            waiting.removeFirst()
            guard seen.insert(next).inserted else { continue }
            let event = steps[next].event
            guard event.kind == .prescription || event.kind == .therapyChange,
                let date = outcome.taken.first(where: { $0.step == next })?.date
            else {
                waiting += steps[next].needed
                continue
            }
            let drugs = event.details.medications.compactMap { Medication.named($0)?.concept }
            let days = date...date.adding(days: 4)
            return record.medicationOrders.last { order in
                days.contains(order.authored.date) && order.setting != .inpatient
                    && (drugs.isEmpty || drugs.contains(order.drug))
            }?.id
        }
        return nil
    }
}
