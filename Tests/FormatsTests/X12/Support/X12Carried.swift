import HealthSimCore
import MemberSim

@testable import Formats

/// The part of a household that an 837 carries, as `docs/mappings/x12.md` states it: what reading gives back.
enum X12Carried {
    /// A text in the characters of the basic set.
    static func text(_ text: Text, max: Int = 80, _ options: X12Options = X12Options()) -> Text {
        var plain = options
        plain.breaksLines = false
        var writer = X12Writer(plain)
        writer.segment("")
        writer.put(text, max: max, opens: true)
        writer.end()
        return Text(String(writer.out.description.dropLast()))
    }

    /// A claim without what stays behind: the plan, the encounter, the days of submission, and what its form has no
    /// place for.
    static func claim(_ original: Claim, _ household: MemberHousehold, _ options: X12Options) -> Claim {
        var claim = original
        claim.planID = .empty
        claim.encounterID = .empty
        claim.submitted = .epoch
        claim.received = .epoch
        claim.note = text(claim.note, max: 80, options)
        for index in claim.lines.indices { claim.lines[index] = line(claim.lines[index], original) }
        claim.diagnoses = diagnoses(claim)
        for index in claim.otherPayers.indices {
            let code = claim.otherPayers[index].relationship.claimCode
            claim.otherPayers[index].relationship = Relationship(rawValue: "\(code)") ?? .other
        }
        if claim.kind == .institutional {
            claim.accident = .empty
            claim.accidentDate = nil
            claim.billingCodes = [.occurrenceSpan, .occurrence, .value, .condition].flatMap { kind in
                claim.billingCodes.filter { $0.kind == kind }
            }
            claim.admission = admission(claim)
        } else {
            claim.admission = nil
            claim.procedures = []
            claim.operatingNPI = .empty
            claim.billingCodes = claim.billingCodes.filter { $0.kind == .condition }
            let isPerson = !household.facilities.contains { $0.npi == claim.billingNPI }
            if claim.renderingNPI == claim.billingNPI || claim.renderingNPI.isEmpty {
                claim.renderingNPI = isPerson ? claim.billingNPI : .empty
            }
        }
        return claim
    }

    /// Diagnoses stand by their role; presence is told of stays alone.
    private static func diagnoses(_ claim: Claim) -> [ClaimDiagnosis] {
        let inOrder: [ClaimDiagnosis]
        if claim.kind == .professional {
            inOrder = claim.diagnoses.enumerated().map {
                ClaimDiagnosis($1.code, role: $0 == 0 ? .principal : .other)
            }
        } else {
            let others = claim.diagnoses.dropFirst()
            inOrder =
                claim.diagnoses.prefix(1)
                + [.reasonForVisit, .externalCause, .other].flatMap { role in others.filter { $0.role == role } }
        }
        return inOrder.map { diagnosis in
            var diagnosis = diagnosis
            if !claim.isInpatient || diagnosis.role == .reasonForVisit { diagnosis.presentOnAdmission = nil }
            return diagnosis
        }
    }

    private static func admission(_ claim: Claim) -> ClaimAdmission? {
        guard var admission = claim.admission, claim.isInpatient || !admission.type.isEmpty else { return nil }
        guard claim.isInpatient else {
            admission.start = Timestamp(date: claim.start)
            admission.discharge = nil
            admission.admittingDiagnosis = nil
            return admission
        }
        // The offset of the place is not carried, nor are seconds.
        func local(_ moment: Timestamp, _ date: CalendarDate) -> Timestamp {
            Timestamp(date: date, secondOfDay: moment.secondOfDay / 60 * 60)
        }
        admission.start = local(admission.start, admission.start.date)
        admission.discharge = admission.discharge.map { local($0, claim.end) }
        return admission
    }

    private static func line(_ original: ClaimLine, _ claim: Claim) -> ClaimLine {
        var line = original
        if line.renderingNPI == claim.renderingNPI { line.renderingNPI = .empty }
        if claim.kind == .professional {
            line.revenueCode = .empty
            if line.unit == .days { line.unit = .count }
            if line.placeOfService == claim.placeOfService { line.placeOfService = .empty }
            if line.diagnosisPointers.isEmpty { line.diagnosisPointers = [1] }
        } else {
            line.placeOfService = .empty
            line.diagnosisPointers = []
            line.isEmergency = false
            if line.unit == .minutes { line.unit = .count }
        }
        return line
    }

    /// A member as patient: name, birth, sex, home, relationship.
    static func member(_ original: Member) -> Member {
        var member = X12ClaimLevels.unknownMember
        member.id = original.id
        member.subscriberID = original.subscriberID
        member.relationship = Relationship(rawValue: "\(original.relationship.claimCode)") ?? .other
        member.personCode = original.isSubscriber ? "01" : .empty
        member.mrn = original.mrn
        let person = original.person
        member.person.name = PersonName(
            family: text(person.name.family), given: text(person.name.given), middle: text(person.name.middle))
        member.person.sex = person.sex == .other ? .unknown : person.sex
        member.person.birthDate = person.birthDate
        let (house, street) = X12ClaimParser.street(text(Text(person.address.line)).string)
        member.person.address = Address(
            houseNumber: house, street: street, city: text(person.address.city), state: person.address.state,
            postalCode: person.address.postalCode)
        return member
    }
}
