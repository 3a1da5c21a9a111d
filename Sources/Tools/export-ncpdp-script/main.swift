import ToolKit

await ExportNCPDPScript.main()
