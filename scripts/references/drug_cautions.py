"""Pregnancy, age and diagnoses against a drug, for plausible data only: our reading of labels and guidelines, not clinical advice.

`preg` is contraindicated, avoid or ok; `age` is FROM-TO in years, either end may be missing; `with` holds ICD-10-CM prefixes. What is not said here is ok, 18-, none.
"""

BY_CLASS = {
    "biguanide": "age=10- with=E87.2;K72", "sulfonylurea": "preg=avoid with=E10", "thiazolidinedione": "preg=avoid with=I50;C67", "dpp4-inhibitor": "preg=avoid with=E10;K85",
    "sglt2-inhibitor": "preg=avoid with=E10;E11.1", "glp1-agonist": "preg=avoid with=E10;K85;C73", "anti-obesity": "preg=contraindicated with=K85;C73",
    "insulin-basal": "age=2-", "insulin-rapid": "age=2-", "insulin-short": "age=0-", "insulin-intermediate": "age=2-", "meglitinide": "preg=avoid with=E10",
    "ace-inhibitor": "preg=contraindicated age=6- with=T78.3", "arb": "preg=contraindicated age=6-", "arni": "preg=contraindicated with=T78.3",
    "calcium-channel-blocker": "age=6-", "calcium-channel-blocker-non-dhp": "preg=avoid with=I50.2;I44.2", "thiazide-diuretic": "preg=avoid with=E87.6",
    "loop-diuretic": "preg=avoid age=0-", "mra": "preg=avoid with=E87.5;E27.1", "potassium-sparing-diuretic": "preg=avoid with=E87.5", "beta-blocker": "preg=avoid with=R00.1;I44.2",
    "central-alpha-agonist": "preg=avoid", "vasodilator": "", "alpha-blocker": "preg=avoid with=I95.1", "statin": "preg=contraindicated age=10- with=K70;K72;K74",
    "fibrate": "preg=avoid with=K74;K80", "pcsk9-inhibitor": "preg=avoid", "cholesterol-absorption-inhibitor": "preg=avoid age=10-", "omega-3": "",
    "antiplatelet": "with=K92.2;I61;I60", "anticoagulant": "preg=avoid with=I61;I60;K92.2", "cardiac-glycoside": "age=0- with=I44.2", "nitrate": "with=I95",
    "antiarrhythmic": "preg=avoid with=I44.2", "thyroid-hormone": "age=0-", "antithyroid": "preg=avoid age=2-", "proton-pump-inhibitor": "age=1-", "h2-blocker": "age=1-",
    "short-acting-beta-agonist": "age=2-", "inhaled-steroid-laba": "age=4-", "inhaled-steroid": "age=4-", "leukotriene-antagonist": "age=2-", "corticosteroid": "age=0-",
    "anticholinergic-inhaled": "", "laba-lama": "", "antihistamine": "age=2-", "nasal-steroid": "age=4-", "topical-steroid": "age=2-", "ssri": "age=8-", "snri": "age=8-",
    "ndri": "with=G40;F50.0;F50.2", "sari": "", "antidepressant-other": "", "tricyclic": "preg=avoid with=I21", "antipsychotic": "age=10-", "mood-stabilizer": "preg=avoid age=7-",
    "anticonvulsant": "preg=avoid age=2-", "gabapentinoid": "preg=avoid", "benzodiazepine": "preg=avoid with=G47.3;H40.2", "hypnotic": "preg=avoid with=G47.3", "anxiolytic": "",
    "stimulant": "preg=avoid age=6- with=I25;I50;F20", "adhd-nonstimulant": "preg=avoid age=6-", "cholinesterase-inhibitor": "age=50-", "nmda-antagonist": "age=50-",
    "penicillin": "age=0-", "macrolide": "age=0-", "tetracycline": "preg=contraindicated age=8-", "cephalosporin": "age=0-", "fluoroquinolone": "preg=avoid with=G70.0",
    "urinary-antibacterial": "age=12-", "sulfonamide": "preg=avoid age=1- with=D55", "glycopeptide": "age=0-", "antibiotic-oral-glycopeptide": "age=0-", "carbapenem": "age=0-",
    "aminoglycoside": "preg=avoid age=0-", "nitroimidazole": "age=0-", "lincosamide": "age=0-", "oxazolidinone": "preg=avoid age=0-", "antiviral": "age=0-", "antifungal": "preg=avoid age=0-",
    "nsaid": "preg=avoid age=6- with=K25;K26;K92.2;I50", "analgesic": "age=0-", "muscle-relaxant": "preg=avoid", "opioid": "preg=avoid with=J96.0;K56",
    "xanthine-oxidase-inhibitor": "preg=avoid", "antigout": "", "dmard": "preg=avoid", "tnf-inhibitor": "age=2- with=A15;I50", "jak-inhibitor": "preg=avoid with=A15",
    "interleukin-inhibitor": "with=A15", "contraceptive": "preg=contraindicated age=12-55", "serm": "preg=contraindicated with=I82;I26", "antiemetic": "age=0-",
    "cytotoxic": "preg=contraindicated", "monoclonal-antibody": "preg=contraindicated", "checkpoint-inhibitor": "preg=contraindicated", "gnrh-agonist": "preg=contraindicated",
    "antiandrogen": "preg=contraindicated", "five-alpha-reductase-inhibitor": "preg=contraindicated", "growth-factor": "", "iv-fluid": "age=0-", "electrolyte": "age=0- with=E87.5",
    "vasopressor": "age=0-", "anesthetic": "age=0-", "sedative": "preg=avoid age=0-", "uterotonic": "age=12-55", "bisphosphonate": "preg=avoid", "thrombolytic": "with=I61;I60;K92.2",
    "opioid-antagonist": "age=0-", "iron": "age=0-", "vitamin": "age=0-", "emergency": "age=0-", "anticholinergic": "age=0-", "laxative": "age=2-", "eye-antibiotic": "age=0-",
    "eye-steroid": "age=2-", "glaucoma": "", "triptan": "preg=avoid age=12- with=I25;I21;I63;I10", "topical-antibiotic": "age=0-", "topical-antifungal": "age=0-", "expectorant": "age=6-",
    "antitussive": "age=10-", "immune-globulin": "age=0-", "tocolytic": "age=12-55", "phosphate-binder": "", "bicarbonate": "", "dopaminergic": "", "beta-2-nebulized": "age=0-",
}

BY_INGREDIENT = {
    "levetiracetam": "preg=ok age=0-", "lamotrigine": "preg=ok age=2-", "topiramate": "preg=avoid age=2-", "metoprolol": "preg=ok", "propranolol": "preg=ok age=0-",
    "methotrexate": "preg=contraindicated age=2- with=K70;K74", "hydroxychloroquine": "preg=ok age=6-", "warfarin": "preg=contraindicated", "heparin": "preg=ok age=0-",
    "trazodone": "preg=ok", "furosemide": "preg=ok age=0-", "azithromycin": "age=0-", "ibuprofen": "age=0-", "naproxen": "age=2-", "tramadol": "age=12-",
    "morphine": "age=0-", "fentanyl": "age=0- with=K56", "gabapentin": "age=3-", "duloxetine": "preg=avoid age=7-", "famotidine": "age=0-", "digoxin": "age=0-", "aspirin": "age=18- with=K25;K92.2;I61",
    "clonidine": "age=6-", "hydralazine": "preg=ok age=0-", "amoxicillin": "preg=ok age=0-", "adalimumab": "preg=ok", "zolpidem": "preg=avoid", "tamsulosin": "with=I95.1",
    "lisdexamfetamine": "preg=avoid age=6- with=I25;I50", "clonazepam": "preg=avoid age=0-", "lorazepam": "preg=avoid age=0-", "midazolam": "preg=avoid age=0-", "diazepam": "preg=avoid age=0-",
}
