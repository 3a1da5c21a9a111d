"""What codes.py puts into the code tables: the choice, our ids, our wording, and the reference ranges."""

# LOINC codes whose name was not in the value sets at hand, but is the same in several unrelated public files.
LOINC_BY_HAND = {
    "1989-3": "25-hydroxyvitamin D3 [Mass/volume] in Serum or Plasma",
    "2132-9": "Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma",
    "3040-3": "Lipase [Enzymatic activity/volume] in Serum or Plasma",
    "3084-1": "Urate [Mass/volume] in Serum or Plasma",
    "4537-7": "Erythrocyte sedimentation rate by Westergren method",
    "10839-9": "Troponin I.cardiac [Mass/volume] in Serum or Plasma",
    "20150-9": "FEV1",
    "24331-1": "Lipid 1996 panel - Serum or Plasma",
    "30934-4": "Natriuretic peptide B [Mass/volume] in Serum or Plasma",
    "85353-1": "Vital signs, weight, height, head circumference, oxygen saturation and BMI panel",
}

# id | LOINC | name | decimals | low | high | low, women | high, women | critical low | critical high | category, if not laboratory
LABS = """
hba1c                | 4548-4  | Hemoglobin A1c                        | 1 | 4.0   | 5.6   |      |      |      |
glucose              | 2345-7  | Glucose                               | 0 | 70    | 99    |      |      | 40   | 500
bun                  | 3094-0  | Urea nitrogen (BUN)                   | 0 | 7     | 20    |      |      |      | 100
creatinine           | 2160-0  | Creatinine                            | 2 | 0.6   | 1.3   | 0.5  | 1.1  |      | 10.0
egfr                 | 98979-8 | eGFR (CKD-EPI 2021)                   | 0 | 60    |       |      |      | 15   |
egfr-mdrd            | 33914-3 | eGFR (MDRD, older)                    | 0 | 60    |       |      |      | 15   |
sodium               | 2951-2  | Sodium                                | 0 | 136   | 145   |      |      | 120  | 160
potassium            | 2823-3  | Potassium                             | 1 | 3.5   | 5.1   |      |      | 2.8  | 6.2
chloride             | 2075-0  | Chloride                              | 0 | 98    | 107   |      |      | 80   | 120
co2                  | 2028-9  | Carbon dioxide (bicarbonate)          | 0 | 22    | 29    |      |      | 10   | 40
calcium              | 17861-6 | Calcium                               | 1 | 8.6   | 10.2  |      |      | 6.5  | 13.0
protein-total        | 2885-2  | Total protein                         | 1 | 6.0   | 8.3   |      |      |      |
albumin              | 1751-7  | Albumin                               | 1 | 3.5   | 5.0   |      |      | 1.5  |
bilirubin-total      | 1975-2  | Total bilirubin                       | 1 | 0.2   | 1.2   |      |      |      | 15.0
alkaline-phosphatase | 6768-6  | Alkaline phosphatase                  | 0 | 44    | 121   |      |      |      |
alt                  | 1742-6  | Alanine aminotransferase (ALT)        | 0 | 7     | 56    |      |      |      | 1000
ast                  | 1920-8  | Aspartate aminotransferase (AST)      | 0 | 10    | 40    |      |      |      | 1000
globulin             | 10834-0 | Globulin (calculated)                 | 1 | 2.0   | 3.5   |      |      |      |
anion-gap            | 33037-3 | Anion gap                             | 0 | 8     | 16    |      |      |      | 25
cholesterol-total    | 2093-3  | Total cholesterol                     | 0 | 100   | 199   |      |      |      |
hdl                  | 2085-9  | HDL cholesterol                       | 0 | 40    |       | 50   |      |      |
ldl                  | 13457-7 | LDL cholesterol (calculated)          | 0 | 0     | 99    |      |      |      |
ldl-direct           | 18262-6 | LDL cholesterol (direct)              | 0 | 0     | 99    |      |      |      |
triglycerides        | 2571-8  | Triglycerides                         | 0 | 0     | 149   |      |      |      | 1000
wbc                  | 6690-2  | White blood cells                     | 1 | 4.0   | 11.0  |      |      | 1.5  | 40.0
rbc                  | 789-8   | Red blood cells                       | 2 | 4.2   | 5.9   | 3.9  | 5.2  |      |
hemoglobin           | 718-7   | Hemoglobin                            | 1 | 13.5  | 17.5  | 12.0 | 15.5 | 7.0  | 20.0
hematocrit           | 4544-3  | Hematocrit                            | 1 | 38.8  | 50.0  | 34.9 | 44.5 | 21.0 | 60.0
mcv                  | 787-2   | Mean corpuscular volume               | 1 | 80    | 100   |      |      |      |
mch                  | 785-6   | Mean corpuscular hemoglobin           | 1 | 27    | 33    |      |      |      |
mchc                 | 786-4   | Mean corpuscular hemoglobin conc.     | 1 | 32    | 36    |      |      |      |
rdw                  | 788-0   | Red cell distribution width           | 1 | 11.5  | 14.5  |      |      |      |
platelets            | 777-3   | Platelets                             | 0 | 150   | 400   |      |      | 20   | 1000
neutrophils          | 751-8   | Neutrophils (absolute)                | 1 | 1.8   | 7.7   |      |      | 0.5  |
lymphocytes          | 731-0   | Lymphocytes (absolute)                | 1 | 1.0   | 4.8   |      |      |      |
tsh                  | 3016-3  | Thyroid stimulating hormone (TSH)     | 2 | 0.4   | 4.5   |      |      |      |
free-t4              | 3024-7  | Free thyroxine (T4)                   | 1 | 0.8   | 1.8   |      |      |      |
ferritin             | 2276-4  | Ferritin                              | 0 | 24    | 336   | 11   | 307  |      |
iron                 | 2498-4  | Iron                                  | 0 | 60    | 170   |      |      |      |
tibc                 | 2500-7  | Iron binding capacity                 | 0 | 240   | 450   |      |      |      |
vitamin-b12          | 2132-9  | Vitamin B12                           | 0 | 200   | 900   |      |      |      |
vitamin-d            | 1989-3  | Vitamin D3 (25-hydroxy)               | 0 | 30    | 100   |      |      |      |
psa                  | 2857-1  | Prostate specific antigen             | 1 | 0     | 4.0   |      |      |      |
inr                  | 6301-6  | INR                                   | 1 | 0.9   | 1.1   |      |      |      | 5.0
prothrombin-time     | 5902-2  | Prothrombin time                      | 1 | 11.0  | 13.5  |      |      |      | 50.0
aptt                 | 3173-2  | Activated partial thromboplastin time | 0 | 25    | 35    |      |      |      | 100
d-dimer              | 48065-7 | D-dimer (FEU)                         | 2 | 0     | 0.50  |      |      |      |
troponin-i-hs        | 89579-7 | Troponin I, high sensitivity          | 0 | 0     | 34    | 0    | 16   |      | 100
troponin-i           | 10839-9 | Troponin I                            | 2 | 0     | 0.04  |      |      |      | 0.40
bnp                  | 30934-4 | BNP                                   | 0 | 0     | 100   |      |      |      |
nt-probnp            | 33762-6 | NT-proBNP                             | 0 | 0     | 125   |      |      |      |
creatine-kinase      | 2157-6  | Creatine kinase                       | 0 | 30    | 200   |      |      |      | 5000
lactate              | 32693-4 | Lactate                               | 1 | 0.5   | 2.0   |      |      |      | 4.0
procalcitonin        | 33959-8 | Procalcitonin                         | 2 | 0     | 0.10  |      |      |      |
crp                  | 1988-5  | C-reactive protein                    | 1 | 0     | 5     |      |      |      |
esr                  | 4537-7  | Sedimentation rate (ESR)              | 0 | 0     | 20    |      |      |      |
uacr                 | 9318-7  | Urine albumin/creatinine ratio        | 0 | 0     | 29    |      |      |      |
uacr-micro           | 14959-1 | Urine microalbumin/creatinine ratio   | 0 | 0     | 29    |      |      |      |
phosphate            | 2777-1  | Phosphate                             | 1 | 2.5   | 4.5   |      |      | 1.0  | 9.0
magnesium            | 19123-9 | Magnesium                             | 1 | 1.7   | 2.2   |      |      | 1.0  | 4.7
uric-acid            | 3084-1  | Uric acid                             | 1 | 3.5   | 7.2   | 2.6  | 6.0  |      |
lipase               | 3040-3  | Lipase                                | 0 | 13    | 60    |      |      |      |
urine-gravity        | 5811-5  | Urine specific gravity                | 3 | 1.005 | 1.030 |      |      |      |
urine-ph             | 5803-2  | Urine pH                              | 1 | 5.0   | 8.0   |      |      |      |
arterial-ph          | 2744-1  | Arterial pH                           | 2 | 7.35  | 7.45  |      |      | 7.20 | 7.60
arterial-pco2        | 2019-8  | Arterial carbon dioxide pressure      | 0 | 35    | 45    |      |      | 20   | 70
arterial-po2         | 2703-7  | Arterial oxygen pressure              | 0 | 80    | 100   |      |      | 40   |
hcg                  | 21198-7 | hCG (quantitative)                    | 0 | 0     | 5     |      |      |      |
hiv-rna              | 20447-9 | HIV-1 RNA                             | 0 | 0     | 20    |      |      |      |
fev1                 | 20150-9 | FEV1                                  | 2 |       |       |      |      |      |      | procedure
fev1-fvc             | 19926-5 | FEV1/FVC                              | 0 | 70    | 100   |      |      |      |      | procedure
lvef                 | 10230-1 | Left ventricular ejection fraction    | 0 | 55    | 70    |      |      |      |      | imaging
phq9                 | 44261-6 | PHQ-9 total score                     | 0 | 0     | 4     |      |      |      |      | survey
gad7                 | 70274-6 | GAD-7 total score                     | 0 | 0     | 4     |      |      |      |      | survey
"""

# id | LOINC | name | decimals | low | high
VITALS = """
systolic           | 8480-6  | Systolic blood pressure             | 0 | 90   | 120
diastolic          | 8462-4  | Diastolic blood pressure            | 0 | 60   | 80
bp-panel           | 85354-9 | Blood pressure panel                |   |      |
heart-rate         | 8867-4  | Heart rate                          | 0 | 60   | 100
respiratory-rate   | 9279-1  | Respiratory rate                    | 0 | 12   | 20
temperature        | 8310-5  | Body temperature                    | 1 | 36.1 | 37.2
spo2               | 59408-5 | Oxygen saturation by pulse oximetry | 0 | 95   | 100
spo2-arterial      | 2708-6  | Oxygen saturation in arterial blood | 0 | 95   | 100
height             | 8302-2  | Body height                         | 1 |      |    
weight             | 29463-7 | Body weight                         | 1 |      |    
bmi                | 39156-5 | Body mass index                     | 1 | 18.5 | 24.9
head-circumference | 9843-4  | Head circumference                  | 1 |      |
vital-signs-panel  | 85353-1 | Vital signs panel                   |   |      |
smoking-status     | 72166-2 | Tobacco smoking status              |   |      |
"""

# id | LOINC | name | lab test ids | CPT
PANELS = """
hba1c                    | 4548-4  | Hemoglobin A1c                   | hba1c | 83036
bmp                      | 24321-2 | Basic metabolic panel            | glucose bun creatinine egfr sodium potassium chloride co2 calcium | 80048
cmp                      | 24323-8 | Comprehensive metabolic panel    | glucose bun creatinine egfr sodium potassium chloride co2 calcium protein-total albumin bilirubin-total alkaline-phosphatase alt ast | 80053
lipid-panel              | 24331-1 | Lipid panel                      | cholesterol-total hdl ldl triglycerides | 80061
lipid-panel-direct       | 57698-3 | Lipid panel with direct LDL      | cholesterol-total hdl ldl-direct triglycerides | 80061
cbc                      | 58410-2 | Complete blood count             | wbc rbc hemoglobin hematocrit mcv mch mchc rdw platelets | 85027
cbc-diff                 | 57021-8 | Blood count with differential    | wbc rbc hemoglobin hematocrit mcv mch mchc rdw platelets neutrophils lymphocytes | 85025
urine-albumin-creatinine | 9318-7  | Urine albumin/creatinine ratio   | uacr | 82043
bnp                      | 30934-4 | B-type natriuretic peptide (BNP) | bnp | 83880
nt-probnp                | 33762-6 | NT-proBNP                        | nt-probnp | 83880
tsh                      | 3016-3  | Thyroid stimulating hormone      | tsh | 84443
inr                      | 6301-6  | Prothrombin time and INR         | prothrombin-time inr | 85610
urinalysis               | 24356-8 | Urinalysis                       | urine-gravity urine-ph | 81001
ferritin                 | 2276-4  | Ferritin                         | ferritin | 82728
vitamin-b12              | 2132-9  | Vitamin B12                      | vitamin-b12 | 82607
vitamin-d                | 1989-3  | Vitamin D (25-hydroxy)           | vitamin-d | 82306
psa                      | 2857-1  | Prostate specific antigen        | psa | 84153
troponin-i               | 89579-7 | Troponin I, high sensitivity     | troponin-i-hs | 84484
lactate                  | 32693-4 | Lactate                          | lactate | 83605
procalcitonin            | 33959-8 | Procalcitonin                    | procalcitonin | 84145
crp                      | 1988-5  | C-reactive protein               | crp | 86140
magnesium                | 19123-9 | Magnesium                        | magnesium | 83735
uric-acid                | 3084-1  | Uric acid                        | uric-acid | 84550
lipase                   | 3040-3  | Lipase                           | lipase | 83690
glucose                  | 2345-7  | Glucose                          | glucose | 82947
"""

# our id, NUCC code, setting
TAXONOMY = """
primary-care                207Q00000X office
internal-medicine           207R00000X office
general-practice            208D00000X office
pediatrics                  208000000X office
geriatrics                  207RG0300X office
nurse-practitioner          363LF0000X office
physician-assistant         363A00000X office
cardiology                  207RC0000X office
electrophysiology           207RC0001X office
interventional-cardiology   207RI0011X hospital
nephrology                  207RN0300X office
endocrinology               207RE0101X office
ophthalmology               207W00000X office
optometry                   152W00000X office
podiatry                    213E00000X office
pulmonology                 207RP1001X office
gastroenterology            207RG0100X office
neurology                   2084N0400X office
oncology                    207RH0003X office
rheumatology                207RR0500X office
infectious-disease          207RI0200X office
allergy-immunology          207K00000X office
orthopedics                 207X00000X office
surgery                     208600000X hospital
vascular-surgery            2086S0129X hospital
thoracic-surgery            208G00000X hospital
psychiatry                  2084P0800X office
psychology                  103TC0700X office
clinical-social-work        1041C0700X office
urology                     208800000X office
obstetrics-gynecology       207V00000X office
otolaryngology              207Y00000X office
dermatology                 207N00000X office
anesthesiology              207L00000X hospital
pathology                   207ZP0102X laboratory
emergency-medicine          207P00000X emergency
radiology                   2085R0202X hospital
hospitalist                 208M00000X hospital
dietitian                   133V00000X office
physical-therapy            225100000X office
occupational-therapy        225X00000X office
pharmacist                  183500000X pharmacy
dentist                     122300000X office
hospital                    282N00000X hospital
critical-access-hospital    282NC0060X hospital
psychiatric-hospital        283Q00000X hospital
rehabilitation-unit         273Y00000X hospital
skilled-nursing-facility    314000000X facility
home-health                 251E00000X home
hospice                     251G00000X home
ambulance                   341600000X ambulance
urgent-care                 261QU0200X clinic
primary-care-clinic         261QP2300X clinic
federally-qualified-center  261QF0400X clinic
rural-health-clinic         261QR1300X clinic
dialysis-center             261QE0700X clinic
ambulatory-surgery-center   261QA1903X clinic
imaging-center              261QR0200X clinic
mental-health-center        261QM0801X clinic
laboratory                  291U00000X laboratory
pharmacy                    3336C0003X pharmacy
mail-order-pharmacy         3336M0002X pharmacy
specialty-pharmacy          3336S0011X pharmacy
long-term-care-pharmacy     3336L0003X pharmacy
medical-equipment           332B00000X supplier
nurse-anesthetist           367500000X hospital
nurse-midwife               367A00000X office
acute-care-nurse-practitioner 363LA2100X hospital
psychiatric-nurse-practitioner 363LP0808X office
registered-nurse            163W00000X office
speech-therapy              235Z00000X office
audiology                   231H00000X office
chiropractic                111N00000X office
neurosurgery                207T00000X hospital
plastic-surgery             208200000X hospital
colorectal-surgery          208C00000X hospital
maternal-fetal-medicine     207VM0101X office
neonatology                 2080N0001X hospital
critical-care               207RC0200X hospital
rehabilitation-medicine     208100000X office
interventional-pain         208VP0014X office
interventional-radiology    2085R0204X hospital
radiation-oncology          2085R0001X office
sleep-medicine              207RS0012X office
palliative-medicine         207RH0002X office
addiction-medicine          207RA0401X office
mental-health-counseling    101YM0800X office
family-therapy              106H00000X office
behavior-analysis           103K00000X office
oral-surgery                1223S0112X office
pediatric-dentistry         1223P0221X office
children-hospital           282NC2000X hospital
long-term-care-hospital     282E00000X hospital
rehabilitation-hospital     283X00000X hospital
psychiatric-unit            273R00000X hospital
nursing-facility            313M00000X facility
inpatient-hospice           315D00000X facility
substance-use-facility      324500000X facility
birthing-center             261QB0400X clinic
emergency-center            261QE0002X clinic
endoscopy-center            261QE0800X clinic
infusion-center             261QI0500X clinic
oncology-center             261QX0200X clinic
physical-therapy-center     261QP2000X clinic
sleep-center                261QS1200X clinic
public-health-clinic        261QP0905X clinic
multi-specialty-group       193200000X office
single-specialty-group      193400000X office
home-infusion               251F00000X home
home-infusion-pharmacy      3336H0001X pharmacy
air-ambulance               3416A0800X ambulance
oxygen-supplier             332BX2000X supplier
prosthetics-supplier        335E00000X supplier
physiological-laboratory    293D00000X laboratory
health-maintenance-organization 302R00000X payer
preferred-provider-organization 305R00000X payer
"""

# code, usual place of service (CMS code), our own wording (never the AMA's)

# Places of service that Tuva Health's list of 2022 does not have yet, with their names at CMS (October 2023, August 2024).
NEWER_PLACES = {"27": "Outreach Site/Street", "66": "Programs of All-Inclusive Care for the Elderly (PACE) Center"}

# Where Medicare pays a professional service by its facility practice expense; elsewhere it pays by the other one.
# Source: CMS, Medicare Claims Processing Manual, chapter 12 section 20.4.2; telehealth (02) since 2022.
FACILITY_PLACES = "02 19 21 22 23 24 26 31 34 41 42 51 52 53 56 61"

# Our grouping of the places: setting, then its codes.
PLACE_SETTINGS = """
telehealth 02 10
office 11 17 49
home 12 13 14 16 33
hospital 21 26 51 61
outpatient 19 22 52 62
emergency 23
surgery-center 24
urgent-care 20
nursing 31 32 54
hospice 34
residential 55 56
ambulance 41 42
clinic 05 06 07 08 25 50 53 57 58 60 65 66 71 72
laboratory 81
pharmacy 01
other 03 04 09 15 18 27 99
"""
