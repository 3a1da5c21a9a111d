extension JSONValue {
    /// The value at a path; nil when there is none.
    public func value(at path: JSONPath) -> JSONValue? {
        var value = self
        for step in path.steps {
            let inner: JSONValue? =
                switch step {
                case .member(let name): value[name]
                case .element(let index): value[index]
                }
            guard let inner else { return nil }
            value = inner
        }
        return value
    }

    /// Sets the value at a path, making the objects on the way that are missing or `null`.
    ///
    /// An element is set where one is, or appended when its index is the number of elements.
    /// - Returns: whether the path can be gone; if not (through a string, to an element too far), nothing changes.
    @discardableResult
    public mutating func set(_ value: JSONValue, at path: JSONPath) -> Bool {
        set(value, steps: path.steps[...])
    }

    private mutating func set(_ value: JSONValue, steps: ArraySlice<JSONPath.Step>) -> Bool {
        guard let step = steps.first else {
            self = value
            return true
        }
        let rest = steps.dropFirst()
        switch (step, content) {
        case (.member(let name), .object), (.member(let name), .null):
            var inner = self[name] ?? JSONValue(.null)
            guard inner.set(value, steps: rest) else { return false }
            self[name] = inner
        case (.element(let index), .array(var elements)) where index >= 0 && index <= elements.count:
            var inner = index < elements.count ? elements[index] : JSONValue(.null)
            guard inner.set(value, steps: rest) else { return false }
            if index < elements.count { elements[index] = inner } else { elements.append(inner) }
            content = .array(elements)
        case (.element(0), .null):
            var inner = JSONValue(.null)
            guard inner.set(value, steps: rest) else { return false }
            content = .array([inner])
        default:
            return false
        }
        return true
    }

    /// Merges a patch into the value: members of objects are merged one by one, `null` removes a member, anything else
    /// replaces what was there.
    ///
    /// What the patch brings keeps the positions it was read from. Source: RFC 7396, JSON Merge Patch.
    public mutating func merge(_ patch: JSONValue) {
        guard case .object(let changes) = patch.content else {
            self = patch
            return
        }
        if members == nil { self = JSONValue(.object([]), position: patch.position) }
        for change in changes {
            if change.value.isNull {
                self[change.name] = nil
                continue
            }
            let isNew = self[change.name] == nil
            var inner = self[change.name] ?? JSONValue(.null)
            inner.merge(change.value)
            self[change.name] = inner
            if isNew { setPosition(change.position, of: change.name) }
        }
    }

    /// The value with a patch merged into it; see `merge(_:)`.
    public func merging(_ patch: JSONValue) -> JSONValue {
        var result = self
        result.merge(patch)
        return result
    }

    /// Notes where the name of a member was read.
    private mutating func setPosition(_ position: JSONPosition?, of name: String) {
        guard case .object(var members) = content, let index = Self.index(of: name, in: members) else { return }
        members[index].position = position
        content = .object(members)
    }
}
