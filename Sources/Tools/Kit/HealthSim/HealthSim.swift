/// The main program: it makes cohorts, and is the other commands when it is called by their names.
public enum HealthSim: CommandGroup {
    public static let name = "healthsim"
    public static let summary = "Makes people who do not exist, with clinical records that agree with themselves."
    public static let commands: [any Command.Type] = [
        Execute.self, RunScenario.self, ListProfiles.self, ListJourneys.self, ListScenarios.self,
        ValidateSpecification.self, VerifyCohort.self, Network.self, Import.self, ListFormats.self,
        ShowReference.self, ImportReference.self,
        ListCohorts.self, ShowCohort.self, QueryCohort.self, ExportCohort.self, SaveCohort.self, CloneCohort.self,
        MergeCohorts.self, TagCohort.self, DeleteCohort.self,
        MeasureRealism.self, ShowVersion.self,
    ]
    public static let links: [any Command.Type] = [
        ValidatePatient.self, ValidateMember.self, ValidateClaim.self, ValidatePrescription.self,
        ValidatePharmacyClaim.self, ExportFHIR.self, ExportCSV.self, ExportJSON.self,
        ExportHL7v2.self, ExportMIMIC.self, ExportCCDA.self, AdjudicateClaim.self,
        CheckFormulary.self, RunDUR.self, AdjudicateRxClaim.self,
        ExportX12Professional.self, ExportX12Institutional.self, ExportX12Remittance.self, ExportX12Enrollment.self,
        ExportX12Transaction.self, ImportX12.self,
        ExportNCPDPClaims.self, ExportNCPDPScript.self, ImportNCPDP.self,
    ]
}
