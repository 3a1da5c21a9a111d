import HealthSimCore
import RxMemberSim
import TestKit

extension RxDefect {
    static let prescriptions: [RxDefect] = [
        RxDefect("PRES-001", "prescriptions[0].prescription_number") {
            $0.prescriptions[0].number = "RX-17"
        },
        RxDefect("PRES-001", "prescriptions[0].prescription_number", of: .senior) {
            $0.prescriptions[0].number = "1234567890123"
        },
        RxDefect("PRES-002", "prescriptions[1].member_id") {
            var other = $0.prescriptions[0]
            other.id = "RX000000010002"
            other.number = "000000010002"
            other.memberID = "RXM99999999"
            $0.prescriptions.append(other)
        },
        RxDefect("PRES-002", "prescriptions[1].written_time", of: .worker) {
            var other = $0.prescriptions[0]
            other.id = "RX000000010002"
            other.number = "000000010002"
            other.written = time("2025-05-01")
            $0.prescriptions.append(other)
            $0.members[0].deathDate = day("2025-04-30")
        },
        RxDefect("PRES-003", "prescriptions[0].medication_id", of: .worker) {
            $0.prescriptions[0].medicationID = "metformin-501-tab"
        },
        RxDefect("PRES-003", "prescriptions[0].drug") { $0.prescriptions[0].drug = Concept(.rxnorm, "861004") },
        RxDefect("PRES-004", "prescriptions[1].quantity") { add(&$0) { $0.quantity = .zero } },
        RxDefect("PRES-004", "prescriptions[1].days_supply") { add(&$0) { $0.daysSupply = 400 } },
        RxDefect("PRES-005", "prescriptions[0].unit") { $0.prescriptions[0].unit = .milliliter },
        RxDefect("PRES-005", "prescriptions[3].unit", of: .family) { $0.prescriptions[3].unit = .each },
        RxDefect("PRES-006", "prescriptions[1].quantity") {
            add(&$0) { $0.quantity = DrugQuantity(thousandths: 30_500) }
        },
        RxDefect("PRES-006", "prescriptions[4].quantity", of: .family) {
            $0.prescriptions[4].quantity = DrugQuantity(thousandths: 30_250)
        },
        RxDefect("PRES-007", "prescriptions[0].sig") { $0.prescriptions[0].sig = "" },
        RxDefect("PRES-007", "prescriptions[0].sig") {
            $0.prescriptions[0].sig = Text(String(repeating: "one daily ", count: 101))
        },
        RxDefect("PRES-008", "prescriptions[1].refills") { add(&$0) { $0.refills = -1 } },
        RxDefect("PRES-008", "prescriptions[1].refills") { add(&$0) { $0.refills = 100 } },
        RxDefect("PRES-009", "prescriptions[0].prescriber_npi", of: .family) { $0.prescribers[0].deaNumber = "" },
        RxDefect("PRES-009", "prescriptions[1].prescriber_npi") {
            add(&$0, "zolpidem-5-tab") { $0.refills = 0 }
        },
        RxDefect("PRES-010", "prescriptions[0].dea_schedule", of: .family) { $0.prescriptions[0].schedule = "IV" },
        RxDefect("PRES-010", "prescriptions[0].dea_schedule") { $0.prescriptions[0].schedule = "II" }.signed,
        RxDefect("PRES-011", "prescriptions[0].refills", of: .family) {
            $0.prescriptions[0].refills = 1
            $0.claims[1].refillsAuthorized = 1
            $0.claims[2].refillsAuthorized = 1
        },
        RxDefect("PRES-011", "prescriptions[1].refills") { add(&$0, "zolpidem-5-tab") { $0.refills = 6 } }.signed,
        RxDefect("PRES-012", "prescriptions[0].expires_date", of: .family) {
            $0.prescriptions[0].expires = day("2025-05-05")
        },
        RxDefect("PRES-012", "prescriptions[0].expires_date") { $0.prescriptions[0].expires = day("2026-01-15") },
        RxDefect("PRES-012", "prescriptions[0].expires_date") { $0.prescriptions[0].expires = day("2025-01-13") },
        RxDefect("PRES-012", "prescriptions[1].expires_date") {
            add(&$0, "zolpidem-5-tab") { $0.expires = day("2025-12-01") }
        }.signed,
        RxDefect("PRES-013", "prescriptions[0].origin", of: .family) { $0.prescriptions[0].origin = .telephone },
        RxDefect("PRES-013", "prescriptions[0].origin", of: .family) { $0.prescriptions[0].origin = .facsimile },
        RxDefect("PRES-014", "prescriptions[0].ended_date") { $0.prescriptions[0].status = .replaced },
        RxDefect("PRES-014", "prescriptions[0].ended_date") { $0.prescriptions[0].ended = day("2025-05-01") },
        RxDefect("PRES-014", "prescriptions[1].ended_date") {
            add(&$0) { ($0.status, $0.ended) = (.cancelled, day("2025-05-01")) }
        },
        RxDefect("PRES-015", "prescriptions[0].status") { $0.prescriptions[0].status = .neverFilled },
        RxDefect("PRES-015", "prescriptions[1].status") { add(&$0) { $0.status = .completed } },
        RxDefect("PRES-016", "prescriptions[0].former_id") { $0.prescriptions[0].formerID = "RX000000019999" },
        RxDefect("PRES-016", "prescriptions[5].former_id", of: .family) {
            $0.prescriptions[5].formerID = "RX000000010001"
        },
        RxDefect("PRES-017", "prescriptions[0].medication_id") { $0.members[0].person.birthDate = day("2019-05-12") },
        RxDefect("PRES-017", "prescriptions[1].medication_id", of: .senior) { add(&$0, "finasteride-5-tab") { _ in } },
        RxDefect("PRES-018", "prescriptions[0].indication") {
            $0.prescriptions[0].indication = Concept(.icd10cm, "S52.501A")
        },
        RxDefect("PRES-018", "prescriptions[2].indication", of: .family) {
            $0.prescriptions[2].indication = Concept(.icd10cm, "H10.9")
        },
        RxDefect("PRES-019", "prescriptions[0].indication") {
            $0.prescriptions[0].indication = Concept(.icd10cm, "diabetes")
        },
        RxDefect("PRES-019", "prescriptions[4].indication", of: .family) {
            $0.prescriptions[4].indication = Concept(.snomed, "38341003")
        },
        RxDefect("PRES-020", "prescriptions[1].quantity") { add(&$0) { $0.quantity = DrugQuantity(600) } },
        RxDefect("PRES-020", "prescriptions[1].quantity") {
            add(&$0, "atorvastatin-40-tab") {
                $0.quantity = DrugQuantity(180)
                $0.indication = Concept(.icd10cm, "E78.5")
            }
        },
    ]

    /// Adds a prescription that was not filled yet, of another drug when one is named.
    static func add(_ household: inout RxHousehold, _ drug: String? = nil, _ change: (inout Prescription) -> Void) {
        var other = household.prescriptions[0]
        other.id = "RX000000010002"
        other.number = "000000010002"
        other.written = time("2025-05-02")
        other.expires = day("2025-11-02")
        if let drug, let medication = Medication.named(drug) {
            other.medicationID = Text(drug)
            other.drug = medication.concept
            other.schedule = medication.schedule
            other.indication = nil
            other.quantity = DrugQuantity(30)
            other.refills = 0
        }
        change(&other)
        household.prescriptions.append(other)
    }
}

extension RxDefect {
    /// The defect in a household whose prescriber may sign for controlled drugs.
    var signed: RxDefect {
        let make = make
        return RxDefect(rule, field, of: base) { household in
            household.prescribers[0].deaNumber = "ZL1234563"
            make(&household)
        }
    }
}
