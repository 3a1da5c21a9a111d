import HealthSimCore
import PatientSim

/// The tables of clinical records, declared once for CSV, SQL and the data dictionary.
enum PatientTables {
    static let patients = Table<Patient>(
        "patients", "A patient.", key: ["mrn"],
        columns: [
            .text("mrn", "Medical record number.", required: true) { $0.mrn },
            .cell("ssn", .text, "Social security number, in a range that was never issued.") { patient, cells in
                cells.socialSecurityNumber(patient.person.socialSecurityNumber)
            },
            .text("family_name", "Family name.") { $0.person.name.family },
            .text("given_name", "First given name.") { $0.person.name.given },
            .text("middle_name", "Middle name.") { $0.person.name.middle },
            .date("birth_date", "Date of birth.", required: true) { $0.person.birthDate },
            .cell("gender", .text, "Administrative sex: F, M, O, U.", required: true) { patient, cells in
                cells.text(patient.person.sex.rawValue)
            },
            .text("race_code", "Race, CDC race and ethnicity code set.") { $0.person.raceEthnicity.race.code },
            .text("race", "Race in words.") { $0.person.raceEthnicity.race.display },
            .text("ethnicity_code", "Ethnicity, CDC race and ethnicity code set.") {
                $0.person.raceEthnicity.ethnicity.code
            },
            .text("ethnicity", "Ethnicity in words.") { $0.person.raceEthnicity.ethnicity.display },
            .text("language", "Preferred language, BCP 47.") { $0.person.language.code },
            .text("marital_status", "Marital status, HL7 v3 MaritalStatus.") { $0.person.maritalStatus.code },
            .cell("address_line", .text, "House number and street.") { patient, cells in
                cells.line(of: patient.person.address)
            },
            .text("city", "City.") { $0.person.address.city },
            .text("state", "State, USPS letters.") { $0.person.address.state },
            .text("postal_code", "ZIP code, 5 digits.") { $0.person.address.postalCode },
            .text("county", "County.") { $0.person.address.countyName },
            .text("county_fips", "County, FIPS code of 5 digits.") { $0.person.address.countyFIPS },
            .cell("phone", .text, "Telephone number.") { patient, cells in
                cells.telephone(patient.person.telephone)
            },
            .text("email", "Mail address.") { $0.person.email },
            .timestamp("deceased_time", "Time of death, when the patient has died.") { $0.deathTime },
            .text("coverage_type", "Kind of payer, as registration knows it.") { $0.coverage?.type },
            .text("coverage_plan", "Plan, as registration knows it.") { $0.coverage?.plan },
            .text("cause_of_death_code", "Cause of death, ICD-10-CM.") { $0.causeOfDeath?.code },
            .text("cause_of_death", "Cause of death in words.") { $0.causeOfDeath?.display },
            .text("contact_family_name", "Whom to call: family name.") { $0.contact?.name.family },
            .text("contact_given_name", "Whom to call: given name.") { $0.contact?.name.given },
            .cell("contact_relationship", .text, "Relationship, HL7 v3 RoleCode: SPS, MTH, FTH, CHILD, SIB, FRND.") {
                patient, cells in cells.text(patient.contact?.relationship.rawValue)
            },
            .cell("contact_phone", .text, "Telephone number of the contact.") { patient, cells in
                cells.telephone(patient.contact?.telephone ?? TelephoneNumber(digits: 0))
            },
        ])

    static let practitioners = Table<Practitioner>(
        "practitioners", "A clinician who saw patients of the cohort.", key: ["npi"],
        columns: [
            .text("npi", "National provider identifier.", required: true) { $0.npi },
            .text("family_name", "Family name.") { $0.name.family },
            .text("given_name", "First given name.") { $0.name.given },
            .cell("gender", .text, "Administrative sex: F, M, O, U.") { practitioner, cells in
                cells.text(practitioner.sex.rawValue)
            },
            .text("specialty_code", "Specialty, NUCC taxonomy.") { $0.specialty.code },
            .text("specialty", "Specialty in words.") { $0.specialty.display },
            .text("facility_npi", "Facility of practice, its NPI.") { $0.facilityNPI },
            .cell("address_line", .text, "House number and street.") { practitioner, cells in
                cells.line(of: practitioner.address)
            },
            .text("city", "City.") { $0.address.city },
            .text("state", "State, USPS letters.") { $0.address.state },
            .text("postal_code", "ZIP code, 5 digits.") { $0.address.postalCode },
            .cell("phone", .text, "Telephone number.") { practitioner, cells in
                cells.telephone(practitioner.telephone)
            },
            .text("dea_number", "Registration for controlled substances.") { $0.deaNumber },
        ])

    static let facilities = Table<Facility>(
        "facilities", "A place where patients of the cohort were seen.", key: ["npi"],
        columns: [
            .text("npi", "National provider identifier.", required: true) { $0.npi },
            .text("name", "Name.") { $0.name },
            .cell("kind", .text, "Kind: practice, hospital, laboratory, pharmacy.") { facility, cells in
                cells.text(facility.kind.rawValue)
            },
            .text("taxonomy_code", "Kind, NUCC taxonomy.") { $0.taxonomy.code },
            .text("taxonomy", "Kind in words.") { $0.taxonomy.display },
            .cell("address_line", .text, "House number and street.") { facility, cells in
                cells.line(of: facility.address)
            },
            .text("city", "City.") { $0.address.city },
            .text("state", "State, USPS letters.") { $0.address.state },
            .text("postal_code", "ZIP code, 5 digits.") { $0.address.postalCode },
            .text("county", "County.") { $0.address.countyName },
            .text("county_fips", "County, FIPS code of 5 digits.") { $0.address.countyFIPS },
            .cell("phone", .text, "Telephone number.") { facility, cells in cells.telephone(facility.telephone) },
            .text("time_zone", "Time zone, IANA name.") { $0.timeZone },
            .text("tax_id", "Tax identifier, 9 digits.") { $0.taxIdentifier },
        ])
}

extension CellWriter {
    /// A cell `912-34-5678`.
    mutating func socialSecurityNumber(_ number: SocialSecurityNumber) {
        guard number.digits > 0 else { return null() }
        if format == .csv { buffer.append(number) } else { text(number.formatted) }
    }

    /// A cell `713-555-0142`.
    mutating func telephone(_ number: TelephoneNumber) {
        guard number.digits > 0 else { return null() }
        if format == .csv { buffer.append(number) } else { text(number.formatted) }
    }

    /// A cell `1204 Oak Ave`.
    mutating func line(of address: Address) {
        if format == .csv && address.houseNumber != 0 && address.street.isPlain {
            buffer.append(integer: address.houseNumber)
            buffer.append(UInt8(ascii: " "))
            buffer.append(text: address.street)
        } else {
            text(address.line)
        }
    }
}
