#!/usr/bin/env python3
"""Writes references/drugs/class-paths.csv: our own three-level paths of therapeutic classes, built like a GPI but with codes of ours."""
import tables

# Group | subgroup | the classes of medications.csv, each its own third level (name after =, else the class itself).
TREE = """
10 Infections
  10 Penicillins: penicillin
  15 Cephalosporins and carbapenems: cephalosporin carbapenem
  20 Macrolides and lincosamides: macrolide lincosamide
  25 Tetracyclines: tetracycline
  30 Fluoroquinolones: fluoroquinolone
  35 Aminoglycosides: aminoglycoside
  40 Glycopeptides and oxazolidinones: glycopeptide antibiotic-oral-glycopeptide oxazolidinone
  45 Sulfonamides and urinary agents: sulfonamide urinary-antibacterial
  50 Antiprotozoals: nitroimidazole
  55 Antifungals: antifungal
  60 Antivirals: antiviral antiretroviral hepatitis-c-antiviral
20 Cancer and immune system
  10 Cytotoxic drugs: cytotoxic rescue
  15 Hormone blockers: aromatase-inhibitor antiandrogen estrogen-antagonist serm gnrh-agonist
  20 Targeted drugs: kinase-inhibitor monoclonal-antibody checkpoint-inhibitor
  25 Immunosuppressants: immunosuppressant immunomodulator
  30 Anti-inflammatory biologics: tnf-inhibitor interleukin-inhibitor jak-inhibitor pde4-inhibitor
  35 Antirheumatics: dmard
  40 Growth factors and immune globulins: growth-factor immune-globulin
27 Diabetes and metabolism
  10 Insulins: insulin-rapid insulin-short insulin-intermediate insulin-basal
  20 Biguanides and glitazones: biguanide thiazolidinedione
  25 Insulin secretagogues: sulfonylurea meglitinide
  30 Incretin drugs: glp1-agonist dpp4-inhibitor
  35 Other glucose lowering: sglt2-inhibitor alpha-glucosidase-inhibitor
  40 Weight: anti-obesity
  45 Thyroid: thyroid-hormone antithyroid
  50 Bone: bisphosphonate bone-antibody
  55 Gout: xanthine-oxidase-inhibitor antigout
  60 Corticosteroids: corticosteroid
  65 Sex hormones: estrogen progestin
  70 Contraception: contraceptive
  75 Emergency: emergency
33 Heart and circulation
  10 Beta blockers: beta-blocker
  15 Calcium channel blockers: calcium-channel-blocker calcium-channel-blocker-non-dhp
  20 Renin-angiotensin system: ace-inhibitor arb arni
  25 Diuretics: thiazide-diuretic loop-diuretic potassium-sparing-diuretic mra
  30 Other blood pressure drugs: alpha-blocker central-alpha-agonist vasodilator
  35 Angina: nitrate antianginal
  40 Rhythm and heart failure: antiarrhythmic cardiac-glycoside
  45 Shock: vasopressor
39 Lipids
  10 Statins: statin
  20 Other lipid drugs: cholesterol-absorption-inhibitor fibrate bile-acid-binder niacin omega-3 pcsk9-inhibitor
44 Lungs and allergy
  10 Bronchodilators: short-acting-beta-agonist anticholinergic-inhaled laba-lama
  20 Inhaled steroids: inhaled-steroid inhaled-steroid-laba
  30 Leukotriene antagonists: leukotriene-antagonist
  40 Allergy and cough: antihistamine antitussive expectorant nasal-steroid
49 Stomach and bowel
  10 Acid: proton-pump-inhibitor h2-blocker
  20 Nausea: antiemetic
  30 Bowel: laxative antidiarrheal
54 Urinary tract
  10 Bladder and prostate: bladder-relaxant five-alpha-reductase-inhibitor urinary-analgesic
  20 Sexual function: pde5-inhibitor
  30 Obstetrics: uterotonic tocolytic
57 Mind
  10 Anxiety and sleep: benzodiazepine anxiolytic hypnotic
  20 Antidepressants: ssri snri tricyclic ndri sari antidepressant-other
  30 Psychosis and mood: antipsychotic mood-stabilizer
  40 Attention: stimulant adhd-nonstimulant
  50 Dependence: alcohol-deterrent smoking-cessation
62 Nervous system
  10 Dementia: cholinesterase-inhibitor nmda-antagonist
  20 Seizures and nerve pain: anticonvulsant gabapentinoid
  30 Parkinson disease: dopaminergic anticholinergic
  40 Migraine: triptan
  50 Multiple sclerosis: multiple-sclerosis-agent
65 Pain
  10 Opioids: opioid opioid-partial-agonist
  20 Opioid antagonists: opioid-antagonist
  30 Other analgesics: analgesic nsaid
  40 Muscles: muscle-relaxant neuromuscular-blocker
  50 Anesthesia: anesthetic local-anesthetic sedative
79 Nutrition and fluids
  10 Minerals: electrolyte electrolyte-calcium calcium iron bicarbonate phosphate-binder
  20 Vitamins: vitamin prenatal-vitamin
  30 Fluids: iv-fluid
83 Blood
  10 Anticoagulants: anticoagulant
  20 Platelets and clots: antiplatelet thrombolytic antifibrinolytic
86 Eye
  10 Eye drugs: eye-antibiotic eye-steroid glaucoma
90 Skin
  10 Skin drugs: topical-steroid topical-antifungal topical-antibiotic
"""


def tree():
    group = subgroup = ""
    for line in TREE.strip("\n").splitlines():
        if not line.startswith(" "):
            group, name = line.split(" ", 1)
            yield f"{group}.00.00", name, None
            continue
        subgroup, rest = line.strip().split(" ", 1)
        name, classes = rest.split(": ")
        yield f"{group}.{subgroup}.00", name, None
        for at, kind in enumerate(classes.split()):
            yield f"{group}.{subgroup}.{10 + 5 * at}", kind.replace("-", " ").capitalize(), kind


PATH_OF = {kind: path for path, _, kind in tree() if kind}


def beneath(path):
    stem = path.replace(".00", "") + "."
    return ";".join(sorted(kind for kind, own in PATH_OF.items() if own == path or own.startswith(stem)))


def main():
    known = {row["class"] for row in tables.read(tables.REFERENCES / "drugs/medications.csv")}
    assert known == set(PATH_OF), known ^ set(PATH_OF)
    tables.write("drugs/class-paths.csv", ["path", "name", "classes"], [[path, name, beneath(path)] for path, name, _ in tree()])


if __name__ == "__main__":
    main()
