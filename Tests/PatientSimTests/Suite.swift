// Tests of PatientSim.
