import HealthSimCore

/// A section of the Continuity of Care Document.
///
/// Source: HL7 C-CDA R2.1 (August 2015), Continuity of Care Document (V3), 2.16.840.1.113883.10.20.22.1.2.
enum CCDASection: CaseIterable, Sendable {
    case allergies, medications, problems, procedures, results, vitalSigns, immunizations, encounters, socialHistory
    case plan, goals, payers

    /// The identifiers of its templates with their versions; the strictest last.
    var templates: [(root: StaticString, version: StaticString)] {
        switch self {
        case .allergies: [("2.16.840.1.113883.10.20.22.2.6.1", "2015-08-01")]
        case .medications: [("2.16.840.1.113883.10.20.22.2.1.1", "2014-06-09")]
        case .problems: [("2.16.840.1.113883.10.20.22.2.5.1", "2015-08-01")]
        case .procedures: [("2.16.840.1.113883.10.20.22.2.7.1", "2014-06-09")]
        case .results: [("2.16.840.1.113883.10.20.22.2.3.1", "2015-08-01")]
        case .vitalSigns: [("2.16.840.1.113883.10.20.22.2.4.1", "2015-08-01")]
        case .immunizations: [("2.16.840.1.113883.10.20.22.2.2.1", "2015-08-01")]
        case .encounters:
            [
                ("2.16.840.1.113883.10.20.22.2.22", "2015-08-01"),
                ("2.16.840.1.113883.10.20.22.2.22.1", "2015-08-01"),
            ]
        case .socialHistory: [("2.16.840.1.113883.10.20.22.2.17", "2015-08-01")]
        case .plan: [("2.16.840.1.113883.10.20.22.2.10", "2014-06-09")]
        case .goals: [("2.16.840.1.113883.10.20.22.2.60", "")]
        case .payers: [("2.16.840.1.113883.10.20.22.2.18", "2015-08-01")]
        }
    }

    /// Its LOINC code.
    var code: StaticString {
        switch self {
        case .allergies: "48765-2"
        case .medications: "10160-0"
        case .problems: "11450-4"
        case .procedures: "47519-4"
        case .results: "30954-2"
        case .vitalSigns: "8716-3"
        case .immunizations: "11369-6"
        case .encounters: "46240-8"
        case .socialHistory: "29762-2"
        case .plan: "18776-5"
        case .goals: "61146-7"
        case .payers: "48768-6"
        }
    }

    /// What it is called.
    var title: StaticString {
        switch self {
        case .allergies: "Allergies and Intolerances"
        case .medications: "Medications"
        case .problems: "Problems"
        case .procedures: "Procedures"
        case .results: "Results"
        case .vitalSigns: "Vital Signs"
        case .immunizations: "Immunizations"
        case .encounters: "Encounters"
        case .socialHistory: "Social History"
        case .plan: "Plan of Treatment"
        case .goals: "Goals"
        case .payers: "Payers"
        }
    }

    /// Whether it may stand without entries and without a reason for that.
    var mayBeEmpty: Bool { self == .plan || self == .socialHistory }
}

extension CCDAWriter {
    /// Writes a section: a table with a row for each item, and its entries.
    ///
    /// - Parameters:
    ///   - place: the word that the identifiers of the rows begin with.
    ///   - columns: the headings of the table.
    ///   - items: what it lists; without any the section says that there is no information.
    ///   - absent: what the narrative says then.
    ///   - cells: writes the cells of an item's row.
    ///   - entry: writes the entry of an item, within `entry`.
    mutating func section<Item>(
        _ section: CCDASection, place: StaticString, columns: [StaticString], _ items: [Item], absent: StaticString,
        cells: (inout CCDAWriter, Item, CCDAPlace) -> Void, entry: (inout CCDAWriter, Item, CCDAPlace) -> Void
    ) {
        element("component") { w in
            w.element("section") { w in
                if items.isEmpty, !section.mayBeEmpty { w.attribute("nullFlavor", "NI") }
                w.heading(of: section)
                w.element("text") { w in
                    if items.isEmpty { return w.element("paragraph") { $0.text(absent) } }
                    w.table(columns, items, place: place, cells: cells)
                }
                for (index, item) in items.enumerated() {
                    w.element("entry") { w in
                        w.attribute("typeCode", "DRIV")
                        entry(&w, item, CCDAPlace(section: place, row: index + 1))
                    }
                }
            }
        }
    }

    /// Writes the templates, the code and the title of a section.
    mutating func heading(of section: CCDASection) {
        for template in section.templates { self.template(template.root, template.version) }
        code("code", section.code, "2.16.840.1.113883.6.1", section.title)
        element("title") { $0.text(section.title) }
    }

    private mutating func table<Item>(
        _ columns: [StaticString], _ items: [Item], place: StaticString,
        cells: (inout CCDAWriter, Item, CCDAPlace) -> Void
    ) {
        element("table") { w in
            w.attribute("border", "1")
            w.element("thead") { w in
                w.element("tr") { w in
                    for column in columns { w.element("th") { $0.text(column) } }
                }
            }
            w.element("tbody") { w in
                for (index, item) in items.enumerated() {
                    let row = CCDAPlace(section: place, row: index + 1)
                    w.element("tr") { w in
                        w.attribute("ID") { row.append(to: &$0) }
                        cells(&w, item, row)
                    }
                }
            }
        }
    }

    /// Writes a cell that entries refer to.
    mutating func cell(_ place: CCDAPlace, _ text: Text) {
        element("td") { w in
            w.attribute("ID") { place.append(to: &$0) }
            if !text.isEmpty { w.words(text) }
        }
    }

    /// Writes a cell.
    mutating func cell(_ text: Text) {
        element("td") { w in if !text.isEmpty { w.words(text) } }
    }

    /// Writes a cell with a concept's wording, or its code.
    mutating func cell(_ place: CCDAPlace, _ concept: Concept) {
        cell(place, concept.display.isEmpty ? concept.code : concept.display)
    }

    /// Writes a cell with a day.
    mutating func cell(_ day: CalendarDate?) {
        element("td") { w in if let day { w.text { $0.append(day) } } }
    }

    /// Writes a cell with a moment.
    mutating func cell(_ moment: Timestamp?) {
        element("td") { w in if let moment { w.text { $0.append(moment) } } }
    }
}
