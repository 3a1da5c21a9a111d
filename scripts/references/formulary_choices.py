"""What the formularies of references/drugs/formularies choose: which drugs are brands, how each plan ranks them, what it restricts and when it changed.

Ours throughout, after the usual shape of published formularies; `formularies.py` applies it to `medications.csv`.
"""

# Sold as a brand in 2024 and 2025, or at a brand's price, where `is_brand` of medications.csv does not say so.
BRANDS = {"semaglutide", "liraglutide", "exenatide", "insulin aspart, human", "insulin lispro", "insulin glargine", "insulin isophane", "ustekinumab", "tirzepatide", "dulaglutide"}
BRAND_PRODUCTS = {"levonorgestrel-iud", "naltrexone-380-inj"}

# At $950 a month or more, and handled by specialty pharmacies.
SPECIALTY = {
    "adalimumab", "etanercept", "ustekinumab", "tofacitinib", "palbociclib", "secukinumab", "ixekizumab", "dupilumab", "paliperidone", "golimumab", "certolizumab pegol", "apremilast", "glatiramer", "dimethyl fumarate", "fingolimod",
    "bictegravir / emtricitabine / tenofovir alafenamide", "cobicistat / elvitegravir / emtricitabine / tenofovir alafenamide", "emtricitabine / tenofovir alafenamide", "sofosbuvir / velpatasvir",
    "ibrutinib", "osimertinib", "enzalutamide", "lenalidomide",
}
SPECIALTY_PRODUCTS = {"naltrexone-380-inj"}
# Dispensed by specialty pharmacies and ranked as other generics or brands are.
SPECIALTY_GENERICS = {"alirocumab", "azathioprine", "epoetin alfa", "evolocumab", "capecitabine", "imatinib", "mycophenolic acid", "tacrolimus"}

# Sold without a prescription in the strength named.
OVER_THE_COUNTER = {
    "acetaminophen-160-5-susp", "acetaminophen-160-chew-tab", "acetaminophen-325-tab", "acetaminophen-500-tab", "aspirin-81-tab", "calcium-carbonate-500-chew-tab", "cetirizine-10-tab",
    "cetirizine-5-sol", "cetirizine-5-tab", "cholecalciferol-1000-cap", "cyanocobalamin-1000-tab", "diclofenac-1-gel", "diphenhydramine-25-cap", "ferrous-sulfate-325-tab", "fexofenadine-60-tab",
    "guaifenesin-er-600-tab", "hydrocortisone-1-cream", "ibuprofen-100-5-susp", "ibuprofen-200-tab", "levonorgestrel-1.5-tab", "loperamide-2-cap", "loratadine-10-tab", "loratadine-5-chew-tab",
    "niacin-500-tab", "nicotine-14-patch", "nicotine-7-patch", "polyethylene-glycol-17g", "sodium-bicarbonate-650-tab",
}

# Low-cost generics that most plans put on their first tier, by class.
PREFERRED_GENERIC_CLASSES = {
    "ace-inhibitor", "alpha-blocker", "antidiarrheal", "antithyroid", "arb", "beta-blocker", "biguanide", "bisphosphonate", "calcium-channel-blocker", "calcium-channel-blocker-non-dhp",
    "central-alpha-agonist", "cholesterol-absorption-inhibitor", "corticosteroid", "five-alpha-reductase-inhibitor", "h2-blocker", "leukotriene-antagonist", "loop-diuretic", "mra",
    "ndri", "penicillin", "potassium-sparing-diuretic", "proton-pump-inhibitor", "sari", "ssri", "statin", "sulfonamide", "sulfonylurea", "tetracycline", "thiazide-diuretic",
    "thiazolidinedione", "thyroid-hormone", "tricyclic", "vasodilator", "xanthine-oxidase-inhibitor",
}
PREFERRED_GENERICS = {
    "albuterol", "anastrozole", "azithromycin", "cephalexin", "clopidogrel", "cyclobenzaprine", "diclofenac", "donepezil", "folic acid", "furosemide", "gabapentin", "ibuprofen", "isosorbide mononitrate",
    "lamotrigine", "levetiracetam", "meloxicam", "methocarbamol", "methotrexate", "naproxen", "ondansetron", "potassium chloride", "promethazine", "tizanidine", "topiramate", "warfarin", "venlafaxine",
    "duloxetine", "nitrofurantoin", "baclofen", "hydroxychloroquine", "sumatriptan", "buspirone",
}
# Generics that plans commonly rank lower, because of their price or because another does as well.
NON_PREFERRED_GENERICS = {
    "clozapine", "colesevelam", "dabigatran etexilate", "desvenlafaxine", "esomeprazole", "eszopiclone", "exenatide", "fentanyl", "icosapent ethyl", "indomethacin", "lidocaine", "linezolid", "lurasidone",
    "nebivolol", "pitavastatin", "rivastigmine", "sevelamer", "carisoprodol", "ketorolac",
}
PREFERRED_GENERIC_EXCEPTIONS = {"esomeprazole", "lansoprazole", "pitavastatin", "nebivolol", "eplerenone", "ranolazine"}

# How each formulary ranks brands: preferred (third tier of five) or not; a brand in neither list, and no specialty drug, is not covered.
PREFERRED_BRANDS = {
    "commercial-3-tier": {"apixaban", "rivaroxaban", "sacubitril / valsartan", "dapagliflozin", "empagliflozin", "sitagliptin", "linagliptin", "semaglutide", "tirzepatide", "dulaglutide", "insulin aspart, human",
                          "insulin glargine", "insulin degludec", "insulin isophane", "tiotropium", "umeclidinium / vilanterol", "ticagrelor", "evolocumab", "finerenone", "liraglutide"},
    "commercial-4-tier": {"apixaban", "rivaroxaban", "sacubitril / valsartan", "empagliflozin", "sitagliptin", "semaglutide", "dulaglutide", "insulin lispro", "insulin glargine", "insulin isophane",
                          "tiotropium", "umeclidinium / vilanterol", "ticagrelor", "evolocumab", "liraglutide"},
    "commercial-5-tier": {"apixaban", "sacubitril / valsartan", "empagliflozin", "sitagliptin", "tirzepatide", "semaglutide", "insulin lispro", "insulin glargine", "insulin isophane", "tiotropium", "alirocumab", "ticagrelor"},
    "exchange-standard": {"apixaban", "empagliflozin", "semaglutide", "insulin lispro", "insulin glargine", "insulin isophane", "tiotropium", "evolocumab", "sacubitril / valsartan"},
    "medicaid-preferred": {"apixaban", "rivaroxaban", "empagliflozin", "dapagliflozin", "sitagliptin", "linagliptin", "liraglutide", "dulaglutide", "insulin lispro", "insulin aspart, human", "insulin glargine",
                           "insulin isophane", "tiotropium", "umeclidinium / vilanterol", "sacubitril / valsartan", "ticagrelor", "adalimumab", "etanercept", "etonogestrel", "levonorgestrel"},
    "part-d-enhanced": {"apixaban", "rivaroxaban", "sacubitril / valsartan", "empagliflozin", "dapagliflozin", "sitagliptin", "linagliptin", "semaglutide", "dulaglutide", "tirzepatide", "insulin lispro", "insulin aspart, human",
                        "insulin glargine", "insulin degludec", "insulin isophane", "tiotropium", "umeclidinium / vilanterol", "ticagrelor", "evolocumab", "finerenone"},
    "part-d-standard": {"apixaban", "rivaroxaban", "sacubitril / valsartan", "empagliflozin", "sitagliptin", "semaglutide", "dulaglutide", "insulin aspart, human", "insulin glargine", "insulin isophane", "tiotropium",
                        "umeclidinium / vilanterol", "ticagrelor"},
}
NON_PREFERRED_BRANDS = {
    "commercial-3-tier": {"alirocumab", "canagliflozin", "edoxaban", "epoetin alfa", "ertugliflozin", "insulin lispro", "insulin detemir", "exenatide"},
    "commercial-4-tier": {"alirocumab", "canagliflozin", "dapagliflozin", "edoxaban", "epoetin alfa", "finerenone", "insulin aspart, human", "insulin degludec", "insulin detemir", "linagliptin", "tirzepatide"},
    "commercial-5-tier": {"canagliflozin", "dapagliflozin", "dulaglutide", "epoetin alfa", "evolocumab", "finerenone", "insulin aspart, human", "insulin degludec", "linagliptin", "liraglutide", "rivaroxaban", "umeclidinium / vilanterol"},
    "exchange-standard": {"dapagliflozin", "dulaglutide", "epoetin alfa", "finerenone", "insulin aspart, human", "insulin degludec", "linagliptin", "rivaroxaban", "sitagliptin", "ticagrelor", "umeclidinium / vilanterol"},
    "medicaid-preferred": {"alirocumab", "canagliflozin", "edoxaban", "epoetin alfa", "ertugliflozin", "evolocumab", "exenatide", "finerenone", "insulin degludec", "insulin detemir", "semaglutide", "tirzepatide"},
    "part-d-enhanced": {"alirocumab", "canagliflozin", "edoxaban", "epoetin alfa", "ertugliflozin", "insulin detemir", "liraglutide"},
    "part-d-standard": {"alirocumab", "dapagliflozin", "epoetin alfa", "evolocumab", "finerenone", "insulin degludec", "insulin lispro", "linagliptin", "liraglutide", "tirzepatide"},
}
# The drug for weight, by formulary: the tier's kind where it is covered.
OBESITY = {"commercial-3-tier": "preferred-brand", "commercial-4-tier": "non-preferred"}

# Generics each formulary leaves out besides what is sold without a prescription.
NOT_COVERED = {
    "commercial-3-tier": {"carisoprodol"},
    "commercial-4-tier": {"carisoprodol", "pitavastatin"},
    "commercial-5-tier": {"carisoprodol", "esomeprazole", "pitavastatin", "nebivolol"},
    "exchange-standard": {"carisoprodol", "esomeprazole", "pitavastatin", "nebivolol", "colesevelam", "desvenlafaxine", "sildenafil"},
    "medicaid-preferred": {"carisoprodol", "pitavastatin", "sildenafil", "niacin"},
    "part-d-enhanced": {"carisoprodol"},
    "part-d-standard": {"carisoprodol", "pitavastatin", "nebivolol", "esomeprazole", "colesevelam"},
}
# Uses that part D leaves out by law: erection, cough and cold, vitamins (prenatal ones and active vitamin D apart), weight, over the counter.
PART_D_EXCLUDED_INGREDIENTS = {"sildenafil", "benzonatate", "guaifenesin", "phentermine", "folic acid", "ergocalciferol", "cholecalciferol", "vitamin B12", "thiamine"}
PART_D_EXCLUDED_CLASSES = {"anti-obesity", "antitussive", "expectorant"}
# Classes in which part D covers (nearly) every drug: 42 CFR 423.120(b)(2)(vi).
PROTECTED_CLASSES = {
    "anticonvulsant", "antidepressant-other", "antipsychotic", "ndri", "sari", "snri", "ssri", "tricyclic", "immunosuppressant", "antiretroviral", "immunomodulator", "aromatase-inhibitor", "antiandrogen", "cytotoxic", "kinase-inhibitor", "serm",
}
# Sold without a prescription and still covered: Medicaid pays for most on a prescription, others for what prevention rules ask.
COVERED_OVER_THE_COUNTER = {
    "commercial-3-tier": {"aspirin-81-tab", "levonorgestrel-1.5-tab", "nicotine-14-patch", "nicotine-7-patch"},
    "commercial-4-tier": {"aspirin-81-tab", "levonorgestrel-1.5-tab", "nicotine-14-patch", "nicotine-7-patch"},
    "commercial-5-tier": {"aspirin-81-tab", "levonorgestrel-1.5-tab", "nicotine-14-patch", "nicotine-7-patch"},
    "exchange-standard": {"aspirin-81-tab", "levonorgestrel-1.5-tab", "nicotine-14-patch", "nicotine-7-patch"},
    "medicaid-preferred": OVER_THE_COUNTER - {"niacin-500-tab"},
    "part-d-enhanced": set(),
    "part-d-standard": set(),
}
# At no cost by the prevention rules of 45 CFR 147.130: contraception, cessation of smoking, folic acid, low-dose aspirin.
PREVENTIVE_CLASSES = {"contraceptive", "smoking-cessation", "prenatal-vitamin"}
PREVENTIVE_PRODUCTS = {"aspirin-81-tab", "folic-acid-1-tab"}

# Prior authorization: ingredient -> criteria, for all, and product or ingredient -> criteria for some formularies.
AUTHORIZATION = {
    "adalimumab": "pa-adalimumab-etanercept", "etanercept": "pa-adalimumab-etanercept", "alirocumab": "pa-pcsk9", "evolocumab": "pa-pcsk9", "capecitabine": "pa-capecitabine", "epoetin alfa": "pa-epoetin",
    "exenatide": "pa-exenatide", "fentanyl": "pa-long-acting-opioid", "linezolid": "pa-linezolid", "palbociclib": "pa-palbociclib", "phentermine": "pa-phentermine", "tofacitinib": "pa-tofacitinib",
    "ustekinumab": "pa-ustekinumab", "golimumab": "pa-adalimumab-etanercept", "certolizumab pegol": "pa-adalimumab-etanercept", "secukinumab": "pa-interleukin-17", "ixekizumab": "pa-interleukin-17",
    "apremilast": "pa-apremilast", "dupilumab": "pa-dupilumab", "glatiramer": "pa-multiple-sclerosis", "dimethyl fumarate": "pa-multiple-sclerosis", "fingolimod": "pa-multiple-sclerosis",
    "sofosbuvir / velpatasvir": "pa-hepatitis-c", "imatinib": "pa-oral-oncolytic", "ibrutinib": "pa-oral-oncolytic", "osimertinib": "pa-oral-oncolytic", "enzalutamide": "pa-oral-oncolytic",
    "lenalidomide": "pa-oral-oncolytic",
}
AUTHORIZATION_PRODUCTS = {"morphine-er-15-tab": "pa-long-acting-opioid", "naltrexone-380-inj": "pa-naltrexone-injection"}
AUTHORIZATION_BY_FORMULARY = {
    "commercial-3-tier": {"fluticasone-hfa-44": "pa-fluticasone-inhaler", "fluticasone-hfa-110": "pa-fluticasone-inhaler", "empagliflozin": "pa-sglt2", "dapagliflozin": "pa-sglt2", "sitagliptin": "pa-linagliptin", "buprenorphine": "pa-buprenorphine", "amphetamine": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "icosapent ethyl": "pa-icosapent", "lidocaine": "pa-lidocaine-patch", 
                        "finerenone": "pa-finerenone", "dulaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes"},
    "commercial-4-tier": {"fluticasone-hfa-44": "pa-fluticasone-inhaler", "fluticasone-hfa-110": "pa-fluticasone-inhaler", "dapagliflozin": "pa-sglt2", "sitagliptin": "pa-linagliptin", "lurasidone": "pa-lurasidone", "amphetamine": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "buprenorphine": "pa-buprenorphine", 
                        "dulaglutide": "pa-glp1-diabetes", "liraglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes", "icosapent ethyl": "pa-icosapent",
                          "lidocaine": "pa-lidocaine-patch"},
    "commercial-5-tier": {"fluticasone-hfa-44": "pa-fluticasone-inhaler", "fluticasone-hfa-110": "pa-fluticasone-inhaler", "empagliflozin": "pa-sglt2", "dapagliflozin": "pa-sglt2", "sitagliptin": "pa-linagliptin", "amphetamine": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "buprenorphine": "pa-buprenorphine", 
                        "dulaglutide": "pa-glp1-diabetes", "liraglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes", "icosapent ethyl": "pa-icosapent",
                          "lidocaine": "pa-lidocaine-patch", "lurasidone": "pa-lurasidone", "dabigatran etexilate": "pa-brand-anticoagulant", "finerenone": "pa-finerenone"},
    "exchange-standard": {"fluticasone-hfa-44": "pa-fluticasone-inhaler", "fluticasone-hfa-110": "pa-fluticasone-inhaler", "empagliflozin": "pa-sglt2", "dapagliflozin": "pa-sglt2", "amphetamine": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "buprenorphine": "pa-buprenorphine", 
                        "dulaglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "icosapent ethyl": "pa-icosapent", "lidocaine": "pa-lidocaine-patch", "sacubitril / valsartan": "pa-sacubitril-valsartan",
                          "linagliptin": "pa-linagliptin", "sitagliptin": "pa-linagliptin", "ticagrelor": "pa-ticagrelor", "progesterone": "pa-progesterone", "finerenone": "pa-finerenone"},
    "medicaid-preferred": {"empagliflozin": "pa-sglt2", "dapagliflozin": "pa-sglt2", "sitagliptin": "pa-linagliptin", "omeprazole": "pa-proton-pump", "pantoprazole": "pa-proton-pump", "esomeprazole": "pa-proton-pump", "lansoprazole": "pa-proton-pump", "acetaminophen / hydrocodone": "pa-opioid", "oxycodone": "pa-opioid", "tramadol": "pa-opioid", "amphetamine": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "sacubitril / valsartan": "pa-sacubitril-valsartan", 
                        "dulaglutide": "pa-glp1-diabetes", "liraglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes", "icosapent ethyl": "pa-icosapent",
                           "lidocaine": "pa-lidocaine-patch", "lurasidone": "pa-lurasidone", "edoxaban": "pa-brand-anticoagulant", "canagliflozin": "pa-sglt2", "ertugliflozin": "pa-sglt2", "finerenone": "pa-finerenone",
                           "vancomycin": "pa-vancomycin-oral", "progesterone": "pa-progesterone"},
    "part-d-enhanced": {"hydroxyzine": "pa-high-risk", "cyclobenzaprine": "pa-high-risk", "amitriptyline": "pa-high-risk", "zolpidem": "pa-high-risk", "methocarbamol": "pa-high-risk", "promethazine": "pa-high-risk", "glyburide": "pa-high-risk", "glimepiride": "pa-high-risk", "nortriptyline": "pa-high-risk", "amphetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "icosapent ethyl": "pa-icosapent", "sacubitril / valsartan": "pa-sacubitril-valsartan", 
                        "dulaglutide": "pa-glp1-diabetes", "liraglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes", "lidocaine": "pa-lidocaine-patch",
                        "tacrolimus": "pa-tacrolimus", "azathioprine": "pa-tacrolimus"},
    "part-d-standard": {"empagliflozin": "pa-sglt2", "dapagliflozin": "pa-sglt2", "lurasidone": "pa-lurasidone", "hydroxyzine": "pa-high-risk", "cyclobenzaprine": "pa-high-risk", "amitriptyline": "pa-high-risk", "zolpidem": "pa-high-risk", "methocarbamol": "pa-high-risk", "promethazine": "pa-high-risk", "glyburide": "pa-high-risk", "glimepiride": "pa-high-risk", "nortriptyline": "pa-high-risk", "amphetamine": "pa-stimulant-adult", "methylphenidate": "pa-stimulant-adult", "lisdexamfetamine": "pa-stimulant-adult", "sacubitril / valsartan": "pa-sacubitril-valsartan", "ticagrelor": "pa-ticagrelor", 
                        "dulaglutide": "pa-glp1-diabetes", "liraglutide": "pa-glp1-diabetes", "semaglutide": "pa-glp1-diabetes", "tirzepatide": "pa-glp1-diabetes", "lidocaine": "pa-lidocaine-patch",
                        "icosapent ethyl": "pa-icosapent", "tacrolimus": "pa-tacrolimus", "azathioprine": "pa-tacrolimus", "finerenone": "pa-finerenone", "vancomycin": "pa-vancomycin-oral"},
}
# Step therapy: ingredient -> protocol, by formulary.
STEP_THERAPY = {
    "commercial-3-tier": {"insulin lispro": "st-insulin-lispro", "fluticasone / salmeterol": "st-steroid-laba", "rizatriptan": "st-rizatriptan", "celecoxib": "st-celecoxib", "esomeprazole": "st-esomeprazole", "lansoprazole": "st-esomeprazole", "pregabalin": "st-pregabalin", "eszopiclone": "st-eszopiclone", "temazepam": "st-eszopiclone", 
                        "canagliflozin": "st-sglt2-preferred", "ertugliflozin": "st-sglt2-preferred", "edoxaban": "st-direct-anticoagulant", "pitavastatin": "st-pitavastatin"},
    "commercial-4-tier": {"insulin aspart, human": "st-insulin-aspart", "umeclidinium / vilanterol": "st-long-acting-combination", "atomoxetine": "st-atomoxetine", "fluticasone / salmeterol": "st-steroid-laba", "celecoxib": "st-celecoxib", "lansoprazole": "st-esomeprazole", "pregabalin": "st-pregabalin", "eszopiclone": "st-eszopiclone", "temazepam": "st-eszopiclone", "rizatriptan": "st-rizatriptan", 
                        "canagliflozin": "st-sglt2-preferred", "desvenlafaxine": "st-desvenlafaxine", "edoxaban": "st-direct-anticoagulant", "esomeprazole": "st-esomeprazole", "finerenone": "st-finerenone",
                          "insulin degludec": "st-insulin-degludec", "insulin detemir": "st-insulin-degludec", "linagliptin": "st-dpp4-brand", "nebivolol": "st-nebivolol", "ranolazine": "st-ranolazine"},
    "commercial-5-tier": {"insulin aspart, human": "st-insulin-aspart", "atomoxetine": "st-atomoxetine", "rizatriptan": "st-rizatriptan", "fluticasone / salmeterol": "st-steroid-laba", 
                        "canagliflozin": "st-sglt2-preferred", "celecoxib": "st-celecoxib", "desvenlafaxine": "st-desvenlafaxine", "eszopiclone": "st-eszopiclone", "temazepam": "st-eszopiclone",
                          "insulin degludec": "st-insulin-degludec", "lansoprazole": "st-esomeprazole", "linagliptin": "st-dpp4-brand", "pregabalin": "st-pregabalin",
                          "ranolazine": "st-ranolazine", "umeclidinium / vilanterol": "st-long-acting-combination", "ibandronate": "st-ibandronate", "colesevelam": "st-colesevelam"},
    "exchange-standard": {"insulin aspart, human": "st-insulin-aspart", "atomoxetine": "st-atomoxetine", "rizatriptan": "st-rizatriptan", "fluticasone / salmeterol": "st-steroid-laba", 
                        "celecoxib": "st-celecoxib", "insulin degludec": "st-insulin-degludec", "lansoprazole": "st-esomeprazole", "pregabalin": "st-pregabalin",
                          "ranolazine": "st-ranolazine", "umeclidinium / vilanterol": "st-long-acting-combination", "rivastigmine": "st-rivastigmine", "eszopiclone": "st-eszopiclone", "temazepam": "st-eszopiclone",
                          "lurasidone": "st-lurasidone", "ibandronate": "st-ibandronate", "dabigatran etexilate": "st-direct-anticoagulant"},
    "medicaid-preferred": {"atomoxetine": "st-atomoxetine", "fluticasone / salmeterol": "st-steroid-laba", 
                        "celecoxib": "st-celecoxib", "colesevelam": "st-colesevelam", "desvenlafaxine": "st-desvenlafaxine", "eszopiclone": "st-eszopiclone",
                           "insulin degludec": "st-insulin-degludec", "insulin detemir": "st-insulin-degludec", "pregabalin": "st-pregabalin", "ranolazine": "st-ranolazine", "rivastigmine": "st-rivastigmine",
                           "rizatriptan": "st-rizatriptan", "nebivolol": "st-nebivolol", "ibandronate": "st-ibandronate",
                           "dabigatran etexilate": "st-direct-anticoagulant"},
    "part-d-enhanced": {"fluticasone / salmeterol": "st-steroid-laba", "celecoxib": "st-celecoxib", "pregabalin": "st-pregabalin", "ranolazine": "st-ranolazine", "lansoprazole": "st-esomeprazole", "empagliflozin": "st-sglt2", "dapagliflozin": "st-sglt2", "sitagliptin": "st-dpp4", "umeclidinium / vilanterol": "st-long-acting-combination", 
                        "canagliflozin": "st-sglt2-preferred", "ertugliflozin": "st-sglt2-preferred", "edoxaban": "st-direct-anticoagulant", "esomeprazole": "st-esomeprazole", "nebivolol": "st-nebivolol", "pitavastatin": "st-pitavastatin"},
    "part-d-standard": {"insulin lispro": "st-insulin-lispro", "pregabalin": "st-pregabalin", "sitagliptin": "st-dpp4", "umeclidinium / vilanterol": "st-long-acting-combination", "fluticasone / salmeterol": "st-steroid-laba", 
                        "linagliptin": "st-dpp4-brand", "insulin degludec": "st-insulin-degludec", "lansoprazole": "st-esomeprazole", "rivastigmine": "st-rivastigmine", "ranolazine": "st-ranolazine",
                        "dabigatran etexilate": "st-direct-anticoagulant", "ibandronate": "st-ibandronate", "celecoxib": "st-celecoxib"},
}

# Quantity limits: (quantity, days) by product, ingredient or class, the first that is named; quantities in the product's own unit.
QUANTITY_PRODUCTS = {
    "acetaminophen-codeine-300-30-tab": (180, 30), "albuterol-hfa": (36, 30), "budesonide-formoterol-160-4.5": (10.2, 30), "epinephrine-auto-injector": (4, 365), "fentanyl-25-patch": (10, 30), "fluticasone-hfa-110": (12, 30),
    "fluticasone-hfa-44": (10.6, 30), "fluticasone-nasal": (16, 30), "glucagon-1-inj": (2, 365), "hydromorphone-2-tab": (180, 30), "ketorolac-10-tab": (20, 30), "levonorgestrel-1.5-tab": (1, 30), "lidocaine-5-patch": (90, 30),
    "morphine-15-tab": (180, 30), "morphine-er-15-tab": (90, 30), "naloxone-4-nasal": (4, 30), "naltrexone-380-inj": (1, 28), "nicotine-14-patch": (28, 28), "nicotine-7-patch": (28, 28), "nitroglycerin-spray": (24, 30),
    "ondansetron-odt-4-tab": (30, 30), "oseltamivir-6-susp": (180, 180), "oseltamivir-75-cap": (20, 180), "semaglutide-14-tab": (30, 30), "semaglutide-3-tab": (30, 30), "semaglutide-7-tab": (30, 30),
    "tiotropium-18-cap": (30, 30), "tiotropium-respimat": (4, 30), "tramadol-50-tab": (240, 30), "fluconazole-150-tab": (4, 30), "medroxyprogesterone-150-inj": (1, 84), 
    "methylphenidate-10-tab": (90, 30), "amphetamine-mixed-10-tab": (90, 30), "progesterone-200-cap": (60, 30),
}
QUANTITY_INGREDIENTS = {
    "acetaminophen / hydrocodone": (180, 30), "oxycodone": (180, 30), "buprenorphine": (90, 30), "eszopiclone": (30, 30), "temazepam": (30, 30), "zolpidem": (30, 30), "sildenafil": (6, 30), "pregabalin": (90, 30),
    "ondansetron": (90, 30), "apixaban": (74, 30), "rivaroxaban": (30, 30), "edoxaban": (30, 30), "dabigatran etexilate": (60, 30), "sumatriptan": (9, 30), "rizatriptan": (12, 30), "phentermine": (30, 30),
    "varenicline": (60, 30), "celecoxib": (60, 30), "umeclidinium / vilanterol": (60, 30), "fluticasone / salmeterol": (60, 30), "tofacitinib": (30, 30), "palbociclib": (21, 28), "adalimumab": (0.8, 28), "etanercept": (4, 28),
    "ustekinumab": (0.5, 84), "alirocumab": (2, 28), "evolocumab": (2, 28), "carisoprodol": (84, 21), "lisdexamfetamine": (30, 30), "amphetamine": (30, 30), "methylphenidate": (30, 30), "lurasidone": (30, 30),
    "exenatide": (3.4, 28), "liraglutide": (9, 30), "sacubitril / valsartan": (60, 30),
}
QUANTITY_CLASSES = {"benzodiazepine": (90, 30), "proton-pump-inhibitor": (60, 30), "sglt2-inhibitor": (30, 30), "dpp4-inhibitor": (30, 30)}
# Once-weekly pens: what the usual prescription holds for four weeks.
QUANTITY_AS_USUAL = {"dulaglutide", "semaglutide", "tirzepatide"}
# Part D and Medicaid limit proton pump inhibitors; the commercial ones do not.
QUANTITY_ONLY_IN = {"proton-pump-inhibitor": {"medicaid-preferred", "part-d-enhanced", "part-d-standard", "exchange-standard"}, "sacubitril / valsartan": {"medicaid-preferred", "part-d-standard"}}

# Ages: (least, greatest) by ingredient after the label; the classes of stimulants in all formularies.
AGES = {
    "codeine": (12, ""), "tramadol": (12, ""), "methylphenidate": (6, ""), "amphetamine": (6, ""), "lisdexamfetamine": (6, ""), "atomoxetine": (6, ""), "varenicline": (17, ""), "semaglutide": (18, ""),
    "tirzepatide": (18, ""), "dulaglutide": (10, ""), "liraglutide": (10, ""), "exenatide": (10, ""), "finerenone": (18, ""), "phentermine": (17, ""), "buprenorphine": (16, ""), "sildenafil": (18, ""),
    "benzonatate": (10, ""), "promethazine": (2, ""), "alirocumab": (8, ""), "evolocumab": (10, ""), "zolpidem": (18, ""), "eszopiclone": (18, ""),
}
AGES_PRODUCTS = {"semaglutide-weight": (12, "")}
# Formularies that ask more: children only, or adults only by authorization.
AGES_BY_FORMULARY = {
    "medicaid-preferred": {"montelukast-4-chew-tab": ("", 5), "montelukast-5-chew-tab": (5, 14), "guanfacine-er-1-tab": (6, 17), "guanfacine-er-2-tab": (6, 17)},
    "exchange-standard": {"guanfacine-er-1-tab": (6, 17), "guanfacine-er-2-tab": (6, 17)},
}
SEXES = {"sildenafil": "M", "finasteride": "M"}
FEMALE_CLASSES = {"contraceptive", "prenatal-vitamin", "estrogen"}

# Where a class has no drug free of restrictions: the classes whose drugs are named instead.
ALTERNATIVE_CLASSES = {
    "pcsk9-inhibitor": ["statin", "cholesterol-absorption-inhibitor"], "tnf-inhibitor": ["dmard"], "interleukin-inhibitor": ["dmard"], "jak-inhibitor": ["dmard"], "glp1-agonist": ["sglt2-inhibitor", "dpp4-inhibitor", "biguanide"],
    "mra": ["mra"], "arni": ["ace-inhibitor", "arb"], "omega-3": ["fibrate", "statin"], "laba-lama": ["anticholinergic-inhaled"], "nsaid": ["nsaid"], "bile-acid-binder": ["statin"], "antianginal": ["nitrate"],
    "muscle-relaxant": ["muscle-relaxant"], "sglt2-inhibitor": ["biguanide", "sulfonylurea"], "dpp4-inhibitor": ["biguanide", "sulfonylurea"], "adhd-nonstimulant": ["stimulant"], "opioid-antagonist": ["opioid-antagonist"],
    "local-anesthetic": ["gabapentinoid"], "gabapentinoid": ["gabapentinoid"], "cholinesterase-inhibitor": ["cholinesterase-inhibitor"],
}
# Alternatives of another kind of form are no alternatives.
FORM_GROUPS = {"Auto-Injector": "injection", "Pen Injector": "injection", "Prefilled Syringe": "injection", "Injection": "injection", "Injectable Solution": "injection", "Injectable Suspension": "injection",
               "Topical Gel": "skin", "Topical Cream": "skin", "Topical Ointment": "skin", "Transdermal System": "patch", "Nasal Spray": "nose"}

# What changed: (formulary, ingredient or product, first day, what). "out" = not covered before or from that day; a kind = its rank; pa:, st: = a restriction that begins.
OUT, IN = "out", "in"
CHANGES = [
    # The first generics came: ticagrelor in the spring, sacubitril with valsartan in the summer of 2025.
    *[(f, "ticagrelor", "2025-07-01", "generic") for f in PREFERRED_BRANDS if f != "medicaid-preferred"],
    *[(f, "sacubitril / valsartan", "2025-10-01", "generic") for f in PREFERRED_BRANDS if f != "medicaid-preferred"],
    # Insulin detemir left the market at the end of 2024.
    *[(f, "insulin detemir", "2025-01-01", OUT) for f in ("commercial-3-tier", "commercial-4-tier", "medicaid-preferred", "part-d-enhanced")],
    # A brand loses its place when the preferred one of its class has a generic.
    ("commercial-3-tier", "canagliflozin", "2025-07-01", OUT),
    ("commercial-3-tier", "ertugliflozin", "2025-01-01", OUT),
    ("commercial-3-tier", "edoxaban", "2025-07-01", OUT),
    ("commercial-3-tier", "exenatide", "2025-01-01", OUT),
    ("commercial-3-tier", "liraglutide", "2025-01-01", "generic"),
    ("commercial-3-tier", "semaglutide", "2025-07-01", "pa:pa-glp1-diabetes"),
    ("commercial-4-tier", "dapagliflozin", "2025-01-01", "preferred-brand"),
    ("commercial-4-tier", "canagliflozin", "2025-07-01", OUT),
    ("commercial-4-tier", "linagliptin", "2025-07-01", OUT),
    ("commercial-4-tier", "tirzepatide", "2025-01-01", "preferred-brand"),
    ("commercial-4-tier", "semaglutide-weight", "2025-07-01", OUT),
    ("commercial-4-tier", "edoxaban", "2025-01-01", OUT),
    ("commercial-4-tier", "liraglutide", "2025-01-01", "generic"),
    ("commercial-5-tier", "rivaroxaban", "2025-07-01", OUT),
    ("commercial-5-tier", "evolocumab", "2025-01-01", "preferred-brand"),
    ("commercial-5-tier", "canagliflozin", "2025-01-01", OUT),
    ("commercial-5-tier", "dulaglutide", "2025-07-01", OUT),
    ("commercial-5-tier", "finerenone", "2024-07-01", IN),
    ("exchange-standard", "sitagliptin", "2025-07-01", OUT),
    ("exchange-standard", "rivaroxaban", "2025-01-01", OUT),
    ("exchange-standard", "celecoxib", "2025-01-01", "generic"),
    ("exchange-standard", "dulaglutide", "2025-07-01", OUT),
    ("medicaid-preferred", "insulin aspart, human", "2025-01-01", "non-preferred"),
    ("medicaid-preferred", "linagliptin", "2025-07-01", "non-preferred"),
    ("medicaid-preferred", "canagliflozin", "2025-07-01", OUT),
    ("part-d-enhanced", "insulin degludec", "2025-01-01", "non-preferred"),
    ("part-d-enhanced", "canagliflozin", "2025-01-01", OUT),
    ("part-d-enhanced", "ertugliflozin", "2025-07-01", OUT),
    ("part-d-standard", "dapagliflozin", "2025-01-01", "preferred-brand"),
    ("part-d-standard", "linagliptin", "2025-07-01", OUT),
    ("part-d-standard", "tirzepatide", "2025-01-01", "preferred-brand"),
    ("part-d-standard", "insulin lispro", "2025-01-01", OUT),
]
