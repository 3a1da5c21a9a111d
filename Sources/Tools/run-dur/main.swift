import ToolKit

await RunDUR.main()
