"""What drugs.py puts into medications.csv: the choice, our ids, classes, directions, indications and cautions."""

# Per ingredient: RxNorm ingredient, name, class, indications (ICD-10-CM prefixes), eGFR below which it is avoided, flags.
# A `!` marks a high-alert medication, II to V the DEA schedule. Then per product: id, RxNorm SCD | directions | quantity | unit | days.
DRUGS = """
= 6809 metformin | biguanide | E11 E13 R73.03 | 30 |
metformin-500-tab 861007 | 1 tab by mouth twice daily with meals | 60 EA 30
metformin-850-tab 861010 | 1 tab by mouth twice daily with meals | 60 EA 30
metformin-1000-tab 861004 | 1 tab by mouth twice daily with meals | 60 EA 30
metformin-er-500-tab 860975 | 2 tabs by mouth once daily with evening meal | 60 EA 30
metformin-er-750-tab 860981 | 2 tabs by mouth once daily with evening meal | 60 EA 30
= 4821 glipizide | sulfonylurea | E11 | | !
glipizide-5-tab 310490 | 1 tab by mouth twice daily before meals | 60 EA 30
glipizide-10-tab 310488 | 1 tab by mouth twice daily before meals | 60 EA 30
glipizide-er-5-tab 314006 | 1 tab by mouth once daily with breakfast | 30 EA 30
glipizide-er-10-tab 315107 | 1 tab by mouth once daily with breakfast | 30 EA 30
= 25789 glimepiride | sulfonylurea | E11 | | !
glimepiride-1-tab 199245 | 1 tab by mouth once daily with breakfast | 30 EA 30
glimepiride-2-tab 199246 | 1 tab by mouth once daily with breakfast | 30 EA 30
glimepiride-4-tab 199247 | 1 tab by mouth once daily with breakfast | 30 EA 30
= 33738 pioglitazone | thiazolidinedione | E11 | |
pioglitazone-15-tab 317573 | 1 tab by mouth once daily | 30 EA 30
pioglitazone-30-tab 312440 | 1 tab by mouth once daily | 30 EA 30
pioglitazone-45-tab 312441 | 1 tab by mouth once daily | 30 EA 30
= 593411 sitagliptin | dpp4-inhibitor | E11 | |
sitagliptin-25-tab 665038 | 1 tab by mouth once daily | 30 EA 30
sitagliptin-50-tab 665042 | 1 tab by mouth once daily | 30 EA 30
sitagliptin-100-tab 665033 | 1 tab by mouth once daily | 30 EA 30
= 1100699 linagliptin | dpp4-inhibitor | E11 | |
linagliptin-5-tab 1100702 | 1 tab by mouth once daily | 30 EA 30
= 1545653 empagliflozin | sglt2-inhibitor | E11 I50 N18 | 20 |
empagliflozin-10-tab 1545658 | 1 tab by mouth once daily in the morning | 30 EA 30
empagliflozin-25-tab 1545666 | 1 tab by mouth once daily in the morning | 30 EA 30
= 1488564 dapagliflozin | sglt2-inhibitor | E11 I50 N18 | 25 |
dapagliflozin-5-tab 1488574 | 1 tab by mouth once daily | 30 EA 30
dapagliflozin-10-tab 1488569 | 1 tab by mouth once daily | 30 EA 30
= 1991302 semaglutide | glp1-agonist | E11 | |
semaglutide-pen 2619152 | 0.5 mg under the skin once weekly | 3 ML 28
semaglutide-0.5-pen 1991306 | 0.5 mg under the skin once weekly | 1.5 ML 28
semaglutide-1-pen 2398841 | 1 mg under the skin once weekly | 3 ML 28
semaglutide-2-pen 2599362 | 2 mg under the skin once weekly | 3 ML 28
semaglutide-3-tab 2200652 | 1 tab by mouth once daily on an empty stomach | 30 EA 30
semaglutide-7-tab 2200656 | 1 tab by mouth once daily on an empty stomach | 30 EA 30
semaglutide-14-tab 2200644 | 1 tab by mouth once daily on an empty stomach | 30 EA 30
= 1991302 semaglutide | anti-obesity | E66 | |
semaglutide-weight-0.25-inj 2553501 | 0.25 mg under the skin once weekly | 2 ML 28
semaglutide-weight-0.5-inj 2553601 | 0.5 mg under the skin once weekly | 2 ML 28
semaglutide-weight-1-inj 2553802 | 1 mg under the skin once weekly | 2 ML 28
semaglutide-weight-1.7-inj 2553901 | 1.7 mg under the skin once weekly | 3 ML 28
semaglutide-weight-2.4-inj 2554102 | 2.4 mg under the skin once weekly | 3 ML 28
= 1551291 dulaglutide | glp1-agonist | E11 | |
dulaglutide-0.75-inj 1551295 | 0.75 mg under the skin once weekly | 2 ML 28
dulaglutide-1.5-inj 1551304 | 1.5 mg under the skin once weekly | 2 ML 28
= 475968 liraglutide | glp1-agonist | E11 | |
liraglutide-pen 897122 | 1.8 mg under the skin once daily | 9 ML 30
= 2601723 tirzepatide | glp1-agonist | E11 | |
tirzepatide-2.5-inj 2601761 | 2.5 mg under the skin once weekly | 2 ML 28
tirzepatide-5-inj 2601743 | 5 mg under the skin once weekly | 2 ML 28
tirzepatide-7.5-inj 2601784 | 7.5 mg under the skin once weekly | 2 ML 28
tirzepatide-10-inj 2601767 | 10 mg under the skin once weekly | 2 ML 28
tirzepatide-12.5-inj 2601773 | 12.5 mg under the skin once weekly | 2 ML 28
tirzepatide-15-inj 2601755 | 15 mg under the skin once weekly | 2 ML 28
= 274783 insulin glargine | insulin-basal | E10 E11 E13 | | !
insulin-glargine-vial 311041 | 20 units under the skin at bedtime | 10 ML 50
insulin-glargine-pen 847230 | 20 units under the skin at bedtime | 15 ML 75
= 86009 insulin lispro | insulin-rapid | E10 E11 E13 | | !
insulin-lispro-vial 242120 | 6 units under the skin before meals | 10 ML 50
insulin-lispro-pen 1652639 | 6 units under the skin before meals | 15 ML 83
= 29046 lisinopril | ace-inhibitor | I10 I11 I12 I13 I50 N18 E11.2 E10 I25 I69 Z86.73 | |
lisinopril-5-tab 311354 | 1 tab by mouth once daily | 30 EA 30
lisinopril-10-tab 314076 | 1 tab by mouth once daily | 30 EA 30
lisinopril-20-tab 314077 | 1 tab by mouth once daily | 90 EA 90
lisinopril-40-tab 197884 | 1 tab by mouth once daily | 90 EA 90
= 3827 enalapril | ace-inhibitor | I10 I11 I12 I13 I50 N18 | |
enalapril-5-tab 858813 | 1 tab by mouth twice daily | 60 EA 30
enalapril-10-tab 858817 | 1 tab by mouth twice daily | 60 EA 30
enalapril-20-tab 858810 | 1 tab by mouth twice daily | 60 EA 30
= 18867 benazepril | ace-inhibitor | I10 I11 I12 I13 | |
benazepril-10-tab 898687 | 1 tab by mouth once daily | 30 EA 30
benazepril-20-tab 898690 | 1 tab by mouth once daily | 30 EA 30
benazepril-40-tab 898719 | 1 tab by mouth once daily | 30 EA 30
= 52175 losartan | arb | I10 I11 I12 I13 I50 N18 E11.2 E10 I25 I69 Z86.73 | |
losartan-25-tab 979485 | 1 tab by mouth once daily | 30 EA 30
losartan-50-tab 979492 | 1 tab by mouth once daily | 30 EA 30
losartan-100-tab 979480 | 1 tab by mouth once daily | 90 EA 90
= 69749 valsartan | arb | I10 I11 I12 I13 I50 | |
valsartan-80-tab 349199 | 1 tab by mouth once daily | 30 EA 30
valsartan-160-tab 349201 | 1 tab by mouth once daily | 30 EA 30
valsartan-320-tab 349200 | 1 tab by mouth once daily | 30 EA 30
= 1656328 sacubitril / valsartan | arni | I50 I11.0 I13.0 | |
sacubitril-valsartan-24-26-tab 1656340 | 1 tab by mouth twice daily | 60 EA 30
sacubitril-valsartan-49-51-tab 1656349 | 1 tab by mouth twice daily | 60 EA 30
sacubitril-valsartan-97-103-tab 1656354 | 1 tab by mouth twice daily | 60 EA 30
= 17767 amlodipine | calcium-channel-blocker | I10 I11 I12 I13 I20 I25 | |
amlodipine-2.5-tab 308136 | 1 tab by mouth once daily | 30 EA 30
amlodipine-5-tab 197361 | 1 tab by mouth once daily | 30 EA 30
amlodipine-10-tab 308135 | 1 tab by mouth once daily | 30 EA 30
= 3443 diltiazem | calcium-channel-blocker-non-dhp | I10 I20 I48 | |
diltiazem-er-120-cap 830861 | 1 cap by mouth once daily | 30 EA 30
diltiazem-er-240-cap 830837 | 1 cap by mouth once daily | 30 EA 30
= 5487 hydrochlorothiazide | thiazide-diuretic | I10 I11 I12 I13 | 30 |
hydrochlorothiazide-12.5-tab 429503 | 1 tab by mouth every morning | 30 EA 30
hydrochlorothiazide-12.5-cap 199903 | 1 cap by mouth every morning | 30 EA 30
hydrochlorothiazide-25-tab 310798 | 1 tab by mouth every morning | 30 EA 30
= 2409 chlorthalidone | thiazide-diuretic | I10 I11 I12 I13 N18 | |
chlorthalidone-25-tab 197499 | 1 tab by mouth every morning | 30 EA 30
chlorthalidone-50-tab 197500 | 1 tab by mouth every morning | 30 EA 30
= 4603 furosemide | loop-diuretic | I50 I11.0 I13 N18 R60 | |
furosemide-20-tab 310429 | 1 tab by mouth once daily | 30 EA 30
furosemide-40-tab 313988 | 1 tab by mouth once daily | 30 EA 30
furosemide-80-tab 197732 | 1 tab by mouth once daily | 30 EA 30
= 38413 torsemide | loop-diuretic | I50 I11.0 I13 N18 R60 | |
torsemide-10-tab 198369 | 1 tab by mouth once daily | 30 EA 30
torsemide-20-tab 198371 | 1 tab by mouth once daily | 30 EA 30
= 1808 bumetanide | loop-diuretic | I50 I11.0 I13 N18 R60 | |
bumetanide-1-tab 197418 | 1 tab by mouth once daily | 30 EA 30
bumetanide-2-tab 197419 | 1 tab by mouth once daily | 30 EA 30
= 9997 spironolactone | mra | I50 I10 I11.0 I13.0 I11 I12 I13 | 30 |
spironolactone-25-tab 313096 | 1 tab by mouth once daily | 30 EA 30
spironolactone-50-tab 198223 | 1 tab by mouth once daily | 30 EA 30
= 298869 eplerenone | mra | I50 I10 | 30 |
eplerenone-25-tab 351256 | 1 tab by mouth once daily | 30 EA 30
eplerenone-50-tab 351257 | 1 tab by mouth once daily | 30 EA 30
= 2562811 finerenone | mra | N18 E11.2 | 25 |
finerenone-10-tab 2562816 | 1 tab by mouth once daily | 30 EA 30
finerenone-20-tab 2562824 | 1 tab by mouth once daily | 30 EA 30
= 6918 metoprolol | beta-blocker | I50 I10 I11 I25 I48 I12 I13 | |
metoprolol-succinate-25-tab 866427 | 1 tab by mouth once daily | 30 EA 30
metoprolol-succinate-50-tab 866436 | 1 tab by mouth once daily | 30 EA 30
metoprolol-succinate-100-tab 866412 | 1 tab by mouth once daily | 30 EA 30
metoprolol-tartrate-25-tab 866924 | 1 tab by mouth twice daily | 60 EA 30
metoprolol-tartrate-50-tab 866514 | 1 tab by mouth twice daily | 60 EA 30
= 20352 carvedilol | beta-blocker | I50 I10 I11 I25 I48 I12 I13 | |
carvedilol-3.125-tab 686924 | 1 tab by mouth twice daily with food | 60 EA 30
carvedilol-6.25-tab 200031 | 1 tab by mouth twice daily with food | 60 EA 30
carvedilol-12.5-tab 200032 | 1 tab by mouth twice daily with food | 60 EA 30
carvedilol-25-tab 200033 | 1 tab by mouth twice daily with food | 60 EA 30
= 19484 bisoprolol | beta-blocker | I50 I10 I11 I12 I13 | |
bisoprolol-5-tab 854905 | 1 tab by mouth once daily | 30 EA 30
bisoprolol-10-tab 854901 | 1 tab by mouth once daily | 30 EA 30
= 1202 atenolol | beta-blocker | I10 I11 I25 I12 I13 | |
atenolol-25-tab 197380 | 1 tab by mouth once daily | 30 EA 30
atenolol-50-tab 197381 | 1 tab by mouth once daily | 30 EA 30
= 2599 clonidine | central-alpha-agonist | I10 | |
clonidine-0.1-tab 884173 | 1 tab by mouth twice daily | 60 EA 30
= 5470 hydralazine | vasodilator | I10 I50 I11 I12 I13 | |
hydralazine-25-tab 905225 | 1 tab by mouth three times daily | 90 EA 30
hydralazine-50-tab 905395 | 1 tab by mouth three times daily | 90 EA 30
= 83367 atorvastatin | statin | E78 E11 I25 I20 I63 I73.9 Z95 E10 I69 I70 N18 Z86.73 | |
atorvastatin-10-tab 617312 | 1 tab by mouth once daily | 30 EA 30
atorvastatin-20-tab 617310 | 1 tab by mouth once daily | 30 EA 30
atorvastatin-40-tab 617311 | 1 tab by mouth once daily | 90 EA 90
atorvastatin-80-tab 259255 | 1 tab by mouth once daily | 90 EA 90
= 301542 rosuvastatin | statin | E78 E11 I25 I20 I63 I73.9 Z95 E10 I69 I70 Z86.73 | |
rosuvastatin-5-tab 859424 | 1 tab by mouth once daily | 30 EA 30
rosuvastatin-10-tab 859747 | 1 tab by mouth once daily | 30 EA 30
rosuvastatin-20-tab 859751 | 1 tab by mouth once daily | 30 EA 30
rosuvastatin-40-tab 859419 | 1 tab by mouth once daily | 30 EA 30
= 36567 simvastatin | statin | E78 E11 I25 | |
simvastatin-10-tab 314231 | 1 tab by mouth every evening | 30 EA 30
simvastatin-20-tab 312961 | 1 tab by mouth every evening | 30 EA 30
simvastatin-40-tab 198211 | 1 tab by mouth every evening | 30 EA 30
= 42463 pravastatin | statin | E78 E11 I25 | |
pravastatin-20-tab 904467 | 1 tab by mouth at bedtime | 30 EA 30
pravastatin-40-tab 904475 | 1 tab by mouth at bedtime | 30 EA 30
pravastatin-80-tab 904481 | 1 tab by mouth at bedtime | 30 EA 30
= 341248 ezetimibe | cholesterol-absorption-inhibitor | E78 I25 | |
ezetimibe-10-tab 349556 | 1 tab by mouth once daily | 30 EA 30
= 8703 fenofibrate | fibrate | E78 | 30 |
fenofibrate-48-tab 477562 | 1 tab by mouth once daily | 30 EA 30
fenofibrate-145-tab 477560 | 1 tab by mouth once daily | 30 EA 30
= 1304974 icosapent ethyl | omega-3 | E78 | |
icosapent-1000-cap 1304979 | 2 caps by mouth twice daily with food | 120 EA 30
= 8152 phentermine | anti-obesity | E66 | | IV
phentermine-15-cap 968766 | 1 cap by mouth every morning | 30 EA 30
phentermine-30-cap 900038 | 1 cap by mouth every morning | 30 EA 30
phentermine-37.5-tab 803353 | 1 tab by mouth every morning | 30 EA 30
= 1191 aspirin | antiplatelet | I25 I20 I21 I63 Z95 I73.9 I69 I70 Z86.73 E11.51 E10.51 E11.52 | |
aspirin-81-tab 308416 | 1 tab by mouth once daily | 90 EA 90
= 32968 clopidogrel | antiplatelet | I25 I21 I63 I73.9 Z95.5 I69 I70 Z86.73 E11.51 E10.51 E11.52 | |
clopidogrel-75-tab 309362 | 1 tab by mouth once daily | 30 EA 30
= 1116632 ticagrelor | antiplatelet | I21 I25 Z95.5 | |
ticagrelor-90-tab 1116635 | 1 tab by mouth twice daily | 60 EA 30
= 11289 warfarin | anticoagulant | I48 I82 I26 Z86.71 | | !
warfarin-5-tab 855332 | 1 tab by mouth once daily as directed | 30 EA 30
= 1364430 apixaban | anticoagulant | I48 I82 I26 Z86.71 | | !
apixaban-5-tab 1364445 | 1 tab by mouth twice daily | 60 EA 30
= 1114195 rivaroxaban | anticoagulant | I48 I82 I26 Z86.71 | 15 | !
rivaroxaban-20-tab 1232086 | 1 tab by mouth once daily with evening meal | 30 EA 30
= 3407 digoxin | cardiac-glycoside | I48 I50 | |
digoxin-0.125-tab 197604 | 1 tab by mouth once daily | 30 EA 30
= 4917 nitroglycerin | nitrate | I20 I25 | |
nitroglycerin-0.4-sl-tab 198039 | 1 tab under tongue every 5 min as needed, max 3 | 25 EA 180
= 10582 levothyroxine | thyroid-hormone | E03 E89.0 E06 | |
levothyroxine-50-tab 966221 | 1 tab by mouth every morning on empty stomach | 30 EA 30
levothyroxine-100-tab 892246 | 1 tab by mouth every morning on empty stomach | 90 EA 90
= 7646 omeprazole | proton-pump-inhibitor | K21 K25 K26 K29 | |
omeprazole-20-cap 198051 | 1 cap by mouth once daily before breakfast | 30 EA 30
= 40790 pantoprazole | proton-pump-inhibitor | K21 K25 K26 K29 K92.2 | |
pantoprazole-40-tab 314200 | 1 tab by mouth once daily | 30 EA 30
= 435 albuterol | short-acting-beta-agonist | J44 J45 J20 | |
albuterol-hfa 2123111 | 2 puffs every 4-6 hours as needed | 18 GM 75
= 284635 fluticasone / salmeterol | inhaled-steroid-laba | J44 J45 | |
fluticasone-salmeterol-250-50 896209 | 1 inhalation twice daily | 60 EA 30
= 88249 montelukast | leukotriene-antagonist | J45 J30 | |
montelukast-10-tab 200224 | 1 tab by mouth at bedtime | 30 EA 30
= 8640 prednisone | corticosteroid | J44.1 J45 M06 M10 L20 | |
prednisone-20-tab 312615 | 2 tabs by mouth once daily for 5 days | 10 EA 5
= 28889 loratadine | antihistamine | J30 | |
loratadine-10-tab 311372 | 1 tab by mouth once daily | 30 EA 30
= 20610 cetirizine | antihistamine | J30 L20 | |
cetirizine-10-tab 1014678 | 1 tab by mouth once daily | 30 EA 30
= 36437 sertraline | ssri | F32 F33 F41 F43.1 | |
sertraline-50-tab 312941 | 1 tab by mouth once daily | 30 EA 30
= 321988 escitalopram | ssri | F32 F33 F41 | |
escitalopram-10-tab 349332 | 1 tab by mouth once daily | 30 EA 30
= 4493 fluoxetine | ssri | F32 F33 F41 | |
fluoxetine-20-cap 310385 | 1 cap by mouth every morning | 30 EA 30
= 2556 citalopram | ssri | F32 F33 F41 | |
citalopram-20-tab 200371 | 1 tab by mouth once daily | 30 EA 30
= 72625 duloxetine | snri | F32 F33 F41 E11.4 M79.7 M54 E10.4 M15 M16 M17 M19 | 30 |
duloxetine-30-cap 596930 | 1 cap by mouth once daily | 30 EA 30
= 39786 venlafaxine | snri | F32 F33 F41 | |
venlafaxine-er-75-cap 313585 | 1 cap by mouth once daily with food | 30 EA 30
= 42347 bupropion | ndri | F32 F33 F17 | |
bupropion-er-150-tab 993541 | 1 tab by mouth every morning | 30 EA 30
= 10737 trazodone | sari | F32 F33 G47.0 | |
trazodone-50-tab 856377 | 1 tab by mouth at bedtime | 30 EA 30
= 15996 mirtazapine | antidepressant-other | F32 F33 | |
mirtazapine-15-tab 311725 | 1 tab by mouth at bedtime | 30 EA 30
= 51272 quetiapine | antipsychotic | F20 F31 F33 | |
quetiapine-25-tab 312744 | 1 tab by mouth at bedtime | 30 EA 30
= 89013 aripiprazole | antipsychotic | F20 F31 F33 | |
aripiprazole-5-tab 402131 | 1 tab by mouth once daily | 30 EA 30
= 28439 lamotrigine | anticonvulsant | G40 F31 | |
lamotrigine-100-tab 198427 | 1 tab by mouth twice daily | 60 EA 30
= 114477 levetiracetam | anticonvulsant | G40 | |
levetiracetam-500-tab 311289 | 1 tab by mouth twice daily | 60 EA 30
= 38404 topiramate | anticonvulsant | G40 G43 | |
topiramate-25-tab 199888 | 1 tab by mouth twice daily | 60 EA 30
= 25480 gabapentin | gabapentinoid | E11.4 G62 M54 G40 E10.4 | |
gabapentin-300-cap 310431 | 1 cap by mouth three times daily | 90 EA 30
= 187832 pregabalin | gabapentinoid | E11.4 G62 M79.7 E10.4 | | V
pregabalin-75-cap 483450 | 1 cap by mouth twice daily | 60 EA 30
= 596 alprazolam | benzodiazepine | F41 | | IV
alprazolam-0.25-tab 308047 | 1 tab by mouth twice daily as needed | 60 EA 30
= 6470 lorazepam | benzodiazepine | F41 | | IV
lorazepam-1-tab 197901 | 1 tab by mouth at bedtime as needed | 30 EA 30
= 2598 clonazepam | benzodiazepine | F41 G40 | | IV
clonazepam-0.5-tab 197527 | 1 tab by mouth twice daily | 60 EA 30
= 39993 zolpidem | hypnotic | G47.0 | | IV
zolpidem-10-tab 854873 | 1 tab by mouth at bedtime as needed | 30 EA 30
= 5553 hydroxyzine | antihistamine | F41 L29 L20 | |
hydroxyzine-25-tab 995258 | 1 tab by mouth every 6 hours as needed | 30 EA 10
= 6901 methylphenidate | stimulant | F90 | | II
methylphenidate-er-36-tab 1091185 | 1 tab by mouth every morning | 30 EA 30
= 135447 donepezil | cholinesterase-inhibitor | G30 F03 | |
donepezil-10-tab 997223 | 1 tab by mouth at bedtime | 30 EA 30
= 6719 memantine | nmda-antagonist | G30 F03 | |
memantine-10-tab 996561 | 1 tab by mouth twice daily | 60 EA 30
= 77492 tamsulosin | alpha-blocker | N40 | |
tamsulosin-0.4-cap 863669 | 1 cap by mouth once daily | 30 EA 30
= 723 amoxicillin | penicillin | J02 J01 H66 J18 | |
amoxicillin-500-cap 308191 | 1 cap by mouth three times daily | 30 EA 10
= 19711 amoxicillin / clavulanate | penicillin | J01 J18 H66 L03 | 30 |
amoxicillin-clavulanate-875-tab 562508 | 1 tab by mouth twice daily | 20 EA 10
= 18631 azithromycin | macrolide | J18 J20 J44.1 J02 J44 | |
azithromycin-250-tab 308460 | 2 tabs day 1 then 1 tab daily for 4 days | 6 EA 5
= 3640 doxycycline | tetracycline | J18 L03 L70 J44.1 | |
doxycycline-100-tab 1650143 | 1 tab by mouth twice daily | 20 EA 10
= 2231 cephalexin | cephalosporin | L03 N39.0 | |
cephalexin-500-cap 309114 | 1 cap by mouth four times daily | 28 EA 7
= 2551 ciprofloxacin | fluoroquinolone | N39.0 K57 | |
ciprofloxacin-500-tab 309309 | 1 tab by mouth twice daily | 14 EA 7
= 7454 nitrofurantoin | urinary-antibacterial | N39.0 | 30 |
nitrofurantoin-100-cap 1648755 | 1 cap by mouth twice daily | 10 EA 5
= 10831 sulfamethoxazole / trimethoprim | sulfonamide | N39.0 L03 | 15 |
sulfamethoxazole-trimethoprim-ds-tab 198335 | 1 tab by mouth twice daily | 20 EA 10
= 5640 ibuprofen | nsaid | M54 M25 M17 R51 | 30 |
ibuprofen-600-tab 197806 | 1 tab by mouth every 6 hours as needed | 40 EA 10
= 7258 naproxen | nsaid | M54 M25 M17 M10 | 30 |
naproxen-500-tab 198014 | 1 tab by mouth twice daily with food | 60 EA 30
= 41493 meloxicam | nsaid | M17 M16 M19 M06 | 30 |
meloxicam-15-tab 152695 | 1 tab by mouth once daily | 30 EA 30
= 161 acetaminophen | analgesic | M54 M25 R51 R50 M17 | |
acetaminophen-325-tab 313782 | 2 tabs by mouth every 6 hours as needed | 100 EA 12
= 21949 cyclobenzaprine | muscle-relaxant | M54 | |
cyclobenzaprine-10-tab 828348 | 1 tab by mouth three times daily as needed | 30 EA 10
= 10689 tramadol | opioid | M54 M25 M17 S72 S52 | | ! IV
tramadol-50-tab 835603 | 1 tab by mouth every 6 hours as needed | 28 EA 7
= 214182 acetaminophen / hydrocodone | opioid | M54 S72 S52 N20 | | ! II
hydrocodone-acetaminophen-5-325-tab 857002 | 1 tab by mouth every 6 hours as needed | 20 EA 5
= 7804 oxycodone | opioid | M54 S72 S52 N20 | | ! II
oxycodone-acetaminophen-5-325-tab 1049221 | 1 tab by mouth every 6 hours as needed | 20 EA 5
= 519 allopurinol | xanthine-oxidase-inhibitor | M10 M1A | |
allopurinol-100-tab 197319 | 1 tab by mouth once daily | 30 EA 30
= 2683 colchicine | antigout | M10 M1A | |
colchicine-0.6-tab 197541 | 1 tab by mouth once daily | 30 EA 30
= 6851 methotrexate | dmard | M06 L40 | 30 | !
methotrexate-2.5-tab 105585 | 6 tabs by mouth once weekly | 24 EA 28
= 5521 hydroxychloroquine | dmard | M06 M32 | |
hydroxychloroquine-200-tab 979092 | 1 tab by mouth twice daily | 60 EA 30
= 327361 adalimumab | tnf-inhibitor | M06 L40 K50 K51 | |
adalimumab-40-inj 1872979 | 40 mg under the skin every 2 weeks | 0.8 ML 28
= - levonorgestrel / ethinyl estradiol | contraceptive | Z30 | |
levonorgestrel-ethinyl-estradiol-pack 748878 | 1 tab by mouth once daily | 28 EA 28
= 10324 tamoxifen | serm | C50 | |
tamoxifen-10-tab 198240 | 1 tab by mouth twice daily | 60 EA 30
"""

# RxNorm ingredients not in a source table at hand, but the same in unrelated public files.
CORROBORATED_INGREDIENTS = set("""
17767 3443 2409 38413 1808 3827 19484 298869 2562811 8640 10582 88249 6470 25480 723 18631 3640 161 7258 4917 2598
""".split())

# Dose form, as RxNorm ends its names -> usual route.
FORMS = [
    ("Sublingual Tablet", "sublingual"), ("Sublingual Film", "sublingual"), ("Buccal Film", "buccal"), ("Pen Injector", "subcutaneous"), ("Auto-Injector", "subcutaneous"),
    ("Injectable Solution", "subcutaneous"), ("Injectable Suspension", "subcutaneous"), ("Prefilled Syringe", "subcutaneous"), ("Cartridge", "subcutaneous"),
    ("Dry Powder Inhaler", "inhalation"), ("Metered Dose Inhaler", "inhalation"), ("Inhalation Solution", "inhalation"), ("Delayed Release Oral Capsule", "oral"),
    ("Delayed Release Oral Tablet", "oral"), ("Extended Release Oral Capsule", "oral"), ("Extended Release Oral Tablet", "oral"), ("Chewable Tablet", "oral"),
    ("Disintegrating Oral Tablet", "oral"), ("Oral Capsule", "oral"), ("Oral Tablet", "oral"), ("Oral Solution", "oral"), ("Oral Suspension", "oral"), ("Pack", "oral"),
    ("Transdermal System", "transdermal"), ("Nasal Spray", "nasal"), ("Mucosal Spray", "sublingual"), ("Topical Cream", "topical"), ("Intrauterine System", "intrauterine"),
    ("Drug Implant", "subcutaneous"), ("Injection", "intravenous"),
]
