import ToolKit

await ExportJSON.main()
