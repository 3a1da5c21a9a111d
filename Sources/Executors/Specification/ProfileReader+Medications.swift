import HealthSimCore

extension ProfileReader {
    /// The `medications` section: groups of drugs with their shares.
    mutating func medications(_ node: DocumentNode?) -> [ProfileSpecification.MedicationGroup] {
        guard let node else { return [] }
        guard let members = node.members else {
            node.mismatch("an object of groups with their drugs", &findings)
            return []
        }
        var groups: [ProfileSpecification.MedicationGroup] = []
        for (name, member) in members {
            guard let elements = member.elements else {
                findings.warning(
                    .unused, member.path, "'\(name)' is not used: a group is a list of drugs", member.found)
                continue
            }
            groups.append(.init(name: name, entries: elements.compactMap { medication($0) }))
        }
        return groups
    }

    private mutating func medication(_ node: DocumentNode) -> ProfileSpecification.MedicationShare? {
        guard var object = node.object(&findings) else { return nil }
        let drugClass = object.take("class", "drug_class")
        let drug = object.take("drug", "name", "medication")
        _ = object.take("ndc", "description", "rxnorm")
        let prevalence = object.take("prevalence", "probability", "share")
        if prevalence == nil { _ = object.require("prevalence", &findings) }
        object.warnOfUnused(known: ["class", "drug", "prevalence"], &findings)
        if drugClass == nil, drug == nil {
            let path = FieldPath.join(node.path, "class")
            findings.error(.missing, path, "Required field '\(path)' (or 'drug') is missing")
        }
        let share = prevalence?.share(&findings)
        let className = drugClass.flatMap { $0.text(&findings) }
        let drugName = drug.flatMap { $0.text(&findings) }
        if let drug, let drugName, !DrugNames.isDrug(drugName) {
            findings.warning(.code, drug.path, "No drug of the tables is called \(drug.shown)", drug.found)
        }
        if let drugClass, let className, !DrugNames.isClass(className), drugName == nil {
            let hint = DrugNames.nearestClass(to: className).map { "; did you mean '\($0)'?" } ?? ""
            findings.warning(
                .code, drugClass.path, "No class of drugs in the tables is called \(drugClass.shown)\(hint)",
                drugClass.found)
        }
        guard let share, className != nil || drugName != nil else { return nil }
        return .init(drugClass: className ?? "", drug: drugName ?? "", prevalence: share, path: node.path)
    }
}

/// The drugs and classes of `drugs/medications.csv` by the words that profiles use.
enum DrugNames {
    private static let names: (classes: [String], words: Set<String>) = {
        var classes: [String] = []
        var words: Set<String> = []
        for row in ReferenceTable.named("drugs/medications").rows {
            let drugClass = row["class"].string
            if !classes.contains(drugClass) { classes.append(drugClass) }
            for cell in ["id", "ingredient", "name"] { words.insert(row[cell].string.lowercased()) }
            words.insert(row["rxnorm"].string)
            // A combination is also known by each of its ingredients.
            for part in row["ingredient"].string.lowercased().split(separator: "/") {
                words.insert(part.filter { $0 != " " })
            }
        }
        return (classes, words)
    }()

    /// Whether a word is an ingredient, a product or an id of the tables; a strength after the name does not matter.
    static func isDrug(_ word: String) -> Bool {
        let lower = word.lowercased()
        if names.words.contains(lower) { return true }
        guard let first = lower.split(separator: " ").first else { return false }
        return names.words.contains(String(first))
    }

    /// Whether a word is a class of the tables, in singular or plural and however it is joined.
    static func isClass(_ word: String) -> Bool {
        let wanted = folded(word)
        return names.classes.contains { folded($0) == wanted || folded($0).hasPrefix(wanted + "-") }
    }

    /// Whether a drug is of a class, however that is written.
    static func isOf(_ medication: Medication, class word: String) -> Bool {
        let (wanted, own) = (folded(word), folded(medication.drugClass.string))
        return own == wanted || own.hasPrefix(wanted + "-")
    }

    static func nearestClass(to word: String) -> String? { NearestName.of(word, among: names.classes) }

    private static func folded(_ word: String) -> String {
        let joined = String(word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
        return joined.hasSuffix("s") ? String(joined.dropLast()) : joined
    }
}
