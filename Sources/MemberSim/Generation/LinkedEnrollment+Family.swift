import HealthSimCore

extension LinkedEnrollment {
    private static let deathPurpose: RandomStream.Purpose = "membership.linked.family-deaths"

    /// Enrols everybody of a contract: from its first day, from the day of birth, or from when a couple may be one.
    func enroll(
        _ members: [Member], own: Int, from first: CalendarDate, in ledger: inout EnrollmentLedger,
        _ stream: inout RandomStream
    ) {
        var later: [(position: Int, day: CalendarDate)] = []
        for position in members.indices {
            let person = members[position].person
            let isSpouse = members[position].relationship == .spouse
            let day = isSpouse ? max(first, person.birthDate.birthday(turning: 18)) : max(first, person.birthDate)
            if position > own, day > first {
                later.append((position, day))
                continue
            }
            let isBorn = day > first
            ledger.enroll(
                position, from: day, isBorn ? .birth : .initialEnrollment,
                processed: isBorn ? day.adding(days: stream.integer(in: 4...25)) : day.adding(days: -12))
        }
        let settled = max(first, members[own].person.birthDate)
        ledger.setLevel(from: settled, .birth, processed: settled)
        for (position, day) in later.sorted(by: { $0.day < $1.day }) {
            let reason: EnrollmentEvent.Reason = members[position].relationship == .spouse ? .marriage : .birth
            let processed = day.adding(days: stream.integer(in: 4...25))
            ledger.enroll(position, from: day, reason, processed: processed)
            ledger.setLevel(from: day, reason, processed: processed)
        }
    }

    /// Ends the coverage of relatives who died, and of all at the end of the month in which the holder did.
    func end(_ relatives: [Relative], after holder: CalendarDate?, in ledger: inout EnrollmentLedger) {
        guard !relatives.isEmpty else { return }
        var stream = RandomStream(seed: seed, purpose: Self.deathPurpose, index: ledger.number)
        for (place, relative) in relatives.enumerated() {
            guard let death = relative.death else { continue }
            ledger.members[place + 1].deathDate = death
            ledger.terminate(
                place + 1, after: death, .death, processed: min(asOf, death.adding(days: stream.integer(in: 3...30))))
        }
        guard let last = holder?.endOfMonth, last <= asOf else { return }
        ledger.terminateAll(after: last, .endOfBenefits, processed: min(asOf, last.adding(days: 5)))
    }
}
