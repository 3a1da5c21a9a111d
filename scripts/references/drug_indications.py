"""What drugs are given for beyond the first indications of drug_choices*.py: ICD-10-CM prefixes by class and by ingredient.

For plausible data only: our reading of labels and guidelines, everyday use included, not clinical advice.
"""

BY_CLASS = {
    "nsaid": "M05 M06 M13 M15 M16 M17 M19 M2 M5 M6 M7 S R50 R51 R52 J0 J10 J11 B34 H66 N20 O7 O8 O4 O6 O3 G43 G44 K08 T14 T2 N94 U07 K35 K80 K57 M18 J20 G56",
    "analgesic": "M S R50 R51 R52 J0 J10 J11 J20 B34 H66 O7 O8 O4 O6 O3 G43 G44 K08 K35 K80 T14 T2 U07 Z96 C D05 K57 E66",
    "opioid": "M8 M9 S O8 O3 O6 O4 O7 K35 K80 K57 T2 N13 N20 Z96 M16 M17 C I25 A41 M15 M18 M19",
    "antitussive": "J0 J10 J11 J4 U07", "antiemetic": "R10 A09 K52 K80 K85 N20 N13 O2 G43 R42 H81 B34 E66 G44",
    "nasal-steroid": "J31 J32 J33 R09", "short-acting-beta-agonist": "J0 J4 R05 R06 J21 J12 J18 U07 J96",
    "muscle-relaxant": "M S1 S2 S3 S4 S8", "corticosteroid": "J20 J4 J05 J96 L23 L24 L25 L30 L50 T78 M54 M31 M35 R21",
    "proton-pump-inhibitor": "R10 R12 R13 K30 K31 K92 K58 R11 R14 K62 K64 R19", "h2-blocker": "R10 R12 K30 K92 R11 L50 T78 R13",
    "topical-steroid": "L24 L25 L29 L50 B09 R21 W57 L22 B08", "topical-antibiotic": "L02 L03 L73 S0 S6", "eye-antibiotic": "H00 H01 H10 B30 S05",
    "penicillin": "J02 J03 J32 K02 K04 K05 K08 K57 S61 S01 S81 W5 N39 P36 Z38 P2 P07 L01 L08 O8 O7 K35 K65 K80 K81 T81 D70 E11.6 L97", "cephalosporin": "J02 J03 J01 L01 L02 L08 L30 L73 S0 S6 S8 N30 K35 K80 K81 O8 O7 O6 O4 O3 S72 S82 T84 Z96 O23 N10 N39 T81 C18 C19 C20 C34 C50 C61 D05 I25 I65 I70 J44 L97 E11.6 J12 J15 A41",
    "tetracycline": "J01 J20 J44 L02 L08 L71 W57 A56 J12 J18 J40", "macrolide": "J01 J03 J20 J32 J40 A56 J44 J12 J15", "sulfonamide": "N30 N10 L02 L08 N41", "urinary-antibacterial": "N30 O23 R30",
    "fluoroquinolone": "N10 N30 K57 K35 J18 N41", "nitroimidazole": "N76 A5 K57 K35 K65 B96", "lincosamide": "K02 K04 K05 K08 L02 L03 O8 O9 J36", "aminoglycoside": "P O8 O9 A4 N10",
    "anticoagulant": "U07 S72 S82 S22 O8 O3 O6 Z96 Z79 I48 K57 C18 C19 C20 C34 M16 M17 M80 I50 I63 I25 I20 I70 I74", "antiplatelet": "R07 I2 I6 I7 S72 Z96 M16 M17 G45", "laxative": "K5 O8 O7 O6 O4 O3 R10 S72 Z96", "uterotonic": "O",
    "antifungal": "B3 N76 L30", "antihistamine": "R45 F4 L L50 J30 T78 R21 G47 L03", "antivertigo": "R42 H81", "alpha-blocker": "N20 N13 N40 N32 R33 R35",
    "emergency": "T78 L50 T63 I46 R57", "prenatal-vitamin": "Z34 O09 O26 O99", "electrolyte": "O14 O15 O60 O42 E83 E87 I50 E10.1 E11.1", "local-anesthetic": "S M M54 R52 B02", "contraceptive": "Z30 Z39 Z79 N92 N94 N80 L70 E28",
    "iv-fluid": "E10 E11", "gabapentinoid": "B02", "statin": "I21 I22 I65 G45", "beta-blocker": "I21 I22", "glycopeptide": "E11.6 L97",
    "antipsychotic": "F25",
    "dmard": "M05",
    "alcohol-deterrent": "F10",
    "tnf-inhibitor": "M05",
    "aromatase-inhibitor": "D05 Z85.3",
    "serm": "Z85.3",
    "kinase-inhibitor": "Z85.3",
    "gnrh-agonist": "Z85.46",
    "antiandrogen": "Z85.46",
    "iron": "D63",
    "nmda-antagonist": "F02",
    "topical-antifungal": "B37",
    "steroid-fetal": "O60 O42 O14", "antiviral": "J10 J11 B00 B02 U07 A60", "vitamin": "P Z38 E5 D5",
}

BY_INGREDIENT = {"naltrexone": "F10", "duloxetine": "M15 M16 M17 M18 M19", "prednisone": "M05", "folic acid": "M05", "aripiprazole": "F32 F33", "quetiapine": "F32 F33", "insulin, regular, human": "E87.5", "metformin": "O24", "nifedipine": "O14", "fentanyl": "A41 R65 J96", "dexamethasone": "U07 J05", "betamethasone": "O60 O42 O14", "morphine": "S M R10 N20 K8", "ketorolac": "O8 O6 O3 O4 K35 K80 N13 R51 G43 S", "metoclopramide": "R51 G43 K31"}
