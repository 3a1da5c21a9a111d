import ToolKit

await ImportX12.main()
