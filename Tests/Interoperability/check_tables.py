#!/usr/bin/env python3
"""Reads a cohort's CSV and JSON files with DuckDB and pyarrow: the same rows, keys and sums in each.

Usage: check_tables.py COHORT
"""
import csv
import json
import pathlib
import sys

import duckdb
import pyarrow.csv

folder = pathlib.Path(sys.argv[1])
manifest = json.loads((folder / "manifest.json").read_text())
rows = {f["path"]: f["rows"] for f in manifest["files"]}
passed = failed = 0


def check(name, ok, detail=""):
    global passed, failed
    print(f"{'ok  ' if ok else 'FAIL'} {name} {detail}")
    passed, failed = passed + bool(ok), failed + (not ok)


for path in sorted((folder / "csv").glob("*.csv")):
    name = f"csv/{path.name}"
    duck = duckdb.sql(f"select count(*) from read_csv('{path}', header = true, all_varchar = true)").fetchall()[0][0]
    with open(path, newline="", encoding="utf-8") as file:
        plain = sum(1 for _ in csv.reader(file)) - 1
    arrow = pyarrow.csv.read_csv(path).num_rows if rows[name] else 0
    check(f"{name}: DuckDB, Python and pyarrow read the rows of the manifest", duck == plain == arrow == rows[name],
          f"{rows[name]}")

records = [json.loads(line) for line in open(folder / "ndjson/records.ndjson", encoding="utf-8")]
array = json.load(open(folder / "json/records.json", encoding="utf-8"))
check("json and ndjson hold the same records", records == array, f"{len(array)}")
for table, member in [("encounters", "encounters"), ("conditions", "conditions"), ("observations", "observations"),
                      ("medication_orders", "medications"), ("procedures", "procedures")]:
    check(f"csv {table} has as many rows as the records have {member}",
          rows[f"csv/{table}.csv"] == sum(len(r.get(member, [])) for r in records))
duck = duckdb.sql(f"select count(*), count(distinct patient.mrn) from read_json_auto('{folder}/ndjson/records.ndjson')").fetchall()[0]
check("DuckDB reads the NDJSON records", duck == (len(records), len(records)))
joined = duckdb.sql(f"""select count(*) from read_csv('{folder}/csv/observations.csv', all_varchar = true) o
    join read_csv('{folder}/csv/encounters.csv', all_varchar = true) e using (encounter_id)
    join read_csv('{folder}/csv/patients.csv', all_varchar = true) p on p.mrn = o.mrn and p.mrn = e.mrn""").fetchall()[0][0]
check("observations join encounters and patients", joined == rows["csv/observations.csv"], joined)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
