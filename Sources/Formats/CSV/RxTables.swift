import HealthSimCore
import RxMemberSim

/// The tables of what a pharmacy benefit holds, declared once for CSV, SQL and the data dictionary.
enum RxTables {
    static let members = Table<RxMember>(
        "rx_members", "A person as a pharmacy benefit knows them.", key: ["rx_member_id"],
        columns: [
            .text("rx_member_id", "Number at the pharmacy benefit.", required: true) { $0.id },
            .text("cardholder_id", "Number on the card.", required: true) { $0.cardholderID },
            .text("person_code", "Number of the person on the card.") { $0.personCode },
            .cell(
                "relationship", .text,
                "Relationship to the cardholder, NCPDP 306-C6: 1 cardholder, 2 spouse, 3 child, 4 other."
            ) { row, cells in cells.text(row.relationship.rawValue) },
            .cell("ssn", .text, "Social security number, in a range that was never issued.") { row, cells in
                cells.socialSecurityNumber(row.person.socialSecurityNumber)
            },
            .text("family_name", "Family name.") { $0.person.name.family },
            .text("given_name", "First given name.") { $0.person.name.given },
            .date("birth_date", "Date of birth.", required: true) { $0.person.birthDate },
            .cell("gender", .text, "Administrative sex: F, M, O, U.", required: true) { row, cells in
                cells.text(row.person.sex.rawValue)
            },
            .cell("address_line", .text, "House number and street.") { row, cells in cells.line(of: row.person.address)
            },
            .text("city", "City.") { $0.person.address.city },
            .text("state", "State, USPS letters.") { $0.person.address.state },
            .text("postal_code", "ZIP code, 5 digits.") { $0.person.address.postalCode },
            .text("member_id", "Member number at the health plan, when there is one.") { $0.memberID },
            .text("mrn", "Medical record number of the same person, when there is a clinical record.") { $0.mrn },
            .text("medicare_id", "Medicare beneficiary identifier, 11 characters.") { $0.medicareID },
            .cell("low_income_subsidy", .text, "Help of Medicare with Part D: none, full, full-lowest, institutional.")
            { row, cells in cells.text(row.lowIncome.rawValue) },
            .cell("residence", .text, "Where the member lives, NCPDP 384-4X.") { row, cells in
                cells.text(row.residence.rawValue)
            },
            .date("death_date", "Day of death, when the member has died.") { $0.deathDate },
        ])

    static let coverages = Table<RxCoverage>(
        "rx_coverages", "A span of days in which a member is enrolled in a pharmacy plan.", key: ["rx_coverage_id"],
        columns: [
            .text("rx_coverage_id", "Identifier.", required: true) { $0.id },
            .text("rx_member_id", "Who is covered.", required: true) { $0.memberID },
            .text("cardholder_id", "Number on the card.") { $0.cardholderID },
            .text("rx_plan_id", "Pharmacy plan.", required: true) { $0.planID },
            .text("coverage_id", "Coverage of the health plan that it comes with.") { $0.coverageID },
            .text("bin", "Issuer number on the card.") { $0.bin },
            .text("pcn", "Processor control number on the card.") { $0.pcn },
            .text("group_id", "Group on the card.") { $0.groupID },
            .date("start_date", "First day.", required: true) { $0.start },
            .date("end_date", "Last day; empty while it goes on.") { $0.end },
        ])

    static let prescriptions = Table<Prescription>(
        "prescriptions", "A prescription at a pharmacy.", key: ["prescription_id"],
        columns: [
            .text("prescription_id", "Identifier.", required: true) { $0.id },
            .text("prescription_number", "Number of the pharmacy.") { $0.number },
            .text("rx_member_id", "For whom.", required: true) { $0.memberID },
            .text("order_id", "Order of the clinical record.") { $0.orderID },
            .text("medication_id", "Drug, as in the medication table.") { $0.medicationID },
            .text("rxnorm_code", "Clinical drug, RxNorm.") { $0.drug.code },
            .text("drug_name", "Clinical drug in words.") { $0.drug.display },
            .text("sig", "Instruction to the patient.") { $0.sig },
            .decimal("quantity", places: 3, "Units of one fill.", required: true) { $0.quantity.units },
            .cell("unit", .text, "Unit: EA, ML, GM.") { row, cells in cells.text(row.unit.rawValue) },
            .integer("days_supply", "Days that one fill lasts.") { $0.daysSupply },
            .integer("refills", "Refills beyond the first fill.") { $0.refills },
            .cell("dispense_as_written", .text, "Substitution, NCPDP 408-D8.") { row, cells in
                cells.text(row.dispenseAsWritten.rawValue)
            },
            .timestamp("written_time", "When it was written.", required: true) { $0.written },
            .date("expires_date", "Last day on which it may be filled.") { $0.expires },
            .cell("origin", .text, "How it reached the pharmacy, NCPDP 419-DJ: 3 electronic.") { row, cells in
                cells.text(row.origin.rawValue)
            },
            .text("prescriber_npi", "Prescriber.") { $0.prescriberNPI },
            .text("pharmacy_npi", "Pharmacy.") { $0.pharmacyNPI },
            .text("indication_code", "What it is for, ICD-10-CM.") { $0.indication?.code },
            .text("dea_schedule", "DEA schedule, II to V; empty for others.") { $0.schedule },
            .cell(
                "status", .text, "What has become of it: active, completed, never-filled, cancelled, expired, replaced."
            ) { row, cells in cells.text(row.status.rawValue) },
            .date("ended_date", "When it ended before it ran out.") { $0.ended },
            .text("former_id", "Prescription that it renews or replaces.") { $0.formerID },
        ])

    static let fills = Table<Fill>(
        "fills", "A package of a drug made ready for a prescription.", key: ["fill_id"],
        columns: [
            .text("fill_id", "Identifier.", required: true) { $0.id },
            .text("prescription_id", "Prescription.", required: true) { $0.prescriptionID },
            .text("rx_member_id", "For whom.", required: true) { $0.memberID },
            .integer("fill_number", "0 for the first fill, then the number of the refill.", required: true) {
                $0.number
            },
            .date("filled_date", "When it was made ready.", required: true) { $0.filled },
            .date("picked_up_date", "When it was picked up; empty for one that was put back.") { $0.pickedUp },
            .text("ndc", "Product, NDC of 11 digits.", required: true) { $0.ndc },
            .decimal("quantity", places: 3, "How much.", required: true) { $0.quantity.units },
            .integer("days_supply", "For how many days.", required: true) { $0.daysSupply },
            .text("pharmacy_npi", "Pharmacy.") { $0.pharmacyNPI },
            .cell("dispense_as_written", .text, "Substitution, NCPDP 408-D8.") { row, cells in
                cells.text(row.dispenseAsWritten.rawValue)
            },
            .cell("status", .text, "What has become of it: dispensed, returned, cash.") { row, cells in
                cells.text(row.status.rawValue)
            },
            .text("claim_id", "Claim that was paid for it.") { $0.claimID },
        ])
}
