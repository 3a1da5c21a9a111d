"""Drugs for which no RxNorm clinical drug was found in a public source: their code is the ingredient's, and form and strength are ours."""

# Route -> its SNOMED CT code (bare codes, corroborated by public files; no SNOMED CT text is carried).
ROUTES = {
    "oral": "26643006", "sublingual": "37839007", "subcutaneous": "34206005", "inhalation": "447694001", "intravenous": "47625008", "intramuscular": "78421000",
    "nasal": "46713006", "topical": "6064005", "ophthalmic": "54485002", "rectal": "37161004", "vaginal": "16857009", "transdermal": "45890007", "buccal": "54471007",
    "intrauterine": "", "epidural": "",
}

# As in drug_choices_acute.py, with `IN` for the clinical drug and two more parts: the dose form and the strength.
UNCODED = """
= 4278 famotidine | h2-blocker | K21 K25 K26 K29 | |
famotidine-20-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 20 mg 12 | Oral Tablet | 20 mg
famotidine-40-tab IN | 1 tab by mouth at bedtime | 30 EA 30 | 40 mg 24 | Oral Tablet | 40 mg
famotidine-20-inj IN | 20 mg by vein every 12 hours | 4 ML 1 | 20 mg 12 intravenous H | Injection | 10 mg/mL
= 26225 ondansetron | antiemetic | R11 O21 A08 Z51.11 | |
ondansetron-4-inj 1740467 | 4 mg by vein every 6 hours as needed | 2 ML 1 | 4 mg 6 intravenous H
ondansetron-4-tab IN | 1 tab by mouth every 8 hours as needed | 20 EA 7 | 4 mg 8 | Oral Tablet | 4 mg
ondansetron-8-tab IN | 1 tab by mouth every 8 hours as needed | 20 EA 7 | 8 mg 8 | Oral Tablet | 8 mg
ondansetron-odt-4-tab IN | 1 tab on the tongue every 8 hours as needed | 10 EA 4 | 4 mg 8 | Disintegrating Oral Tablet | 4 mg
= 6915 metoclopramide | antiemetic | R11 K31.84 O21 | 40 | | with=G20
metoclopramide-10-tab IN | 1 tab by mouth four times daily before meals | 40 EA 10 | 10 mg 6 | Oral Tablet | 10 mg
metoclopramide-10-inj IN | 10 mg by vein every 6 hours as needed | 2 ML 1 | 10 mg 6 intravenous H | Injection | 5 mg/mL
= 703 amiodarone | antiarrhythmic | I48 I47 I49.0 | | ! | preg=avoid
amiodarone-200-tab IN | 1 tab by mouth once daily | 30 EA 30 | 200 mg 24 | Oral Tablet | 200 mg
amiodarone-150-inj 834357 | 150 mg by vein over 10 minutes, then 1 mg per minute | 3 ML 1 | 150 mg 0 intravenous H
= 4441 flecainide | antiarrhythmic | I48 I47 | | | with=I50;I25
flecainide-100-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 100 mg 12 | Oral Tablet | 100 mg
= 6058 isosorbide dinitrate | nitrate | I20 I25 I50 | |
isosorbide-dinitrate-20-tab IN | 1 tab by mouth three times daily | 90 EA 30 | 20 mg 8 | Oral Tablet | 20 mg
= 27518 isosorbide mononitrate | nitrate | I20 I25 | |
isosorbide-mononitrate-er-30-tab IN | 1 tab by mouth every morning | 30 EA 30 | 30 mg 24 | Extended Release Oral Tablet | 30 mg
isosorbide-mononitrate-er-60-tab IN | 1 tab by mouth every morning | 30 EA 30 | 60 mg 24 | Extended Release Oral Tablet | 60 mg
= 35829 ranolazine | antianginal | I20 I25 | 30 | | with=K74
ranolazine-er-500-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 500 mg 12 | Extended Release Oral Tablet | 500 mg
nitroglycerin-spray 705129 = 4917 | 1 spray under the tongue every 5 minutes as needed, max 3 | 12 GM 30 | 0.4 mg 0
nitroglycerin-inf IN = 4917 | 10 ug per minute by vein, adjusted | 250 ML 1 | 0.6 mg 1 intravenous H | Injection | 0.2 mg/mL
= 69120 tiotropium | anticholinergic-inhaled | J44 J45 | | | with=H40.2
tiotropium-18-cap IN | 2 puffs of 1 cap inhaled once daily | 30 EA 30 | 18 ug 24 inhalation | Inhalation Capsule | 0.018 mg
tiotropium-respimat IN | 2 inhalations once daily | 4 GM 30 | 5 ug 24 inhalation | Inhalation Spray | 0.0025 mg/actuation
= 1487514 umeclidinium / vilanterol | laba-lama | J44 | | | with=H40.2
umeclidinium-vilanterol-62.5-25 IN | 1 inhalation once daily | 60 EA 30 | 1 {inhalation} 24 inhalation | Dry Powder Inhaler | 0.0625 mg/actuation / 0.025 mg/actuation
= 7213 ipratropium | anticholinergic-inhaled | J44 J45 | | | age=5-
ipratropium-neb IN | 0.5 mg by nebulizer every 6 hours | 75 ML 8 | 0.5 mg 6 inhalation H | Inhalation Solution | 0.2 mg/mL
= 435 albuterol | short-acting-beta-agonist | J44 J45 J20 J21 | |
albuterol-neb 245314 | 2.5 mg by nebulizer every 4 hours as needed | 20 ML 30 | 2.5 mg 4 inhalation H
albuterol-0.083-neb IN | 1 vial of 2.5 mg by nebulizer every 4 hours as needed | 75 ML 5 | 2.5 mg 4 inhalation H | Inhalation Solution | 0.83 mg/mL
= 41126 fluticasone | inhaled-steroid | J45 J44 | |
fluticasone-hfa-44 895994 | 2 puffs twice daily | 10.6 GM 30 | 2 {puff} 12
fluticasone-hfa-110 IN | 2 puffs twice daily | 12 GM 30 | 2 {puff} 12 inhalation | Metered Dose Inhaler | 0.11 mg/actuation
= 41126 fluticasone | nasal-steroid | J30 J01 | |
fluticasone-nasal IN | 2 sprays in each nostril once daily | 16 GM 30 | 4 {spray} 24 nasal | Nasal Spray | 0.05 mg/actuation
= 19831 budesonide | inhaled-steroid | J45 J44 | |
budesonide-0.5-neb IN | 0.5 mg by nebulizer twice daily | 120 ML 30 | 0.5 mg 12 inhalation | Inhalation Suspension | 0.25 mg/mL
= 19831 budesonide | inhaled-steroid-laba | J45 J44 | |
budesonide-formoterol-160-4.5 IN | 2 puffs twice daily | 10.2 GM 30 | 2 {puff} 12 inhalation | Metered Dose Inhaler | 0.16 mg/actuation / 0.0045 mg/actuation
= 284635 fluticasone / salmeterol | inhaled-steroid-laba | J44 J45 | |
fluticasone-salmeterol-100-50 IN | 1 inhalation twice daily | 60 EA 30 | 1 {inhalation} 12 inhalation | Dry Powder Inhaler | 0.1 mg/actuation / 0.05 mg/actuation
fluticasone-salmeterol-500-50 IN | 1 inhalation twice daily | 60 EA 30 | 1 {inhalation} 12 inhalation | Dry Powder Inhaler | 0.5 mg/actuation / 0.05 mg/actuation
= 88249 montelukast | leukotriene-antagonist | J45 J30 | |
montelukast-5-chew-tab IN | 1 tab chewed at bedtime | 30 EA 30 | 5 mg 24 | Chewable Tablet | 5 mg
montelukast-4-chew-tab IN | 1 tab chewed at bedtime | 30 EA 30 | 4 mg 24 | Chewable Tablet | 4 mg
methylprednisolone-125-inj IN = 6902 | 60 mg by vein every 6 hours | 1 EA 1 | 60 mg 6 intravenous H | Injection | 125 mg
methylprednisolone-40-inj IN = 6902 | 40 mg by vein every 12 hours | 1 EA 1 | 40 mg 12 intravenous H | Injection | 40 mg
dexamethasone-4-inj IN = 3264 | 8 mg by vein before chemotherapy | 2 ML 1 | 8 mg 0 intravenous H | Injection | 4 mg/mL
= 5492 hydrocortisone | corticosteroid | A41 E27 | |
hydrocortisone-100-inj IN | 50 mg by vein every 6 hours | 2 EA 1 | 50 mg 6 intravenous H | Injection | 100 mg
= 5492 hydrocortisone | topical-steroid | L20 L23 L30 | |
hydrocortisone-1-cream 106258 | a thin layer on the skin twice daily | 28 GM 14 | 1 g 12
= 10759 triamcinolone | topical-steroid | L20 L23 L30 L40 | |
triamcinolone-0.1-cream IN | a thin layer on the skin twice daily | 80 GM 14 | 1 g 12 topical | Topical Cream | 1 mg/mL
= 29561 meropenem | carbapenem | A41 J18 J15 N10 K65 | |
meropenem-1g-inj IN | 1 g by vein every 8 hours | 21 EA 7 | 1000 mg 8 intravenous H | Injection | 1000 mg
= 260101 oseltamivir | antiviral | J09 J10 J11 Z20.828 | |
oseltamivir-75-cap IN | 1 cap by mouth twice daily for 5 days | 10 EA 5 | 75 mg 12 | Oral Capsule | 75 mg
oseltamivir-6-susp IN | 45 mg by mouth twice daily for 5 days | 75 ML 5 | 45 mg 12 | Oral Suspension | 6 mg/mL
= 281 acyclovir | antiviral | B00 B01 B02 | |
acyclovir-400-tab IN | 1 tab by mouth three times daily | 21 EA 7 | 400 mg 8 | Oral Tablet | 400 mg
= 73645 valacyclovir | antiviral | B00 B02 | |
valacyclovir-1000-tab IN | 1 tab by mouth three times daily for 7 days | 21 EA 7 | 1000 mg 8 | Oral Tablet | 1000 mg
= 4450 fluconazole | antifungal | B37 | |
fluconazole-150-tab IN | 1 tab by mouth once | 1 EA 1 | 150 mg 0 | Oral Tablet | 150 mg
= 7597 nystatin | antifungal | B37.0 P37.5 | | | preg=ok
nystatin-susp IN | 5 mL in the mouth four times daily | 200 ML 10 | 500000 [iU] 6 | Oral Suspension | 100000 unit/mL
= 2284718 remdesivir | antiviral | U07.1 | | | preg=ok
remdesivir-100-inj 2284960 | 200 mg by vein on day 1, then 100 mg once daily for 4 days | 6 EA 5 | 100 mg 24 intravenous H
= 17128 lansoprazole | proton-pump-inhibitor | K21 K25 K26 | |
lansoprazole-30-cap IN | 1 cap by mouth once daily before breakfast | 30 EA 30 | 30 mg 24 | Delayed Release Oral Capsule | 30 mg
= 283742 esomeprazole | proton-pump-inhibitor | K21 K25 K26 | |
esomeprazole-40-cap IN | 1 cap by mouth once daily before breakfast | 30 EA 30 | 40 mg 24 | Delayed Release Oral Capsule | 40 mg
pantoprazole-40-inj IN = 40790 | 40 mg by vein twice daily | 2 EA 1 | 40 mg 12 intravenous H | Injection | 40 mg
omeprazole-40-cap IN = 7646 | 1 cap by mouth once daily before breakfast | 30 EA 30 | 40 mg 24 | Delayed Release Oral Capsule | 40 mg
= 82003 docusate | laxative | K59.0 | |
docusate-100-cap IN | 1 cap by mouth twice daily | 60 EA 30 | 100 mg 12 H | Oral Capsule | 100 mg
= 221147 polyethylene glycol 3350 | laxative | K59.0 Z12.11 | |
polyethylene-glycol-17g IN | 17 g in water by mouth once daily | 510 GM 30 | 17 g 24 | Powder for Oral Solution | 17000 mg
= 6468 loperamide | antidiarrheal | R19.7 A09 | | | preg=ok age=6- with=A04.7
loperamide-2-cap IN | 2 caps by mouth, then 1 after each loose stool | 20 EA 3 | 4 mg 6 | Oral Capsule | 2 mg
= 140587 celecoxib | nsaid | M15 M16 M17 M19 M06 | 30 |
celecoxib-200-cap IN | 1 cap by mouth once daily | 30 EA 30 | 200 mg 24 | Oral Capsule | 200 mg
= 3355 diclofenac | nsaid | M15 M17 M19 M54 | 30 |
diclofenac-75-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 75 mg 12 | Delayed Release Oral Tablet | 75 mg
diclofenac-1-gel IN | 4 g on the joint four times daily | 100 GM 7 | 4 g 6 topical | Topical Gel | 10 mg/mL
ibuprofen-100-5-susp IN = 5640 | 10 mg/kg by mouth every 6 hours as needed | 120 ML 5 | 150 mg 6 | Oral Suspension | 20 mg/mL
ibuprofen-200-tab 310965 = 5640 | 2 tabs by mouth every 6 hours as needed | 60 EA 8
ibuprofen-800-tab IN = 5640 | 1 tab by mouth every 8 hours as needed | 30 EA 10 | 800 mg 8 | Oral Tablet | 800 mg
acetaminophen-500-tab 198440 = 161 | 2 tabs by mouth every 6 hours as needed | 100 EA 13
acetaminophen-160-5-susp IN = 161 | 15 mg/kg by mouth every 6 hours as needed | 118 ML 5 | 240 mg 6 | Oral Suspension | 32 mg/mL
acetaminophen-160-chew-tab 313820 = 161 | 2 tabs chewed every 6 hours as needed | 24 EA 3
acetaminophen-1g-inf IN = 161 | 1 g by vein every 6 hours | 400 ML 1 | 1000 mg 6 intravenous H | Injection | 10 mg/mL
= 57258 tizanidine | muscle-relaxant | M54 M62.4 G35 | | | with=K72
tizanidine-4-tab IN | 1 tab by mouth three times daily as needed | 30 EA 10 | 4 mg 8 | Oral Tablet | 4 mg
= 1292 baclofen | muscle-relaxant | M62.4 G35 G80 | 30 |
baclofen-10-tab IN | 1 tab by mouth three times daily | 90 EA 30 | 10 mg 8 | Oral Tablet | 10 mg
= 6387 lidocaine | local-anesthetic | M54 B02.2 R52 | | | preg=ok
lidocaine-5-patch IN | 1 patch on the skin for 12 hours a day | 30 EA 30 | 1 {patch} 24 transdermal | Transdermal System | 700 mg
lidocaine-1-inj IN | 5 mL into the skin before the procedure | 5 ML 1 | 50 mg 0 subcutaneous H | Injection | 10 mg/mL
= 9524 sulfasalazine | dmard | M05 M06 K51 | | | preg=ok with=D55
sulfasalazine-500-tab IN | 2 tabs by mouth twice daily | 120 EA 30 | 1000 mg 12 | Oral Tablet | 500 mg
= 1827 buspirone | anxiolytic | F41 | |
buspirone-10-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 10 mg 12 | Oral Tablet | 10 mg
buspirone-15-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 15 mg 12 | Oral Tablet | 15 mg
= 6448 lithium | mood-stabilizer | F31 F25 | 30 | ! | preg=avoid age=7- with=E86
lithium-carbonate-300-cap IN | 1 cap by mouth three times daily | 90 EA 30 | 300 mg 8 | Oral Capsule | 300 mg
lithium-carbonate-er-450-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 450 mg 12 | Extended Release Oral Tablet | 450 mg
= 266856 divalproex sodium | anticonvulsant | F31 G40 G43 | | | preg=contraindicated age=10- with=K70;K72;K74
divalproex-er-500-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 500 mg 12 | Extended Release Oral Tablet | 500 mg
= 2002 carbamazepine | anticonvulsant | G40 F31 G50.0 | | | preg=avoid age=0-
carbamazepine-200-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 200 mg 12 | Oral Tablet | 200 mg
= 32624 oxcarbazepine | anticonvulsant | G40 | | | age=2-
oxcarbazepine-300-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 300 mg 12 | Oral Tablet | 300 mg
= 6835 methimazole | antithyroid | E05 | |
methimazole-10-tab IN | 1 tab by mouth once daily | 30 EA 30 | 10 mg 24 | Oral Tablet | 10 mg
= 8794 propylthiouracil | antithyroid | E05 | | | preg=ok with=K72
propylthiouracil-50-tab IN | 2 tabs by mouth three times daily | 180 EA 30 | 100 mg 8 | Oral Tablet | 50 mg
= 10582 levothyroxine | thyroid-hormone | E03 E02 E89.0 E06 | |
levothyroxine-25-tab IN | 1 tab by mouth every morning on empty stomach | 30 EA 30 | 25 ug 24 | Oral Tablet | 0.025 mg
levothyroxine-75-tab 966222 | 1 tab by mouth every morning on empty stomach | 30 EA 30 | 75 ug 24
levothyroxine-88-tab IN | 1 tab by mouth every morning on empty stomach | 30 EA 30 | 88 ug 24 | Oral Tablet | 0.088 mg
levothyroxine-112-tab IN | 1 tab by mouth every morning on empty stomach | 30 EA 30 | 112 ug 24 | Oral Tablet | 0.112 mg
levothyroxine-125-tab IN | 1 tab by mouth every morning on empty stomach | 30 EA 30 | 125 ug 24 | Oral Tablet | 0.125 mg
= 24947 ferrous sulfate | iron | D50 O99.0 D64 | |
ferrous-sulfate-325-tab 310325 | 1 tab by mouth once daily | 30 EA 30
= 24909 iron sucrose | iron | D50 D63.1 | | | with=E83.1
iron-sucrose-inj IN | 200 mg by vein once weekly for 5 doses | 10 ML 7 | 200 mg 168 intravenous H | Injection | 20 mg/mL
= 11248 vitamin B12 | vitamin | D51 E53.8 | |
cyanocobalamin-1000-inj IN | 1000 ug into the muscle every month | 1 ML 28 | 1000 ug 672 intramuscular | Injection | 1 mg/mL
cyanocobalamin-1000-tab IN | 1 tab by mouth once daily | 30 EA 30 | 1000 ug 24 | Oral Tablet | 1 mg
= 4511 folic acid | vitamin | D52 E53.8 O99 M06 Z34 | |
folic-acid-1-tab IN | 1 tab by mouth once daily | 30 EA 30 | 1 mg 24 | Oral Tablet | 1 mg
= 2418 cholecalciferol | vitamin | E55 M81 N18 | | | with=E83.52
cholecalciferol-1000-cap IN | 1 cap by mouth once daily | 30 EA 30 | 1000 [iU] 24 | Oral Capsule | 1000 unit
= 4018 ergocalciferol | vitamin | E55 | | | with=E83.52
ergocalciferol-50000-cap IN | 1 cap by mouth once weekly | 4 EA 28 | 50000 [iU] 168 | Oral Capsule | 50000 unit
= 1894 calcitriol | vitamin | N18 N25.81 E20 | | | with=E83.52
calcitriol-0.25-cap IN | 1 cap by mouth once daily | 30 EA 30 | 0.25 ug 24 | Oral Capsule | 0.00025 mg
= 46041 alendronate | bisphosphonate | M80 M81 | 35 | | with=K22;E83.51
alendronate-70-tab IN | 1 tab by mouth once weekly on an empty stomach | 4 EA 28 | 70 mg 168 | Oral Tablet | 70 mg
alendronate-10-tab IN | 1 tab by mouth once daily on an empty stomach | 30 EA 30 | 10 mg 24 | Oral Tablet | 10 mg
= 73056 risedronate | bisphosphonate | M80 M81 | 30 | | with=K22;E83.51
risedronate-35-tab IN | 1 tab by mouth once weekly on an empty stomach | 4 EA 28 | 35 mg 168 | Oral Tablet | 35 mg
= 115264 ibandronate | bisphosphonate | M81 | 30 | | with=K22;E83.51
ibandronate-150-tab IN | 1 tab by mouth once monthly | 1 EA 30 | 150 mg 720 | Oral Tablet | 150 mg
= 993449 denosumab | bone-antibody | M80 M81 | | | preg=contraindicated with=E83.51
denosumab-60-inj 993452 | 60 mg under the skin every 6 months | 1 ML 182 | 60 mg 4368 subcutaneous H
= 77655 zoledronic acid | bisphosphonate | M80 M81 C79.5 | 35 | | preg=contraindicated with=E83.51
zoledronic-acid-4-inf 1114085 | 4 mg by vein every 4 weeks | 100 ML 28 | 4 mg 672 intravenous H
zoledronic-acid-5-inf IN | 5 mg by vein once a year | 100 ML 365 | 5 mg 8760 intravenous H | Injection | 0.05 mg/mL
= 224905 trastuzumab | monoclonal-antibody | C50 C16 | | ! | with=I50
trastuzumab-420-inj IN | 6 mg/kg by vein every 21 days | 1 EA 21 | 420 mg 504 intravenous H | Injection | 420 mg
= 1547545 pembrolizumab | checkpoint-inhibitor | C34 C43 C50 | | !
pembrolizumab-100-inj IN | 200 mg by vein every 21 days | 8 ML 21 | 200 mg 504 intravenous H | Injection | 25 mg/mL
= 6313 leucovorin | rescue | C18 C19 C20 | | | preg=avoid age=0-
leucovorin-100-inj 1803932 | 400 mg per m2 by vein every 14 days | 7 EA 14 | 700 mg 336 intravenous H
= 2555 cisplatin | cytotoxic | C34 C53 C62 C67 | 30 | !
cisplatin-1-inj IN | 75 mg per m2 by vein every 21 days | 130 ML 21 | 130 mg 504 intravenous H | Injection | 1 mg/mL
= 4179 etoposide | cytotoxic | C34 C62 | | !
etoposide-20-inj IN | 100 mg per m2 by vein on days 1 to 3 | 25 ML 21 | 175 mg 24 intravenous H | Injection | 20 mg/mL
= 83008 bicalutamide | antiandrogen | C61 | | | age=18-
bicalutamide-50-tab IN | 1 tab by mouth once daily | 30 EA 30 | 50 mg 24 | Oral Tablet | 50 mg
= 338036 pegfilgrastim | growth-factor | D70 Z51.11 C50 | |
pegfilgrastim-6-inj IN | 6 mg under the skin once, a day after chemotherapy | 0.6 ML 21 | 6 mg 504 subcutaneous H | Prefilled Syringe | 10 mg/mL
= 282357 fulvestrant | estrogen-antagonist | C50 | | | preg=contraindicated
fulvestrant-250-inj 727762 | 500 mg into the muscle every 4 weeks | 10 ML 28 | 500 mg 672 intramuscular H
= 1601374 palbociclib | kinase-inhibitor | C50 | | ! | preg=contraindicated
palbociclib-100-cap 1601380 | 1 cap by mouth once daily for 21 days of 28 | 21 EA 28
= 6585 magnesium sulfate | electrolyte | O14 O15 E83.42 O60 | | ! | preg=ok with=G70.0
magnesium-sulfate-inf IN | 4 g by vein, then 2 g per hour | 500 ML 1 | 2 g 1 intravenous H | Injection | 40 mg/mL
= 7824 oxytocin | uterotonic | O80 O62 O72 O48 O61 | | ! | preg=ok
oxytocin-10-inj IN | 2 milliunits per minute by vein, raised every 30 minutes | 1 ML 1 | 10 [iU] 0 intravenous H | Injection | 10 unit/mL
= 42331 misoprostol | uterotonic | O61 O72 O02 | | | preg=avoid
misoprostol-200-tab IN | 25 ug in the vagina every 4 hours | 1 EA 1 | 25 ug 4 vaginal H | Oral Tablet | 0.2 mg
= 6883 methylergonovine | uterotonic | O72 | | | preg=avoid with=I10;O14
methylergonovine-0.2-inj IN | 0.2 mg into the muscle once | 1 ML 1 | 0.2 mg 0 intramuscular H | Injection | 0.2 mg/mL
= 10368 terbutaline | tocolytic | O60 | | | preg=avoid
terbutaline-1-inj IN | 0.25 mg under the skin once | 1 ML 1 | 0.25 mg 0 subcutaneous H | Injection | 1 mg/mL
= 35465 Rho(D) immune globulin | immune-globulin | O36.0 Z67 Z34 | | | preg=ok age=12-55
rho-d-immune-globulin-inj IN | 300 ug into the muscle once | 1 EA 1 | 300 ug 0 intramuscular H | Prefilled Syringe | 1500 unit
= 1514 betamethasone | corticosteroid | O60 O42 | | | preg=ok age=12-55
betamethasone-6-inj IN | 12 mg into the muscle every 24 hours for 2 doses | 2 ML 2 | 12 mg 24 intramuscular H | Injectable Suspension | 6 mg/mL
= 8727 progesterone | progestin | O60 N95 O09 | | | preg=ok age=12-
progesterone-200-cap IN | 1 cap in the vagina at bedtime | 30 EA 30 | 200 mg 24 vaginal | Oral Capsule | 200 mg
= 4511 folic acid | prenatal-vitamin | Z34 O09 | | | preg=ok age=12-55
prenatal-vitamin-tab IN | 1 tab by mouth once daily | 30 EA 30 | 1 {tbl} 24 | Oral Tablet | 1 mg
= 37418 sumatriptan | triptan | G43 | |
sumatriptan-50-tab IN | 1 tab by mouth at onset, may repeat after 2 hours | 9 EA 30 | 50 mg 2 | Oral Tablet | 50 mg
sumatriptan-100-tab IN | 1 tab by mouth at onset, may repeat after 2 hours | 9 EA 30 | 100 mg 2 | Oral Tablet | 100 mg
= 88014 rizatriptan | triptan | G43 | |
rizatriptan-10-tab IN | 1 tab by mouth at onset, may repeat after 2 hours | 12 EA 30 | 10 mg 2 | Oral Tablet | 10 mg
= 20610 cetirizine | antihistamine | J30 L50 L20 | |
cetirizine-5-sol IN | 5 mL by mouth once daily | 120 ML 24 | 5 mg 24 | Oral Solution | 1 mg/mL
cetirizine-5-tab 1014676 | 1 tab by mouth once daily | 30 EA 30
loratadine-5-chew-tab 665078 = 28889 | 1 tab chewed once daily | 30 EA 30 | 5 mg 24
= 87636 fexofenadine | antihistamine | J30 L50 | |
fexofenadine-60-tab 997501 | 1 tab by mouth twice daily | 60 EA 30
= 25025 finasteride | five-alpha-reductase-inhibitor | N40 | |
finasteride-5-tab IN | 1 tab by mouth once daily | 30 EA 30 | 5 mg 24 | Oral Tablet | 5 mg
= 32675 oxybutynin | bladder-relaxant | N32.81 R35 N39.4 | | | preg=ok with=H40.2;R33
oxybutynin-er-10-tab IN | 1 tab by mouth once daily | 30 EA 30 | 10 mg 24 | Extended Release Oral Tablet | 10 mg
= 136411 sildenafil | pde5-inhibitor | N52 | | | with=I20
sildenafil-50-tab IN | 1 tab by mouth as needed, an hour before | 6 EA 30 | 50 mg 24 | Oral Tablet | 50 mg
= 8120 phenazopyridine | urinary-analgesic | N39.0 R30 | 50 | | age=12-
phenazopyridine-100-tab 1094107 | 2 tabs by mouth three times daily for 2 days | 12 EA 2
= 43611 latanoprost | glaucoma | H40 | | | preg=avoid
latanoprost-drops IN | 1 drop in each eye at bedtime | 2.5 ML 30 | 2 [drp] 24 ophthalmic | Ophthalmic Solution | 0.05 mg/mL
= 10600 timolol | glaucoma | H40 | | | preg=avoid with=J45;R00.1
timolol-0.5-drops IN | 1 drop in each eye twice daily | 5 ML 30 | 2 [drp] 12 ophthalmic | Ophthalmic Solution | 5 mg/mL
= 8638 prednisolone | eye-steroid | H20 H25 Z98.4 Z96.1 | |
prednisolone-1-drops IN | 1 drop in the eye four times daily | 5 ML 28 | 1 [drp] 6 ophthalmic | Ophthalmic Suspension | 10 mg/mL
= 139462 moxifloxacin | eye-antibiotic | H10 H25 Z98.4 Z96.1 | |
moxifloxacin-0.5-drops IN | 1 drop in the eye three times daily | 3 ML 7 | 1 [drp] 8 ophthalmic | Ophthalmic Solution | 5 mg/mL
= 4053 erythromycin | eye-antibiotic | Z38 H10 P39.1 | |
erythromycin-eye-ointment IN | 1 cm of ointment in each eye once | 1 GM 1 | 1 g 0 ophthalmic H | Ophthalmic Ointment | 0.005 mg/mg
= 8308 phytonadione | vitamin | Z38 P53 D68.3 | | | preg=ok
phytonadione-1-inj IN | 1 mg into the muscle once after birth | 0.5 ML 1 | 1 mg 0 intramuscular H | Injection | 2 mg/mL
phytonadione-10-inj IN | 10 mg by vein once | 1 ML 1 | 10 mg 0 intravenous H | Injection | 10 mg/mL
= 103990 carbidopa / levodopa | dopaminergic | G20 | | | with=H40.2
carbidopa-levodopa-25-100-tab IN | 1 tab by mouth three times daily | 90 EA 30 | 100 mg 8 | Oral Tablet | 25 mg / 100 mg
= 7512 norepinephrine | vasopressor | R57 R65.21 A41 | | !
norepinephrine-4-inj 242969 | 5 ug per minute by vein, adjusted | 4 ML 1 | 0.3 mg 1 intravenous H
= 11149 vasopressin (USP) | vasopressor | R57 R65.21 | | !
vasopressin-20-inj 2103182 | 0.03 units per minute by vein | 1 ML 1 | 1.8 [iU] 1 intravenous H
= 3992 epinephrine | emergency | T78.2 T78.0 I46 R57 | |
epinephrine-auto-injector 1870230 | 0.3 mg into the thigh at once for a severe reaction | 2 EA 365 | 0.3 mg 0 intramuscular
epinephrine-1-inj 1660014 | 0.3 mg into the muscle, repeat after 5 minutes as needed | 1 ML 1 | 0.3 mg 0 intramuscular H
= 8591 potassium chloride | electrolyte | E87.6 Z79.899 | 30 | !
potassium-chloride-er-20-tab IN | 1 tab by mouth once daily | 30 EA 30 | 20 meq 24 | Extended Release Oral Tablet | 20 mEq
potassium-chloride-er-10-cap IN | 1 cap by mouth twice daily | 60 EA 30 | 10 meq 12 | Extended Release Oral Capsule | 10 mEq
potassium-chloride-10-inf IN | 10 mEq by vein over 1 hour, up to 4 times | 400 ML 1 | 10 meq 1 intravenous H | Injection | 0.1 mEq/mL
= 9863 sodium chloride | iv-fluid | E86 A41 R57 T81 | | | preg=ok
sodium-chloride-0.9-inf 313002 | 125 mL per hour by vein | 3000 ML 1 | 1000 mL 8 intravenous H
= 847630 lactated Ringer's solution | iv-fluid | E86 A41 K85 O80 | | | preg=ok
lactated-ringers-inf IN | 125 mL per hour by vein | 3000 ML 1 | 1000 mL 8 intravenous H | Injection | 1000 mL
= 4850 glucose | iv-fluid | E16.2 E86 | | | preg=ok age=0-
dextrose-5-inf IN | 75 mL per hour by vein | 2000 ML 1 | 1000 mL 12 intravenous H | Injection | 50 mg/mL
dextrose-50-inj IN | 25 g by vein once for low glucose | 50 ML 1 | 25 g 0 intravenous H | Prefilled Syringe | 500 mg/mL
= 4832 glucagon | emergency | E16.2 E10 E11 | |
glucagon-1-inj IN | 1 mg into the muscle once for low glucose | 1 EA 365 | 1 mg 0 intramuscular | Injection | 1 mg
= 8782 propofol | anesthetic | Z51 J96 Z01.81 | | !
propofol-10-inf 1808217 | 20 ug/kg per minute by vein, adjusted | 100 ML 1 | 84 mg 1 intravenous H
= 68139 rocuronium | neuromuscular-blocker | J96 Z01.81 | | ! | preg=ok age=0-
rocuronium-10-inj 1234995 | 50 mg by vein once | 5 ML 1 | 50 mg 0 intravenous H
= 6130 ketamine | anesthetic | R52 Z51 | | ! III
ketamine-50-inj IN | 0.3 mg/kg by vein once | 1 ML 1 | 20 mg 0 intravenous H | Injection | 50 mg/mL
= 1815 bupivacaine | local-anesthetic | O80 Z98 M16 M17 | | ! | preg=ok age=0-
bupivacaine-0.25-inj IN | 10 mL into the epidural space | 10 ML 1 | 25 mg 0 epidural H | Injection | 2.5 mg/mL
= 10691 tranexamic acid | antifibrinolytic | O72 M16 M17 N92 | 30 | | with=I82;I26
tranexamic-acid-1g-inj IN | 1 g by vein once | 10 ML 1 | 1000 mg 0 intravenous H | Injection | 100 mg/mL
tranexamic-acid-650-tab 883826 | 2 tabs by mouth three times daily for 5 days | 30 EA 5
= 214824 sevelamer | phosphate-binder | N18 E83.39 | | | with=K56
sevelamer-800-tab IN | 1 tab by mouth three times daily with meals | 90 EA 30 | 800 mg 8 | Oral Tablet | 800 mg
= 105694 epoetin alfa | growth-factor | D63.1 N18 D63.0 | |
epoetin-10000-inj IN | 10000 units under the skin once weekly | 4 ML 28 | 10000 [iU] 168 subcutaneous | Injection | 10000 unit/mL
= 36676 sodium bicarbonate | bicarbonate | N18 E87.2 | | | preg=ok
sodium-bicarbonate-650-tab IN | 1 tab by mouth three times daily | 90 EA 30 | 650 mg 8 | Oral Tablet | 650 mg
sodium-bicarbonate-50-inj IN | 50 mEq by vein once | 50 ML 1 | 50 meq 0 intravenous H | Prefilled Syringe | 1 mEq/mL
= 1908 calcium gluconate | electrolyte-calcium | E87.5 E83.51 | | | preg=ok age=0-
calcium-gluconate-1g-inj IN | 1 g by vein once | 10 ML 1 | 1000 mg 0 intravenous H | Injection | 100 mg/mL
= 1897 calcium carbonate | calcium | M81 E83.51 K21 | | | preg=ok age=2- with=E83.52
calcium-carbonate-500-chew-tab IN | 1 tab chewed twice daily with meals | 60 EA 30 | 500 mg 12 | Chewable Tablet | 500 mg
= 10454 thiamine | vitamin | F10 E51 | | | preg=ok
thiamine-100-tab IN | 1 tab by mouth once daily | 30 EA 30 | 100 mg 24 H | Oral Tablet | 100 mg
thiamine-100-inj IN | 100 mg by vein once daily | 1 ML 1 | 100 mg 24 intravenous H | Injection | 100 mg/mL
= 18993 benzonatate | antitussive | R05 J20 | |
benzonatate-100-cap IN | 1 cap by mouth three times daily as needed | 21 EA 7 | 100 mg 8 | Oral Capsule | 100 mg
= 5032 guaifenesin | expectorant | R05 J06 J20 | |
guaifenesin-er-600-tab IN | 1 tab by mouth twice daily | 20 EA 10 | 600 mg 12 | Extended Release Oral Tablet | 600 mg
= 42372 mupirocin | topical-antibiotic | L01 L08 | | | preg=ok age=0-
mupirocin-2-ointment IN | a thin layer on the skin three times daily | 22 GM 10 | 1 g 8 topical | Topical Ointment | 20 mg/g
= 6135 ketoconazole | topical-antifungal | L21 B35 B36 | | | preg=ok age=12-
ketoconazole-2-cream IN | a thin layer on the skin once daily | 30 GM 14 | 1 g 24 topical | Topical Cream | 20 mg/mL
= 1256 azathioprine | immunosuppressant | K50 K51 M32 Z94 | | | preg=avoid
azathioprine-50-tab IN | 2 tabs by mouth once daily | 60 EA 30 | 100 mg 24 | Oral Tablet | 50 mg
= 42316 tacrolimus | immunosuppressant | Z94 T86 | | ! | preg=avoid age=0-
tacrolimus-1-cap IN | 2 caps by mouth twice daily | 120 EA 30 | 2 mg 12 | Oral Capsule | 1 mg
= 7145 mycophenolic acid | immunosuppressant | Z94 T86 | | ! | preg=avoid age=5-
mycophenolic-acid-360-tab 485023 | 2 tabs by mouth twice daily | 120 EA 30
= 1599788 secukinumab | interleukin-inhibitor | L40 M45 | |
secukinumab-150-inj 1653241 | 300 mg under the skin once monthly | 2 ML 28 | 300 mg 672
= 1745099 ixekizumab | interleukin-inhibitor | L40 M45 | |
ixekizumab-80-inj 1745103 | 80 mg under the skin once monthly | 1 ML 28 | 80 mg 672
= 1876376 dupilumab | interleukin-inhibitor | L20 J45 | | | age=6-
dupilumab-300-inj IN | 300 mg under the skin every 2 weeks | 4 ML 28 | 300 mg 336 subcutaneous | Prefilled Syringe | 150 mg/mL
= 819300 golimumab | tnf-inhibitor | M05 M06 L40 M45 K51 | | | age=18-
golimumab-50-inj 1653142 | 50 mg under the skin once monthly | 0.5 ML 28 | 50 mg 672
= 709271 certolizumab pegol | tnf-inhibitor | M05 M06 L40 M45 K50 | | | age=18-
certolizumab-200-inj 849597 | 200 mg under the skin every 2 weeks | 2 ML 28 | 200 mg 336
= 1492727 apremilast | pde4-inhibitor | L40 | 30 | | preg=avoid
apremilast-30-tab IN | 1 tab by mouth twice daily | 60 EA 30 | 30 mg 12 | Oral Tablet | 30 mg
= 84375 glatiramer | multiple-sclerosis-agent | G35 | |
glatiramer-20-inj IN | 20 mg under the skin once daily | 30 ML 30 | 20 mg 24 subcutaneous | Prefilled Syringe | 20 mg/mL
glatiramer-40-inj IN | 40 mg under the skin three times a week | 12 ML 28 | 40 mg 56 subcutaneous | Prefilled Syringe | 40 mg/mL
= 1373478 dimethyl fumarate | multiple-sclerosis-agent | G35 | | | preg=avoid
dimethyl-fumarate-240-cap IN | 1 cap by mouth twice daily | 60 EA 30 | 240 mg 12 | Delayed Release Oral Capsule | 240 mg
= 1012892 fingolimod | multiple-sclerosis-agent | G35 | | | preg=avoid with=I44.2;I50
fingolimod-0.5-cap IN | 1 cap by mouth once daily | 30 EA 30 | 0.5 mg 24 | Oral Capsule | 0.5 mg
= - bictegravir / emtricitabine / tenofovir alafenamide | antiretroviral | B20 Z21 | 30 | | age=6-
bictegravir-emtricitabine-tenofovir-50-tab 1999667 | 1 tab by mouth once daily | 30 EA 30 | 1 {tbl} 24
= - cobicistat / elvitegravir / emtricitabine / tenofovir alafenamide | antiretroviral | B20 Z21 | 30 | | age=12- preg=avoid
elvitegravir-cobicistat-emtricitabine-tenofovir-150-tab 1721613 | 1 tab by mouth once daily with food | 30 EA 30 | 1 {tbl} 24
= - emtricitabine / tenofovir alafenamide | antiretroviral | Z29.81 B20 Z21 | 30 | | age=12-
emtricitabine-tenofovir-200-tab 1747691 | 1 tab by mouth once daily | 30 EA 30 | 1 {tbl} 24
= 1484911 sofosbuvir / velpatasvir | hepatitis-c-antiviral | B18.2 | | | age=3-
sofosbuvir-velpatasvir-400-tab IN | 1 tab by mouth once daily | 28 EA 28 | 1 {tbl} 24 | Oral Tablet | 400 mg / 100 mg
= 282388 imatinib | kinase-inhibitor | C92.1 C49.A | | ! | preg=avoid age=1-
imatinib-400-tab IN | 1 tab by mouth once daily with food | 30 EA 30 | 400 mg 24 | Oral Tablet | 400 mg
= 1442981 ibrutinib | kinase-inhibitor | C91.1 C83.1 C88.0 | | ! | preg=avoid
ibrutinib-140-cap IN | 3 caps by mouth once daily | 90 EA 30 | 420 mg 24 | Oral Capsule | 140 mg
= 1721560 osimertinib | kinase-inhibitor | C34 | | ! | preg=avoid
osimertinib-80-tab IN | 1 tab by mouth once daily | 30 EA 30 | 80 mg 24 | Oral Tablet | 80 mg
= 1307298 enzalutamide | antiandrogen | C61 | | ! |
enzalutamide-40-cap IN | 4 caps by mouth once daily | 120 EA 30 | 160 mg 24 | Oral Capsule | 40 mg
= 342369 lenalidomide | immunomodulator | C90.0 D46 | 30 | ! | preg=avoid
lenalidomide-10-cap IN | 1 cap by mouth once daily | 28 EA 28 | 10 mg 24 | Oral Capsule | 10 mg
= 679314 paliperidone | antipsychotic | F20 F25 | 50 |
paliperidone-156-inj IN | 156 mg into the muscle once monthly | 1 ML 28 | 156 mg 672 intramuscular | Prefilled Syringe | 156 mg/mL
= 4815 glyburide | sulfonylurea | E11 O24 | 60 | !
glyburide-2.5-tab 310534 | 1 tab by mouth once daily with breakfast | 30 EA 30
"""
