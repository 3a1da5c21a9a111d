import ToolKit

await ExportX12Institutional.main()
