extension Text {
    /// The texts between semicolons, none of them empty; copies of them touch no reference count.
    package var list: [Text] {
        // The bytes of a table, which are never freed, may be pointed at.
        let isOfTable = pointsAtTable
        return unsafe withUTF8 { bytes in
            unsafe bytes.split(separator: UInt8(ascii: ";")).map { piece in
                let piece = unsafe UnsafeBufferPointer(rebasing: piece)
                if let short = unsafe ShortText(UnsafeRawBufferPointer(piece)) { return Text(short) }
                return unsafe isOfTable ? Text(immortal: piece) : Text(String(decoding: piece, as: UTF8.self)).immortal
            }
        }
    }
}
