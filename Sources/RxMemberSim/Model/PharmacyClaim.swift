public import HealthSimCore

/// A transaction that a pharmacy sends to the processor of the benefit.
public struct PharmacyClaim: Hashable, Sendable, Codable {
    /// What a transaction asks for.
    ///
    /// Source: NCPDP Telecommunication D.0, 103-A3; the raw values are its codes.
    public enum Transaction: String, CaseIterable, Codable, Sendable {
        case billing = "B1"
        case reversal = "B2"
        case rebill = "B3"
        case eligibility = "E1"
    }

    /// The identifier, unique in the cohort, such as `RXC000000010001`.
    public var id: Text
    /// What it asks for (103-A3).
    public var transaction: Transaction
    /// For whom; empty when the card is not known.
    public var memberID: Text
    /// The issuer on the card (101-A1).
    public var bin: Text
    /// The processor control number on the card (104-A4).
    public var pcn: Text
    /// The group on the card (301-C1).
    public var groupID: Text
    /// The number on the card (302-C2).
    public var cardholderID: Text
    /// The number of the person (303-C3).
    public var personCode: Text
    /// What the person is to the cardholder (306-C6).
    public var relationship: RxRelationship
    /// Who sends it, by NPI of the pharmacy (201-B1).
    public var pharmacyNPI: Text
    /// When it was sent; claims are settled in this order.
    public var submitted: Timestamp
    /// The date of service (401-D1): the day of the fill.
    public var serviceDate: CalendarDate
    /// The prescription; empty for a question about eligibility.
    public var prescriptionID: Text
    /// The fill; empty for a question about eligibility.
    public var fillID: Text
    /// The pharmacy's number of the prescription (402-D2).
    public var prescriptionNumber: Text
    /// 0 for the first fill, then the number of the refill (403-D3).
    public var fillNumber: Int
    /// The product, NDC of 11 digits; `0` for a compound (407-D7).
    public var ndc: Text
    /// How much (442-E7).
    public var quantity: DrugQuantity
    /// Its unit (600-28).
    public var unit: DrugUnit
    /// For how many days (405-D5).
    public var daysSupply: Int
    /// Whether substitution was excluded (408-D8).
    public var dispenseAsWritten: DispenseAsWritten
    /// When it was written (414-DE).
    public var written: CalendarDate?
    /// Refills that were authorized (415-DF).
    public var refillsAuthorized: Int
    /// How it reached the pharmacy (419-DJ).
    public var origin: PrescriptionOrigin
    /// Who wrote it, by NPI (411-DB).
    public var prescriberNPI: Text
    /// What is known of other coverage (308-C8), such as `02`; empty where nothing is.
    public var otherCoverage: Text
    /// Submission clarification codes (420-DK).
    public var clarifications: [Text]
    /// The number of a prior authorization (462-EV); empty where there is none.
    public var authorizationNumber: Text
    /// What kind of pharmacy service it is (147-U7).
    public var serviceType: Text
    /// Where the patient lives (384-4X).
    public var residence: PatientResidence
    /// Whether the patient says that she is pregnant (335-2C); absent when not known.
    public var isPregnant: Bool?
    /// What it is for, ICD-10-CM (424-DO).
    public var diagnoses: [Concept]
    /// What is asked for.
    public var pricing: SubmittedPricing?
    /// What the pharmacist did about alerts (segment AM08).
    public var services: [PharmacistService]
    /// The parts of a compound (segment AM10); empty for a product.
    public var ingredients: [CompoundIngredient]
    /// The dose form of a compound (450-EF), by its code; empty for a product.
    public var compoundForm: Text
    /// What payers before this one have decided (segment AM05).
    public var otherPayers: [OtherPayerPayment]
    /// The claim that a reversal or rebill takes back; empty for others.
    public var formerID: Text

    /// A transaction from its parts.
    public init(
        id: Text, transaction: Transaction, memberID: Text, bin: Text, pcn: Text, groupID: Text, cardholderID: Text,
        personCode: Text = "001", relationship: RxRelationship = .cardholder, pharmacyNPI: Text,
        submitted: Timestamp, serviceDate: CalendarDate, prescriptionID: Text = .empty, fillID: Text = .empty,
        prescriptionNumber: Text = .empty, fillNumber: Int = 0, ndc: Text = .empty, quantity: DrugQuantity = .zero,
        unit: DrugUnit = .each, daysSupply: Int = 0, dispenseAsWritten: DispenseAsWritten = .substitutionAllowed,
        written: CalendarDate? = nil, refillsAuthorized: Int = 0, origin: PrescriptionOrigin = .electronic,
        prescriberNPI: Text = .empty, otherCoverage: Text = .empty, clarifications: [Text] = [],
        authorizationNumber: Text = .empty, serviceType: Text = "01", residence: PatientResidence = .home,
        isPregnant: Bool? = nil, diagnoses: [Concept] = [], pricing: SubmittedPricing? = nil,
        services: [PharmacistService] = [], ingredients: [CompoundIngredient] = [], compoundForm: Text = .empty,
        otherPayers: [OtherPayerPayment] = [], formerID: Text = .empty
    ) {
        self.id = id
        self.transaction = transaction
        self.memberID = memberID
        self.bin = bin
        self.pcn = pcn
        self.groupID = groupID
        self.cardholderID = cardholderID
        self.personCode = personCode
        self.relationship = relationship
        self.pharmacyNPI = pharmacyNPI
        self.submitted = submitted
        self.serviceDate = serviceDate
        self.prescriptionID = prescriptionID
        self.fillID = fillID
        self.prescriptionNumber = prescriptionNumber
        self.fillNumber = fillNumber
        self.ndc = ndc
        self.quantity = quantity
        self.unit = unit
        self.daysSupply = daysSupply
        self.dispenseAsWritten = dispenseAsWritten
        self.written = written
        self.refillsAuthorized = refillsAuthorized
        self.origin = origin
        self.prescriberNPI = prescriberNPI
        self.otherCoverage = otherCoverage
        self.clarifications = clarifications
        self.authorizationNumber = authorizationNumber
        self.serviceType = serviceType
        self.residence = residence
        self.isPregnant = isPregnant
        self.diagnoses = diagnoses
        self.pricing = pricing
        self.services = services
        self.ingredients = ingredients
        self.compoundForm = compoundForm
        self.otherPayers = otherPayers
        self.formerID = formerID
    }

    /// Whether the drug was mixed at the pharmacy.
    public var isCompound: Bool { !ingredients.isEmpty }
}

/// What a pharmacist did about an alert of a drug review (segment AM08).
public struct PharmacistService: Hashable, Sendable, Codable {
    /// The reason for service (439-E4), such as `DD`.
    public var reason: Text
    /// The professional service (440-E5), such as `M0`.
    public var service: Text
    /// The result of service (441-E6), such as `1G`.
    public var result: Text
    /// The level of effort (474-8E), such as `11`; empty where none is said.
    public var effort: Text
    /// The other drug, NDC of 11 digits (476-H6); empty where there is none.
    public var coAgent: Text

    /// A service from its codes.
    public init(reason: Text, service: Text, result: Text, effort: Text = .empty, coAgent: Text = .empty) {
        self.reason = reason
        self.service = service
        self.result = result
        self.effort = effort
        self.coAgent = coAgent
    }
}

/// A part of a compound (segment AM10).
public struct CompoundIngredient: Hashable, Sendable, Codable {
    /// The product, NDC of 11 digits (489-TE).
    public var ndc: Text
    /// How much (448-ED).
    public var quantity: DrugQuantity
    /// What it costs (449-EE).
    public var cost: Money
    /// How the cost was found (490-UE).
    public var basis: CostBasis

    /// A part from its values.
    public init(ndc: Text, quantity: DrugQuantity, cost: Money, basis: CostBasis = .averageWholesale) {
        self.ndc = ndc
        self.quantity = quantity
        self.cost = cost
        self.basis = basis
    }
}

/// What another payer has decided about a claim (segment AM05).
public struct OtherPayerPayment: Hashable, Sendable, Codable {
    /// Its place in the order of payers (338-5C), `01` to `09`.
    public var coverageType: Text
    /// Its issuer number (340-7C).
    public var bin: Text
    /// The day it decided (443-E8).
    public var decided: CalendarDate
    /// What it paid, by qualifier (342-HC, 431-DV); empty when it rejected the claim.
    public var paid: [QualifiedAmount]
    /// What it left to the patient, by qualifier (351-NP, 352-NQ).
    public var patientResponsibility: [QualifiedAmount]
    /// Why it rejected the claim (472-6E); empty when it paid.
    public var rejects: [Text]

    /// A decision from its parts.
    public init(
        coverageType: Text, bin: Text, decided: CalendarDate, paid: [QualifiedAmount] = [],
        patientResponsibility: [QualifiedAmount] = [], rejects: [Text] = []
    ) {
        self.coverageType = coverageType
        self.bin = bin
        self.decided = decided
        self.paid = paid
        self.patientResponsibility = patientResponsibility
        self.rejects = rejects
    }
}
