import ToolKit

await HealthSim.main()
