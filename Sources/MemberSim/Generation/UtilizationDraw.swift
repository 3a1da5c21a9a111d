import HealthSimCore

/// Draws which care a member needs over a span of days, by the rates of the patterns.
///
/// Some people are ill far more often than others: what everybody may have is multiplied by a number of the person's own,
/// gamma distributed with mean 1 and deviation 1.1; chronic diseases are a share of people who have them, and bring their
/// visits every year.
struct UtilizationDraw: Sendable {
    /// A contact: what, and when.
    struct Need: Sendable {
        let pattern: ServicePattern
        let day: CalendarDate
        /// The number of the contact within its pattern, from 0.
        let number: Int
        /// Which set of diagnoses.
        let diagnoses: Int
    }

    let seed: UInt64
    /// The number of the person.
    let person: UInt64
    let member: Member
    /// How much more than usual is needed.
    var scale = 1.0

    private static let frailty: RandomStream.Purpose = "membership.frailty"

    /// What is needed in a span of days, by pattern and number.
    func needs(in days: ClosedRange<CalendarDate>) -> [Need] {
        var own = RandomStream(seed: seed, purpose: Self.frailty, index: person)
        let frailty = min(own.gamma(mean: 1, deviation: 1.1), 9)
        let birth = member.person.birthDate
        let length = Double(days.lowerBound.days(until: days.upperBound) + 1)
        let middle = days.lowerBound.adding(days: Int(length) / 2)
        let band = ServicePattern.band(max(0, birth.years(until: middle)))
        let (youngest, oldest) = (birth.years(until: days.lowerBound), birth.years(until: days.upperBound))
        var needs: [Need] = []
        for index in ServicePattern.all.indices {
            let pattern = ServicePattern.all[index]
            guard pattern.sex == nil || pattern.sex == member.person.sex, pattern.rates[band] > 0,
                oldest >= pattern.ages.lowerBound, youngest <= pattern.ages.upperBound
            else { continue }
            var stream = RandomStream(seed: seed, purpose: pattern.purpose, index: person)
            let carriers = pattern.carriers[band]
            // Those who are often ill have chronic diseases more often too.
            guard carriers >= 1 || stream.chance(min(0.98, carriers * (0.5 + 0.5 * frailty))) else { continue }
            let set = stream.integer(below: max(1, pattern.diagnoses.count))
            var expected = pattern.rates[band] * length / 365.25 * scale
            if pattern.isForEverybody, !pattern.isPreventive {
                expected *= pattern.setting == .inpatient ? frailty * frailty / 2.2 : frailty
            }
            let count = expected > 0 ? min(stream.poisson(mean: expected), 200) : 0
            for number in 0..<count {
                let day =
                    pattern.isForEverybody
                    ? day(pattern, in: days, &stream) : turn(number, of: count, in: days, &stream)
                guard days.contains(day), pattern.ages.contains(birth.years(until: day)) else { continue }
                let own = pattern.isForEverybody ? stream.integer(below: max(1, pattern.diagnoses.count)) : set
                needs.append(Need(pattern: pattern, day: day, number: number, diagnoses: own))
            }
        }
        return needs
    }

    /// The working day of one of several visits for a chronic disease, which come at even distances.
    private func turn(
        _ number: Int, of count: Int, in days: ClosedRange<CalendarDate>, _ stream: inout RandomStream
    ) -> CalendarDate {
        let length = Double(days.lowerBound.days(until: days.upperBound))
        let place = (Double(number) + stream.uniform(in: 0.3...0.7)) / Double(count)
        return days.lowerBound.adding(days: Int(place * length)).nextWorkday
    }

    /// A day of the span: working days where care is planned, winter three times as likely as summer where it is of winter.
    private func day(
        _ pattern: ServicePattern, in days: ClosedRange<CalendarDate>, _ stream: inout RandomStream
    ) -> CalendarDate {
        let count = days.lowerBound.days(until: days.upperBound) + 1
        var day = days.lowerBound.adding(days: stream.integer(below: count))
        for _ in 0..<6 {
            let isUnlikely = pattern.isOfWinter && (5...10).contains(day.month) && stream.chance(0.6)
            let isClosed = pattern.isPlanned && day.isWeekend
            guard isUnlikely || isClosed else { break }
            day = days.lowerBound.adding(days: stream.integer(below: count))
        }
        return day
    }
}

extension ServicePattern {
    /// Whether it is arranged beforehand, so on a working day.
    var isPlanned: Bool {
        switch setting {
        case .emergency, .observation: false
        case .inpatient: admission == "3"
        case .ambulatory, .telehealth, .home, .laboratory, .pharmacy: true
        }
    }

    /// Whether it looks for disease in the healthy.
    var isPreventive: Bool {
        diagnoses.first?.first.map {
            $0.isWithin("Z00") || $0.isWithin("Z01") || $0.isWithin("Z12") || $0.isWithin("Z13")
        } ?? false
    }
}
