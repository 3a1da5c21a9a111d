import HealthSimCore
import MemberSim

extension MemberTables {
    static let claims = Table<Claim>(
        "claims", "A claim as a provider sends it.", key: ["claim_id"],
        columns: [
            .text("claim_id", "The provider's number of the claim.", required: true) { $0.id },
            .cell("kind", .text, "Form: professional, institutional, dental.", required: true) { claim, cells in
                cells.text(claim.kind.rawValue)
            },
            .cell("frequency", .text, "What it is to earlier claims, X12 CLM05-3: 1 original, 7 replacement, 8 void.") {
                claim, cells in cells.text(claim.frequency.rawValue)
            },
            .text("original_reference", "Payer's control number of the claim it replaces or voids.") {
                $0.originalReference
            },
            .text("member_id", "For whom.", required: true) { $0.memberID },
            .text("subscriber_id", "The subscriber's member number.", required: true) { $0.subscriberID },
            .text("payer_id", "Payer.") { $0.payerID },
            .text("plan_id", "Plan.") { $0.planID },
            .text("group_id", "Group number.") { $0.groupID },
            .text("encounter_id", "Encounter of the clinical record, when there is one.") { $0.encounterID },
            .text("billing_npi", "Who bills.", required: true) { $0.billingNPI },
            .text("rendering_npi", "Who gave the service; who attended a stay.") { $0.renderingNPI },
            .text("referring_npi", "Who referred or ordered.") { $0.referringNPI },
            .text("operating_npi", "Who operated.") { $0.operatingNPI },
            .text("service_facility_npi", "Where, when that is not where the biller is.") { $0.serviceFacilityNPI },
            .text("place_of_service", "Place of service, 2 digits; professional claims.") { $0.placeOfService },
            .text("facility_type", "Type of bill without leading zero and frequency; institutional claims.") {
                $0.facilityType
            },
            .date("start_date", "First day of service.", required: true) { $0.start },
            .date("end_date", "Last day of service.", required: true) { $0.end },
            .timestamp("admission_time", "Admission.") { $0.admission?.start },
            .timestamp("discharge_time", "Discharge.") { $0.admission?.discharge },
            .text("admission_type", "Type of admission.") { $0.admission?.type },
            .text("admission_source", "Point of origin.") { $0.admission?.source },
            .text("discharge_status", "Patient status, 2 digits.") { $0.admission?.status },
            .text("admitting_diagnosis_code", "Diagnosis at the door, ICD-10-CM.") {
                $0.admission?.admittingDiagnosis?.code
            },
            .text("drg_code", "MS-DRG.") { $0.admission?.diagnosisGroup?.code },
            .integer("covered_days", "Covered days of a stay.") { $0.admission?.coveredDays },
            .money("charge", "Charge: the sum of the lines.", required: true) { $0.charge },
            .money("patient_paid", "What the patient has paid.") { $0.patientPaid },
            .text("authorization_id", "Prior authorization.") { $0.authorizationID },
            .text("referral_id", "Referral.") { $0.referralID },
            .boolean("accepts_assignment", "Whether the payer's amount is taken as full payment.") {
                $0.acceptsAssignment
            },
            .money("other_payers_paid", "What other payers have paid before; empty when there are none.") { claim in
                claim.otherPayers.isEmpty ? nil : claim.otherPayers.reduce(.zero) { $0 + $1.paid }
            },
            .date("submitted_date", "Day it was sent.", required: true) { $0.submitted },
            .date("received_date", "Day it was received.", required: true) { $0.received },
        ])

    /// A diagnosis with its claim.
    struct DiagnosisRow {
        let claimID: Text
        let sequence: Int
        let diagnosis: ClaimDiagnosis
    }

    static let claimDiagnoses = Table<DiagnosisRow>(
        "claim_diagnoses", "A diagnosis of a claim.", key: ["claim_id", "sequence"],
        columns: [
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .integer("sequence", "Place on the claim, from 1; lines point to it.", required: true) { $0.sequence },
            .text("code", "ICD-10-CM.", required: true) { $0.diagnosis.code.code },
            .text("display", "In words.") { $0.diagnosis.code.display },
            .cell("role", .text, "Role: principal, other, reason-for-visit, external-cause.") { row, cells in
                cells.text(row.diagnosis.role.rawValue)
            },
            .cell("present_on_admission", .text, "Present on admission: Y, N, U, W; empty for exempt codes.") {
                row, cells in cells.text(row.diagnosis.presentOnAdmission?.rawValue)
            },
        ])

    /// A procedure with its claim.
    struct ProcedureRow {
        let claimID: Text
        let sequence: Int
        let procedure: ClaimProcedure
    }

    static let claimProcedures = Table<ProcedureRow>(
        "claim_procedures", "A procedure of a stay on a claim.", key: ["claim_id", "sequence"],
        columns: [
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .integer("sequence", "Place on the claim, from 1; the first is the principal one.", required: true) {
                $0.sequence
            },
            .text("code", "ICD-10-PCS.", required: true) { $0.procedure.code.code },
            .text("display", "In words.") { $0.procedure.code.display },
            .date("performed_date", "Day.", required: true) { $0.procedure.date },
        ])

    /// A line with its claim.
    struct LineRow {
        let claimID: Text
        let line: ClaimLine
    }

    static let claimLines = Table<LineRow>(
        "claim_lines", "A line of a claim: one service and what it costs.", key: ["claim_id", "line"],
        columns: [
            .text("claim_id", "Claim.", required: true) { $0.claimID },
            .integer("line", "Number, from 1.", required: true) { $0.line.number },
            .text("code", "CPT or HCPCS; empty for a revenue code alone.") { $0.line.code?.code },
            .cell("code_system", .text, "System of the code.") { row, cells in
                cells.text(row.line.code?.system.shortName.description)
            },
            .text("display", "In words.") { $0.line.code?.display },
            .cell("modifiers", .text, "Modifiers, separated by blanks.") { row, cells in
                cells.words(row.line.modifiers)
            },
            .text("revenue_code", "Revenue code, 4 digits; institutional lines.") { $0.line.revenueCode },
            .date("start_date", "First day of the service.", required: true) { $0.line.start },
            .date("end_date", "Last day of the service.", required: true) { $0.line.end },
            .integer("units", "How many.", required: true) { $0.line.units },
            .cell("unit", .text, "What the units are: UN count, MJ minutes, DA days.") { row, cells in
                cells.text(row.line.unit.rawValue)
            },
            .money("charge", "Charge.", required: true) { $0.line.charge },
            .cell("diagnosis_pointers", .text, "Places of the diagnoses it is for, separated by blanks.") {
                row, cells in
                cells.numbers(row.line.diagnosisPointers)
            },
            .text("place_of_service", "Place of service, when it is another than the claim's.") {
                $0.line.placeOfService
            },
            .text("rendering_npi", "Who gave the service, when it is another than the claim says.") {
                $0.line.renderingNPI
            },
            .text("ndc", "Drug: national drug code, 11 digits.") { $0.line.drug?.ndc },
            .decimal("drug_quantity", places: 3, "Drug: how much.") { $0.line.drug?.quantity },
            .text("drug_unit", "Drug: unit, UN, ML, GR, ME, F2.") { $0.line.drug?.unit },
            .text("control_number", "The provider's number of the line.") { $0.line.controlNumber },
            .boolean("is_emergency", "Whether the service was an emergency.") { $0.line.isEmergency },
        ])
}

extension CellWriter {
    /// A cell of words separated by blanks.
    mutating func words(_ words: [Text]) {
        guard words.count > 1 else { return text(words.first) }
        text(words.map(\.string).joined(separator: " "))
    }

    /// A cell of whole numbers separated by blanks.
    mutating func numbers(_ numbers: [Int]) {
        guard !numbers.isEmpty else { return null() }
        guard format == .csv else { return text(numbers.map(\.description).joined(separator: " ")) }
        for place in numbers.indices {
            if place > 0 { buffer.append(UInt8(ascii: " ")) }
            buffer.append(integer: numbers[place])
        }
    }
}
