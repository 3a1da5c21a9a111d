/// Paths of fields: names joined by dots, places in lists in brackets.
public enum FieldPath {
    /// The path of a field below another: `encounters[0]` and `type` are `encounters[0].type`.
    public static func join(_ path: String, _ field: String) -> String {
        let needsDot = !path.isEmpty && field.utf8.first.map { $0 != UInt8(ascii: "[") } ?? false
        // Appending costs a fraction of an interpolation, and readers join paths all the time.
        var joined = path
        joined.reserveCapacity(path.utf8.count + field.utf8.count + 1)
        if needsDot { joined += "." }
        joined += field
        return joined
    }

    /// The path of an element of a list, counted from 0: `encounters[0]`.
    public static func element(_ path: String, _ index: Int) -> String { "\(path)[\(index)]" }
}
