import HealthSimCore

// What requests and answers begin with: BHT, the hierarchy, and who is who.
extension X12Writer {
    /// The number that stands for whoever traces a request (TRN03): ten characters.
    static let tracer: StaticString = "9HEALTHSIM"

    /// BHT.
    mutating func beginning(
        _ structure: StaticString, _ purpose: StaticString, _ reference: Text, _ interchange: X12Interchange,
        date: CalendarDate? = nil, type: StaticString? = nil
    ) {
        segment("BHT")
        element(structure)
        element(purpose)
        element(reference, max: 30)
        element(date ?? interchange.date)
        element(minuteOfDay: interchange.minuteOfDay)
        if let type { element(type) }
        end()
    }

    /// HL; the parent is 0 at the top.
    mutating func hierarchy(_ number: Int, parent: Int, _ level: StaticString, hasChildren: Bool?) {
        segment("HL")
        element(number)
        if parent > 0 { element(parent) } else { skip() }
        element(level)
        if let hasChildren { element(hasChildren ? 1 : 0) }
        end()
    }

    /// NM1 of anybody.
    mutating func entity(_ code: StaticString, _ entity: X12Entity, _ qualifier: StaticString = "XX") {
        if entity.isPerson {
            person(code, entity.name, qualifier: qualifier, number: entity.id)
        } else {
            organization(code, entity.organization, qualifier: qualifier, number: entity.id)
        }
    }

    /// NM1*IL with the subscriber's number.
    mutating func subscriber(_ insured: X12Insured) {
        person("IL", insured.subscriber.name, qualifier: "MI", number: insured.subscriberID)
    }

    /// DMG, when the date of birth is known.
    mutating func demographics(_ someone: X12Insured.Someone) {
        if let birthDate = someone.birthDate { demographics(birthDate, someone.sex) }
    }

    /// INS of a dependant.
    mutating func dependency(_ insured: X12Insured) {
        segment("INS")
        element("N")
        element(insured.relationship.claimCode)
        end()
    }

    /// TRN with the number of who traces, or without one.
    mutating func trace(_ type: StaticString, _ number: Text, hasTracer: Bool = true) {
        segment("TRN")
        element(type)
        element(number, max: 50)
        if hasTracer { element(Self.tracer) }
        end()
    }
}
