import HealthSimCore

extension SyncCounts {
    /// Writes all that was counted as an object, to be read by `init(from:)`; providers as the steps between their numbers.
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("counts")
        writer.list([
            claimsOfEncounters, stayClaims, decisions, payments, prescriptionsOfOrders, responses, enrollmentEvents,
            admissions.passed, admissions.total, enrollments.passed, enrollments.total, claimDates.passed,
            claimDates.total, numbers.passed, numbers.total,
        ])
        writer.key("assigned")
        writer.list(providers.flatMap { [$0.assigned.passed, $0.assigned.total] })
        writer.key("providers")
        writer.beginArray()
        for role in providers {
            var last: UInt32 = 0
            writer.list(
                role.numbers.numbers.map { number in
                    defer { last = number }
                    return UInt64(number - last)
                })
        }
        writer.endArray()
        writer.endObject()
    }

    /// Reads what `write(to:)` wrote.
    init(from reader: inout JSONReader) throws(JSONError) {
        self.init()
        try reader.beginObject()
        while let key = try reader.nextKey() {
            switch key {
            case "counts":
                let all = try reader.list { reader throws(JSONError) in try reader.unsigned() }
                guard all.count == 15 else { throw reader.mismatch("expected 15 numbers") }
                (claimsOfEncounters, stayClaims, decisions, payments) = (all[0], all[1], all[2], all[3])
                (prescriptionsOfOrders, responses, enrollmentEvents) = (all[4], all[5], all[6])
                admissions = Proportion(passed: all[7], total: all[8])
                enrollments = Proportion(passed: all[9], total: all[10])
                claimDates = Proportion(passed: all[11], total: all[12])
                numbers = Proportion(passed: all[13], total: all[14])
            case "assigned":
                let all = try reader.list { reader throws(JSONError) in try reader.unsigned() }
                guard all.count == providers.count * 2 else { throw reader.mismatch("expected two numbers a role") }
                for index in providers.indices {
                    providers[index].assigned = Proportion(passed: all[index * 2], total: all[index * 2 + 1])
                }
            case "providers":
                let all = try reader.list { reader throws(JSONError) in
                    try reader.list { reader throws(JSONError) in try reader.unsigned() }
                }
                guard all.count == providers.count else { throw reader.mismatch("expected a list a role") }
                for index in providers.indices {
                    var last: UInt64 = 0
                    for step in all[index] {
                        last &+= step
                        guard last <= UInt64(UInt32.max) else { throw reader.mismatch("expected smaller numbers") }
                        providers[index].numbers.insert(UInt32(last))
                    }
                }
            default: try reader.skipValue()
            }
        }
    }
}
