import HealthSimCore

/// Makes a contact with care of a pattern: when exactly, with which diagnoses, and what was done.
struct EncounterMaker: Sendable {
    let laboratoryNPI: Text

    /// A contact on a day.
    ///
    /// - Parameters:
    ///   - diagnoses: which set of diagnoses; drawn when there is none.
    ///   - stream: everything that is drawn.
    func encounter(
        _ pattern: ServicePattern, on day: CalendarDate, at site: CareNetwork.Site, diagnoses: Int? = nil,
        age: Int, drawing stream: inout RandomStream
    ) -> BillableEncounter {
        let start = moment(pattern, on: day, site.facility, &stream)
        let nights = pattern.setting == .inpatient ? self.nights(pattern, &stream) : 0
        let end = end(pattern, start, nights: nights, site.facility, &stream)
        let sets = pattern.diagnoses
        let codes = sets.isEmpty ? [] : sets[(diagnoses ?? stream.integer(below: sets.count)) % sets.count]
        let isRight = stream.chance(0.5)
        var services: [BillableService] = []
        for service in pattern.services where stream.chance(service.share) {
            let isSent = service.kind == .laboratory && pattern.place == .practice && stream.chance(0.75)
            services.append(
                BillableService(
                    kind: service.kind, code: service.code, at: start.adding(minutes: 5 + 3 * services.count),
                    units: service.units, practitionerNPI: isSent ? laboratoryNPI : .empty,
                    side: service.hasSide ? (isRight ? "RT" : "LT") : .empty))
        }
        var encounter = BillableEncounter(
            setting: pattern.setting, start: start, end: end, visit: pattern.visit, diagnoses: codes,
            practitionerNPI: site.practitioner.npi, specialty: site.practitioner.specialty,
            facilityNPI: site.facility.npi, services: services,
            ambulanceMiles: stream.chance(pattern.ambulance) ? stream.integer(in: 3...28) : 0)
        if pattern.setting == .emergency { encounter.reason = codes.first }
        guard pattern.setting == .inpatient else { return encounter }
        // Older people more often go on to other care: nursing, or help at home.
        let next = stream.uniform()
        let status: Text = age < 65 ? (next < 0.04 ? "06" : "01") : next < 0.16 ? "03" : next < 0.34 ? "06" : "01"
        encounter.stay = BillableStay(
            admissionType: pattern.admission, source: pattern.admission == "4" ? "5" : "1",
            status: pattern.admission == "4" ? "01" : status, admittingDiagnosis: codes.first,
            diagnosisGroup: pattern.group,
            units: [.init(revenueCode: pattern.admission == "4" ? "0171" : "0120", days: max(1, nights))],
            birthWeightInGrams: pattern.admission == "4" ? stream.integer(in: 2_700...4_100) : 0)
        return encounter
    }

    private func moment(
        _ pattern: ServicePattern, on day: CalendarDate, _ facility: Facility, _ stream: inout RandomStream
    ) -> Timestamp {
        let minute =
            switch pattern.setting {
            case .emergency, .observation: stream.integer(in: 0...1_439)
            case .inpatient: pattern.admission == "3" ? stream.integer(in: 360...600) : stream.integer(in: 540...1_380)
            case .ambulatory, .telehealth, .home, .laboratory, .pharmacy: stream.integer(in: 96...198) * 5
            }
        return timestamp(day, minute: minute, facility)
    }

    private func timestamp(_ day: CalendarDate, minute: Int, _ facility: Facility) -> Timestamp {
        let offset = USTimeZone(facility.timeZone.string)?.offsetMinutes(on: day, secondOfDay: minute * 60) ?? -300
        return Timestamp(date: day, secondOfDay: minute * 60, offsetMinutes: offset)
    }

    private func nights(_ pattern: ServicePattern, _ stream: inout RandomStream) -> Int {
        max(1, Int(stream.logNormal(mean: pattern.nights, deviation: pattern.nights * 0.55).rounded()))
    }

    private func end(
        _ pattern: ServicePattern, _ start: Timestamp, nights: Int, _ facility: Facility, _ stream: inout RandomStream
    ) -> Timestamp {
        switch pattern.setting {
        case .inpatient:
            return timestamp(start.date.adding(days: nights), minute: stream.integer(in: 600...960), facility)
        case .emergency, .observation: return start.adding(minutes: stream.integer(in: 80...300))
        case .ambulatory, .telehealth, .home, .laboratory, .pharmacy:
            return start.adding(minutes: pattern.visit == nil ? 10 : 5 * stream.integer(in: 3...7))
        }
    }
}
