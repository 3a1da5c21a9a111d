import ToolKit

await ValidatePharmacyClaim.main()
