import ToolKit

await ExportFHIR.main()
