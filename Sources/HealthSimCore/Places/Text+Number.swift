extension Text {
    /// The number that the text writes in decimal digits, at most 18 of them; nil for anything else.
    package var wholeNumber: UInt64? {
        // The buffer is read within the call only.
        unsafe withUTF8 { bytes in
            guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
            var number: UInt64 = 0
            for index in bytes.indices {
                let digit = unsafe bytes[index] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                number = number * 10 + UInt64(digit)
            }
            return number
        }
    }

    /// The number that the text writes in decimal digits with at most one point, such as `0.5886`; nil for anything else.
    ///
    /// It is the nearest `Double`: digits and power of ten are exact below 2⁵³, so that the quotient is rounded once.
    package var decimalNumber: Double? {
        // The buffer is read within the call only.
        unsafe withUTF8 { bytes in
            guard !bytes.isEmpty, bytes.count <= 16 else { return nil }
            var (digits, scale, point): (UInt64, UInt64, Bool) = (0, 1, false)
            for index in bytes.indices {
                let byte = unsafe bytes[index]
                if byte == UInt8(ascii: "."), !point {
                    point = true
                    continue
                }
                let digit = byte &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                digits = digits * 10 + UInt64(digit)
                if point { scale *= 10 }
            }
            return digits < 1 << 53 ? Double(digits) / Double(scale) : nil
        }
    }
}

extension RandomAccessCollection {
    /// The first position whose element meets the condition, when all after it do as well; the end when none does.
    /// - Complexity: O(log n).
    package func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
        var low = startIndex
        var width = count
        while width > 0 {
            let half = width / 2
            let middle = index(low, offsetBy: half)
            if belongsAfter(self[middle]) {
                width = half
            } else {
                low = index(after: middle)
                width -= half + 1
            }
        }
        return low
    }
}
