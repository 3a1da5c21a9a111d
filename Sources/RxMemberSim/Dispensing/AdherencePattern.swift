/// How faithfully people take a therapy that goes on: as published, or as stated.
///
/// The proportion of days covered (PDC) is the share of the days since the first fill on which there is medicine at hand.
public enum AdherencePattern: Hashable, Sendable {
    /// By class and market, as in `references/drugs/adherence.csv`.
    case published
    /// A mean proportion of days covered, from 0.02 to 0.98.
    case mean(Double)
    /// Every refill on the day it is due.
    case perfect
    /// Two of three days covered at best: long gaps, and many stop.
    case poor
    /// One gap of two to four months, on time before and after.
    case gap
    /// On time for two to five months, then never again.
    case earlyStop
    /// Prescriptions are not brought to the pharmacy.
    case neverFilled
    /// Refills as soon as the plan pays them, so that a stock builds up.
    case stockpile

    /// The pattern of a word or a number: `published`, `perfect`, `poor`, `gap`, `early-stop`, `never-filled`, `stockpile`, or a
    /// mean proportion of days covered such as `0.8`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        switch text {
        case "published", "average": self = .published
        case "perfect": self = .perfect
        case "poor": self = .poor
        case "gap": self = .gap
        case "early-stop": self = .earlyStop
        case "never-filled": self = .neverFilled
        case "stockpile": self = .stockpile
        default:
            guard let mean = Double(String(text)), (0.02...0.98).contains(mean) else { return nil }
            self = .mean(mean)
        }
    }
}
