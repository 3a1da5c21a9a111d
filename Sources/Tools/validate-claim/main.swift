import ToolKit

await ValidateClaim.main()
