#!/usr/bin/env python3
"""Builds references/drugs/formularies/*.csv: what each formulary covers, at which tier and with which restrictions, from 2024-01-01 on.

Reads medications.csv, formulary-tiers.csv, step-therapy.csv and the choices of `formulary_choices.py`; all of it is ours.
"""

import csv
import datetime

import formulary_choices as choices
from tables import REFERENCES, write

START = "2024-01-01"
HEADER = ["medication", "from", "to", "tier", "prior_authorization", "step_therapy", "quantity_limit", "quantity_days", "min_age", "max_age", "sex", "specialty", "mail", "max_days", "preferred_alternatives", "verified"]
DESIGNS = {"commercial-3-tier": "commercial-3", "commercial-4-tier": "commercial-4", "commercial-5-tier": "commercial-5", "exchange-standard": "exchange-5", "medicaid-preferred": "medicaid-2",
           "part-d-enhanced": "part-d-5", "part-d-standard": "part-d-5"}
# Kind of drug -> tier, by design.
TIERS = {
    "commercial-3": {"preferred-generic": 1, "generic": 1, "lesser-generic": 1, "preferred-brand": 2, "non-preferred": 3, "specialty": 3, "select": 4},
    "commercial-4": {"preferred-generic": 1, "generic": 1, "lesser-generic": 1, "preferred-brand": 2, "non-preferred": 3, "specialty": 4, "select": 5},
    "commercial-5": {"preferred-generic": 1, "generic": 2, "lesser-generic": 2, "preferred-brand": 3, "non-preferred": 4, "specialty": 5, "select": 6},
    "exchange-5": {"preferred-generic": 1, "generic": 2, "lesser-generic": 4, "preferred-brand": 3, "non-preferred": 4, "specialty": 5, "select": 6},
    "part-d-5": {"preferred-generic": 1, "generic": 2, "lesser-generic": 4, "preferred-brand": 3, "non-preferred": 4, "specialty": 5},
    "medicaid-2": {"preferred-generic": 1, "generic": 1, "lesser-generic": 2, "preferred-brand": 1, "non-preferred": 2, "specialty": 2},
}


def table(name):
    with open(REFERENCES / "drugs" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def first(drug, *lists):
    """The value of the first list that names the product, its ingredient or its class."""
    for values, column in zip(lists, ("id", "ingredient", "class")):
        if drug[column] in values:
            return values[drug[column]]
    return None


def kind(formulary, drug):
    """The rank of a drug in 2024 as a kind of tier, or None where it is not covered."""
    part_d, medicaid = formulary.startswith("part-d"), formulary.startswith("medicaid")
    if drug["id"] in choices.OVER_THE_COUNTER and drug["id"] not in choices.COVERED_OVER_THE_COUNTER[formulary]:
        return None
    if part_d and (drug["class"] in choices.PART_D_EXCLUDED_CLASSES or (drug["ingredient"] in choices.PART_D_EXCLUDED_INGREDIENTS and drug["class"] != "prenatal-vitamin")):
        return None
    if drug["ingredient"] in choices.NOT_COVERED[formulary]:
        return None
    if not (part_d or medicaid) and (drug["class"] in choices.PREVENTIVE_CLASSES or drug["id"] in choices.PREVENTIVE_PRODUCTS):
        return "select"
    if drug["class"] == "anti-obesity":
        return choices.OBESITY.get(formulary)
    if drug["ingredient"] in choices.SPECIALTY or drug["id"] in choices.SPECIALTY_PRODUCTS:
        return "preferred-brand" if medicaid and drug["ingredient"] in choices.PREFERRED_BRANDS[formulary] else "specialty"
    if drug["is_brand"] == "yes" or drug["ingredient"] in choices.BRANDS or drug["id"] in choices.BRAND_PRODUCTS:
        if drug["ingredient"] in choices.PREFERRED_BRANDS[formulary]:
            return "preferred-brand"
        return "non-preferred" if drug["ingredient"] in choices.NON_PREFERRED_BRANDS[formulary] else None
    if drug["ingredient"] in choices.NON_PREFERRED_GENERICS and not (medicaid and drug["class"] == "antipsychotic"):
        return "lesser-generic"
    if drug["ingredient"] in choices.PREFERRED_GENERICS or (drug["class"] in choices.PREFERRED_GENERIC_CLASSES and drug["ingredient"] not in choices.PREFERRED_GENERIC_EXCEPTIONS):
        return "preferred-generic"
    return "generic"


def changes(formulary, drug):
    """The changes of a drug in a formulary: (first day, what), the product's own before its ingredient's."""
    weight = drug["class"] == "anti-obesity"
    found = [(day, what) for f, name, day, what in choices.CHANGES if f == formulary
             and (name == drug["id"] or (name == "semaglutide-weight" and weight and drug["ingredient"] == "semaglutide") or (name == drug["ingredient"] and not weight))]
    return sorted(found)


def state(formulary, drug, day, steps):
    """Kind, authorization and step therapy of a drug on a day, or None where it is not covered."""
    rank = kind(formulary, drug)
    own = choices.AUTHORIZATION_BY_FORMULARY.get(formulary, {})
    authorization = choices.AUTHORIZATION_PRODUCTS.get(drug["id"]) or own.get(drug["id"]) or own.get(drug["ingredient"]) or choices.AUTHORIZATION.get(drug["ingredient"]) or ""
    if drug["class"] == "anti-obesity" and drug["ingredient"] == "semaglutide":
        authorization = "pa-glp1-obesity"
    if drug["form"] in ("Topical Cream", "Injection") and drug["id"] not in choices.AUTHORIZATION_PRODUCTS:
        authorization = ""
    step = choices.STEP_THERAPY.get(formulary, {}).get(drug["ingredient"], "")
    history = changes(formulary, drug)
    if any(what == choices.IN for _, what in history) and not any(what == choices.IN and first_day <= day for first_day, what in history):
        return None
    for first_day, what in history:
        if first_day > day or what == choices.IN:
            continue
        if what == choices.OUT:
            return None
        if what.startswith("pa:"):
            authorization = what[3:]
        else:
            rank = what
            if what in ("generic", "preferred-brand") and drug["class"] != "glp1-agonist":
                authorization, step = ("" if what == "generic" else authorization), ""
    if rank is None:
        return None
    if rank == "select" or (formulary.startswith("part-d") and drug["class"] in choices.PROTECTED_CLASSES):
        step = ""
    return rank, authorization, step


def limit(formulary, drug):
    found = first(drug, choices.QUANTITY_PRODUCTS, choices.QUANTITY_INGREDIENTS, choices.QUANTITY_CLASSES)
    if drug["ingredient"] in choices.QUANTITY_AS_USUAL and not found:
        found = (float(drug["quantity"]), int(drug["days_supply"]))
    only = choices.QUANTITY_ONLY_IN.get(drug["class"]) or choices.QUANTITY_ONLY_IN.get(drug["ingredient"])
    if not found or (only and formulary not in only):
        return "", ""
    return f"{found[0]:g}", found[1]


def ages(formulary, drug):
    special = choices.AGES_BY_FORMULARY.get(formulary, {}).get(drug["id"])
    if special:
        return special
    if drug["class"] == "anti-obesity" and drug["ingredient"] == "semaglutide":
        return choices.AGES_PRODUCTS["semaglutide-weight"]
    return choices.AGES.get(drug["ingredient"], ("", ""))


def alternatives(drug, own, states, drugs, tiers, protocols):
    """Up to three products without restrictions that the formulary would rather see: what the step names, else the class, else related classes."""
    rank, authorization, step = own
    restricted = bool(authorization or step)
    if not restricted and rank not in ("non-preferred", "lesser-generic", "specialty"):
        return []
    group = choices.FORM_GROUPS.get(drug["form"], "other")

    def free(other):
        theirs = states.get(other["id"])
        return theirs and not theirs[1] and not theirs[2] and other["ingredient"] != drug["ingredient"]

    def pick(candidates):
        chosen, seen = [], set()
        for other in candidates:
            if other["ingredient"] not in seen and len(chosen) < 3:
                seen.add(other["ingredient"])
                chosen.append(other["id"])
        return chosen

    pools = []
    if step:
        protocol = protocols[step]
        names, classes = protocol["first_ingredients"].split(";"), protocol["first_classes"].split(";")
        pools.append([d for d in drugs if (d["ingredient"] in names or d["class"] in classes) and choices.FORM_GROUPS.get(d["form"], "other") == group])
    pools.append([d for d in drugs if d["class"] == drug["class"] and choices.FORM_GROUPS.get(d["form"], "other") == group])
    pools += [[d for d in drugs if d["class"] == name and choices.FORM_GROUPS.get(d["form"], "other") in ("other", group)] for name in choices.ALTERNATIVE_CLASSES.get(drug["class"], [])]
    for pool in pools:
        found = pick([d for d in pool if free(d) and (tiers[states[d["id"]][0]] < tiers[rank] or (restricted and tiers[states[d["id"]][0]] <= tiers[rank]))])
        if found:
            return found
    return []


def row(formulary, drug, own, others):
    rank, authorization, step = own
    days, supply = int(drug["days_supply"]), drug["dea_schedule"]
    specialty = drug["ingredient"] in choices.SPECIALTY | choices.SPECIALTY_GENERICS or drug["id"] in choices.SPECIALTY_PRODUCTS
    acute = days <= 14 and not drug["dea_schedule"]
    most = max(30, days) if specialty or supply or acute else max(90, days)
    mail = "no" if specialty or supply == "II" or acute else "yes"
    least, greatest = ages(formulary, drug)
    sex = choices.SEXES.get(drug["ingredient"]) or ("F" if drug["class"] in choices.FEMALE_CLASSES else "")
    return [TIERS[DESIGNS[formulary]][rank], authorization, step, *limit(formulary, drug), least, greatest, sex, "yes" if specialty else "no", mail, most, ";".join(others), "approximate"]


def before(day):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def build(formulary, drugs, protocols):
    days = sorted({START} | {day for f, _, day, _ in choices.CHANGES if f == formulary})
    spans = {}
    for day in days:
        states = {d["id"]: s for d in drugs if (s := state(formulary, d, day, protocols))}
        for drug in drugs:
            own = states.get(drug["id"])
            cells = own and row(formulary, drug, own, alternatives(drug, own, states, drugs, TIERS[DESIGNS[formulary]], protocols))
            spans.setdefault(drug["id"], []).append((day, cells))
    rows = []
    for name, periods in spans.items():
        merged = [period for i, period in enumerate(periods) if i == 0 or period[1] != periods[i - 1][1]]
        for i, (day, cells) in enumerate(merged):
            if cells:
                rows.append([name, day, before(merged[i + 1][0]) if i + 1 < len(merged) else "", *cells])
    for f, name, day, what in choices.CHANGES:
        if f == formulary:
            assert any(r[1] == day or r[2] == before(day) for r in rows if r[0].startswith(name.split(" / ")[0].split(",")[0].replace(" ", "-"))), f"{f}: {name} does not change on {day}"
    write(f"drugs/formularies/{formulary}.csv", HEADER, rows, 2)


if __name__ == "__main__":
    retail = [d for d in table("medications.csv") if d["inpatient"] == "no"]
    steps = {p["id"]: p for p in table("step-therapy.csv")}
    for name in DESIGNS:
        build(name, retail, steps)
