/// The frames in which messages go over a connection: 0x0B, the message, 0x1C, 0x0D.
///
/// Source: HL7 2.5.1 Implementation Guide, appendix C, "Minimal Lower Layer Protocol".
public enum MLLP {
    static let start: UInt8 = 0x0B
    static let end: UInt8 = 0x1C
    static let carriageReturn: UInt8 = 0x0D

    /// A message in its frame.
    public static func frame(_ message: [UInt8]) -> [UInt8] { [start] + message + [end, carriageReturn] }

    /// Takes messages out of the bytes of a connection, however they are cut.
    ///
    /// What stands between frames is passed over.
    public struct Decoder: Sendable {
        private var content: [UInt8] = []
        private var isInside = false
        private var mayEnd = false
        private var messages: [[UInt8]] = []
        private var taken = 0

        /// How long a message may be, in bytes; a longer one is dropped.
        public static let limit = 64 << 20

        /// A decoder at the beginning of a connection.
        public init() {}

        /// Takes the next bytes of the connection.
        public mutating func append(_ bytes: [UInt8]) {
            for byte in bytes {
                if !isInside {
                    isInside = byte == MLLP.start
                    continue
                }
                if mayEnd {
                    mayEnd = false
                    if byte == MLLP.carriageReturn {
                        messages.append(content)
                        content = []
                        isInside = false
                        continue
                    }
                    content.append(MLLP.end)
                }
                switch byte {
                case MLLP.end: mayEnd = true
                // A frame that begins anew: its sender has given up the one before.
                case MLLP.start: content = []
                default: content.append(byte)
                }
                if content.count > Self.limit {
                    content = []
                    isInside = false
                }
            }
        }

        /// The next complete message; nothing until there is one.
        public mutating func next() -> [UInt8]? {
            guard taken < messages.count else {
                messages = []
                taken = 0
                return nil
            }
            taken += 1
            return messages[taken - 1]
        }
    }
}
