#!/usr/bin/env python3
"""Writes the tables of what manufacturers pay and what benefits leave out: manufacturer-programs, rebates and excluded-drugs of references/drugs/.

Programmes and rebates are made up at a plausible level; BINs are test values. Run it after `drug_ndcs.py`.
"""
import tables

# brand | copay card: the member pays, most a fill, most a year | patient assistance: income limit in percent of the federal poverty level, - = no such programme
PROGRAMS = """
Humira | 5 4000 14000 | 300
Enbrel | 5 3500 12000 | 300
Stelara | 5 9000 20000 | 300
Xeljanz | 0 3000 15000 | 300
Ibrance | 0 9450 25000 | 500
Eliquis | 10 584 6400 | 300
Xarelto | 10 200 3400 | 300
Savaysa | 4 150 1800 | -
Pradaxa | 30 200 2400 | 250
Jardiance | 10 175 2100 | 250
Farxiga | 0 175 2100 | 300
Invokana | 10 200 3000 | 300
Steglatro | 10 150 1800 | 400
Januvia | 5 150 1800 | 400
Tradjenta | 10 150 1800 | 250
Onglyza | 10 150 1800 | 300
Ozempic | 25 150 1800 | 400
Rybelsus | 10 300 3600 | 400
Victoza | 25 100 1200 | 400
Trulicity | 25 150 1800 | 400
Mounjaro | 25 150 1800 | -
Bydureon | 25 150 1800 | 300
Wegovy | 0 225 2700 | -
Entresto | 10 312 3750 | 300
Brilinta | 5 200 2400 | 300
Kerendia | 0 200 2400 | 300
Repatha | 15 250 3500 | 300
Praluent | 0 250 3500 | 300
Vascepa | 9 150 1800 | 400
Spiriva | 10 120 1440 | 250
Anoro | 0 130 1560 | 250
Symbicort | 0 100 1200 | 300
Advair | 10 60 720 | 250
Tresiba | 35 100 1200 | 400
Lantus | 35 100 1200 | 400
Humalog | 35 100 1200 | 400
NovoLog | 35 100 1200 | 400
Synthroid | 25 75 900 | 400
Vyvanse | 30 60 720 | 300
Lyrica | 4 125 1500 | 300
Latuda | 15 400 4800 | 300
Suboxone | 5 200 2400 | 250
Vivitrol | 0 500 6000 | -
Epipen | 0 300 600 | 400
Nexplanon | - | 300
Mirena | - | 250
Epogen | - | 500
"""

# ingredient | brand | share of WAC | markets that get it (empty = the usual ones below)
REBATES = """
adalimumab | Humira | 0.42
etanercept | Enbrel | 0.36
ustekinumab | Stelara | 0.38
tofacitinib | Xeljanz | 0.34
palbociclib | Ibrance | 0.12
apixaban | Eliquis | 0.38
rivaroxaban | Xarelto | 0.44
edoxaban | Savaysa | 0.40
dabigatran etexilate | Pradaxa | 0.42
empagliflozin | Jardiance | 0.48
dapagliflozin | Farxiga | 0.52
canagliflozin | Invokana | 0.56
ertugliflozin | Steglatro | 0.55
sitagliptin | Januvia | 0.55
linagliptin | Tradjenta | 0.50
saxagliptin | Onglyza | 0.52
semaglutide | Ozempic | 0.46
semaglutide | Rybelsus | 0.44
semaglutide | Wegovy | 0.30
liraglutide | Victoza | 0.52
dulaglutide | Trulicity | 0.50
tirzepatide | Mounjaro | 0.40
exenatide | Bydureon | 0.55
insulin glargine | Lantus | 0.30
insulin lispro | Humalog | 0.28
insulin aspart, human | NovoLog | 0.30
insulin degludec | Tresiba | 0.58
insulin detemir | Levemir | 0.55
insulin isophane | Humulin N | 0.20
sacubitril / valsartan | Entresto | 0.30
ticagrelor | Brilinta | 0.36
finerenone | Kerendia | 0.28
evolocumab | Repatha | 0.38
alirocumab | Praluent | 0.42
icosapent ethyl | Vascepa | 0.35
tiotropium | Spiriva | 0.48
umeclidinium / vilanterol | Anoro | 0.46
budesonide | Symbicort | 0.50
fluticasone / salmeterol | Advair | 0.45
fluticasone | Flovent | 0.35
albuterol | Ventolin | 0.40
levothyroxine | Synthroid | 0.30
lisdexamfetamine | Vyvanse | 0.32
pregabalin | Lyrica | 0.25
lurasidone | Latuda | 0.40
buprenorphine | Suboxone | 0.40
naltrexone | Vivitrol | 0.15
epinephrine | Epipen | 0.30
epoetin alfa | Epogen | 0.25
etonogestrel | Nexplanon | 0.10
levonorgestrel | Mirena | 0.10
"""
MARKETS = "employer;exchange;medicare;medicare-advantage"

# kind | name | markets | reason | note | source
EXCLUDED = """
class | anti-obesity | medicare;medicare-advantage | A5 | Drugs for weight loss are no Part D drugs by law | Social Security Act 1860D-2(e)(2), 1927(d)(2)(A)
class | antitussive | medicare;medicare-advantage | A5 | Drugs for the relief of cough and cold symptoms | Social Security Act 1927(d)(2)(D)
class | expectorant | medicare;medicare-advantage | A5 | Drugs for the relief of cough and cold symptoms | Social Security Act 1927(d)(2)(D)
ingredient | cholecalciferol | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride; active vitamin D is no vitamin | Social Security Act 1927(d)(2)(E)
ingredient | ergocalciferol | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride; active vitamin D is no vitamin | Social Security Act 1927(d)(2)(E)
ingredient | thiamine | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride; active vitamin D is no vitamin | Social Security Act 1927(d)(2)(E)
ingredient | vitamin B12 | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride; active vitamin D is no vitamin | Social Security Act 1927(d)(2)(E)
class | calcium | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride | Social Security Act 1927(d)(2)(E)
class | iron | medicare;medicare-advantage | A5 | Vitamins and minerals other than prenatal vitamins and fluoride | Social Security Act 1927(d)(2)(E)
class | pde5-inhibitor | medicare;medicare-advantage | A5 | Drugs for erectile dysfunction | Social Security Act 1927(d)(2)(K)
class | pde5-inhibitor | medicaid | 70 | Drugs for erectile dysfunction have no federal share | Social Security Act 1927(d)(2)(K)
class | anti-obesity | medicaid | 70 | States may leave out drugs for weight loss | Social Security Act 1927(d)(2)(A)
class | anti-obesity | exchange | 70 | Usual exclusion of exchange plans | usual benefit design
use | over-the-counter | medicare;medicare-advantage | A5 | Drugs sold without a prescription | Social Security Act 1927(d)(2)(F)
use | over-the-counter | employer;exchange | 70 | Usual exclusion, but for preventive drugs of the Affordable Care Act with a prescription | usual benefit design
use | fertility | medicare;medicare-advantage | A5 | Agents to promote fertility | Social Security Act 1927(d)(2)(B)
use | fertility | medicaid | 70 | States may leave out agents to promote fertility | Social Security Act 1927(d)(2)(B)
use | cosmetic | medicare;medicare-advantage | A5 | Drugs for cosmetic purposes or hair growth | Social Security Act 1927(d)(2)(C)
use | cosmetic | employer;exchange;medicaid | 70 | Usual exclusion | usual benefit design
use | part-b | medicare;medicare-advantage | A6 | Drugs given by a physician, or covered under Part B | Social Security Act 1860D-2(e)(2)(B)
use | hospice | medicare;medicare-advantage | 70 | Drugs of the terminal illness are the hospice's | 42 CFR 418.202
use | experimental | employer;exchange;medicare;medicare-advantage;medicaid | 70 | Not approved for the use | usual benefit design
"""


def cells(text):
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def main():
    products, medications = {}, {row["id"]: row for row in tables.read(tables.REFERENCES / "drugs/medications.csv")}
    for row in tables.read(tables.REFERENCES / "drugs/ndc-common.csv"):
        if row["brand"] == "yes":
            products.setdefault(row["brand_name"], set()).add(row["medication"])
    rows = []
    for at, (brand, card, limit) in enumerate(sorted(cells(PROGRAMS))):
        assert brand in products, brand
        listed = sorted(products[brand])
        ingredient = medications[listed[0]]["ingredient"]
        slug = brand.lower().replace(" ", "-")
        if card != "-":
            member, fill, year = card.split()
            rows.append([f"card-{slug}", "copay-card", brand, ingredient, ";".join(listed), "999010", "TESTCARD", f"CC{at + 1:03d}", f"{member}.00", f"{fill}.00", f"{year}.00", "", "approximate"])
        if limit != "-":
            rows.append([f"assistance-{slug}", "patient-assistance", brand, ingredient, ";".join(listed), "999011", "TESTPAP", f"PA{at + 1:03d}", "0.00", "", "", limit, "approximate"])
    tables.write("drugs/manufacturer-programs.csv", "id,kind,brand,ingredient,medications,bin,pcn,group,member_pays,max_per_fill,max_per_year,income_limit_fpl,verified".split(","), rows)

    known = {row["ingredient"] for row in medications.values()}
    rows = []
    for ingredient, brand, share in cells(REBATES):
        assert ingredient in known and brand in products, (ingredient, brand)
        rows.append([ingredient, brand, share, MARKETS, "approximate"])
        rows.append([ingredient, brand, f"{max(0.231, float(share) + 0.12):.3f}", "medicaid", "approximate"])
    tables.write("drugs/rebates.csv", "ingredient,brand,share_of_wac,markets,verified".split(","), [[i, b, f"{float(s):.3f}", m, v] for i, b, s, m, v in rows], keys=4)

    classes = {row["class"] for row in medications.values()}
    rows = []
    for kind, name, market, reason, note, source in cells(EXCLUDED):
        assert kind != "class" or name in classes, name
        assert kind != "ingredient" or name in known, name
        rows.append([kind, name, market, reason, note, source, "corroborated" if "Act" in source or "CFR" in source else "approximate"])
    tables.write("drugs/excluded-drugs.csv", "kind,name,market,reason,note,source,verified".split(","), rows, keys=3)


if __name__ == "__main__":
    main()
