import HealthSimCore

/// A drug that a member takes, from its first prescription through all that renew it, while pharmacies dispense it.
struct Therapy {
    /// The position of the member in the household.
    let member: Int
    /// The position of the order it follows now.
    var order: Int
    /// The drug, by its place in `Medication.all`.
    var medication: Int
    /// The prescription it is filled from now, by its position in the household.
    var prescription: Int
    /// Refills that are left of it.
    var refillsLeft = 0
    /// The number of the next fill of it.
    var fillNumber = 0
    /// The chain of orders it belongs to: those that renew it are added.
    var orderIDs: [Text]
    /// Whether it goes on for good.
    var isMaintenance: Bool
    var adherence = TherapyAdherence()
    /// The pharmacy it is filled at, by its position in the household.
    var pharmacy = 0
    /// The product on the shelf.
    var choice: ProductChoice?
    /// What a fill holds and how long it lasts; both may be less than prescribed where a plan allows no more.
    var quantity: DrugQuantity
    var days: Int
    /// The first day of the therapy and the day on which everything at hand is used up.
    var began: CalendarDate?
    var usedUp: CalendarDate
    /// Whether something was paid for it: costs do not surprise any more.
    var hasBeenFilled = false
    /// Whether it is filled from a prescription of before what is told.
    var isFormer = false
    /// Whether the patient pays it all.
    var isCash = false
    /// Whether nothing happens to it any more.
    var isOver = false
    /// Tries of the fill that is wanted now.
    var attempts = 0
    /// How often another drug took the place of the one that was ordered.
    var changes = 0
    /// Changes of what is to come: events of earlier versions are void.
    var version = 0
    /// Whether its store sells it by a list of low prices.
    var isListed = false
    /// What the next claim says besides.
    var clarifications: [Text] = []
    var services: [PharmacistService] = []
    var authorization: Text = .empty
    var nextRefillIsVacation = false
    /// Everything that is drawn for it.
    var stream: RandomStream
}
