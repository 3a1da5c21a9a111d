"""What snomed.py puts into the SNOMED CT and allergen tables. Words are ours and short; concept ids were read from the value sets, not remembered."""

# concept | our name | beginnings of ICD-10-CM codes it stands for | corroborated, when no value set at hand has it but several unrelated public files do
CONDITIONS = """
186431008 | Clostridioides difficile infection | A04.7
111843007 | Viral gastroenteritis | A08
12463005 | Infectious gastroenteritis | A09
91302008 | Sepsis | A40 A41 P36 R65.20 | corroborated
15628003 | Gonorrhea | A54
38907003 | Chickenpox | B01
4740000 | Shingles | B02
128302006 | Chronic hepatitis C | B18.2
86406008 | HIV infection | B20
363406005 | Colon cancer | C18
363351006 | Rectal cancer | C20
363418001 | Pancreatic cancer | C25
363358000 | Lung cancer | C34
93655004 | Melanoma | C43
372130007 | Skin cancer | C44
254837009 | Breast cancer | C50
399068003 | Prostate cancer | C61
363518003 | Kidney cancer | C64
399326009 | Bladder cancer | C67
363478007 | Thyroid cancer | C73
94392001 | Cancer spread to lymph nodes | C77
94391008 | Cancer spread to the lung | C78.0
94381002 | Cancer spread to the liver | C78.7
94225005 | Cancer spread to the brain | C79.31
94222008 | Cancer spread to bone | C79.5
118600007 | Lymphoma | C85
109989006 | Multiple myeloma | C90.0
188725004 | Lymphoid leukemia | C91
68496003 | Colon polyp | D12 K63.5 | corroborated
87522002 | Iron deficiency anemia | D50 | corroborated
271737000 | Anemia | D53 D64 | corroborated
40930008 | Hypothyroidism | E02 E03 | corroborated
34486009 | Hyperthyroidism | E05 | corroborated
46635009 | Type 1 diabetes | E10
420270002 | Type 1 diabetes with ketoacidosis | E10.1
127013003 | Diabetic kidney disease | E10.2 E11.2
96441000119101 | Type 1 diabetes with kidney disease | E10.22
739681000 | Type 1 diabetes with eye disease | E10.3
713705003 | Type 1 diabetes with polyneuropathy | E10.42
84371000119108 | Type 1 diabetes with low sugar | E10.64
367991000119101 | Type 1 diabetes with high sugar | E10.65
44054006 | Type 2 diabetes | E11
421750000 | Type 2 diabetes with ketoacidosis | E11.1
771000119108 | Type 2 diabetes with kidney disease | E11.22
4855003 | Diabetic retinopathy | E11.3
312903003 | Mild diabetic retinopathy | E11.32
312904009 | Moderate diabetic retinopathy | E11.33
312905005 | Severe diabetic retinopathy | E11.34
59276001 | Proliferative diabetic retinopathy | E11.35
368581000119106 | Type 2 diabetes with neuropathy | E11.4
713706002 | Type 2 diabetes with polyneuropathy | E11.42
314902007 | Type 2 diabetes with poor circulation | E11.51
1521000119100 | Type 2 diabetes with foot ulcer | E11.621
120731000119103 | Type 2 diabetes with low sugar | E11.64
368051000119109 | Type 2 diabetes with high sugar | E11.65
73211009 | Diabetes | E13
34713006 | Vitamin D deficiency | E55 | corroborated
414916001 | Obesity | E66
238136002 | Severe obesity | E66.01
238131007 | Overweight | E66.3
83911000119104 | Severe obesity | E66.813
55822004 | Hyperlipidemia | E78 | corroborated
13644009 | High cholesterol | E78.0
302870006 | High triglycerides | E78.1 | corroborated
34095006 | Dehydration | E86 | corroborated
89627008 | Low sodium | E87.1 | corroborated
14140009 | High potassium | E87.5 | corroborated
43339004 | Low potassium | E87.6 | corroborated
429998004 | Vascular dementia | F01
52448006 | Dementia | F03
2776000 | Delirium | F05
66590003 | Alcohol dependence | F10
15167005 | Harmful alcohol use | F10.1
191480000 | Alcohol withdrawal | F10.23
75544000 | Opioid dependence | F11
5602001 | Harmful opioid use | F11.1
87132004 | Opioid withdrawal | F11.23
85005007 | Cannabis dependence | F12
37344009 | Harmful cannabis use | F12.1
427327003 | Sedative dependence | F13
31956009 | Cocaine dependence | F14
21647008 | Stimulant dependence | F15
110483000 | Tobacco use | F17 Z72.0
58214004 | Schizophrenia | F20
68890003 | Schizoaffective disorder | F25
13746004 | Bipolar disorder | F31
370143000 | Major depression | F32
79298009 | Mild depression, single episode | F32.0
15639000 | Moderate depression, single episode | F32.1
251000119105 | Severe depression, single episode | F32.2
35489007 | Depression | F32.A
66344007 | Recurrent depression | F33
40379007 | Mild recurrent depression | F33.0
18818009 | Moderate recurrent depression | F33.1
281000119103 | Severe recurrent depression | F33.2
78667006 | Lasting low mood | F34.1
386810004 | Phobia | F40
197480006 | Anxiety | F41
371631005 | Panic disorder | F41.0
21897009 | Generalized anxiety | F41.1
191736004 | Obsessive-compulsive disorder | F42
47505003 | Post-traumatic stress disorder | F43.1
17226007 | Adjustment disorder | F43.2
72366004 | Eating disorder | F50
408856003 | Autism | F84
406506008 | ADHD | F90
49049000 | Parkinson's disease | G20
26929004 | Alzheimer's disease | G30
24700007 | Multiple sclerosis | G35
84757009 | Epilepsy | G40
37796009 | Migraine | G43 | corroborated
266257000 | Transient ischemic attack | G45
193462001 | Insomnia | G47.0
73430006 | Sleep apnea | G47.30 | corroborated
78275009 | Obstructive sleep apnea | G47.33 | corroborated
82423001 | Long-lasting pain | G89.2 G89.4 | corroborated
193570009 | Cataract | H25 H26 | corroborated
267718000 | Macular degeneration | H35.3
23986001 | Glaucoma | H40
77075001 | Open-angle glaucoma | H40.11
65363002 | Middle ear infection | H65 H66 | corroborated
194281003 | Acute middle ear infection | H66.0
59621000 | Essential hypertension | I10
46113002 | Hypertensive heart failure | I11.0
38481006 | Hypertensive kidney disease | I12
86234004 | Hypertensive heart and kidney disease | I13
443482000 | Hypertensive urgency | I16.0
194828000 | Angina | I20
4557003 | Unstable angina | I20.0
57054005 | Heart attack | I21
401303003 | ST-elevation heart attack | I21.3
401314000 | Heart attack without ST elevation | I21.4
53741008 | Coronary artery disease | I25
399211009 | Earlier heart attack | I25.2 | corroborated
59282003 | Pulmonary embolism | I26
60573004 | Aortic stenosis | I35.0 | corroborated
85898001 | Heart muscle disease | I42 | corroborated
233917008 | Heart block | I44
410429000 | Cardiac arrest | I46
49436004 | Atrial fibrillation | I48
282825002 | Paroxysmal atrial fibrillation | I48.0
440059007 | Persistent atrial fibrillation | I48.1
440028005 | Permanent atrial fibrillation | I48.2
426749004 | Chronic atrial fibrillation | I48.20
5370000 | Atrial flutter | I48.92
84114007 | Heart failure | I50
417996009 | Heart failure, low ejection fraction | I50.2
443254009 | Acute heart failure, low ejection fraction | I50.21
441481004 | Chronic heart failure, low ejection fraction | I50.22
443253003 | Worsened heart failure, low ejection fraction | I50.23
418304008 | Heart failure, kept ejection fraction | I50.3
443343001 | Acute heart failure, kept ejection fraction | I50.31
441530006 | Chronic heart failure, kept ejection fraction | I50.32
443344007 | Worsened heart failure, kept ejection fraction | I50.33
432504007 | Ischemic stroke | I63
195243003 | After-effects of a stroke | I69.3
400047006 | Peripheral vascular disease | I73.9 | corroborated
128053003 | Deep vein thrombosis | I82
45007003 | Low blood pressure | I95
82272006 | Common cold | J00
36971009 | Sinusitis | J01 | corroborated
363746003 | Acute sore throat | J02
43878008 | Strep throat | J02.0
17741008 | Acute tonsillitis | J03
71186008 | Croup | J05.0
54398005 | Upper respiratory infection | J06
6142004 | Influenza | J09 J10 J11 | corroborated
233607000 | Pneumococcal pneumonia | J13
53084003 | Bacterial pneumonia | J15
233604007 | Pneumonia | J18
10509002 | Acute bronchitis | J20 | corroborated
4120002 | Bronchiolitis | J21 | corroborated
61582004 | Allergic rhinitis | J30 | corroborated
40055000 | Chronic sinusitis | J32
87433001 | Emphysema | J43
13645005 | Chronic obstructive lung disease | J44 | corroborated
195967001 | Asthma | J45
427679007 | Mild intermittent asthma | J45.2
426979002 | Mild persistent asthma | J45.3
427295004 | Moderate persistent asthma | J45.4
426656000 | Severe persistent asthma | J45.5
422588002 | Aspiration pneumonia | J69
409622000 | Respiratory failure | J96
65710008 | Acute respiratory failure | J96.0 | corroborated
39871006 | Chronic respiratory failure | J96.1
80967001 | Tooth decay | K02
235595009 | Acid reflux | K21 | corroborated
74400008 | Appendicitis | K35 K37 | corroborated
34000006 | Crohn's disease | K50
64766004 | Ulcerative colitis | K51
25374005 | Gastroenteritis | K52 | corroborated
307496006 | Diverticulitis | K57.32 K57.92 | corroborated
10743008 | Irritable bowel | K58 | corroborated
14760008 | Constipation | K59.0 | corroborated
420054005 | Alcoholic cirrhosis | K70.3
19943007 | Cirrhosis | K74
197321007 | Fatty liver | K76.0 | corroborated
235919008 | Gallstones | K80 | corroborated
65275009 | Acute gallbladder inflammation | K81.0 | corroborated
197456007 | Acute pancreatitis | K85 | corroborated
74474003 | Gastrointestinal bleeding | K92.2 | corroborated
128045006 | Cellulitis | L03 | corroborated
24079001 | Atopic eczema | L20 | corroborated
40275004 | Contact dermatitis | L23 L24 L25 | corroborated
9014002 | Psoriasis | L40 | corroborated
88616000 | Acne | L70.0 | corroborated
239791005 | Seropositive rheumatoid arthritis | M05
69896004 | Rheumatoid arthritis | M06
90560007 | Gout | M10 | corroborated
396275006 | Osteoarthritis | M15 M18 M19 | corroborated
239872002 | Hip osteoarthritis | M16 | corroborated
239873007 | Knee osteoarthritis | M17 | corroborated
55464009 | Lupus | M32
81680005 | Neck pain | M54.2 | corroborated
23056005 | Sciatica | M54.3 M54.4 | corroborated
279039007 | Low back pain | M54.5 | corroborated
95417003 | Fibromyalgia | M79.7 | corroborated
443165006 | Osteoporotic fracture | M80
64859006 | Osteoporosis | M81
312894000 | Low bone density | M85.8
36689008 | Kidney infection | N10
45816000 | Kidney infection | N12
14669001 | Acute kidney injury | N17
709044004 | Chronic kidney disease | N18 | corroborated
431855005 | Chronic kidney disease stage 1 | N18.1
431856006 | Chronic kidney disease stage 2 | N18.2 | corroborated
433144002 | Chronic kidney disease stage 3 | N18.30
700378005 | Chronic kidney disease stage 3a | N18.31
700379002 | Chronic kidney disease stage 3b | N18.32
431857002 | Chronic kidney disease stage 4 | N18.4
433146000 | Chronic kidney disease stage 5 | N18.5
46177005 | End-stage kidney disease | N18.6
95570007 | Kidney stone | N20.0 | corroborated
38822007 | Bladder infection | N30
68226007 | Acute bladder infection | N30.0
68566005 | Urinary tract infection | N39.0
266569009 | Enlarged prostate | N40 | corroborated
9713002 | Prostatitis | N41
17369002 | Miscarriage | O03
86041002 | Earlier hypertension in pregnancy | O10
48194001 | Gestational hypertension | O13
398254007 | Preeclampsia | O14
46764007 | Severe preeclampsia | O14.1
15938005 | Eclampsia | O15
14094001 | Severe vomiting of pregnancy | O21
11687002 | Gestational diabetes | O24.4
44223004 | Early rupture of membranes | O42
6383007 | Preterm labor | O60
47821001 | Bleeding after birth | O72
72892002 | Normal pregnancy | O80 Z34
395507008 | Premature baby | P07.2 P07.3 | corroborated
46775006 | Newborn respiratory distress | P22.0 | corroborated
387712008 | Newborn jaundice | P59 | corroborated
49727002 | Cough | R05
267036007 | Shortness of breath | R06.0
29857009 | Chest pain | R07 R07.9
21522001 | Belly pain | R10 | corroborated
16932000 | Nausea and vomiting | R11 | corroborated
62315008 | Diarrhea | R19.7 | corroborated
271807003 | Rash | R21 | corroborated
404640003 | Dizziness | R42
6471006 | Suicidal thoughts | R45.851
386661006 | Fever | R50 | corroborated
25064002 | Headache | R51 | corroborated
84229001 | Fatigue | R53
271594007 | Fainting | R55
91175000 | Seizure | R56 | corroborated
27942005 | Shock | R57 | corroborated
76571007 | Septic shock | R65.21 | corroborated
714628002 | Prediabetes | R73.03
110030002 | Concussion | S06.0
39848009 | Whiplash | S13.4 | corroborated
33737001 | Rib fracture | S22.3 | corroborated
58150001 | Collarbone fracture | S42.0 | corroborated
65966004 | Forearm fracture | S52 | corroborated
284549007 | Hand cut | S61.4 | corroborated
70704007 | Wrist sprain | S63.5 | corroborated
71620000 | Thigh bone fracture | S72
5913000 | Hip fracture | S72.0
16114001 | Ankle fracture | S82.5 S82.6 S82.8 | corroborated
444470001 | Knee ligament injury | S83.5 | corroborated
44465007 | Ankle sprain | S93.4 | corroborated
48333001 | Burn | T20 T22 T23 T24 T25 | corroborated
55680006 | Drug overdose | T40 T42 T43 T50.91 | corroborated
39579001 | Anaphylaxis | T78.0 T78.2 | corroborated
241929008 | Acute allergic reaction | T78.40 | corroborated
840539006 | COVID-19 | U07.1 | corroborated
77386006 | Pregnancy | Z33.1 Z3A
162864005 | Body mass index 30 and over | Z68.3
408512008 | Body mass index 40 and over | Z68.4
161511000 | Earlier transient ischemic attack | Z86.73
"""

# concept | our name | kind | corroborated, as above; no, when it was not looked up
OTHERS = """
26643006        | By mouth                    | route | corroborated
34206005        | Under the skin              | route
37839007        | Under the tongue            | route | corroborated
54471007        | In the cheek                | route | corroborated
447694001       | By inhalation               | route | corroborated
78421000        | Into a muscle               | route
47625008        | Into a vein                 | route
46713006        | Into the nose               | route
6064005         | On the skin, locally        | route | corroborated
45890007        | Through the skin            | route | corroborated
54485002        | Into the eye                | route | corroborated
10547007        | Into the ear                | route | corroborated
37161004        | Into the rectum             | route | corroborated
16857009        | Into the vagina             | route | corroborated
368208006       | Left upper arm              | body-site | corroborated
368209003       | Right upper arm             | body-site | corroborated
61396006        | Left thigh                  | body-site | corroborated
11207009        | Right thigh                 | body-site | corroborated
449868002       | Smokes every day            | smoking
428041000124106 | Smokes some days            | smoking
8517006         | Former smoker               | smoking
266919005       | Never smoked                | smoking
77176002        | Smoker                      | smoking
266927001       | Smoking not known           | smoking | corroborated
428071000124103 | Heavy smoker                | smoking
428061000124105 | Light smoker                | smoking
260385009       | Negative                    | value | corroborated
10828004        | Positive                    | value | corroborated
260405006       | Trace                       | value | corroborated
260347006       | 1+                          | value | corroborated
260373001       | Detected                    | value | corroborated
260415000       | Not detected                | value
17621005        | Normal                      | value | corroborated
371244009       | Yellow                      | value | corroborated
260348001       | 2+                          | value | corroborated
260349009       | 3+                          | value | corroborated
131194007       | Nonreactive                 | value
11214006        | Reactive                    | value | no
263654008       | Abnormal                    | value | no
263707001       | Clear                       | value | no
81858005        | Cloudy                      | value | no
264868006       | No growth                   | value | no
112144000       | Blood group A               | value | no
112149005       | Blood group B               | value | no
165743006       | Blood group AB              | value | no
58460004        | Blood group O               | value | no
165747007       | Rh positive                 | value | no
165746003       | Rh negative                 | value | no
112283007       | Escherichia coli            | organism | no
56415008        | Klebsiella pneumoniae       | organism | no
73457008        | Proteus mirabilis           | organism | no
52499004        | Pseudomonas aeruginosa      | organism | no
3092008         | Staphylococcus aureus       | organism | no
9861002         | Streptococcus pneumoniae    | organism | no
43492007        | Streptococcus agalactiae    | organism | no
78065002        | Enterococcus faecalis       | organism | no
44470000        | Haemophilus influenzae      | organism | no
420300004       | New York Heart Association Classification - Class I | value | corroborated
420913000       | New York Heart Association Classification - Class III | value | corroborated
421704003       | New York Heart Association Classification - Class II | value | corroborated
422293003       | New York Heart Association Classification - Class IV | value | corroborated
126485001       | Hives                       | reaction | corroborated
271807003       | Rash                        | reaction | corroborated
247472004       | Wheals                      | reaction | corroborated
418363000       | Itching                     | reaction | corroborated
41291007        | Swelling below the skin     | reaction | corroborated
402387002       | Allergic swelling           | reaction | corroborated
39579001        | Anaphylaxis                 | reaction | corroborated
4386001         | Bronchospasm                | reaction | corroborated
56018004        | Wheezing                    | reaction | corroborated
267036007       | Shortness of breath         | reaction
49727002        | Cough                       | reaction
878820003       | Runny nose and itching eyes | reaction | corroborated
76067001        | Sneezing                    | reaction | corroborated
422400008       | Vomiting                    | reaction | corroborated
62315008        | Diarrhea                    | reaction | corroborated
21522001        | Belly pain                  | reaction | corroborated
716186003       | No known allergy            | allergy | corroborated
24484000        | Severe                      | severity
6736007         | Moderate                    | severity
255604002       | Mild                        | severity
"""

# CPT or HCPCS | concept | our name
PROCEDURES = """
45378 45380 45385 G0105 G0121 | 73761001  | Colonoscopy
90935 90937                   | 302497006 | Hemodialysis
90945                         | 71192002  | Peritoneal dialysis
92928 92920 92941             | 415070008 | Opening a coronary artery
33533 33510                   | 232717009 | Coronary bypass
27447                         | 609588000 | Knee replacement
27130                         | 52734007  | Hip replacement
59514 59510                   | 11466000  | Cesarean section
59409 59400                   | 700000006 | Vaginal birth
58150 58571                   | 236886002 | Womb removal
55840                         | 90470006  | Prostate removal
66984 66982                   | 385468004 | Cataract removal with lens
92250                         | 20067007  | Retina photographs
96127 G0444                   | 171207006 | Depression screening
99406 99407                   | 710081004 | Help to stop smoking
90832 90834 90837             | 75516001  | Psychotherapy
90791                         | 165171009 | Psychiatric assessment
36430                         | 116863004 | Red cell transfusion
96413 96415 96417             | 367336001 | Chemotherapy
97802 97803                   | 386373004 | Nutrition therapy
97110                         | 229065009 | Therapeutic exercise
G0438 G0439                   | 444971000124105 | Yearly wellness visit
"""

# id | system | code | our name | category | type | criticality | reactions | share of people | classes it rules out | source of the share
ALLERGENS = """
penicillin   | RxNorm | 7984  | Penicillin          | medication  | allergy     | high | 271807003 126485001 247472004 39579001 | 0.08  | penicillin | CDC fact sheet: about one in ten people has it on record
amoxicillin  | RxNorm | 723   | Amoxicillin         | medication  | allergy     | high | 271807003 126485001 | 0.012 | penicillin | modelling choice
cephalexin   | RxNorm | 2231  | Cephalexin          | medication  | allergy     | low  | 271807003 126485001 | 0.013 | cephalosporin | modelling choice: 1 to 3 percent in published lists
sulfa        | RxNorm | 10831 | Sulfamethoxazole and trimethoprim | medication | allergy | low | 271807003 247472004 402387002 | 0.05 | sulfonamide | 3 to 8 percent in published reviews
codeine      | RxNorm | 2670  | Codeine             | medication  | intolerance | low  | 422400008 418363000 | 0.02  |  | modelling choice
morphine     | RxNorm | 7052  | Morphine            | medication  | intolerance | low  | 418363000 422400008 | 0.01  |  | modelling choice
aspirin      | RxNorm | 1191  | Aspirin             | medication  | allergy     | high | 126485001 4386001 402387002 | 0.012 | nsaid | modelling choice: 1 to 2 percent in published lists
ibuprofen    | RxNorm | 5640  | Ibuprofen           | medication  | allergy     | low  | 418363000 247472004 | 0.016 | nsaid | published survey of adults, 1.6 percent
erythromycin | RxNorm | 4053  | Erythromycin        | medication  | intolerance | low  | 422400008 21522001 | 0.012 | macrolide | modelling choice
doxycycline  | RxNorm | 3640  | Doxycycline         | medication  | allergy     | low  | 271807003 | 0.006 | tetracycline | modelling choice
ciprofloxacin | RxNorm | 2551 | Ciprofloxacin       | medication  | allergy     | low  | 271807003 126485001 | 0.01  | fluoroquinolone | modelling choice
vancomycin   | RxNorm | 11124 | Vancomycin          | medication  | allergy     | low  | 418363000 271807003 | 0.003 | glycopeptide | modelling choice
nitrofurantoin | RxNorm | 7454 | Nitrofurantoin     | medication  | allergy     | low  | 271807003 | 0.004 | urinary-antibacterial | modelling choice
lisinopril   | RxNorm | 29046 | Lisinopril          | medication  | intolerance | high | 49727002 41291007 | 0.02  | ace-inhibitor arni | modelling choice: cough in about a tenth of users
atorvastatin | RxNorm | 83367 | Atorvastatin        | medication  | intolerance | low  | 21522001 | 0.01  |  | modelling choice
phenytoin    | RxNorm | 8183  | Phenytoin           | medication  | allergy     | high | 271807003 | 0.001 |  | modelling choice
peanut       | SNOMED-CT | 762952008 | Peanut       | food        | allergy     | high | 126485001 39579001 422400008 | 0.014 |  | modelling choice near national surveys of food allergy
tree-nut     | SNOMED-CT | 442571000124108 | Tree nut | food      | allergy     | high | 126485001 39579001 | 0.009 |  | modelling choice near national surveys of food allergy
shellfish    | SNOMED-CT | 735029006 | Shellfish    | food        | allergy     | high | 126485001 422400008 39579001 | 0.022 |  | modelling choice near national surveys of food allergy
fish         | SNOMED-CT | 735971005 | Fish         | food        | allergy     | high | 126485001 | 0.006 |  | modelling choice near national surveys of food allergy
egg          | SNOMED-CT | 102263004 | Egg          | food        | allergy     | low  | 126485001 422400008 | 0.008 |  | modelling choice near national surveys of food allergy
milk         | SNOMED-CT | 3718001   | Cow's milk   | food        | allergy     | low  | 62315008 126485001 | 0.012 |  | modelling choice near national surveys of food allergy
wheat        | SNOMED-CT | 412071004 | Wheat        | food        | allergy     | low  | 62315008 21522001 | 0.005 |  | modelling choice near national surveys of food allergy
grass-pollen | SNOMED-CT | 256277009 | Grass pollen | environment | allergy     | low  | 878820003 76067001 | 0.05 |  | modelling choice
tree-pollen  | SNOMED-CT | 782576004 | Tree pollen  | environment | allergy     | low  | 878820003 76067001 | 0.04 |  | modelling choice
dust-mite    | SNOMED-CT | 260147004 | Dust mite    | environment | allergy     | low  | 878820003 76067001 56018004 | 0.035 |  | modelling choice
mold         | SNOMED-CT | 84489001  | Mold         | environment | allergy     | low  | 76067001 56018004 | 0.02 |  | modelling choice
animal-dander | SNOMED-CT | 264287008 | Animal dander | environment | allergy   | low  | 878820003 56018004 | 0.03 |  | modelling choice
bee-venom    | SNOMED-CT | 288328004 | Bee venom    | environment | allergy     | high | 126485001 39579001 | 0.01 |  | modelling choice
latex        | SNOMED-CT | 111088007 | Latex        | environment | allergy     | high | 271807003 126485001 | 0.008 |  | modelling choice
"""
