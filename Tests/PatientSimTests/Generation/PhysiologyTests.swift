import HealthSimCore
import Testing

@testable import PatientSim

/// What is tied together in the body is tied together in the results.
@Suite struct PhysiologyTests {
    static let diabetics = Array(ClinicalEngineTests.cohort.prefix(400))
    static let all = diabetics + HospitalStayTests.records + PreventionTests.adults

    /// The mean glucose of ADAG (28.7 × HbA1c − 46.7) lies above the fasting one of a morning visit.
    @Test func `glucose rises with HbA1c`() {
        let draws = Self.diabetics.flatMap { $0.draws(["4548-4", "2345-7"]) }
        #expect(draws.count > 150, "\(draws.count)")
        let correlation = draws.map { $0[0] }.correlation(with: draws.map { $0[1] })
        #expect(correlation > 0.7, "\(correlation)")
        let gap = draws.map { $0[1] - (28.7 * $0[0] - 46.7) }.mean
        #expect(gap > -40 && gap < 15, "\(gap)")
    }

    @Test func `the filtration rate is that of CKD-EPI for the creatinine`() {
        var count = 0
        for record in Self.all {
            let person = record.patient.person
            for rate in record.results("98979-8") {
                guard let value = rate.value,
                    let creatinine = record.observations.first(where: {
                        $0.code.code == "2160-0" && $0.effective == rate.effective && $0.reportID == rate.reportID
                    })?.value
                else { continue }
                count += 1
                let expected = KidneyFunction.filtrationRate(
                    creatinine: creatinine, age: person.birthDate.years(until: rate.effective.date), sex: person.sex)
                // Rounded to whole units; the age is that of the day or, in a stay, of its beginning.
                #expect(abs(value - expected) < 1.6, "\(rate.id) \(value) \(expected)")
            }
        }
        #expect(count > 500)
    }

    @Test func `total cholesterol is the sum of its parts by Friedewald`() {
        let draws = Self.all.flatMap { $0.draws(["13457-7", "2093-3", "2085-9", "2571-8"]) }
        #expect(draws.count > 200)
        for draw in draws {
            #expect(abs(draw[0] - (draw[1] - draw[2] - draw[3] / 5)) <= 1.5, "\(draw)")
        }
    }

    @Test func `haematocrit is three times the haemoglobin`() {
        let draws = Self.all.flatMap { $0.draws(["718-7", "4544-3"]) }
        #expect(draws.count > 200)
        for draw in draws { #expect((2.75...3.2).contains(draw[1] / draw[0]), "\(draw)") }
    }

    @Test func `the two transaminases rise and fall together`() {
        let draws = Self.all.flatMap { $0.draws(["1742-6", "1920-8"]) }
        #expect(draws.count > 200)
        #expect(draws.map { $0[0] }.correlation(with: draws.map { $0[1] }) > 0.8)
    }

    @Test func `the anion gap is what the electrolytes leave, and possible`() {
        let draws = Self.all.flatMap { $0.draws(["2951-2", "2075-0", "2028-9"]) }
        #expect(draws.count > 200, "\(draws.count)")
        for draw in draws { #expect((2...40).contains(draw[0] - draw[1] - draw[2]), "\(draw)") }
        let plain = PreventionTests.adults.flatMap { $0.draws(["2951-2", "2075-0", "2028-9"]) }
        #expect((8...15).contains(plain.map { $0[0] - $0[1] - $0[2] }.mean))
    }

    @Test func `thyroxine is low where TSH is high`() {
        let records = Patients.people(90, with: ["E03.9"], ages: [45, 55, 65])
        let draws = records.flatMap { $0.draws(["3016-3", "3024-7"]) }
        let high = draws.filter { $0[0] > 6 }.map { $0[1] }
        let usual = draws.filter { $0[0] < 4 }.map { $0[1] }
        #expect(high.count > 2 && usual.count > 5, "\(high.count) \(usual.count)")
        #expect(high.mean < usual.mean, "\(high.mean) \(usual.mean)")
    }

    @Test func `weight, height and body mass index agree`() {
        for record in Self.all {
            guard let height = record.results("8302-2").first?.value else { continue }
            for draw in record.draws(["29463-7", "39156-5"]) {
                let expected = draw[0] / (height / 100 * height / 100)
                // The rounded height is half a centimetre beside the true one at most: 0.7 % of the index.
                #expect(abs(draw[1] - expected) < 0.1 + 0.007 * expected, "\(record.patient.mrn) \(draw) \(expected)")
            }
        }
    }

    @Test func `a result beside its range is flagged, and one within is not`() {
        for record in Self.all {
            for result in record.observations where result.category == .laboratory {
                guard let value = result.value, let flag = result.interpretation else { continue }
                switch flag {
                case .normal:
                    #expect(value >= result.low ?? value && value <= result.high ?? value, "\(result.id)")
                case .low, .criticallyLow: #expect(value < result.low ?? .infinity, "\(result.id) \(result.code.code)")
                case .high, .criticallyHigh: #expect(value > result.high ?? -.infinity, "\(result.id)")
                case .abnormal: break
                }
            }
        }
    }

    /// A statin lowers LDL by about 40 mg/dL; 30 and more who begin one within the history, deviation below 30: error 6.
    @Test func `LDL falls when a statin is begun`() {
        var changes: [Double] = []
        for record in OnsetTests.beginning("hyperlipidemia", years: 0.8, count: 160, ages: [50, 58, 66]) {
            guard let statin = record.medicationOrders.first(where: { $0.drugClass == "statin" }) else { continue }
            let results = record.results("13457-7")
            let before = results.last { $0.effective <= statin.authored }?.value
            let after = results.first { $0.effective.date > statin.authored.date.adding(days: 40) }?.value
            if let before, let after { changes.append(after - before) }
        }
        #expect(changes.count > 5, "\(changes.count)")
        #expect(changes.mean < -12, "\(changes.mean)")
    }

    @Test func `the panel of a report holds the results that name it`() {
        for record in Self.all {
            let reports = Dictionary(grouping: record.observations.filter { !$0.reportID.isEmpty }, by: \.reportID)
            #expect(reports.count == record.reports.count, "\(record.patient.mrn)")
            for report in record.reports {
                #expect(Set(reports[report.id]?.map(\.id) ?? []) == Set(report.results), "\(report.id)")
                #expect(report.ordered <= report.effective && report.effective <= report.issued, "\(report.id)")
            }
        }
    }

    /// The formulas of adults leave out what only children have; for an adult they give the same.
    @Test func `an adult is measured by the formula of everybody`() {
        let engine = Patients.engine(count: 10)
        for (index, age) in [19, 30, 64, 91].enumerated() {
            var course = PatientCourse(
                engine: engine, subject: Patients.subject(index, age: age, sex: index % 2 == 0 ? .male : .female))
            course.decideConditions()
            course.setPhysiology()
            for measurement in engine.library.measurements {
                let value = measurement.value.number(in: course.state)
                let ofAdults = measurement.valueOfAdults.number(in: course.state)
                #expect(value == ofAdults || value.isNaN && ofAdults.isNaN, "\(measurement.test.id)")
            }
        }
    }
}
