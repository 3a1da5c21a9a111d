import HealthSimCore
import RxMemberSim

/// Reads SCRIPT messages back.
public enum ScriptReader {
    /// The bytes that a message may have.
    public static let mostBytes = 1 << 20

    /// The kind of a message.
    /// - Throws: `ScriptError` when it is no message, or none of the kinds that are written.
    public static func kind(_ bytes: [UInt8]) throws(ScriptError) -> ScriptKind {
        let body = try body(of: try message(bytes))
        guard let kind = ScriptKind(rawValue: body.name) else {
            throw ScriptError.invalid(path: "Body", value: body.name)
        }
        return kind
    }

    /// The prescription of a NewRx.
    /// - Throws: `ScriptError` when it is none.
    public static func newRx(_ bytes: [UInt8]) throws(ScriptError) -> ScriptNewRx {
        let message = try message(bytes)
        let body = try body(of: message)
        guard body.name == "NewRx" else { throw ScriptError.invalid(path: "Body", value: body.name) }
        return try ScriptNewRxReader(message: message, body: body).read()
    }

    private static func message(_ bytes: [UInt8]) throws(ScriptError) -> ScriptElement {
        guard bytes.count <= mostBytes else { throw .oversized(bytes.count) }
        let root = try ScriptXMLParser.parse(bytes)
        guard root.name == "Message" else { throw .missing(path: "Message") }
        return root
    }

    private static func body(of message: ScriptElement) throws(ScriptError) -> ScriptElement {
        guard let body = message.first("Body"), let transaction = body.children.first, body.children.count == 1 else {
            throw .missing(path: "Body")
        }
        return transaction
    }
}
