public import HealthSimCore

/// The SHA-256 digest of bytes that come piece by piece.
///
/// A value: a copy goes on independently, so that `digest` may be asked for at any time. On one core 1,000 to 2,000 MB/s with
/// the processor's instructions for it, 500 MB/s without.
/// Source: FIPS PUB 180-4, Secure Hash Standard, sections 4.1.2, 5.1.1 and 6.2.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(Array("abc".utf8))
/// hash.digest.description          // ba7816bf…
/// ```
public struct SHA256: Sendable {
    /// The intermediate hash value.
    private var state = SHA256State.initial
    /// The bytes of the block that is not full yet.
    private var pending = [UInt8]()
    /// How many bytes have come.
    public private(set) var count: UInt64 = 0

    private static let blockSize = 64

    /// The digest of nothing so far.
    public init() {}

    /// Takes the next bytes.
    public mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    /// Takes the next bytes.
    public mutating func update(_ buffer: ByteBuffer) {
        unsafe buffer.withBytes { unsafe update($0) }
    }

    /// Takes the next bytes; they are read during the call only.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        count += UInt64(bytes.count)
        var rest = unsafe bytes
        if !pending.isEmpty {
            let missing = min(Self.blockSize - pending.count, rest.count)
            unsafe pending.append(contentsOf: rest.prefix(missing))
            unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest.dropFirst(missing))
            guard pending.count == Self.blockSize else { return }
            unsafe pending.withUnsafeBytes { unsafe state.compress($0) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count / Self.blockSize * Self.blockSize
        unsafe state.compress(UnsafeRawBufferPointer(rebasing: rest[..<whole]))
        unsafe pending.append(contentsOf: rest[whole...])
    }

    /// The digest of the bytes so far.
    public var digest: Digest {
        var end = [UInt8](pending)
        end.append(0x80)
        // Up to 55 bytes the length fits into the same block.
        let zeros = (2 * Self.blockSize - 8 - end.count) % Self.blockSize
        end.append(contentsOf: repeatElement(0, count: zeros))
        let bits = count &* 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            end.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        var last = state
        unsafe end.withUnsafeBytes { unsafe last.compress($0) }
        return Digest(words: last.words)
    }

    /// The digest of some bytes.
    public static func digest(of bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest
    }
}

extension SHA256 {
    /// A digest of 32 bytes.
    public struct Digest: Hashable, Sendable, CustomStringConvertible {
        private let words: SIMD8<UInt32>

        fileprivate init(words: SIMD8<UInt32>) { self.words = words }

        /// The digest as 64 lower-case hexadecimal digits.
        public var description: String {
            var text = ""
            text.reserveCapacity(64)
            for index in 0..<8 {
                let digits = String(words[index], radix: 16)
                text += String(repeating: "0", count: 8 - digits.count) + digits
            }
            return text
        }
    }
}
