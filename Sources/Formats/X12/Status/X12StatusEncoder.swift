public import HealthSimCore
public import MemberSim

/// Writes questions about claims (276), or the answers of their payers (277).
///
/// Each claim is asked about once, the payers in the order of their ids, the providers in that of their NPIs; a
/// transaction set is for one payer. Source: X12 005010X212.
public struct X12StatusEncoder: X12HouseholdEncoder {
    /// Whether answers are written and not questions.
    public let writesAnswers: Bool
    /// Who asks, who is asked, and how the files are written.
    public let partners: X12Partners

    /// An encoder of questions or answers.
    public init(writesAnswers: Bool, partners: X12Partners = X12Partners()) {
        self.writesAnswers = writesAnswers
        self.partners = partners
    }

    /// What is asked, in the order of the files.
    public func requests(about households: [MemberHousehold]) -> [X12StatusRequest] {
        ordered(households).map(\.request)
    }

    /// What is answered, in the order of the files.
    public func answers(about households: [MemberHousehold]) -> [X12StatusAnswer] {
        ordered(households).map { X12StatusDesk.answer($0.request, about: $0.claim, of: households[$0.household]) }
    }

    private func ordered(
        _ households: [MemberHousehold]
    ) -> [(request: X12StatusRequest, claim: Claim, household: Int)] {
        let asker = X12Entity(organization: partners.sender, id: partners.sender)
        var found: [(request: X12StatusRequest, claim: Claim, household: Int)] = []
        for (place, household) in households.enumerated() {
            for claim in household.claims {
                guard let request = X12StatusRequest(claim, of: household, receiver: asker, payers: partners.payers)
                else {
                    continue
                }
                found.append((request, claim, place))
            }
        }
        let order = found.indices.sorted { left, right in
            let (a, b) = (found[left].request, found[right].request)
            return (a.payer.id, a.provider.id, left) < (b.payer.id, b.provider.id, right)
        }
        return order.map { found[$0] }
    }

    /// Appends the interchange of a batch; nothing when its households have no claim.
    ///
    /// - Parameter batch: the number of the batch from 1; it is the control number of the interchange.
    /// - Returns: how many questions or answers were written.
    @discardableResult
    public func encode(_ households: [MemberHousehold], batch: Int, into buffer: inout ByteBuffer) -> Int {
        let found = ordered(households)
        let last = found.map { item in
            let decided = households[item.household].adjudications.filter { $0.claimID == item.claim.id }
            return (decided.map(\.decided) + [item.claim.received]).max() ?? item.claim.received
        }
        guard let latest = last.max() else { return 0 }
        let kind: X12SetKind = writesAnswers ? .statusResponse : .statusRequest
        let interchange = partners.interchange(batch, on: latest, isAnswer: writesAnswers)
        X12Writer.interchange(interchange, kind, partners.options, into: &buffer) { x in
            var rest = found[...]
            var number = 0
            while let first = rest.first {
                let set = rest.prefix { $0.request.payer.id == first.request.payer.id }.prefix(
                    partners.options.claimsPerSet)
                number += 1
                x.beginSet(kind)
                x.beginning(
                    "0010", writesAnswers ? "08" : "13", Text("STA\(batch)-\(number)"), interchange,
                    type: writesAnswers ? "DG" : nil)
                x.top(of: first.request)
                var levels = X12StatusLevels()
                for item in set {
                    x.open(item.request, &levels, isAnswer: writesAnswers)
                    if writesAnswers {
                        x.write(X12StatusDesk.answer(item.request, about: item.claim, of: households[item.household]))
                    } else {
                        x.write(item.request)
                    }
                }
                x.endSet()
                rest = rest[set.endIndex...]
            }
        }
        return found.count
    }
}
