import HealthSimCore
import Testing

@testable import PatientSim

/// In which order the conditions of a person are told.
@Suite struct ProblemListTests {
    static let ill = Patients.people(40, with: ["M17.11", "I50.22", "E11", "I10", "K21.9"], ages: [67, 72, 79])

    @Test func `the problem list follows the dates of onset`() {
        for record in Self.ill {
            let known = record.conditions.filter { $0.category == .problemListItem && $0.encounterID.isEmpty }
            #expect(known.map(\.onset) == known.map(\.onset).sorted(), "\(record.patient.mrn)")
        }
    }

    /// Hypertension with heart failure is I11.0 or I13, and stands before it, as the guidelines want.
    @Test func `a visit to primary care names what is grave before what is not`() {
        var compared = 0
        for record in Self.ill {
            for visit in record.encounters where visit.specialty?.code == "207Q00000X" {
                let codes = visit.diagnoses
                guard let heart = codes.firstIndex(where: { $0.isWithin("I50") }),
                    let knee = codes.firstIndex(where: { $0.isWithin("M17") })
                else { continue }
                compared += 1
                #expect(heart < knee, "\(visit.id)")
                // What somebody comes for stands first.
                if let reflux = codes.firstIndex(where: { $0.isWithin("K21") }), visit.reason != codes[reflux] {
                    #expect(heart < reflux, "\(visit.id)")
                }
            }
        }
        #expect(compared > 20, "\(compared)")
    }

    @Test func `every model says a gravity, and what kills is graver than what hurts`() {
        let gravities = CareModelLibrary.shared.models.map { ($0.id.string, $0.gravity) }
        let of = Dictionary(uniqueKeysWithValues: gravities)
        #expect(gravities.allSatisfy { (0...5).contains($0.1) })
        for grave in ["heart-failure", "copd", "lung-cancer", "ckd"] {
            for slight in ["osteoarthritis", "gerd", "allergic-rhinitis", "former-smoker"] {
                #expect(of[grave] ?? 0 > of[slight] ?? 9, "\(grave) \(slight)")
            }
        }
    }
}
