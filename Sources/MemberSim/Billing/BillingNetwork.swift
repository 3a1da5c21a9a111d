public import HealthSimCore

/// Who bills what the clinician of an encounter does not do, by NPI, and what kinds of places there are.
public struct BillingNetwork: Hashable, Sendable {
    /// The facilities that encounters name.
    public var facilities: [Facility]
    /// The hospital where imaging and operations are done that a practice orders; empty where there is none.
    public var hospitalNPI: Text
    /// The laboratory that practices send specimens to; empty where there is none.
    public var laboratoryNPI: Text
    /// Who supplies equipment; empty where the practice does.
    public var supplierNPI: Text
    /// Who reads images, and the facility that bills for it; empty where the encounter's clinician does.
    public var radiologist: Clinician
    /// Who gives anesthesia; empty where it is not billed apart.
    public var anesthesiologist: Clinician
    /// Who looks after patients in the emergency department; empty where the encounter's clinician does.
    public var emergencyPhysician: Clinician

    /// How many of a hundred practices have no surgery center of their own and operate in the hospital; with none, every
    /// practice has one.
    public var practicesWithoutCenter: Int

    /// A clinician and the facility that bills for what the clinician does, by NPI.
    public struct Clinician: Hashable, Sendable {
        /// Who does it.
        public var npi: Text
        /// Who bills it.
        public var billingNPI: Text

        /// A clinician, and who bills.
        public init(npi: Text = .empty, billingNPI: Text = .empty) {
            self.npi = npi
            self.billingNPI = billingNPI
        }

        /// Whether there is none.
        public var isEmpty: Bool { npi.isEmpty }
    }

    /// A network from its parts.
    public init(
        facilities: [Facility], hospitalNPI: Text = .empty, laboratoryNPI: Text = .empty, supplierNPI: Text = .empty,
        radiologist: Clinician = Clinician(), anesthesiologist: Clinician = Clinician(),
        emergencyPhysician: Clinician = Clinician(), practicesWithoutCenter: Int = 0
    ) {
        self.facilities = facilities
        self.hospitalNPI = hospitalNPI
        self.laboratoryNPI = laboratoryNPI
        self.supplierNPI = supplierNPI
        self.radiologist = radiologist
        self.anesthesiologist = anesthesiologist
        self.emergencyPhysician = emergencyPhysician
        self.practicesWithoutCenter = practicesWithoutCenter
    }

    /// The kind of a facility; a practice when it is not known.
    func kind(of npi: Text) -> Facility.Kind {
        // By position: what a loop over facilities looks at is copied.
        for place in facilities.indices where facilities[place].npi == npi { return facilities[place].kind }
        return .practice
    }
}
