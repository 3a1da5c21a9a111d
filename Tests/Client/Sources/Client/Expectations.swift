/// What the client expects of the libraries; what does not hold is told, and makes the exit code 1.
struct Expectations {
    private(set) var failures = 0

    mutating func expect(_ holds: Bool, _ what: String) {
        guard !holds else { return }
        failures += 1
        print("FAILED: \(what)")
    }
}
