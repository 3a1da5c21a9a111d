/// What the machine can do at best: copying memory that does not fit the caches' first levels.
enum MachineLimit {
    static func memcpy() -> Benchmark {
        let source = [UInt8](repeating: 0x61, count: 4 << 20)
        var target = [UInt8](repeating: 0, count: 4 << 20)
        return Benchmark("memcpy of 4 MB", .gigabytesPerSecond) {
            for turn in 0..<500 {
                unsafe target.withUnsafeMutableBytes { to in
                    unsafe source.withUnsafeBytes { from in
                        // Both are 4 MB long.
                        unsafe to.copyMemory(from: from)
                    }
                }
                target[turn] &+= 1
            }
            return 500 * source.count
        }
    }
}
