import ToolKit

await ExportX12Transaction.main()
