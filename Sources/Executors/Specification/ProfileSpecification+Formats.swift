public import Formats

extension ProfileSpecification {
    /// The formats to write, agreed with the products: a format asks for the product it is made of.
    ///
    /// Without any stated, FHIR and CSV for clinical records, and for members claims, payments and enrolment as X12, for pharmacy benefits the formats of NCPDP.
    ///
    /// - Parameter remarks: what was added to the products, one sentence each.
    public mutating func agreedFormats(remarks: inout [String]) -> [Format] {
        let stated = formats.compactMap { Format(rawValue: $0) }
        let makesPatients = generation.products.contains(.patientsim)
        let makesMembers = generation.products.contains(.membersim)
        let makesPrescriptions = generation.products.contains(.rxmembersim)
        guard !stated.isEmpty else {
            let members: [Format] = [.x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment]
            let prescriptions = Format.allCases.filter { $0.isOfPharmacy && $0.isAvailable }
            return (makesPatients ? [.fhir] : []) + [.csv] + (makesMembers ? members : [])
                + (makesPrescriptions ? prescriptions : [])
        }
        if !makesMembers, let format = stated.first(where: \.isOfMembers) {
            generation.products.append(.membersim)
            remarks.append("The format \(format.rawValue) is made of members: the product 'membersim' is made too")
        }
        if !makesPrescriptions, let format = stated.first(where: \.isOfPharmacy) {
            generation.products.append(.rxmembersim)
            remarks.append(
                "The format \(format.rawValue) is made of prescriptions: the product 'rxmembersim' is made too")
        }
        if !makesPatients, let format = stated.first(where: \.isOfPatients) {
            generation.products.append(.patientsim)
            remarks.append("The format \(format.rawValue) is made of patients: the product 'patientsim' is made too")
        }
        return stated
    }
}
