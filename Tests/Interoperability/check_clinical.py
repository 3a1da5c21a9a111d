#!/usr/bin/env python3
"""Clinical sense of a cohort of diabetics, read back from its CSV files alone.

Usage: check_clinical.py COHORT
"""
import csv
import json
import pathlib
import statistics
import sys
from collections import defaultdict
from datetime import date, timedelta

folder = pathlib.Path(sys.argv[1])
root = pathlib.Path(__file__).resolve().parents[2]
as_of = date.fromisoformat(json.loads((folder / "manifest.json").read_text())["as_of"])
passed = failed = 0


def check(name, ok, detail=""):
    global passed, failed
    print(f"{'ok  ' if ok else 'FAIL'} {name} {detail}")
    passed, failed = passed + bool(ok), failed + (not ok)


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def table(name):
    return rows(folder / "csv" / f"{name}.csv")


def by_patient(entries):
    groups = defaultdict(list)
    for entry in entries:
        groups[entry["mrn"]].append(entry)
    return groups


def day(text):
    return date.fromisoformat(text[:10])


patients = {p["mrn"]: p for p in table("patients")}
encounters, procedures = table("encounters"), table("procedures")
conditions, orders, results = by_patient(table("conditions")), by_patient(table("medication_orders")), by_patient(table("observations"))
drugs = {d["rxnorm"]: d for d in rows(root / "references/drugs/medications.csv")}

A1C, EGFR, SYSTOLIC, DIASTOLIC, WEIGHT, HEIGHT = "4548-4", "98979-8", "8480-6", "8462-4", "29463-7", "8302-2"
means = defaultdict(list)
without = 0
for mrn in patients:
    diabetic = [c for c in conditions[mrn] if c["code"].startswith("E11")]
    series = [float(o["value"]) for o in results[mrn] if o["code"] == A1C]
    if diabetic:
        # Who died before a visit fell due has none.
        without += not series and not patients[mrn]["cause_of_death_code"]
        means[diabetic[0]["severity"]] += series
check("the living with E11 have an HbA1c series", without <= len(patients) / 500, f"{without} without")
levels = {name: statistics.mean(values) for name, values in means.items()}
wanted = {"controlled": 6.5, "uncontrolled": 8.0, "with_complications": 9.4}
check("mean HbA1c by severity", all(abs(levels[n] - wanted[n]) <= 0.25 for n in wanted), {n: round(levels[n], 2) for n in wanted})

unindicated = unlisted = 0
for mrn, own in orders.items():
    codes = {c["code"] for c in conditions[mrn]}
    for order in own:
        prefixes = drugs[order["code"]]["indications"].split(";")
        unindicated += not any(c.startswith(p) for c in codes for p in prefixes)
        unlisted += order["indication_code"] not in codes
check("every drug has an indication among the conditions", unindicated == 0, f"{unindicated} without")
check("every order names a condition of the patient", unlisted == 0, f"{unlisted} without")

metformin = 0
for mrn, own in orders.items():
    rates = sorted((o["issued_time"], float(o["value"])) for o in results[mrn] if o["code"] == EGFR)
    for order in own:
        if drugs[order["code"]]["ingredient"] != "metformin":
            continue
        before = [rate for when, rate in rates if when <= order["authored_time"]]
        metformin += bool(before and before[-1] < 30)
        ended = day(order["end_date"]) if order["end_date"] else as_of
        metformin += any(rate < 30 and order["authored_time"][:10] <= when[:10] and day(when) + timedelta(days=1) < ended for when, rate in rates)
check("no metformin below an eGFR of 30", metformin == 0, f"{metformin} orders")

pressures = defaultdict(dict)
for own in results.values():
    for o in own:
        if o["code"] in (SYSTOLIC, DIASTOLIC):
            pressures[(o["mrn"], o["effective_time"])][o["code"]] = float(o["value"])
check("systolic above diastolic", all(p[SYSTOLIC] > p[DIASTOLIC] for p in pressures.values()), f"{len(pressures)} pairs")

sizes = rows(root / "references/people/body-size.csv")
outside = 0
for mrn, own in results.items():
    born, sex = day(patients[mrn]["birth_date"]), patients[mrn]["gender"]
    for o in own:
        if o["code"] not in (WEIGHT, HEIGHT):
            continue
        at = day(o["effective_time"])
        age = at.year - born.year - ((at.month, at.day) < (born.month, born.day))
        row = next(r for r in sizes if r["sex"] == sex and int(r["age_from"]) <= age <= int(r["age_to"]))
        low, high = ("weight_min_kg", "weight_max_kg") if o["code"] == WEIGHT else ("height_min_cm", "height_max_cm")
        outside += not float(row[low]) <= float(o["value"]) <= float(row[high])
check("heights and weights within the reference", outside == 0, f"{outside} outside")

events = [(e["mrn"], e["admission_time"]) for e in encounters] + [(e["mrn"], e["discharge_time"]) for e in encounters if e["discharge_time"]]
events += [(p["mrn"], p["performed_time"]) for p in procedures] + [(o["mrn"], o["authored_time"]) for own in orders.values() for o in own]
events += [(o["mrn"], o[f]) for own in results.values() for o in own for f in ("effective_time", "issued_time") if o[f]]
events += [(c["mrn"], c["onset_date"]) for own in conditions.values() for c in own]
wrong = sum(not day(patients[mrn]["birth_date"]) <= day(when) <= as_of for mrn, when in events)
check("every event between birth and the day of the run", wrong == 0, f"{len(events)} events")

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
