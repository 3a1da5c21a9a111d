import Executors
import HealthSimCore

/// `healthsim profiles`.
struct ListProfiles: Command {
    static let name = "healthsim profiles"
    static let help = Help(
        "Lists the profiles that are built in, or prints the specification of one.",
        arguments: [Help.Argument("[PROFILE]", "The id of a profile.")],
        options: [Option("json", "Print JSON in place of text.")],
        examples: [
            ("healthsim profiles", "See what there is."),
            ("healthsim profiles medicare-diabetic > mine.json", "Begin a specification of one's own."),
        ])

    private let profile: NamedProfile?
    private let asJSON: Bool

    init(_ words: [String]) throws(UsageError) {
        let arguments = try Arguments(words, for: Self.help)
        asJSON = arguments.has(.json)
        profile = try arguments.positionals.first.map { (id) throws(UsageError) in
            guard let profile = NamedProfile.named(id) else {
                throw UsageError(unknown: id, as: "profile", among: NamedProfile.all.map(\.id))
            }
            return profile
        }
    }

    func run(_ console: Console) async throws -> ExitCode {
        if let profile {
            try console.write(String(decoding: profile.document.rendered(pretty: true), as: UTF8.self) + "\n")
        } else {
            try console.write(asJSON ? Self.json : Self.text)
        }
        return .done
    }

    private static var text: String {
        let width = (NamedProfile.all.map(\.id.count).max() ?? 0) + 2
        return NamedProfile.all.map { profile in
            let journey = profile.journey.isEmpty ? "" : "; journey: \(profile.journey)"
            return Figures.padded(profile.id, to: width) + profile.description + "\n" + Figures.padded("", to: width)
                + "\(profile.count) persons; \(profile.products.joined(separator: ", "))\(journey)\n"
        }.joined()
    }

    private static var json: String {
        var writer = JSONWriter(pretty: true)
        writer.beginArray()
        for profile in NamedProfile.all {
            writer.beginObject()
            writer.field("id", profile.id)
            writer.field("name", profile.name)
            writer.field("description", profile.description)
            writer.field("count", profile.count)
            writer.key("products")
            writer.beginArray()
            for product in profile.products { writer.string(product) }
            writer.endArray()
            if !profile.journey.isEmpty { writer.field("journey", profile.journey) }
            writer.endObject()
        }
        writer.endArray()
        writer.newline()
        return writer.buffer.description
    }
}
