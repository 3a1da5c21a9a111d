"""What a claim prints for a product: ATORVASTATIN 10 MG TABLET, at most 60 characters of ASCII."""
import re

# What a label says where name and strength of `medications.csv` are not how pharmacies write them: id | generic name (- = as it is) | strength.
LABELS = """
acetaminophen-160-5-susp | - | 160 MG/5 ML
acetaminophen-codeine-300-30-tab | ACETAMINOPHEN-CODEINE | 300-30 MG
adalimumab-40-inj | - | 40 MG/0.4 ML
albuterol-0.083-neb | - | 2.5 MG/3 ML
albuterol-hfa | - | 90 MCG
albuterol-neb | - | 5 MG/ML
alirocumab-75-inj | - | 75 MG/ML
amoxicillin-250-5-susp | - | 250 MG/5 ML
amoxicillin-400-5-susp | - | 400 MG/5 ML
amphetamine-mixed-10-tab | DEXTROAMPHETAMINE-AMPHETAMINE | 10 MG
amphetamine-mixed-er-10-cap | DEXTROAMPHETAMINE-AMPHET ER | 10 MG
amphetamine-mixed-er-20-cap | DEXTROAMPHETAMINE-AMPHET ER | 20 MG
azithromycin-200-5-susp | - | 200 MG/5 ML
budesonide-0.5-neb | - | 0.5 MG/2 ML
budesonide-formoterol-160-4.5 | BUDESONIDE-FORMOTEROL | 160-4.5 MCG
cefdinir-250-5-susp | - | 250 MG/5 ML
cephalexin-250-5-susp | - | 250 MG/5 ML
cetirizine-5-sol | - | 1 MG/ML
cyanocobalamin-1000-inj | CYANOCOBALAMIN | 1,000 MCG/ML
diclofenac-1-gel | - | 1%
drospirenone-ethinyl-estradiol-24-pack | DROSPIRENONE-ETHINYL ESTRADIOL | 3-0.02 MG
dulaglutide-0.75-inj | - | 0.75 MG/0.5 ML
dulaglutide-1.5-inj | - | 1.5 MG/0.5 ML
enoxaparin-30-inj | - | 30 MG/0.3 ML
enoxaparin-40-inj | - | 40 MG/0.4 ML
enoxaparin-80-inj | - | 80 MG/0.8 ML
erythromycin-eye-ointment | - | 0.5%
ipratropium-neb | - | 0.02%
pegfilgrastim-6-inj | - | 6 MG/0.6 ML
epinephrine-auto-injector | - | 0.3 MG
exenatide-er-pen | - | 2 MG
fentanyl-25-patch | - | 25 MCG/HR
fluticasone-hfa-110 | - | 110 MCG
fluticasone-hfa-44 | - | 44 MCG
fluticasone-nasal | FLUTICASONE PROPIONATE | 50 MCG
fluticasone-salmeterol-100-50 | FLUTICASONE-SALMETEROL | 100-50 MCG
fluticasone-salmeterol-250-50 | FLUTICASONE-SALMETEROL | 250-50 MCG
fluticasone-salmeterol-500-50 | FLUTICASONE-SALMETEROL | 500-50 MCG
hydrocodone-acetaminophen-5-325-tab | HYDROCODONE-ACETAMINOPHEN | 5-325 MG
hydrocodone-acetaminophen-7.5-325-tab | HYDROCODONE-ACETAMINOPHEN | 7.5-325 MG
hydrocortisone-1-cream | - | 1%
hydroxyzine-10-tab | HYDROXYZINE HCL | 10 MG
hydroxyzine-25-tab | HYDROXYZINE HCL | 25 MG
hydroxyzine-pamoate-25-cap | HYDROXYZINE PAMOATE | 25 MG
ibuprofen-100-5-susp | - | 100 MG/5 ML
icosapent-1000-cap | - | 1 GM
ketoconazole-2-cream | - | 2%
latanoprost-drops | - | 0.005%
levonorgestrel-ethinyl-estradiol-pack | LEVONORGESTREL-ETHINYL ESTRADIOL | 0.15-0.03 MG
levonorgestrel-iud | - | 52 MG
lidocaine-5-patch | - | 5%
liraglutide-pen | - | 18 MG/3 ML
lithium-carbonate-300-cap | LITHIUM CARBONATE | 300 MG
lithium-carbonate-er-450-tab | LITHIUM CARBONATE | 450 MG
metoprolol-succinate-100-tab | METOPROLOL SUCCINATE | 100 MG
metoprolol-succinate-200-tab | METOPROLOL SUCCINATE | 200 MG
metoprolol-succinate-25-tab | METOPROLOL SUCCINATE | 25 MG
metoprolol-succinate-50-tab | METOPROLOL SUCCINATE | 50 MG
metoprolol-tartrate-100-tab | METOPROLOL TARTRATE | 100 MG
metoprolol-tartrate-25-tab | METOPROLOL TARTRATE | 25 MG
metoprolol-tartrate-50-tab | METOPROLOL TARTRATE | 50 MG
misoprostol-200-tab | - | 200 MCG
moxifloxacin-0.5-drops | - | 0.5%
mupirocin-2-ointment | - | 2%
naloxone-4-nasal | - | 4 MG
nicotine-14-patch | - | 14 MG/24 HR
nicotine-21-patch | - | 21 MG/24 HR
nicotine-7-patch | - | 7 MG/24 HR
nitrofurantoin-100-cap | NITROFURANTOIN MONO-MACRO | 100 MG
nitroglycerin-spray | - | 400 MCG
norgestimate-ethinyl-estradiol-0.25-tab | NORGESTIMATE-ETHINYL ESTRADIOL | 0.25-0.035 MG
oxycodone-acetaminophen-5-325-tab | OXYCODONE-ACETAMINOPHEN | 5-325 MG
polyethylene-glycol-17g | POLYETHYLENE GLYCOL 3350 | 17 GM/DOSE
prednisolone-1-drops | PREDNISOLONE ACETATE | 1%
prednisolone-15-5-sol | - | 15 MG/5 ML
prenatal-vitamin-tab | PRENATAL VITAMINS | 1 MG
rivastigmine-9.5-patch | - | 9.5 MG/24 HR
semaglutide-0.5-pen | - | 0.25-0.5 MG DOSE
semaglutide-1-pen | - | 1 MG DOSE
semaglutide-2-pen | - | 2 MG DOSE
semaglutide-pen | - | 0.25-0.5 MG DOSE
semaglutide-weight-0.25-inj | - | 0.25 MG/0.5 ML
semaglutide-weight-0.5-inj | - | 0.5 MG/0.5 ML
semaglutide-weight-1-inj | - | 1 MG/0.5 ML
semaglutide-weight-1.7-inj | - | 1.7 MG/0.75 ML
semaglutide-weight-2.4-inj | - | 2.4 MG/0.75 ML
sulfamethoxazole-trimethoprim-ds-tab | SULFAMETHOXAZOLE-TRIMETHOPRIM DS | 800-160 MG
sulfamethoxazole-trimethoprim-susp | SULFAMETHOXAZOLE-TRIMETHOPRIM | 200-40 MG/5 ML
timolol-0.5-drops | - | 0.5%
tiotropium-18-cap | - | 18 MCG
tiotropium-respimat | - | 2.5 MCG
tirzepatide-10-inj | - | 10 MG/0.5 ML
tirzepatide-12.5-inj | - | 12.5 MG/0.5 ML
tirzepatide-15-inj | - | 15 MG/0.5 ML
tirzepatide-2.5-inj | - | 2.5 MG/0.5 ML
tirzepatide-5-inj | - | 5 MG/0.5 ML
tirzepatide-7.5-inj | - | 7.5 MG/0.5 ML
triamcinolone-0.1-cream | - | 0.1%
triamterene-hydrochlorothiazide-37.5-25-tab | TRIAMTERENE-HYDROCHLOROTHIAZIDE | 37.5-25 MG
umeclidinium-vilanterol-62.5-25 | UMECLIDINIUM-VILANTEROL | 62.5-25 MCG
ustekinumab-45-inj | - | 45 MG/0.5 ML
"""

PLAIN = {"ert": "ER TABLET", "xl": "XL TABLET", "sr": "SR TABLET", "erc": "ER CAPSULE", "drc": "DR CAPSULE", "drt": "DR TABLET", "tab": "TABLET", "cap": "CAPSULE"}
SHORT = {"Oral Tablet": "TABLET", "Oral Capsule": "CAPSULE", "Extended Release Oral Tablet": "ER TABLET", "Extended Release Oral Capsule": "ER CAPSULE", "Delayed Release Oral Tablet": "DR TABLET",
         "Delayed Release Oral Capsule": "DR CAPSULE", "Chewable Tablet": "CHEW TABLET", "Disintegrating Oral Tablet": "ODT", "Sublingual Tablet": "SL TABLET", "Sublingual Film": "SL FILM",
         "Oral Suspension": "SUSPENSION", "Oral Solution": "SOLUTION", "Injection": "INJECTION", "Injectable Solution": "VIAL", "Injectable Suspension": "VIAL", "Auto-Injector": "AUTO-INJECTOR",
         "Prefilled Syringe": "SYRINGE", "Pen Injector": "PEN", "Metered Dose Inhaler": "HFA INHALER", "Dry Powder Inhaler": "INHALER", "Transdermal System": "PATCH", "Topical Cream": "CREAM",
         "Topical Gel": "GEL", "Topical Ointment": "OINTMENT", "Ophthalmic Solution": "EYE DROPS", "Ophthalmic Suspension": "EYE DROPS", "Nasal Spray": "NASAL SPRAY", "Mucosal Spray": "SPRAY",
         "Inhalation Solution": "NEB SOLUTION", "Inhalation Suspension": "NEB SUSPENSION", "Inhalation Capsule": "INHAL CAPSULE", "Inhalation Spray": "INHALER", "Drug Implant": "IMPLANT",
         "Intrauterine System": "IUD", "Pack": "PACK", "Powder for Oral Solution": "POWDER", "Ophthalmic Ointment": "EYE OINTMENT"}


WRITTEN = {cells[0]: cells[1:] for cells in ([c.strip() for c in line.split("|")] for line in LABELS.strip().splitlines())}


def label(med, brand_name, form):
    """What a claim prints: ATORVASTATIN 10 MG TABLET."""
    said = WRITTEN.get(med["id"])
    if said:
        kind = PLAIN.get(form) or SHORT.get(med["form"], med["form"])
        return f"{brand_name or (med['ingredient'] if said[0] == '-' else said[0])} {said[1]} {kind}".upper()[:60]
    name = brand_name or med["ingredient"].replace(" / ", "-").replace(", human", "").replace(", regular", " regular").replace(" (USP)", "")
    if not brand_name and med["id"].startswith(name.replace("-", " ").split()[0]) and " / " in med["strength"] and "-" not in name:
        words = re.match(r"[a-z-]+?(?=-[\d.]|-pack|-ds|-susp|$)", med["id"])
        name = words.group(0) if words else name
    strength = med["strength"].replace(" / ", "-").replace("0.00025 mg", "0.25 mcg")
    if med["class"] == "thyroid-hormone":
        strength = re.sub(r"([\d.]+) mg", lambda m: f"{float(m.group(1)) * 1000:g} mcg", strength)
    if strength.count(" mg-") and " mg" in strength:
        strength = strength.replace(" mg-", "-")
    text = f"{name} {strength} {PLAIN.get(form) or SHORT.get(med['form'], med['form'])}".upper()
    text = text.encode("ascii", "replace").decode()
    return text if len(text) <= 60 else f"{name} {SHORT.get(med['form'], med['form'])}".upper()[:60]
