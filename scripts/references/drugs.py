"""Builds references/drugs/medications.csv from the choices in drug_choices.py; RxNorm names are read from the sources."""

import re

import tables
from drug_choices import CORROBORATED_INGREDIENTS, DRUGS, FORMS

LISTS = ["drugs/antidm_rxcui_classes_081420.csv", "drugs/antihtn_rxcuis.csv", "drugs/antilipidemics_rxcui_classes.csv", "drugs/antiplatelet_rxcui_classes.csv"]
HEADER = (
    "id,rxnorm,name,ingredient_rxnorm,ingredient,class,route,route_snomed,form,strength,sig,quantity,quantity_unit,days_supply,"
    "indications,contraindicated_below_egfr,high_alert,dea_schedule,verified,ingredient_verified"
)


def sources(data):
    """Name and standing of every clinical drug, and the ingredients found in a source."""
    names, ingredients = {}, set()
    for row in tables.read(data / "drugs/common_drugs.csv"):
        standing = row["scd_verified"].partition("(")[0]
        if standing in ("yes", "corroborated"):
            names[row["rxnorm_scd"]] = (row["scd_name"], standing)
        if row["in_verified"].startswith("yes"):
            ingredients.add(row["rxnorm_in"])
    for row in tables.read(data / "codes/ecqm/rxnorm.csv"):
        names[row["code"]] = (row["display"], "yes")
    for file in LISTS:
        for row in tables.read(data / file):
            if row["TTY"] == "SCD":
                names.setdefault(row["RXCUI"], (row["STR"], "yes"))
            elif row["TTY"] == "IN":
                ingredients.add(row["RXCUI"])
    return names, ingredients


def strength(name):
    """The strengths in a name, in lower-case units: 24 MG / 26 MG -> 24 mg / 26 mg."""
    units = {"MG": "mg", "UNT": "unit", "ML": "mL", "ACTUAT": "actuation"}
    found = re.findall(r"([\d.]+) (MG|UNT)(?:/(ML|ACTUAT))?(?! Dose|, )", name)
    return " / ".join(f"{n} {units[unit]}" + (f"/{units[per]}" if per else "") for n, unit, per in found if n != "1" or "inert" not in name)


def medications(data):
    names, ingredients = sources(data)
    rows = []
    for line in DRUGS.strip().splitlines():
        if line.startswith("="):
            substance, kind, indications, egfr, flags = [part.strip() for part in line[1:].split("|")]
            code, _, ingredient = substance.partition(" ")
            code = code.strip("-")
            standing = "yes" if code in ingredients else "corroborated" if code in CORROBORATED_INGREDIENTS else "no"
            schedule = "".join(flag for flag in flags.split() if flag != "!")
            continue
        product, sig, supply = [part.strip() for part in line.split("|")]
        key, rxnorm = product.split()
        name, verified = names[rxnorm]
        form, route, snomed = next(form for form in FORMS if name.endswith(form[0]))
        rows.append((
            key, rxnorm, name, code, ingredient, kind, route, snomed, form, strength(name), sig, *supply.split(), ";".join(indications.split()), egfr,
            "yes" if "!" in flags else "no", schedule, verified, standing,
        ))
    tables.write("drugs/medications.csv", HEADER.split(","), rows)


if __name__ == "__main__":
    medications(tables.arguments(__doc__).data)
