import HealthSimCore

/// The work of dispensing for one household.
struct DispensingRun {
    let seed: UInt64
    let asOf: CalendarDate
    let terms: DispensingTerms
    let number: UInt64
    let rates = DispensingRates.shared
    let orders: [DrugOrder]
    /// The positions of the orders of which something is known beforehand.
    let wishedOrders: [Int]
    /// The positions of the facts that somebody is pregnant.
    let pregnancies: [Int]
    let adjudicator: PharmacyAdjudicator
    var household: RxHousehold
    var state: PharmacyState
    var queue = DispensingQueue()
    var therapies: [Therapy] = []
    /// How faithful each member is: a standard normal number.
    let faith: [Double]
    /// The pharmacies of the household by their use.
    var stores: [Int] = []
    var mail = -1
    var specialty = -1
    /// Members about whom coverage was asked.
    var asked: Set<Int> = []

    static let therapyPurpose: RandomStream.Purpose = "pharmacy.therapy"
    private static let personPurpose: RandomStream.Purpose = "pharmacy.person"

    init(_ dispensary: Dispensary, _ household: RxHousehold, number: UInt64, orders: [DrugOrder]) {
        seed = dispensary.seed
        asOf = dispensary.asOf
        terms = dispensary.terms
        self.number = number
        self.household = household
        let places = orders.indices.sorted {
            (orders[$0].written.secondsSinceEpoch, $0) < (orders[$1].written.secondsSinceEpoch, $1)
        }
        self.orders = places.map { orders[$0] }
        wishedOrders = places.indices.filter { orders[places[$0]].wishes != nil }
        pregnancies = household.facts.indices.filter { household.facts[$0].kind == .pregnancy }
        adjudicator = PharmacyAdjudicator(
            seed: dispensary.seed, asOf: dispensary.asOf, tiers: dispensary.terms.tiers)
        state = adjudicator.begin(household)
        self.household.claims.reserveCapacity(household.claims.count + 4 * orders.count)
        self.household.fills.reserveCapacity(household.fills.count + 4 * orders.count)
        state.responses.reserveCapacity(4 * orders.count)
        faith = household.members.indices.map { place in
            var stream = RandomStream(
                seed: dispensary.seed, purpose: Self.personPurpose.part(UInt64(place)), index: number)
            return stream.normal()
        }
    }

    /// Lets everything happen until the last day.
    mutating func run() {
        for place in orders.indices where orders[place].written.date <= asOf {
            queue.add(.order(place), at: orders[place].written)
            if let former = orders[place].former { queue.add(.former(place), at: former.written) }
        }
        while let event = queue.next() {
            guard event.time.date <= asOf else { continue }
            happen(event.kind, at: event.time)
        }
        for place in therapies.indices { close(place) }
    }

    /// The household as it is in the end.
    func finished() -> RxHousehold {
        var household = household
        state.finish(&household)
        return household
    }

    private mutating func happen(_ kind: DispensingQueue.Event.Kind, at time: Timestamp) {
        switch kind {
        case .order(let order): begin(order, at: time)
        case .former(let order): goOn(order, at: time)
        case .fill(let therapy, let version):
            guard therapies[therapy].version == version else { return }
            therapies[therapy].attempts = 0
            fill(therapy, at: time)
        case .resend(let therapy, let version):
            guard therapies[therapy].version == version else { return }
            fill(therapy, at: time)
        case .putBack(let therapy, let fill): putBack(fill, of: therapy, at: time)
        case .decide(let therapy, let version, let authorization):
            decide(authorization, for: therapy, version: version, at: time)
        case .change(let therapy): change(therapy, at: time)
        case .correct(let therapy, let claim): correct(claim, of: therapy, at: time)
        case .duplicate(let claim): repeatClaim(claim, at: time)
        }
    }

    // MARK: - Times

    /// A time in the opening hours of a day, not before another.
    mutating func opening(_ day: CalendarDate, of therapy: Int, notBefore time: Timestamp) -> Timestamp {
        let second = 9 * 3_600 + therapies[therapy].stream.integer(below: 10 * 3_600)
        let drawn = Timestamp(date: day, secondOfDay: second, offsetMinutes: time.offsetMinutes)
        return max(drawn, time.adding(minutes: 5))
    }

    /// Asks for the next fill on a day, in place of whatever was to come.
    mutating func plan(_ therapy: Int, on day: CalendarDate, after time: Timestamp) {
        therapies[therapy].version += 1
        let moment = opening(max(day, time.date), of: therapy, notBefore: time)
        queue.add(.fill(therapy: therapy, version: therapies[therapy].version), at: moment)
    }

    /// Sends the claim again some minutes later.
    mutating func resend(_ therapy: Int, after time: Timestamp, minutes: Int = 4) {
        queue.add(.resend(therapy: therapy, version: therapies[therapy].version), at: time.adding(minutes: minutes))
    }

    // MARK: - What is known

    /// The coverage of a member on a day; nothing when there is none.
    func coverage(_ member: Int, on day: CalendarDate) -> RxCoverage? {
        span(member, on: day).map { household.coverages[$0] }
    }

    /// The plan of a member on a day, by its place in the table; nothing when there is none.
    func plan(_ member: Int, on day: CalendarDate) -> Int? {
        span(member, on: day).flatMap { PharmacyPlanTable.shared.place(household.coverages[$0].planID) }
    }

    /// The position of the coverage of a member on a day; nothing when there is none.
    private func span(_ member: Int, on day: CalendarDate) -> Int? {
        // By position: what is looked for in a loop over coverages or members is copied each time.
        for place in household.coverages.indices
        where household.coverages[place].covers(day)
            && household.coverages[place].memberID == household.members[member].id
        {
            return place
        }
        return nil
    }

    /// The market of the plan of a member on a day; empty when there is none.
    func market(_ member: Int, on day: CalendarDate) -> Text {
        plan(member, on: day).map { Text(PharmacyPlanTable.shared.plans[$0].market.rawValue) } ?? .empty
    }

    /// What a therapy's pattern is: stated ones are for therapies that go on.
    func isLasting(_ order: DrugOrder) -> Bool {
        order.isMaintenance || (order.refills >= 2 && order.daysSupply >= 28)
    }
}
