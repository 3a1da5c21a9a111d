import Formats
import HealthSimCore
import RxMemberSim

extension Verification {
    /// Reads D.0 back, a transmission at a time: its form, its sums, and that every request has its answer.
    mutating func verifyTelecommunication() {
        var requested = IdentifierSum()
        var answered = IdentifierSum()
        var contents = IdentifierSum()
        for file in listing.files(of: "ncpdp-d0") where hasContent(file) {
            guard let input = open(file) else { continue }
            var reader = D0Reader { try input.next() }
            var count: UInt64 = 0
            do {
                while let item = try reader.next() {
                    for problem in item.problems { log.fail(.envelope, file.path, "", problem.description) }
                    guard let transmission = item.transmission else { continue }
                    let place = "transmission \(transmission.number)"
                    if let request = D0Request(transmission) {
                        for problem in request.problems { log.fail(.envelope, file.path, place, problem.description) }
                        for claim in request.claims {
                            count += 1
                            requested.add(Self.match(transmission.code, claim.pharmacyNPI, claim.prescriptionNumber))
                            contents.add(ClaimContent.key(claim))
                            verify(claim, file.path, place)
                        }
                    } else if let response = D0Response(transmission) {
                        for problem in response.problems { log.fail(.envelope, file.path, place, problem.description) }
                        for answer in response.answers {
                            count += 1
                            answered.add(
                                Self.match(transmission.code, response.pharmacyNPI, answer.prescriptionNumber))
                            verify(answer.response, file.path, place)
                        }
                    } else {
                        log.fail(
                            .form, file.path, place, "Transactions of the kind '\(transmission.code)' are not read")
                    }
                }
            } catch {
                log.fail(.form, file.path, "", "\(error)")
            }
            compareRows(count, of: file, file.content)
        }
        if listing.files(of: "ncpdp-d0").count == 2 && requested != answered {
            log.fail(
                .event, "ncpdp-d0", "",
                "Requests and answers are not of the same transactions: \(requested.count) and \(answered.count)")
        }
        note("ncpdp-d0", requested.count, "transactions and \(Figures.grouped(answered.count)) answers")
        note("ncpdp-d0", ClaimContent.pharmacy, contents)
    }

    private static func match(_ code: Text, _ pharmacy: Text, _ number: Text) -> Text {
        Text("\(code) \(pharmacy) \(number)")
    }

    private mutating func verify(_ claim: PharmacyClaim, _ path: String, _ place: String) {
        if !NPI.isValid(claim.pharmacyNPI.string) {
            log.fail(.provider, path, place, "'\(claim.pharmacyNPI)' is no NPI: its check digit is false")
        }
        if let pricing = claim.pricing, pricing.grossAmountDue != pricing.total {
            log.fail(
                .balance, path, place, "430-DU is \(pricing.grossAmountDue), but its parts add up to \(pricing.total)")
        }
        if let asOf = listing.asOf, claim.serviceDate > asOf {
            log.fail(.dates, path, place, "\(claim.serviceDate) is after the day of the run, \(asOf)")
        }
    }

    private mutating func verify(_ response: ClaimResponse, _ path: String, _ place: String) {
        guard let pricing = response.pricing else { return }
        let parts = pricing.totalPaid + pricing.patientPay + pricing.otherPayers
        if parts != pricing.allowed {
            log.fail(.balance, path, place, "\(pricing.allowed) is recognised, but \(parts) is paid")
        }
        if pricing.patientPay != pricing.patientTotal {
            log.fail(
                .balance, path, place, "505-F5 is \(pricing.patientPay), but its parts are \(pricing.patientTotal)")
        }
    }
}
