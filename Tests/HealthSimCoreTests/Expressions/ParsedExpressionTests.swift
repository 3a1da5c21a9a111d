import HealthSimCore
import Testing

@Suite struct ParsedExpressionTests {
    @Test func `names and questions are listed with their columns`() throws {
        let expression = try ParsedExpression(parsing: "age >= 65 AND (a1c > 9 OR has('ckd')) AND age < 80")
        #expect(expression.names.map(\.name) == ["age", "a1c"])
        #expect(expression.names.map(\.column) == [1, 16])
        #expect(expression.predicates.map(\.argument) == ["ckd"])
        #expect(expression.predicates.map(\.column) == [27])
        #expect(!expression.usesRandom)
        #expect(try ParsedExpression(parsing: "NOT (random OR age > 3)").usesRandom)
    }

    @Test func `the suffix belongs to the whole comparison`() throws {
        let expression = try ParsedExpression(parsing: "a1c > 9.0 at month 6")
        let comparison = ExpressionNode.comparison(.greater, .name("a1c", column: 1), .number(9), column: 5)
        #expect(expression.root == .at(comparison, .after(6, .month)))
    }

    @Test(arguments: [
        ("", 1, "the expression is empty"),
        ("   ", 1, "the expression is empty"),
        ("age 65", 5, "expected a comparison after 'age'"),
        ("gender 'M'", 8, "expected a comparison after 'gender'"),
        ("age >", 6, "expected a name, number or text after '>'"),
        ("age > AND", 7, "expected a name, number or text after '>', found 'AND'"),
        ("> 3", 1, "expected a name, number or text, found '>'"),
        ("age = 65", 5, "'=' is no comparison here; write '=='"),
        ("age <> 65", 5, "'<>' is no comparison here; write '!='"),
        ("age & smoker", 5, "'&' means nothing here; write AND or '&&'"),
        ("age > 5 smoker", 9, "expected AND, OR or the end, found 'smoker'"),
        ("(age > 5", 9, "expected ')' for the '(' at column 1, found the end"),
        ("age > 5)", 8, "this ')' closes nothing"),
        ("18 < age < 65", 10, "comparisons cannot be chained; join two of them with AND"),
        ("gender == 'M", 11, "the text that begins here has no closing '"),
        ("age > 6.5.1", 7, "'6.5.1' is not a number"),
        ("age > 65x", 7, "'65x' is not a number"),
        ("age > 1e999", 7, "'1e999' is not a number"),
        ("age # 3", 5, "'#' means nothing in an expression"),
        ("has_conditon('E11')", 1, "there is no function 'has_conditon'; did you mean 'has_condition'?"),
        ("has(ckd)", 5, "expected a text in quotes, such as has('heart-failure'), found 'ckd'"),
        ("has('ckd'", 10, "expected ')' after the text of has, found the end"),
        ("min(1)", 1, "min takes two numbers or more"),
        ("round(1, 2, 3)", 1, "round takes a number and, if wanted, the decimal places"),
        ("max(1, )", 8, "expected a name, number or text after ',', found ')'"),
        ("a1c > 9 at", 11, "expected day, week, month, year or phase after 'at', found the end"),
        ("a1c > 9 at dawn", 12, "expected day, week, month, year or phase after 'at', found 'dawn'"),
        ("a1c > 9 at month", 17, "expected a whole number after 'month', such as 'at month 6', found the end"),
        ("a1c > 9 at month 1.5", 18, "expected a whole number after 'month', such as 'at month 6', found '1.5'"),
        ("a1c > 9 for 90", 15, "expected days, weeks, months or years after '90', found the end"),
        ("a1c > 9 for long", 13, "expected a whole number after 'for', such as 'for 90 days', found 'long'"),
        ("a1c > 9 for 0 days", 15, "a time must be between 1 day and 100 years"),
        ("a1c > 9 at phase", 17, "expected the name of a phase after 'phase', found the end"),
    ])
    func `an error names the column`(text: String, column: Int, message: String) {
        #expect(throws: ExpressionError(column: column, message: message)) { try ParsedExpression(parsing: text) }
        #expect(ExpressionError(column: 9, message: "expected it").description == "column 9: expected it")
    }

    @Test(arguments: [("(", ")"), ("NOT ", ""), ("-", ""), ("+", ""), ("min(1, ", ")"), ("abs(", ")"), ("!(", ")")])
    func `deep nesting is an error, not a trap`(opening: String, closing: String) {
        let deep =
            String(repeating: opening, count: 400) + "1" + String(repeating: closing, count: 400)
        #expect(throws: ExpressionError.self) { try ParsedExpression(parsing: deep) }
        let shallow = String(repeating: opening, count: 20) + "1" + String(repeating: closing, count: 20)
        #expect(throws: Never.self) { try ParsedExpression(parsing: shallow) }
    }

    @Test func `a long chain is read, a huge one is refused`() throws {
        let chain = Array(repeating: "a > 1", count: 200).joined(separator: " OR ")
        #expect(try ParsedExpression(parsing: chain).names.count == 1)
        let huge = Array(repeating: "a>1", count: 600).joined(separator: "||")
        #expect(throws: ExpressionError.self) { try ParsedExpression(parsing: huge) }
        #expect(throws: ExpressionError.self) { try ParsedExpression(parsing: String(repeating: "a", count: 5_000)) }
    }

    @Test func `any text is read or refused`() throws {
        let pieces = [
            "age", ">", "65", "(", ")", "AND", "not", "'M'", "at", "month", "6", "for", "90", "days", "min(", ",", "-",
            "*", "has('x')", "random", "\"", "é", "\u{0}", "1e", ".", "phase", "==",
        ]
        var stream = RandomStream(seed: 7, purpose: "test.expressions", index: 0)
        var read = 0
        for _ in 0..<20_000 {
            let count = 1 + Int(stream.next() % 8)
            let text = (0..<count).map { _ in pieces[Int(stream.next() % UInt64(pieces.count))] }
                .joined(separator: " ")
            var symbols = SymbolTable(unknownNamesAreFlags: true)
            symbols.define("age", .number)
            do throws(ExpressionError) {
                _ = try CompiledExpression(text, symbols: &symbols, purpose: .value)
                read += 1
            } catch {
                #expect(error.column >= 1 && error.column <= text.count + 1)
            }
        }
        #expect(read > 100)
    }
}
