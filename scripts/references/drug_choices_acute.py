"""What drugs.py adds to medications.csv for hospital, cancer, pregnancy, children and the less common outpatient drugs.

The lines are those of drug_choices.py. A product line may have a fourth part for what one administration is:
dose, UCUM unit, hours between doses (0 = given once), then optionally a route that overrides that of the form, and `H` for a hospital drug.
An ingredient line may have a sixth part with cautions: preg=, age=FROM-TO, with=ICD-10-CM prefixes.
"""

ACUTE = """
= 1670007 insulin degludec | insulin-basal | E10 E11 E13 | | !
insulin-degludec-pen 1670011 | 20 units under the skin once daily | 15 ML 75 | 20 [iU] 24
= 484319 insulin detemir | insulin-basal | E10 E11 E13 O24 | | !
insulin-detemir-vial 484322 | 20 units under the skin at bedtime | 10 ML 50 | 20 [iU] 24
= 51428 insulin aspart, human | insulin-rapid | E10 E11 E13 O24 | | !
insulin-aspart-vial 311040 | 6 units under the skin before meals | 10 ML 50 | 6 [iU] 8 H
insulin-aspart-pen 1653202 | 6 units under the skin before meals | 15 ML 83 | 6 [iU] 8
= 1605101 insulin isophane | insulin-intermediate | E10 E11 E13 O24 | | !
insulin-nph-vial 311028 | 10 units under the skin twice daily | 10 ML 50 | 10 [iU] 12
= 253182 insulin, regular, human | insulin-short | E10 E11 E13 R73 | | !
insulin-regular-vial 311034 | 4 to 10 units under the skin before meals by scale | 10 ML 30 | 6 [iU] 6 H
insulin-regular-infusion 2179744 | 0.1 unit/kg per hour by vein, adjusted hourly | 100 ML 1 | 7 [iU] 1 intravenous H
= 1373458 canagliflozin | sglt2-inhibitor | E11 N18 | 30 |
canagliflozin-100-tab 1373463 | 1 tab by mouth once daily before breakfast | 30 EA 30
canagliflozin-300-tab 1373471 | 1 tab by mouth once daily before breakfast | 30 EA 30
= 1992672 ertugliflozin | sglt2-inhibitor | E11 | 45 |
ertugliflozin-5-tab 1992810 | 1 tab by mouth once daily in the morning | 30 EA 30
= 857974 saxagliptin | dpp4-inhibitor | E11 | | | with=I50
saxagliptin-5-tab 858036 | 1 tab by mouth once daily | 30 EA 30
= 1368001 alogliptin | dpp4-inhibitor | E11 | |
alogliptin-25-tab 1368006 | 1 tab by mouth once daily | 30 EA 30
= 4815 glyburide | sulfonylurea | E11 O24 | 60 | !
glyburide-5-tab 310537 | 1 tab by mouth once daily with breakfast | 30 EA 30
= 73044 repaglinide | meglitinide | E11 | | !
repaglinide-1-tab 200256 | 1 tab by mouth three times daily before meals | 90 EA 30
= 16681 acarbose | alpha-glucosidase-inhibitor | E11 | 25 | | with=K50;K51;K74
acarbose-50-tab 199149 | 1 tab by mouth three times daily with meals | 90 EA 30
= 60548 exenatide | glp1-agonist | E11 | 45 |
exenatide-er-pen 1990866 | 2 mg under the skin once weekly | 3.4 ML 28 | 2 mg 168
= 35296 ramipril | ace-inhibitor | I10 I11 I12 I13 I50 I25 N18 | |
ramipril-5-cap 198189 | 1 cap by mouth once daily | 30 EA 30
ramipril-10-cap 261962 | 1 cap by mouth once daily | 30 EA 30
= 1998 captopril | ace-inhibitor | I10 I11 I50 I21 | |
captopril-25-tab 317173 | 1 tab by mouth three times daily | 90 EA 30
= 321064 olmesartan | arb | I10 I11 I12 I13 | |
olmesartan-20-tab 349401 | 1 tab by mouth once daily | 30 EA 30
olmesartan-40-tab 349405 | 1 tab by mouth once daily | 30 EA 30
= 83818 irbesartan | arb | I10 I11 I12 I13 E11.2 | |
irbesartan-150-tab 200095 | 1 tab by mouth once daily | 30 EA 30
= 7417 nifedipine | calcium-channel-blocker | I10 I11 I20 O13 O16 O10 I12 I13 | | | preg=ok
nifedipine-er-30-tab 198034 | 1 tab by mouth once daily | 30 EA 30
nifedipine-er-60-tab 198035 | 1 tab by mouth once daily | 30 EA 30
nifedipine-10-cap 198032 | 1 cap by mouth every 6 hours | 40 EA 10 | 10 mg 6 H
= 11170 verapamil | calcium-channel-blocker-non-dhp | I10 I20 I48 | |
verapamil-er-240-tab 897649 | 1 tab by mouth once daily | 30 EA 30
= 5764 indapamide | thiazide-diuretic | I10 I11 | 30 |
indapamide-1.25-tab 197815 | 1 tab by mouth every morning | 30 EA 30
= 6916 metolazone | thiazide-diuretic | I50 N18 R60 | |
metolazone-2.5-tab 197979 | 1 tab by mouth once daily | 30 EA 30
= 6185 labetalol | beta-blocker | I10 I11 O10 O13 O14 O16 I12 I13 | | | preg=ok with=J45
labetalol-100-tab 896758 | 1 tab by mouth twice daily | 60 EA 30
labetalol-200-tab 896762 | 1 tab by mouth twice daily | 60 EA 30
labetalol-20-inj 2477889 | 20 mg by vein over 2 minutes, may repeat | 4 ML 1 | 20 mg 4 intravenous H
= 31555 nebivolol | beta-blocker | I10 I11 | |
nebivolol-5-tab 387013 | 1 tab by mouth once daily | 30 EA 30
= 8787 propranolol | beta-blocker | I10 G43 G25.0 E05 F41 | |
propranolol-20-tab 856457 | 1 tab by mouth twice daily | 60 EA 30
propranolol-40-tab 856519 | 1 tab by mouth twice daily | 60 EA 30
propranolol-er-80-cap 856569 | 1 cap by mouth once daily | 30 EA 30
clonidine-0.2-tab 884185 = 2599 | 1 tab by mouth twice daily | 60 EA 30
hydralazine-10-tab 905199 = 5470 | 1 tab by mouth four times daily | 120 EA 30
hydralazine-20-inj 966571 = 5470 | 10 mg by vein every 6 hours as needed | 1 ML 1 | 10 mg 6 intravenous H
= 6876 methyldopa | central-alpha-agonist | I10 O10 O13 O16 | | | preg=ok with=K70;K74
methyldopa-250-tab 197956 | 1 tab by mouth three times daily | 90 EA 30
= 10763 triamterene | potassium-sparing-diuretic | I10 I11 | 30 |
triamterene-hydrochlorothiazide-37.5-25-tab 310812 | 1 tab by mouth every morning | 30 EA 30
= 49276 doxazosin | alpha-blocker | I10 N40 | |
doxazosin-4-tab 197627 | 1 tab by mouth at bedtime | 30 EA 30
= 37798 terazosin | alpha-blocker | I10 N40 | |
terazosin-5-cap 313219 | 1 cap by mouth at bedtime | 30 EA 30
= 8629 prazosin | alpha-blocker | I10 F43.1 | |
prazosin-1-cap 312593 | 1 cap by mouth at bedtime | 30 EA 30
= 9947 sotalol | antiarrhythmic | I48 I47 | 40 | | with=I50;J45
sotalol-80-tab 1923426 | 1 tab by mouth twice daily | 60 EA 30
= 1037042 dabigatran etexilate | anticoagulant | I48 I82 I26 | 15 | !
dabigatran-150-cap 1037045 | 1 cap by mouth twice daily | 60 EA 30
= 1599538 edoxaban | anticoagulant | I48 I82 I26 | 15 | !
edoxaban-60-tab 1599555 | 1 tab by mouth once daily | 30 EA 30
apixaban-2.5-tab 1364435 = 1364430 | 1 tab by mouth twice daily | 60 EA 30
rivaroxaban-15-tab 1232082 = 1114195 | 1 tab by mouth once daily with evening meal | 30 EA 30
rivaroxaban-10-tab 1114198 = 1114195 | 1 tab by mouth once daily | 30 EA 30
warfarin-1-tab 855288 = 11289 | 1 tab by mouth once daily as directed | 30 EA 30
warfarin-2-tab 855302 = 11289 | 1 tab by mouth once daily as directed | 30 EA 30
warfarin-2.5-tab 855312 = 11289 | 1 tab by mouth once daily as directed | 30 EA 30
warfarin-7.5-tab 855344 = 11289 | 1 tab by mouth once daily as directed | 30 EA 30
= 613391 prasugrel | antiplatelet | I21 I25 Z95.5 | | | with=I63;G45
prasugrel-10-tab 855812 | 1 tab by mouth once daily | 30 EA 30
aspirin-81-chew-tab 318272 = 1191 | 4 tabs chewed once | 4 EA 1 | 324 mg 0 H
= 6472 lovastatin | statin | E78 E11 I25 | |
lovastatin-20-tab 197904 | 1 tab by mouth every evening with food | 30 EA 30
lovastatin-40-tab 197905 | 1 tab by mouth every evening with food | 30 EA 30
= 861634 pitavastatin | statin | E78 | |
pitavastatin-2-tab 861648 | 1 tab by mouth once daily | 30 EA 30
= 1665684 evolocumab | pcsk9-inhibitor | E78 I25 | |
evolocumab-140-inj 1665895 | 140 mg under the skin every 2 weeks | 2 ML 28 | 140 mg 336
= 1659152 alirocumab | pcsk9-inhibitor | E78.0 E78.2 I25 | |
alirocumab-75-inj 1659182 | 75 mg under the skin every 2 weeks | 2 ML 28 | 75 mg 336
alirocumab-150-inj 1659156 | 150 mg under the skin every 2 weeks | 2 ML 28 | 150 mg 336
= 4719 gemfibrozil | fibrate | E78.1 E78.2 | 30 | | with=K74;K80
gemfibrozil-600-tab 310459 | 1 tab by mouth twice daily before meals | 60 EA 30
= 141626 colesevelam | bile-acid-binder | E78.0 E11 | |
colesevelam-625-tab 866910 | 3 tabs by mouth twice daily with meals | 180 EA 30
= 7393 niacin | niacin | E78 | | | with=K74
niacin-500-tab 198024 | 1 tab by mouth twice daily with meals | 60 EA 30
metoprolol-5-inj 866508 = 6918 | 5 mg by vein every 5 minutes up to 3 times | 5 ML 1 | 5 mg 6 intravenous H
metoprolol-succinate-200-tab 866419 = 6918 | 1 tab by mouth once daily | 30 EA 30
metoprolol-tartrate-100-tab 866511 = 6918 | 1 tab by mouth twice daily | 60 EA 30
diltiazem-30-tab 833217 = 3443 | 1 tab by mouth four times daily | 120 EA 30
diltiazem-100-inj 1791240 = 3443 | 10 mg per hour by vein | 1 EA 1 | 10 mg 1 intravenous H
furosemide-40-inj 1719291 = 4603 | 40 mg by vein twice daily | 8 ML 1 | 40 mg 12 intravenous H
furosemide-20-inj 1719290 = 4603 | 20 mg by vein twice daily | 4 ML 1 | 20 mg 12 intravenous H
valsartan-40-tab 349483 = 69749 | 1 tab by mouth twice daily | 60 EA 30
= 7396 nicardipine | calcium-channel-blocker | I16 I10 I61 | |
nicardipine-20-inf 858599 | 5 mg per hour by vein | 200 ML 1 | 5 mg 1 intravenous H
prednisone-5-tab 312617 = 8640 | 1 tab by mouth once daily | 30 EA 30
prednisone-10-tab 198145 = 8640 | 4 tabs by mouth once daily for 5 days | 20 EA 5
= 6902 methylprednisolone | corticosteroid | J44.1 J45 M06 L23 M54 | |
methylprednisolone-4-pack 762675 | as directed on the pack over 6 days | 21 EA 6 | 24 mg 24
methylprednisolone-4-tab 259966 | 1 tab by mouth once daily | 30 EA 30
= 8638 prednisolone | corticosteroid | J45 J05 J44.1 | |
prednisolone-15-5-sol 283077 | 1 mg/kg by mouth once daily for 5 days | 50 ML 5 | 20 mg 24
amoxicillin-500-tab 308192 = 723 | 1 tab by mouth twice daily | 20 EA 10
amoxicillin-250-cap 308182 = 723 | 1 cap by mouth three times daily | 30 EA 10
amoxicillin-875-tab 308194 = 723 | 1 tab by mouth twice daily | 20 EA 10
amoxicillin-400-5-susp 308189 = 723 | 45 mg/kg by mouth twice daily for 10 days | 150 ML 10 | 600 mg 12
amoxicillin-250-5-susp 239191 = 723 | 25 mg/kg by mouth twice daily for 10 days | 150 ML 10 | 400 mg 12
amoxicillin-clavulanate-500-tab 617296 = 19711 | 1 tab by mouth three times daily | 30 EA 10
= 7984 penicillin V | penicillin | J02.0 J03 L01 | |
penicillin-v-500-tab 834102 | 1 tab by mouth twice daily | 20 EA 10
penicillin-v-250-tab 834061 | 1 tab by mouth three times daily | 30 EA 10
= 7980 penicillin G | penicillin | A53 O98.1 B95.1 Z22.330 J02.0 | |
penicillin-g-benzathine-inj 731567 | 2.4 million units into the muscle once | 4 ML 1 | 2400000 [iU] 0 intramuscular H
penicillin-g-60000-inf 207391 | 3 million units by vein every 4 hours | 300 ML 1 | 3000000 [iU] 4 intravenous H
= 25037 cefdinir | cephalosporin | J01 J02 J18 H66 L03 | |
cefdinir-300-cap 200346 | 1 cap by mouth twice daily | 20 EA 10
cefdinir-250-5-susp 476576 | 7 mg/kg by mouth twice daily for 10 days | 100 ML 10 | 125 mg 12
= 2194 cefuroxime | cephalosporin | J01 J18 J20 N39.0 A69.2 | |
cefuroxime-500-tab 309098 | 1 tab by mouth twice daily | 20 EA 10
= 2193 ceftriaxone | cephalosporin | J18 N39.0 N10 A41 G00 A54 L03 K81 K57 | |
ceftriaxone-1g-inj 1665021 | 1 g by vein once daily | 7 EA 7 | 1000 mg 24 intravenous H
ceftriaxone-2g-inj 1665046 | 2 g by vein once daily | 7 EA 7 | 2000 mg 24 intravenous H
= 20481 cefepime | cephalosporin | A41 J18 J15 D70 N10 | |
cefepime-2g-inj 1665088 | 2 g by vein every 8 hours | 21 EA 7 | 2000 mg 8 intravenous H
cefepime-1g-inj 1665093 | 1 g by vein every 12 hours | 14 EA 7 | 1000 mg 12 intravenous H
= 2180 cefazolin | cephalosporin | L03 Z96 M16 M17 S72 O82 O34 | |
cefazolin-2g-inj 1665060 | 2 g by vein before the operation | 1 EA 1 | 2000 mg 8 intravenous H
cefazolin-1g-inj 1665050 | 1 g by vein every 8 hours | 3 EA 1 | 1000 mg 8 intravenous H
= 8339 piperacillin | penicillin | A41 J18 J69 K35 K57 K81 N10 E11.62 | |
piperacillin-tazobactam-4.5g-inj 1659149 | 4.5 g by vein every 6 hours | 28 EA 7 | 4500 mg 6 intravenous H
piperacillin-tazobactam-3.375g-inj 1659137 | 3.375 g by vein every 6 hours | 28 EA 7 | 3375 mg 6 intravenous H
= 11124 vancomycin | glycopeptide | A41 J18 L03 A49.02 T84.5 | |
vancomycin-1g-inj 1807513 | 1 g by vein every 12 hours | 14 EA 7 | 1000 mg 12 intravenous H
vancomycin-1.5g-inj 2049890 | 1.5 g by vein every 12 hours | 14 EA 7 | 1500 mg 12 intravenous H
= 11124 vancomycin | antibiotic-oral-glycopeptide | A04.7 | |
vancomycin-125-cap 313570 | 1 cap by mouth four times daily | 40 EA 10
= 82122 levofloxacin | fluoroquinolone | J18 J44.1 N39.0 N10 J01 A41 | |
levofloxacin-500-tab 199885 | 1 tab by mouth once daily | 7 EA 7
levofloxacin-750-tab 311296 | 1 tab by mouth once daily | 5 EA 5
levofloxacin-750-inf 1665515 | 750 mg by vein once daily | 150 ML 1 | 750 mg 24 intravenous H
ciprofloxacin-250-tab 197511 = 2551 | 1 tab by mouth twice daily | 6 EA 3
ciprofloxacin-400-inf 1665212 = 2551 | 400 mg by vein every 12 hours | 400 ML 1 | 400 mg 12 intravenous H
= 6922 metronidazole | nitroimidazole | A04.7 K57 N76.0 A59 K35 | | | with=F10.2
metronidazole-500-tab 311681 | 1 tab by mouth three times daily | 21 EA 7
metronidazole-500-inf 311683 | 500 mg by vein every 8 hours | 300 ML 1 | 500 mg 8 intravenous H
= 2582 clindamycin | lincosamide | L03 L02 K04 J69 | |
clindamycin-300-cap 284215 | 1 cap by mouth four times daily | 28 EA 7
clindamycin-600-inf 309335 | 600 mg by vein every 8 hours | 150 ML 1 | 600 mg 8 intravenous H
= 733 ampicillin | penicillin | P36 O41.1 Z22.330 G00 A41 | |
ampicillin-2g-inj 1721476 | 2 g by vein every 6 hours | 4 EA 1 | 2000 mg 6 intravenous H
ampicillin-250-inj 1721473 | 50 mg/kg by vein every 8 hours | 3 EA 1 | 150 mg 8 intravenous H
ampicillin-sulbactam-3g-inj 1659598 = 733 | 3 g by vein every 6 hours | 4 EA 1 | 3000 mg 6 intravenous H
= 1596450 gentamicin | aminoglycoside | P36 A41 N10 O41.1 | 30 |
gentamicin-80-inj 1870650 | 5 mg/kg by vein once daily | 4 ML 1 | 350 mg 24 intravenous H
gentamicin-20-inj 1870676 | 4 mg/kg by vein once daily, newborn | 2 ML 1 | 13 mg 24 intravenous H
= 190376 linezolid | oxazolidinone | J15.2 A49.02 L03 | |
linezolid-600-tab 311347 | 1 tab by mouth twice daily | 20 EA 10
linezolid-600-inf 1662285 | 600 mg by vein every 12 hours | 600 ML 1 | 600 mg 12 intravenous H
= 21212 clarithromycin | macrolide | J18 J01 J02 B96.81 | |
clarithromycin-500-tab 197517 | 1 tab by mouth twice daily | 20 EA 10
azithromycin-200-5-susp 141963 = 18631 | 10 mg/kg day 1 then 5 mg/kg daily for 4 days | 22.5 ML 5 | 200 mg 24
azithromycin-500-inj 1668238 = 18631 | 500 mg by vein once daily | 5 EA 5 | 500 mg 24 intravenous H
azithromycin-500-tab 248656 = 18631 | 1 tab by mouth once daily for 3 days | 3 EA 3
doxycycline-100-cap 1649988 = 3640 | 1 cap by mouth twice daily | 20 EA 10
cephalexin-250-5-susp 309113 = 2231 | 25 mg/kg by mouth twice daily | 200 ML 10 | 400 mg 12
sulfamethoxazole-trimethoprim-susp 313134 = 10831 | 5 mL per 10 kg by mouth twice daily | 200 ML 10 | 160 mg 12
= 35827 ketorolac | nsaid | M54 N20 R52 G89 | 30 | | with=K25;K26;K92 age=17-64
ketorolac-30-inj 1665461 | 30 mg by vein every 6 hours as needed | 1 ML 1 | 30 mg 6 intravenous H
ketorolac-10-tab 834022 | 1 tab by mouth every 6 hours as needed, 5 days at most | 20 EA 5
= 5781 indomethacin | nsaid | M10 M17 | 30 | |
indomethacin-50-cap 197818 | 1 cap by mouth three times daily with food | 30 EA 10
oxycodone-5-tab 1049621 = 7804 | 1 tab by mouth every 6 hours as needed | 20 EA 5 | 5 mg 6
oxycodone-10-tab 1049683 = 7804 | 1 tab by mouth every 6 hours as needed | 20 EA 5 | 10 mg 6
hydrocodone-acetaminophen-7.5-325-tab 857005 = 214182 | 1 tab by mouth every 6 hours as needed | 20 EA 5
= 2670 codeine | opioid | M54 R52 S52 | | ! III | age=12-
acetaminophen-codeine-300-30-tab 993781 | 1 tab by mouth every 6 hours as needed | 20 EA 5
= 7052 morphine | opioid | R52 G89 C79 I21 | 30 | ! II
morphine-4-inj 1732006 | 4 mg by vein every 4 hours as needed | 1 ML 1 | 4 mg 4 intravenous H
morphine-2-inj 2003714 | 2 mg by vein every 4 hours as needed | 1 ML 1 | 2 mg 4 intravenous H
morphine-15-tab 892582 | 1 tab by mouth every 4 hours as needed | 30 EA 5
morphine-er-15-tab 891881 | 1 tab by mouth twice daily | 60 EA 30
= 3423 hydromorphone | opioid | R52 G89 | | ! II
hydromorphone-1-inj 897653 | 0.5 mg by vein every 3 hours as needed | 1 ML 1 | 0.5 mg 3 intravenous H
hydromorphone-2-tab 897696 | 1 tab by mouth every 4 hours as needed | 20 EA 4
= 4337 fentanyl | opioid | R52 G89 Z51 | | ! II
fentanyl-100-inj 1735003 | 50 ug by vein as needed | 2 ML 1 | 50 ug 1 intravenous H
fentanyl-25-patch 245134 | 1 patch on the skin every 3 days | 10 EA 30 | 25 ug/h 72
= 6845 methocarbamol | muscle-relaxant | M54 M62 | |
methocarbamol-750-tab 197944 | 1 tab by mouth four times daily | 40 EA 10
methocarbamol-500-tab 197943 | 2 tabs by mouth three times daily | 60 EA 10
cyclobenzaprine-5-tab 828320 = 21949 | 1 tab by mouth three times daily as needed | 30 EA 10
= 2101 carisoprodol | muscle-relaxant | M54 | | IV | age=16-
carisoprodol-350-tab 197446 | 1 tab by mouth three times daily and at bedtime | 40 EA 10
= 704 amitriptyline | tricyclic | G43 F32 M79.7 G62 | | | with=I21
amitriptyline-25-tab 856834 | 1 tab by mouth at bedtime | 30 EA 30
amitriptyline-10-tab 856783 | 1 tab by mouth at bedtime | 30 EA 30
= 7531 nortriptyline | tricyclic | F32 G62 G43 | | | with=I21
nortriptyline-25-cap 317136 | 1 cap by mouth at bedtime | 30 EA 30
gabapentin-100-cap 310430 = 25480 | 1 cap by mouth three times daily | 90 EA 30
gabapentin-600-tab 310433 = 25480 | 1 tab by mouth three times daily | 90 EA 30
pregabalin-150-cap 483440 = 187832 | 1 cap by mouth twice daily | 60 EA 30
duloxetine-60-cap 596934 = 72625 | 1 cap by mouth once daily | 30 EA 30
= 27169 leflunomide | dmard | M05 M06 L40.5 | | | preg=contraindicated with=K70;K74
leflunomide-20-tab 205285 | 1 tab by mouth once daily | 30 EA 30
= 214555 etanercept | tnf-inhibitor | M05 M06 L40 M45 | |
etanercept-50-inj 1653223 | 50 mg under the skin once weekly | 4 ML 28 | 50 mg 168
= 191831 infliximab | tnf-inhibitor | M05 M06 K50 K51 L40 | |
infliximab-100-inj 310994 | 5 mg/kg by vein every 8 weeks | 4 EA 56 | 400 mg 1344 intravenous H
= 1357536 tofacitinib | jak-inhibitor | M05 M06 K51 | | | with=I26;I82
tofacitinib-xr-11-tab 1741046 | 1 tab by mouth once daily | 30 EA 30
= 847083 ustekinumab | interleukin-inhibitor | L40 K50 | |
ustekinumab-45-inj 853350 | 45 mg under the skin every 12 weeks | 0.5 ML 84 | 45 mg 2016
methotrexate-25-inj 1655960 = 6851 | 15 mg under the skin once weekly | 4 ML 28 | 15 mg 168 subcutaneous
prednisone-1-tab 198144 = 8640 | 5 tabs by mouth once daily | 150 EA 30
sertraline-25-tab 312940 = 36437 | 1 tab by mouth once daily | 30 EA 30
sertraline-100-tab 312938 = 36437 | 1 tab by mouth once daily | 30 EA 30
escitalopram-5-tab 351249 = 321988 | 1 tab by mouth once daily | 30 EA 30
escitalopram-20-tab 351250 = 321988 | 1 tab by mouth once daily | 30 EA 30
fluoxetine-10-cap 310384 = 4493 | 1 cap by mouth every morning | 30 EA 30
fluoxetine-40-cap 313989 = 4493 | 1 cap by mouth every morning | 30 EA 30
citalopram-10-tab 283672 = 2556 | 1 tab by mouth once daily | 30 EA 30
citalopram-40-tab 309314 = 2556 | 1 tab by mouth once daily | 30 EA 30
= 32937 paroxetine | ssri | F32 F33 F40 F41 | | | preg=avoid
paroxetine-20-tab 1738495 | 1 tab by mouth every morning | 30 EA 30
venlafaxine-er-37.5-cap 313583 = 39786 | 1 cap by mouth once daily with food | 30 EA 30
venlafaxine-er-150-cap 313581 = 39786 | 1 cap by mouth once daily with food | 30 EA 30
= 734064 desvenlafaxine | snri | F32 F33 | |
desvenlafaxine-50-tab 1874559 | 1 tab by mouth once daily | 30 EA 30
bupropion-er-300-tab 993557 = 42347 | 1 tab by mouth every morning | 30 EA 30
bupropion-sr-150-tab 993518 = 42347 | 1 tab by mouth twice daily | 60 EA 30
mirtazapine-30-tab 314111 = 15996 | 1 tab by mouth at bedtime | 30 EA 30
trazodone-100-tab 856373 = 10737 | 1 tab by mouth at bedtime | 30 EA 30
= 3322 diazepam | benzodiazepine | F41 F10.23 M62 G40 | | IV
diazepam-5-tab 197591 | 1 tab by mouth every 8 hours as needed | 30 EA 10
lorazepam-0.5-tab 197900 = 6470 | 1 tab by mouth twice daily as needed | 30 EA 15
lorazepam-2-inj 1665188 = 6470 | 2 mg by vein every 4 hours as needed | 1 ML 1 | 2 mg 4 intravenous H
= 2356 chlordiazepoxide | benzodiazepine | F10.23 F41 | | IV
chlordiazepoxide-25-cap 905495 | 1 cap by mouth every 6 hours, tapering over 4 days | 12 EA 4 | 25 mg 6 H
= 10355 temazepam | hypnotic | G47.0 | | IV
temazepam-15-cap 198241 | 1 cap by mouth at bedtime as needed | 30 EA 30
zolpidem-5-tab 854876 = 39993 | 1 tab by mouth at bedtime as needed | 30 EA 30
= 461016 eszopiclone | hypnotic | G47.0 | | IV
eszopiclone-2-tab 485442 | 1 tab by mouth at bedtime | 30 EA 30
hydroxyzine-pamoate-25-cap 995253 = 5553 | 1 cap by mouth every 6 hours as needed | 30 EA 8
hydroxyzine-10-tab 995218 = 5553 | 1 tab by mouth every 6 hours as needed | 30 EA 8
quetiapine-100-tab 312743 = 51272 | 1 tab by mouth at bedtime | 30 EA 30
quetiapine-200-tab 317174 = 51272 | 1 tab by mouth at bedtime | 30 EA 30
quetiapine-50-tab 616487 = 51272 | 1 tab by mouth at bedtime | 30 EA 30
= 61381 olanzapine | antipsychotic | F20 F25 F31 | |
olanzapine-5-tab 312078 | 1 tab by mouth at bedtime | 30 EA 30
olanzapine-10-tab 314154 | 1 tab by mouth at bedtime | 30 EA 30
olanzapine-10-inj 485968 | 10 mg into the muscle as needed | 1 EA 1 | 10 mg 4 intramuscular H
= 35636 risperidone | antipsychotic | F20 F25 F31 F84 | |
risperidone-1-tab 312830 | 1 tab by mouth twice daily | 60 EA 30
risperidone-2-tab 312831 | 1 tab by mouth twice daily | 60 EA 30
aripiprazole-10-tab 349545 = 89013 | 1 tab by mouth once daily | 30 EA 30
aripiprazole-15-tab 349490 = 89013 | 1 tab by mouth once daily | 30 EA 30
= 5093 haloperidol | antipsychotic | F20 F05 R45.1 | | | with=G20
haloperidol-5-tab 310672 | 1 tab by mouth twice daily | 60 EA 30
haloperidol-5-inj 1719646 | 5 mg into the muscle every 4 hours as needed | 1 ML 1 | 5 mg 4 intramuscular H
= 115698 ziprasidone | antipsychotic | F20 F31 | | | with=I21
ziprasidone-40-cap 313776 | 1 cap by mouth twice daily with food | 60 EA 30
= 1040028 lurasidone | antipsychotic | F20 F31 | |
lurasidone-40-tab 1040031 | 1 tab by mouth once daily with food | 30 EA 30
= 2626 clozapine | antipsychotic | F20 | | | with=D70
clozapine-100-tab 197535 | 1 tab by mouth twice daily | 60 EA 30
lamotrigine-25-tab 282401 = 28439 | 1 tab by mouth once daily | 30 EA 30
lamotrigine-200-tab 198429 = 28439 | 1 tab by mouth once daily | 30 EA 30
= 11118 valproic acid | anticonvulsant | G40 F31 G43 | | | preg=contraindicated with=K70;K72;K74
valproic-acid-250-cap 1099681 | 1 cap by mouth three times daily | 90 EA 30
= 8183 phenytoin | anticonvulsant | G40 R56 | | | preg=avoid
phenytoin-100-cap 855671 | 1 cap by mouth three times daily | 90 EA 30
topiramate-50-tab 151226 = 38404 | 1 tab by mouth twice daily | 60 EA 30
topiramate-100-tab 199889 = 38404 | 1 tab by mouth twice daily | 60 EA 30
levetiracetam-750-tab 311290 = 114477 | 1 tab by mouth twice daily | 60 EA 30
levetiracetam-100-sol 403884 = 114477 | 10 mg/kg by mouth twice daily | 300 ML 30 | 250 mg 12
clonazepam-1-tab 197528 = 2598 | 1 tab by mouth twice daily | 60 EA 30
alprazolam-0.5-tab 308048 = 596 | 1 tab by mouth twice daily as needed | 60 EA 30
methylphenidate-10-tab 1091150 = 6901 | 1 tab by mouth twice daily | 60 EA 30
methylphenidate-er-18-tab 1091155 = 6901 | 1 tab by mouth every morning | 30 EA 30
methylphenidate-er-27-tab 1091170 = 6901 | 1 tab by mouth every morning | 30 EA 30
= 725 amphetamine | stimulant | F90 | | II
amphetamine-mixed-10-tab 541892 | 1 tab by mouth twice daily | 60 EA 30 | 10 mg 12
amphetamine-mixed-er-20-cap 861225 | 1 cap by mouth every morning | 30 EA 30 | 20 mg 24
amphetamine-mixed-er-10-cap 861221 | 1 cap by mouth every morning | 30 EA 30 | 10 mg 24
= 700810 lisdexamfetamine | stimulant | F90 F50.2 | | II
lisdexamfetamine-30-cap 854834 | 1 cap by mouth every morning | 30 EA 30
lisdexamfetamine-50-cap 854850 | 1 cap by mouth every morning | 30 EA 30
= 38400 atomoxetine | adhd-nonstimulant | F90 | | | age=6-
atomoxetine-40-cap 349594 | 1 cap by mouth once daily | 30 EA 30
atomoxetine-25-cap 349593 | 1 cap by mouth once daily | 30 EA 30
= 40114 guanfacine | adhd-nonstimulant | F90 | | | age=6-
guanfacine-er-1-tab 862006 | 1 tab by mouth once daily | 30 EA 30
guanfacine-er-2-tab 862013 | 1 tab by mouth once daily | 30 EA 30
= 7243 naltrexone | opioid-antagonist | F10.2 F11.2 | | | age=18- with=K72
naltrexone-50-tab 1483744 | 1 tab by mouth once daily | 30 EA 30
naltrexone-380-inj 637213 | 380 mg into the muscle every 4 weeks | 1 EA 28 | 380 mg 672 intramuscular
= 1819 buprenorphine | opioid-partial-agonist | F11 | | III | age=16-
buprenorphine-naloxone-8-2-film 1010604 | 1 film under the tongue twice daily | 60 EA 30 | 8 mg 12
buprenorphine-naloxone-8-2-tab 351267 | 1 tab under the tongue twice daily | 60 EA 30 | 8 mg 12
= 82819 acamprosate | alcohol-deterrent | F10.2 | 30 | | age=18-
acamprosate-333-tab 835726 | 2 tabs by mouth three times daily | 180 EA 30
= 3554 disulfiram | alcohol-deterrent | F10.2 | | | age=18- with=I25;K70
disulfiram-250-tab 197623 | 1 tab by mouth once daily | 30 EA 30
= 591622 varenicline | smoking-cessation | F17 | | | age=17-
varenicline-1-tab 636676 | 1 tab by mouth twice daily | 60 EA 30
varenicline-0.5-tab 636671 | 1 tab by mouth twice daily | 60 EA 30
= 7407 nicotine | smoking-cessation | F17 | | | age=18-
nicotine-21-patch 198030 | 1 patch on the skin once daily | 28 EA 28 | 21 mg 24 H
nicotine-14-patch 198029 | 1 patch on the skin once daily | 14 EA 14 | 14 mg 24
nicotine-7-patch 198031 | 1 patch on the skin once daily | 14 EA 14 | 7 mg 24
= 7242 naloxone | opioid-antagonist | F11 T40 | |
naloxone-4-nasal 1725059 | 1 spray in one nostril, repeat after 3 minutes as needed | 2 EA 1 | 4 mg 0
naloxone-0.4-inj 1659929 | 0.4 mg by vein, repeat as needed | 1 ML 1 | 0.4 mg 0 intravenous H
= 84857 anastrozole | aromatase-inhibitor | C50 | | | preg=contraindicated age=18-
anastrozole-1-tab 199224 | 1 tab by mouth once daily | 30 EA 30
= 72965 letrozole | aromatase-inhibitor | C50 | | | preg=contraindicated age=18-
letrozole-2.5-tab 200064 | 1 tab by mouth once daily | 30 EA 30
= 258494 exemestane | aromatase-inhibitor | C50 | | | preg=contraindicated age=18-
exemestane-25-tab 310261 | 1 tab by mouth once daily after a meal | 30 EA 30
= 3639 doxorubicin | cytotoxic | C50 C83 C85 C54 | | ! | with=I50
doxorubicin-50-inj 1790099 | 60 mg per m2 by vein every 21 days | 50 ML 21 | 105 mg 504 intravenous H
= 3002 cyclophosphamide | cytotoxic | C50 C83 C85 M32 | | !
cyclophosphamide-1g-inj 1734919 | 600 mg per m2 by vein every 21 days | 1 EA 21 | 1050 mg 504 intravenous H
= 56946 paclitaxel | cytotoxic | C50 C34 C56 | | !
paclitaxel-6-inj 312199 | 80 mg per m2 by vein once weekly | 25 ML 7 | 140 mg 168 intravenous H
= 72962 docetaxel | cytotoxic | C50 C34 C61 | | !
docetaxel-80-inj 1861411 | 75 mg per m2 by vein every 21 days | 8 ML 21 | 130 mg 504 intravenous H
= 40048 carboplatin | cytotoxic | C34 C50 C56 | | !
carboplatin-10-inj 597195 | target AUC 5 by vein every 21 days | 60 ML 21 | 550 mg 504 intravenous H
= 32592 oxaliplatin | cytotoxic | C18 C19 C20 C25 | 30 | !
oxaliplatin-100-inj 1736786 | 85 mg per m2 by vein every 14 days | 2 EA 14 | 150 mg 336 intravenous H
= 4492 fluorouracil | cytotoxic | C18 C19 C20 C25 | | !
fluorouracil-50-inj 1791736 | 400 mg per m2 by vein, then 2400 mg per m2 over 46 hours | 100 ML 14 | 4900 mg 336 intravenous H
= 194000 capecitabine | cytotoxic | C18 C19 C20 C50 | 30 | !
capecitabine-500-tab 200328 | 3 tabs by mouth twice daily for 14 days of 21 | 84 EA 21
= 42375 leuprolide | gnrh-agonist | C61 N80 | |
leuprolide-7.5-inj 752899 | 7.5 mg under the skin every month | 1 EA 28 | 7.5 mg 672 subcutaneous H
leuprolide-22.5-inj 2606516 | 22.5 mg under the skin every 3 months | 1 EA 84 | 22.5 mg 2016 subcutaneous H
= 3264 dexamethasone | corticosteroid | C50 J05 U07.1 R11 J45 | |
dexamethasone-4-tab 197582 | 2 tabs by mouth once daily for 3 days | 6 EA 3
dexamethasone-6-tab 197583 | 1 tab by mouth once daily for 10 days | 10 EA 10 | 6 mg 24 H
= 8704 prochlorperazine | antiemetic | R11 | | | age=2- with=G20
prochlorperazine-10-tab 198365 | 1 tab by mouth every 6 hours as needed | 30 EA 8
= 8745 promethazine | antiemetic | R11 O21 T78 | | | age=2-
promethazine-25-tab 992447 | 1 tab by mouth every 6 hours as needed | 20 EA 5
promethazine-25-inj 992460 | 12.5 mg into the muscle every 6 hours as needed | 1 ML 1 | 12.5 mg 6 intramuscular H
= 6676 meclizine | antihistamine | R42 H81 | | | age=12-
meclizine-25-tab 995666 | 1 tab by mouth three times daily as needed | 30 EA 10
= 3498 diphenhydramine | antihistamine | T78 L50 J30 | |
diphenhydramine-25-cap 1049909 | 1 cap by mouth every 6 hours as needed | 30 EA 8
= 7514 norethindrone | contraceptive | Z30 | | | age=12-50 preg=contraindicated with=C50
norethindrone-0.35-pack 748961 | 1 tab by mouth once daily | 28 EA 28 | 0.35 mg 24
= 6691 medroxyprogesterone | contraceptive | Z30 N93 | | | age=12-50 preg=contraindicated with=C50
medroxyprogesterone-150-inj 1000153 | 150 mg into the muscle every 12 weeks | 1 ML 84 | 150 mg 2016 intramuscular
= 11636 drospirenone | contraceptive | Z30 N94 L70 | | | age=12-50 preg=contraindicated with=I82;I26;G43.1;C50
drospirenone-ethinyl-estradiol-24-pack 748798 | 1 tab by mouth once daily | 28 EA 28 | 3 mg 24
= 31994 norgestimate | contraceptive | Z30 L70 | | | age=12-50 preg=contraindicated with=I82;I26;G43.1;C50
norgestimate-ethinyl-estradiol-0.25-tab 240128 | 1 tab by mouth once daily | 28 EA 28 | 0.25 mg 24
= 14584 etonogestrel | contraceptive | Z30 | | | age=12-50 preg=contraindicated with=C50
etonogestrel-68-implant 389221 | 1 implant in the upper arm, replaced after 3 years | 1 EA 1095 | 68 mg 0 subcutaneous
= 6373 levonorgestrel | contraceptive | Z30 N92 | | | age=12-50 preg=contraindicated with=C50
levonorgestrel-iud 804156 | 1 system in the womb, replaced after 8 years | 1 EA 2920 | 52 mg 0
levonorgestrel-1.5-tab 483325 | 1 tab by mouth once as soon as possible | 1 EA 1 | 1.5 mg 0
= 4083 estradiol | estrogen | N95 | | | age=35- preg=contraindicated with=C50;I82;I26
estradiol-1-tab 197658 | 1 tab by mouth once daily | 30 EA 30
= 183379 rivastigmine | cholinesterase-inhibitor | G30 F03 G20 | |
rivastigmine-9.5-patch 725023 | 1 patch on the skin once daily | 30 EA 30 | 9.5 mg 24
= 4637 galantamine | cholinesterase-inhibitor | G30 F03 | |
galantamine-er-16-cap 860695 | 1 cap by mouth every morning | 30 EA 30
= 5224 heparin | anticoagulant | I82 I26 I21 Z29 | | !
heparin-5000-inj 1659263 | 5000 units under the skin every 8 hours | 3 ML 1 | 5000 [iU] 8 subcutaneous H
heparin-25000-inf 1659195 | 18 units/kg per hour by vein | 500 ML 1 | 1300 [iU] 1 intravenous H
= 67108 enoxaparin | anticoagulant | I82 I26 I21 Z96 | | ! | preg=ok
enoxaparin-40-inj 854235 | 40 mg under the skin once daily | 0.4 ML 1 | 40 mg 24 subcutaneous H
enoxaparin-80-inj 854241 | 1 mg/kg under the skin twice daily | 1.6 ML 1 | 80 mg 12 subcutaneous H
enoxaparin-30-inj 854228 | 30 mg under the skin twice daily | 0.6 ML 1 | 30 mg 12 subcutaneous H
= 8410 alteplase | thrombolytic | I63 I26 | | ! | with=I61;I60
alteplase-100-inj 1804799 | 0.9 mg/kg by vein over 60 minutes once | 1 EA 1 | 70 mg 0 intravenous H
= 259280 tenecteplase | thrombolytic | I21 I63 | | ! | with=I61;I60
tenecteplase-50-inj 313212 | 0.25 mg/kg by vein once | 1 EA 1 | 20 mg 0 intravenous H
= 6960 midazolam | sedative | Z51 R56 | | ! IV
midazolam-2-inj 1666798 | 2 mg by vein before the procedure | 2 ML 1 | 2 mg 0 intravenous H
= 1223 atropine | anticholinergic | R00.1 | |
atropine-1-inj 1190552 | 1 mg by vein, repeat as needed | 5 ML 1 | 1 mg 0 intravenous H
"""
