import ToolKit

await AdjudicateRxClaim.main()
