#!/usr/bin/env python3
"""Checks that generated people are those of their county: ages and prevalences within sampling error.

Usage: populations.py BINARY [PERSONS] [MONTHS]
Makes PERSONS (by default 20,000) of each of twelve counties with MONTHS of history (by default 12), counts ages and
conditions in the tables that were written, and compares them with references/populations/. Of ages each share may be
off by one person a band; of prevalences by four standard errors of a sample of so many adults: of the 144 figures one
that is met lies beyond that by chance once in a hundred runs; and the mean of the differences of a figure may be one and
a half standard errors of one county, so that a figure that is a little off everywhere is found too. Each county has a seed of its
own, so that luck is not shared. Obesity is counted among those who were weighed and are not pregnant, as PLACES does; they
stand for the adults of their age, sex and number of conditions, since the healthy are weighed less often.
With HEALTHSIM_REFERENCE the figures are those of a set.
"""
import collections
import csv
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
PERSONS = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
MONTHS = int(sys.argv[3]) if len(sys.argv) > 3 else 12
COUNTIES = ["48201", "06037", "17031", "04013", "36061", "12086", "53033", "26163", "42101", "49049", "12103", "34003"]
AS_OF = datetime.date(2025, 1, 15)
PREGNANCY = ("O", "Z34", "Z3A", "Z33")
# The codes that count as the condition in the problem list; obesity also by the body mass index.
CODES = {
    "diabetes": ("E10", "E11"), "high_blood_pressure": ("I10", "I11", "I12", "I13"), "high_cholesterol": ("E78",),
    "coronary_heart_disease": ("I25.1", "I20", "I21", "I22", "I24", "I25.5", "I25.7", "I25.8", "I25.9", "Z95.1", "Z95.5"),
    "copd": ("J44", "J43", "J41", "J42", "J96.1", "Z99.81"), "asthma": ("J45",), "depression": ("F32", "F33"),
    "smoking": ("F17", "Z72.0"), "stroke": ("I63", "I69", "G45", "Z86.73"),
    "kidney_disease": ("N18", "Z99.2", "D63.1", "N25.81"), "obesity": ("E66",),
    "arthritis": ("M10", "M1A", "M15", "M16", "M17", "M18", "M19", "M05", "M06", "M79.7"),
}


def age(born, on=AS_OF):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def county(fips, folder):
    """The figures that the manifest states, ages and the conditions of every adult."""
    profile = {"profile": {
        "id": f"county-{fips}", "created": AS_OF.isoformat(),
        "generation": {"count": PERSONS, "seed": int(fips), "products": ["patientsim"], "history_months": MONTHS},
        "demographics": {"source": "populationsim", "reference": {"type": "county", "fips": fips}}}}
    document = pathlib.Path(folder) / f"{fips}.json"
    document.write_text(json.dumps(profile))
    out = pathlib.Path(folder) / fips
    subprocess.run([BINARY, "execute", str(document), "--format", "csv", "--tables", "patients,conditions,observations",
                    "--out", str(out), "--quiet"], check=True)
    figures = json.loads((out / "manifest.json").read_text())["specification"]["demographics"]["reference"]["figures"]
    ages, sexes = {}, {}
    for row in rows(out / "csv/patients.csv"):
        ages[row["mrn"]] = age(datetime.date.fromisoformat(row["birth_date"]))
        sexes[row["mrn"]] = row["gender"]
    has = collections.defaultdict(set)
    for row in rows(out / "csv/conditions.csv"):
        for figure, codes in (*CODES.items(), ("pregnancy", PREGNANCY)):
            if row["code"].startswith(codes):
                has[figure].add(row["mrn"])
    weighed = {}
    if MONTHS:
        for row in rows(out / "csv/observations.csv"):
            if row["code"] == "39156-5":
                weighed[row["mrn"]] = float(row["value"])
    return figures, ages, sexes, has, weighed


def of_all_adults(adults, seen, with_it, group):
    """The share with a finding among adults of whom only some were seen: who was seen stands for the others of the group."""
    everyone, found = collections.Counter(map(group, adults)), collections.Counter(map(group, with_it))
    of_them = collections.Counter(map(group, seen))
    return sum(everyone[name] * found[name] / of_them[name] for name in of_them) / sum(everyone[name] for name in of_them)


def main():
    failures, offsets = 0, collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for fips in COUNTIES:
            figures, ages, sexes, has, weighed = county(fips, folder)
            adults = {mrn for mrn, years in ages.items() if years >= 18}
            line = []
            for first, last in ((0, 17), (18, 64), (65, 120)):
                wanted = sum(share for band, share in figures["ages"].items() if first <= int(band.split("-")[0]) <= last)
                found = sum(first <= years <= last for years in ages.values()) / len(ages)
                bands = sum(first <= int(band.split("-")[0]) <= last for band in figures["ages"])
                if abs(found - wanted) > (bands + 1) / len(ages) + 1e-4:
                    failures += 1
                    print(f"FAILED  {fips} {first} to {last}: {found:.4f} for {wanted:.4f}")
                line.append(f"{first}-{last} {100 * found:.2f} ({100 * wanted:.2f})")
            for figure in CODES:
                wanted = figures["prevalence"].get(figure)
                if wanted is None:
                    continue
                who = adults
                with_it = has[figure] & adults
                if figure == "obesity":
                    if not MONTHS:
                        continue
                    who = adults - has["pregnancy"]
                    seen = who & weighed.keys()
                    with_it = {mrn for mrn in seen if weighed[mrn] >= 30 or mrn in has[figure]}
                    found = of_all_adults(who, seen, with_it, lambda mrn: (
                        ages[mrn] // 10, sexes[mrn], min(3, sum(mrn in has[other] for other in CODES))))
                else:
                    found = len(with_it) / len(who)
                error = (wanted * (1 - wanted) / len(who)) ** 0.5
                offsets[figure].append((found - wanted) / error)
                if abs(found - wanted) > 4 * error:
                    failures += 1
                    print(f"FAILED  {fips} {figure}: {found:.4f} for {wanted:.4f} ± {error:.4f}")
                line.append(f"{figure} {100 * found:.1f} ({100 * wanted:.1f})")
            print(f"{figures['place']}: " + ", ".join(line), flush=True)
    print("difference in standard errors, mean of the counties:")
    for figure, values in offsets.items():
        mean = statistics.mean(values)
        print(f"  {figure:24} {mean:+.2f}  from {min(values):+.2f} to {max(values):+.2f}")
        if abs(mean) > 1.5:
            failures += 1
            print(f"FAILED  {figure} is off everywhere")
    print(f"{'FAILED' if failures else 'passed'}: {len(COUNTIES)} counties of {PERSONS} persons, {failures} figures off")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
