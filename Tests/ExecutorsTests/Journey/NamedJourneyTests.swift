import Formats
import HealthSimCore
import MemberSim
import PatientSim
import Testing

@testable import Executors

/// The journeys of `references/journeys/`.
@Suite(.timeLimit(.minutes(5))) struct NamedJourneyTests {
    /// A profile with a journey, as a document.
    private static func document(_ profile: String, journey: JSONValue) throws -> JSONValue {
        var document = try #require(NamedProfile.named(profile)).document
        document["journey"] = journey
        return document
    }

    private static func reading(
        _ profile: String, journey: JSONValue, count: UInt64 = 50, products: [String] = []
    ) throws -> SpecificationReading {
        var overrides = SpecificationOverrides()
        overrides.set(count: count)
        if !products.isEmpty { overrides.set(products: products) }
        return SpecificationReader(overrides: overrides).read(try document(profile, journey: journey))
    }

    @Test func `every journey names profiles that there are, and is read with each without a finding`() throws {
        #expect(NamedJourney.all.count == 16)
        #expect(NamedJourney.named("chf_first_year")?.id == "chf-first-year" && NamedJourney.named("no-such") == nil)
        for journey in NamedJourney.all {
            #expect(journey.description.count > 60 && !journey.duration.isEmpty, "\(journey.id)")
            #expect(!journey.profiles.isEmpty, "\(journey.id)")
            for profile in journey.profiles {
                let reading = try Self.reading(profile, journey: JSONValue(.string(journey.id)))
                #expect(reading.findings.map(\.description) == [], "\(journey.id) with \(profile)")
                #expect(reading.specification?.journey?.id == journey.id)
                #expect(reading.merged["journey"]?["phases"] == journey.journey["phases"])
            }
        }
    }

    /// What is planned for a person leaves its traces on that day, or on the next days that the office is open.
    @Test(arguments: NamedJourney.all.map(\.id))
    func `every event of a journey shows in the record of somebody`(id: String) throws {
        let named = try #require(NamedJourney.named(id))
        // Most who have a bypass take a statin already, as have many members who are new: few are given one.
        let isRare = id == "cardiac-surgery" || id == "new-member-onboarding"
        let reading = try Self.reading(
            try #require(named.profiles.first), journey: JSONValue(.string(id)), count: isRare ? 300 : 50,
            products: ["patientsim", "membersim"])
        let specification = try #require(reading.specification)
        let profile = try CompiledProfile(specification, merged: reading.merged)
        let journey = try #require(profile.journey)
        var planned: Set<Int> = []
        var shown: Set<Int> = []
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            let record = household.records[0]
            guard let plan = profile.journeyPlan(of: profile.subject(at: index)) else { continue }
            let told = Set(household.journeys.flatMap(\.events).map(\.step))
            for care in plan.care {
                for part in [care] + care.additions {
                    guard let number = part.number else { continue }
                    planned.insert(number)
                    let event = journey.steps[number].event
                    let isShown =
                        event.kind.isOfEnrollment
                        ? told.contains(number) && household.membership?.shows(event.kind, on: part.date) ?? false
                        : told.contains(number)
                            && (part.isDecision
                                || JourneyTraces(record).show(part, isOfVisit: part.number == care.number))
                    if isShown { shown.insert(number) }
                }
            }
        }
        for (number, step) in journey.steps.enumerated() where step.event.kind != .decision && !step.event.isHidden {
            #expect(planned.contains(number), "\(step.event.id) is never planned")
            #expect(shown.contains(number), "\(step.event.id) never shows")
        }
    }

    /// The visits and stays of a journey are billed, and what it prescribes is at the pharmacy, by the right order.
    @Test(arguments: NamedJourney.all.map(\.id))
    func `what a journey brings is in claims and prescriptions too`(id: String) throws {
        let named = try #require(NamedJourney.named(id))
        let reading = try Self.reading(
            try #require(named.profiles.first), journey: JSONValue(.string(id)), count: 8,
            products: ["patientsim", "membersim", "rxmembersim"])
        let profile = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        let journey = try #require(profile.journey)
        var statistics = RunStatistics(targets: [], journey: profile.journeyOutline)
        var billed = 0
        for index in 0..<profile.count {
            let household = profile.household(at: index)
            statistics.add(household, asOf: profile.asOf)
            guard let trace = household.journeys.first, let membership = household.membership else { continue }
            let own = membership.members.first { $0.mrn == trace.mrn }
            for event in trace.events {
                let kind = journey.steps[event.step].event.kind
                guard kind == .encounter || kind == .admission || kind == .telehealth else { continue }
                let isCovered = membership.coverages.contains { $0.memberID == own?.id && $0.covers(event.date) }
                guard isCovered else { continue }
                billed += 1
                #expect(
                    membership.claims.contains { $0.start <= event.date && event.date <= $0.end },
                    "\(journey.steps[event.step].event.id) on \(event.date) of \(trace.mrn)")
            }
        }
        #expect(billed > 0)
        #expect(statistics.journey.checks.allSatisfy { $0.isComplete }, "\(statistics.journey.problems)")
        for link in [Link.encounterToClaim, .orderToPrescription, .fillToPharmacyClaim] {
            #expect(statistics[link].isComplete, "\(link)")
        }
    }

    // MARK: - Stories

    private static func records(_ id: String, _ profile: String, count: UInt64 = 40) throws -> [PatientRecord] {
        let reading = try Self.reading(
            profile, journey: JSONValue(.string(id)), count: count, products: ["patientsim"])
        return Profiles.records(of: try CompiledProfile(try #require(reading.specification), merged: reading.merged))
    }

    @Test func `in the first year with diabetes those on insulin come down, and nobody had a drug before`() throws {
        let records = try Self.records("diabetic-first-year", "commercial-diabetic")
        var (before, after) = (0.0, 0.0)
        for record in records {
            guard let insulin = record.medicationOrders.first(where: { $0.drugClass == "insulin-basal" }) else {
                continue
            }
            let results = record.observations.filter { $0.code.code == "4548-4" }
            guard let first = results.last(where: { $0.effective <= insulin.authored })?.value,
                let last = results.last?.value
            else { continue }
            (before, after) = (before + first, after + last)
        }
        #expect(before > 0 && after < before)
        let known = records.compactMap { record in record.conditions.first { $0.code.isWithin("E11") } }
        #expect(known.count == records.count)
    }

    @Test func `most pregnancies of the journey end in a birth`() throws {
        let records = try Self.records("pregnancy", "commercial-maternity")
        let births = records.count { record in
            record.encounters.contains { $0.diagnoses.contains { $0.isWithin("Z37") } }
        }
        #expect(births >= 28, "\(births)")
    }

    @Test func `who has a bypass has coronary disease, and is seen by the surgeon before and after`() throws {
        let records = try Self.records("cardiac-surgery", "medicare-chf")
        let operated = records.filter { $0.procedures.contains { $0.code.code == "02100Z9" } }
        #expect(operated.count >= 8)
        for record in operated {
            #expect(record.has("I25"))
            let visits = record.encounters.filter { $0.specialty?.code == "208G00000X" }
            #expect(!visits.isEmpty, "\(record.patient.mrn)")
        }
    }

    /// The households of a journey, with what their payers hold.
    private static func households(_ id: String, _ profile: String) throws -> [MemberHousehold] {
        let reading = try Self.reading(
            profile, journey: JSONValue(.string(id)), count: 40, products: ["patientsim", "membersim"])
        let compiled = try CompiledProfile(try #require(reading.specification), merged: reading.merged)
        return (0..<compiled.count).compactMap { compiled.household(at: $0).membership }
    }

    @Test func `after the end of coverage nothing is paid`() throws {
        let households = try Self.households("disenrollment", "medicaid-adult")
        var late = 0
        for household in households {
            let end = try #require(household.coverages.compactMap(\.end).max())
            #expect(household.enrollmentEvents.last { $0.maintenance == .termination }?.reason == .endOfBenefits)
            for claim in household.claims where claim.start > end {
                late += 1
                let paid = household.adjudications.filter { $0.claimID == claim.id }.reduce(Money.zero) { $0 + $1.paid }
                #expect(paid == .zero, "\(claim.id)")
            }
        }
        #expect(late > 20, "\(late)")
    }

    @Test func `three in ten are in another plan from January 1, and their claims are too`() throws {
        let households = try Self.households("annual-enrollment", "exchange-silver")
        let day = try #require(CalendarDate(year: 2025, month: 1, day: 1))
        let changed = households.filter { $0.coverages.contains { $0.start == day } }
        #expect((6...18).contains(changed.count), "\(changed.count)")
        for household in changed {
            let plans = household.coverages.map(\.planID)
            #expect(Set(plans).count == 2, "\(household.subscriberID)")
            for claim in household.claims where claim.frequency == .original {
                let coverage = household.coverages.first { $0.covers(claim.start) && $0.memberID == claim.memberID }
                #expect(coverage?.planID == claim.planID, "\(claim.id)")
            }
        }
    }

    @Test func `a new member is enrolled from day 0, and nothing before it is billed`() throws {
        let households = try Self.households("new-member-onboarding", "commercial-family")
        #expect(households.count >= 30)
        let asOf = try #require(NamedProfile.named("commercial-family")).document
        #expect(asOf["profile"] != nil || asOf["id"] != nil)
        for household in households {
            let first = try #require(household.coverages.map(\.start).min())
            #expect(first == first.startOfMonth)
            #expect(household.claims.allSatisfy { $0.end >= first })
        }
        #expect(Set(households.compactMap { $0.coverages.map(\.start).min() }).count >= 3)
    }

    @Test func `the reason of an end is one of the table`() {
        let found = Journeys.findings(
            Journeys.journey(
                #"{"id": "end", "type": "termination", "timing": {"day": 90}, "details": {"reason": "moved"}}"#))
        #expect(found.contains { $0.hasPrefix("journey.phases[0].events[0].details.reason: ") })
    }

    // MARK: - Templates

    private static func customized(_ customizations: String) throws -> SpecificationReading {
        let journey = #"{"template": "diabetic_annual", "customizations": \#(customizations)}"#
        return try reading("medicare-diabetic", journey: try JSONValue(parsing: journey))
    }

    @Test func `a template is customized: as a whole, and event by event`() throws {
        let reading = try Self.customized(
            #"{"duration": "11 months", "events": {"eye-examination": {"probability": 1}, "statin": null}}"#)
        #expect(reading.findings.map(\.description) == [])
        let journey = try #require(reading.specification?.journey)
        #expect((330...340).contains(journey.length))
        let events = journey.phases.flatMap(\.events)
        #expect(events.first { $0.id == "eye-examination" }?.probability == 1)
        #expect(!events.contains { $0.id == "statin" } && events.contains { $0.id == "insulin" })
        #expect(reading.merged["journey"]?["duration"]?.string == "11 months")
    }

    @Test(
        arguments: [
            (#"{"template": "diabetic-anual"}"#, "journey.template", "diabetic-annual"),
            (#""no-such-journey""#, "journey", "no-such-journey"),
            (
                #"{"template": "diabetic-annual", "customizations": {"events": {"eye-exam": {}}}}"#,
                "journey.customizations.events.eye-exam", "eye-exam"
            ),
            (#"{"template": "diabetic-annual", "customizations": 3}"#, "journey.customizations", "object"),
            (#"{"template": "diabetic-annual", "phases": []}"#, "journey.phases", "not used"),
        ] as [(String, String, String)])
    func `what is wrong with a template is told with its path`(json: String, path: String, word: String) throws {
        let reading = try Self.reading("medicare-diabetic", journey: try JSONValue(parsing: json))
        #expect(
            reading.findings.contains { $0.field == path && $0.message.contains(word) },
            "\(reading.findings.map(\.description))")
    }

    @Test func `a template document beside a profile is the journey that it holds`() throws {
        let named = try #require(NamedJourney.named("care-transition"))
        var document = JSONValue(.object([]))
        document["template"] = try JSONValue(parsing: #"{"id": "mine", "name": "Mine"}"#)
        document["phases"] = named.journey["phases"]
        let reading = try Self.reading("medicare-chf", journey: document)
        #expect(reading.findings.map(\.description) == [])
        #expect(reading.specification?.journey?.id == "mine" && reading.specification?.journey?.name == "Mine")
    }
}

extension MemberHousehold {
    /// Whether a change of the contract was made and reported.
    fileprivate func shows(_ kind: JourneySpecification.Event.Kind, on day: CalendarDate) -> Bool {
        switch kind {
        case .planChange:
            enrollmentEvents.contains {
                $0.reason == .planChange && (0...31).contains(day.days(until: $0.effective))
            }
        case .termination:
            enrollmentEvents.contains { $0.maintenance == .termination && $0.effective == day.endOfMonth }
                && coverages.allSatisfy { $0.end.map { $0 <= day.endOfMonth } ?? false }
        default: coverages.contains { $0.start >= day }
        }
    }
}
