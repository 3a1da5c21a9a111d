import CReferences

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files of `references/`: compiled in, or from the directory that `HEALTHSIM_REFERENCES` names.
///
/// A file of the directory replaces the embedded one of the same name; one that is not there is the embedded one.
/// Bytes handed out live as long as the program.
public enum ReferenceStore {
    /// The names of the embedded files, such as `people/family-names.csv`, sorted.
    public static let names: [String] = (0..<CReferenceCount()).map { unsafe String(cString: CReferenceAt($0).name) }

    /// The names of all files of a folder such as `care-models`, sorted: those embedded and those that the replacing
    /// directory adds.
    package static func names(in folder: String) -> [String] {
        let embedded = names.filter { $0.hasPrefix(folder + "/") }
        guard let directory,
            let added = try? FileManager.default.contentsOfDirectory(atPath: directory + "/" + folder)
        else { return embedded }
        return Set(embedded + added.map { folder + "/" + $0 }).sorted()
    }

    /// The content of a file as immortal bytes, or nothing when there is no such file.
    @unsafe
    package static func bytes(named name: String) -> UnsafeBufferPointer<UInt8>? {
        if let replaced = unsafe replacement(named: name) { return unsafe replaced }
        return unsafe embedded(named: name)
    }

    /// The content of an embedded file, whatever replaces it, or nothing when there is none.
    @unsafe
    static func embedded(named name: String) -> UnsafeBufferPointer<UInt8>? {
        let index = names.partitioningIndex { $0 >= name }
        guard index < names.count, names[index] == name else { return nil }
        let reference = unsafe CReferenceAt(index)
        return unsafe UnsafeBufferPointer(start: reference.bytes, count: reference.count)
    }

    /// The content of a file, copied; empty when there is no such file.
    public static func content(of name: String) -> [UInt8] {
        guard let bytes = unsafe bytes(named: name) else { return [] }
        return unsafe Array(bytes)
    }

    /// The directory that replaces embedded files; this is the one thing a library reads from the environment.
    static let directory: String? =
        ProcessInfo.processInfo.environment["HEALTHSIM_REFERENCES"].flatMap { $0.isEmpty ? nil : $0 }

    /// A file of the replacing directory, read into memory that is never freed because texts point into it.
    @unsafe
    private static func replacement(named name: String) -> UnsafeBufferPointer<UInt8>? {
        guard let directory, let data = FileManager.default.contents(atPath: directory + "/" + name) else {
            return nil
        }
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
        _ = unsafe memory.initialize(from: data)
        return UnsafeBufferPointer(memory)
    }
}
