import HealthSimCore

/// The numbers that stand for a patient and what belongs to them in MIMIC-IV.
///
/// MIMIC has running numbers; ours are made of the patient's number and of the place among the patient's own, so that
/// they do not depend on who else is in the cohort. They are unique and, up to the numbers given below, fit INTEGER.
struct MIMICIdentifiers: Sendable {
    /// The patient's number: that of the medical record number.
    let number: Int

    /// The numbers of a patient.
    ///
    /// - Parameter mrn: the digits in it, at most 9, are the number; an identifier without digits, or with more, gets a
    ///   number below ten million from its bytes, which is unique only in all likelihood.
    init(mrn: Text) {
        var digits = 0
        var value = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        unsafe mrn.withUTF8 { bytes in
            for index in 0..<bytes.count {
                let byte = unsafe bytes[index]
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                let digit = Int(byte) - 0x30
                guard 0..<10 ~= digit else { continue }
                if value > 0 || digit > 0 { digits += 1 }
                if digits <= 9 { value = value * 10 + digit }
            }
        }
        number = value > 0 && digits <= 9 ? value : Int(Self.mixed(hash) % 9_999_999) + 1
    }

    /// `subject_id`: 8 digits that begin with 1, up to ten million patients.
    var subject: Int { 10_000_000 + number }

    /// `hadm_id` of the patient's admission, counted from 0: 8 digits that begin with 2 up to 100,000 patients.
    func admission(_ ordinal: Int) -> Int { id(from: 20_000_000, slots: 100, ordinal) }

    /// `stay_id`: 8 digits that begin with 3 up to 100,000 patients.
    func stay(_ ordinal: Int) -> Int { id(from: 30_000_000, slots: 100, ordinal) }

    /// `transfer_id`: 8 digits that begin with 3 up to 10,000 patients; INTEGER up to 1,800,000.
    func transfer(_ ordinal: Int) -> Int { id(from: 30_000_000, slots: 1_000, ordinal) }

    /// `pharmacy_id`: 8 digits up to 10,000 patients; INTEGER up to 1,700,000.
    func pharmacy(_ ordinal: Int) -> Int { id(from: 40_000_000, slots: 1_000, ordinal) }

    /// `orderid` of what is given or done in intensive care: INTEGER up to 1,000,000 patients.
    func order(_ ordinal: Int) -> Int { id(from: 10_000_000, slots: 2_000, ordinal) }

    /// `microevent_id` and `micro_specimen_id`: INTEGER up to 4,000,000 patients.
    func culture(_ ordinal: Int) -> Int { id(from: 10_000_000, slots: 500, ordinal) }

    /// `labevent_id` and `specimen_id`, which is that of its first result.
    ///
    /// INTEGER for 16,384 results of each of the first 65,535 patients, and for 1,024 results of each of a million more.
    func lab(_ ordinal: Int) -> Int {
        if number < 1 << 16 {
            return ordinal < 1 << 14 ? number << 14 + ordinal : beyond(ordinal)
        }
        return ordinal < 1 << 10 ? 1 << 30 + (number - 1 << 16) << 10 + ordinal : beyond(ordinal)
    }

    /// `caregiver_id`: the digits 2 to 9 of a provider's NPI, without the first digit and the check digit.
    static func caregiver(_ npi: Text) -> Int? {
        guard npi.utf8Count == 10 else { return nil }
        return unsafe npi.withUTF8 { bytes in
            var value = 0
            for index in 1..<9 {
                let digit = unsafe Int(bytes[index]) - 0x30
                guard 0..<10 ~= digit else { return nil }
                value = value * 10 + digit
            }
            return value
        }
    }

    /// A number that decides by how much the patient's dates are shifted.
    var scattered: UInt64 { Self.mixed(UInt64(truncatingIfNeeded: number)) }

    /// The numbers of a table: in the eight digits of MIMIC while they last, above them after that.
    private func id(from base: Int, slots: Int, _ ordinal: Int) -> Int {
        guard ordinal < slots else { return beyond(ordinal) }
        let offset = number * slots + ordinal
        return offset < 10_000_000 ? base + offset : base * 10 + offset
    }

    /// A number for what no other formula has room for: unique, and too large for INTEGER.
    private func beyond(_ ordinal: Int) -> Int { 1 << 52 + number << 22 + ordinal }

    /// SplitMix64's finaliser.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
