import HealthSimCore

/// What is sold: the plans and the payers of the tables, with the share of each.
struct PlanCatalog: Sendable {
    /// The catalog of this run.
    static let shared = PlanCatalog()

    /// A plan with its share.
    struct Design: Sendable {
        let plan: Plan
        /// The share in its line.
        let share: Double
        /// Whether the state pays itself, not through a plan.
        var isOfState: Bool { plan.kind == .medicaid }
        /// Whether it is for children only.
        var isForChildren: Bool { plan.kind == .childrensInsurance }

        /// Whether a text names the plan or its type.
        func answers(to name: Text) -> Bool { name == plan.id || name == plan.kind.rawValue }
    }

    /// A payer with its share.
    struct Seller: Sendable {
        let id: Text
        let line: Plan.LineOfBusiness
        let share: Double
        /// Whether the payer is a state's own Medicaid program.
        let isOfState: Bool
    }

    let designs: FrozenArray<Design>
    let sellers: FrozenArray<Seller>

    /// The claim filing indicator of a state's Medicaid program.
    private static let stateIndicator: Text = "MC"
    /// The share of CHIP in the children of Medicaid and CHIP (CMS: 7 of 38 million in 2024).
    private static let childShare = 0.18

    private init() {
        var (designs, sellers): ([Design], [Seller]) = ([], [])
        for line in Plan.LineOfBusiness.allCases {
            let own = PayerTable.shared.shares(of: line).map { payer in
                Seller(
                    id: payer.id, line: line, share: Double(payer.share) / 10_000,
                    isOfState: PayerTable.shared.payer(payer.id)?.claimFilingIndicator == Self.stateIndicator)
            }
            sellers += own
            for entry in PlanTable.shared.shares(of: line) {
                guard let plan = PlanTable.shared.plan(entry.id) else { continue }
                var share = Double(entry.share) / 10_000
                if plan.kind == .childrensInsurance { share = Self.childShare }
                if plan.kind == .medicaid || plan.kind == .managedMedicaid {
                    share = own.reduce(0) { $0 + ($1.isOfState == (plan.kind == .medicaid) ? $1.share : 0) }
                }
                designs.append(Design(plan: plan, share: share))
            }
        }
        self.designs = FrozenArray(designs)
        self.sellers = FrozenArray(sellers)
    }

    /// The offer of a design by a payer.
    func offer(_ design: Design, of seller: Seller) -> PlanOffer {
        PlanOffer(
            planID: design.plan.id, payerID: seller.id, line: design.plan.lineOfBusiness,
            requiresPrimaryCare: design.plan.requiresPrimaryCare, premiums: design.plan.premiums)
    }

    /// The designs of a line that somebody of an age may have.
    func designs(of line: Plan.LineOfBusiness, age: Int) -> [Design] {
        designs.filter { $0.plan.lineOfBusiness == line && (!$0.isForChildren || age < 19) }
    }

    /// The payers that sell a design.
    func sellers(of design: Design) -> [Seller] {
        sellers.filter { $0.line == design.plan.lineOfBusiness && $0.isOfState == design.isOfState }
    }

    /// The first payer of a line but one; nothing when there is none.
    func payer(of line: Plan.LineOfBusiness, isOfState: Bool? = nil, but other: Text = .empty) -> Text? {
        sellers.first { $0.line == line && $0.id != other && (isOfState == nil || $0.isOfState == isOfState) }?.id
    }

    /// Whether a payer is Original Medicare.
    func isMedicare(_ payer: Text) -> Bool { sellers.contains { $0.id == payer && $0.line == .medicare } }

    /// Whether a plan asks for a primary care provider.
    func requiresPrimaryCare(_ planID: Text) -> Bool {
        designs.first { $0.plan.id == planID }?.plan.requiresPrimaryCare ?? false
    }
}
