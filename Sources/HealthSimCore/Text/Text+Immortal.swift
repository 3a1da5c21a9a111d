extension Text {
    /// The same text in memory that is never freed, so that copies touch no reference count.
    ///
    /// For texts of tables and models, which are read once; a text of a person is not one.
    package var immortal: Text {
        if isImmortal || utf8Count <= 15 { return self }
        return unsafe withUTF8 { bytes in
            let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = unsafe memory.initialize(from: bytes)
            return unsafe Text(immortal: UnsafeBufferPointer(memory))
        }
    }
}
