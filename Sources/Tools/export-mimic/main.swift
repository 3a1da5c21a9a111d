import ToolKit

await ExportMIMIC.main()
