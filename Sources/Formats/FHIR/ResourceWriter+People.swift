import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Appends `,"name":[…]`, or nothing when no part of the name is known.
    func appendName(_ name: PersonName, to out: inout ByteBuffer) {
        guard !name.isUnknown else { return }
        out.append(#","name":["#)
        appendHumanName(name, to: &out)
        out.append("]")
    }

    /// Appends a name of which some part is known, as an object.
    func appendHumanName(_ name: PersonName, to out: inout ByteBuffer) {
        out.append(#"{"use":"official""#)
        append(#","family":""#, name.family, to: &out)
        if !name.given.isEmpty || !name.middle.isEmpty {
            out.append(#","given":["#)
            append("\"", name.given, to: &out)
            if !name.given.isEmpty && !name.middle.isEmpty { out.append(",") }
            append("\"", name.middle, to: &out)
            out.append("]")
        }
        out.append("}")
    }

    /// Appends `,"telecom":[…]`, or nothing when there is neither telephone nor mail address.
    func appendTelecom(
        _ telephone: TelephoneNumber, email: Text = .empty, use: StaticString, to out: inout ByteBuffer
    ) {
        let hasTelephone = telephone.digits > 0
        guard hasTelephone || !email.isEmpty else { return }
        out.append(#","telecom":["#)
        if hasTelephone {
            out.append(#"{"system":"phone","value":""#)
            out.append(telephone)
            out.append("\"")
            out.append(use)
            out.append("}")
        }
        if !email.isEmpty {
            out.append(hasTelephone ? #",{"system":"email","value":""# : #"{"system":"email","value":""#)
            out.append(escaping: email)
            out.append("\"")
            out.append(use)
            out.append("}")
        }
        out.append("]")
    }

    /// Appends an address as an object; the county is its district.
    func appendAddress(_ address: Address, use: StaticString, to out: inout ByteBuffer) {
        out.append("{")
        out.append(use)
        if address.houseNumber != 0 || !address.street.isEmpty {
            out.append(#""line":[""#)
            out.append(escapingLineOf: address)
            out.append(#""],"#)
        }
        out.append(#""country":"US""#)
        append(#","city":""#, address.city, to: &out)
        append(#","district":""#, address.countyName, to: &out)
        append(#","state":""#, address.state, to: &out)
        append(#","postalCode":""#, address.postalCode, to: &out)
        out.append("}")
    }
}

extension PersonName {
    /// Whether no part of the name is known.
    var isUnknown: Bool { family.isEmpty && given.isEmpty && middle.isEmpty }
}
