import Formats
import HealthSimCore
import MemberSim

/// What was decided on some claims, as it is printed.
struct ClaimSettlement {
    let claims: [Claim]
    let adjudications: [Adjudication]
    let remittances: [Remittance]
    let accumulators: [Accumulator]

    /// The decisions as JSON, or step by step in sentences.
    func text(explained: Bool) -> String { explained ? sentences : json }

    /// Where the accumulators stand, as a JSON array.
    var accumulatorsText: String {
        var json = JSONWriter(pretty: true)
        write(accumulators, to: &json) { CanonicalJSON.write($0, to: &$1) }
        return json.buffer.description + "\n"
    }

    private var json: String {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.key("adjudications")
        write(adjudications, to: &json) { CanonicalJSON.write($0, to: &$1) }
        if !remittances.isEmpty {
            json.key("remittances")
            write(remittances, to: &json) { CanonicalJSON.write($0, to: &$1) }
        }
        json.key("accumulators")
        write(accumulators, to: &json) { CanonicalJSON.write($0, to: &$1) }
        json.endObject()
        return json.buffer.description + "\n"
    }

    private func write<Record>(
        _ records: [Record], to json: inout JSONWriter, _ one: (Record, inout JSONWriter) -> Void
    ) {
        json.beginArray()
        for record in records { one(record, &json) }
        json.endArray()
    }

    private var sentences: String {
        var text = ""
        for adjudication in adjudications {
            guard let claim = claims.first(where: { $0.id == adjudication.claimID }) else { continue }
            text += "Claim \(claim.id) of \(claim.memberID), \(claim.start)\n"
            for sentence in AdjudicationExplanation(adjudication, of: claim).sentences { text += "  \(sentence)\n" }
        }
        for accumulator in accumulators {
            let whose = "\(accumulator.scope.rawValue) \(accumulator.kind.rawValue) of \(accumulator.memberID)"
            let limit = accumulator.limit.map { " of $\($0)" } ?? ""
            let amount =
                accumulator.countLimit > 0
                ? "\(accumulator.count) of \(accumulator.countLimit)" : "$\(accumulator.applied)\(limit)"
            text += "\(accumulator.yearStart.year), \(accumulator.network.rawValue), \(whose): \(amount)\n"
        }
        return text
    }
}
