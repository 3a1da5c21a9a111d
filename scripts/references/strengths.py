#!/usr/bin/env python3
"""Builds references/drugs/drug-strengths.csv: how much of each active ingredient one billed unit (EA, ML, GM) of a product holds.

Reads the names and strengths of medications.csv; what they do not say (sprays in a canister, parts of a combination) stands here.
"""

import csv
import re

from tables import REFERENCES, write

HEADER = ["medication", "ingredient", "amount", "unit", "verified"]
# Actuations in a gram of a canister, after the package sizes of the labels.
ACTUATIONS = {"albuterol-hfa": 200 / 18, "budesonide-formoterol-160-4.5": 120 / 10.2, "fluticasone-hfa-110": 120 / 12, "fluticasone-hfa-44": 120 / 10.6, "fluticasone-nasal": 120 / 16,
              "nitroglycerin-spray": 200 / 12, "tiotropium-respimat": 60 / 4}
# Amounts that neither the name nor the strength tell: (ingredient, amount in a billed unit, unit).
OWN = {
    "acetaminophen-codeine-300-30-tab": [("acetaminophen", 300, "mg"), ("codeine", 30, "mg")],
    "amphetamine-mixed-10-tab": [("amphetamine", 10, "mg")],
    "amphetamine-mixed-er-10-cap": [("amphetamine", 10, "mg")],
    "amphetamine-mixed-er-20-cap": [("amphetamine", 20, "mg")],
    "buprenorphine-naloxone-8-2-film": [("buprenorphine", 8, "mg"), ("naloxone", 2, "mg")],
    "buprenorphine-naloxone-8-2-tab": [("buprenorphine", 8, "mg"), ("naloxone", 2, "mg")],
    "carbidopa-levodopa-25-100-tab": [("carbidopa", 25, "mg"), ("levodopa", 100, "mg")],
    "drospirenone-ethinyl-estradiol-24-pack": [("drospirenone", 3, "mg"), ("ethinyl estradiol", 0.02, "mg")],
    "epinephrine-auto-injector": [("epinephrine", 0.3, "mg")],
    "fentanyl-25-patch": [("fentanyl", 1800, "mcg")],
    "levonorgestrel-ethinyl-estradiol-pack": [("ethinyl estradiol", 0.03, "mg"), ("levonorgestrel", 0.15, "mg")],
    "levonorgestrel-iud": [("levonorgestrel", 52, "mg")],
    "naloxone-4-nasal": [("naloxone", 4, "mg")],
    "nicotine-14-patch": [("nicotine", 14, "mg")],
    "nicotine-21-patch": [("nicotine", 21, "mg")],
    "nicotine-7-patch": [("nicotine", 7, "mg")],
    "nitrofurantoin-100-cap": [("nitrofurantoin", 100, "mg")],
    "norgestimate-ethinyl-estradiol-0.25-tab": [("ethinyl estradiol", 0.035, "mg"), ("norgestimate", 0.25, "mg")],
    "oxycodone-acetaminophen-5-325-tab": [("acetaminophen", 325, "mg"), ("oxycodone", 5, "mg")],
    "polyethylene-glycol-17g": [("polyethylene glycol 3350", 1000, "mg")],
    "potassium-chloride-er-10-cap": [("potassium chloride", 750, "mg")],
    "potassium-chloride-er-20-tab": [("potassium chloride", 1500, "mg")],
    "prenatal-vitamin-tab": [("folic acid", 1, "mg")],
    "rivastigmine-9.5-patch": [("rivastigmine", 9.5, "mg")],
    "tiotropium-18-cap": [("tiotropium", 0.018, "mg")],
    "triamterene-hydrochlorothiazide-37.5-25-tab": [("hydrochlorothiazide", 25, "mg"), ("triamterene", 37.5, "mg")],
    # Two strips of 30 blisters, one for each ingredient: 60 EA are 30 doses.
    "umeclidinium-vilanterol-62.5-25": [("umeclidinium", 0.03125, "mg"), ("vilanterol", 0.0125, "mg")],
}


def parts(drug):
    """(ingredient, amount, unit) of one billed unit, or nothing where no amount can be told (gels by area, drops)."""
    if drug["id"] in OWN:
        return OWN[drug["id"]]
    names, strengths = drug["ingredient"].split(" / "), drug["strength"].split(" / ")
    if len(strengths) > len(names):
        strengths = strengths[:len(names)]
    found = []
    for name, strength in zip(names, strengths):
        match = re.fullmatch(r"([\d.]+) (mg|unit)(/mL|/g|/actuation)?", strength)
        if not match:
            return []
        amount, unit, per = float(match[1]), match[2], match[3]
        if per == "/actuation" and drug["quantity_unit"] == "GM":
            amount *= ACTUATIONS[drug["id"]]
        elif per == "/mL" and drug["quantity_unit"] == "EA":
            return []
        found.append((name, amount, unit))
    return found


if __name__ == "__main__":
    with open(REFERENCES / "drugs/medications.csv", encoding="utf-8", newline="") as file:
        drugs = list(csv.DictReader(file))
    write("drugs/drug-strengths.csv", HEADER, [[d["id"], name, f"{amount:.6g}", unit, "no" if d["id"] in OWN or d["id"] in ACTUATIONS or d["code_type"] != "SCD" else d["verified"]]
                                               for d in drugs if d["inpatient"] == "no" for name, amount, unit in parts(d)], 2)
