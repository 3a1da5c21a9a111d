/// The groups by which the tables of names and languages are split: the names of their columns.
package enum NameGroup: String, CaseIterable, Sendable {
    case white, black, api, native, multiple, hispanic

    /// The position in the order of the cases, 0 to 5.
    var position: Int {
        switch self {
        case .white: 0
        case .black: 1
        case .api: 2
        case .native: 3
        case .multiple: 4
        case .hispanic: 5
        }
    }
}
