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
        Text("\(prefix)\(padded(patient, 8))\(padded(UInt64(entry), 4))")
    }

    /// The medical record number of a patient, such as `MRN00000001`; `patient` counts from 1.
    package static func medicalRecordNumber(_ patient: UInt64) -> Text { Text("MRN\(padded(patient, 8))") }

    private static func padded(_ number: UInt64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
