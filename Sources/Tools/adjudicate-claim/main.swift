import ToolKit

await AdjudicateClaim.main()
