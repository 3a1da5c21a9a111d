public import HealthSimCore

extension ProfileSpecification {
    /// Who lives with the persons of a profile and from their contract: each has a record, claims and fills of their own.
    ///
    /// It is about grown persons of 18 and over; a child of the profile is in the contract of a parent in any case.
    public struct Family: Hashable, Sendable {
        /// The shares of the makes of a family, in the order of `Make.allCases`; their sum is 1.
        public var makes: [Double]
        /// How many children there are where there are any, from 1 to `mostChildren`; nil means the published shares.
        public var children: DistributionSpecification?
        /// Where it stands in the document.
        public var path: String

        /// Who is in a contract.
        public enum Make: String, CaseIterable, Hashable, Sendable {
            case single, couple
            case singleParent = "single_parent"
            case family

            /// Whether there is a spouse.
            public var hasSpouse: Bool { self == .couple || self == .family }
            /// Whether there are children.
            public var hasChildren: Bool { self == .singleParent || self == .family }
        }

        /// How many children a person has at most.
        public static let mostChildren = 6
        /// How many children there are on average where there are any and the document does not say.
        static var publishedMeanOfChildren: Double {
            zip(FamilyGenerator.childShares, 1...).reduce(0) { $0 + $1.0 * Double($1.1) }
        }

        /// Shares of makes, and the number of children.
        public init(makes: [Double], children: DistributionSpecification? = nil, path: String = "family_structure") {
            self.makes = makes
            self.children = children
            self.path = path
        }

        /// A spouse and children that do not depend on each other.
        init(spouse: Double, parents: Double, children: DistributionSpecification?, path: String) {
            self.init(
                makes: [
                    (1 - spouse) * (1 - parents), spouse * (1 - parents), (1 - spouse) * parents, spouse * parents,
                ], children: children, path: path)
        }
    }
}
