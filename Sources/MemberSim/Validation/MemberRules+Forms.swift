import HealthSimCore

extension MemberRules {
    /// That a claim is filled in as its form asks.
    static let forms: [ClaimRule] = [
        Rule(
            "FORM-001", .error, "A professional claim has a place of service, an institutional one a type of bill",
            why: "They say where, and by which rules it is paid.",
            breaks: "A hospital's claim without `facility_type`.",
            source: "X12 005010X222A1 and X223A2, CLM05"
        ) { subject, report in
            let claim = subject.claim
            if claim.kind == .institutional {
                if claim.facilityType.isEmpty { report("facility_type", "Missing: expected two characters, as 11") }
                if !claim.placeOfService.isEmpty {
                    report("place_of_service", "Belongs to professional claims", .init(claim.placeOfService))
                }
            } else {
                if claim.placeOfService.isEmpty && !subject.isRefused(for: ["16"]) {
                    report("place_of_service", "Missing: expected two digits, as 11")
                }
                if !claim.facilityType.isEmpty {
                    report("facility_type", "Belongs to institutional claims", .init(claim.facilityType))
                }
            }
        },
        Rule(
            "FORM-002", .error,
            "A line of a professional claim has a service, one of an institutional claim a revenue code",
            why: "It says what is to be paid.", breaks: "A professional line without `code`.",
            source: "X12 005010X222A1 SV101; X223A2 SV201"
        ) { subject, report in
            subject.forEachLine { line, path in
                if subject.claim.kind == .institutional {
                    if line.revenueCode.isEmpty { report("\(path).revenue_code", "Missing: expected four digits") }
                } else {
                    if line.code == nil { report("\(path).code", "Missing: expected a CPT or HCPCS code") }
                    if !line.revenueCode.isEmpty {
                        report("\(path).revenue_code", "Belongs to institutional claims", .init(line.revenueCode))
                    }
                }
            }
        },
        Rule(
            "FORM-003", .warning, "An outpatient line whose revenue code asks for a service has one",
            why: "Outpatient hospital care is priced by the service.", breaks: "A line 0301 without a test.",
            source: "CMS Claims Processing Manual 100-04, chapter 4, 20.1"
        ) { subject, report in
            guard subject.claim.kind == .institutional, !subject.isInpatient else { return }
            subject.forEachLine { line, path in
                if line.code == nil && ClaimCodeLists.codedRevenue.contains(line.revenueCode) {
                    report("\(path).code", "Missing: expected the service of \(line.revenueCode)")
                }
            }
        },
        Rule(
            "FORM-004", .error, "A stay stands on inpatient claims, and on each of them",
            why: "A stay is paid by admission, discharge and group.", breaks: "An inpatient claim without `admission`.",
            source: "X12 005010X223A2, CL1 and DTP*435"
        ) { subject, report in
            let claim = subject.claim
            if subject.isInpatient && claim.admission == nil { report("admission", "Missing on an inpatient claim") }
            if claim.kind != .institutional && claim.admission != nil {
                report("admission", "Belongs to institutional claims")
            }
        },
        Rule(
            "FORM-005", .error, "A hospital's inpatient claim has an MS-DRG, and no other claim",
            why: "It decides what a stay is paid.", breaks: "An outpatient claim with a DRG.",
            source: "X12 005010X223A2, HI*DR; CMS Claims Processing Manual 100-04, chapter 3, 20"
        ) { subject, report in
            let claim = subject.claim
            let group = claim.admission?.diagnosisGroup
            if claim.facilityType == "11" && claim.kind == .institutional && claim.admission != nil && group == nil {
                report("admission.diagnosis_group", "Missing: expected the MS-DRG of the stay")
            } else if let group, claim.facilityType != "11" {
                report("admission.diagnosis_group", "Belongs to hospitals' inpatient claims", .init(group.code))
            }
        },
        Rule(
            "FORM-006", .error, "Whether a diagnosis was present on admission is said on inpatient claims alone",
            why: "What arose in the hospital is not paid; elsewhere there is no admission.",
            breaks: "A professional claim with `present_on_admission`.", source: "CMS, POA indicator reporting, CR 5499"
        ) { subject, report in
            let claim = subject.claim
            for (index, diagnosis) in claim.diagnoses.enumerated() {
                let path = "diagnoses[\(index)].present_on_admission"
                if let present = diagnosis.presentOnAdmission {
                    if !subject.isInpatient { report(path, "Belongs to inpatient claims", .init(present.rawValue)) }
                } else if claim.facilityType == "11" && claim.kind == .institutional
                    && diagnosis.role != .reasonForVisit
                {
                    report(path, "Missing: expected Y, N, U, W or empty for an exempt code")
                }
            }
        },
        Rule(
            "FORM-007", .error, "An institutional claim names the attending clinician",
            why: "It is rejected without.", breaks: "A hospital's claim without `rendering_npi`.",
            source: "X12 005010X223A2, loop 2310A"
        ) { subject, report in
            let claim = subject.claim
            if claim.kind == .institutional && claim.renderingNPI.isEmpty && !subject.isRefused(for: ["16"]) {
                report("rendering_npi", "Missing: expected the attending clinician")
            }
        },
        Rule(
            "FORM-008", .error, "Procedures of ICD-10-PCS and billing codes stand on institutional claims",
            why: "Other forms have no place for them.", breaks: "A professional claim with a value code.",
            source: "X12 005010X223A2, HI"
        ) { subject, report in
            let claim = subject.claim
            guard claim.kind != .institutional else { return }
            if !claim.procedures.isEmpty { report("procedures", "Belong to institutional claims") }
            if !claim.billingCodes.isEmpty { report("billing_codes", "Belong to institutional claims") }
            if !claim.operatingNPI.isEmpty { report("operating_npi", "Belongs to institutional claims") }
        },
        Rule(
            "FORM-009", .error, "A professional claim is an original, a replacement or a void",
            why: "Stays alone are billed in parts.", breaks: "A professional claim of the frequency 2.",
            source: "X12 005010X222A1, CLM05-3"
        ) { subject, report in
            let claim = subject.claim
            switch claim.frequency {
            case .original, .replacement, .void: break
            case .interimFirst, .interimContinuing, .interimLast, .lateCharges:
                if claim.kind != .institutional {
                    report("frequency", "Expected 1, 7 or 8", .init(claim.frequency.rawValue))
                }
            }
        },
        Rule(
            "FORM-010", .error,
            "A replacement or void names the claim it is about, late charges may, and no other claim does",
            why: "The payer cannot find what is to be changed.", breaks: "A void without `original_reference`.",
            source: "X12 005010X222A1, REF*F8"
        ) { subject, report in
            let claim = subject.claim
            let isLater = claim.frequency == .replacement || claim.frequency == .void
            if isLater && claim.originalReference.isEmpty {
                report("original_reference", "Missing: expected the payer's control number")
            } else if !isLater && claim.frequency != .lateCharges && !claim.originalReference.isEmpty {
                report("original_reference", "Belongs to replacements and voids", .init(claim.originalReference))
            }
        },
    ]
}
