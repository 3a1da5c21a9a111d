import HealthSimCore

/// Where in the hierarchy a file of statuses is.
struct X12StatusLevels {
    /// The last number.
    var number = 2
    /// The number of the provider, and which one.
    var provider = 0
    var providerID: Text?
}

// The loops of a 276 and a 277. Source: X12 005010X212.
extension X12Writer {
    /// The payer and the one who asks.
    mutating func top(of request: X12StatusRequest) {
        hierarchy(1, parent: 0, "20", hasChildren: true)
        entity("PR", request.payer, "PI")
        hierarchy(2, parent: 1, "21", hasChildren: true)
        entity("41", request.receiver, "46")
    }

    /// The provider, when it is another one than before, and the patient.
    mutating func open(_ request: X12StatusRequest, _ levels: inout X12StatusLevels, isAnswer: Bool) {
        if request.provider.id != levels.providerID {
            levels.number += 1
            (levels.provider, levels.providerID) = (levels.number, request.provider.id)
            hierarchy(levels.provider, parent: 2, "19", hasChildren: true)
            entity("1P", request.provider)
        }
        levels.number += 1
        let dependent = request.insured.dependent
        hierarchy(levels.number, parent: levels.provider, "22", hasChildren: dependent != nil)
        if !isAnswer { demographics(request.insured.subscriber) }
        subscriber(request.insured)
        guard let dependent else { return }
        levels.number += 1
        // Nothing stands below a dependant, so HL04 is not used.
        hierarchy(levels.number, parent: levels.number - 1, "23", hasChildren: nil)
        if !isAnswer { demographics(dependent) }
        person("QC", dependent.name)
    }

    /// Loop 2200 of a 276.
    mutating func write(_ request: X12StatusRequest) {
        trace("1", request.trace, hasTracer: false)
        reference("1K", request.controlNumber)
        reference("BLT", request.billType)
        reference("6P", request.insured.groupID)
        reference("EJ", request.claimID)
        amount("T3", request.charge)
        dates("472", request.start, request.end)
    }

    /// Loop 2200 of a 277.
    mutating func write(_ answer: X12StatusAnswer) {
        trace("2", answer.request.trace, hasTracer: false)
        segment("STC")
        status(answer.status)
        skip()
        element(answer.request.charge)
        if let paid = answer.paid { element(paid) } else { skip() }
        if let decided = answer.decided { element(decided) } else { skip() }
        skip()
        if let date = answer.paymentDate { element(date) } else { skip() }
        element(answer.paymentID, max: 16)
        end()
        reference("1K", answer.request.controlNumber)
        reference("BLT", answer.request.billType)
        reference("EJ", answer.request.claimID)
        dates("472", answer.request.start, answer.request.end)
        for line in answer.lines { write(line) }
    }

    /// STC01 and STC02.
    mutating func status(_ status: X12ClaimStatus) {
        composite()
        component(status.category)
        component(status.code)
        component(status.entity)
        element(status.date)
    }

    /// Loop 2220.
    private mutating func write(_ line: X12StatusAnswer.Line) {
        segment("SVC")
        composite()
        component(line.qualifier)
        component(line.code)
        for modifier in line.modifiers { component(modifier) }
        element(line.charge)
        element(line.paid)
        element(line.revenueCode)
        skip(2)
        element(line.units)
        end()
        segment("STC")
        status(line.status)
        end()
        reference("FJ", line.controlNumber)
        dates("472", line.start, line.end)
    }
}
