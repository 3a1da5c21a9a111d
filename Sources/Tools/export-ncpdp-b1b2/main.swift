import ToolKit

await ExportNCPDPClaims.main()
