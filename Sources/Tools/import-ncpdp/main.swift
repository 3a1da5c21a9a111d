import ToolKit

await ImportNCPDP.main()
