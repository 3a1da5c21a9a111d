#!/usr/bin/env python3
"""Builds references/mimic/: which items of MIMIC-IV our tests, drugs and procedures are.

Usage: mimic.py
Item ids and labels: MIT-LCP/mimic-code (MIT licence), mimic-iv/concepts/concept_map (d_labitems_to_loinc.csv,
chartevents_to_loinc.csv, inputevents_to_rxnorm.csv, procedureevents_to_snomed.csv) and the SQL of mimic-iv/concepts;
outputs: OHDSI/MIMIC, gcpt_outputevents.csv. `verified`: yes = code and item stand together there; corroborated = the item
stands there and the code is another one for the same thing; no = from general knowledge; own = MIMIC has no such item that
we know of, the id is ours and lies outside the ids of MIMIC. An id of ours, once given, stays: the file is read first.
"""
import csv
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2] / "references"
OUT = ROOT / "mimic"
FIRST_OWN_LAB = 59001

# LOINC: item of MIMIC, label, verified.
LABS = """
4544-3|51221|Hematocrit|yes
2160-0|50912|Creatinine|yes
777-3|51265|Platelet Count|yes
3094-0|51006|Urea Nitrogen|yes
718-7|51222|Hemoglobin|yes
6690-2|51301|White Blood Cells|yes
786-4|51249|MCHC|yes
789-8|51279|Red Blood Cells|yes
787-2|51250|MCV|yes
785-6|51248|MCH|yes
788-0|51277|RDW|yes
2823-3|50971|Potassium|yes
2951-2|50983|Sodium|yes
2075-0|50902|Chloride|yes
2028-9|50882|Bicarbonate|corroborated
33037-3|50868|Anion Gap|corroborated
2345-7|50931|Glucose|yes
1558-6|50931|Glucose|corroborated
17861-6|50893|Calcium, Total|yes
19123-9|50960|Magnesium|yes
2777-1|50970|Phosphate|yes
6301-6|51237|INR(PT)|yes
5902-2|51274|PT|yes
33914-3|50920|Estimated GFR (MDRD equation)|corroborated
1742-6|50861|Alanine Aminotransferase (ALT)|yes
1920-8|50878|Asparate Aminotransferase (AST)|yes
3173-2|51275|PTT|corroborated
736-9|51244|Lymphocytes|yes
770-8|51256|Neutrophils|yes
5905-5|51254|Monocytes|yes
706-2|51146|Basophils|yes
713-8|51200|Eosinophils|yes
1975-2|50885|Bilirubin, Total|yes
6768-6|50863|Alkaline Phosphatase|yes
1751-7|50862|Albumin|yes
5799-2|51486|Leukocytes|corroborated
5803-2|51491|pH|yes
5811-5|51498|Specific Gravity|yes
5767-9|51506|Urine Appearance|yes
5778-6|51508|Urine Color|yes
5794-3|51466|Blood|corroborated
25428-4|51478|Glucose|corroborated
20454-5|51492|Protein|corroborated
5770-3|51464|Bilirubin|yes
2514-8|51484|Ketone|corroborated
5802-4|51487|Nitrite|yes
20405-7|51514|Urobilinogen|yes
2744-1|50820|pH|corroborated
751-8|52075|Absolute Neutrophil Count|yes
711-2|52073|Absolute Eosinophil Count|yes
742-7|52074|Absolute Monocyte Count|yes
731-0|51133|Absolute Lymphocyte Count|yes
704-7|52069|Absolute Basophil Count|yes
2703-7|50821|pO2|corroborated
1925-7|50802|Base Excess|corroborated
1960-4|50803|Calculated Bicarbonate, Whole Blood|corroborated
2019-8|50818|pCO2|corroborated
32693-4|50813|Lactate|yes
2524-7|50813|Lactate|corroborated
13945-1|51493|RBC|yes
5821-4|51516|WBC|yes
25145-4|51463|Bacteria|corroborated
2532-0|50954|Lactate Dehydrogenase (LD)|yes
6598-7|51003|Troponin T|yes
10839-9|51002|Troponin I|no
3016-3|50993|Thyroid Stimulating Hormone|yes
2157-6|50910|Creatine Kinase (CK)|yes
1995-0|50808|Free Calcium|corroborated
2093-3|50907|Cholesterol, Total|yes
2571-8|51000|Triglycerides|yes
2085-9|50904|Cholesterol, HDL|yes
13457-7|50905|Cholesterol, LDL, Calculated|yes
18262-6|50906|Cholesterol, LDL, Measured|yes
3040-3|50956|Lipase|yes
4548-4|50852|% Hemoglobin A1c|yes
53553-4|51613|eAG|corroborated
2161-8|51082|Creatinine, Urine|yes
2885-2|50976|Protein, Total|yes
2276-4|50924|Ferritin|yes
3084-1|51007|Uric Acid|yes
10834-0|50930|Globulin|corroborated
1988-5|50889|C-Reactive Protein|yes
2498-4|50952|Iron|yes
3255-7|51214|Fibrinogen, Functional|yes
3034-6|50998|Transferrin|yes
2500-7|50953|Iron Binding Capacity, Total|yes
2132-9|51010|Vitamin B12|yes
3024-7|50995|Thyroxine (T4), Free|yes
4092-3|51009|Vancomycin|corroborated
1968-7|50883|Bilirubin, Direct|yes
5643-2|50922|Ethanol|corroborated
1798-8|50867|Amylase|yes
2106-3|51085|HCG, Urine, Qualitative|yes
1989-3|50853|25-OH Vitamin D|yes
2890-2|51099|Protein/Creatinine Ratio|yes
33762-6|50963|NTproBNP|yes
2955-3|51100|Sodium, Urine|yes
5196-1|50941|Hepatitis B Surface Antigen|yes
16128-1|50943|Hepatitis C Virus Antibody|corroborated
4537-7|51288|Sedimentation Rate|yes
2857-1|50974|Prostate Specific Antigen|yes
1754-1|51069|Albumin, Urine|corroborated
9318-7|51070|Albumin/Creatinine, Urine|corroborated
14959-1|51070|Albumin/Creatinine, Urine|corroborated
2284-8|50925|Folate|yes
2731-8|50965|Parathyroid Hormone|yes
17849-1|51283|Reticulocyte Count, Automated|corroborated
2692-2|50964|Osmolality, Measured|yes
2039-6|50900|Carcinoembyronic Antigen (CEA)|yes
21198-7|50946|Human Chorionic Gonadotropin|corroborated
1834-1|50864|Alpha-Fetoprotein|yes
8061-4|50873|Anti-Nuclear Antibody|yes
2143-6|50909|Cortisol|yes
3968-5|50967|Phenytoin|yes
48065-7|50915|D-Dimer|yes
3053-6|51001|Triiodothyronine (T3)|yes
92142-9|51865|Influenza A by PCR|corroborated
92141-1|51873|Influenza B by PCR|corroborated
2986-8|50988|Testosterone|yes
2324-2|50927|Gamma Glutamyltransferase|yes
31017-7|50996|Tissue Transglutaminase Ab, IgA|yes
10334-1|50892|CA-125|yes
10535-3|50917|Digoxin|yes
4086-5|51008|Valproic Acid|yes
11572-5|50980|Rheumatoid Factor|yes
2842-3|50973|Prolactin|yes
15067-2|50926|Follicle Stimulating Hormone|yes
43304-5|51846|Chlamydia trachomatis|yes
43305-2|51879|Neisseria gonorrhoeae|yes
14334-7|50957|Lithium|yes
"""

# Units of MIMIC where they are spelled otherwise, for the same number.
UNITS = {
    "U/L": "IU/L", "10*3/uL": "K/uL", "10*6/uL": "m/uL", "mm[Hg]": "mm Hg", "[pH]": "units", "{INR}": "", "s": "sec",
    "m[IU]/L": "uIU/mL", "m[IU]/mL": "mIU/mL", "[IU]/mL": "IU/mL", "mm/h": "mm/hr", "{ratio}": "", "/[HPF]": "#/hpf",
    "mosm/kg": "mOsm/kg", "mL/min/{1.73_m2}": "mL/min/1.73 m2", "{copies}/mL": "copies/mL", "{score}": "", "{Tscore}": "",
}
# Ions of one charge: a millimole is a milliequivalent.
EQUIVALENTS = {"2823-3", "2951-2", "2075-0", "2028-9", "33037-3", "1960-4", "1925-7", "2955-3"}
CULTURES = {"600-7", "630-4", "6463-4", "626-2"}


def place(itemid):
    """Fluid and category by the ranges that MIMIC numbered its tests in."""
    if itemid in (51846, 51865, 51873, 51879):
        return "Other Body Fluid", "Chemistry"
    if 50801 <= itemid <= 50829:
        return "Blood", "Blood Gas"
    if 51066 <= itemid <= 51108:
        return "Urine", "Chemistry"
    if 51462 <= itemid <= 51521:
        return "Urine", "Hematology"
    if 51130 <= itemid <= 51304 or 52069 <= itemid <= 52075:
        return "Blood", "Hematology"
    return "Blood", "Chemistry"


def own_place(display):
    if "in Urine" in display or "of Urine" in display:
        return "Urine", "Chemistry"
    if "in Stool" in display:
        return "Stool", "Chemistry"
    if any(word in display for word in ("Serum", "Blood", "Plasma", "blood")):
        return "Blood", "Chemistry"
    return "Other Body Fluid", "Chemistry"


def write(name, header, rows):
    with open(OUT / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def labs():
    known = {}
    for line in LABS.split("\n"):
        if line:
            loinc, itemid, label, verified = line.split("|")
            known[loinc] = (int(itemid), label, verified)
    given = {}
    path = OUT / "lab-items.csv"
    if path.exists():
        given = {row["loinc"]: int(row["itemid"]) for row in csv.DictReader(open(path)) if row["verified"] == "own"}
    following = max([FIRST_OWN_LAB - 1, *given.values()]) + 1
    tests = {row["loinc"]: row for row in csv.DictReader(open(ROOT / "codes" / "lab-tests.csv"))}
    tests["2524-7"] = {"name": "Lactate", "display": "Lactate in Serum or Plasma", "ucum": "mmol/L", "category": "laboratory"}
    rows = []
    for loinc in sorted(tests):
        test = tests[loinc]
        if test["category"] not in ("laboratory", "imaging", "procedure") or loinc in CULTURES:
            continue
        unit = UNITS.get(test["ucum"], test["ucum"])
        if loinc in EQUIVALENTS:
            unit = "mEq/L"
        if loinc in known:
            itemid, label, verified = known[loinc]
            fluid, category = place(itemid)
        else:
            if loinc not in given:
                given[loinc] = following
                following += 1
            itemid, label, verified = given[loinc], test["name"][:50], "own"
            fluid, category = own_place(test["display"])
            if test["category"] != "laboratory":  # Records have lung function, bone density, echo among the results.
                fluid, category = "", "Function"
        assert len(label) <= 50 and len(unit) <= 20, (label, unit)
        rows.append([loinc, itemid, label, fluid, category, test["ucum"], unit, verified])
    write("lab-items.csv", ["loinc", "itemid", "label", "fluid", "category", "ucum", "unit", "verified"], rows)


# system | code | item | label | abbreviation | table | category | unit | kind | low | high | verified
ITEMS = """
LOINC|8867-4|220045|Heart Rate|HR|chartevents|Routine Vital Signs|bpm|Numeric|||yes
LOINC|8480-6|220179|Non Invasive Blood Pressure systolic|NBPs|chartevents|Routine Vital Signs|mmHg|Numeric|||corroborated
LOINC|8462-4|220180|Non Invasive Blood Pressure diastolic|NBPd|chartevents|Routine Vital Signs|mmHg|Numeric|||corroborated
LOINC|8478-0|220181|Non Invasive Blood Pressure mean|NBPm|chartevents|Routine Vital Signs|mmHg|Numeric|||corroborated
LOINC|9279-1|220210|Respiratory Rate|RR|chartevents|Respiratory|insp/min|Numeric|||yes
LOINC|59408-5|220277|O2 saturation pulseoxymetry|SpO2|chartevents|Respiratory|%|Numeric|||yes
LOINC|2708-6|220227|Arterial O2 Saturation|SaO2|chartevents|Labs|%|Numeric|||no
LOINC|8310-5|223762|Temperature Celsius|Temperature C|chartevents|Routine Vital Signs|°C|Numeric|||yes
LOINC|8331-1|223762|Temperature Celsius|Temperature C|chartevents|Routine Vital Signs|°C|Numeric|||corroborated
LOINC|29463-7|226512|Admission Weight (Kg)|Admission Weight (Kg)|chartevents|General|kg|Numeric|||yes
LOINC|8302-2|226730|Height (cm)|Height (cm)|chartevents|General|cm|Numeric|||yes
LOINC|3150-6|223835|Inspired O2 Fraction|FiO2|chartevents|Respiratory||Numeric|||corroborated
LOINC|3151-8|223834|O2 Flow|O2 Flow|chartevents|Respiratory|L/min|Numeric|||no
LOINC|72514-3|223791|Pain Level|Pain Level|chartevents|Pain/Sedation||Numeric|||no
LOINC|9269-2|299001|Glasgow Coma Scale, total|GCS total|chartevents|Neurological||Numeric|3|15|own
LOINC|9187-6|226559|Foley|Foley|outputevents|Output|mL|Numeric|||yes
ICD-10-PCS|5A1935Z|225792|Invasive Ventilation|Invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A1945Z|225792|Invasive Ventilation|Invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A1955Z|225792|Invasive Ventilation|Invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A09357|225794|Non-invasive Ventilation|Non-invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A09457|225794|Non-invasive Ventilation|Non-invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A09557|225794|Non-invasive Ventilation|Non-invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|0BH17EZ|224385|Intubation|Intubation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|0BH18EZ|224385|Intubation|Intubation|procedureevents|4-Procedures||Process|||corroborated
ICD-10-PCS|5A1D70Z|225441|Hemodialysis|Hemodialysis|procedureevents|7-Dialysis||Process|||corroborated
ICD-10-PCS|5A1D80Z|225441|Hemodialysis|Hemodialysis|procedureevents|7-Dialysis||Process|||corroborated
ICD-10-PCS|5A1D90Z|225802|Dialysis - CRRT|Dialysis - CRRT|procedureevents|7-Dialysis||Process|||corroborated
ICD-10-PCS|02HV33Z|224263|Multi Lumen|Multi Lumen|procedureevents|Access Lines - Invasive||Process|||corroborated
CPT|31500|224385|Intubation|Intubation|procedureevents|4-Procedures||Process|||corroborated
CPT|36556|224263|Multi Lumen|Multi Lumen|procedureevents|Access Lines - Invasive||Process|||corroborated
CPT|36620|225752|Arterial Line|Arterial Line|procedureevents|Access Lines - Invasive||Process|||corroborated
CPT|71045|229581|Portable Chest X-Ray|Portable Chest X-Ray|procedureevents|6-Imaging||Process|||corroborated
CPT|71046|225459|Chest X-Ray|Chest X-Ray|procedureevents|6-Imaging||Process|||corroborated
CPT|93000|225402|EKG|EKG|procedureevents|4-Procedures||Process|||corroborated
CPT|93005|225402|EKG|EKG|procedureevents|4-Procedures||Process|||corroborated
CPT|93306|225432|Transthoracic Echo|TTE|procedureevents|6-Imaging||Process|||corroborated
CPT|90935|225441|Hemodialysis|Hemodialysis|procedureevents|7-Dialysis||Process|||corroborated
CPT|90937|225441|Hemodialysis|Hemodialysis|procedureevents|7-Dialysis||Process|||corroborated
CPT|90945|225805|Peritoneal Dialysis|Peritoneal Dialysis|procedureevents|7-Dialysis||Process|||corroborated
CPT|94002|225792|Invasive Ventilation|Invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
CPT|94660|225794|Non-invasive Ventilation|Non-invasive Ventilation|procedureevents|4-Procedures||Process|||corroborated
CPT|62270|225399|Lumbar Puncture|Lumbar Puncture|procedureevents|4-Procedures||Process|||corroborated
CPT|32555|225479|Thoracentesis|Thoracentesis|procedureevents|4-Procedures||Process|||corroborated
CPT|31622|225400|Bronchoscopy|Bronchoscopy|procedureevents|4-Procedures||Process|||corroborated
CPT|92960|225464|Cardioversion/Defibrillation|Cardioversion/Defibrillation|procedureevents|5-Significant Events||Process|||corroborated
"""

# Further codes of procedures: item, label, abbreviation, category, codes.
PROCEDURES = """
221214|CT scan|CT scan|6-Imaging|CPT 70450 70460 70496 71250 71260 71275 72125 74160 74176 74177 74178; ICD-10-PCS B020ZZZ BW24ZZZ BW28ZZZ
223253|Magnetic Resonance Imaging|MRI|6-Imaging|CPT 70551 70553 72148; ICD-10-PCS B030ZZZ
221217|Ultrasound|Ultrasound|6-Imaging|CPT 76700 76705 93970
225459|Chest X-Ray|Chest X-Ray|6-Imaging|ICD-10-PCS BW03ZZZ
221223|EEG|EEG|4-Procedures|CPT 95816 95819; ICD-10-PCS 4A10X4Z
225439|Endoscopy|Endoscopy|4-Procedures|CPT 43235 43239 43249; ICD-10-PCS 0DJ08ZZ 0DB68ZX 0DB98ZX 0DB18ZX 0W3P8ZZ 06L38CZ
225434|Colonoscopy|Colonoscopy|4-Procedures|CPT 45378 45380 45385; ICD-10-PCS 0DJD8ZZ
225430|Cardiac Cath|Cardiac Cath|4-Procedures|CPT 93454 93458 93460; ICD-10-PCS 4A023N6 4A023N7 4A023N8
225432|Transthoracic Echo|TTE|6-Imaging|ICD-10-PCS B246ZZZ
221255|Trans Esophageal Echo|TEE|6-Imaging|CPT 93312; ICD-10-PCS B24BZZ4
225445|Paracentesis|Paracentesis|4-Procedures|CPT 49083; ICD-10-PCS 0W9G3ZX 0W9G3ZZ
225479|Thoracentesis|Thoracentesis|4-Procedures|ICD-10-PCS 0W993ZX 0W9B3ZX
225433|Chest Tube Placed|Chest Tube Placed|4-Procedures|ICD-10-PCS 0W9930Z 0W9B30Z
225400|Bronchoscopy|Bronchoscopy|4-Procedures|ICD-10-PCS 0BJ08ZZ 0B9C8ZX 0B9J8ZX
225399|Lumbar Puncture|Lumbar Puncture|4-Procedures|ICD-10-PCS 009U3ZX 009U3ZZ
224263|Multi Lumen|Multi Lumen|Access Lines - Invasive|ICD-10-PCS 02H633Z 05HM33Z 05HY33Z 06HY33Z
229351|Foley Catheter|Foley Catheter|Access Lines - Invasive|ICD-10-PCS 0T9B70Z
225446|PEG Insertion|PEG Insertion|4-Procedures|CPT 43246; ICD-10-PCS 0DH63UZ
225402|EKG|EKG|4-Procedures|CPT 93010
225805|Peritoneal Dialysis|Peritoneal Dialysis|7-Dialysis|ICD-10-PCS 3E1M39Z
"""

# RxNorm ingredient | item | label | category | verified
DRUGS = """
7512|221906|Norepinephrine|Medications|corroborated
8782|222168|Propofol|Medications|corroborated
4337|221744|Fentanyl|Medications|corroborated
8591|225166|Potassium Chloride|Medications|corroborated
253182|223258|Insulin - Regular|Medications|corroborated
86009|223262|Insulin - Humalog|Medications|corroborated
274783|223260|Insulin - Glargine|Medications|corroborated
11124|225798|Vancomycin|Antibiotics|corroborated
3423|221833|Hydromorphone (Dilaudid)|Medications|corroborated
4603|221794|Furosemide (Lasix)|Medications|corroborated
4917|222056|Nitroglycerin|Medications|corroborated
6585|222011|Magnesium Sulfate|Medications|corroborated
5224|225152|Heparin Sodium|Medications|corroborated
7052|225154|Morphine Sulfate|Medications|corroborated
1908|221456|Calcium Gluconate|Medications|corroborated
8339|225893|Piperacillin/Tazobactam (Zosyn)|Antibiotics|corroborated
20481|225851|Cefepime|Antibiotics|corroborated
6918|225974|Metoprolol|Medications|corroborated
6960|221668|Midazolam (Versed)|Medications|corroborated
4278|225907|Famotidine (Pepcid)|Medications|corroborated
6922|225884|Metronidazole|Antibiotics|corroborated
40790|225910|Pantoprazole (Protonix)|Medications|corroborated
161|228315|Acetaminophen-IV|Medications|corroborated
2180|225850|Cefazolin|Antibiotics|corroborated
29561|225883|Meropenem|Antibiotics|corroborated
6470|221385|Lorazepam (Ativan)|Medications|corroborated
7396|222042|Nicardipine|Medications|corroborated
5470|221828|Hydralazine|Medications|corroborated
11149|222315|Vasopressin|Medications|corroborated
3992|221289|Epinephrine|Medications|corroborated
2193|225855|Ceftriaxone|Antibiotics|corroborated
2551|225859|Ciprofloxacin|Antibiotics|corroborated
6185|225153|Labetalol|Medications|corroborated
5093|221824|Haloperidol (Haldol)|Medications|corroborated
3443|221468|Diltiazem|Medications|corroborated
10454|225833|Thiamine|Medications|corroborated
733|225842|Ampicillin|Antibiotics|corroborated
36676|220995|Sodium Bicarbonate 8.4%|Medications|corroborated
703|221347|Amiodarone|Medications|corroborated
35827|229072|Ketorolac (Toradol)|Medications|corroborated
190376|225881|Linezolid|Antibiotics|corroborated
2582|225860|Clindamycin|Antibiotics|corroborated
82122|225879|Levofloxacin|Antibiotics|corroborated
18631|225845|Azithromycin|Antibiotics|corroborated
6130|221712|Ketamine|Medications|corroborated
9863|225158|NaCl 0.9%|Fluids/Intake|corroborated
847630|225828|LR|Fluids/Intake|no
4850|220949|Dextrose 5%|Fluids/Intake|no
1605101|223259|Insulin - NPH|Medications|corroborated
"""


def items():
    rows = [line.split("|") for line in ITEMS.split("\n") if line]
    for line in PROCEDURES.split("\n"):
        if line:
            itemid, label, abbreviation, category, groups = line.split("|")
            for group in groups.split("; "):
                system, *codes = group.split(" ")
                rows += [[system, code, itemid, label, abbreviation, "procedureevents", category, "", "Process", "", "",
                          "corroborated"] for code in codes]
    for line in DRUGS.split("\n"):
        if line:
            code, itemid, label, category, verified = line.split("|")
            rows.append(["RxNorm", code, itemid, label, label, "inputevents", category, "", "Solution", "", "", verified])
    rows.sort(key=lambda row: (row[0], row[1]))
    header = ["system", "code", "itemid", "label", "abbreviation", "linksto", "category", "unitname", "param_type", "low",
              "high", "verified"]
    by_item = {}
    for row in rows:
        assert len(row) == len(header), row
        assert by_item.setdefault(row[2], row[3:11]) == row[3:11], row
    write("icu-items.csv", header, rows)


# kind | code | item | name | test item | test name | verified. The names are those of MIMIC, in capitals.
MICROBIOLOGY = """
specimen|600-7|70012|BLOOD CULTURE|90201|Blood Culture, Routine|no
specimen|630-4|70079|URINE|90039|URINE CULTURE|no
specimen|6463-4|70062|SPUTUM|90023|RESPIRATORY CULTURE|no
specimen|626-2|70089|THROAT CULTURE|90300|THROAT CULTURE|no
organism|112283007|80002|ESCHERICHIA COLI|||no
organism|56415008|80004|KLEBSIELLA PNEUMONIAE|||no
organism|73457008|80008|PROTEUS MIRABILIS|||no
organism|3092008|80023|STAPH AUREUS COAG +|||yes
organism|52499004|80026|PSEUDOMONAS AERUGINOSA|||no
organism|78065002|80053|ENTEROCOCCUS SP.|||no
organism|9861002|80058|STREPTOCOCCUS PNEUMONIAE|||no
organism|44470000|80042|HAEMOPHILUS INFLUENZAE|||no
organism|43492007|80087|BETA STREPTOCOCCUS GROUP B|||no
"""


def microbiology():
    rows = [line.split("|") for line in MICROBIOLOGY.split("\n") if line]
    write("microbiology.csv", ["kind", "code", "itemid", "name", "test_itemid", "test_name", "verified"], rows)


# kind | from | to. The words of MIMIC for what records hold.
WORDS = """
service|MED|MED
service|SURG|SURG
service|CARD|CMED
service|NEURO|NMED
service|ORTHO|ORTHO
service|OBS|OBS
service|NB|NB
service|PED|MED
service|PSY|PSYCH
service|ONC|OMED
careunit|ED|Emergency Department
careunit|WARD|Medicine
careunit|WARD/SURG|Med/Surg
careunit|WARD/CARD|Medicine/Cardiology
careunit|WARD/NEURO|Neurology
careunit|WARD/ORTHO|Med/Surg/Trauma
careunit|WARD/OBS|Obstetrics Antepartum
careunit|WARD/NB|Nursery
careunit|WARD/PSY|Psychiatry
careunit|WARD/ONC|Hematology/Oncology
careunit|STEPDOWN|Medicine/Cardiology Intermediate
careunit|STEPDOWN/NEURO|Neuro Intermediate
careunit|STEPDOWN/ONC|Hematology/Oncology Intermediate
careunit|ICU|Medical Intensive Care Unit (MICU)
careunit|ICU/SURG|Surgical Intensive Care Unit (SICU)
careunit|ICU/ORTHO|Trauma SICU (TSICU)
careunit|ICU/CARD|Coronary Care Unit (CCU)
careunit|ICU/NEURO|Neuro Surgical Intensive Care Unit (Neuro SICU)
careunit|LD|Labor & Delivery
careunit|PP|Obstetrics Postpartum
careunit|NURSERY|Nursery
careunit|PSYCH|Psychiatry
race|white|WHITE
race|black|BLACK/AFRICAN AMERICAN
race|asian|ASIAN
race|native|AMERICAN INDIAN/ALASKA NATIVE
race|pacific|NATIVE HAWAIIAN OR OTHER PACIFIC ISLANDER
race|multiple|MULTIPLE RACE/ETHNICITY
race|other|OTHER
race|hispanic|HISPANIC OR LATINO
marital|S|SINGLE
marital|M|MARRIED
marital|D|DIVORCED
marital|L|DIVORCED
marital|W|WIDOWED
route|26643006|PO
route|47625008|IV
route|34206005|SC
route|78421000|IM
route|447694001|IH
route|18679011|IH
route|37839007|SL
route|6064005|TP
route|45890007|TD
route|37161004|PR
route|16857009|VG
route|54485002|OU
route|46713006|NU
route|420254004|ED
unit|{tbl}|TAB
unit|{tablet}|TAB
unit|{cap}|CAP
unit|{capsule}|CAP
unit|{puff}|PUFF
unit|[IU]|UNIT
unit|[iU]|UNIT
unit|{inhalation}|INH
unit|{spray}|SPRY
unit|{patch}|PTCH
unit|[drp]|DROP
unit|ug|mcg
unit|meq|mEq
"""


def words():
    rows = [line.split("|") for line in WORDS.split("\n") if line]
    write("words.csv", ["kind", "code", "mimic"], rows)


if __name__ == "__main__":
    OUT.mkdir(exist_ok=True)
    labs()
    items()
    microbiology()
    words()
