// A package that depends on this one, as a user's would: every library is used through its public interface.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

var expectations = Expectations()
drawAges(&expectations)
do {
    try livePatient(&expectations)
    try encodePatient(&expectations)
} catch {
    expectations.expect(false, "\(error)")
}
readMistakes(&expectations)
exit(expectations.failures == 0 ? 0 : 1)
