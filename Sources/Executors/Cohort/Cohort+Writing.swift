public import Formats
import HealthSimCore

extension Cohort {
    /// Writes all households into a folder, in some formats, with a manifest and a report.
    ///
    /// Files stand beside their names until all are complete. Cancelling the task ends the run after the block that is
    /// being written; with `options.existing = .resume` it goes on from there to the same bytes. A format asks for the
    /// product that it is made of: the report's warnings say which were added.
    ///
    /// ```swift
    /// var options = RunOptions(workers: 8, existing: .resume)
    /// let report = try await cohort.write(to: "cohort", formats: [.csv], options: options) { progress in
    ///     print("\(progress.done) of \(progress.count)")
    /// }
    /// ```
    /// - Parameters:
    ///   - folder: its path; it is made where it is missing.
    ///   - formats: what is written; without any, those that the profile names.
    ///   - options: workers, blocks, what becomes of a cohort that is there; without any, ``workers`` and a folder that has
    ///     none. The mode of validation is the profile's.
    ///   - clock: the time for the report; without it the report has none.
    ///   - progress: told after each block how far the run is.
    /// - Returns: what was made, and how it compares with the specification.
    /// - Throws: `SpecificationError` for a format that this version does not write; `CohortError` when the folder has
    ///   something that the options do not allow to be touched, or a complete cohort that was to be resumed;
    ///   `FileFailure` when the system refuses; `CancellationError`.
    @discardableResult
    public func write(
        to folder: String, formats: [Format] = [], options: RunOptions? = nil, clock: RunClock? = nil,
        progress: (RunProgress) -> Void = { _ in }
    ) async throws -> ExecutionReport {
        let run = try run(formats: formats, options: options)
        switch try await run.execute(to: folder, clock: clock, progress: progress) {
        case .finished(let report): return report
        case .wasComplete(let folder): throw CohortError.complete(folder: folder)
        }
    }

    /// The run that writes some formats.
    func run(formats: [Format], options: RunOptions?) throws -> CohortRun {
        for format in formats where !format.isAvailable {
            throw SpecificationError(
                .word, "formats", "The format '\(format.rawValue)' is not written yet by this version",
                .text(format.rawValue))
        }
        var overrides = SpecificationOverrides()
        if !formats.isEmpty {
            var names: [String] = []
            for format in formats where !names.contains(format.rawValue) { names.append(format.rawValue) }
            overrides.set(formats: names)
        }
        let reading = formats.isEmpty ? nil : SpecificationReader(overrides: overrides).read(merged)
        if let reading, reading.specification == nil { throw SpecificationError(findings: reading.findings) }
        var specification = reading?.specification ?? specification
        var options = options ?? RunOptions(workers: workers)
        options.validation = specification.generation.validation
        options.remarks += warnings.map { $0.field.isEmpty ? $0.message : "\($0.message) (\($0.field))" }
        let written = specification.agreedFormats(remarks: &options.remarks)
        let isSame = reading == nil && specification == self.specification
        let source = isSame ? profile : try CompiledProfile(specification, merged: reading?.merged ?? merged)
        return CohortRun(source: source, encoders: specification.encoders(of: written), options: options)
    }
}

extension ProfileSpecification {
    /// The encoders of some formats, for what the products make.
    ///
    /// - Parameter tables: those of CSV for clinical records, members and prescriptions; all of them where none are named.
    package func encoders(
        of formats: [Format], records: [CSVTable] = CSVTable.allCases, members: [MemberTable] = MemberTable.allCases,
        prescriptions: [RxTable] = RxTable.allCases
    ) -> [any RecordEncoder] {
        var contents: EncodingOptions.Contents = []
        if generation.products.contains(.patientsim) { contents.insert(.patients) }
        if generation.products.contains(.membersim) { contents.insert(.members) }
        if generation.products.contains(.rxmembersim) { contents.insert(.prescriptions) }
        let generation = generation.reaching(journey)
        let start = generation.asOf.adding(months: -generation.historyMonths)
        // What a caller names goes before what the profile includes.
        let isNamed =
            records.count < CSVTable.allCases.count || members.count < MemberTable.allCases.count
            || prescriptions.count < RxTable.allCases.count
        let options = EncodingOptions(
            tables: isNamed ? records : included(records), memberTables: isNamed ? members : included(members),
            rxTables: isNamed ? prescriptions : included(prescriptions), contents: contents,
            period: start...generation.asOf)
        return formats.compactMap { RecordEncoders.encoder(for: $0, options: options) }.map(included)
    }
}
