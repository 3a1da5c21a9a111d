"""What is asked of a place: the figures of references/populations/, with the columns of the CDC that hold them.

`models` are the care models whose conditions a prevalence counts, and `rule` how they follow it: `whole`, so that as many
adults have one of them; `ratio`, so that they are as much more or less frequent than in the nation, because PLACES counts
more than these conditions; empty for a figure that is shown only. `arising` is the percentage of adults a year in whom a
sudden illness or another condition brings one of them about in our models, counted in Harris County:
what 36 months of history add, divided by three.
"""


def prevalence(id, column, name, of="adults", models="", rule="", arising=""):
    return dict(
        id=id, column=column, name=name, kind="prevalence", dataset="cdc_places", of=of, models=models,
        rule=rule or ("whole" if models else ""), arising=arising)


def social(id, column, name, of="persons"):
    return dict(id=id, column=column, name=name, kind="social", dataset="svi", of=of)


def group(id, column, name):
    return dict(id=id, column=column, name=name, kind="race", dataset="svi", of="persons")


def age(id, column, name):
    return dict(id=id, column=column, name=name, kind="age", dataset="svi", of="persons")


FIGURES = [
    age("age_0_17", "EP_AGE17", "Aged 17 and under"),
    age("age_65_up", "EP_AGE65", "Aged 65 and over"),
    group("asian", "EP_ASIAN", "Asian"),
    group("black", "EP_AFAM", "Black or African American"),
    group("hispanic", "EP_HISP", "Hispanic or Latino, of any race"),
    group("multiple", "EP_TWOMORE", "Of two or more races"),
    group("native", "EP_AIAN", "American Indian or Alaska Native"),
    group("other", "EP_OTHERRACE", "Of another race"),
    group("pacific", "EP_NHPI", "Native Hawaiian or other Pacific Islander"),
    prevalence("diabetes", "DIABETES", "Diabetes", models="type-1-diabetes type-2-diabetes", arising=0.08),
    prevalence("obesity", "OBESITY", "Obesity", models="obesity unrecorded-obesity"),
    prevalence("high_blood_pressure", "BPHIGH", "High blood pressure", models="hypertension"),
    prevalence("high_cholesterol", "HIGHCHOL", "High cholesterol", "adults screened", models="hyperlipidemia"),
    prevalence("coronary_heart_disease", "CHD", "Coronary heart disease", models="coronary-artery-disease", arising=0.13),
    prevalence("stroke", "STROKE", "Stroke", models="stroke", arising=0.22),
    prevalence("copd", "COPD", "Chronic obstructive pulmonary disease", models="copd"),
    prevalence("asthma", "CASTHMA", "Asthma", models="asthma"),
    prevalence("kidney_disease", "KIDNEY", "Chronic kidney disease", models="ckd", arising=0.05),
    prevalence(
        "cancer", "CANCER", "Cancer except skin, ever",
        models="breast-cancer lung-cancer colorectal-cancer prostate-cancer", rule="ratio"),
    prevalence(
        "arthritis", "ARTHRITIS", "Arthritis", models="gout osteoarthritis rheumatoid-arthritis fibromyalgia"),
    prevalence("depression", "DEPRESSION", "Depression, ever", models="depression"),
    prevalence("smoking", "CSMOKING", "Smoking", models="tobacco-use"),
    prevalence("binge_drinking", "BINGE", "Binge drinking"),
    prevalence("inactivity", "LPA", "No physical activity in leisure time"),
    prevalence("short_sleep", "SLEEP", "Less than 7 hours of sleep"),
    prevalence("poor_mental_health", "MHLTH", "Poor mental health on 14 days a month or more"),
    prevalence("poor_physical_health", "PHLTH", "Poor physical health on 14 days a month or more"),
    prevalence("poor_general_health", "GHLTH", "Fair or poor health"),
    prevalence("teeth_lost", "TEETHLOST", "All teeth lost", "adults 65 and over"),
    prevalence("uninsured_adults", "ACCESS2", "No health insurance", "adults 18 to 64"),
    prevalence("pressure_medicine", "BPMED", "Takes medicine for high blood pressure", "adults with high blood pressure"),
    prevalence("checkup", "CHECKUP", "Check-up within the year"),
    prevalence("dental_visit", "DENTAL", "Visit to the dentist within the year"),
    prevalence("cholesterol_screening", "CHOLSCREEN", "Cholesterol tested within five years"),
    prevalence("colon_screening", "COLON_SCREEN", "Screened for colorectal cancer", "adults 45 to 75"),
    prevalence("mammography", "MAMMOUSE", "Mammography within two years", "women 50 to 74"),
    prevalence("cervical_screening", "CERVICAL", "Screened for cervical cancer", "women 21 to 65"),
    social("poverty", "EP_POV150", "Below 150 % of the poverty line"),
    social("poverty_line", "EP_POV", "Below the poverty line"),
    social("uninsured", "EP_UNINSUR", "No health insurance"),
    social("minority", "EP_MINRTY", "Of a minority"),
    social("no_vehicle", "EP_NOVEH", "No vehicle", "households"),
    social("limited_english", "EP_LIMENG", "Speaks English less than well", "persons 5 and over"),
    social("no_high_school", "EP_NOHSDP", "No high school diploma", "persons 25 and over"),
    social("unemployed", "EP_UNEMP", "Unemployed", "labour force"),
    social("disability", "EP_DISABL", "With a disability"),
    social("crowded", "EP_CROWD", "More people than rooms", "households"),
]
