#!/usr/bin/env python3
"""Checks the tables of pharmacy claims in references/drugs/ against each other and, with HEALTHSIM_SHARED_DATA, against the FDA's directory of 2018.

Prints one line per check and "N passed, N failed"; exits 1 when a check fails.
"""

import collections
import io
import os
import re
import sys
import zipfile
from pathlib import Path

from check_references import check, key_checks, off, results, sums, table

KEYS = {
    "drugs/ndc-common.csv": 1, "drugs/class-paths.csv": 1, "drugs/reject-codes.csv": 1, "drugs/dur-codes.csv": 2, "drugs/daw.csv": 1, "drugs/pharmacy-types.csv": 1,
    "drugs/manufacturer-programs.csv": 1, "drugs/rebates.csv": 4, "drugs/excluded-drugs.csv": 3,
}
# Medications whose products no public list at hand names (references/README.md).
WITHOUT = {"cyanocobalamin-1000-tab"}
VERIFIED = {"yes", "corroborated", "approximate", "no"}


def verified():
    for name in KEYS:
        if name != "drugs/class-paths.csv":
            check(f"{name} says how sure it is", [r for r in table(name) if r["verified"] not in VERIFIED])


def products():
    rows, medications = table("drugs/ndc-common.csv"), {r["id"]: r for r in table("drugs/medications.csv")}
    check("at least 1,000 product codes", [] if len(rows) >= 1000 else [len(rows)])
    check("codes have eleven digits", [r["ndc"] for r in rows if not re.fullmatch(r"\d{11}", r["ndc"])])
    check("products are of known medications", [r["ndc"] for r in rows if r["medication"] not in medications])
    check("units, schedules and classes are those of the medication", [r["ndc"] for r in rows if (r["unit"], r["dea_schedule"]) != tuple(
        medications[r["medication"]][c] for c in ("quantity_unit", "dea_schedule"))])
    paths = {r["path"]: r["classes"].split(";") for r in table("drugs/class-paths.csv")}
    check("class paths lead to the class of the medication", [r["ndc"] for r in rows if medications[r["medication"]]["class"] not in paths.get(r["class_path"], [])])
    check("labels fit on a claim", [r["label"] for r in rows if not re.fullmatch(r"[ -~]{5,60}", r["label"]) or r["label"] != r["label"].upper()])
    check("flags are yes or no", [r["ndc"] for r in rows if not {r["brand"], r["otc"], r["specialty"]} <= {"yes", "no"}])
    check("brands have a name, generics none", [r["ndc"] for r in rows if (r["brand"] == "yes") != bool(r["brand_name"])])
    check("products have a labeler, a package and a source", [r["ndc"] for r in rows if not r["labeler"] or float(r["package_size"]) <= 0 or not r["source"]])
    check("discontinued products say since when", [r["ndc"] for r in rows if r["status"] not in ("active", "discontinued") or (r["status"] == "discontinued") != bool(r["status_date"])])
    active = {r["medication"] for r in rows if r["status"] == "active"}
    check("every medication outside hospitals has an active product", [m for m, r in medications.items() if r["inpatient"] == "no" and m not in active | WITHOUT])


def prices():
    rows = table("drugs/ndc-common.csv")
    amount = {r["ndc"]: [float(r[c]) for c in ("awp", "wac", "nadac")] for r in rows}
    check("unit prices have five decimals", [r["ndc"] for r in rows for c in ("awp", "wac", "nadac", "mac") if r[c] and not re.fullmatch(r"\d+\.\d{5}", r[c])])
    check("a product costs less than its list prices", [n for n, (awp, wac, nadac) in amount.items() if not 0 < nadac <= wac < awp])
    check("AWP of a brand is 1.2 times its WAC", [r["ndc"] for r in rows if r["brand"] == "yes" and abs(amount[r["ndc"]][0] / amount[r["ndc"]][1] - 1.2) > 0.001])
    check("generics have a MAC below what they cost on average", [r["ndc"] for r in rows if r["brand"] == "no" and not (r["mac"] and 0 < float(r["mac"]) < amount[r["ndc"]][2])])
    mac = collections.defaultdict(set)
    for row in rows:
        mac[row["medication"]].add(row["mac"])
    check("one MAC for all products of a medication", [m for m, values in mac.items() if len(values) > 1])
    cheap = [1 - float(r["mac"]) / amount[r["ndc"]][0] for r in rows if r["brand"] == "no"]
    check("MAC of most generics is 85 to 90 percent below AWP", [] if sum(0.85 <= c <= 0.905 for c in cheap) > 0.85 * len(cheap) else [len(cheap)])


def codes():
    rejects = table("drugs/reject-codes.csv")
    check("at least 150 reject codes", [] if len(rejects) >= 150 else [len(rejects)])
    check("reject codes are two or three characters", [r["code"] for r in rejects if not re.fullmatch(r"[0-9A-Z]{2,3}", r["code"])])
    categories = {"eligibility", "pharmacy", "prescriber", "product", "coverage", "utilization", "refill", "dur", "cob", "format", "pricing", "reversal", "system"}
    check("reject codes have a category", [r["code"] for r in rejects if r["category"] not in categories])
    check("fields are numbers of the standard", [r["code"] for r in rejects if r["field"] and not re.fullmatch(r"\d{3}-[0-9A-Z]{2}", r["field"])])
    known = {r["code"] for r in rejects}
    check("the usual reject codes are there", [c for c in "06 07 25 40 41 54 60 61 65 67 68 69 70 71 75 76 77 79 81 83 84 87 88 608 7X A5 MR R9".split() if c not in known])
    kinds = collections.Counter(r["kind"] for r in table("drugs/dur-codes.csv"))
    check("DUR codes of all seven kinds", set("reason service result significance pharmacy source prescriber".split()) ^ set(kinds))
    check("dispense-as-written codes 0 to 9", {r["code"] for r in table("drugs/daw.csv")} ^ set("0123456789"))
    for name in ("drugs/daw.csv", "drugs/pharmacy-types.csv"):
        check(f"shares of {name} sum to 1", off(sums(table(name), [], "share")))
    check("service types of pharmacies are 1 to 8", [r["id"] for r in table("drugs/pharmacy-types.csv") if r["service_type"] not in set("12345678")])


def money():
    medications = {r["id"]: r for r in table("drugs/medications.csv")}
    brands = {(r["brand_name"], r["medication"]) for r in table("drugs/ndc-common.csv") if r["brand"] == "yes"}
    rows = table("drugs/manufacturer-programs.csv")
    check("programmes are for products of their brand", [r["id"] for r in rows for m in r["medications"].split(";") if (r["brand"], m) not in brands])
    check("programmes have test BINs", [r["id"] for r in rows if not re.fullmatch(r"999\d{3}", r["bin"])])
    check("cards have limits, assistance an income", [r["id"] for r in rows if (r["kind"] == "copay-card") != bool(r["max_per_year"]) or (r["kind"] == "patient-assistance") != bool(r["income_limit_fpl"])])
    check("a programme is a card or assistance", [r["id"] for r in rows if r["kind"] not in ("copay-card", "patient-assistance")])
    ingredients = {r["ingredient"] for r in medications.values()}
    rebates = table("drugs/rebates.csv")
    check("rebates are for known drugs and a share", [r["brand"] for r in rebates if r["ingredient"] not in ingredients or not 0 < float(r["share_of_wac"]) < 1])
    check("Medicaid gets at least the least rebate of the law", [r["brand"] for r in rebates if r["markets"] == "medicaid" and float(r["share_of_wac"]) < 0.231])
    rows, rejects = table("drugs/excluded-drugs.csv"), {r["code"] for r in table("drugs/reject-codes.csv")}
    known = {"ingredient": ingredients, "class": {r["class"] for r in medications.values()}}
    check("exclusions name known drugs, markets and reject codes", [r["name"] for r in rows if r["reason"] not in rejects or r["name"] not in known.get(r["kind"], {r["name"]}) or not set(
        r["market"].split(";")) <= {"employer", "exchange", "medicare", "medicare-advantage", "medicaid"}])


def directory():
    folder = os.environ.get("HEALTHSIM_SHARED_DATA")
    path = Path(folder or ".") / "drugs/ndc_names_from_fda_2018.zip"
    if not folder or not path.exists():
        print("SKIPPED  product codes against the FDA directory: HEALTHSIM_SHARED_DATA is not set")
        return
    listed = {}
    with zipfile.ZipFile(path) as archive:
        for line in io.TextIOWrapper(archive.open("ndc_names_from_fda.csv"), encoding="utf-8", errors="replace"):
            if found := re.match(r"NDC:(\d{11})\s+(.*)", line):
                listed[found.group(1)] = found.group(2).lower()
    rows = [r for r in table("drugs/ndc-common.csv") if r["source"].startswith("FDA NDC directory 2018")]
    check("codes said to be in the FDA directory are", [r["ndc"] for r in rows if r["ndc"] not in listed])
    flat = {code: re.sub("[^a-z]", "", text) for code, text in listed.items()}
    check("brands have the FDA's name", [r["ndc"] for r in rows if r["brand"] == "yes" and re.sub("[^a-z]", "", r["brand_name"].lower())[:5] not in flat.get(r["ndc"], "")])


if __name__ == "__main__":
    key_checks(KEYS)
    verified()
    products()
    prices()
    codes()
    money()
    directory()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
