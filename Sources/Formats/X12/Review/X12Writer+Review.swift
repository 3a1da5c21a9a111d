import HealthSimCore
import MemberSim

// The loops of a 278. Source: X12 005010X217.
extension X12Writer {
    /// The levels of a set: payer, requester, patient, event and service.
    mutating func write(_ review: X12Review, isAnswer: Bool) {
        hierarchy(1, parent: 0, "20", hasChildren: true)
        entity("X3", review.payer, "PI")
        hierarchy(2, parent: 1, "21", hasChildren: true)
        entity(review.requester.isPerson ? "1P" : "FA", review.requester)
        hierarchy(3, parent: 2, "22", hasChildren: true)
        subscriber(review.insured)
        reference("6P", review.insured.groupID)
        demographics(review.insured.subscriber)
        var event = 4
        if let dependent = review.insured.dependent {
            hierarchy(4, parent: 3, "23", hasChildren: true)
            person("QC", dependent.name)
            demographics(dependent)
            dependency(review.insured)
            event = 5
        }
        hierarchy(event, parent: event - 1, "EV", hasChildren: review.service != nil)
        trace(isAnswer ? "2" : "1", review.id)
        what(review)
        if isAnswer { decision(review) }
        if review.kind == .admission { date("435", review.start) }
        segment("DTP")
        element("AAH")
        element("RD8")
        element(from: review.start, through: review.end)
        end()
        if !review.diagnosis.isEmpty {
            segment("HI")
            composite()
            component("ABK")
            component(review.diagnosis)
            end()
        }
        let units = isAnswer ? review.answer?.unitsApproved ?? 0 : review.units
        if review.service == nil { delivery(review.kind == .admission ? "DY" : "VS", units) }
        if isAnswer, let reason = review.answer?.reason, !reason.isEmpty {
            segment("MSG")
            element(reason, max: 264)
            end()
        }
        if let servicing = review.servicing {
            entity("SJ", servicing)
            if !review.specialty.isEmpty {
                segment("PRV")
                element("PE")
                element("PXC")
                element(review.specialty)
                end()
            }
        }
        if let service = review.service { write(service, review, event: event, units: units, isAnswer: isAnswer) }
    }

    /// UM.
    private mutating func what(_ review: X12Review) {
        segment("UM")
        element(Text(review.kind.rawValue))
        element("I")
        element(review.category.flatMap { X12ServiceType.code(of: $0) } ?? .empty)
        if review.kind == .admission {
            composite()
            component("21")
            component("B")
        } else {
            skip()
        }
        skip()
        switch review.urgency {
        case .urgent: element("U")
        case .standard: element("E")
        case .retrospective: skip()
        }
        end()
    }

    /// HCR.
    private mutating func decision(_ review: X12Review) {
        guard let answer = review.answer else { return }
        segment("HCR")
        element(Text(answer.decision.rawValue))
        element(review.id, max: 50)
        end()
    }

    /// HSD; nothing for no units.
    private mutating func delivery(_ unit: StaticString, _ units: Int) {
        guard units > 0 else { return }
        segment("HSD")
        element(unit)
        element(units)
        end()
    }

    /// Loop 2000F.
    private mutating func write(
        _ service: X12Review.Service, _ review: X12Review, event: Int, units: Int, isAnswer: Bool
    ) {
        hierarchy(event + 1, parent: event, "SS", hasChildren: false)
        if isAnswer { decision(review) }
        dates("472", review.start, review.end)
        if service.qualifier.isEmpty || service.qualifier == "ZZ" {
            segment("SV2")
            element(service.qualifier.isEmpty ? service.code : .empty)
            if !service.qualifier.isEmpty {
                composite()
                component(service.qualifier)
                component(service.code)
                skip()
            } else {
                skip(2)
            }
        } else {
            segment("SV1")
            composite()
            component(service.qualifier)
            component(service.code)
            skip()
        }
        element("UN")
        element(units)
        end()
    }
}
