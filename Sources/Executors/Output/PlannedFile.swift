import Formats

/// A file of a cohort: where it lies and what stands in it besides its rows.
struct PlannedFile: Hashable, Sendable {
    /// The format that it belongs to.
    let format: Format
    /// What the encoder says of it.
    let file: EncodedFile

    /// The path below the folder of the cohort: `csv/patients.csv`.
    var path: String { format.rawValue + "/" + file.name }

    /// The folder that it lies in, below that of the cohort: `csv`, `mimic/hosp`.
    var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }

    /// The files of several encoders, one after the other.
    static func all(of encoders: [any RecordEncoder]) -> [PlannedFile] {
        encoders.flatMap { encoder in encoder.files.map { PlannedFile(format: encoder.format, file: $0) } }
    }
}
