// Tests of HealthSimCore.
