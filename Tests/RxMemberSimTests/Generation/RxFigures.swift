import HealthSimCore
import RxMemberSim

/// Counts what a population of pharmacy benefits does, to compare it with published figures.
struct RxFigures {
    let asOf: CalendarDate
    var people = [0.0, 0, 0], fills = [0.0, 0, 0]
    var members = 0, fiveOrMore = 0, anyDrug = 0
    var billed = 0, rejected = 0, paid = 0, reversed = 0, paidB1 = 0
    var rejects: [String: Int] = [:]
    var generic = 0, dispensed = 0, mail = 0, long = 0, maintenance = 0, specialty = 0
    var daw: [String: Int] = [:], origin: [String: Int] = [:], status: [String: Int] = [:],
        decisions: [String: Int] = [:]
    var adherence: [String: (count: Int, adherent: Int, sum: Double)] = [:]
    var prescriptions = 0, alerts: [String: Int] = [:]
    var pay: [Int: (Int, Money)] = [:]

    init(asOf: CalendarDate) { self.asOf = asOf }

    mutating func add(_ h: RxHousehold) {
        let start = asOf.adding(years: -1)
        for (claim, response) in zip(h.claims, h.responses) {
            guard claim.transaction == .billing, claim.otherPayers.isEmpty else {
                if claim.transaction == .reversal && claim.otherPayers.isEmpty { reversed += 1 }
                continue
            }
            billed += 1
            if response.status == .rejected {
                rejected += 1
                rejects[response.rejects.first?.string ?? "-", default: 0] += 1
            } else if response.status == .paid {
                paid += 1
                pay[response.tier, default: (0, .zero)].0 += 1
                let sum = pay[response.tier, default: (0, .zero)].1
                pay[response.tier, default: (0, .zero)].1 = sum + (response.pricing?.patientPay ?? .zero)
            }
            for a in response.alerts {
                alerts["\(a.reason.string)\(a.significance.rawValue)\(a.action.rawValue.prefix(1))", default: 0] += 1
            }
        }
        for p in h.prescriptions {
            prescriptions += 1
            daw[p.dispenseAsWritten.rawValue, default: 0] += 1
            origin[p.origin.rawValue, default: 0] += 1
            status[p.status.rawValue, default: 0] += 1
        }
        for a in h.authorizations {
            decisions["\(a.kind.rawValue) \(a.decision.rawValue) \(a.formerID.isEmpty ? "" : "appeal")", default: 0] +=
                1
        }
        for m in h.members {
            members += 1
            let covered = h.coverages.filter { $0.memberID == m.id }
            let age = m.person.birthDate.years(until: asOf)
            let band = age < 19 ? 0 : age < 65 ? 1 : 2
            var days = 0
            for c in covered {
                let from = max(c.start, start), to = min(c.end ?? asOf, asOf)
                if from < to { days += from.days(until: to) }
            }
            people[band] += Double(days) / 365
            let own = h.fills.filter { $0.memberID == m.id && $0.status != .returned }
            fills[band] += Double(own.count { $0.filled > start })
            var current: Set<Text> = []
            for f in own where f.filled.adding(days: f.daysSupply) >= asOf.adding(days: -30) && f.filled <= asOf {
                if let p = h.prescription(f.prescriptionID) { current.insert(p.medicationID) }
            }
            if current.count >= 5 { fiveOrMore += 1 }
            if !current.isEmpty { anyDrug += 1 }
            for f in own {
                guard let product = DrugProductTable.shared.product(ndc: f.ndc) else { continue }
                dispensed += 1
                if !product.isBrand { generic += 1 }
                if product.isSpecialty { specialty += 1 }
                let kind = h.pharmacies.first { $0.npi == f.pharmacyNPI }?.kind
                if kind == .mail { mail += 1 }
                if let p = h.prescription(f.prescriptionID), p.refills > 0, kind == .retail {
                    maintenance += 1
                    if f.daysSupply >= 84 { long += 1 }
                }
            }
            // PDC by class and market.
            let market = covered.last.flatMap { PharmacyPlanTable.shared.plan($0.planID)?.market.rawValue } ?? "-"
            let line = market.hasPrefix("medicare") ? "medicare" : market == "medicaid" ? "medicaid" : "commercial"
            var byClass: [String: [(filled: CalendarDate, daysSupply: Int)]] = [:]
            for f in own {
                guard let p = h.prescription(f.prescriptionID), let d = Medication.named(p.medicationID.string) else {
                    continue
                }
                let name: String
                switch d.drugClass.string {
                case "statin": name = "statin"
                case "ace-inhibitor", "arb": name = "rasa"
                case "biguanide", "sulfonylurea", "dpp4-inhibitor", "sglt2-inhibitor": name = "diabetes"
                case "inhaled-steroid", "inhaled-steroid-laba": name = "inhaler"
                case "ssri": name = "ssri"
                default: continue
                }
                byClass[name, default: []].append((f.filled, f.daysSupply))
            }
            let year = asOf.adding(years: -1).adding(days: 1)
            for (name, list) in byClass {
                guard covered.contains(where: { $0.start <= year && ($0.end.map { $0 >= asOf } ?? true) }),
                    let pdc = AdherenceMeasure.proportionOfDaysCovered(
                        list.sorted { $0.filled < $1.filled }, in: year...asOf)
                else { continue }
                for key in ["\(name) \(line)"] {
                    var x = adherence[key] ?? (0, 0, 0)
                    x.count += 1
                    x.sum += pdc
                    if pdc >= 0.8 { x.adherent += 1 }
                    adherence[key] = x
                }
            }
        }
    }

    var text: String {
        func pc(_ a: Int, _ b: Int) -> String { let x = Double(a * 1000 / max(1, b)); return "\(x / 10) %" }
        func sorted(_ d: [String: Int]) -> String {
            let order = d.keys.sorted { (d[$0] ?? 0) > (d[$1] ?? 0) }
            return order.map { key in "\(key):\(d[key] ?? 0)" }.joined(separator: " ")
        }
        var t = "members \(members)\n"
        func one(_ x: Double) -> Double { (x * 10).rounded() / 10 }
        for b in 0..<3 {
            let rate = one(fills[b] / max(1, people[b]))
            t += "fills/person-year band \(b): \(rate) (\(people[b].rounded()))\n"
        }
        let total = one(fills[0] + fills[1] + fills[2]) / (people[0] + people[1] + people[2])
        t += "all \(one(total)) 5+ \(pc(fiveOrMore, members)) any \(pc(anyDrug, members))\n"
        t += "B1 \(billed) rejected \(pc(rejected, billed)) reversed/paid \(pc(reversed, paid))\nrejects: "
        for key in rejects.keys.sorted(by: { (rejects[$0] ?? 0) > (rejects[$1] ?? 0) }) {
            t += "\(key) \(pc(rejects[key] ?? 0, rejected)); "
        }
        t +=
            "\nGDR \(pc(generic, dispensed)) specialty \(pc(specialty, dispensed)) mail \(pc(mail, dispensed)) 90 \(pc(long, maintenance))\n"
        t += "\ndaw "
        for key in daw.keys.sorted() { t += "\(key) \(pc(daw[key] ?? 0, prescriptions)); " }
        t += "\norigin "
        for key in origin.keys.sorted() { t += "\(key) \(pc(origin[key] ?? 0, prescriptions)); " }
        t += "status " + sorted(status) + "\nPA " + sorted(decisions) + "\nalerts " + sorted(alerts) + "\n"
        for key in adherence.keys.sorted() {
            guard let v = adherence[key] else { continue }
            let mean = one(v.sum / Double(v.count) * 100)
            t += "PDC \(key): n \(v.count) >=80 \(pc(v.adherent, v.count)) mean \(mean)\n"
        }
        for key in pay.keys.sorted() {
            guard let v = pay[key] else { continue }
            t += "tier \(key): \(v.0) mean \(v.1.cents / Int64(max(1, v.0)))c; "
        }
        return t
    }
}
