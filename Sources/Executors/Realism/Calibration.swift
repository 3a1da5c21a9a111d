import HealthSimCore
import PatientSim

/// Finds the shifts under which the shares of conditions come out as the care models state them, although conditions
/// raise the odds of each other.
public struct Calibration: Sendable {
    /// One band of one model.
    struct Cell {
        var model: String
        var band: Int
        /// The share that the model states.
        var wanted: Double
        var having = 0.0
        var persons = 0.0
    }

    /// The shifts as a table: model, band, shift.
    public let table: String

    /// Makes populations until the shares stand still.
    ///
    /// - Parameters:
    ///   - count: how many persons a round has; 200,000 leave an error of a hundredth of a common condition's share.
    ///   - rounds: how often the shifts are corrected.
    /// - Throws: what is wrong with the references, or `CancellationError`.
    public init(count: UInt64, seed: UInt64, rounds: Int, workers: Int) async throws {
        var shifts = PrevalenceShifts()
        var cells: [Cell] = []
        for round in 0..<rounds {
            let library = try CareModelLibrary(shifts: shifts)
            let source = try RealismPopulation.compiled(count: count, seed: seed, library: library)
            cells = try await Self.count(source, library: library, workers: workers)
            for cell in cells where cell.persons >= 200 && cell.wanted > 0 && cell.wanted < 1 {
                let share = (cell.having + 0.5) / (cell.persons + 1)
                let step = Self.logOdds(cell.wanted) - Self.logOdds(share)
                // A share that rests on few persons is not followed into its noise.
                let trust = cell.having / (cell.having + 20)
                shifts.add(step * (round == 0 ? 1 : trust), to: cell.model, band: cell.band)
            }
        }
        var text = "model,band,shift\n"
        for cell in cells {
            let shift = shifts.shift(of: cell.model, band: cell.band)
            guard abs(shift) >= 0.005 else { continue }
            var buffer = ByteBuffer()
            buffer.append(decimal: shift, places: 3)
            text += "\(cell.model),\(cell.band),\(buffer.description)\n"
        }
        table = text
    }

    private static func logOdds(_ share: Double) -> Double { DeterministicMath.log(share / (1 - share)) }

    private static func count(
        _ source: CompiledProfile, library: CareModelLibrary, workers: Int
    ) async throws -> [Cell] {
        var cells: [Cell] = []
        var first: [Int] = []
        for model in library.models {
            first.append(cells.count)
            for (band, content) in (model.occurrence?.prevalence ?? FrozenArray()).enumerated() {
                cells.append(Cell(model: model.id.string, band: band, wanted: content.share))
            }
        }
        let starts = first
        let size = cells.count
        try await generate(0..<source.count, blockSize: 200, workers: workers) { indices in
            var counts = [(having: Double, persons: Double)](repeating: (0, 0), count: size)
            for index in indices {
                let subject = source.subject(at: index)
                let person = subject.patient.person
                let age = max(0, person.birthDate.years(until: source.asOf))
                let present = source.engine.presence(of: subject)
                for model in library.models.indices {
                    guard let bands = library.models[model].occurrence?.prevalence,
                        let band = bands.firstIndex(where: {
                            $0.ages.contains(age) && ($0.sex == nil || $0.sex == person.sex)
                        })
                    else { continue }
                    counts[starts[model] + band].persons += 1
                    if present.contains(model) { counts[starts[model] + band].having += 1 }
                }
            }
            return counts
        } emit: { counts in
            for position in counts.indices {
                cells[position].having += counts[position].having
                cells[position].persons += counts[position].persons
            }
        }
        return cells
    }
}
