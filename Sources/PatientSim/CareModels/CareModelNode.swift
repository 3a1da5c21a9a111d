import HealthSimCore

/// A value of a care model's file with the path to it, read by what it should be.
struct CareModelNode {
    let value: JSONValue
    let file: String
    let path: String

    func error(_ message: String) -> CareModelError { CareModelError(file: file, path: path, message: message) }

    /// The member with a name, or nothing.
    subscript(name: String) -> CareModelNode? {
        value[name].map { CareModelNode(value: $0, file: file, path: path.isEmpty ? name : "\(path).\(name)") }
    }

    /// The member with a name, which must be there.
    func required(_ name: String) throws(CareModelError) -> CareModelNode {
        guard let node = self[name] else { throw error("'\(name)' is missing") }
        return node
    }

    /// The elements of a list; nothing counts as an empty one.
    func list(_ name: String) throws(CareModelError) -> [CareModelNode] {
        guard let node = self[name] else { return [] }
        guard let elements = node.value.elements else { throw node.error("expected a list") }
        return elements.enumerated().map {
            CareModelNode(value: $0.element, file: file, path: "\(node.path)[\($0.offset)]")
        }
    }

    /// The members of an object, in the order of the file.
    func members() throws(CareModelError) -> [(name: String, node: CareModelNode)] {
        guard let members = value.members else { throw error("expected an object") }
        return members.map { ($0.name, CareModelNode(value: $0.value, file: file, path: "\(path).\($0.name)")) }
    }

    func text() throws(CareModelError) -> String {
        guard let text = value.string else { throw error("expected a text") }
        return text
    }

    func number() throws(CareModelError) -> Double {
        guard let number = value.double else { throw error("expected a number") }
        return number
    }

    /// A share from 0 to 1.
    func share() throws(CareModelError) -> Double {
        let share = try number()
        guard (0...1).contains(share) else { throw error("expected a share from 0 to 1") }
        return share
    }

    func integer() throws(CareModelError) -> Int {
        guard let integer = value.integer else { throw error("expected a whole number") }
        return integer
    }

    /// Two whole numbers in order.
    func integers() throws(CareModelError) -> ClosedRange<Int> {
        guard let bounds = value.elements?.compactMap(\.integer), bounds.count == 2, bounds[0] <= bounds[1] else {
            throw error("expected two whole numbers, the smaller first")
        }
        return bounds[0]...bounds[1]
    }

    /// Refuses members that are not among `names`: what is not understood is never passed over.
    func allow(_ names: Set<String>) throws(CareModelError) {
        for (name, node) in try members() where !names.contains(name) { throw node.error("is not understood") }
    }

    /// A distribution as specifications write it.
    func distribution() throws(CareModelError) -> Distribution {
        if let fixed = value.double { return .fixed(fixed) }
        let type = try required("type").text()
        let low = try self["min"]?.number() ?? -.infinity
        let high = try self["max"]?.number() ?? .infinity
        guard low < high else { throw error("'min' must be below 'max'") }
        let bounds: ClosedRange<Double>? = low == -.infinity && high == .infinity ? nil : low...high
        switch type {
        case "uniform":
            return .uniform(low...high)
        case "normal":
            return .normal(
                mean: try required("mean").number(), deviation: try required("std_dev").number(), within: bounds)
        case "log_normal":
            return .logNormal(
                mean: try required("mean").number(), deviation: try required("std_dev").number(), within: bounds)
        case "gamma":
            return .gamma(
                mean: try required("mean").number(), deviation: try required("std_dev").number(), within: bounds)
        default:
            throw error("'\(type)' is no distribution of care models (normal, log_normal, gamma, uniform)")
        }
    }
}

extension CareModelNode? {
    /// This node, or the member of another that must then be there.
    func or(_ node: CareModelNode, _ name: String) throws(CareModelError) -> CareModelNode {
        if let self { return self }
        return try node.required(name)
    }
}
