import Formats
import HealthSimCore

/// The network of a profile: who looks after its people, as its `providers` and `facilities` say.
struct AssignedProviders {
    /// The network.
    let network: ProviderNetwork
    /// The file of providers; nil without one.
    let file: ProviderFile?
    /// What the reader of the report should know.
    let remarks: [String]

    /// How many lines with problems stand in the report.
    private static let namedProblems = 5

    /// Decides.
    ///
    /// - Throws: `ProviderFileError`, `FileFailure`, `GeographyError`.
    init(_ specification: ProfileSpecification, geography: Geography, specialties: [Specialty]) throws {
        let generation = specification.generation
        let rules = try specification.providerRules()
        let stated = [specification.providers, specification.facilities].compactMap(\.self)
        guard
            generation.products.contains(.networksim)
                || stated.contains(where: { $0.source != nil || $0.geography != nil || !$0.file.isEmpty })
        else {
            let plain = ProviderNetwork(
                seed: generation.seed, geography: geography, count: generation.count, specialties: specialties)
            network = plain.following(rules)
            (file, remarks) = (nil, [])
            return
        }
        let directory = SyntheticDirectory(seed: generation.seed)
        guard let named = stated.first(where: { !$0.file.isEmpty }) else {
            let plan = AssignmentPlan(
                directory, rules: rules, geography: geography, count: generation.count, specialties: specialties)
            network = ProviderNetwork(seed: generation.seed, geography: geography, count: generation.count, plan: plan)
            (file, remarks) = (nil, plan.remarks)
            return
        }
        let counties = ProviderNetwork.counties(around: geography, rules)
        let file = try ProviderFile(named.file, counties: counties)
        if let digest = named.digest, digest != file.digest {
            throw ProviderFileError.otherFile(path: file.path, stated: digest, found: file.digest)
        }
        var entries = file.entries(seed: generation.seed)
        let known = Dictionary(entries.enumerated().map { ($1.npi, UInt32($0)) }) { first, _ in first }
        // Synthetic clinicians are only looked for where the rules let them stand in.
        let needsClinicians = rules.clinicians == .synthetic || rules.insufficiency == .synthetic
        let roles = AssignmentPlan.roles(offering: specialties, rules).filter { needsClinicians || $0.kind != nil }
        entries += ProviderRoster.synthetic(
            directory, counties: counties, roles: roles, from: entries.count, known: known)
        let isReal = specification.synchronization.prefersGivenProviders
        if !isReal {
            for place in file.rows.indices { entries[place].npi = directory.spareIdentifier(at: UInt64(place)) }
        }
        let plan = AssignmentPlan(
            ProviderRoster(entries), directory: directory, rules: rules, geography: geography, count: generation.count,
            specialties: specialties)
        let (practitioners, facilities) = try Self.values(of: plan, from: file)
        network = ProviderNetwork(
            seed: generation.seed, geography: geography, count: generation.count, plan: plan,
            practitioners: practitioners, facilities: facilities)
        self.file = file
        remarks = Self.remarks(on: file) + plan.remarks
    }

    /// What the file says of those who were chosen from it.
    private static func values(of plan: AssignmentPlan, from file: ProviderFile) throws -> (
        [Practitioner?], [Facility?]
    ) {
        var practitioners = [Practitioner?](repeating: nil, count: plan.entries.count)
        var facilities = [Facility?](repeating: nil, count: plan.entries.count)
        var places: [Int: Int] = [:]
        for (place, entry) in plan.entries.enumerated() where entry.isGiven { places[Int(entry.number)] = place }
        try file.read(places.keys.sorted()) { row, record in
            guard let place = places[row] else { return }
            let entry = plan.entries[place]
            let role = ProviderRole(number: Int(entry.role))
            let home = file.place(of: row)
            if role.kind == nil {
                practitioners[place] = ProviderFile.practitioner(
                    record, npi: entry.npi, role: role, facilityNPI: plan.entries[Int(entry.facility)].npi, in: home)
            }
            if role.kind != nil || Int(entry.facility) == place {
                facilities[place] = ProviderFile.facility(record, npi: entry.npi, role: role, in: home)
            }
        }
        return (practitioners, facilities)
    }

    private static func remarks(on file: ProviderFile) -> [String] {
        let counts = file.counts
        var remarks = [
            "Providers of '\(ProfileSpecification.fileName(file.path))': \(Figures.grouped(Int128(counts.usable))) of "
                + "\(Figures.grouped(Int128(counts.records))) records can be assigned "
                + "(\(Figures.grouped(Int128(counts.elsewhere))) are elsewhere, \(Figures.grouped(Int128(counts.deactivated))) "
                + "deactivated, \(Figures.grouped(Int128(counts.otherRoles))) of other professions, "
                + "\(Figures.grouped(Int128(file.problemCount))) wrong)"
        ]
        remarks += file.problems.prefix(namedProblems).map(\.description)
        if file.problemCount > namedProblems {
            let more = Figures.grouped(Int128(file.problemCount - namedProblems))
            remarks.append("\(more) more lines are wrong: 'healthsim network check FILE' lists them")
        }
        return remarks
    }
}

extension ProfileSpecification {
    /// The last part of a path.
    static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The rules of `providers`, `facilities` and `cross_domain_sync.provider_assignment`.
    func providerRules() throws -> ProviderRules {
        var rules = ProviderRules()
        rules.keepsPrimaryCare = providers?.keepsPrimaryCare ?? synchronization.keepsPrimaryCare
        rules.usesSpecialists = providers?.usesSpecialists ?? synchronization.assignsSpecialists
        rules.insufficiency = providers?.insufficiency ?? facilities?.insufficiency ?? .nearest
        rules.clinicians = providers?.source == .given ? .given : .synthetic
        rules.facilities = (facilities?.source ?? providers?.source) == .given ? .given : .synthetic
        rules.clinicianCounties = try providers?.geography?.counties()
        rules.facilityCounties = try facilities?.geography?.counties()
        if let specialties = providers?.specialties, !specialties.isEmpty { rules.specialties = specialties }
        if let kinds = facilities?.kinds, !kinds.isEmpty { rules.kinds = kinds }
        return rules
    }
}

extension GeographySpecification {
    /// The counties that the areas touch; nil for the whole nation.
    fileprivate func counties() throws(GeographyError) -> [County]? {
        if isNational { return nil }
        let found = Set(try geography().places.map(\.county.position))
        return found.sorted().map { County(position: $0) }
    }
}

extension CompiledProfile {
    /// The specification for the manifest: the file of providers by its name and digest, so that another one is another run.
    static func document(_ merged: JSONValue, with file: ProviderFile?) -> JSONValue {
        guard let file else { return merged }
        var document = merged
        for name in ["providers", "facilities"] {
            guard var section = document[name], section["file"] != nil || section["path"] != nil else { continue }
            section["file"] = JSONValue(.string(ProfileSpecification.fileName(file.path)))
            section["file_sha256"] = JSONValue(.string(file.digest))
            document[name] = section
        }
        return document
    }

    /// Whose provider of primary care could not be found.
    static let shortfall = Shortfall(
        reason: "Could not assign provider in specified geography",
        remedy: "Retry with broader geography or add providers (--providers FILE)")
}
