import Formats
import HealthSimCore

/// What reads the documents of a product one after another.
protocol DocumentInput {
    associatedtype Item: DocumentItem

    init(read: @escaping () throws -> [UInt8]?)
    mutating func next() throws -> Item?
}

/// A document that was read, and its place in the input.
protocol DocumentItem {
    associatedtype Document

    var document: Document { get }
    var index: Int { get }
}

extension MemberInput: DocumentInput {}
extension MemberInput.Item: DocumentItem {}
extension RxInput: DocumentInput {}
extension RxInput.Item: DocumentItem {}

extension DocumentValidation {
    /// Runs the command over the documents of a product.
    /// - Parameter check: says what is wrong with a document.
    func run<Documents: DocumentInput>(
        _ console: Console, over _: Documents.Type, _ check: @escaping (Documents.Item.Document) -> ValidationResult
    ) throws -> ExitCode {
        try run(console) { read in
            var documents = Documents(read: read)
            return { try documents.next().map { (check($0.document), $0.index) } }
        }
    }
}
