extension Text {
    /// Several texts, one after the other.
    package init(joining parts: Text...) {
        let count = parts.reduce(0) { $0 + $1.utf8Count }
        // The buffer has room for the bytes of all parts, and every byte of it is written.
        self.init(
            unsafe String(unsafeUninitializedCapacity: count) { buffer in
                var end = 0
                for part in parts {
                    end = unsafe part.withUTF8 { bytes in
                        unsafe buffer[end...].update(fromContentsOf: bytes)
                    }
                }
                return end
            })
    }
}
