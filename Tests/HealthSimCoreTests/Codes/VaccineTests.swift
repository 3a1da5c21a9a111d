import HealthSimCore
import Testing

@Suite struct VaccineTests {
    @Test func `every vaccine has a code, a way and a bill`() {
        #expect(Vaccine.all.count >= 75)
        for vaccine in Vaccine.all {
            #expect(vaccine.concept.isListed && vaccine.administration.isListed, "\(vaccine.shortName)")
            #expect(vaccine.product?.isListed != false, "\(vaccine.shortName)")
            #expect(!vaccine.route.isEmpty && !vaccine.site.isEmpty && !vaccine.group.isEmpty)
            #expect(vaccine.minimumAgeInMonths <= vaccine.maximumAgeInMonths ?? 1_560, "\(vaccine.shortName)")
            #expect(Vaccine.of(vaccine.concept)?.shortName == vaccine.shortName)
        }
    }

    @Test func `the schedule gives known vaccines at ages they are for, dose after dose`() throws {
        #expect(VaccineDose.all.count >= 50)
        for dose in VaccineDose.all {
            let vaccine = try #require(Vaccine.of(dose.vaccine))
            #expect(vaccine.group == dose.group, "\(dose.id)")
            #expect(dose.ageInMonths.lowerBound >= vaccine.minimumAgeInMonths, "\(dose.id)")
            if let last = vaccine.maximumAgeInMonths { #expect(dose.ageInMonths.lowerBound <= last, "\(dose.id)") }
        }
        let groups: [Text] = [
            "hepatitis-b", "rotavirus", "dtap", "hib", "pneumococcal", "polio", "influenza", "mmr", "varicella",
            "hepatitis-a", "tdap", "td", "hpv", "meningococcal-acwy", "meningococcal-b", "covid-19", "zoster", "rsv",
        ]
        for group in groups { #expect(VaccineDose.all.contains { $0.group == group }, "\(group)") }
    }

    @Test func `seasons run over the turn of the year`() throws {
        let dose = try #require(VaccineDose.named("influenza-adult"))
        for month in [9, 10, 12, 1] { #expect(dose.isInSeason(month: month)) }
        for month in [2, 6, 8] { #expect(!dose.isInSeason(month: month)) }
        #expect(VaccineDose.named("mmr-1")?.isInSeason(month: 6) == true)
    }

    @Test func `some doses are for a risk alone`() throws {
        let dose = try #require(VaccineDose.named("tdap-pregnancy"))
        #expect(!dose.isForAll && dose.sex == .female && dose.isIndicated(by: Concept(.icd10cm, "Z34.90")))
        #expect(VaccineDose.named("zoster-1")?.isForAll == true)
    }
}
