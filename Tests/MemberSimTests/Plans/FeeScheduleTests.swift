import HealthSimCore
import Testing

@testable import MemberSim

struct FeeScheduleTests {
    private func rates(
        work: Int32 = 192, office: Int32 = 180, facility: Int32 = 80, malpractice: Int32 = 13, part: Int32 = 0,
        service: FeeSchedule.Service = .professional, fee: Int64 = 0, outpatient: Int64 = 0
    ) -> ServiceRates {
        ServiceRates(
            code: Concept(.cpt, "99214"), category: .specialist, service: service, work: work, officeExpense: office,
            facilityExpense: facility, malpractice: malpractice, professionalPart: part, fee: Money(cents: fee),
            facilityFee: Money(cents: outpatient), globalDays: -1, multipleProcedures: .none, sex: nil, minimumAge: 0,
            maximumAge: .max, maximumUnits: 0, isVisit: true, isHospitalVisit: false)
    }

    private let schedule = FeeSchedule(
        id: "test",
        rules: [
            .professional: FeeSchedule.Rule(.relativeValue, rate: 332_875, percent: 14_300),
            .anesthesia: FeeSchedule.Rule(.anesthesiaUnits, rate: 207_739),
            .laboratory: FeeSchedule.Rule(.fee, percent: 15_000),
            .outpatient: FeeSchedule.Rule(.outpatientFee, percent: 20_000),
            .surgeryCenter: FeeSchedule.Rule(.percentOfOutpatient, percent: 11_000),
        ])

    private func allowed(
        _ rates: ServiceRates, _ modifiers: [Text] = [], inFacility: Bool = false, at locality: Locality = .average,
        units: Int = 1
    ) -> String? {
        let (flags, percent) = LineModifiers.of(modifiers)
        return schedule.allowed(
            rates, flags, percent: percent, inFacility: inFacility, locality: locality, units: units)?.description
    }

    @Test func `relative values times the conversion factor times the payer's percent`() {
        // 1.92 + 1.80 + 0.13 = 3.85 at 33.2875: 128.16; of that 143 %.
        #expect(allowed(rates()) == "183.27")
        // In a facility 1.92 + 0.80 + 0.13 = 2.85: 94.87.
        #expect(allowed(rates(), inFacility: true) == "135.66")
        // 1.92 × 1.034 + 1.80 × 1.168 + 0.13 × 0.562 = 4.16074: 138.50.
        let dear = Locality(work: 1_034, practice: 1_168, malpractice: 562, wages: 1_218)
        #expect(allowed(rates(), at: dear) == "198.06")
    }

    @Test func `modifiers change the fee`() {
        #expect(allowed(rates(), ["50"]) == "274.90")
        #expect(allowed(rates(), ["52"]) == "91.63")
        #expect(allowed(rates(), ["80"]) == "29.33")
        // The parts are the whole: 1.00 of 3.85, and 2.85.
        #expect(allowed(rates(part: 100), ["26"]) == "47.60")
        #expect(allowed(rates(part: 100), ["TC"]) == "135.66")
    }

    @Test func `anesthesia is base units and time, a test its fee`() {
        // 5 units and 45 minutes are 8 units at 20.7739.
        #expect(allowed(rates(work: 500, service: .anesthesia), units: 45) == "166.19")
        #expect(
            allowed(rates(work: 0, office: 0, malpractice: 0, service: .laboratory, fee: 1_056), units: 2) == "31.68")
        #expect(allowed(rates(work: 0, office: 0, malpractice: 0)) == nil)
    }

    @Test func `a hospital is paid by its own fee, whose labor follows the wages, a surgery center less`() {
        let service = rates(outpatient: 10_000)
        func pay(_ locality: Locality, _ isCenter: Bool) -> String? {
            schedule.allowedOutpatient(
                service, percent: 10_000, isSurgeryCenter: isCenter, locality: locality, units: 1)?
                .description
        }
        #expect(pay(.average, false) == "200.00")
        #expect(pay(Locality(work: 1_000, practice: 1_000, malpractice: 1_000, wages: 1_200), false) == "224.00")
        #expect(pay(.average, true) == "110.00")
        // A visit without a fee of its own is part of the others.
        #expect(
            schedule.allowedOutpatient(rates(), percent: 10_000, isSurgeryCenter: false, locality: .average, units: 1)
                == nil)
    }

    @Test func `every line of business has a schedule with a rule for every service that is paid`() throws {
        for line in Plan.LineOfBusiness.allCases where line != .dental {
            let schedule = try #require(FeeScheduleTable.shared.schedule(Text(line.rawValue)))
            for service in FeeSchedule.Service.allCases where service != .dental {
                #expect(schedule[service].percent > 0, "\(line) \(service)")
                if line != .medicaid && line != .medicareAdvantage {
                    #expect(schedule[service].method != .percentOfCharge, "\(line) \(service)")
                }
            }
        }
    }

    @Test func `every code of the tables has a price in an office or a hospital`() {
        let table = ServiceTable.shared
        #expect(table.count > 1_500)
        var without = 0
        for entry in table.entries {
            let price = FeeScheduleTable.shared.schedule("medicare")?.allowed(entry.code, place: "11", state: "TX")
            if price == nil && entry.facilityFee == .zero { without += 1 }
        }
        #expect(without < table.count / 20)
    }

    @Test func `a charge is above what Medicare pays, and a provider asks the same every time`() throws {
        let code = Concept(.cpt, "99214")
        let fee = try #require(FeeScheduleTable.shared.schedule("medicare")?.allowed(code, place: "11", state: "TX"))
        let charges = (0..<200).map {
            ChargeMaster.shared.charge(code, place: "11", state: "TX", npi: NPI.text($0)) ?? .zero
        }
        #expect(charges.allSatisfy { $0 > fee && $0.cents % 100 == 0 })
        #expect(Set(charges).count > 20)
        #expect(ChargeMaster.shared.charge(code, place: "11", state: "TX", npi: NPI.text(7)) == charges[7])
        // Half of the providers are on each side of the usual mark-up of 2.30.
        #expect((70...130).contains(charges.count { $0 > fee.share(basisPoints: 23_000) }))
        let group = Concept(.diagnosisGroup, "194")
        let short = ChargeMaster.shared.stayCharge(group: group, days: 2, state: "TX", npi: NPI.text(1))
        #expect(ChargeMaster.shared.stayCharge(group: group, days: 9, state: "TX", npi: NPI.text(1)) > short)
    }
}
