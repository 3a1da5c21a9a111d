import ToolKit

await ValidatePatient.main()
