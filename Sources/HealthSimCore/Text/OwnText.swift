/// A text that is neither short nor of a table: a string with its reference count.
final class OwnText: Sendable {
    let string: String

    init(_ string: String) { self.string = string }
}
