import HealthSimCore

extension PatientRules {
    /// That values that follow from others do so.
    static let ties: [PatientRule] = [
        Rule(
            "TIE-001", .error, "The body mass index is the weight by the square of the height",
            why: "An index that does not follow from the two was typed, or belongs to someone else.",
            breaks: "162.5 cm, 81 kg and an index of 25.", source: "CDC, About BMI: kg/m²"
        ) { subject, report in
            for sample in subject.samples {
                guard let found = subject.soundValue(.bodyMassIndex, sample),
                    let weight = subject.soundValue(.weight, sample), let height = subject.soundValue(.height, sample)
                else { continue }
                let wanted = weight / (height * height) * 10_000
                check(found, wanted, within: 0.15 + wanted * 0.01, .bodyMassIndex, sample, &report)
            }
        },
        Rule(
            "TIE-002", .error, "The filtration rate follows from the creatinine by CKD-EPI 2021",
            why: "Laboratories compute it: stages of kidney disease and doses of drugs hang on it.",
            breaks: "A woman of 72 with a creatinine of 1.1 mg/dL and an eGFR of 90.",
            source: "Inker et al., NEJM 385:1737 (2021), CKD-EPI creatinine"
        ) { subject, report in
            let person = subject.record.patient.person
            guard person.sex == .female || person.sex == .male else { return }
            for sample in subject.samples {
                guard let found = subject.soundValue(.filtrationRate, sample),
                    let creatinine = subject.soundValue(.creatinine, sample), creatinine > 0
                else { continue }
                let age = person.birthDate.years(until: sample.moment.date)
                guard (18...120).contains(age) else { continue }
                // Two decimals of creatinine leave room; laboratories may cap high rates.
                let low = KidneyFunction.filtrationRate(creatinine: creatinine + 0.006, age: age, sex: person.sex)
                let high = KidneyFunction.filtrationRate(
                    creatinine: max(0.01, creatinine - 0.006), age: age, sex: person.sex)
                if found >= low - 1.5 - low * 0.02 && found <= high + 1.5 + high * 0.02 { continue }
                if found >= 90 && low >= 90 { continue }
                guard let place = sample.place(of: .filtrationRate) else { continue }
                report(
                    "observations[\(place)].value",
                    "A creatinine of \(Finding.Value(creatinine)) mg/dL gives \(Int(((low + high) / 2).rounded()))",
                    .init(found))
            }
        },
        Rule(
            "TIE-003", .error, "Calculated LDL cholesterol is total less HDL less a fifth of triglycerides",
            why: "The code 13457-7 says that it was calculated.",
            breaks: "Total 200, HDL 50, triglycerides 150 and an LDL of 160.",
            source: "Friedewald, Levy, Fredrickson, Clin Chem 18:499 (1972); not above 400 mg/dL of triglycerides"
        ) { subject, report in
            for sample in subject.samples {
                guard let found = subject.soundValue(.ldl, sample),
                    let total = subject.soundValue(.cholesterol, sample),
                    let hdl = subject.soundValue(.hdl, sample),
                    let triglycerides = subject.soundValue(.triglycerides, sample), triglycerides <= 400
                else { continue }
                let wanted = total - hdl - triglycerides / 5
                guard wanted > 0 else { continue }
                check(found, wanted, within: 2.5 + wanted * 0.01, .ldl, sample, &report)
            }
        },
        Rule(
            "TIE-004", .error, "The anion gap is sodium less chloride less bicarbonate",
            why: "It is calculated from the three.", breaks: "140, 104 and 24 mmol/L with a gap of 20.",
            source: "LOINC 33037-3, by calculation (without potassium)"
        ) { subject, report in
            for sample in subject.samples {
                guard let found = subject.soundValue(.anionGap, sample),
                    let sodium = subject.soundValue(.sodium, sample),
                    let chloride = subject.soundValue(.chloride, sample),
                    let bicarbonate = subject.soundValue(.bicarbonate, sample)
                else { continue }
                check(found, sodium - chloride - bicarbonate, within: 1.6, .anionGap, sample, &report)
            }
        },
        Rule(
            "TIE-005", .warning, "Sodium, chloride and bicarbonate leave a gap from 0 to 40 mmol/L",
            why: "The charges of the blood balance: a gap beyond this is a mix-up of specimens.",
            breaks: "Sodium 150, chloride 85 and bicarbonate 20 mmol/L.",
            source: "Kraut and Madias, Clin J Am Soc Nephrol 2:162 (2007)"
        ) { subject, report in
            for sample in subject.samples {
                guard let place = sample.place(of: .sodium), let sodium = subject.soundValue(.sodium, sample),
                    let chloride = subject.soundValue(.chloride, sample),
                    let bicarbonate = subject.soundValue(.bicarbonate, sample)
                else { continue }
                let gap = sodium - chloride - bicarbonate
                if !(0...40).contains(gap) {
                    report("observations[\(place)].value", "The anion gap is \(Finding.Value(gap))", .init(sodium))
                }
            }
        },
        Rule(
            "TIE-006", .warning, "The hematocrit is about three times the hemoglobin",
            why: "Both measure red cells; they part only in rare illnesses of the cells.",
            breaks: "A hemoglobin of 14 g/dL and a hematocrit of 30 %.", source: "Rule of three; Bain, Blood Cells"
        ) { subject, report in
            for sample in subject.samples {
                guard let place = sample.place(of: .hematocrit), let found = subject.soundValue(.hematocrit, sample),
                    let hemoglobin = subject.soundValue(.hemoglobin, sample)
                else { continue }
                if !(2.5...3.7).contains(found / hemoglobin) {
                    report(
                        "observations[\(place)].value",
                        "A hemoglobin of \(Finding.Value(hemoglobin)) g/dL goes with about \(Finding.Value((hemoglobin * 30).rounded() / 10)) %",
                        .init(found))
                }
            }
        },
        Rule(
            "TIE-007", .error, "The red cell indices follow from hemoglobin, hematocrit and red cells",
            why: "The analyser computes them.",
            breaks: "A hematocrit of 42 % and 4.2 million cells with an MCV of 80 fL.",
            source: "Wintrobe indices: MCV = Hct/RBC, MCH = Hgb/RBC, MCHC = Hgb/Hct"
        ) { subject, report in
            for sample in subject.samples {
                let hemoglobin = subject.soundValue(.hemoglobin, sample)
                let hematocrit = subject.soundValue(.hematocrit, sample)
                let cells = subject.soundValue(.redCells, sample)
                func index(_ kind: MeasuredKind, _ top: Double?, _ bottom: Double?, _ factor: Double) {
                    guard let found = subject.soundValue(kind, sample), let top, let bottom, bottom > 0 else { return }
                    let wanted = top / bottom * factor
                    check(found, wanted, within: 0.6 + wanted * 0.025, kind, sample, &report)
                }
                index(.mcv, hematocrit, cells, 10)
                index(.mch, hemoglobin, cells, 10)
                index(.mchc, hemoglobin, hematocrit, 100)
            }
        },
        Rule(
            "TIE-008", .error, "A part is not more than the whole",
            why: "Albumin is a protein, HDL a cholesterol: a part above its whole is a swapped result.",
            breaks: "An HDL of 90 mg/dL with a total cholesterol of 80.", source: "HealthSim value rules"
        ) { subject, report in
            let parts: [(part: MeasuredKind, whole: MeasuredKind)] = [
                (.hdl, .cholesterol), (.ldl, .cholesterol), (.albumin, .protein), (.directBilirubin, .bilirubin),
                (.neutrophils, .whiteCells), (.lymphocytes, .whiteCells),
            ]
            for sample in subject.samples {
                for (part, whole) in parts {
                    guard let found = subject.soundValue(part, sample), let all = subject.soundValue(whole, sample),
                        found > all + 0.1, let place = sample.place(of: part)
                    else { continue }
                    // Where all of the lipids are there, TIE-003 says more.
                    let hasAll = sample.place(of: .hdl) != nil && sample.place(of: .triglycerides) != nil
                    if part == .ldl && hasAll { continue }
                    report(
                        "observations[\(place)].value", "The whole is \(Finding.Value(all))", .init(found))
                }
            }
        },
    ]

    /// Reports a value that is not within a tolerance of the one that follows from others.
    private static func check(
        _ found: Double, _ wanted: Double, within tolerance: Double, _ kind: MeasuredKind, _ sample: MeasurementSample,
        _ report: inout FindingReport
    ) {
        guard let place = sample.place(of: kind), !(abs(found - wanted) <= tolerance) else { return }
        report(
            "observations[\(place)].value",
            "From the other values follows \(Finding.Value((wanted * 10).rounded() / 10))",
            .init(found))
    }
}
