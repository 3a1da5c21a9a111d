import HealthSimCore

// The loops of a 270 and a 271. Source: X12 005010X279A1.
extension X12Writer {
    /// The levels below a payer.
    mutating func write(eligibility responses: ArraySlice<X12EligibilityResponse>, isAnswer: Bool) {
        guard let first = responses.first else { return }
        hierarchy(1, parent: 0, "20", hasChildren: true)
        entity("PR", first.inquiry.payer, "PI")
        var (number, provider) = (1, 0)
        var providerID: Text?
        for response in responses {
            let inquiry = response.inquiry
            if inquiry.provider.id != providerID {
                number += 1
                (provider, providerID) = (number, inquiry.provider.id)
                hierarchy(provider, parent: 1, "21", hasChildren: true)
                entity("1P", inquiry.provider)
            }
            number += 1
            let hasDependent = inquiry.insured.dependent != nil
            hierarchy(number, parent: provider, "22", hasChildren: hasDependent)
            if !hasDependent { trace(isAnswer ? "2" : "1", inquiry.trace) }
            subscriber(inquiry.insured)
            reference("6P", inquiry.insured.groupID)
            // A subscriber who is not found is told at the level of the subscriber, whoever the patient is.
            if response.rejection == .subscriberNotFound { reject(.subscriberNotFound) }
            demographics(inquiry.insured.subscriber)
            if let dependent = inquiry.insured.dependent {
                number += 1
                hierarchy(number, parent: number - 1, "23", hasChildren: false)
                trace(isAnswer ? "2" : "1", inquiry.trace)
                person("03", dependent.name)
                if response.rejection == .patientNotFound { reject(.patientNotFound) }
                demographics(dependent)
                dependency(inquiry.insured)
            }
            date("291", inquiry.day)
            if isAnswer { answer(response) } else { question(inquiry) }
        }
    }

    /// EQ: one with all service types.
    private mutating func question(_ inquiry: X12EligibilityInquiry) {
        segment("EQ")
        list(inquiry.serviceTypes)
        end()
    }

    /// AAA: the request cannot be answered until it is corrected.
    private mutating func reject(_ rejection: X12EligibilityResponse.Rejection) {
        segment("AAA")
        element("N")
        skip()
        element(Text(rejection.rawValue))
        element("C")
        end()
    }

    private mutating func answer(_ response: X12EligibilityResponse) {
        date("346", response.planBegin)
        date("347", response.planEnd)
        for benefit in response.benefits { write(benefit) }
    }

    /// Loop 2110.
    private mutating func write(_ benefit: X12EligibilityBenefit) {
        segment("EB")
        element(benefit.code, max: 3)
        element(benefit.level, max: 3)
        list(benefit.serviceTypes)
        element(benefit.insurance, max: 3)
        element(benefit.description, max: 50)
        element(benefit.period, max: 2)
        if let amount = benefit.amount { element(amount) } else { skip() }
        if let share = benefit.basisPoints { element(scaled: Int64(share), places: 4) } else { skip() }
        if let visits = benefit.visits {
            element("VS")
            element(visits)
        } else {
            skip(2)
        }
        answer(benefit.needsAuthorization)
        answer(benefit.isInNetwork)
        end()
        if !benefit.message.isEmpty {
            segment("MSG")
            element(benefit.message, max: 264)
            end()
        }
        guard let party = benefit.party else { return }
        segment("LS")
        element("2120")
        end()
        let isPayer = benefit.partyCode != "P3"
        segment("NM1")
        element(benefit.partyCode, max: 3)
        element(party.isPerson ? "1" : "2")
        element(party.isPerson ? party.name.family : party.organization, max: 60)
        element(party.name.given, max: 35)
        element(party.name.middle, max: 25)
        if !party.id.isEmpty {
            skip(2)
            element(isPayer ? "PI" : "XX")
            element(party.id)
        }
        end()
        segment("LE")
        element("2120")
        end()
    }

    /// Y or N.
    private mutating func answer(_ value: Bool?) {
        if let value { element(value ? "Y" : "N") } else { skip() }
    }

    /// An element that repeats.
    private mutating func list(_ codes: [Text]) {
        guard let first = codes.first else { return skip() }
        element(first, max: 2)
        for code in codes.dropFirst() {
            repetition()
            component(code, max: 2)
        }
    }
}
