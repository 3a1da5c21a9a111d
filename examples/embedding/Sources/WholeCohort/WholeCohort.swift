import Executors
import Formats
import HealthSimCore

/// All together: the profile and the journey of the tour, 200 diabetics in Medicare through their first year.
public func diabetics(_ count: Int = 200) throws -> Cohort {
    try Cohort(profile: "medicare-diabetic", journey: "diabetic-first-year", seed: 42, count: count)
}

/// What the doctor, the plan and the pharmacy hold about a household, in one line.
public func line(about household: Household) -> String {
    let record = household.records[0]
    let claims = household.membership?.claims.count ?? 0
    let paid = (household.membership?.adjudications ?? []).reduce(Money.zero) { $0 + $1.paid }
    let fills = household.pharmacy?.fills.count ?? 0
    return "\(record.patient.mrn): \(record.encounters.count) visits, \(claims) claims, $\(paid) paid, \(fills) fills"
}

/// The first patient for whom something holds, found by several workers.
public func first(in cohort: Cohort, where holds: (Household) -> Bool) async throws -> Household? {
    for try await household in cohort where holds(household) { return household }
    return nil
}

/// All of a cohort in a folder, and the report.
public func write(_ cohort: Cohort, to folder: String) async throws -> String {
    try await cohort.write(to: folder, formats: [.csv, .fhir, .x12Professional, .ncpdpTelecommunication]).text
}

/// A specification of our own, as a text that may have mistakes: all of them are told together.
public func mistakes(in text: String) -> [String] {
    do {
        _ = try Cohort(profile: .json(text))
        return []
    } catch {
        return error.errors.map { "\($0.field): \($0.message)" }
    }
}
