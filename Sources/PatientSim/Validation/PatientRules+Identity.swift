import HealthSimCore

extension PatientRules {
    /// That no value can belong to someone real.
    static let identity: [PatientRule] = [
        Rule(
            "SAFE-001", .warning, "A social security number was never issued",
            why: "A number that was issued is somebody's, even in test data.",
            breaks: "An SSN that does not begin with 9.",
            source: "SSA; IRS Publication 1915"
        ) {
            subject, report in
            let number = subject.record.patient.person.socialSecurityNumber
            if number.digits > 0 && !number.isSynthetic {
                report(
                    "patient.ssn", "This number may be someone's: expected 9xx, as 912-34-5678", .init(number.masked))
            }
        },
        Rule(
            "SAFE-002", .warning, "A telephone number is kept for fiction",
            why: "Somebody answers a number that is in use.",
            breaks: "A telephone number with the exchange 555 and a line outside 0100 to 0199.",
            source: "NANPA, 555 NXX assignments"
        ) {
            subject, report in
            func check(_ number: TelephoneNumber, _ path: () -> String) {
                guard number.digits > 0, !(5_550_100...5_550_199).contains(number.digits % 10_000_000) else { return }
                report(path(), "This number may be someone's: expected 555-0100 to 555-0199", .init(number.formatted))
            }
            check(subject.record.patient.person.telephone) { "patient.phone" }
            if let contact = subject.record.patient.contact { check(contact.telephone) { "patient.contact.phone" } }
            let practitioners = subject.record.practitioners
            for index in practitioners.indices {
                check(practitioners[index].telephone) { "practitioners[\(index)].phone" }
            }
            let facilities = subject.record.facilities
            for index in facilities.indices {
                check(facilities[index].telephone) { "facilities[\(index)].phone" }
            }
        },
        Rule(
            "SAFE-003", .warning, "A mail address is at a domain kept for examples",
            why: "Mail to any other domain may arrive.",
            breaks: "An address at a domain other than example.com, .org or .net.",
            source: "RFC 2606"
        ) {
            subject, report in
            let address = subject.record.patient.person.email.string
            guard !address.isEmpty else { return }
            let isExample = ["example.com", "example.org", "example.net"].contains {
                address.hasSuffix("@" + $0) || address.hasSuffix("." + $0)
            }
            if !isExample {
                report("patient.email", "This address may be someone's: expected one at example.com", .init(address))
            }
        },
        Rule(
            "SAFE-004", .warning, "An NPI is one that no provider has",
            why: "A number that begins with 1 may be that of a provider who exists.",
            breaks: "The `npi` 1234567893.",
            source: "CMS: no number that begins with 2 is given out"
        ) {
            subject, report in
            func check(_ npi: Text, _ path: () -> String) {
                if NPI.isValid(npi) && !npi.hasPrefix("2") {
                    report(path(), "This number may be a provider's: expected one that begins with 2", .init(npi))
                }
            }
            let practitioners = subject.record.practitioners
            for index in practitioners.indices {
                check(practitioners[index].npi) { "practitioners[\(index)].npi" }
            }
            let facilities = subject.record.facilities
            for index in facilities.indices {
                check(facilities[index].npi) { "facilities[\(index)].npi" }
            }
        },
    ]
}
