import ToolKit

await ExportX12Professional.main()
