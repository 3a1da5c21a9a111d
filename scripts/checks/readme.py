#!/usr/bin/env python3
"""Checks that what the documents show is what the main job makes.

Usage: readme.py [--record] COHORT DOCUMENT…

Of each document, every line of a `csv` block is a line of a table, every `json` block that is a FHIR resource is one of the cohort, and
every line of a `report` block is in the report. A line that is an ellipsis stands for what was left out. Where a file of the
cohort is named in a drawing of its folder, the number of its rows is the manifest's, and so are the answers of the two questions of the
user guide. With --record all of these are written anew from the cohort.
"""
import collections
import csv
import datetime
import json
import pathlib
import re
import sys

arguments = sys.argv[1:]
record = arguments[0] == "--record"
cohort, documents = pathlib.Path(arguments[record]), arguments[record + 1 :]
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


def table(name):
    with open(cohort / "csv" / f"{name}.csv", newline="") as file:
        text = file.read()
    return list(zip(csv.DictReader(text.splitlines()), text.splitlines()[1:]))


def resource(kind, identifier):
    lines = (cohort / "fhir" / f"{kind}.ndjson").read_text().splitlines()
    return next((json.loads(line) for line in lines if f'"id":"{identifier}"' in line), None)


# HbA1c is a result that the main job has of everybody: the samples are about it.
hemoglobin = collections.defaultdict(list)
for row, line in table("observations"):
    if row["code"] == "4548-4":
        hemoglobin[row["mrn"]].append((row["effective_time"], float(row["value"]), line, row["observation_id"]))
for results in hemoglobin.values():
    results.sort()


def day(time):
    return datetime.date.fromisoformat(time[:10])


def story():
    """Two high results, a new drug soon after the second, a lower third: the first patient of whom that is true."""
    drugs = ("sglt2-inhibitor", "glp1-agonist", "dpp4-inhibitor", "sulfonylurea", "biguanide")
    orders = [(row, line) for row, line in table("medication_orders") if row["drug_class"] in drugs]
    for mrn in sorted(hemoglobin):
        results = hemoglobin[mrn]
        own = [(row, line) for row, line in orders if row["mrn"] == mrn]
        for first, second, third in zip(results, results[1:], results[2:]):
            for row, line in own:
                earlier = [other for other, _ in own if other["authored_time"] < row["authored_time"]]
                if any(other["drug_class"] == row["drug_class"] for other in earlier):
                    continue
                waited = (day(row["authored_time"]) - day(second[0])).days
                if first[1] > 7.5 and second[1] > 7.5 and 0 <= waited <= 7 and third[1] < second[1] - 0.5 and (
                    60 <= (day(third[0]) - day(second[0])).days <= 150
                ):
                    return [first[2], second[2], line, third[2]], third[3]
    return None


def by_severity():
    groups = collections.defaultdict(lambda: ([], set()))
    listed = [row for row, _ in table("conditions") if row["category"] == "problem-list-item"]
    for mrn, severity in {(row["mrn"], row["severity"]) for row in listed if row["code"].startswith("E11")}:
        if mrn in hemoglobin:
            groups[severity][0].extend(result[1] for result in hemoglobin[mrn])
            groups[severity][1].add(mrn)
    answers = [(sum(values) / len(values), level, len(mrns)) for level, (values, mrns) in groups.items() if values]
    return [f"│ {level:<18} │ {mean:6.1f} │ {mrns:8} │" for mean, level, mrns in sorted(answers)]


def first_and_last():
    return [
        f"{mrn}{results[0][1]:7.1f}{results[-1][1]:6.1f}{len(results):7}" for mrn, results in sorted(hemoglobin.items())[:3]
    ]


def indented(value, depth=0, before=0):
    """JSON as the documents have it: what fits is on one line, and a list of one object begins with both brackets."""
    flat = json.dumps(value, ensure_ascii=False)
    flat = re.sub(r"\{(?! )", "{ ", re.sub(r"\}", " }", flat)) if '"{' not in flat else flat
    if depth and 2 * depth + before + len(flat) < 118:
        return flat
    pad = "  " * (depth + 1)
    if isinstance(value, dict):
        if depth and len(pad) + len(flat) - 4 < 120 and "[" not in flat:
            return "{\n" + pad + flat[2:-2] + "\n" + "  " * depth + "}"
        parts = [f"{pad}{json.dumps(key)}: {indented(part, depth + 1, len(key) + 4)}" for key, part in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + "  " * depth + "}"
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        return f"[ {indented(value[0], depth, 200)} ]"
    if isinstance(value, list):
        return "[\n" + ",\n".join(pad + indented(part, depth + 1) for part in value) + "\n" + "  " * depth + "]"
    return flat


def written(text):
    """A document with all samples from the cohort."""
    found = story()

    def block(match):
        kind, body = match[1], match[2]
        if kind == "csv" and found:
            body = "\n".join(found[0]) + "\n"
        elif kind == "json" and '"resourceType"' in body and found:
            shown = resource("Observation", found[1])
            shown.pop("text", None)
            body = indented(shown) + "\n"
        elif kind == "report":
            lines = []
            for line in body.splitlines():
                begin = re.match(r"^(✓ Generated|.{30}\S*)", line)
                same = [other for other in report if begin and other.startswith(begin[1])]
                if "/" in line and "linked" in line:
                    same = [other for other in report if other.split(":")[0] == line.split(":")[0]]
                lines.append(line if line in report or not same else same[0])
            body = "\n".join(lines) + "\n"
        return f"```{kind}\n{body}```"

    text = re.sub(r"^```(csv|json|report)\n(.*?)^```$", block, text, flags=re.M | re.S)
    text = re.sub(
        r"(── (\w+\.(?:csv|ndjson))) +[\d,]+",
        lambda match: f"{match[1]}{rows.get(match[2], 0):>{37 - len(match[2])},}", text)
    for pattern, lines in ((r"(?:^│ \w+ +│ +[\d.]+ │ +\d+ │\n)+", by_severity()), (r"(?:^MRN\d+ +[\d.]+ +[\d.]+ +\d+\n)+", first_and_last())):
        text = re.sub(pattern, "\n".join(lines) + "\n", text, flags=re.M)
    return text


for document in documents:
    text = pathlib.Path(document).read_text()
    if record:
        text = written(text)
        pathlib.Path(document).write_text(text)
    for kind, block in re.findall(r"^```(csv|json|report)\n(.*?)^```$", text, re.M | re.S):
        if kind == "json":
            wanted = json.loads(block)
            if "resourceType" in wanted:
                checked += 1
                made = resource(wanted["resourceType"], wanted["id"]) or {}
                if {key: made.get(key) for key in wanted} != wanted:  # parts may be left out
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
    for line in re.findall(r"^(?:│ \w+ +│ +[\d.]+ │ +\d+ │|MRN\d+ +[\d.]+ +[\d.]+ +\d+)$", text, re.M):
        checked += 1
        if line not in by_severity() + first_and_last():
            failures.append(f"{document}: is not the answer any more: {line}")
print("\n".join(failures) or f"ok   {checked} samples of the documents")
sys.exit(1 if failures else 0)
