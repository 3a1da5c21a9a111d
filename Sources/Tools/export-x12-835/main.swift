import ToolKit

await ExportX12Remittance.main()
