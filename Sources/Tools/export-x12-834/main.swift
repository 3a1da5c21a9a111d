import ToolKit

await ExportX12Enrollment.main()
