import HealthSimCore
import PatientSim

/// Writes the rows that a record has in each table of MIMIC-IV.
struct MIMICRecordWriter {
    let record: PatientRecord
    let ids: MIMICIdentifiers
    /// `subject_id`.
    let subject: Int
    let shift: MIMICShift
    let admissions: [MIMICAdmission]
    let stays: [MIMICStay]
    /// The orders of medicines written in an admission, as places in the record and among the admissions.
    let orders: [(order: Int, admission: Int)]
    /// The reports ordered in an admission, likewise.
    let reports: [(report: Int, admission: Int)]

    init(_ record: PatientRecord) {
        self.record = record
        ids = MIMICIdentifiers(mrn: record.patient.mrn)
        subject = ids.subject
        shift = MIMICShift(record, scattered: ids.scattered)
        admissions = Self.admissions(of: record, ids)
        stays = Self.stays(of: record, admissions, ids)
        var finder = MIMICAdmissionFinder(admissions)
        orders = record.medicationOrders.indices.compactMap { index in
            finder.place(of: record.medicationOrders[index].encounterID).map { (index, $0) }
        }
        reports = record.reports.indices.compactMap { index in
            finder.place(of: record.reports[index].encounterID).map { (index, $0) }
        }
    }

    private static func admissions(of record: PatientRecord, _ ids: MIMICIdentifiers) -> [MIMICAdmission] {
        var found: [MIMICAdmission] = []
        for (index, encounter) in record.encounters.enumerated() where encounter.isMIMICAdmission {
            let end = encounter.end
            var isDeath = encounter.dischargeDisposition?.code == "exp"
            if let death = record.patient.deathTime, death >= encounter.start, let end, death <= end { isDeath = true }
            var emergency = encounter.admission?.locations.first { $0.unit == .emergency }
            if emergency == nil, encounter.encounterClass == .emergency {
                emergency = LocationStay(unit: .emergency, room: .empty, bed: .empty, start: encounter.start, end: end)
            }
            found.append(
                MIMICAdmission(
                    encounter: index, id: encounter.id, number: ids.admission(found.count), start: encounter.start,
                    end: end, service: encounter.admission?.service ?? .medicine, emergency: emergency,
                    isDeath: isDeath && end != nil))
        }
        return found
    }

    private static func stays(
        of record: PatientRecord, _ admissions: [MIMICAdmission], _ ids: MIMICIdentifiers
    ) -> [MIMICStay] {
        var found: [MIMICStay] = []
        for (place, admission) in admissions.enumerated() {
            guard let locations = record.encounters[admission.encounter].admission?.locations else { continue }
            for location in locations where location.unit == .intensiveCare {
                if let last = found.last, last.admission == place, last.end == location.start {
                    found[found.count - 1].end = location.end
                } else {
                    found.append(
                        MIMICStay(
                            admission: place, number: ids.stay(found.count), start: location.start,
                            end: location.end ?? admission.end))
                }
            }
        }
        return found
    }

    /// The stay in intensive care of an admission that a moment lies in.
    func stay(in admission: Int, at moment: Timestamp) -> MIMICStay? {
        stays.first { $0.admission == admission && $0.contains(moment) }
    }

    /// Writes the rows of a table and says how many they are.
    func write(_ table: MIMICTable, to out: inout ByteBuffer) -> Int {
        switch table {
        case .patients: writePatient(to: &out)
        case .admissions: writeAdmissions(to: &out)
        case .transfers: writeTransfers(to: &out)
        case .diagnoses: writeDiagnoses(to: &out)
        case .procedures: writeProcedures(to: &out)
        case .services: writeServices(to: &out)
        case .diagnosisGroups: writeDiagnosisGroups(to: &out)
        case .labs: writeLabs(to: &out)
        case .microbiology: writeMicrobiology(to: &out)
        case .prescriptions: writePrescriptions(to: &out)
        case .pharmacy: writePharmacy(to: &out)
        case .orders: writeOrders(to: &out)
        case .orderDetails: writeOrderDetails(to: &out)
        case .administrations: writeAdministrations(to: &out)
        case .administrationDetails: writeAdministrationDetails(to: &out)
        case .hospitalServices: writeHospitalServices(to: &out)
        case .outpatientMeasurements: writeOutpatientMeasurements(to: &out)
        case .providers: writeProviders(to: &out)
        case .intensiveCareStays: writeStays(to: &out)
        case .chart: writeChart(to: &out)
        case .inputs: writeInputs(to: &out)
        case .outputs: writeOutputs(to: &out)
        case .bedsideProcedures: writeBedsideProcedures(to: &out)
        case .caregivers: writeCaregivers(to: &out)
        case .ingredients, .dates, .diagnosisDictionary, .procedureDictionary, .serviceDictionary, .labDictionary,
            .itemDictionary:
            0
        }
    }

    // MARK: - Times

    /// A time of an admission: by the clock of its beginning, so that no change of the clock lies in it.
    func time(_ moment: Timestamp?, in admission: MIMICAdmission?, to out: inout ByteBuffer) {
        guard let moment else { return out.nothing() }
        let local = admission.map { moment.at(offsetMinutes: $0.start.offsetMinutes) } ?? moment
        out.cell(date: local.date.adding(days: shift.days), secondOfDay: local.secondOfDay)
    }

    /// The day of a moment of an admission.
    func day(_ moment: Timestamp, in admission: MIMICAdmission?) -> CalendarDate {
        let local = admission.map { moment.at(offsetMinutes: $0.start.offsetMinutes) } ?? moment
        return local.date.adding(days: shift.days)
    }
}

/// Finds the admission of an encounter; entries of an encounter follow each other, so the last answer is often right.
struct MIMICAdmissionFinder {
    private let admissions: [MIMICAdmission]
    private var lastID = Text.empty
    private var last: Int?

    init(_ admissions: [MIMICAdmission]) { self.admissions = admissions }

    /// The place among the admissions, or nothing when the encounter is none.
    mutating func place(of encounterID: Text) -> Int? {
        if encounterID == lastID { return last }
        lastID = encounterID
        last = encounterID.isEmpty ? nil : admissions.firstIndex { $0.id == encounterID }
        return last
    }
}
