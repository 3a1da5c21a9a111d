"""What the products of `ndc-common.csv` are and what they cost: one line a drug and form.

A line: drug (and the beginnings of the ids of `medications.csv` it is for, where not the drug itself) | words that must all stand in the FDA's
generic name | form | names of the brand, slash between | strengths on the US market as they stand in the ids, in the order of size |
NADAC-like cost of a generic unit in dollars (one, or one a strength; - = no generic) | list price (WAC) of a brand unit (- = no brand).
Prices are plausible synthetic figures near the level of 2024/25, no copy of a price list.
"""

PRODUCTS = """
acamprosate | acamprosate | drt | Campral | 333 | 0.42 | -
acarbose | acarbose | tab | Precose | 25 50 100 | 0.17 0.19 0.22 | 2.10
acetaminophen-160-5 | acetaminophen | susp | Tylenol | 160-5 | 0.021 | 0.055
acetaminophen-160-chew | acetaminophen | chew | Tylenol | 160 | 0.062 | 0.16
acetaminophen | acetaminophen | tab | Tylenol | 325 500 | 0.014 0.018 | 0.075 0.09
acetaminophen-codeine | acetaminophen codeine | tab | Tylenol | 300-15 300-30 300-60 | 0.16 0.12 0.22 | -
acyclovir | acyclovir | tab | Zovirax | 400 800 | 0.07 0.12 | 9.10
adalimumab-40-inj | adalimumab | inj | Humira | 40 | - | 6900
albuterol-hfa | albuterol | hfa | Ventolin/Proair/Proventil | hfa | 1.62 | 3.45
albuterol-0.083 albuterol-neb | albuterol | neb | - | 0.083 neb | 0.055 0.32 | -
alendronate | alendronate | tab | Fosamax | 5 10 35 40 70 | 0.40 0.21 0.42 1.2 0.40 | 31.5
alirocumab | alirocumab | inj | Praluent | 75 150 | - | 243.6
allopurinol | allopurinol | tab | Zyloprim | 100 300 | 0.046 0.072 | 4.4
alogliptin | alogliptin | tab | Nesina | 6.25 12.5 25 | 2.9 | 13.2
alprazolam | alprazolam | tab | Xanax | 0.25 0.5 1 2 | 0.021 0.023 0.028 0.045 | 8.2
amiodarone | amiodarone | tab | Pacerone/Cordarone | 100 200 400 | 0.55 0.13 0.75 | 3.1
amitriptyline | amitriptyline | tab | Elavil | 10 25 50 75 100 150 | 0.045 0.06 0.09 0.12 0.15 0.25 | -
amlodipine | amlodipine | tab | Norvasc | 2.5 5 10 | 0.013 0.013 0.017 | 9.6
amoxicillin-250-5 amoxicillin-400-5 | amoxicillin | susp | Amoxil | 125-5 200-5 250-5 400-5 | 0.022 0.026 0.024 0.036 | -
amoxicillin | amoxicillin | cap | Amoxil | 250 500 | 0.055 0.062 | -
amoxicillin | amoxicillin | tab | Amoxil | 500 875 | 0.19 0.13 | -
amoxicillin-clavulanate | amoxicillin clavulan | tab | Augmentin | 250 500 875 | 1.4 0.42 0.29 | 7.8
amphetamine-mixed | amphetamine | tab | Adderall | 5 7.5 10 12.5 15 20 30 | 0.27 0.3 0.27 0.35 0.31 0.28 0.3 | 11.2
amphetamine-mixed-er | amphetamine | erc | Adderall XR | 5 10 15 20 25 30 | 0.86 | 8.3
anastrozole | anastrozole | tab | Arimidex | 1 | 0.085 | 53
apixaban | apixaban | tab | Eliquis | 2.5 5 | - | 9.90
aripiprazole | aripiprazole | tab | Abilify | 2 5 10 15 20 30 | 0.13 0.11 0.115 0.13 0.17 0.19 | 42
aspirin-81-tab | aspirin | drt | Bayer/Ecotrin | 81 325 | 0.013 | 0.07
aspirin-81-chew | aspirin | chew | Bayer/St. Joseph | 81 | 0.018 | 0.08
atenolol | atenolol | tab | Tenormin | 25 50 100 | 0.024 0.023 0.033 | 13.4
atomoxetine | atomoxetine | cap | Strattera | 10 18 25 40 60 80 100 | 0.9 0.95 0.9 0.88 0.95 1.1 1.2 | 15.9
atorvastatin | atorvastatin | tab | Lipitor | 10 20 40 80 | 0.030 0.036 0.045 0.062 | 13.9
azathioprine | azathioprine | tab | Imuran | 50 | 0.21 | 7.4
azithromycin-200-5 | azithromycin | susp | Zithromax | 100-5 200-5 | 0.46 0.48 | 3.6
azithromycin | azithromycin | tab | Zithromax | 250 500 600 | 0.48 0.95 2.4 | 20.5
baclofen | baclofen | tab | Lioresal | 10 20 | 0.052 0.075 | -
benazepril | benazepril | tab | Lotensin | 5 10 20 40 | 0.055 0.044 0.046 0.057 | 11.5
benzonatate | benzonatate | cap | Tessalon | 100 200 | 0.072 0.11 | 3.0
bicalutamide | bicalutamide | tab | Casodex | 50 | 0.24 | 38
bisoprolol | bisoprolol | tab | Zebeta | 5 10 | 0.14 0.16 | -
budesonide-0.5-neb | budesonide | neb | Pulmicort | 0.25 0.5 1 | 0.72 0.76 1.9 | 5.4
budesonide-formoterol | budesonide formoterol | hfa | Symbicort | 80-4.5 160-4.5 | 17.2 | 26.5
bumetanide | bumetanide | tab | Bumex | 0.5 1 2 | 0.13 0.15 0.22 | -
buprenorphine-naloxone-8-2-film | buprenorphine naloxone | film | Suboxone | 2-0.5 4-1 8-2 12-3 | 2.9 | 8.7
buprenorphine-naloxone-8-2-tab | buprenorphine naloxone | tab | Zubsolv | 2-0.5 8-2 | 1.05 1.25 | -
bupropion-er | bupropion | xl | Wellbutrin XL | 150 300 | 0.12 0.15 | 58
bupropion-sr | bupropion | sr | Wellbutrin SR | 100 150 200 | 0.09 0.085 0.14 | 9.6
buspirone | buspirone | tab | Buspar | 5 7.5 10 15 30 | 0.026 0.05 0.033 0.045 0.11 | -
calcitriol | calcitriol | cap | Rocaltrol | 0.25 0.5 | 0.20 0.32 | 4.2
calcium-carbonate | calcium carbonate | chew | Tums | 500 | 0.022 | 0.055
canagliflozin | canagliflozin | tab | Invokana | 100 300 | - | 19.6
capecitabine | capecitabine | tab | Xeloda | 150 500 | 0.42 0.95 | 46
captopril | captopril | tab | Capoten | 12.5 25 50 100 | 0.4 0.45 0.6 0.9 | -
carbamazepine | carbamazepine | tab | Tegretol/Epitol | 200 | 0.17 | 3.5
carbidopa-levodopa | carbidopa levodopa | tab | Sinemet | 10-100 25-100 25-250 | 0.11 0.085 0.13 | 2.9
carisoprodol | carisoprodol | tab | Soma | 250 350 | 0.9 0.052 | 9.5
carvedilol | carvedilol | tab | Coreg | 3.125 6.25 12.5 25 | 0.020 0.020 0.022 0.026 | 5.2
cefdinir-250-5 | cefdinir | susp | Omnicef | 125-5 250-5 | 0.12 0.16 | -
cefdinir | cefdinir | cap | Omnicef | 300 | 0.55 | -
cefuroxime | cefuroxime | tab | Ceftin | 250 500 | 0.36 0.48 | -
celecoxib | celecoxib | cap | Celebrex | 50 100 200 400 | 0.15 0.085 0.11 0.25 | 15.2
cephalexin-250-5 | cephalexin | susp | Keflex | 125-5 250-5 | 0.06 0.075 | -
cephalexin | cephalexin | cap | Keflex | 250 500 | 0.065 0.10 | 5.6
cetirizine-5-sol | cetirizine | sol | Zyrtec | 5 | 0.028 | 0.07
cetirizine | cetirizine | tab | Zyrtec | 5 10 | 0.05 0.036 | 0.62
chlordiazepoxide | chlordiazepoxide | cap | Librium | 5 10 25 | 0.12 0.14 0.17 | -
chlorthalidone | chlorthalidone | tab | Thalitone | 25 50 | 0.12 0.14 | -
cholecalciferol | cholecalciferol | cap | - | 1000 | 0.03 | -
ciprofloxacin | ciprofloxacin | tab | Cipro | 250 500 750 | 0.12 0.13 0.22 | 6.8
citalopram | citalopram | tab | Celexa | 10 20 40 | 0.022 0.021 0.028 | 12.4
clarithromycin | clarithromycin | tab | Biaxin | 250 500 | 0.44 0.46 | -
clindamycin | clindamycin | cap | Cleocin | 75 150 300 | 0.1 0.075 0.16 | 7.2
clonazepam | clonazepam | tab | Klonopin | 0.5 1 2 | 0.020 0.023 0.031 | 4.1
clonidine | clonidine | tab | Catapres | 0.1 0.2 0.3 | 0.021 0.027 0.036 | 2.9
clopidogrel | clopidogrel | tab | Plavix | 75 300 | 0.046 1.3 | 8.4
clozapine | clozapine | tab | Clozaril | 25 100 | 0.17 0.42 | 9.8
colchicine | colchicine | tab | Colcrys | 0.6 | 0.42 | 7.9
colesevelam | colesevelam | tab | Welchol | 625 | 0.21 | 4.3
cyanocobalamin-1000-inj | cyanocobalamin | inj | - | 1000 | 2.1 | -
cyanocobalamin-1000-tab | cyanocobalamin | tab | - | 1000 | 0.05 | -
cyclobenzaprine | cyclobenzaprine | tab | Flexeril | 5 7.5 10 | 0.028 0.6 0.022 | -
dabigatran | dabigatran | cap | Pradaxa | 75 110 150 | 2.35 | 8.1
dapagliflozin | dapagliflozin | tab | Farxiga | 5 10 | - | 18.9
desvenlafaxine | desvenlafaxine | ert | Pristiq | 25 50 100 | 0.29 0.21 0.24 | 15.6
dexamethasone | dexamethasone | tab | Decadron | 0.5 0.75 1 1.5 2 4 6 | 0.1 0.12 0.16 0.16 0.2 0.16 0.35 | -
diazepam | diazepam | tab | Valium | 2 5 10 | 0.026 0.024 0.031 | 7.1
diclofenac-1-gel | diclofenac | gel | Voltaren | 1 | 0.10 | 0.42
diclofenac-75 | diclofenac | drt | Voltaren | 25 50 75 | 0.25 0.11 0.095 | -
digoxin | digoxin | tab | Lanoxin | 0.125 0.25 | 0.14 0.15 | 8.9
diltiazem-30 | diltiazem | tab | Cardizem | 30 60 90 120 | 0.062 0.085 0.14 0.17 | 6.1
diltiazem-er | diltiazem | erc | Cardizem CD/Tiazac | 120 180 240 300 360 | 0.22 0.26 0.31 0.42 0.5 | 12.9
diphenhydramine | diphenhydramine | cap | Benadryl | 25 50 | 0.018 | 0.12
disulfiram | disulfiram | tab | Antabuse | 250 500 | 0.9 1.6 | -
divalproex-er | divalproex | ert | Depakote ER | 250 500 | 0.17 0.21 | 8.2
docusate | docusate | cap | Colace | 100 250 | 0.021 | 0.18
donepezil | donepezil | tab | Aricept | 5 10 23 | 0.034 0.038 1.9 | 19.2
doxazosin | doxazosin | tab | Cardura | 1 2 4 8 | 0.055 0.06 0.065 0.08 | 5.4
doxycycline | doxycycline | cap | Vibramycin | 50 100 | 0.13 0.12 | -
doxycycline | doxycycline | tab | Vibra-tabs | 50 75 100 150 | 0.4 0.6 0.17 1.5 | -
drospirenone-ethinyl-estradiol | drospirenone ethinyl | pack | Yaz/Gianvi/Vestura/Loryna/Nikki | 24 | 0.36 | 8.2
dulaglutide | dulaglutide | inj | Trulicity | 0.75 1.5 | - | 488.5
duloxetine | duloxetine | drc | Cymbalta | 20 30 60 | 0.08 0.072 0.082 | 10.1
edoxaban | edoxaban | tab | Savaysa | 15 30 60 | - | 13.1
empagliflozin | empagliflozin | tab | Jardiance | 10 25 | - | 20.37
enalapril | enalapril | tab | Vasotec | 2.5 5 10 20 | 0.06 0.05 0.055 0.07 | 12.2
epinephrine-auto | epinephrine | pen | Epipen | auto 0.15 | 105 | 304.3
eplerenone | eplerenone | tab | Inspra | 25 50 | 0.55 0.57 | 9.4
ergocalciferol | ergocalciferol | cap | Drisdol | 50000 | 0.09 | -
escitalopram | escitalopram | tab | Lexapro | 5 10 20 | 0.032 0.031 0.038 | 15.3
esomeprazole | esomeprazole | drc | Nexium | 20 40 | 0.14 0.16 | 8.6
estradiol | estradiol | tab | Estrace | 0.5 1 2 | 0.05 0.055 0.07 | 6.9
eszopiclone | eszopiclone | tab | Lunesta | 1 2 3 | 0.075 0.07 0.08 | 15.4
etanercept | etanercept | inj | Enbrel | 25 50 | - | 1850
etonogestrel | etonogestrel | implant | Nexplanon | 68 | - | 1095
evolocumab | evolocumab | inj | Repatha | 140 | - | 286.4
exemestane | exemestane | tab | Aromasin | 25 | 0.62 | 39
exenatide | exenatide | inj | Bydureon | er | - | 265.2
ezetimibe | ezetimibe | tab | Zetia | 10 | 0.065 | 12.3
famotidine | famotidine | tab | Pepcid | 20 40 | 0.031 0.052 | 6.3
fenofibrate | fenofibrate | tab | Tricor | 48 145 | 0.10 0.13 | 9.4
fentanyl-25-patch | fentanyl | patch | Duragesic | 12 25 50 75 100 | 10.5 7.9 12.6 17.4 21 | 48
ferrous-sulfate | ferrous sulfate iron | tab | Feosol | 325 | 0.019 | 0.09
fexofenadine | fexofenadine | tab | Allegra | 60 180 | 0.17 0.19 | 0.62
finasteride | finasteride | tab | Proscar | 1 5 | 0.09 0.052 | 7.6
flecainide | flecainide | tab | Tambocor | 50 100 150 | 0.14 0.19 0.27 | -
fluconazole | fluconazole | tab | Diflucan | 50 100 150 200 | 0.2 0.22 0.55 0.35 | 44
fluoxetine | fluoxetine | cap | Prozac | 10 20 40 | 0.024 0.020 0.062 | 17.4
fluticasone-hfa | fluticasone | hfa | Flovent | 44 110 220 | 14.1 17.3 26.5 | 21.5
fluticasone-nasal | fluticasone | nasal | Flonase | nasal | 0.42 | -
fluticasone-salmeterol | fluticasone salmeterol | dpi | Advair/Wixela | 100-50 250-50 500-50 | 1.05 1.25 1.62 | 4.9
folic-acid | folic acid | tab | - | 1 | 0.019 | -
furosemide | furosemide | tab | Lasix | 20 40 80 | 0.023 0.025 0.042 | 3.2
gabapentin | gabapentin | cap | Neurontin | 100 300 400 | 0.026 0.034 0.048 | 9.3
gabapentin | gabapentin | tab | Neurontin | 600 800 | 0.075 0.095 | 14.5
galantamine | galantamine | erc | Razadyne | 8 16 24 | 0.8 | 9.5
gemfibrozil | gemfibrozil | tab | Lopid | 600 | 0.092 | 4.3
glimepiride | glimepiride | tab | Amaryl | 1 2 4 | 0.021 0.023 0.031 | 11.8
glipizide | glipizide | tab | Glucotrol | 5 10 | 0.021 0.026 | 2.1
glipizide-er | glipizide | ert | Glucotrol XL | 2.5 5 10 | 0.08 0.062 0.085 | 3.4
glucagon | glucagon | kit | Glucagen | 1 | 128 | 280.8
glyburide | glyburide | tab | Diabeta | 1.25 2.5 5 | 0.06 0.052 0.056 | -
guaifenesin | guaifenesin | ert | Mucinex | 600 1200 | 0.15 | 0.48
guanfacine | guanfacine | ert | Intuniv | 1 2 3 4 | 0.16 0.15 0.18 0.2 | 12.9
haloperidol | haloperidol | tab | Haldol | 0.5 1 2 5 10 20 | 0.12 0.13 0.14 0.17 0.27 0.45 | -
hydralazine | hydralazine | tab | Apresoline | 10 25 50 100 | 0.024 0.026 0.033 0.05 | -
hydrochlorothiazide | hydrochlorothiazide | cap | Microzide | 12.5 | 0.032 | -
hydrochlorothiazide | hydrochlorothiazide | tab | Hydrodiuril | 12.5 25 50 | 0.045 0.013 0.021 | -
hydrocodone-acetaminophen | hydrocodone acetaminophen | tab | Norco | 5-325 7.5-325 10-325 | 0.075 0.09 0.1 | 1.9
hydrocortisone-1-cream | hydrocortisone | cream | Cortaid | 1 | 0.06 | 0.2
hydromorphone-2 | hydromorphone | tab | Dilaudid | 2 4 8 | 0.095 0.12 0.24 | 2.2
hydroxychloroquine | hydroxychloroquine | tab | Plaquenil | 200 | 0.16 | 8.9
hydroxyzine-pamoate | hydroxyzine | cap | Vistaril | 25 50 | 0.055 0.07 | -
hydroxyzine | hydroxyzine | tab | Atarax | 10 25 50 | 0.04 0.046 0.07 | -
ibandronate | ibandronate | tab | Boniva | 150 | 6.4 | 178
ibuprofen-100-5 | ibuprofen | susp | Motrin/Advil | 100-5 | 0.022 | 0.055
ibuprofen-200 | ibuprofen | tab | Advil/Motrin | 200 | 0.016 | 0.085
ibuprofen | ibuprofen | tab | Motrin | 400 600 800 | 0.036 0.041 0.052 | -
icosapent | icosapent | cap | Vascepa | 1000 | 0.62 | 2.95
indapamide | indapamide | tab | Lozol | 1.25 2.5 | 0.075 0.085 | -
indomethacin | indomethacin | cap | Indocin | 25 50 | 0.085 0.11 | -
insulin-aspart | insulin aspart | pen | Novolog | pen | 5.9 | 9.31
insulin-degludec | insulin degludec | pen | Tresiba | pen | - | 20.3
insulin-detemir | insulin detemir | vial | Levemir | vial | - | 10.2
insulin-glargine-pen | insulin glargine | pen | Lantus/Basaglar | pen | - | 6.43
insulin-glargine-vial | insulin glargine | vial | Lantus | vial | - | 6.43
insulin-lispro-pen | insulin lispro | pen | Humalog | pen | 2.55 | 8.5
insulin-lispro-vial | insulin lispro | vial | Humalog | vial | 2.4 | 6.66
insulin-nph | insulin human | vial | Humulin N/Novolin N | vial | - | 4.83
irbesartan | irbesartan | tab | Avapro | 75 150 300 | 0.08 0.085 0.11 | 8.4
isosorbide-dinitrate | isosorbide dinitrate | tab | Isordil | 5 10 20 30 40 | 0.2 0.22 0.24 0.3 1.1 | 9.8
isosorbide-mononitrate | isosorbide mononitrate | ert | Imdur | 30 60 120 | 0.052 0.058 0.11 | -
ketoconazole | ketoconazole | cream | Nizoral | 2 | 0.24 | -
ketorolac-10 | ketorolac | tab | Toradol | 10 | 0.34 | -
labetalol | labetalol | tab | Trandate | 100 200 300 | 0.095 0.11 0.16 | 2.2
lamotrigine | lamotrigine | tab | Lamictal | 25 100 150 200 | 0.028 0.036 0.046 0.05 | 19.4
lansoprazole | lansoprazole | drc | Prevacid | 15 30 | 0.12 0.10 | 12.9
latanoprost | latanoprost | eye | Xalatan | drops | 2.3 | 79
leflunomide | leflunomide | tab | Arava | 10 20 | 0.27 0.28 | 46
letrozole | letrozole | tab | Femara | 2.5 | 0.075 | 26
levetiracetam-100-sol | levetiracetam | sol | Keppra | 100 | 0.034 | 1.75
levetiracetam | levetiracetam | tab | Keppra | 250 500 750 1000 | 0.046 0.055 0.082 0.13 | 12.2
levofloxacin | levofloxacin | tab | Levaquin | 250 500 750 | 0.11 0.14 0.21 | 28
levonorgestrel-1.5 | levonorgestrel | tab | Plan B | 1.5 | 7.6 | 36
levonorgestrel-ethinyl | levonorgestrel ethinyl | pack | Nordette/Levora | pack | 0.27 | 1.4
levonorgestrel-iud | levonorgestrel | iud | Mirena | iud | - | 1108
levothyroxine | levothyroxine | tab | Synthroid | 25 50 75 88 100 112 125 137 150 175 200 300 | 0.095 0.096 0.1 0.105 0.098 0.11 0.108 0.12 0.11 0.13 0.125 0.17 | 1.62
lidocaine-5-patch | lidocaine | patch | Lidoderm | 5 | 1.55 | 12.4
linagliptin | linagliptin | tab | Tradjenta | 5 | - | 17.6
linezolid-600-tab | linezolid | tab | Zyvox | 600 | 1.7 | 170
liraglutide | liraglutide | pen | Victoza | pen | 49 | 90.6
lisdexamfetamine | lisdexamfetamine | cap | Vyvanse | 10 20 30 40 50 60 70 | 3.1 | 12.6
lisinopril | lisinopril | tab | Prinivil/Zestril | 2.5 5 10 20 30 40 | 0.014 0.014 0.015 0.019 0.04 0.031 | 12.6
lithium-carbonate-300 | lithium carbonate | cap | - | 150 300 600 | 0.05 0.045 0.12 | -
lithium-carbonate-er | lithium | ert | Lithobid | 300 450 | 0.12 0.17 | -
loperamide | loperamide | cap | Imodium | 2 | 0.07 | 0.4
loratadine-5-chew | loratadine | chew | Claritin | 5 | 0.19 | 0.65
loratadine | loratadine | tab | Claritin | 10 | 0.034 | 0.62
lorazepam | lorazepam | tab | Ativan | 0.5 1 2 | 0.026 0.029 0.044 | 21
losartan | losartan | tab | Cozaar | 25 50 100 | 0.022 0.028 0.039 | 4.6
lovastatin | lovastatin | tab | Mevacor | 10 20 40 | 0.038 0.04 0.06 | -
lurasidone | lurasidone | tab | Latuda | 20 40 60 80 120 | 0.42 | 47.8
meclizine | meclizine | tab | Antivert | 12.5 25 | 0.038 0.042 | 6.2
medroxyprogesterone | medroxyprogesterone | inj | Depo-Provera/Depo-SubQ | 150 | 41 | 214
meloxicam | meloxicam | tab | Mobic | 7.5 15 | 0.014 0.017 | 11.5
memantine | memantine | tab | Namenda | 5 10 | 0.058 0.062 | 8.4
metformin | metformin | tab | Glucophage | 500 850 1000 | 0.016 0.024 0.023 | 1.9
metformin-er | metformin | ert | Glucophage XR | 500 750 1000 | 0.029 0.05 0.35 | 2.1
methimazole | methimazole | tab | Tapazole | 5 10 | 0.046 0.07 | -
methocarbamol | methocarbamol | tab | Robaxin | 500 750 | 0.044 0.055 | 3.3
methotrexate-2.5 | methotrexate | tab | Trexall | 2.5 | 0.24 | -
methotrexate-25-inj | methotrexate | inj | Otrexup/Rasuvo | 25 | 2.9 | -
methyldopa | methyldopa | tab | Aldomet | 250 500 | 0.16 0.27 | -
methylphenidate-10 | methylphenidate | tab | Ritalin/Methylin | 5 10 20 | 0.15 0.17 0.22 | 3.3
methylphenidate-er | methylphenidate | ert | Concerta | 18 27 36 54 | 1.45 1.5 1.55 1.7 | 14.9
methylprednisolone-4-pack | methylprednisolone | pack | Medrol | 4 | 0.31 | 1.9
methylprednisolone-4-tab | methylprednisolone | tab | Medrol | 4 8 16 32 | 0.21 0.6 0.9 1.9 | 1.9
metoclopramide | metoclopramide | tab | Reglan | 5 10 | 0.028 0.026 | 2.6
metolazone | metolazone | tab | Zaroxolyn | 2.5 5 10 | 0.36 0.4 0.55 | -
metoprolol-succinate | metoprolol | ert | Toprol | 25 50 100 200 | 0.041 0.044 0.061 0.11 | 1.75
metoprolol-tartrate | metoprolol | tab | Lopressor | 25 50 100 | 0.014 0.015 0.021 | 2.4
metronidazole-500-tab | metronidazole | tab | Flagyl | 250 500 | 0.08 0.085 | 14.2
mirtazapine | mirtazapine | tab | Remeron | 7.5 15 30 45 | 0.2 0.052 0.058 0.09 | 8.3
misoprostol | misoprostol | tab | Cytotec | 100 200 | 0.31 0.38 | 5.1
montelukast-4-chew montelukast-5-chew | montelukast | chew | Singulair | 4 5 | 0.075 0.072 | 9.3
montelukast | montelukast | tab | Singulair | 10 | 0.034 | 9.3
morphine-15 | morphine | tab | - | 15 30 | 0.19 0.27 | -
morphine-er | morphine | ert | Ms Contin | 15 30 60 100 200 | 0.24 0.42 0.82 1.2 2.2 | 5.9
moxifloxacin | moxifloxacin | eye | Vigamox | drops | 4.1 | 63
mupirocin | mupirocin | ointment | Bactroban | 2 | 0.19 | -
naloxone-4-nasal | naloxone | nasal | Narcan | 4 | 17.8 | 62.5
naltrexone-380 | naltrexone | kit | Vivitrol | 380 | - | 1592
naltrexone-50 | naltrexone | tab | Revia | 50 | 0.72 | -
naproxen | naproxen | tab | Naprosyn | 250 375 500 | 0.046 0.055 0.06 | 4.4
nebivolol | nebivolol | tab | Bystolic | 2.5 5 10 20 | 0.16 | 6.1
niacin | niacin | found | Niacor | 500 | - | 3.4
nicotine | nicotine | patch | Nicoderm | 7 14 21 | 1.45 1.4 1.4 | 2.6
nifedipine-er | nifedipine | ert | Procardia XL/Adalat CC | 30 60 90 | 0.16 0.22 0.35 | 6.2
nifedipine-10 | nifedipine | cap | Procardia | 10 20 | 0.62 0.8 | -
nitrofurantoin | nitrofurantoin | cap | Macrobid | 25 50 100 | 0.5 0.4 0.33 | 4.4
nitroglycerin-0.4-sl | nitroglycerin | sl | Nitrostat | 0.3 0.4 0.6 | 0.27 0.27 0.33 | 0.82
nitroglycerin-spray | nitroglycerin | spray | Nitrolingual | spray | 9.6 | 26
norethindrone | norethindrone | pack | Ortho Micronor/Camila/Errin | 0.35 | 0.15 | 2.4
norgestimate-ethinyl | norgestimate ethinyl | pack | Ortho-Cyclen/Sprintec | 0.25 | 0.22 | 1.3
nortriptyline | nortriptyline | cap | Pamelor | 10 25 50 75 | 0.052 0.06 0.09 0.11 | 34
nystatin | nystatin | susp | - | susp | 0.05 | -
olanzapine-5-tab olanzapine-10-tab | olanzapine | tab | Zyprexa | 2.5 5 7.5 10 15 20 | 0.06 0.058 0.08 0.078 0.11 0.13 | 24
olmesartan | olmesartan | tab | Benicar | 5 20 40 | 0.07 0.075 0.098 | 11.4
omeprazole | omeprazole | drc | Prilosec | 10 20 40 | 0.07 0.030 0.052 | 9.8
ondansetron-4-tab ondansetron-8-tab | ondansetron | tab | Zofran | 4 8 24 | 0.068 0.082 2 | 27
ondansetron-odt | ondansetron | odt | Zofran ODT | 4 8 | 0.15 0.19 | 29
oseltamivir-6-susp | oseltamivir | susp | Tamiflu | 6 | 0.62 | 2.7
oseltamivir | oseltamivir | cap | Tamiflu | 30 45 75 | 1.2 1.3 1.15 | 16.2
oxcarbazepine | oxcarbazepine | tab | Trileptal | 150 300 600 | 0.085 0.12 0.2 | 8.9
oxybutynin | oxybutynin | ert | Ditropan XL | 5 10 15 | 0.13 0.15 0.18 | 6.1
oxycodone | oxycodone | tab | Roxicodone | 5 10 15 20 30 | 0.06 0.075 0.09 0.12 0.14 | 3.2
oxycodone-acetaminophen | oxycodone acetaminophen | tab | Percocet | 2.5-325 5-325 7.5-325 10-325 | 0.5 0.13 0.22 0.2 | 22
palbociclib | palbociclib | cap | Ibrance | 75 100 125 | - | 724
pantoprazole | pantoprazole | drt | Protonix | 20 40 | 0.042 0.046 | 16.4
paroxetine | paroxetine | tab | Paxil | 10 20 30 40 | 0.045 0.046 0.062 0.072 | 8.6
penicillin-v | penicillin v | tab | - | 250 500 | 0.09 0.11 | -
phenazopyridine | phenazopyridine | tab | Pyridium | 100 200 | 0.42 0.5 | -
phentermine | phentermine | cap | - | 15 30 37.5 | 0.16 0.17 0.19 | -
phentermine-37.5 | phentermine | tab | Adipex | 37.5 | 0.095 | 2.5
phenytoin | phenytoin | erc | Dilantin | 100 | 0.19 | 1.5
pioglitazone | pioglitazone | tab | Actos | 15 30 45 | 0.052 0.066 0.082 | 15.4
pitavastatin | pitavastatin | tab | Livalo | 1 2 4 | 0.85 | 11.9
polyethylene | polyethylene glycol | powder | Miralax | 17g | 0.022 | 0.045
potassium-chloride-er-10 | potassium chloride | erc | - | 8 10 | 0.13 0.14 | -
potassium-chloride-er-20 | potassium chloride | ert | Klor-Con/K-Tab | 8 10 20 | 0.09 0.085 0.14 | 0.9
prasugrel | prasugrel | tab | Effient | 5 10 | 0.42 | 19.5
pravastatin | pravastatin | tab | Pravachol | 10 20 40 80 | 0.042 0.046 0.062 0.1 | 7.1
prazosin | prazosin | cap | Minipress | 1 2 5 | 0.17 0.21 0.33 | 3.6
prednisolone-1-drops | prednisolone | eyesusp | Pred Forte | drops | 6.4 | 44
prednisolone-15-5 | prednisolone | sol | Orapred/Prelone | 5 15-5 | 0.12 | -
prednisone | prednisone | tab | Deltasone | 1 2.5 5 10 20 50 | 0.058 0.08 0.034 0.046 0.07 0.22 | -
pregabalin | pregabalin | cap | Lyrica | 25 50 75 100 150 200 225 300 | 0.07 0.075 0.078 0.085 0.09 0.1 0.11 0.11 | 8.9
prenatal-vitamin | folic acid | prenatal | - | vitamin | 0.12 | -
prochlorperazine | prochlorperazine | tab | Compazine | 5 10 | 0.055 0.058 | -
progesterone | progesterone | cap | Prometrium | 100 200 | 0.32 0.52 | 13.3
promethazine | promethazine | tab | Phenergan | 12.5 25 50 | 0.036 0.032 0.06 | -
propranolol | propranolol | tab | Inderal | 10 20 40 60 80 | 0.036 0.04 0.052 0.2 0.08 | -
propranolol-er | propranolol | erc | Inderal LA | 60 80 120 160 | 0.28 0.3 0.38 0.5 | 24
propylthiouracil | propylthiouracil | tab | - | 50 | 0.33 | -
quetiapine | quetiapine | tab | Seroquel | 25 50 100 200 300 400 | 0.026 0.034 0.04 0.062 0.085 0.11 | 16.8
ramipril | ramipril | cap | Altace | 1.25 2.5 5 10 | 0.07 0.065 0.068 0.075 | 9.1
ranolazine | ranolazine | ert | Ranexa | 500 1000 | 0.18 0.25 | 8.4
repaglinide | repaglinide | tab | Prandin | 0.5 1 2 | 0.13 0.13 0.14 | 5.5
risedronate | risedronate | tab | Actonel | 5 30 35 150 | 3 4 5.6 28 | 73
risperidone | risperidone | tab | Risperdal | 0.25 0.5 1 2 3 4 | 0.034 0.034 0.038 0.048 0.058 0.072 | 21
rivaroxaban | rivaroxaban | tab | Xarelto | 10 15 20 | - | 19.0
rivastigmine | rivastigmine | patch | Exelon | 4.6 9.5 13.3 | 3.3 | 22
rizatriptan | rizatriptan | tab | Maxalt | 5 10 | 0.34 0.36 | 36
rosuvastatin | rosuvastatin | tab | Crestor | 5 10 20 40 | 0.036 0.038 0.046 0.062 | 9.9
sacubitril-valsartan | sacubitril valsartan | tab | Entresto | 24-26 49-51 97-103 | - | 11.6
saxagliptin | saxagliptin | tab | Onglyza | 2.5 5 | 1.9 | 15.9
sertraline | sertraline | tab | Zoloft | 25 50 100 | 0.028 0.030 0.040 | 13.9
sevelamer | sevelamer | tab | Renvela | 400 800 | 0.22 | 4.6
sildenafil | sildenafil | tab | Viagra | 25 50 100 | 0.12 0.13 0.14 | 76
simvastatin | simvastatin | tab | Zocor | 5 10 20 40 80 | 0.035 0.019 0.023 0.032 0.06 | 7.3
sitagliptin | sitagliptin | tab | Januvia | 25 50 100 | - | 18.1
sodium-bicarbonate-650 | sodium bicarbonate | tab | - | 325 650 | 0.018 | -
sotalol | sotalol | tab | Betapace | 80 120 160 240 | 0.11 0.14 0.17 0.3 | 14
spironolactone | spironolactone | tab | Aldactone | 25 50 100 | 0.036 0.075 0.12 | 3.4
sulfamethoxazole-trimethoprim-susp | sulfamethoxazole trimethoprim | susp | Sulfatrim | susp | 0.055 | -
sulfamethoxazole-trimethoprim-ds | sulfamethoxazole trimethoprim | tab | Bactrim DS/Septra DS | ss ds | 0.05 0.062 | 2.9
sulfasalazine | sulfasalazine | tab | Azulfidine | 500 | 0.14 | 1.7
sumatriptan | sumatriptan | tab | Imitrex | 25 50 100 | 0.36 0.38 0.42 | 68
tacrolimus | tacrolimus | cap | Prograf | 0.5 1 5 | 0.22 0.33 1.5 | 5.5
tamoxifen | tamoxifen | tab | - | 10 20 | 0.14 0.22 | -
tamsulosin | tamsulosin | cap | Flomax | 0.4 | 0.040 | 11.6
temazepam | temazepam | cap | Restoril | 7.5 15 22.5 30 | 0.5 0.055 0.9 0.07 | 29
terazosin | terazosin | cap | Hytrin | 1 2 5 10 | 0.07 0.07 0.075 0.08 | -
thiamine-100-tab | thiamine | tab | - | 100 | 0.035 | -
ticagrelor | ticagrelor | tab | Brilinta | 60 90 | - | 7.2
timolol | timolol | eye | Timoptic | 0.25 0.5 | 1.1 1.2 | 36
tiotropium-18 | tiotropium | handihaler | Spiriva | 18 | - | 17.9
tiotropium-respimat | tiotropium | respimat | Spiriva | respimat | - | 134
tizanidine | tizanidine | tab | Zanaflex | 2 4 | 0.03 0.036 | 4.4
tofacitinib | tofacitinib | ert | Xeljanz | 11 22 | - | 189
topiramate | topiramate | tab | Topamax | 25 50 100 200 | 0.024 0.034 0.042 0.072 | 14.9
torsemide | torsemide | tab | Demadex/Soaanz | 5 10 20 100 | 0.06 0.055 0.058 0.18 | -
tramadol | tramadol | tab | Ultram | 50 100 | 0.026 0.4 | 4.0
tranexamic-acid-650 | tranexamic | tab | Lysteda | 650 | 0.72 | 6.4
trazodone | trazodone | tab | Desyrel | 50 100 150 300 | 0.034 0.048 0.1 0.6 | -
triamcinolone | triamcinolone | cream | Kenalog | 0.025 0.1 0.5 | 0.05 0.052 0.2 | -
triamterene-hydrochlorothiazide | triamterene hydrochlorothiazide | tab | Maxzide | 37.5-25 75-50 | 0.06 0.07 | 4.6
umeclidinium-vilanterol | umeclidinium vilanterol | dpi | Anoro | 62.5-25 | - | 7.75
ustekinumab | ustekinumab | inj | Stelara | 45 90 | - | 27000
valacyclovir | valacyclovir | tab | Valtrex | 500 1000 | 0.20 0.34 | 16.1
valproic-acid | valproic | cap | Depakene | 250 | 0.19 | -
valsartan | valsartan | tab | Diovan | 40 80 160 320 | 0.075 0.062 0.075 0.11 | 11.2
vancomycin-125 | vancomycin | cap | Vancocin | 125 250 | 4.9 8.9 | 78
varenicline | varenicline | tab | Chantix | 0.5 1 | 2.6 | 9.8
venlafaxine | venlafaxine | erc | Effexor XR | 37.5 75 150 | 0.05 0.055 0.065 | 18.6
verapamil-er | verapamil | ert | Calan SR | 120 180 240 | 0.14 0.15 0.16 | 5.8
warfarin | warfarin | tab | Coumadin/Jantoven | 1 2 2.5 3 4 5 6 7.5 10 | 0.06 0.062 0.064 0.066 0.066 0.064 0.08 0.082 0.085 | 3.1
semaglutide-0.5-pen semaglutide-1-pen semaglutide-2-pen semaglutide-pen | semaglutide | found | Ozempic | 0.5 1 2 pen | - | 665 332.5 332.5 332.5
semaglutide-3-tab semaglutide-7-tab semaglutide-14-tab | semaglutide | found | Rybelsus | 3 7 14 | - | 33.25
semaglutide-weight | semaglutide | found | Wegovy | 0.25 0.5 1 1.7 2.4 | - | 540 540 540 360 360
tirzepatide | tirzepatide | found | Mounjaro | 2.5 5 7.5 10 12.5 15 | - | 539.9
finerenone | finerenone | found | Kerendia | 10 20 | - | 22.6
ertugliflozin | ertugliflozin | found | Steglatro | 5 | - | 11.3
epoetin-10000 | epoetin | found | Epogen | 10000 | - | 112
denosumab-60 | denosumab | inj | Prolia | 60 | - | 1786
infliximab-100 | infliximab | inj | Remicade | 100 | - | 1168
pegfilgrastim-6 | pegfilgrastim | inj | Neulasta | 6 | - | 10385
trastuzumab-420 | trastuzumab | inj | Herceptin | 420 | - | 4350
pembrolizumab-100 | pembrolizumab | inj | Keytruda | 100 | - | 1412
enoxaparin | enoxaparin | inj | Lovenox | 30 40 60 80 100 120 150 | 20 19 18 18 18 20 20 | 92
fulvestrant-250 | fulvestrant | inj | Faslodex | 250 | - | 196
erythromycin-eye | erythromycin | ointment | Ilotycin | eye | 3.4 | -
ipratropium-neb | ipratropium | neb | Atrovent | neb | 0.055 | -
insulin-regular-vial | insulin human | found | Humulin R | vial | - | 4.83
insulin-aspart-vial | insulin aspart | found | NovoLog | vial | - | 7.24
mycophenolic-acid | mycophenolic acid | drt | Myfortic | 180 360 | 0.95 1.8 | 8.4
imatinib | imatinib | tab | Gleevec | 100 400 | 2.1 6.8 | 330
glatiramer | glatiramer | found | Copaxone | 20 40 | 46 | 205 486
secukinumab | secukinumab | found | Cosentyx | 150 | - | 3480
ixekizumab | ixekizumab | found | Taltz | 80 | - | 6860
dupilumab | dupilumab | found | Dupixent | 300 | - | 910
golimumab | golimumab | found | Simponi | 50 | - | 11900
certolizumab | certolizumab | found | Cimzia | 200 | - | 2560
apremilast | apremilast | found | Otezla | 30 | - | 78
dimethyl-fumarate | dimethyl fumarate | found | Tecfidera | 240 | - | 121
fingolimod | fingolimod | found | Gilenya | 0.5 | - | 308
bictegravir-emtricitabine-tenofovir | bictegravir | found | Biktarvy | 50 | - | 128
elvitegravir-cobicistat-emtricitabine-tenofovir | elvitegravir | found | Genvoya | 150 | - | 126
emtricitabine-tenofovir | emtricitabine tenofovir | found | Descovy | 200 | - | 73
sofosbuvir-velpatasvir | sofosbuvir velpatasvir | found | Epclusa | 400 | - | 430
paliperidone | paliperidone | found | Invega Sustenna | 156 | - | 2180
ibrutinib | ibrutinib | found | Imbruvica | 140 | - | 152
osimertinib | osimertinib | found | Tagrisso | 80 | - | 540
enzalutamide | enzalutamide | found | Xtandi | 40 | - | 112
lenalidomide | lenalidomide | found | Revlimid | 10 | - | 720
zolpidem | zolpidem | tab | Ambien | 5 10 | 0.026 0.029 | 19.8
ziprasidone | ziprasidone | cap | Geodon | 20 40 60 80 | 0.19 0.2 0.22 0.24 | 23
"""

# Labelers as the first five digits of the code, with a short name. Repackagers and hospital unit-dose houses are left out on purpose.
LABELERS = """
00002 Lilly;00003 BMS;00004 Genentech;00006 Merck;00007 GSK;00008 Wyeth;00009 Pfizer;00023 Allergan;00024 Sanofi;00025 Pfizer;00037 Meda;00045 Janssen;00046 Wyeth;00049 Pfizer;00052 Organon;00054 Hikma;00056 BMS;00062 Janssen;
00065 Alcon;00067 GSK Consumer;00068 Sanofi;00069 Pfizer;00071 Pfizer;00074 AbbVie;00078 Novartis;00083 Novartis;00085 Merck;00087 BMS;00088 Sanofi;00091 Schwarz;00093 Teva;00095 Valeant;00113 Perrigo;00115 Impax;00121 PAI;00135 GSK Consumer;
00143 Hikma;00149 Warner Chilcott;00168 Fougera;00169 Novo Nordisk;00172 Ivax;00173 GSK;00182 Goldline;00185 Sandoz;00186 AstraZeneca;00187 Valeant;00206 Pfizer;00228 Actavis;00245 Upsher-Smith;00258 Inwood;00281 Savage;00298 Horizon;
00300 Takeda;00310 AstraZeneca;00338 Baxter;00363 Walgreens;00378 Mylan;00406 Mallinckrodt;00409 Hospira;00430 Warner Chilcott;00456 Allergan;00472 Actavis;00527 Lannett;00536 Rugby;00555 Barr;00573 Pfizer Consumer;00574 Perrigo;00591 Actavis;
00597 Boehringer;00603 Par;00615 NCS;00641 Hikma;00703 Teva;00713 G&W;00777 Lilly;00781 Sandoz;00802 Sandoz;00832 Upsher-Smith;00904 Major;00944 Baxter;10135 Marlex;10147 Patriot;10337 PharmaDerm;10370 Par;10702 KVK;13107 Aurolife;13668 Torrent;
13811 Trigen;13913 Depomed;14550 Actavis;15127 Select Brand;16252 Cobalt;16571 Rising;16714 NorthStar;16729 Accord;16837 Johnson & Johnson;17478 Akorn;17856 Atlantic;23155 Heritage;23635 Mallinckrodt;24208 Bausch;24338 Arbor;24385 Good Neighbor;24658 Blu;
25010 Aton;25021 Sagent;27241 Ajanta;29300 Unichem;30142 Kroger;31722 Camber;33342 Macleods;37000 P&G;37205 Leader;37808 HEB;39822 X-Gen;42023 Par;42043 Orchid;42192 Acella;42291 AvKare;42494 Cameron;42571 Micro Labs;42806 Epic;42858 Rhodes;43386 Lupin;
43547 Solco;43598 Dr Reddys;44087 Serono;45802 Perrigo;45963 Actavis;46122 Good Neighbor;46287 Carolina;46672 Mikart;46708 Alembic;47335 Sun;47781 Alvogen;49035 Equate;49348 Sunmark;49483 Time-Cap;49502 Mylan Specialty;49702 ViiV;49884 Par;50111 Pliva;
50228 ScieGen;50383 Akorn;50419 Bayer;50458 Janssen;50474 UCB;50484 Smith & Nephew;50580 J&J Consumer;50742 Ingenus;50844 LNK;51224 Tagi;51285 Duramed;51525 Wallace;51660 Ohm;51672 Taro;51862 Mayne;51991 Breckenridge;52015 Aton;52054 Paladin;52427 Almatica;
52544 Watson;52584 General Injectables;52609 Apo-Pharma;52747 US Pharm;53014 UCB;53329 Medline;53489 Mutual;53746 Amneal;54092 Shire;54482 Sigma-Tau;54838 Silarx;55111 Dr Reddys;55150 AuroMedics;55292 Duramed;55390 Bedford;55513 Amgen;55566 Ferring;
57237 Rising;57664 Sun;57844 Teva Select;57894 Janssen Biotech;57896 Geri-Care;58151 Viatris;58177 Ethex;58406 Immunex;58468 Genzyme;58602 Aurohealth;58657 Method;58914 Allergan;59011 Purdue;59148 Otsuka;59212 Concordia;59310 Teva Respiratory;59353 Vifor;59417 Shire;
59572 Celgene;59627 Biogen;59630 Shionogi;59651 Aurobindo;59676 Janssen;59746 Jubilant;59762 Greenstone;60219 Amneal;60432 Morton Grove;60505 Apotex;60574 MedImmune;60687 American Health;60793 King;60951 Endo;60977 Baxter;61269 H2-Pharma;61314 Sandoz;61442 Carlsbad;
61570 King;61703 Hospira;62011 McKesson;62037 Andrx;62135 Chartwell;62175 Kremers;62332 Alembic;62559 ANIP;62756 Sun;62794 Mylan;63304 Sun;63323 Fresenius;63402 Sunovion;63459 Cephalon;63481 Endo;63646 Bradley;63653 Sanofi;63739 McKesson;64011 AMAG;64376 Boca;64380 Strides;
64455 Biovail;64597 Avanir;64679 Wockhardt;64720 CorePharma;64764 Takeda;64850 Elite;64896 Amneal;64980 Rising;65162 Amneal;65483 Prometheus;65580 Upstate;65597 Daiichi Sankyo;65649 Salix;65757 Alkermes;65841 Zydus;65862 Aurobindo;66215 Actelion;66582 Merck;66685 Lek;
66689 VistaPharm;66758 Sandoz;66993 Prasco;67253 DAVA;67405 Harris;67457 Mylan Inst;67544 Aphena;67618 Purdue;67877 Ascend;68001 BluePoint;68012 Santarus;68016 CVS;68084 American Health;68094 Precision;68180 Lupin;68182 Lupin;68220 Alaven;68308 Mayne;68382 Zydus;68462 Glenmark;
68546 Teva Neuro;68682 Oceanside;68850 STI;69097 Cipla;69238 Amneal;69315 Leading;69452 Bionpharma;69543 Virtus;69842 CVS;70000 Leader;70010 Granules;70121 Amneal;70377 Biocon;70771 Zydus;71093 ACI;71930 Eywa;75834 Nivagen;75987 Horizon;76282 Exelan;76385 Bayshore;76439 Virtus;12496 Indivior;00440 Liberty;43975 Amerigen;61958 Gilead;57962 Pharmacyclics;64406 Biogen;00469 Astellas;73070 Novo Nordisk;52937 Amarin;13925 Seton;72578 Viona;61958 Gilead;66869 Kowa;11523 Bayer;63044 Nnodum;40032 Novel;55648 Wockhardt;67767 Actavis;00179 Kaiser;50991 Poly;69547 Adapt;64376 Boca
"""

# Store brands and other labelers of over-the-counter products only.
SHELF_LABELERS = {"00363", "00904", "00536", "24385", "30142", "37205", "37808", "46122", "49035", "49348", "49483", "50844", "57896", "68016", "69842", "70000", "45802", "00113", "62011"}

# The beginnings of ids of `medications.csv` sold without a prescription.
OTC = """acetaminophen-1 acetaminophen-325 acetaminophen-500 aspirin calcium-carbonate cetirizine cholecalciferol cyanocobalamin-1000-tab diclofenac-1-gel diphenhydramine docusate ferrous-sulfate
fexofenadine fluticasone-nasal guaifenesin hydrocortisone-1-cream ibuprofen-100 ibuprofen-200 levonorgestrel-1.5 loperamide loratadine nicotine polyethylene thiamine-100-tab naloxone-4-nasal meclizine""".split()

# What specialty pharmacies dispense besides what costs as much: PCSK9 inhibitors, epoetin, generics for cancer, multiple sclerosis and transplants, by the beginnings of ids.
SPECIALTY = ("alirocumab", "azathioprine", "capecitabine", "epoetin", "evolocumab", "glatiramer", "imatinib", "mycophenolic-acid", "tacrolimus")

# Products that are sold no more, by the beginning of the code, and since when (general knowledge); something else is left of each drug.
GONE = {"0017307182": "2023-12-31", "0017307192": "2023-12-31", "16252": "2018-12-31", "67253": "2018-12-31"}

# Codes of a former labeler of a drug that another sells now: left out, so that the brand has one labeler.
MOVED = ("000031427", "000031428", "000034214", "000034215")

# Product codes that do not follow the strength, of brands above all: labeler, then product code and strength (general knowledge).
KNOWN = """
00002 3227 10 3238 18 3228 25 3229 40 3239 60 3250 80 3251 100 3235 20 3240 30 3270 60
00004 0068 0.5 0058 1 0098 2
00006 0726 5 0735 10 0740 20 0749 40 0543 80 0221 25 0112 50 0277 100 0019 5 0106 10 0207 20 0711 4 0275 5
00008 0843 20 0841 40
00024 5901 75 5903 75 5902 150 5904 150
00025 1001 25 1041 50 1031 100
00049 4960 25 4900 50 4910 100 3410 50 3420 100 3500 150 3430 200
00056 0169 1 0170 2 0176 2.5 0188 3 0168 4 0172 5 0189 6 0173 7.5 0174 10
00071 1012 25 1013 50 1014 75 1015 100 1016 150 1017 200 1019 225 1018 300
00074 4341 25 4552 50 5182 75 6594 88 6624 100 9296 112 7068 125 3727 137 7069 150 7070 175 7148 200 7149 300
00078 0659 24-26 0777 49-51 0696 97-103 0423 40 0358 80 0359 160 0360 320
00703 8530 30 8540 40 8560 60 8680 80 8510 100 8610 120 8580 150
00310 0130 5 0131 10 0132 20 0133 30 0134 40 0135 2.5 0755 5 0751 10 0752 20 0754 40 0275 25 0278 50 0271 100 0272 200 0274 300 0279 400 0107 25 0105 50 0101 100
50458 0580 10 0578 15 0579 20 0301 0.25 0302 0.5 0300 1 0320 2 0330 3 0350 4 0585 18 0588 27 0586 36 0587 54
57844 0105 5 0117 7.5 0110 10 0112 12.5 0115 15 0120 20 0130 30
64764 0541 15 0046 30
"""
