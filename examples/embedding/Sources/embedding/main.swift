import Ages
import Claims
import Foundation
import OnePatient
import Pharmacy
import WholeCohort
import Wire

let ages = drawAges(of: 1_000, mean: 72, deviation: 8, within: 65...95)
print("HealthSimCore: \(ages.count) ages from \(Int(ages.min() ?? 0)) to \(Int(ages.max() ?? 0))")

let patient = try OnePatient(seed: 7)
print("PatientSim: \(patient.record.encounters.count) visits, HbA1c \(patient.hemoglobin)")

if let settled = SettledClaim() {
    print("MemberSim: a claim of $\(settled.claim.charge)")
    for sentence in settled.sentences { print("  \(sentence)") }
}

if let check = askFormulary("apixaban-5-tab", plan: "rx-commercial-basic") {
    print("RxMemberSim: apixaban is \(check.isCovered ? "covered" : "not covered"). \(check.reason)")
}
let cardholder = makeCardholders(1, seed: 7)[0]
if let repeated = RepeatedClaim(of: cardholder) {
    print("RxMemberSim: the same claim again is \(repeated.answer.status.rawValue) \(repeated.answer.rejects)")
}

let households = makeMembers(3, seed: 7)
let (claims, payments) = interchanges(of: households)
let (requests, _) = transmissions(of: cardholder)
print(
    "Formats: a Bundle of \(bundle(of: patient.record).count) bytes, an 837 of \(claims.count), an 835 of "
        + "\(payments.count), \(requests.count) transmissions of D.0")

let cohort = try diabetics(20)
print("Executors: \(cohort)")
for household in cohort.prefix(3) { print("  \(line(about: household))") }
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("embedding-\(UUID().uuidString)")
defer { try? FileManager.default.removeItem(at: folder) }
print(try await write(cohort, to: folder.path))
