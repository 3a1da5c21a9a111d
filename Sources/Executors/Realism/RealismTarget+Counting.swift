import HealthSimCore
import PatientSim

extension RealismTarget {
    /// What one record adds to the figure.
    func count(_ subject: RealismSubject) -> RealismTally {
        guard subject.belongs(to: group) else { return RealismTally() }
        switch kind {
        case .prevalence: return subject.isAlive ? share(subject.has(subjects)) : RealismTally()
        case .drug: return share(subject.takes(subjects))
        case .odds: return odds(subject)
        case .measured: return measured(subject)
        case .mean:
            return subject.lastValue(subjects.first ?? "").map { RealismTally(part: $0, whole: 1) }
                ?? RealismTally()
        case .rate: return RealismTally(part: events(subject), whole: subject.years)
        case .stay:
            let stays = subject.stays(for: subjects)
            let seconds = stays.reduce(0) { sum, stay in sum + (stay.end.map { stay.start.seconds(until: $0) } ?? 0) }
            return RealismTally(part: Double(seconds) / 86_400, whole: Double(stays.count))
        case .death: return deaths(subject)
        case .readmission: return readmissions(subject)
        case .upToDate:
            return subject.isAlive ? share(windows.contains { subject.isUpToDate($0) }) : RealismTally()
        case .complication: return complications(subject)
        case .admitted:
            let emergencies = subject.encounters { $0.encounterClass == .emergency }
            let stays = subject.encounters { $0.admission?.source?.code == "emd" }
            return RealismTally(part: Double(stays), whole: Double(emergencies + stays))
        case .perMemberMonth, .spendingShare, .patientShare, .denied, .denialReason, .claimants, .concentration,
            .fillRate, .fillShare, .drugSpendingShare, .tierPay, .rejected, .rejectReason, .reversed, .alerted,
            .electronic, .adherent:
            return RealismTally()
        }
    }

    private func share(_ isSo: Bool) -> RealismTally { RealismTally(part: isSo ? 1 : 0, whole: 1) }

    private func odds(_ subject: RealismSubject) -> RealismTally {
        guard subject.isAlive else { return RealismTally() }
        let hit = subject.has(subjects) ? 1.0 : 0
        return subject.has(comparedWith)
            ? RealismTally(part: hit, whole: 1) : RealismTally(others: (part: hit, whole: 1))
    }

    private func measured(_ subject: RealismSubject) -> RealismTally {
        var holds = true
        for comparison in comparisons {
            guard let value = subject.lastValue(comparison.code) else { return RealismTally() }
            if comparison.isLess ? value >= comparison.limit : value <= comparison.limit { holds = false }
        }
        return share(holds)
    }

    private func events(_ subject: RealismSubject) -> Double {
        var events = 0.0
        for word in subjects {
            switch word {
            case "office":
                events += Double(subject.encounters { $0.encounterClass == .ambulatory && Self.isVisit($0.type) })
            case "telehealth": events += Double(subject.encounters { $0.encounterClass == .virtual })
            case "emergency":
                events += Double(
                    subject.encounters { $0.encounterClass == .emergency || $0.admission?.source?.code == "emd" })
            case "inpatient":
                events += Double(
                    subject.encounters { $0.encounterClass == .inpatient && $0.admission?.service != .newborn })
            case "deaths":
                events +=
                    subject.record.patient.deathTime.map { $0.date >= subject.asOf.adding(days: -365) } ?? false
                    ? 1 : 0
            case "prescriptions": events += Self.fills(subject)
            case "births":
                events += Double(subject.encounters { stay in stay.diagnoses.contains { $0.isWithin("Z37") } })
            default: events += Double(subject.stays(for: [word]).count)
            }
        }
        return events
    }

    /// Whether an encounter's type is that of a visit to a clinician, not of a test or a shot.
    private static func isVisit(_ type: Concept) -> Bool {
        let code = type.code.string
        return code != "99211" && (code.hasPrefix("99") || code.hasPrefix("G0") || code.hasPrefix("920"))
    }

    /// The share of what is prescribed for long that is filled: a modelling choice near the mean adherence of 70 to 75 %.
    private static let filledShare = 0.72

    /// The fills of the last year in units of 30 days: a course of days is one, what goes on is what its supply covers.
    private static func fills(_ subject: RealismSubject) -> Double {
        let first = subject.asOf.adding(days: -365)
        var fills = 0.0
        for order in subject.record.medicationOrders where order.setting != .inpatient {
            let start = max(order.authored.date, first)
            let written = order.authored.date.adding(days: order.daysSupply * (order.refills + 1))
            let end = min(min(order.end ?? subject.asOf, written), subject.asOf)
            let days = start.days(until: end)
            guard days > 0 else { continue }
            fills += order.daysSupply < 28 && order.refills == 0 ? 1 : max(1, filledShare * Double(days) / 30)
        }
        return fills
    }

    private func deaths(_ subject: RealismSubject) -> RealismTally {
        var tally = RealismTally()
        for stay in subject.stays(for: subjects) where stay.start.date.adding(days: window) < subject.asOf {
            tally.whole += 1
            if let death = subject.record.patient.deathTime,
                (0...window).contains(stay.start.date.days(until: death.date))
            {
                tally.part += 1
            }
        }
        return tally
    }

    private func readmissions(_ subject: RealismSubject) -> RealismTally {
        var tally = RealismTally()
        for stay in subject.stays(for: subjects) {
            guard let end = stay.end, end.date.adding(days: window) < subject.asOf,
                stay.dischargeDisposition?.code != "exp"
            else { continue }
            tally.whole += 1
            let isBack = subject.record.encounters.contains {
                $0.admission != nil && $0.start > end && end.date.days(until: $0.start.date) <= window
            }
            if isBack { tally.part += 1 }
        }
        return tally
    }

    private func complications(_ subject: RealismSubject) -> RealismTally {
        var tally = RealismTally()
        for procedure in subject.record.procedures
        where subjects.contains(where: { procedure.code.isWithin($0) }) && !procedure.encounterID.isEmpty {
            tally.whole += 1
            let isFollowed = subject.record.encounters.contains { encounter in
                encounter.start > procedure.performed
                    && procedure.performed.date.days(until: encounter.start.date) <= window
                    && encounter.diagnoses.contains { code in comparedWith.contains { code.isWithin($0) } }
            }
            if isFollowed { tally.part += 1 }
        }
        return tally
    }
}
