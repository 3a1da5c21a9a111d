import Formats
import HealthSimCore

extension Verification {
    /// Reads messages of HL7 v2 back, one at a time: their form, who they are of, what they measure.
    mutating func verifyMessages() {
        for file in listing.files(of: "hl7v2") where hasContent(file) {
            guard let input = open(file) else { continue }
            var stream = HL7MessageStream(input)
            var check = HL7MessageCheck(path: file.path, asOf: listing.asOf)
            var count: UInt64 = 0
            do {
                while let bytes = try stream.next() {
                    count += 1
                    do throws(HL7Message.Problem) {
                        check.verify(try HL7Message(bytes), number: count, &log)
                    } catch {
                        log.fail(.form, file.path, "message \(count)", error.description)
                    }
                }
            } catch {
                log.fail(.form, file.path, "", "\(error)")
            }
            compareRows(count, of: file, "messages")
            note("hl7v2", count, "messages")
        }
    }
}
