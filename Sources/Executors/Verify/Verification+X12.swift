import Formats
import HealthSimCore
import MemberSim

extension Verification {
    /// How many claims payments are compared with: more are not held in memory.
    private static let mostClaims: UInt64 = 8_000_000

    /// Reads X12 back, a transaction set at a time: counts and control numbers, balances, codes, and payments that are
    /// those of the claims.
    mutating func verifyX12() {
        let files = listing.files.filter { $0.format.hasPrefix("x12-") && hasContent($0) }
        var charges: [UInt64: Money] = [:]
        let claims = files.filter { $0.format.hasPrefix("x12-837") }
        let isCompared = claims.reduce(0) { $0 + $1.rows } <= Self.mostClaims
        if !isCompared { notices.append("Payments of 835 were not compared with 837: there are too many claims") }
        let hasBoth = listing.has("x12-837p") && listing.has("x12-837i")
        for file in claims { verifyClaims(file, &charges, isCompared: isCompared) }
        for file in files where !file.format.hasPrefix("x12-837") {
            verifySets(file, isCompared && hasBoth ? charges : nil)
        }
    }

    private mutating func verifyClaims(
        _ file: CohortListing.File, _ charges: inout [UInt64: Money], isCompared: Bool
    ) {
        guard let input = open(file) else { return }
        var reader = X12ClaimReader { try input.next() }
        var (count, sets): (UInt64, Int) = (0, 0)
        var sum = IdentifierSum()
        do {
            while let set = try reader.next() {
                sets += 1
                let place = "set \(set.controlNumber)"
                for problem in set.problems { log.fail(.envelope, file.path, place, problem.description) }
                for household in set.households {
                    for claim in household.claims {
                        count += 1
                        sum.add(ClaimContent.key(claim))
                        if isCompared { charges[IdentifierSum.hash(claim.id)] = claim.charge }
                        verify(claim, file.path, "\(place), claim \(claim.id)")
                    }
                }
            }
        } catch {
            log.fail(.form, file.path, "set \(sets + 1)", "\(error)")
        }
        for problem in reader.problems { log.fail(.envelope, file.path, "", problem.description) }
        compareRows(count, of: file, "claims")
        note(file.format, count, "claims in \(sets) transaction sets")
        let kind = file.format == "x12-837i" ? ClaimContent.institutional : ClaimContent.professional
        note(file.format, kind, sum)
    }

    /// Checks a claim that was read of an 837.
    private mutating func verify(_ claim: Claim, _ path: String, _ place: String) {
        let lines = claim.lines.reduce(Money.zero) { $0 + $1.charge }
        if claim.charge != lines {
            log.fail(.balance, path, place, "CLM02 is \(claim.charge), but its lines add up to \(lines)")
        }
        for npi in [claim.billingNPI, claim.renderingNPI, claim.referringNPI, claim.operatingNPI]
        where !npi.isEmpty && !NPI.isValid(npi.string) {
            log.fail(.provider, path, place, "'\(npi)' is no NPI: its check digit is false")
        }
        for diagnosis in claim.diagnoses where !DiagnosisCodes.isKnown(diagnosis.code.code) {
            log.fail(.code, path, place, "'\(diagnosis.code.code)' is no code of ICD-10-CM")
        }
        if claim.start > claim.end { log.fail(.dates, path, place, "It ends on \(claim.end), before \(claim.start)") }
        if let asOf = listing.asOf, claim.start > asOf {
            log.fail(.dates, path, place, "\(claim.start) is after the day of the run, \(asOf)")
        }
    }

    /// Reads the sets of a file that has no claims.
    private mutating func verifySets(_ file: CohortListing.File, _ charges: [UInt64: Money]?) {
        guard let input = open(file) else { return }
        var reader = X12SetReader { try input.next() }
        var (sets, rows): (UInt64, UInt64) = (0, 0)
        var isCounted = true
        do {
            while let set = try reader.next() {
                sets += 1
                let place = "set \(set.controlNumber)"
                switch set.kind {
                case .remittance:
                    rows += 1
                    verify(X12RemittanceAdvice(set), file.path, place, charges)
                case .enrollment:
                    let roster = X12EnrollmentRoster(set)
                    rows += UInt64(roster.entries.count)
                    for problem in roster.problems { log.fail(.envelope, file.path, place, problem.description) }
                    verify(roster, file.path, place)
                default:
                    guard let found = X12Message.read(set) else {
                        log.fail(.form, file.path, place, "\(set.identifier) of \(set.version) cannot be read")
                        continue
                    }
                    for problem in found.problems { log.fail(.envelope, file.path, place, problem.description) }
                    rows += UInt64(found.messages.count)
                    isCounted = isCounted && Self.countedMessages.contains(file.format)
                }
            }
        } catch {
            log.fail(.form, file.path, "set \(sets + 1)", "\(error)")
        }
        for problem in reader.problems { log.fail(.envelope, file.path, "", problem.description) }
        if isCounted { compareRows(rows, of: file, file.content) }
        note(file.format, isCounted ? rows : sets, isCounted ? file.content : "transaction sets of \(file.content)")
    }

    /// The formats of which each row is a message.
    private static let countedMessages = ["x12-270", "x12-271", "x12-276", "x12-277", "x12-278", "x12-820"]

    private mutating func verify(_ roster: X12EnrollmentRoster, _ path: String, _ place: String) {
        for entry in roster.entries {
            let place = "\(place), member \(entry.member.id)"
            if entry.coverages.isEmpty { log.fail(.event, path, place, "The member has no coverage") }
            for coverage in entry.coverages {
                if let end = coverage.end, end < coverage.start {
                    log.fail(.dates, path, place, "The coverage ends on \(end), before \(coverage.start)")
                }
            }
            if let asOf = listing.asOf, entry.member.person.birthDate > asOf {
                log.fail(.dates, path, place, "Born on \(entry.member.person.birthDate), after the day of the run")
            }
        }
    }

    private mutating func verify(
        _ advice: X12RemittanceAdvice, _ path: String, _ place: String, _ charges: [UInt64: Money]?
    ) {
        for problem in advice.problems { log.fail(.envelope, path, place, problem.description) }
        let place = "\(place), payment \(advice.remittance.id)"
        if !NPI.isValid(advice.remittance.payeeNPI.string) {
            log.fail(.provider, path, place, "'\(advice.remittance.payeeNPI)' is no NPI: its check digit is false")
        }
        let paid = advice.decisions.reduce(Money.zero) { $0 + $1.paid }
        let due = advice.remittance.providerAdjustments.reduce(paid) { $0 - $1.amount }
        if due != advice.remittance.amount {
            log.fail(.balance, path, place, "BPR02 is \(advice.remittance.amount), but what it pays adds up to \(due)")
        }
        for decision in advice.decisions {
            let adjusted = decision.lines.reduce(decision.adjustments) { $0 + $1.adjustments }
            let rest = adjusted.reduce(Money.zero) { $0 + $1.amount }
            if decision.charge != decision.paid + rest {
                log.fail(
                    .balance, path, place,
                    "\(decision.claimID): \(decision.charge) is not \(decision.paid) paid and \(rest) adjusted")
            }
            guard let charges else { continue }
            guard let charge = charges[IdentifierSum.hash(decision.claimID)] else {
                log.fail(.link, path, place, "Claim \(decision.claimID) is in no 837")
                continue
            }
            if decision.charge != charge && decision.charge != .zero - charge {
                log.fail(
                    .across, path, place, "\(decision.claimID): \(decision.charge), but the 837 claims \(charge)")
            }
        }
    }
}
