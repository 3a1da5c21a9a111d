import ToolKit

await ValidatePrescription.main()
