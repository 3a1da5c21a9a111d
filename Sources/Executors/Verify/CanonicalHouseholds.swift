import Formats
import HealthSimCore
import MemberSim
import PatientSim
import RxMemberSim

/// The households of a cohort in canonical JSON, put together from the files of its products, one after another.
///
/// The files are in the order of the households; what belongs together is told by the number of the person that all its
/// identifiers have.
struct CanonicalHouseholds {
    /// Something that was read, with its place.
    struct Item<Value> {
        /// Nothing when it has errors.
        let value: Value?
        /// What is wrong with it.
        let result: ValidationResult
        /// Its place in the file, from 1.
        let record: UInt64
        /// The number of the household; nil when it cannot be told.
        let number: UInt64?
    }

    /// A file and what was read of it.
    private struct Source<Value> {
        var stream: JSONElementStream?
        var next: Item<Value>?
        var count: UInt64 = 0
    }

    /// A household.
    struct Part {
        var records: [Item<PatientRecord>] = []
        var memberships: [Item<MemberHousehold>] = []
        var pharmacies: [Item<RxHousehold>] = []
    }

    private var records: Source<PatientRecord>
    private var memberships: Source<MemberHousehold>
    private var pharmacies: Source<RxHousehold>
    private let numbers: HouseholdNumber
    private var recordReader = CanonicalJSONReader()
    private var memberReader = MemberJSONReader()
    private var rxReader = RxJSONReader()
    private let patientValidator: PatientValidator
    private let memberValidator: MemberValidator
    private let rxValidator: RxValidator

    /// How many records, households of payers and households of cards were read.
    var counts: (records: UInt64, memberships: UInt64, pharmacies: UInt64) {
        (records.count, memberships.count, pharmacies.count)
    }

    /// The households of files; nil for a product that was not made.
    init(
        records: InputFile?, memberships: InputFile?, pharmacies: InputFile?, asOf: CalendarDate?,
        numbers: HouseholdNumber
    ) {
        func stream(_ file: InputFile?) -> JSONElementStream? {
            file.map { file in JSONElementStream { try file.next() } }
        }
        self.records = Source(stream: stream(records))
        self.memberships = Source(stream: stream(memberships))
        self.pharmacies = Source(stream: stream(pharmacies))
        self.numbers = numbers
        patientValidator = PatientValidator(asOf: asOf)
        memberValidator = MemberValidator(asOf: asOf)
        rxValidator = RxValidator(asOf: asOf)
    }

    /// The next household; nil at the end.
    /// - Throws: `JSONError` for what is no JSON.
    mutating func next() throws -> Part? {
        try fill()
        let numbers = [records.next?.number, memberships.next?.number, pharmacies.next?.number].compactMap(\.self)
        guard records.next != nil || memberships.next != nil || pharmacies.next != nil else { return nil }
        let number = numbers.min()
        var part = Part()
        // What has no number goes with the household at hand.
        while let item = records.next, item.number.map({ $0 <= number ?? .max }) ?? true {
            part.records.append(item)
            records.next = nil
            try fill()
        }
        while let item = memberships.next, item.number.map({ $0 <= number ?? .max }) ?? true {
            part.memberships.append(item)
            memberships.next = nil
            try fill()
        }
        while let item = pharmacies.next, item.number.map({ $0 <= number ?? .max }) ?? true {
            part.pharmacies.append(item)
            pharmacies.next = nil
            try fill()
        }
        return part
    }

    private mutating func fill() throws {
        if records.next == nil, let element = try records.stream?.next() {
            records.count += 1
            let reading = try recordReader.read(element)
            records.next = Item(
                value: reading.record, result: reading.validated(by: patientValidator), record: records.count,
                number: reading.record.flatMap { [numbers] in numbers.ofPerson($0.patient.mrn) })
        }
        if memberships.next == nil, let element = try memberships.stream?.next() {
            memberships.count += 1
            let reading = try memberReader.household(element)
            memberships.next = Item(
                value: reading.value, result: reading.validated(by: memberValidator), record: memberships.count,
                number: reading.value.flatMap { [numbers] in numbers.ofPerson($0.subscriberID) })
        }
        if pharmacies.next == nil, let element = try pharmacies.stream?.next() {
            pharmacies.count += 1
            let reading = try rxReader.household(element)
            pharmacies.next = Item(
                value: reading.value, result: reading.validated(by: rxValidator), record: pharmacies.count,
                number: reading.value.flatMap { [numbers] in numbers.ofPerson($0.members.first?.id ?? $0.cardholderID) }
            )
        }
    }
}
