import HealthSimCore

/// What lies ahead of one patient, in order of time.
struct Agenda {
    /// Something that is to happen.
    enum Matter {
        /// A sudden event: with the highest rate at which it was drawn, or certain without one.
        case sudden(model: Int, rule: Int, bound: Double?)
        /// A stay that follows another: a readmission.
        case returning(model: Int, rule: Int)
        /// A planned episode begins; `end` is the day on which it ends with another.
        case beginning(model: Int, episode: Int, end: Double?)
        /// A contact of a running episode.
        case step(running: Int, step: Int)
        /// A running episode ends.
        case ending(running: Int)
        /// A condition is found.
        case onset(model: Int)
        /// A condition may bring another.
        case consequence(model: Int, rule: Int)
        /// A visit at an age in months.
        case visitAtAge(model: Int, rule: Int)
        /// A screening with an encounter of its own.
        case screening(model: Int, rule: Int)
        /// A vaccine is due.
        case vaccine(VaccineDose)
        /// What vaccines are still due are given.
        case vaccination
        /// Care of the subject's plan.
        case planned(Int)
        /// A contact whose number is stated: the how manieth of its kind it is to be, and how often it was tried.
        case stated(StatedUse.Kind, ordinal: Int, attempt: Int)
        /// A visit for what is stated to be taken and is not written down yet.
        case renewal(attempt: Int)
        case death
    }

    private struct Entry {
        var day: Double
        var matter: Matter
    }

    /// The latest first.
    private var entries: [Entry] = []

    /// The day of what comes next; infinite when there is nothing.
    var nextDay: Double { entries.last?.day ?? .infinity }

    /// The day of the next sudden event; infinite when there is none.
    var nextSuddenDay: Double {
        for entry in entries.reversed() {
            switch entry.matter {
            case .sudden, .returning: return entry.day
            default: continue
            }
        }
        return .infinity
    }

    /// Puts a matter on a day, after what is on the same time already.
    mutating func add(_ matter: Matter, on day: Double) {
        guard day < .infinity else { return }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].day > day { low = middle + 1 } else { high = middle }
        }
        entries.insert(Entry(day: day, matter: matter), at: low)
    }

    /// Takes what comes next.
    mutating func take() -> (day: Double, matter: Matter)? { entries.popLast().map { ($0.day, $0.matter) } }
}
