import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@testable import Executors

/// What the details of events say of stays, of the claims of visits, and of how often.
@Suite(.timeLimit(.minutes(10))) struct JourneyDetailTests {
    private func profile(_ journey: String) throws -> CompiledProfile {
        var overrides = SpecificationOverrides()
        overrides.set(products: ["patientsim", "membersim"])
        let reading = SpecificationReader(overrides: overrides).read(Array(Journeys.document(journey).utf8))
        #expect(reading.findings.map(\.description) == [])
        return try CompiledProfile(try #require(reading.specification), merged: reading.merged)
    }

    /// The day on which an event took place.
    private func day(_ id: String, of household: Household, _ profile: CompiledProfile) -> CalendarDate? {
        guard let trace = household.journeys.first, let outline = profile.journeyOutline else { return nil }
        return trace.events.first { outline.steps[$0.step].id == id }?.date
    }

    @Test func `a stay has the group, the unit and the end that are stated, in the record and on the claim`() throws {
        let profile = try profile(
            Journeys.journey(
                #"""
                {"id": "stay", "type": "admission", "timing": {"day": 100},
                 "details": {"model": "type-2-diabetes", "event": "ketoacidosis", "drg": "637", "unit": "stepdown",
                  "disposition": [{"condition": "age >= 55", "disposition": "skilled-nursing"},
                   {"disposition": "rehabilitation"}]}}
                """#))
        var counts: [Text: Int] = [:]
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            guard let day = day("stay", of: household, profile) else { continue }
            let record = household.records[0]
            let encounter = try #require(record.encounters.first { $0.admission != nil && $0.start.date == day })
            let admission = try #require(encounter.admission)
            #expect(admission.diagnosisGroup?.code == "637")
            #expect(admission.locations.map(\.unit).allSatisfy { $0 == .emergency || $0 == .stepDown })
            #expect(admission.locations.last?.unit == .stepDown && admission.locations.last?.end == encounter.end)
            guard encounter.dischargeDisposition?.code != "exp" else { continue }
            let isOld = record.patient.person.birthDate.birthday(turning: 55) <= day
            #expect(encounter.dischargeDisposition?.code == (isOld ? "snf" : "rehab"))
            counts[encounter.dischargeDisposition?.code ?? .empty, default: 0] += 1
            guard let membership = household.membership else { continue }
            for claim in membership.claims where claim.encounterID == encounter.id && claim.facilityType == "11" {
                #expect(claim.admission?.diagnosisGroup?.code == "637")
                #expect(claim.admission?.status == (isOld ? "03" : "62"))
                counts["claims", default: 0] += 1
            }
        }
        #expect(counts["snf"] ?? 0 >= 5 && counts["rehab"] ?? 0 >= 5 && counts["claims"] ?? 0 >= 10, "\(counts)")
    }

    @Test func `a discharge says where the stay that it ends goes on`() throws {
        let profile = try profile(
            Journeys.journey(
                #"""
                {"id": "stay", "type": "admission", "timing": {"day": 100},
                 "details": {"model": "type-2-diabetes", "event": "ketoacidosis"}},
                {"id": "end", "type": "discharge", "timing": {"after": "stay", "days": 4},
                 "details": {"disposition": "rehab"}}
                """#))
        var count = 0
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            guard let day = day("stay", of: household, profile) else { continue }
            let stay = household.records[0].encounters.first { $0.admission != nil && $0.start.date == day }
            let end = try #require(stay?.dischargeDisposition?.code)
            #expect(end == "rehab" || end == "exp")
            count += 1
        }
        #expect(count >= 20)
    }

    @Test func `the claim of a visit has the place that is stated`() throws {
        let profile = try profile(
            Journeys.journey(
                #"""
                {"id": "centre", "type": "encounter", "timing": {"day": 100},
                 "details": {"visit_type": "99214", "place_of_service": "Federally Qualified Health Center"}},
                {"id": "video", "type": "telehealth", "timing": {"day": 150},
                 "details": {"visit_type": "99213", "place_of_service": "02"}}
                """#))
        var counts: [String: Int] = [:]
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            guard let membership = household.membership else { continue }
            for (id, place) in [("centre", "50"), ("video", "02")] {
                guard let day = day(id, of: household, profile) else { continue }
                let claims = membership.claims.filter { claim in
                    claim.kind == .professional && claim.start == day
                        && claim.lines.contains { $0.code?.code.hasPrefix("9921") ?? false }
                }
                if claims.contains(where: { $0.placeOfService == Text(place) }) { counts[place, default: 0] += 1 }
                counts[id, default: 0] += claims.isEmpty ? 0 : 1
            }
        }
        #expect(counts["centre"] ?? 0 >= 15 && counts["video"] ?? 0 >= 15, "\(counts)")
        #expect(counts["50"] == counts["centre"] && counts["02"] == counts["video"], "\(counts)")
    }

    @Test func `a frequency repeats an event, and that of a drug is the table's`() throws {
        let profile = try profile(
            Journeys.journey(
                #"""
                {"id": "call", "type": "milestone", "timing": {"day": 100}, "details": {"frequency": "monthly"}},
                {"id": "drug", "type": "prescription", "timing": {"day": 100},
                 "details": {"medication": "metformin-500-tab", "frequency": "twice daily"}}
                """#))
        let outline = try #require(profile.journeyOutline)
        let trace = try #require(profile.household(at: 0).journeys.first)
        let calls = trace.events.filter { outline.steps[$0.step].id == "call" }
        #expect((5...8).contains(calls.count))
    }

    @Test func `what cannot be had is told with its path`() {
        let found = Journeys.findings(
            Journeys.journey(
                #"""
                {"id": "a", "type": "admission", "details": {"model": "type-2-diabetes", "event": "ketoacidosis",
                 "drg": 807, "unit": "nursery", "disposition": "expired"}},
                {"id": "b", "type": "admission", "details": {"model": "type-2-diabetes", "event": "ketoacidosis",
                 "drg": "9999", "unit": "roof", "disposition": [{"condition": "age >", "disposition": "mars"}]}},
                {"id": "c", "type": "encounter", "details": {"drg": "637", "place_of_service": "21"}},
                {"id": "d", "type": "encounter", "details": {"place_of_service": "98", "frequency": "often"}},
                {"id": "e", "type": "prescription",
                 "details": {"medication": "metformin-500-tab", "frequency": "four times daily"}},
                {"id": "f", "type": "admission", "details": {"model": "type-2-diabetes", "event": "ketoacidosis",
                 "disposition": "home-health"}},
                {"id": "g", "type": "milestone", "details": {"place_of_service": "11"}}
                """#))
        for (path, words) in [
            ("[0].details.drg", "No grouper gives 807"), ("[0].details.unit", "do not lie in the unit NURSERY"),
            ("[0].details.disposition", "cannot be chosen"), ("[1].details.drg", "not in the table of MS-DRG"),
            ("[1].details.unit", "Unknown unit 'roof'"), ("[1].details.disposition[0].condition", ""),
            ("[1].details.disposition[0].disposition", "Unknown disposition 'mars'"),
            ("[2].details.drg", "belongs to an admission"), ("[2].details.place_of_service", "cannot be of place 21"),
            ("[3].details.place_of_service", "not in the table of places"),
            ("[3].details.frequency", "Unknown recurrence 'often'"), ("[4].details.frequency", "has no effect"),
            ("[5].details.disposition", "status of the claim is 01, not 06"),
            ("[6].details.place_of_service", "belongs to a visit"),
        ] {
            let prefix = "journey.phases[0].events\(path): "
            #expect(found.contains { $0.hasPrefix(prefix) && $0.contains(words) }, "\(path): \(words)\n\(found)")
        }
    }
}
