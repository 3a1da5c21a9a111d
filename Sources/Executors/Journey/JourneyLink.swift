/// That an event waits for another.
struct JourneyLink {
    let event: String
    let other: String
    /// Where the document says so.
    let path: String

    /// Events that wait for each other, from one back to itself.
    struct Circle {
        let events: [String]
        let path: String
    }

    /// Every circle, once.
    static func circles(of links: [JourneyLink]) -> [Circle] {
        var circles: [Circle] = []
        var reported: Set<String> = []
        for link in links where !reported.contains(link.event) {
            guard let way = way(from: link.other, to: link.event, by: links) else { continue }
            guard !way.contains(where: reported.contains) else { continue }
            reported.formUnion(way)
            circles.append(Circle(events: [link.event] + way, path: link.path))
        }
        return circles
    }

    /// The events that lead from one to another.
    private static func way(from first: String, to last: String, by links: [JourneyLink]) -> [String]? {
        var ways = [[first]]
        var seen: Set<String> = [first]
        var next = 0
        while next < ways.count {
            let way = ways[next]
            next += 1
            guard let end = way.last else { continue }
            if end == last { return way }
            for link in links where link.event == end && seen.insert(link.other).inserted {
                ways.append(way + [link.other])
            }
        }
        return nil
    }
}
