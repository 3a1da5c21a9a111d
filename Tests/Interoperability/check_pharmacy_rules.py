#!/usr/bin/env python3
"""Checks the tables of pharmacy plans, formularies and drug review in references/drugs against each other and against the products.

Prints one line per check and "N passed, N failed"; exits 1 when a check fails.
"""

import collections
import datetime
import re
import sys

from check_references import REFERENCES, check, key_checks, results, table

FORMULARIES = ["commercial-3-tier", "commercial-4-tier", "commercial-5-tier", "exchange-standard", "medicaid-preferred", "part-d-enhanced", "part-d-standard"]
# Table -> number of leading columns that are its key.
KEYS = {
    "drugs/formulary-tiers.csv": 2, "drugs/pharmacy-plans.csv": 1, "drugs/duplication-classes.csv": 1, "drugs/step-therapy.csv": 1, "drugs/pa-criteria.csv": 1,
    "drugs/interactions.csv": 1, "drugs/dose-limits.csv": 3, "drugs/drug-strengths.csv": 2, "drugs/age-sex-pregnancy.csv": 1, "drugs/drug-disease.csv": 1, "drugs/drug-allergy.csv": 3,
    **{f"drugs/formularies/{name}.csv": 2 for name in FORMULARIES},
}
VERIFIED = {"yes", "corroborated", "approximate", "no"}
YES_NO = {"yes", "no"}
PROTECTED = {"anticonvulsant", "antipsychotic", "ssri", "snri", "ndri", "sari", "tricyclic", "antidepressant-other", "immunosuppressant", "aromatase-inhibitor", "antiandrogen", "cytotoxic", "kinase-inhibitor", "serm"}

medications = {row["id"]: row for row in table("drugs/medications.csv")}
ingredients = {row["ingredient"] for row in medications.values()}
classes = {row["class"] for row in medications.values()}


def split(text):
    return [part for part in text.split(";") if part]


def unknown(rows, key, columns, known):
    """Rows that name something unknown in one of the columns."""
    return [(row[key], value) for row in rows for column in columns for value in split(row[column]) if value not in known]


def amounts(rows, key, columns, pattern=r"\d+\.\d\d"):
    return [(row[key], column) for row in rows for column in columns if row[column] and not re.fullmatch(pattern, row[column])]


def whole(rows, key, columns, least=0, most=4000):
    return [(row[key], column) for row in rows for column in columns if row[column] and not (row[column].isdigit() and least <= int(row[column]) <= most)]


def diagnoses(rows, key, column):
    """Beginnings of ICD-10-CM codes that no code begins with."""
    codes = sorted(row["code"].replace(".", "") for row in table("codes/icd10cm-codes.csv"))
    starts = {code[:length] for code in codes for length in range(1, len(code) + 1)}
    return [(row[key], value) for row in rows for value in split(row[column]) if value not in starts]


def honest(name, rows):
    check(f"{name} says how far it is verified", [list(row.values())[0] for row in rows if row["verified"] not in VERIFIED])
    if "source" in rows[0]:
        check(f"{name} names its sources", [list(row.values())[0] for row in rows if not row["source"]])


def tiers():
    rows = table("drugs/formulary-tiers.csv")
    honest("tiers", rows)
    designs = collections.defaultdict(list)
    for row in rows:
        designs[row["design"]].append(row)
    check("the designs asked for", {"commercial-3", "commercial-4", "commercial-5", "part-d-5", "exchange-5", "medicaid-2"} ^ set(designs))
    check("tiers count from 1", [name for name, own in designs.items() if [int(row["tier"]) for row in own] != list(range(1, len(own) + 1))])
    check("kinds of tiers", [row["kind"] for row in rows if row["kind"] not in {"preferred-generic", "generic", "preferred-brand", "non-preferred", "specialty", "select"}])
    check("a tier has copays or a share", [(row["design"], row["tier"]) for row in rows if bool(row["retail_30_copay"]) == bool(row["coinsurance"])])
    copays = ["retail_30_copay", "retail_90_copay", "mail_90_copay", "coinsurance_min", "coinsurance_max", "nonpreferred_pharmacy_copay"]
    check("amounts of tiers", amounts(rows, "design", copays))
    check("90 days cost three months at most, and no less by mail than nothing", [(row["design"], row["tier"]) for row in rows if row["retail_30_copay"]
                                                                              and not float(row["mail_90_copay"]) <= float(row["retail_90_copay"]) <= 3 * float(row["retail_30_copay"]) + 0.001])
    check("shares lie between 0 and 1", [row["design"] for row in rows if row["coinsurance"] and not 0 < float(row["coinsurance"]) <= 1])
    paid = [[float(row["retail_30_copay"]) for row in own if row["retail_30_copay"] and row["kind"] != "select"] for own in designs.values()]
    check("a higher tier costs more", [costs for costs in paid if costs != sorted(set(costs))])


def plans():
    rows = table("drugs/pharmacy-plans.csv")
    honest("plans", rows)
    check("at least 12 pharmacy plans", [] if len(rows) >= 12 else [len(rows)])
    kinds = {row["id"]: row["market"] for row in table("plans/plan-types.csv")}
    medical = {row["id"]: kinds[row["plan_type"]] for row in table("plans/benefit-designs.csv") if kinds[row["plan_type"]] not in ("dental", "vision")}
    named = collections.Counter(value for row in rows for value in split(row["member_plans"]))
    check("every medical plan has one pharmacy plan", [name for name in medical if named[name] != 1])
    check("pharmacy plans name medical plans", [name for name in named if name not in medical])
    check("of their own market", [(row["id"], name) for row in rows for name in split(row["member_plans"]) if medical[name] != row["market"]])
    designs = {row["design"] for row in table("drugs/formulary-tiers.csv")}
    check("plans name a formulary and a design", [row["id"] for row in rows if row["formulary"] not in FORMULARIES or row["tiers"] not in designs])
    check("BINs are test numbers", [row["bin"] for row in rows if not re.fullmatch(r"999\d{3}", row["bin"])])
    check("a PCN and a group of their own", [row["id"] for row in rows if not re.fullmatch(r"[A-Z0-9]{1,10}", row["pcn"]) or sum((r["bin"], r["pcn"]) == (row["bin"], row["pcn"]) for r in rows) != 1])
    check("amounts of plans", amounts(rows, "id", ["deductible", "out_of_pocket_max", "share"]))
    check("a deductible has tiers", [row["id"] for row in rows if (float(row["deductible"]) > 0) != bool(row["deductible_tiers"])])
    check("percents of refills", whole(rows, "id", ["refill_percent_retail", "refill_percent_mail", "refill_percent_controlled"], 60, 100))
    check("controlled drugs wait longest", [row["id"] for row in rows if int(row["refill_percent_controlled"]) < int(row["refill_percent_retail"])])
    check("days of plans", whole(rows, "id", ["max_days_retail", "max_days_mail", "step_lookback_days", "filing_days"], 30, 730))
    check("yes or no", [(row["id"], name) for row in rows for name in ("shares_medical_limits", "part_d", "mandatory_generic") if row[name] not in YES_NO])
    check("cards", [row["id"] for row in rows if row["copay_card"] not in {"counts", "adjusts", "maximizer", "forbidden"}])
    check("no cards in federal programs", [row["id"] for row in rows if (row["market"] in ("medicare", "medicare-advantage", "medicaid")) != (row["copay_card"] == "forbidden")])
    check("part D of 2025", [row["id"] for row in rows if row["part_d"] == "yes" and (row["out_of_pocket_max"] != "2000.00" or float(row["deductible"]) > 590 or row["year"] != "2025")])
    check("the standard plan has the standard deductible", [row["id"] for row in rows if row["id"] == "rx-part-d-standard" and row["deductible"] != "590.00"])
    check("reasons that reject", [(row["id"], value) for row in rows for name in ("dur_hard", "dur_soft") for value in split(row[name]) if not re.fullmatch(r"[A-Z]{2}:[123]", value)])
    reasons = {row["code"] for row in table("drugs/dur-codes.csv") if row["kind"] == "reason"}
    check("reasons that reject are codes", {value[:2] for row in rows for name in ("dur_hard", "dur_soft") for value in split(row[name])} - reasons)
    check("a reason rejects in one way", [row["id"] for row in rows if set(split(row["dur_hard"])) & set(split(row["dur_soft"]))])
    shares = collections.Counter()
    for row in rows:
        shares[row["market"]] += float(row["share"])
    check("shares of a market add up to 1", [item for item in shares.items() if abs(item[1] - 1) > 0.001])


def steps():
    rows = table("drugs/step-therapy.csv")
    honest("step therapy", rows)
    check("ingredients of steps", unknown(rows, "id", ["for_ingredients", "first_ingredients"], ingredients))
    check("classes of steps", unknown(rows, "id", ["for_classes", "first_classes"], classes))
    check("a step has drugs on both sides", [row["id"] for row in rows if not (row["for_ingredients"] or row["for_classes"]) or not (row["first_ingredients"] or row["first_classes"])])
    check("no drug is its own first step", [row["id"] for row in rows if set(split(row["for_ingredients"])) & set(split(row["first_ingredients"])) or set(split(row["for_classes"])) & set(split(row["first_classes"]))])
    check("trials and days of steps", whole(rows, "id", ["trials", "days", "lookback_days"], 1, 730))
    check("days fit into the time looked back", [row["id"] for row in rows if int(row["days"]) * int(row["trials"]) > int(row["lookback_days"])])
    check("exceptions are diagnoses", diagnoses(rows, "id", "exceptions"))


def authorizations():
    rows = table("drugs/pa-criteria.csv")
    honest("authorizations", rows)
    check("ingredients of authorizations", unknown(rows, "id", ["ingredients", "prior_ingredients"], ingredients))
    check("classes of authorizations", unknown(rows, "id", ["classes", "prior_classes"], classes))
    check("authorizations name drugs and diagnoses", [row["id"] for row in rows if not (row["ingredients"] or row["classes"]) or not row["diagnoses"]])
    check("diagnoses of authorizations", diagnoses(rows, "id", "diagnoses"))
    check("prior drugs have days", [row["id"] for row in rows if bool(row["prior_ingredients"] or row["prior_classes"]) != bool(row["prior_days"])])
    check("a lab has a limit", [row["id"] for row in rows if len({bool(row["lab"]), bool(row["lab_comparison"]), bool(row["lab_value"])}) != 1 or row["lab_comparison"] not in ("", ">=", "<=")])
    observations = {row["id"] for name in ("codes/lab-tests.csv", "codes/vital-signs.csv") for row in table(name)}
    check("labs of authorizations", [row["lab"] for row in rows if row["lab"] and row["lab"] not in observations])
    check("prescribers of authorizations", unknown(rows, "id", ["prescribers"], {row["id"] for row in table("codes/taxonomy.csv")}))
    check("months and hours", whole(rows, "id", ["approve_months"], 1, 24) + [row["id"] for row in rows if row["decision_hours"] not in ("24", "72")])


def covers(row, name):
    """Whether a rule's ingredients or classes hold a product."""
    drug = medications[name]
    prefix = "for_" if "for_ingredients" in row else ""
    return drug["ingredient"] in split(row[prefix + "ingredients"]) or drug["class"] in split(row[prefix + "classes"])


def formularies():
    authorization = {row["id"]: row for row in table("drugs/pa-criteria.csv")}
    step = {row["id"]: row for row in table("drugs/step-therapy.csv")}
    designs = collections.defaultdict(dict)
    for row in table("drugs/formulary-tiers.csv"):
        designs[row["design"]][row["tier"]] = row["kind"]
    design, markets = {row["formulary"]: row["tiers"] for row in table("drugs/pharmacy-plans.csv")}, collections.defaultdict(set)
    for row in table("drugs/pharmacy-plans.csv"):
        markets[row["formulary"]].add(row["market"])
    specialty = {row["medication"] for row in table("drugs/ndc-common.csv") if row["specialty"] == "yes"}
    excluded = [row for row in table("drugs/excluded-drugs.csv") if row["kind"] != "use"]
    for name in FORMULARIES:
        rows = table(f"drugs/formularies/{name}.csv")
        honest(name, rows)
        check(f"{name}: known products", [row["medication"] for row in rows if row["medication"] not in medications or medications[row["medication"]]["inpatient"] == "yes"])
        begins = lambda row: datetime.date.fromisoformat(row["from"])
        ends = lambda row: datetime.date.fromisoformat(row["to"]) if row["to"] else datetime.date.max
        check(f"{name}: a row ends after it begins", [row["medication"] for row in rows if ends(row) < begins(row)])
        overlap = [b["medication"] for a, b in zip(rows, rows[1:]) if a["medication"] == b["medication"] and begins(b) <= ends(a)]
        check(f"{name}: no two rows for a day", overlap)
        for day in ("2024-01-01", "2025-01-01", "2025-12-31"):
            covered = [row for row in rows if row["from"] <= day <= (row["to"] or "9999")]
            check(f"{name}: at least 300 products on {day}", [] if len(covered) >= 300 else [len(covered)])
        versions = {row["from"] for row in rows}
        check(f"{name}: versions of 2024, 2025 and of a mid-year", [] if {"2024-01-01", "2025-01-01"} <= versions and any(not v.endswith("-01-01") for v in versions) else sorted(versions))
        kinds = designs[design[name]]
        check(f"{name}: tiers of its design", [row["medication"] for row in rows if row["tier"] not in kinds])
        check(f"{name}: authorizations fit", [row["medication"] for row in rows if row["prior_authorization"] and not ((r := authorization.get(row["prior_authorization"])) and covers(r, row["medication"]))])
        check(f"{name}: steps fit", [row["medication"] for row in rows if row["step_therapy"] and not ((r := step.get(row["step_therapy"])) and covers(r, row["medication"]))])
        check(f"{name}: a limit has days", [row["medication"] for row in rows if bool(row["quantity_limit"]) != bool(row["quantity_days"])])
        tight = []
        for row in rows:
            if row["quantity_limit"]:
                drug = medications[row["medication"]]
                allowed = float(row["quantity_limit"]) * max(1.0, int(drug["days_supply"]) / int(row["quantity_days"]))
                if float(drug["quantity"]) > allowed + 1e-9:
                    tight.append((row["medication"], drug["quantity"], allowed))
        check(f"{name}: usual prescriptions lie within the limits", tight)
        check(f"{name}: usual supplies are not too long", [row["medication"] for row in rows if int(row["max_days"]) < int(medications[row["medication"]]["days_supply"])])
        check(f"{name}: ages and sexes", whole(rows, "medication", ["min_age", "max_age"], 0, 120) + [row["medication"] for row in rows if row["sex"] not in ("", "M", "F")])
        check(f"{name}: yes, no and mail", [row["medication"] for row in rows if row["specialty"] not in YES_NO or row["mail"] not in YES_NO | {"only"}])
        check(f"{name}: specialty as the products are", [row["medication"] for row in rows if (row["specialty"] == "yes") != (row["medication"] in specialty)])
        out = [(row["medication"], rule["name"]) for rule in excluded if set(split(rule["market"])) & markets[name] for row in rows if medications[row["medication"]][rule["kind"]] == rule["name"]]
        check(f"{name}: nothing that its market leaves out", out)
        check(f"{name}: no schedule II by mail", [row["medication"] for row in rows if medications[row["medication"]]["dea_schedule"] == "II" and row["mail"] != "no"])
        wrong = []
        for row in rows:
            for other in split(row["preferred_alternatives"]):
                last = min(ends(row), datetime.date(2026, 12, 31))
                days = [r for r in rows if r["medication"] == other and begins(r) <= last and ends(r) >= begins(row)]
                spans = sum((min(ends(r), last) - max(begins(r), begins(row))).days + 1 for r in days)
                free = all(not r["prior_authorization"] and not r["step_therapy"] and int(r["tier"]) <= int(row["tier"]) for r in days)
                if spans != (last - begins(row)).days + 1 or not free or medications[other]["ingredient"] == medications[row["medication"]]["ingredient"]:
                    wrong.append((row["medication"], row["from"], other))
        check(f"{name}: alternatives are covered, free and no dearer", wrong)
        check(f"{name}: steps have alternatives", [row["medication"] for row in rows if row["step_therapy"] and not row["preferred_alternatives"]])
        if name.startswith("part-d"):
            protected = {d for d, r in medications.items() if r["class"] in PROTECTED and r["inpatient"] == "no"}
            check(f"{name}: covers the protected classes", protected - {row["medication"] for row in rows if not row["to"]})
            check(f"{name}: no steps in the protected classes", [row["medication"] for row in rows if row["step_therapy"] and row["medication"] in protected])
            check(f"{name}: leaves out what the law does", [row["medication"] for row in rows if medications[row["medication"]]["class"] in ("anti-obesity", "antitussive", "expectorant")])
    check("every formulary file is checked", {path.stem for path in (REFERENCES / "drugs/formularies").glob("*.csv")} ^ set(FORMULARIES))
    check("formularies differ", [] if len({(REFERENCES / f"drugs/formularies/{name}.csv").read_bytes() for name in FORMULARIES}) == len(FORMULARIES) else ["alike"])


def duplications():
    rows = table("drugs/duplication-classes.csv")
    honest("duplications", rows)
    check("classes of duplications", unknown(rows, "id", ["classes"], classes))
    check("ingredients of duplications", unknown(rows, "id", ["ingredients"], ingredients))
    check("duplications name something", [row["id"] for row in rows if not row["classes"] and not row["ingredients"]])
    check("how many are allowed", whole(rows, "id", ["allowed"], 1, 3) + whole(rows, "id", ["significance"], 1, 3))
    check("groups differ", [key for key, n in collections.Counter((row["classes"], row["ingredients"]) for row in rows).items() if n > 1])


def unnamed(rows, kind, name, key="id"):
    """Rows whose ingredient or class no product has."""
    known = {"ingredient": ingredients, "class": classes}
    return [(row[key], row[name]) for row in rows if row[name] not in known.get(row[kind], set())]


def interactions():
    rows = table("drugs/interactions.csv")
    honest("interactions", rows)
    check("at least 250 interactions", [] if len(rows) >= 250 else [len(rows)])
    check("interactions name ingredients and classes", unnamed(rows, "a_kind", "a") + unnamed(rows, "b_kind", "b"))
    pairs = collections.Counter(frozenset([(row["a_kind"], row["a"]), (row["b_kind"], row["b"])]) for row in rows)
    check("no pair twice", [sorted(pair) for pair, n in pairs.items() if n > 1])
    own = {row["ingredient"]: row["class"] for row in medications.values()}
    check("no drug with itself or its own class", [row["id"] for row in rows if len({row["a"], row["b"]}) == 1 or (row["a_kind"] != row["b_kind"] and row["a"] != "ketorolac"
                                                  and (own.get(row["a"]) == row["b"] or own.get(row["b"]) == row["a"]))])
    check("levels and significance go together", [row["id"] for row in rows if row["significance"] not in {"contraindicated": "1", "major": "12", "moderate": "2", "minor": "3"}.get(row["level"], "")])
    check("onset", [row["id"] for row in rows if row["onset"] not in ("rapid", "delayed")])
    check("words of interactions", [row["id"] for row in rows if not row["effect"] or not row["management"] or len(row["effect"]) > 80 or len(row["management"]) > 80])
    wide = {frozenset([row["a"], row["b"]]): row for row in rows}
    needed = [("opioid", "benzodiazepine"), ("pde5-inhibitor", "nitrate"), ("arni", "ace-inhibitor"), ("warfarin", "sulfamethoxazole / trimethoprim"), ("simvastatin", "clarithromycin"), ("simvastatin", "gemfibrozil"),
              ("tizanidine", "ciprofloxacin"), ("azathioprine", "allopurinol"), ("digoxin", "amiodarone"), ("ace-inhibitor", "arb")]
    check("well-known pairs are significant", [pair for pair in needed if wide.get(frozenset(pair), {}).get("significance") != "1"])


def doses():
    rows, strengths = table("drugs/dose-limits.csv"), table("drugs/drug-strengths.csv")
    honest("dose limits", rows)
    honest("strengths", strengths)
    check("every product outside hospitals has a strength", {d for d, r in medications.items() if r["inpatient"] == "no"} - {row["medication"] for row in strengths})
    check("strengths are of products", unknown(strengths, "medication", ["medication"], medications))
    check("units of strengths", [row["medication"] for row in strengths if row["unit"] not in ("mg", "mcg", "unit") or float(row["amount"]) <= 0])
    check("at least 150 ingredients have limits", [] if len({row["ingredient"] for row in rows}) >= 150 else [len(rows)])
    check("limits name ingredients", unknown(rows, "ingredient", ["ingredient"], ingredients | {row["ingredient"] for row in strengths}))
    check("limits name routes", [row["ingredient"] for row in rows if row["route"] and row["route"] not in {r["route"] for r in medications.values()}])
    check("ages of limits", whole(rows, "ingredient", ["age_from", "age_to"], 0, 120) + [row["ingredient"] for row in rows if row["age_to"] and int(row["age_to"]) < int(row["age_from"])])
    bands = collections.defaultdict(list)
    for row in rows:
        bands[row["ingredient"], row["route"]].append(row)
    check("bands of ages follow each other", [key for key, own in bands.items() for a, b in zip(own, own[1:]) if not a["age_to"] or int(b["age_from"]) != int(a["age_to"]) + 1])
    check("routes are told apart or not at all", [name for name, route in bands if not route and sum(n == name for n, _ in bands) > 1])
    check("limits are amounts", [row["ingredient"] for row in rows if float(row["max_daily"]) <= 0 or (row["min_daily"] and float(row["min_daily"]) > float(row["max_daily"]))])
    check("morphine factors are opioids'", [row["ingredient"] for row in rows if bool(row["mme_factor"]) != (row["ingredient"] in {"codeine", "fentanyl", "hydrocodone", "hydromorphone", "morphine", "oxycodone", "tramadol"})])
    units, high, low, long = [], [], [], []
    for row in strengths:
        drug = medications[row["medication"]]
        own = [limit for route in ("", drug["route"]) for limit in bands[row["ingredient"], route]]
        units += [row["medication"] for limit in own if limit["unit"] != row["unit"]]
        # A day's dose as a claim shows it; days of supply are whole, so that the last day may be a part of one. A weight of 80 kg.
        grown = [limit for limit in own if not limit["age_to"] or int(limit["age_to"]) >= 18]
        for limit in grown[:1]:
            most = float(limit["max_daily"]) * (80 if limit["per_kg"] == "yes" else 1)
            amount, days = float(drug["quantity"]) * float(row["amount"]), int(drug["days_supply"])
            high += [(row["medication"], amount / days, most)] if amount / (days + 0.5) > most else []
            low += [(row["medication"], amount / days, limit["min_daily"])] if limit["min_daily"] and amount / days < 0.999 * float(limit["min_daily"]) and not re.search("Chewable|Suspension|Oral Solution", drug["form"]) else []
            long += [(row["medication"], days)] if limit["max_days"] and days > int(limit["max_days"]) else []
    check("limits and strengths have one unit", units)
    check("usual doses lie below the limits", high)
    check("usual doses are not below the least that works", low)
    check("usual courses are not too long", long)


def persons():
    rows = table("drugs/age-sex-pregnancy.csv")
    honest("ages, sexes and pregnancy", rows)
    check("rules name ingredients and classes", unnamed(rows, "kind", "name"))
    check("rules of a kind", [row["id"] for row in rows if row["check"] not in ("age", "sex", "pregnancy", "lactation")])
    check("an age rule has ages, no other has", [row["id"] for row in rows if (row["check"] == "age") != bool(row["age_from"])] + whole(rows, "id", ["age_from", "age_to"], 0, 120))
    check("a sex rule has a sex", [row["id"] for row in rows if row["check"] == "sex" and row["sex"] not in ("F", "M")])
    check("trimesters", [row["id"] for row in rows if not set(split(row["trimester"])) <= {"1", "2", "3"} or (row["trimester"] and row["check"] != "pregnancy")])
    check("messages of rules", [row["id"] for row in rows if not 0 < len(row["message"]) <= 60 or not row["message"].isascii()])
    check("no rule twice", [key for key, n in collections.Counter((r["check"], r["name"], r["age_from"], r["sex"], r["trimester"]) for r in rows).items() if n > 1])
    check("significance of rules", whole(rows, "id", ["significance"], 1, 3))
    pregnancy = {row["name"] for row in rows if row["check"] == "pregnancy"}
    check("what is contraindicated in pregnancy has a rule", {d for d, r in medications.items() if r["pregnancy"] == "contraindicated" and r["ingredient"] not in pregnancy and r["class"] not in pregnancy})
    # A product's own least age must not be one at which a rule calls its use contraindicated.
    young = [(row["id"], d) for row in rows if row["check"] == "age" and row["significance"] == "1" and row["age_from"] == "0" for d, r in medications.items()
             if row["name"] in (r["ingredient"], r["class"]) and r["min_age"] and int(r["min_age"]) <= int(row["age_to"]) and r["inpatient"] == "no"]
    check("least ages of products agree", young)


def diseases():
    rows = table("drugs/drug-disease.csv")
    honest("diseases", rows)
    check("diseases name ingredients and classes", unnamed(rows, "kind", "name"))
    check("diseases are ICD-10-CM", diagnoses(rows, "id", "icd10"))
    check("a rule has diseases or a limit of the kidneys", [row["id"] for row in rows if not row["icd10"] and not row["egfr_below"]] + whole(rows, "id", ["egfr_below"], 10, 60))
    check("messages of diseases", [row["id"] for row in rows if not 0 < len(row["message"]) <= 60 or not row["message"].isascii()])
    check("significance of diseases", whole(rows, "id", ["significance"], 1, 3))
    check("no disease twice", [key for key, n in collections.Counter((r["name"], r["icd10"], r["egfr_below"]) for r in rows).items() if n > 1])
    treated = [(row["id"], d, code) for row in rows if row["significance"] == "1" for d, r in medications.items() if row["name"] in (r["ingredient"], r["class"])
               for code in (c.replace(".", "") for c in split(r["indications"])) if code in split(row["icd10"])]
    check("no drug is contraindicated in what it treats", treated)


def allergies():
    rows = table("drugs/drug-allergy.csv")
    honest("allergies", rows)
    allergens = {row["id"]: row for row in table("codes/allergens.csv")}
    check("allergens", [row["allergen"] for row in rows if row["allergen"] not in allergens])
    check("every allergen that is a drug has a rule", {i for i, r in allergens.items() if r["category"] == "medication"} - {row["allergen"] for row in rows})
    check("ingredients of allergies", unknown(rows, "allergen", ["ingredients"], ingredients))
    check("classes of allergies", unknown(rows, "allergen", ["classes"], classes))
    check("allergies name drugs", [row["allergen"] for row in rows if not row["ingredients"] and not row["classes"]])
    check("cross-reactions", [row["allergen"] for row in rows if row["cross"] not in YES_NO] + whole(rows, "allergen", ["significance"], 1, 3))
    direct = {row["allergen"] for row in rows if row["cross"] == "no"}
    check("classes of the allergens are covered", [(i, name) for i, r in allergens.items() for name in split(r["drug_classes"]) if i in direct
                                                   and not any(name in split(row["classes"]) for row in rows if row["allergen"] == i)])


if __name__ == "__main__":
    key_checks(KEYS)
    for part in (tiers, plans, steps, authorizations, formularies, duplications, interactions, doses, persons, diseases, allergies):
        part()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
