#!/usr/bin/env python3
"""Checks that what the documents show is what the main job makes.

Usage: readme.py COHORT DOCUMENT…

Of each document, every line of a `csv` block is a line of a table, every `json` block that is a FHIR resource is one of the cohort, and
every line of a `report` block is in the report. A line that is an ellipsis stands for what was left out. Where a file of the
cohort is named in a drawing of its folder, the number of its rows is the manifest's.
"""
import json
import pathlib
import re
import sys

cohort, documents = pathlib.Path(sys.argv[1]), sys.argv[2:]
tables = {line for file in (cohort / "csv").glob("*.csv") for line in file.read_text().splitlines()}
report = (cohort / "report.txt").read_text().splitlines()
manifest = json.loads((cohort / "manifest.json").read_text())
rows = {pathlib.Path(file["path"]).name: file["rows"] for file in manifest["files"]}
counts = manifest["counts"]
report += [  # what is said on standard error, and the folder by its usual name
    f"Executing profile '{manifest['profile']}'",
    f"✓ Generated {counts['patients']:,} patients with {counts['encounters']:,} encounters, "
    f"{counts['observations']:,} observations, {counts['medications']:,} medications",
    f"Cohort saved: {manifest['profile']}",
]
failures, checked = [], 0


def resource(text):
    wanted = json.loads(text)
    if "resourceType" not in wanted:
        return None
    lines = (cohort / "fhir" / f"{wanted['resourceType']}.ndjson").read_text().splitlines()
    return any(wanted == json.loads(line) for line in lines if f'"{wanted["id"]}"' in line)


for document in documents:
    text = pathlib.Path(document).read_text()
    for kind, block in re.findall(r"^```(csv|json|report)\n(.*?)^```$", text, re.M | re.S):
        if kind == "json":
            found = resource(block)
            checked += found is not None
            if found is False:
                failures.append(f"{document}: this resource is not made any more:\n{block}")
            continue
        for line in block.splitlines():
            if line.strip() in ("", "…"):
                continue
            checked += 1
            if line not in (tables if kind == "csv" else report):
                failures.append(f"{document}: not in the {'tables' if kind == 'csv' else 'report'}: {line}")
    for name, number in re.findall(r"── (\w+\.(?:csv|ndjson))  +([\d,]+)", text):
        checked += 1
        if rows.get(name) != int(number.replace(",", "")):
            failures.append(f"{document}: {name} has {rows.get(name)} rows, not {number}")
print("\n".join(failures) or f"ok   {checked} samples of the documents")
sys.exit(1 if failures else 0)
