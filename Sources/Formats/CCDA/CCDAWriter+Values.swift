import HealthSimCore
import PatientSim

extension CCDAWriter {
    /// The root of our identifiers: the UUID (version 5) of the URL `urn:healthsim`, which anyone may use below 2.25.
    static let root: StaticString = "2.25.268996887785366277919637874328307696703"
    /// The root of national provider identifiers.
    static let npiRoot: StaticString = "2.16.840.1.113883.4.6"

    // MARK: - Identifiers

    /// Writes an identifier of ours.
    /// - Parameter part: tells the parts of one entry of the record apart.
    mutating func id(_ id: Text, part: StaticString = "") {
        element("id") { w in
            w.attribute("root", Self.root)
            w.attribute("extension") { out in
                out.append(xml: id)
                out.append(part)
            }
        }
    }

    /// Writes the identifiers of a template: of C-CDA R2.1, and of R1.1 for one that was there already.
    mutating func template(_ root: StaticString, _ version: StaticString = "") {
        if version.utf8CodeUnitCount > 0 {
            element("templateId", "root", root)
        }
        element("templateId") { w in
            w.attribute("root", root)
            if version.utf8CodeUnitCount > 0 { w.attribute("extension", version) }
        }
    }

    // MARK: - Codes

    /// Writes a code of a system.
    mutating func code(
        _ name: StaticString, _ code: StaticString, _ system: StaticString, _ display: StaticString,
        type: StaticString? = nil, _ content: (inout CCDAWriter) -> Void = { _ in }
    ) {
        element(name) { w in
            if let type { w.attribute("xsi:type", type) }
            w.attribute("code", code)
            w.attribute("codeSystem", system)
            w.attribute("displayName", display)
            content(&w)
        }
    }

    /// Writes a concept, with the place in the narrative where it stands and the same in other systems.
    mutating func code(
        _ name: StaticString, _ concept: Concept?, type: StaticString? = nil, at place: CCDAPlace? = nil,
        translations: [Concept] = []
    ) {
        let known = concept.flatMap { $0.system.oid == nil || $0.code.isEmpty ? nil : $0 }
        element(name) { w in
            if let type { w.attribute("xsi:type", type) }
            if let known {
                w.attributes(of: known)
            } else {
                w.attribute("nullFlavor", concept == nil && translations.isEmpty ? "UNK" : "OTH")
            }
            if let place {
                w.element("originalText") { $0.reference(place) }
            } else if known == nil, let words = concept?.display, !words.isEmpty {
                w.element("originalText", text: words)
            }
            for translation in translations where translation.system.oid != nil && !translation.code.isEmpty {
                w.element("translation") { $0.attributes(of: translation) }
            }
        }
    }

    private mutating func attributes(of concept: Concept) {
        attribute("code", text: concept.code)
        attribute("codeSystem", concept.system.oid ?? "")
        attribute("codeSystemName", concept.system.shortName)
        if !concept.display.isEmpty { attribute("displayName", text: concept.display) }
    }

    /// Writes a diagnosis: in SNOMED CT where it is known, with ICD-10-CM as translation.
    mutating func diagnosis(_ name: StaticString, _ diagnosis: Concept, snomed: Concept?, at place: CCDAPlace?) {
        code(name, snomed, type: "CD", at: place, translations: [diagnosis])
    }

    /// Writes a row of `codes/ccda-codes`; the words alone when there is none.
    mutating func code(
        _ name: StaticString, _ entry: CCDACodes.Entry?, words: Text = .empty, translations: [Concept] = []
    ) {
        element(name) { w in
            if let entry {
                w.attribute("code", text: entry.code)
                w.attribute("codeSystem", text: entry.codeSystem)
                w.attribute("displayName", text: entry.display)
            } else {
                w.attribute("nullFlavor", "OTH")
                if !words.isEmpty { w.element("originalText", text: words) }
            }
            for translation in translations where translation.system.oid != nil && !translation.code.isEmpty {
                w.element("translation") { $0.attributes(of: translation) }
            }
        }
    }

    mutating func status(_ code: StaticString) { element("statusCode", "code", code) }

    // MARK: - Times

    /// Writes a moment: `20240305081500-0600`.
    mutating func time(_ name: StaticString, _ moment: Timestamp?) {
        guard let moment else { return element(name, nullFlavor: "UNK") }
        element(name) { $0.attribute("value") { $0.append(hl7: moment) } }
    }

    /// Writes a day: `20240305`.
    mutating func time(_ name: StaticString, _ day: CalendarDate?) {
        guard let day else { return element(name, nullFlavor: "UNK") }
        element(name) { $0.attribute("value") { $0.append(hl7: day) } }
    }

    /// Writes a time from a day, to a day when it is over.
    mutating func period(_ low: CalendarDate?, _ high: CalendarDate?, isOver: Bool = false) {
        element("effectiveTime") { w in
            w.time("low", low)
            if high != nil || isOver { w.time("high", high) }
        }
    }

    // MARK: - Quantities

    /// Writes a measured value.
    mutating func quantity(
        _ name: StaticString, _ value: Double, places: Int, unit: Text, type: StaticString? = nil, isBound: Bool = false
    ) {
        element(name) { w in
            if let type { w.attribute("xsi:type", type) }
            w.attribute("value") { out in
                if isBound {
                    out.append(bound: value, places: places)
                } else {
                    out.append(measured: value, places: places)
                }
            }
            if unit.isEmpty { w.attribute("unit", "1") } else { w.attribute("unit", text: unit) }
        }
    }

    // MARK: - People and places

    /// Writes a name.
    mutating func name(_ name: PersonName) {
        element("name") { w in
            if name.given.isEmpty && name.family.isEmpty { return w.attribute("nullFlavor", "UNK") }
            if !name.given.isEmpty { w.element("given", text: name.given) }
            if !name.middle.isEmpty { w.element("given", text: name.middle) }
            if name.family.isEmpty { w.element("family", nullFlavor: "UNK") }
            if !name.family.isEmpty { w.element("family", text: name.family) }
        }
    }

    /// Writes an address: at home (`HP`) or at work (`WP`).
    mutating func address(_ address: Address?, use: StaticString) {
        guard let address, !address.city.isEmpty else { return element("addr", nullFlavor: "UNK") }
        element("addr") { w in
            w.attribute("use", use)
            if address.line.isEmpty {
                w.element("streetAddressLine", nullFlavor: "UNK")
            } else {
                w.element("streetAddressLine", text: Text(address.line))
            }
            w.element("city", text: address.city)
            if !address.state.isEmpty { w.element("state", text: address.state) }
            if !address.postalCode.isEmpty { w.element("postalCode", text: address.postalCode) }
            w.element("country") { $0.text("US") }
        }
    }

    /// Writes a telephone number.
    mutating func telephone(_ number: TelephoneNumber?, use: StaticString) {
        guard let words = number?.formatted, !words.isEmpty else { return element("telecom", nullFlavor: "UNK") }
        element("telecom") { w in
            w.attribute("use", use)
            w.attribute("value") { out in
                out.append("tel:+1-")
                out.append(utf8: words)
            }
        }
    }

    /// Writes a performer, whom the record's providers describe.
    mutating func performer(_ npi: Text) {
        guard !npi.isEmpty else { return }
        element("performer") { $0.assignedEntity(npi) }
    }

    /// Writes who is meant by a national provider identifier.
    mutating func assignedEntity(_ npi: Text) {
        let practitioner = record.practitioners.first { $0.npi == npi }
        element("assignedEntity") { w in
            w.provider(npi)
            if let practitioner { w.code("code", practitioner.specialty) }
            w.address(practitioner?.address, use: "WP")
            w.telephone(practitioner?.telephone, use: "WP")
            if let practitioner { w.element("assignedPerson") { $0.name(practitioner.name) } }
        }
    }

    /// Writes a national provider identifier.
    mutating func provider(_ npi: Text) {
        element("id") { w in
            w.attribute("root", Self.npiRoot)
            if npi.isEmpty { w.attribute("nullFlavor", "UNK") } else { w.attribute("extension", text: npi) }
        }
    }

    /// Writes who noted an entry, and when. Source: Author Participation, 2.16.840.1.113883.10.20.22.4.119.
    mutating func author(_ npi: Text, _ moment: Timestamp) {
        guard !npi.isEmpty else { return }
        element("author") { w in
            w.template("2.16.840.1.113883.10.20.22.4.119")
            w.time("time", moment)
            w.element("assignedAuthor") { $0.provider(npi) }
        }
    }
}
