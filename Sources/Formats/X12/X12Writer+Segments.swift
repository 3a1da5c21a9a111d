import HealthSimCore

// Segments that several transaction sets have.
extension X12Writer {
    /// NM1 of a person; the number is left out when it is empty.
    mutating func person(
        _ entity: StaticString, _ name: PersonName, qualifier: StaticString = "XX", number: Text = .empty
    ) {
        segment("NM1")
        element(entity)
        element("1")
        element(name.family.isEmpty ? "UNKNOWN" : name.family, max: 60)
        element(name.given, max: 35)
        element(name.middle, max: 25)
        if !number.isEmpty {
            skip(2)
            element(qualifier)
            element(number)
        }
        end()
    }

    /// NM1 of an organisation.
    mutating func organization(_ entity: StaticString, _ name: Text, qualifier: StaticString, number: Text) {
        segment("NM1")
        element(entity)
        element("2")
        element(name.isEmpty ? "UNKNOWN" : name, max: 60)
        if !number.isEmpty {
            skip(4)
            element(qualifier)
            element(number)
        }
        end()
    }

    /// N3 and N4; when there is no town, neither, or words for what is required.
    ///
    /// - Parameters:
    ///   - isRequired: whether the segments must be there.
    ///   - hasFullPostalCode: whether the ZIP code must have nine digits, as those of billing providers.
    mutating func address(_ address: Address, isRequired: Bool = false, hasFullPostalCode: Bool = false) {
        guard isRequired || !address.city.isEmpty else { return }
        segment("N3")
        if address.houseNumber > 0 {
            nextElement()
            open()
            put(integer: Int(address.houseNumber))
            put(UInt8(ascii: " "))
            put(address.street, max: 44)
        } else {
            element(address.street.isEmpty ? "UNKNOWN" : address.street, max: 55)
        }
        end()
        segment("N4")
        element(address.city.isEmpty ? "UNKNOWN" : address.city, max: 30)
        element(address.state, max: 2)
        element(address.postalCode, max: 15)
        if hasFullPostalCode, address.postalCode.utf8Count == 5 { put("0001") }
        end()
    }

    /// DMG of a person: date of birth and sex.
    mutating func demographics(_ birthDate: CalendarDate, _ sex: Sex) {
        segment("DMG")
        element("D8")
        element(birthDate)
        switch sex {
        case .female: element("F")
        case .male: element("M")
        case .other, .unknown: element("U")
        }
        end()
    }

    /// REF, unless the number is empty.
    @inline(__always)
    mutating func reference(_ qualifier: StaticString, _ number: Text) {
        guard !number.isEmpty else { return }
        segment("REF")
        element(qualifier)
        element(number, max: 50)
        end()
    }

    /// DTP of a day, unless there is none.
    @inline(__always)
    mutating func date(_ qualifier: StaticString, _ date: CalendarDate?) {
        guard let date else { return }
        segment("DTP")
        element(qualifier)
        element("D8")
        element(date)
        end()
    }

    /// DTP of one day or a range.
    @inline(__always)
    mutating func dates(_ qualifier: StaticString, _ first: CalendarDate, _ last: CalendarDate) {
        guard first != last else { return date(qualifier, first) }
        segment("DTP")
        element(qualifier)
        element("RD8")
        element(from: first, through: last)
        end()
    }

    /// AMT.
    mutating func amount(_ qualifier: StaticString, _ amount: Money) {
        segment("AMT")
        element(qualifier)
        element(amount)
        end()
    }

    /// Ten digits of a telephone number as an element.
    mutating func element(_ telephone: TelephoneNumber) {
        nextElement()
        open()
        put(telephone.digits, digits: 10)
    }

    /// A code of a classification without its point, as a component.
    mutating func component(withoutPoint code: Text) {
        nextComponent()
        open()
        let table = characters
        unsafe code.withUTF8 { bytes in
            for index in bytes.indices where unsafe bytes[index] != UInt8(ascii: ".") {
                put(unsafe table[bytes[index]])
            }
        }
    }
}
