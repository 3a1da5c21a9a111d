#!/usr/bin/env python3
"""Checks the cohort of examples/profiles/medicare-diabetic-texas.json from its files: exact composition and clinical sense."""
import csv
import json
import pathlib
import sys
from collections import Counter, defaultdict
from datetime import date

folder = pathlib.Path(sys.argv[1])
failures = []


def check(name, actual, wanted):
    ok = wanted(actual) if callable(wanted) else actual == wanted
    print(f"{'ok  ' if ok else 'FAIL'} {name}: {actual}")
    if not ok:
        failures.append(name)


def rows(name):
    with open(folder / "csv" / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


patients, conditions, orders = rows("patients"), rows("conditions"), rows("medication_orders")
observations, encounters = rows("observations"), rows("encounters")
manifest = json.loads((folder / "manifest.json").read_text())
codes = defaultdict(set)
severity = {}
for row in conditions:
    if row["category"] != "problem-list-item" or row["clinical_status"] != "active":
        continue  # what was treated once, and what a graver code has replaced
    codes[row["mrn"]].add(row["code"])
    if row["code"].startswith("E11"):
        severity[row["mrn"]] = row["severity"]


def having(*prefixes):
    return sum(any(code.startswith(prefixes) for code in codes[p["mrn"]]) for p in patients)


check("patients", len(patients), 200)
check("men and women", Counter(p["gender"] for p in patients), {"M": 96, "F": 104})
check("severity", Counter(severity.values()), {"controlled": 60, "uncontrolled": 100, "with_complications": 40})
check("diabetes E11", having("E11"), 200)
check("hypertension I10-I13", having("I10", "I11", "I12", "I13"), 150)
check("lipids E78", having("E78"), 140)
check("kidney disease N18", having("N18"), 50)
check("heart failure I50", having("I50"), 30)
check("obesity E66", having("E66"), 80)
check("plans", Counter(p["coverage_plan"] for p in patients), lambda c: sorted(c.values()) == [90, 110])
check("everyone in Texas", {p["state"] for p in patients}, {"TX"})

as_of = date.fromisoformat(manifest["as_of"])
born = [date.fromisoformat(p["birth_date"]) for p in patients]
ages = [as_of.year - b.year - ((as_of.month, as_of.day) < (b.month, b.day)) for b in born]
check("ages 65 to 95", (min(ages), max(ages)), lambda a: 65 <= a[0] and a[1] <= 95)
for mrn, own in codes.items():
    kidney, heart = any(c.startswith("N18") for c in own), any(c.startswith("I50") for c in own)
    late = any(c.startswith(("N18.5", "N18.6")) for c in own)
    family = [c for c in own if c.startswith(("I10", "I11", "I12", "I13"))]
    wanted = ("I13.2" if late else "I13.0") if kidney and heart else "I11.0" if heart else \
        ("I12.0" if late else "I12.9") if kidney else "I10"
    if family and family != [wanted]:
        failures.append(f"{mrn}: {family} where the guidelines ask for {wanted}")
    if kidney and "E11.22" not in own:
        failures.append(f"{mrn}: diabetes with kidney disease without E11.22")
    if "E11.9" in own and sum(c.startswith("E11") for c in own) > 1:
        failures.append(f"{mrn}: E11.9 beside a complication")

known = {p["mrn"] for p in patients}
visits = {e["encounter_id"] for e in encounters}
check("links to patients", all(r["mrn"] in known for r in conditions + orders + observations + encounters), True)
check("links to encounters", all(r["encounter_id"] in visits for r in orders + observations), True)
check("files of the manifest", all((folder / f["path"]).stat().st_size == f["bytes"] for f in manifest["files"]), True)
print("\n".join(failures))
sys.exit(1 if failures else 0)
