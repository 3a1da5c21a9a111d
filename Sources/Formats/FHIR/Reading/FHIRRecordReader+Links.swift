import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Takes out the links to entries that were left out, which was told, and names the parts of panels in place of the
    /// panels.
    mutating func dropLooseLinks() {
        let encounters = Set(record.encounters.map(\.id))
        func keepEncounter<Entry>(
            _ list: WritableKeyPath<PatientRecord, [Entry]>, _ id: WritableKeyPath<Entry, Text>
        ) {
            for index in record[keyPath: list].indices
            where !encounters.contains(record[keyPath: list][index][keyPath: id]) {
                record[keyPath: list][index][keyPath: id] = .empty
            }
        }
        keepEncounter(\.conditions, \.encounterID)
        keepEncounter(\.observations, \.encounterID)
        keepEncounter(\.medicationOrders, \.encounterID)
        keepEncounter(\.procedures, \.encounterID)
        keepEncounter(\.immunizations, \.encounterID)
        keepEncounter(\.reports, \.encounterID)
        keepEncounter(\.administrations, \.encounterID)
        keepEncounter(\.carePlans, \.encounterID)
        keepEncounter(\.notes, \.encounterID)
        dropLooseResults()
        dropLoosePlans()
    }

    private mutating func dropLooseResults() {
        let reports = Set(record.reports.map(\.id))
        for index in record.observations.indices where !reports.contains(record.observations[index].reportID) {
            record.observations[index].reportID = .empty
        }
        for index in record.reports.indices {
            record.reports[index].results = record.reports[index].results.flatMap { observationIDs[$0] ?? [] }
        }
        let orders = Set(record.medicationOrders.map(\.id))
        for index in record.administrations.indices where !orders.contains(record.administrations[index].orderID) {
            record.administrations[index].orderID = .empty
        }
    }

    private mutating func dropLoosePlans() {
        let conditions = Set(record.conditions.map(\.id))
        let goals = Set(record.goals.map(\.id))
        for index in record.carePlans.indices {
            record.carePlans[index].conditionIDs.removeAll { !conditions.contains($0) }
            record.carePlans[index].goalIDs.removeAll { !goals.contains($0) }
        }
        for index in record.goals.indices where !conditions.contains(record.goals[index].conditionID) {
            record.goals[index].conditionID = .empty
        }
    }
}
