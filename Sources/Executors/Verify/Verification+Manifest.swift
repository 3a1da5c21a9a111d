import HealthSimCore

extension Verification {
    /// Checks that the manifest agrees with itself.
    mutating func verifyManifest() {
        let name = CohortManifest.name
        let digest = listing.specification.map { SHA256.digest(of: $0.rendered()).description }
        if digest != listing.specificationDigest {
            log.fail(.manifest, name, "specification", "It has not the digest that specification_sha256 says")
        }
        if listing.asOf == nil { log.fail(.manifest, name, "as_of", "Expected a date") }
        var paths: Set<String> = []
        for (index, file) in listing.files.enumerated() {
            let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
            if parts.contains("..") || parts.contains("") {
                log.fail(.manifest, name, "files[\(index)].path", "'\(file.path)' leads out of the folder")
            }
            if !paths.insert(file.path).inserted {
                log.fail(.manifest, name, "files[\(index)].path", "'\(file.path)' is listed twice")
            }
        }
    }

    /// Checks that every file is there.
    mutating func verifyPresence() {
        for file in listing.files {
            if (try? Disk().length(of: path(of: file))) == nil {
                log.fail(.missingFile, file.path, "", "The manifest lists it, but it is not there")
            }
        }
    }

    /// Compares lengths and digests.
    mutating func verifyDigests() {
        var bytes: UInt64 = 0
        for file in listing.files {
            var hash = SHA256()
            do {
                let found = try unsafe Disk().read(path(of: file)) { unsafe hash.update($0) }
                guard found else { continue }
            } catch {
                log.fail(.missingFile, file.path, "", "It cannot be read: \(error)")
                continue
            }
            bytes += hash.count
            if hash.count != file.bytes {
                log.fail(
                    .digest, file.path, "",
                    "It has \(Figures.grouped(hash.count)) bytes; the manifest says \(Figures.grouped(file.bytes))")
            } else if hash.digest.description != file.digest {
                log.fail(.digest, file.path, "", "Its SHA-256 is not that of the manifest: its bytes have changed")
            }
        }
        note("digests", UInt64(listing.files.count), "files of \(Figures.grouped(bytes)) bytes")
    }
}
