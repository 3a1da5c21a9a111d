import HealthSimCore

/// One figure of the population with what is published of it, from `references/realism-targets.csv`.
public struct RealismTarget: Sendable {
    /// What is measured; the words of the table's `kind` column.
    public enum Kind: String, CaseIterable, Sendable {
        /// The share of persons with an active problem among the codes of `subject`.
        case prevalence
        /// The share of persons with a value whose last values meet all comparisons of `subject`.
        case measured
        /// Events of `subject` per person-year.
        case rate
        /// The share of stays for `subject` after which one dies within `window` days of admission.
        case death
        /// The share of stays for `subject`, survived, after which one is in hospital again within `window` days.
        case readmission
        /// The mean length of stays for `subject`, in days.
        case stay
        /// The mean of the last values of `subject`.
        case mean
        /// The odds ratio of a problem of `subject` between those with and without the problem of `given`.
        case odds
        /// The share of persons with an order of a class of `subject`.
        case drug
        /// The share of persons with one of the codes of `subject` within its window, `code@days`.
        case upToDate = "up-to-date"
        /// The share of procedures of `subject` after which one has a diagnosis of `given` within `window` days.
        case complication
        /// The share of emergencies that become stays.
        case admitted
        /// Dollars allowed for each member and month, of the lines of business of `subject`.
        case perMemberMonth = "per-member-month"
        /// The share of what is allowed that goes to the part `compared`: inpatient, outpatient, professional.
        case spendingShare = "spending-share"
        /// The share of what is allowed that the patients owe.
        case patientShare = "patient-share"
        /// The share of claims that are denied when they are first decided.
        case denied = "denied-first"
        /// The share of first denials that have one of the reasons of `compared`.
        case denialReason = "denial-reason"
        /// The share of members with a claim in the year.
        case claimants
        /// The share of what is allowed that goes to the `window` in a thousand for whom most is allowed.
        case concentration
        /// Fills per person-year, however long they last, of people with the plans of `subject` or, without any, of all.
        case fillRate = "rx-fills"
        /// The share of paid fills that are of the kind `compared`.
        case fillShare = "rx-fill-share"
        /// The share of what is recognised for drugs that goes to the kind `compared`.
        case drugSpendingShare = "rx-spending-share"
        /// The mean fixed amount, in dollars, that is all a patient pays for a month's fill of the kind `compared`.
        case tierPay = "rx-tier-pay"
        /// The share of billed transactions that are rejected.
        case rejected = "rx-rejected"
        /// The share of rejects whose first code is one of `compared`.
        case rejectReason = "rx-reject-reason"
        /// The share of paid transactions that are taken back.
        case reversed = "rx-reversed"
        /// The share of billed transactions with an alert of the drug review.
        case alerted = "rx-alerted"
        /// The share of prescriptions that are sent electronically.
        case electronic = "rx-electronic"
        /// The share of people with two fills of a class of `compared` whose days are covered to 80 % or more.
        case adherent = "rx-adherent"

        /// Whether it is a figure of what payers hold.
        var isOfMembers: Bool {
            switch self {
            case .perMemberMonth, .spendingShare, .patientShare, .denied, .denialReason, .claimants, .concentration:
                true
            case .prevalence, .measured, .rate, .death, .readmission, .stay, .mean, .odds, .drug, .upToDate,
                .complication, .admitted, .fillRate, .fillShare, .drugSpendingShare, .tierPay, .rejected, .rejectReason,
                .reversed, .alerted, .electronic, .adherent:
                false
            }
        }

        /// Whether it is a figure of what pharmacy benefits hold.
        var isOfPrescriptions: Bool { rawValue.hasPrefix("rx-") }
    }

    /// Who is counted: an age, a sex, a condition, a drug.
    public struct Group: Sendable {
        var ages: ClosedRange<Int>
        var sex: Sex?
        var conditions: [String]
        var withoutConditions: [String]
        var drugs: [String]
        var severity: String
        /// Whether the members of MemberSim's own population are counted, who have no clinical record.
        var isOfMembersAlone = false
    }

    /// A comparison of a last value with a number.
    struct Comparison: Sendable {
        var code: String
        var isLess: Bool
        var limit: Double
    }

    /// A code with the days within which it counts.
    struct Window: Sendable {
        var code: String
        var days: Int
    }

    /// The heading under which it stands.
    public let section: String
    /// What it is, for people.
    public let label: String
    public let kind: Kind
    let subjects: [String]
    let comparisons: [Comparison]
    let windows: [Window]
    let group: Group
    let window: Int
    /// The codes that odds are compared by, or that count as a complication.
    let comparedWith: [String]
    /// The published figure: a share from 0 to 1, a rate a year, a mean or a ratio.
    public let published: Double
    /// How far ours may be from it, as a share of it.
    public let relative: Double
    /// How far ours may be from it at least, in its own unit.
    public let absolute: Double
    /// Where the figure is published, with its year.
    public let source: String

    /// The targets of the table, in its order.
    public static let all: [RealismTarget] = ReferenceTable.named("realism-targets").rows.compactMap(RealismTarget.init)

    private init?(row: ReferenceTable.Row) {
        guard let kind = Kind(rawValue: row["kind"].string), let published = row.double("published") else { return nil }
        section = row["section"].string
        label = row["label"].string
        self.kind = kind
        let words = row["subject"].string.split(separator: ";").map(String.init)
        subjects = words
        comparisons = kind == .measured ? words.compactMap(Self.comparison) : []
        windows = words.compactMap { word in
            let parts = word.split(separator: "@")
            return parts.count == 2 ? Int(parts[1]).map { Window(code: String(parts[0]), days: $0) } : nil
        }
        group = Self.group(row)
        window = row.integer("window") ?? 0
        comparedWith = row["compared"].string.split(separator: ";").map(String.init)
        self.published = published
        relative = row.double("relative") ?? 0
        absolute = row.double("absolute") ?? 0
        source = row["source"].string
    }

    private static func comparison(_ word: String) -> Comparison? {
        for sign in ["<", ">"] {
            let parts = word.split(separator: Character(sign))
            if parts.count == 2, let limit = Double(parts[1]) {
                return Comparison(code: String(parts[0]), isLess: sign == "<", limit: limit)
            }
        }
        return nil
    }

    private static func group(_ row: ReferenceTable.Row) -> Group {
        var group = Group(
            ages: 0...120, sex: Sex(named: row["sex"].string), conditions: [], withoutConditions: [], drugs: [],
            severity: "")
        let bounds = row["ages"].string.split(separator: "-").compactMap { Int($0) }
        if bounds.count == 2, bounds[0] <= bounds[1] { group.ages = bounds[0]...bounds[1] }
        for part in row["given"].string.split(separator: "&") {
            let words = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard words.count == 2 else { continue }
            let values = words[1].split(separator: "|").map(String.init)
            switch words[0] {
            case "condition": group.conditions = values
            case "without": group.withoutConditions = values
            case "drug": group.drugs = values
            case "severity": group.severity = words[1]
            case "population": group.isOfMembersAlone = words[1] == "members"
            default: continue
            }
        }
        return group
    }
}
