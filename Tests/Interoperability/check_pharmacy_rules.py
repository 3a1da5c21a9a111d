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
    design = {row["formulary"]: row["tiers"] for row in table("drugs/pharmacy-plans.csv")}
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


if __name__ == "__main__":
    key_checks(KEYS)
    for part in (tiers, plans, steps, authorizations, formularies, duplications):
        part()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
