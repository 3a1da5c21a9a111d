import ToolKit

await ExportCCDA.main()
