import HealthSimCore
import PatientSim

extension HL7MessageWriter {
    /// Writes IN1 and IN2, when registration knows of an insurance.
    ///
    /// A child with a parent at hand is insured through the parent, unless the programme insures children themselves.
    func insurance(on date: CalendarDate, to out: inout ByteBuffer) {
        guard let coverage = record.patient.coverage, !coverage.type.isEmpty, coverage.type != "Uninsured",
            coverage.type != "Self-pay"
        else { return }
        let person = record.patient.person
        let isOwn = coverage.type == "Medicaid" || coverage.type == "CHIP" || coverage.type.hasPrefix("Medicare")
        let parent = isOwn ? nil : guardian(on: date)
        var in1 = HL7Segment("IN1", &out)
        in1.field(1, 1, &out)
        in1.field(2, &out)
        append(slug: coverage.plan.isEmpty ? coverage.type : coverage.plan, to: &out)
        out.append("^")
        out.append(hl7: coverage.plan.isEmpty ? coverage.type : coverage.plan)
        out.append("^L")
        in1.field(3, &out)
        append(slug: coverage.type, to: &out)
        out.append("^^^HEALTHSIM^NIIP")
        in1.field(4, text: coverage.type, &out)
        in1.field(16, &out)
        append(parent?.name ?? person.name, to: &out)
        in1.field(17, parent?.relationship.hl7 ?? "SEL^Self^HL70063", &out)
        if parent == nil {
            in1.field(18, &out)
            out.append(hl7: person.birthDate)
        }
        address(person.address, 19, &in1, &out)
        in1.field(22, 1, &out)
        in1.field(36, &out)
        appendPolicy(to: &out)
        in1.end(&out)
        var in2 = HL7Segment("IN2", &out)
        if parent == nil, person.socialSecurityNumber.digits > 0 {
            in2.field(2, &out)
            out.append(magnitude: UInt64(person.socialSecurityNumber.digits), digits: 9)
        }
        in2.field(61, &out)
        appendPolicy(to: &out)
        out.append("^^^HEALTHSIM^MI")
        in2.end(&out)
    }

    /// Appends the member number: that of the medical record number, with another prefix.
    private func appendPolicy(to out: inout ByteBuffer) {
        let mrn = record.patient.mrn
        guard mrn.hasPrefix("MRN") else { return out.append(hl7: mrn) }
        out.append("MEM")
        unsafe mrn.withUTF8 { bytes in
            unsafe out.append(hl7: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[3...]))
        }
    }
}
