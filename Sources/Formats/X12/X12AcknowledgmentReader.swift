import HealthSimCore

/// Reads 999 files.
public enum X12AcknowledgmentReader {
    /// The acknowledgements of a file, with what is wrong in the file itself.
    ///
    /// The sentences of the problems are made anew from their codes.
    /// - Throws: `X12Error` when the envelope cannot be followed.
    public static func read(
        _ bytes: [UInt8]
    ) throws -> (acknowledgments: [X12Acknowledgment], problems: [X12Problem]) {
        var reader = X12SetReader(bytes)
        var acknowledgments: [X12Acknowledgment] = []
        var problems: [X12Problem] = []
        while let set = try reader.next() {
            problems += set.problems
            if set.kind == .acknowledgment {
                read(set, &acknowledgments, &problems)
            } else {
                problems.append(
                    X12Problem(.set(.notSupported), segment: "ST", position: 1, message: "the set is no 999"))
            }
        }
        return (acknowledgments, reader.problems + problems)
    }

    static func read(
        _ set: X12TransactionSet, _ acknowledgments: inout [X12Acknowledgment], _ problems: inout [X12Problem]
    ) {
        var acknowledgment: X12Acknowledgment?
        for segment in set.segments {
            switch segment.name {
            case "AK1":
                acknowledgment = X12Acknowledgment(
                    functionalIdentifier: segment.text(1), groupControlNumber: segment.integer(2) ?? 0,
                    version: segment.text(3), sets: [])
            case "AK2":
                acknowledgment?.sets.append(
                    X12Acknowledgment.SetResponse(
                        identifier: segment.text(1), controlNumber: segment.text(2), version: segment.text(3),
                        problems: []))
            case "IK3", "IK4", "IK5": acknowledgment?.read(segment)
            case "AK9": acknowledgment?.included = segment.integer(2) ?? 0
            case "ST", "SE", "CTX": break
            default:
                problems.append(
                    X12Problem(
                        .segment(.notDefinedInSet), segment: segment.name, position: segment.position,
                        message: "the segment \(segment.name) does not exist in a 999"))
            }
        }
        if let acknowledgment {
            acknowledgments.append(acknowledgment)
        } else {
            problems.append(
                X12Problem(.segment(.missing), segment: "AK1", position: 2, message: "a 999 begins with AK1"))
        }
    }
}

extension X12Acknowledgment {
    /// Reads IK3, IK4 or IK5 into the last response.
    fileprivate mutating func read(_ segment: X12Segment) {
        guard let last = sets.indices.last else { return }
        switch segment.name {
        case "IK3":
            let error = X12Problem.SegmentError(rawValue: segment.string(4)) ?? .hasDataElementErrors
            sets[last].problems.append(
                X12Problem(
                    .segment(error), segment: segment.string(1), position: segment.integer(2) ?? 0,
                    loop: segment.string(3), message: "\(error)"))
        case "IK4":
            guard let former = sets[last].problems.last,
                let error = X12Problem.ElementError(rawValue: segment.string(3))
            else { return }
            // The IK3 before it only says that there are errors of elements.
            if case .segment(.hasDataElementErrors) = former.kind { sets[last].problems.removeLast() }
            sets[last].problems.append(
                X12Problem(
                    .element(
                        error, element: X12Segment.integer(segment.component(1, of: 1)) ?? 0,
                        component: X12Segment.integer(segment.component(2, of: 1)), value: segment.string(4)),
                    segment: former.segment, position: former.position, loop: former.loop, message: "\(error)"))
        default:
            sets[last].verdict = Verdict(rawValue: segment.string(1)) ?? .rejected
            for number in 2...6 {
                guard let error = X12Problem.SetError(rawValue: segment.string(number)), error != .hasSegmentErrors
                else { continue }
                sets[last].problems.append(
                    X12Problem(.set(error), segment: "SE", position: 0, message: "\(error)"))
            }
        }
    }
}
