package import HealthSimCore

/// The identifiers of the entries of a clinical record.
package enum RecordIdentifier {
    /// An identifier such as `ENC000000010003`: the kind, the number of the patient, the number of the entry.
    ///
    /// - Parameters:
    ///   - prefix: three letters of the kind.
    ///   - patient: the number of the patient, from 1.
    ///   - entry: the number of the entry among the patient's of its kind, from 1; unique below 10,000.
    package static func text(_ prefix: StaticString, patient: UInt64, entry: Int) -> Text {
        guard entry < 10_000 else { return Text("\(Identifiers.text(prefix, patient, digits: 8))\(entry)") }
        return Identifiers.text(prefix, number: patient, entry: UInt64(entry))
    }
}
