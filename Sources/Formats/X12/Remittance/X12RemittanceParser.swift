import HealthSimCore
import MemberSim

/// Reads an 835, segment by segment.
struct X12RemittanceParser {
    private let set: X12TransactionSet
    private var result: X12RemittanceAdvice
    /// The decision that segments belong to, and whether they belong to its last line.
    private var isInLine = false
    private var isPayee = false

    init(_ set: X12TransactionSet) {
        self.set = set
        result = X12RemittanceAdvice(problems: set.problems)
    }

    mutating func advice() -> X12RemittanceAdvice {
        guard set.kind == .remittance else {
            result.problems.append(X12Problem(unsupported: set, expected: .remittance))
            return result
        }
        for segment in set.segments { read(segment) }
        result.remittance.adjudicationIDs = result.decisions.map(\.id)
        for index in result.decisions.indices {
            result.decisions[index].decided = result.remittance.date
            // A claim status of 1 to 3 says whose turn it was; what was not allowed at all was denied.
            let decision = result.decisions[index]
            if decision.status == .paid && decision.allowed == .zero && decision.paid == .zero {
                result.decisions[index].status = .denied
            }
        }
        checkBalance()
        return result
    }

    private mutating func read(_ segment: X12Segment) {
        switch segment.name {
        case "BPR": payment(segment)
        case "TRN": result.remittance.id = segment.text(2)
        case "N1": party(segment)
        case "N3" where !isPayee: result.payer.address.street = segment.text(1)
        case "N4" where !isPayee:
            result.payer.address.city = segment.text(1)
            result.payer.address.state = segment.text(2)
            result.payer.address.postalCode = segment.text(3)
        case "PER" where segment.isElement(1, "CX") && result.decisions.isEmpty:
            result.payer.telephone = TelephoneNumber(digits: UInt64(segment.string(4)) ?? 0)
        case "REF": reference(segment)
        case "CLP": claim(segment)
        case "CAS": adjustments(segment)
        case "NM1" where segment.isElement(1, "QC"): change { $0.memberID = segment.text(9) }
        case "MIA": change { $0.remarks = [5, 20, 21, 22, 23].map { segment.text($0) }.filter { !$0.isEmpty } }
        case "MOA": change { $0.remarks = (3...7).map { segment.text($0) }.filter { !$0.isEmpty } }
        case "AMT": amount(segment)
        case "SVC": line(segment)
        case "LQ" where isInLine: changeLine { $0.remarks.append(segment.text(2)) }
        case "PLB": providerAdjustments(segment)
        default: break
        }
    }

    // MARK: - Header

    private mutating func payment(_ segment: X12Segment) {
        result.remittance.amount = money(segment, 2)
        result.remittance.method = Remittance.Method(rawValue: segment.string(4)) ?? .none
        if Remittance.Method(rawValue: segment.string(4)) == nil {
            note(segment, 4, .invalidCode, "BPR04 is '\(segment.string(4))': expected ACH, CHK or NON")
        }
        if let date = segment.date(16) {
            result.remittance.date = date
        } else {
            note(segment, 16, .invalidDate, "BPR16 is no day of the form CCYYMMDD")
        }
        let originator = segment.text(10)
        if originator.utf8Count == 10 { result.payer.taxIdentifier = Text(String(originator.string.dropFirst())) }
    }

    private mutating func party(_ segment: X12Segment) {
        isPayee = segment.isElement(1, "PE")
        if isPayee {
            result.payeeName = segment.text(2)
            result.remittance.payeeNPI = segment.text(4)
        } else {
            result.payer.name = segment.text(2)
        }
    }

    private mutating func reference(_ segment: X12Segment) {
        if isInLine { return }
        switch segment.string(1) {
        case "2U":
            result.payer.id = segment.text(2)
            result.remittance.payerID = segment.text(2)
        case "TJ" where isPayee: result.payeeTaxIdentifier = segment.text(2)
        case "F8": change { $0.formerID = segment.text(2) }
        default: break
        }
    }

    private mutating func providerAdjustments(_ segment: X12Segment) {
        var element = 3
        while !segment.isEmpty(element) && element <= 13 {
            result.remittance.providerAdjustments.append(
                ProviderAdjustment(
                    reason: segment.text(1, of: element), reference: segment.text(2, of: element),
                    amount: money(segment, element + 1)))
            element += 2
        }
    }

    // MARK: - Claims

    private mutating func claim(_ segment: X12Segment) {
        isInLine = false
        if result.payer.claimFilingIndicator.isEmpty { result.payer.claimFilingIndicator = segment.text(6) }
        var decision = Adjudication(
            id: segment.text(7), claimID: segment.text(1), memberID: .empty, planID: .empty, status: .paid,
            decided: .epoch, charge: money(segment, 3))
        decision.paid = money(segment, 4)
        switch segment.string(2) {
        case "1", "19": break
        case "2", "20": decision.order = .secondary
        case "3", "21": decision.order = .tertiary
        case "4": decision.status = .denied
        case "22": decision.status = .reversed
        default: note(segment, 2, .invalidCode, "CLP02 is '\(segment.string(2))', which is no claim status")
        }
        if let weight = segment.scaled(12, places: 4) { decision.groupWeight = Int(weight) }
        result.decisions.append(decision)
    }

    private mutating func adjustments(_ segment: X12Segment) {
        guard let group = Adjustment.Group(rawValue: segment.string(1)) else {
            return note(segment, 1, .invalidCode, "CAS01 is '\(segment.string(1))': expected CO, OA, PI or PR")
        }
        var element = 2
        while !segment.isEmpty(element) && element <= 17 {
            let adjustment = Adjustment(
                group, segment.text(element), money(segment, element + 1), quantity: segment.integer(element + 2))
            if isInLine {
                changeLine {
                    $0.adjustments.append(adjustment)
                    $0.addPatientPart(adjustment)
                }
            } else {
                change { $0.adjustments.append(adjustment) }
            }
            change { $0.addPatientPart(adjustment) }
            element += 3
        }
    }

    private mutating func amount(_ segment: X12Segment) {
        let amount = money(segment, 2)
        switch segment.string(1) {
        case "AU" where !isInLine: change { $0.allowed = amount }
        case "I" where !isInLine: change { $0.interest = amount }
        case "B6" where isInLine: changeLine { $0.allowed = amount }
        default: break
        }
    }

    private mutating func line(_ segment: X12Segment) {
        isInLine = true
        let units = segment.isEmpty(5) ? 1 : segment.integer(5) ?? 1
        let charge = money(segment, 2)
        let paid = money(segment, 3)
        change { decision in
            var line = LineAdjudication(line: decision.lines.count + 1, charge: charge, units: units)
            line.paid = paid
            decision.lines.append(line)
        }
    }

    // MARK: - Help

    private mutating func change(_ body: (inout Adjudication) -> Void) {
        guard !result.decisions.isEmpty else { return }
        body(&result.decisions[result.decisions.count - 1])
    }

    private mutating func changeLine(_ body: (inout LineAdjudication) -> Void) {
        change { decision in
            guard !decision.lines.isEmpty else { return }
            body(&decision.lines[decision.lines.count - 1])
        }
    }

    private mutating func money(_ segment: X12Segment, _ element: Int) -> Money {
        if let amount = segment.money(element) { return amount }
        note(segment, element, .invalidCharacter, "element \(element) is no amount")
        return .zero
    }

    private mutating func note(
        _ segment: X12Segment, _ element: Int, _ error: X12Problem.ElementError, _ message: String
    ) {
        result.problems.append(
            X12Problem(
                .element(error, element: element, component: nil, value: segment.string(element)),
                segment: segment.name, position: segment.position, message: message))
    }

    /// Source: X12 005010X221A1, section 1.10.2.1, balancing.
    private mutating func checkBalance() {
        func problem(_ segment: String, _ message: String) {
            result.problems.append(
                X12Problem(.segment(.hasDataElementErrors), segment: segment, position: 0, message: message))
        }
        for decision in result.decisions {
            let all = decision.lines.reduce(decision.adjustments) { $0 + $1.adjustments }
            let adjusted = all.reduce(Money.zero) { $0 + $1.amount }
            if decision.charge - adjusted != decision.paid {
                problem("CLP", "claim \(decision.claimID): \(decision.charge) less \(adjusted) is not \(decision.paid)")
            }
            for line in decision.lines {
                let adjusted = line.adjustments.reduce(Money.zero) { $0 + $1.amount }
                if line.charge - adjusted != line.paid {
                    problem(
                        "SVC",
                        "claim \(decision.claimID), line \(line.line): \(line.charge) less \(adjusted) is not \(line.paid)"
                    )
                }
            }
        }
        let paid = result.decisions.reduce(Money.zero) { $0 + $1.paid }
        let taken = result.remittance.providerAdjustments.reduce(Money.zero) { $0 + $1.amount }
        if paid - taken != result.remittance.amount {
            problem("BPR", "the payment is \(result.remittance.amount), but its claims less PLB are \(paid - taken)")
        }
    }
}

/// What has the parts that a patient owes.
private protocol PatientParts {
    var deductible: Money { get set }
    var copay: Money { get set }
    var coinsurance: Money { get set }
    var notCovered: Money { get set }
}

extension Adjudication: PatientParts {}
extension LineAdjudication: PatientParts {}

extension PatientParts {
    /// Adds what an adjustment leaves to the patient.
    ///
    /// Source: X12 code source 139: 1 deductible, 2 coinsurance, 3 copay; all else of group PR is not covered.
    fileprivate mutating func addPatientPart(_ adjustment: Adjustment) {
        guard adjustment.group == .patient else { return }
        switch adjustment.reason.string {
        case "1": deductible = deductible + adjustment.amount
        case "2": coinsurance = coinsurance + adjustment.amount
        case "3": copay = copay + adjustment.amount
        default: notCovered = notCovered + adjustment.amount
        }
    }
}
