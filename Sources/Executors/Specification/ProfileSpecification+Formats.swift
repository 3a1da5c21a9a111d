public import Formats

extension ProfileSpecification {
    /// The formats to write, agreed with the products: a format asks for the product it is made of.
    ///
    /// Without any stated, FHIR and CSV for clinical records, and for members claims, payments and enrolment as X12.
    ///
    /// - Parameter remarks: what was added to the products, one sentence each.
    public mutating func agreedFormats(remarks: inout [String]) -> [Format] {
        let stated = formats.compactMap { Format(rawValue: $0) }
        let makesPatients = generation.products.contains(.patientsim)
        let makesMembers = generation.products.contains(.membersim)
        guard !stated.isEmpty else {
            let members: [Format] = [.x12Professional, .x12Institutional, .x12Remittance, .x12Enrollment]
            return (makesPatients ? [.fhir] : []) + [.csv] + (makesMembers ? members : [])
        }
        if !makesMembers, let format = stated.first(where: \.isOfMembers) {
            generation.products.append(.membersim)
            remarks.append("The format \(format.rawValue) is made of members: the product 'membersim' is made too")
        }
        if !makesPatients, let format = stated.first(where: \.isOfPatients) {
            generation.products.append(.patientsim)
            remarks.append("The format \(format.rawValue) is made of patients: the product 'patientsim' is made too")
        }
        return stated
    }
}
