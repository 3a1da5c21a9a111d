// A package that depends on this one, as a user's would: every library is used through its public interface.
import Foundation

func check() async -> Int32 {
    var expectations = Expectations()
    drawAges(&expectations)
    do {
        try livePatient(&expectations)
        try encodePatient(&expectations)
        try await writeCohort(&expectations)
    } catch {
        expectations.expect(false, "\(error)")
    }
    readMistakes(&expectations)
    return expectations.failures == 0 ? 0 : 1
}

exit(await check())
