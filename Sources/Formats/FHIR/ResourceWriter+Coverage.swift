import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Writes the insurance that registration holds. Source: us-core-coverage.
    ///
    /// Registration knows no number of the insurer: the medical record number stands for it, under a system of ours.
    func write(_ coverage: CoverageSummary, to out: inout ByteBuffer) {
        let mrn = record.patient.mrn
        let payer = coverage.type.isEmpty ? coverage.plan : coverage.type
        let title = payer.isEmpty ? Text("unknown") : payer
        begin(.coverage, mrn, profile: "us-core-coverage", in: &out)
        narrate(in: &out) { $0.append(xhtml: title) }
        out.append(
            #"""
            ,"identifier":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MB",\#
            "display":"Member Number"}],"text":"Member Number"},"system":"urn:healthsim:member","value":"
            """#)
        out.append(escaping: mrn)
        out.append(#""}],"status":"active","type":{"#)
        if let code = Self.sourceOfPayment(coverage.type) {
            out.append(#""coding":[{"system":"https://nahdo.org/sopt","code":""#)
            out.append(code)
            out.append(#""}],"#)
        }
        out.append(#""text":""#)
        out.append(escaping: title)
        out.append(#""},"subscriberId":""#)
        out.append(escaping: mrn)
        out.append(#"","beneficiary":"#)
        appendPatient(to: &out)
        out.append(
            #"""
            ,"relationship":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/subscriber-relationship",\#
            "code":"self","display":"Self"}]},"payor":[{"type":"Organization","display":"
            """#)
        out.append(escaping: title)
        out.append(#""}]"#)
        if !coverage.plan.isEmpty {
            out.append(
                #"""
                ,"class":[{"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/coverage-class",\#
                "code":"plan","display":"Plan"}]},"value":"
                """#)
            out.append(escaping: coverage.plan)
            append(#"","name":""#, coverage.plan, to: &out)
            out.append("}]")
        }
        end(.coverage, mrn, in: &out)
    }

    /// The code of a kind of payer: the Source of Payment Typology of the Public Health Data Standards Consortium.
    private static func sourceOfPayment(_ type: Text) -> StaticString? {
        switch type.string.lowercased() {
        case "medicare", "medicare advantage": #"1","display":"Medicare"#
        case "medicaid": #"2","display":"Medicaid"#
        case "commercial", "private": #"5","display":"Private Health Insurance"#
        case "self-pay", "self pay", "uninsured": #"81","display":"Self-pay"#
        default: nil
        }
    }
}
