import HealthSimCore

/// A planned episode that a patient is in, or was.
struct RunningEpisode {
    var model: Int
    var episode: Int
    /// The day of the history on which it began; negative for one begun before.
    var start: Double
    /// The day on which it ends.
    var end: Double
    var isOver = false
    /// The conditions it has put on the record: the position of the code in the episode and of the condition.
    var conditions: [(code: Int, condition: Int)] = []
}
