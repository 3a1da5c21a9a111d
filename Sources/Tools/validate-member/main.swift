import ToolKit

await ValidateMember.main()
