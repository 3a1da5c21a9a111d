import ToolKit

await ExportHL7v2.main()
