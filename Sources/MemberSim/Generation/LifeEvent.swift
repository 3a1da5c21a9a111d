import HealthSimCore

/// What happens to the people of a contract and changes who is enrolled in what.
struct LifeEvent: Sendable {
    /// What happens.
    enum Kind: Sendable, Equatable {
        /// Another plan is chosen at open enrolment, on the first of the plan year.
        case planChange
        /// The subscriber marries; the spouse is added.
        case marriage
        /// Children are born to a covered woman, by the position of the mother.
        case birth(mother: Int, children: Int)
        /// A child is adopted.
        case adoption
        /// The subscriber and the spouse divorce; the former spouse may continue.
        case divorce(continues: Bool)
        /// A child reaches the age at which coverage ends.
        case limitAge(position: Int)
        /// A member turns 65 and leaves for Medicare.
        case medicareAge(position: Int)
        /// A member turns 65 and stays, with Medicare as well.
        case workingAged(position: Int)
        /// The employment ends; coverage goes on under COBRA for some months, or comes back after some days.
        case employmentEnd(continuationMonths: Int, reinstatedAfterDays: Int)
        /// The contract is given up.
        case withdrawal
        /// The premium was not paid; the coverage may be reinstated.
        case nonPayment(reinstatedAfterDays: Int)
        /// Eligibility for Medicaid is not confirmed; it may be after some days.
        case redetermination(reinstatedAfterDays: Int)
        /// A member dies.
        case death(position: Int)
        /// A member takes another primary care provider.
        case primaryCareChange(position: Int)
    }

    /// The day it happens.
    var date: CalendarDate
    /// What happens.
    var kind: Kind
    /// How many days later the payer takes it up; negative for what is told before.
    var lag: Int

    /// Where events of one day stand: what adds before what ends.
    var rank: Int {
        switch kind {
        case .planChange: 0
        case .marriage: 1
        case .birth: 2
        case .adoption: 3
        case .primaryCareChange: 4
        case .divorce: 5
        case .limitAge: 6
        case .medicareAge, .workingAged: 7
        case .employmentEnd, .withdrawal, .nonPayment, .redetermination: 8
        case .death: 9
        }
    }
}
