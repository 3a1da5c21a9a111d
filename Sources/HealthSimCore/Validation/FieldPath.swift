/// Paths of fields: names joined by dots, places in lists in brackets.
public enum FieldPath {
    /// The path of a field below another: `encounters[0]` and `type` are `encounters[0].type`.
    public static func join(_ path: String, _ field: String) -> String {
        path.isEmpty || field.isEmpty || field.hasPrefix("[") ? path + field : "\(path).\(field)"
    }

    /// The path of an element of a list, counted from 0: `encounters[0]`.
    public static func element(_ path: String, _ index: Int) -> String { "\(path)[\(index)]" }
}
