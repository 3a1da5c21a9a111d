#!/usr/bin/env python3
"""Checks that a DuckDB file serves as reference populations: tables of a set, and tables of the CDC's own columns.

Usage: check_reference_database.py BINARY

Needs the command `duckdb` (PyPI `duckdb-cli`) in PATH, beside this Python, or in HEALTHSIM_DUCKDB; skipped visibly without it.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
beside = pathlib.Path(sys.executable).parent / "duckdb"
program = os.environ.get("HEALTHSIM_DUCKDB") or shutil.which("duckdb") or (str(beside) if beside.exists() else None)
if program is None:
    print("SKIPPED: a DuckDB file as reference populations, because there is no command 'duckdb'")
    sys.exit(0)
environment = dict(os.environ, HEALTHSIM_DUCKDB=program)
failures = 0


def check(name, problem):
    global failures
    failures += bool(problem)
    print(f"{'FAILED' if problem else 'passed'}  {name}" + (f": {problem}" if problem else ""))


def fill(path, *statements):
    """Makes a database with the program itself: a newer one writes files that an older one does not read."""
    subprocess.run([program, "-no-init", "-bail", "-batch", path, "-c", "; ".join(statements)], check=True, stdout=subprocess.DEVNULL)


def run(*words):
    done = subprocess.run([BINARY, *words], env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


with tempfile.TemporaryDirectory() as folder:
    # Tables of a set, made by a program that took the codes for numbers.
    root = pathlib.Path(__file__).resolve().parents[2] / "references/populations"
    own = f"{folder}/own.duckdb"
    fill(own, *(f"CREATE TABLE {name} AS SELECT * FROM read_csv('{root}/{name}.csv')" for name in ("counties", "states")))
    for place in ("48201", "06037", "AL", "US"):
        found, embedded = run("reference", "show", place, "--json", "--reference", own), run("reference", "show", place, "--json")
        check(f"{place} is the same from a database as embedded", "" if found == embedded and found[0] == 0 else found)

    # Tables of the CDC's own columns, in a schema of their own.
    cdc = f"{folder}/cdc.duckdb"
    fill(
        cdc, "CREATE SCHEMA population",
        "CREATE TABLE population.places_county AS SELECT * FROM (VALUES ('TX', 48201, 4738253, 13.2, 37.3), "
        "('AL', 1001, 56145, 12.1, NULL)) t(StateAbbr, CountyFIPS, TotalPopulation, DIABETES_CrudePrev, OBESITY_CrudePrev)",
        "CREATE TABLE population.svi_county AS SELECT * FROM (VALUES ('TX', 48201, 4726177, 26.2, 11.0, 25.0, 21.0, 72.4), "
        "('AL', 1001, 58761, 23.4, 15.6, -999.0, 7.4, 27.4)) t(ST_ABBR, FIPS, E_TOTPOP, EP_AGE17, EP_AGE65, EP_POV150, EP_UNINSUR, EP_MINRTY)")
    code, text, words = run("reference", "show", "48201", "--json", "--reference", cdc)
    figures = json.loads(text) if code == 0 else {}
    wanted = {"prevalence": {"diabetes": 0.132, "obesity": 0.373}, "social": {"poverty": 0.25, "uninsured": 0.21, "minority": 0.724}}
    check("Harris County comes out of the CDC's columns", "" if all(figures.get(k) == v for k, v in wanted.items()) else (code, words, figures))
    code, text, words = run("reference", "show", "01001", "--json", "--reference", cdc)
    figures = json.loads(text) if code == 0 else {}
    check("what is not published stays away", "" if figures.get("prevalence") == {"diabetes": 0.121} and "poverty" not in figures.get("social", {}) else (code, words, figures))

    # A profile runs with it.
    profile = pathlib.Path(folder) / "autauga.json"
    profile.write_text(json.dumps({"id": "autauga", "generation": {"count": 5, "seed": 1, "history_months": 0},
                                   "demographics": {"reference": {"type": "county", "fips": "01001"}}}))
    code, text, words = run("execute", str(profile), "--reference", cdc, "--format", "csv", "--tables", "patients", "--out", f"{folder}/out", "--quiet")
    merged = json.loads(pathlib.Path(f"{folder}/out/manifest.json").read_text())["specification"] if code == 0 else {}
    check("a profile takes its figures from a database", "" if merged.get("clinical", {}).get("prevalence") == {"diabetes": 0.121} else (code, words))

    # What is no such database is told.
    other = f"{folder}/other.duckdb"
    fill(other, "CREATE TABLE bread AS SELECT 1 AS slices")
    code, text, words = run("reference", "show", "48201", "--reference", other)
    check("a database without such tables is refused", "" if code == 2 and "bread" in words and "counties" in words else (code, words))
    code, text, words = run("reference", "show", "48201", "--reference", str(profile))
    check("a file that is no database is refused", "" if code == 2 and "DuckDB" in words else (code, words))

print(f"{'FAILED' if failures else 'passed'}: a DuckDB file as reference populations")
sys.exit(1 if failures else 0)
