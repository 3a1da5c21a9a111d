import HealthSimCore
import PatientSim

extension FHIRRecordReader {
    /// Reads a bed of a stay; nothing for a place that is no unit of a hospital.
    ///
    /// The unit is that of the location: by our identifier (the hospital's NPI, a hyphen, the unit's letters), by its name,
    /// else by its role. Room and bed stand in the display of the reference.
    mutating func locationStay(_ node: FHIRNode, in owner: FHIRResource, of encounter: Encounter) -> LocationStay? {
        let reference = node["location"]
        let parts = (reference?.string("display") ?? "").split(separator: ",").map {
            String($0.drop { $0 == " " })
        }
        guard let unit = unit(of: reference, named: parts.first ?? "", in: owner) else { return nil }
        let period = node["period"]
        let start = period.flatMap { moment($0, "start") } ?? encounter.start
        func part(_ prefix: String) -> Text {
            Text(parts.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) } ?? "")
        }
        return LocationStay(
            unit: unit, room: part("room "), bed: part("bed "), start: start, end: period.flatMap { moment($0, "end") })
    }

    private func unit(of reference: FHIRNode?, named name: String, in owner: FHIRResource) -> LocationStay.Unit? {
        guard case .resource(let location) = references.resolve(reference, in: owner), location.type == "Location"
        else {
            return HospitalServiceWords.unit(name)
        }
        if let letters = location.providerIdentifier.split(separator: "-").last,
            let unit = LocationStay.Unit(rawValue: String(letters))
        {
            return unit
        }
        if let unit = HospitalServiceWords.unit(location.node.string("name") ?? "") ?? HospitalServiceWords.unit(name) {
            return unit
        }
        let codes = location.node.list("type").flatMap { $0.list("coding") }.compactMap { $0.string("code") }
        return codes.lazy.compactMap(HospitalServiceWords.unit(role:)).first
    }
}
