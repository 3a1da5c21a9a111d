import ToolKit

await CheckFormulary.main()
