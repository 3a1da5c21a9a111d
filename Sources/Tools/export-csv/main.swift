import ToolKit

await ExportCSV.main()
