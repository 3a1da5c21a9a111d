#!/usr/bin/env python3
"""Saves, asks, joins and breaks cohorts in a real DuckDB: nothing is lost, nothing is mixed, nothing is half there.

Usage: check_cohorts.py BINARY REPOSITORY [DUCKDB]
"""
import csv
import hashlib
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from decimal import Decimal

import duckdb

binary = os.path.realpath(sys.argv[1])
root = pathlib.Path(sys.argv[2]).resolve()
command = sys.argv[3] if len(sys.argv) > 3 else os.path.join(os.path.dirname(sys.executable), "duckdb")
work = pathlib.Path(tempfile.mkdtemp(prefix="healthsim-cohorts-"))
environment = os.environ | {"HEALTHSIM_DUCKDB": command}
profile = str(root / "examples/profiles/commercial-ohio.json")
products = 'generation.products=["patientsim","membersim","rxmembersim"]'
passed = failed = 0


def check(name, ok, detail=""):
    global passed, failed
    if not ok:
        print(f"FAIL {name} {detail}")
    passed, failed = passed + bool(ok), failed + (not ok)


def healthsim(*words, code=0, env=environment, stdin=None):
    run = subprocess.run([binary, *map(str, words)], cwd=work, env=env, capture_output=True, text=True, input=stdin)
    check(f"exit code of {' '.join(map(str, words))[:150]}", run.returncode == code,
          f"{run.returncode}, not {code}: {run.stderr[-600:]}")
    return run


def execute(count, seed, folder, name, *more, code=0, env=environment):
    return healthsim("execute", profile, "--count", count, "--seed", seed, "--set", products, "--format", "csv", "--out",
                     folder, "--save-cohort", name, "--quiet", *more, code=code, env=env)


def ask(name, sql):
    words = [name, sql] if name else [sql]
    return json.loads(healthsim("cohort", "query", *words, "--format", "json").stdout)


def one(name, sql):
    return list(ask(name, sql)[0].values())[0]


def listed():
    return {c["name"]: c for c in json.loads(healthsim("cohort", "list", "--json").stdout)}


def state():
    """All that the database says, but for when it was saved."""
    with duckdb.connect(str(work / "healthsim.duckdb"), read_only=True) as db:
        tables = [t for t, in db.sql("select table_name from duckdb_tables() order by 1").fetchall()]
        rows = {t: db.sql(f'select cohort_id, count(*), bit_xor(hash(r)) from "{t}" r group by 1 order by 1').fetchall()
                for t in tables if t != "cohorts"}
        rows["cohorts"] = db.sql("select * exclude (saved_at) from cohorts order by id").fetchall()
    return str(rows)


# Two cohorts of three products, one with a name that would like to be SQL.
odd = "O'Hara \"x\"; DROP TABLE cohorts; -- größe 漢字"
execute(60, 7, "one", "one", "--tags", "a,b", "--description", "it's one")
execute(40, 8, "two", odd)
for name, folder in [("one", "one"), (odd, "two")]:
    manifest = json.loads((work / folder / "manifest.json").read_text())
    files = {pathlib.Path(f["path"]).stem: f["rows"] for f in manifest["files"] if f["format"] == "csv"}
    entry = listed()[name]
    check("the tables have the rows of the manifest", entry["tables"] == files)
    check("the counts are those of the manifest", entry["counts"] == manifest["counts"])
    counts = " UNION ALL ".join(f"SELECT '{table}' AS t, count(*) AS n FROM \"{table}\"" for table in files)
    check(f"the tables of {folder} have their rows", {r["t"]: r["n"] for r in ask(name, counts)} == files)
    shown = json.loads(healthsim("cohort", "show", name, "--json").stdout)
    check("the specification is that of the manifest", shown["specification"] == manifest["specification"])
    check("the digests are those of the files", all(
        f["sha256"] == hashlib.sha256((work / folder / f["path"]).read_bytes()).hexdigest() for f in shown["files"]))
check("tags and words are kept", listed()["one"]["tags"] == ["a", "b"] and listed()["one"]["description"] == "it's one")

# Types are the declared ones, and every cell is that of the file.
with duckdb.connect(str(work / "healthsim.duckdb"), read_only=True) as db:
    types = {(t, c): k for t, c, k in db.sql(
        "select table_name, column_name, data_type from duckdb_columns() "
        "where schema_name = 'main' and database_name = current_database() and not internal").fetchall()}
    check("days are DATE", types["patients", "birth_date"] == "DATE" and types["fills", "filled_date"] == "DATE")
    check("money is DECIMAL", types["claims", "charge"] == "DECIMAL(18,2)" and types["adjustments", "amount"] == "DECIMAL(18,2)")
    check("moments are TIMESTAMPTZ", types["encounters", "admission_time"] == "TIMESTAMP WITH TIME ZONE")
    check("truth is BOOLEAN", types["members", "is_disabled"] == "BOOLEAN")
    check("numbers are BIGINT or DECIMAL", types["claim_lines", "line"] == "BIGINT" and types["observations", "value"].startswith("DECIMAL"))
    check("the specification is JSON", types["cohorts", "specification"] == "JSON")
    check("no clock but saved_at", [c for (t, c) in types if c == "saved_at"] == ["saved_at"])
    for table in sorted({t for t, _ in types if t != "cohorts"}):
        path = work / "one" / "csv" / f"{table}.csv"
        with open(path, newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        columns = ", ".join(
            f"epoch_us({q})" if types[table, c].startswith("TIMESTAMP") else
            f"CASE WHEN {q} THEN 'true' ELSE 'false' END" if types[table, c] == "BOOLEAN" else f"CAST({q} AS VARCHAR)"
            for c in rows[0] for q in [f'"{c}"'])
        kept = db.sql(f'SELECT {columns} FROM "{table}" WHERE cohort_id = 1').fetchall()
        moments = [k for k, c in enumerate(rows[0]) if types[table, c].startswith("TIMESTAMP")]
        numbers = [k for k, c in enumerate(rows[0]) if types[table, c].startswith("DECIMAL")]

        def cell(k, text):
            if text in ("", None):
                return ""
            if k in moments:
                return int(datetime.fromisoformat(text).timestamp() * 1_000_000) if isinstance(text, str) else int(text)
            return Decimal(text) if k in numbers else text

        wanted = [tuple(cell(k, v) for k, v in enumerate(row)) for row in rows[1:]]
        found = [tuple(cell(k, v) for k, v in enumerate(row)) for row in kept]
        # A truth that is empty would be read as false by the CASE above: such cells are left out of the comparison.
        for k, c in enumerate(rows[0]):
            if types[table, c] == "BOOLEAN" and any(row[k] == "" for row in wanted):
                wanted = [row[:k] + ("",) + row[k + 1:] for row in wanted]
                found = [row[:k] + ("",) + row[k + 1:] for row in found]
        check(f"{table}: every cell in the order of the file", found == wanted,
              next((str(p) for p in zip(found, wanted) if p[0] != p[1]), "")[:400])

# Across products no link leads nowhere, and persons are the same.
for row in json.loads(healthsim("cohort", "query", "one", "--file", root / "examples/sql/links-without-end.sql",
                                "--format", "json").stdout):
    check(f"no {row['problem']}", int(row["rows"]) == 0)
check("patient, member and card are one person", one("one", """SELECT count(*) FROM patients p JOIN members m USING (mrn)
    JOIN rx_members r ON r.mrn = p.mrn WHERE p.ssn IS DISTINCT FROM m.ssn OR p.ssn IS DISTINCT FROM r.ssn
    OR p.birth_date <> m.birth_date OR p.birth_date <> r.birth_date""") == 0)
for path in sorted((root / "examples/sql").glob("*.sql")):
    words = [] if path.stem == "cohorts-compared" else ["one"]
    run = healthsim("cohort", "query", *words, "--file", path, "--format", "csv")
    rows = list(csv.reader(io.StringIO(run.stdout)))
    check(f"{path.name} has an answer", len(rows) > 1 and all(len(r) == len(rows[0]) for r in rows))
hba1c = list(csv.DictReader(io.StringIO(healthsim(
    "cohort", "query", "one", "--file", root / "examples/sql/patients-with-hba1c.sql", "--format", "csv").stdout)))
with open(work / "one/csv/observations.csv", newline="") as file:
    wanted = {r["mrn"] for r in csv.DictReader(file) if r["code"] == "4548-4"}
check("patients-with-hba1c.sql finds those with a result", {r["mrn"] for r in hba1c} == wanted and wanted)
cost = list(csv.DictReader(io.StringIO(healthsim(
    "cohort", "query", "one", "--file", root / "examples/sql/cost-by-condition.sql", "--format", "csv").stdout)))
with open(work / "one/csv/adjudications.csv", newline="") as file:
    paid = sum(round(float(r["paid"]) * 100) for r in csv.DictReader(file))
check("cost-by-condition.sql adds up to what was paid", sum(round(float(r["paid"]) * 100) for r in cost) == paid)

# Questions change nothing, reach no file and no other cohort.
before = state()
for sql in ["DROP TABLE patients", "DELETE FROM patients", "INSERT INTO cohorts SELECT * FROM cohorts", "SELECT 1; SELECT 2",
            "CREATE TABLE x (i INT)", "COPY (SELECT 1) TO 'x.csv'", "SELECT * FROM read_csv('/etc/passwd')",
            "ATTACH 'x.duckdb' AS x", "SET enable_external_access = true", "SELECT 1') ; DROP VIEW patients; --",
            "PRAGMA database_list; DROP TABLE x", "", "SELEC 1", "DELETE FROM healthsim_store.main.patients",
            "SELECT * FROM 'one/csv/patients.csv'", ".shell touch x", "COMMIT", "UPDATE cohorts SET name = 'x'"]:
    healthsim("cohort", "query", "one", sql, code=2)
check("no question has changed anything", state() == before)
check("no question has written a file", not [p for p in work.iterdir() if p.name.startswith("x")])
check("a table is that of the cohort, by any of its names",
      int(one("one", "SELECT (SELECT count(*) FROM patients) - (SELECT count(*) FROM main.patients)")) == 0
      and int(one(odd, "SELECT count(*) FROM main.patients")) == listed()[odd]["tables"]["patients"])
check("a cohort sees itself among the cohorts", [r["name"] for r in ask("one", "SELECT name FROM cohorts")] == ["one"])
check("DESCRIBE is a question", any(r["column_name"] == "mrn" for r in ask("one", "DESCRIBE patients")))
check("no rows are an empty array", ask("one", "SELECT 1 AS a WHERE false") == [])
check("an answer may have quotes, lines and no value",
      ask("one", "SELECT 'a\"b' || chr(10) || 'ü' AS x, NULL AS y, 1.50 AS z") == [{"x": 'a"b\nü', "y": None, "z": 1.5}])

# The same name again: refused before anything is made, or replaced when asked.
execute(5, 9, "three", "one", code=2)
check("nothing was made", not (work / "three").exists() and state() == before)
execute(60, 7, "one", "one", "--resume")
check("the same cohort is saved once", state() == before)
execute(5, 9, "three", "one", "--force")
check("a forced cohort replaces the old one, whole", listed()["one"]["tables"]["patients"] == 5
      and int(one("one", "SELECT count(*) FROM patients")) == 5 and int(one("one", "SELECT count(DISTINCT mrn) FROM encounters")) <= 5)
check("and no other", int(one(odd, "SELECT count(*) FROM patients")) == 40)
healthsim("cohort", "save", "one", "one", code=2)
healthsim("cohort", "save", "one", "one", "--force", "--quiet")
check("a folder can be saved later", listed()["one"]["tables"]["patients"] == 60)

# Without the program: the cohort stays, what is missing is said, and it goes on later.
bare = {k: v for k, v in os.environ.items() if k != "HEALTHSIM_DUCKDB"} | {"PATH": "/nowhere"}
run = execute(5, 3, "later", "later", code=2, env=bare)
check("what is missing is said", "HEALTHSIM_DUCKDB" in run.stderr and (work / "later/manifest.json").exists())
run = execute(5, 3, "later", "later", "--resume")
check("and it is saved later", "later" in listed())

# Killed in the midst of a load: the old state; with --resume the rest.
big = ["execute", profile, "--count", "1500", "--set", products, "--format", "csv", "--out", "big", "--save-cohort", "big"]
subprocess.run([binary, *big[:-2], "--quiet"], cwd=work, check=True, capture_output=True)
before = state()


def interrupted(number, after):
    process = subprocess.Popen([binary, *big, "--resume", "--quiet"], cwd=work, env=environment, start_new_session=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(after)
    done = process.poll() is not None
    if not done:
        # SIGKILL for all that were started, another signal for the program alone.
        children = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True).stdout.split("\n")[1:]
        pairs = [tuple(map(int, line.split())) for line in children if line.strip()]
        tree = [process.pid]
        for _ in range(3):
            tree += [pid for pid, parent in pairs if parent in tree and pid not in tree]
        for pid in tree if number == signal.SIGKILL else [process.pid]:
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass
    words = process.communicate(timeout=60)[1]
    return done, process.returncode, words


cuts = 0
for number in [signal.SIGKILL, signal.SIGINT, signal.SIGTERM]:
    for after in [0.3, 0.7, 1.2]:
        done, code, words = interrupted(number, after)
        if done or code == 0:
            break
        cuts += 1
        expected = {signal.SIGKILL: -9, signal.SIGINT: 130, signal.SIGTERM: 143}[number]
        check(f"exit code after {number.name}", code in (expected, -number), f"{code} {words}")
        if code > 0:
            check(f"{number.name} is answered", "stopped" in words and "--resume" in words, words)
        deadline = time.time() + 20
        while True:
            try:
                check(f"a load that was cut by {number.name} after {after} s has left the old state", state() == before)
                break
            except duckdb.IOException:
                # A program whose parent was killed may hold the file for a moment.
                if time.time() > deadline:
                    check("the database can be opened again", False)
                    break
                time.sleep(0.2)
check("loads were cut", cuts >= 3, cuts)
healthsim(*big, "--resume", "--quiet")
check("the load is completed by --resume", listed()["big"]["tables"]["patients"] == 1500)
healthsim("cohort", "delete", "big", "--quiet")
check("and what is deleted is gone", state() == before)

# Copies, joins, tags.
healthsim("cohort", "clone", odd, "copy", "--quiet")
check("a copy has the same rows", listed()["copy"]["tables"] == listed()[odd]["tables"]
      and int(one("copy", "SELECT count(*) FROM observations")) == listed()[odd]["tables"]["observations"])
healthsim("cohort", "clone", "one", "copy", "--quiet", code=2)
healthsim("cohort", "tag", "copy", "+new", "-a", "--quiet")
check("tags are given", listed()["copy"]["tags"] == ["new"])
healthsim("cohort", "merge", "one", odd, "both", "--quiet")
entries = listed()
for table, rows in entries["both"]["tables"].items():
    parts = [entries[n]["tables"][table] for n in ("one", odd)]
    limit = rows == sum(parts) if table not in ("practitioners", "facilities") else max(parts) <= rows <= sum(parts)
    check(f"{table} of both are those of each", limit, f"{rows} {parts}")
with duckdb.connect() as db:
    db.sql(f"ATTACH '{work}/healthsim.duckdb' AS s (READ_ONLY)")
    number = {n: c["id"] for n, c in listed().items()}["both"]
    keys = {"patients": "mrn", "encounters": "encounter_id", "claims": "claim_id", "members": "member_id", "fills": "fill_id",
            "pharmacy_claims": "claim_id", "practitioners": "npi", "facilities": "npi", "observations": "observation_id",
            "adjudications": "adjudication_id", "prescriptions": "prescription_id", "conditions": "condition_id"}
    for table, key in keys.items():
        rows = db.sql(f"SELECT count(*), count(DISTINCT {key}) FROM s.{table} WHERE cohort_id = {number}").fetchall()[0]
        check(f"{table} of both have keys of their own", rows[0] == rows[1] and rows[0] > 0, rows)
run = healthsim("cohort", "query", "both", "--file", root / "examples/sql/links-without-end.sql", "--format", "json")
for row in json.loads(run.stdout):
    check(f"both: no {row['problem']}", int(row["rows"]) == 0)
check("providers of both are listed", int(one("both", """SELECT count(*) FROM encounters
    ANTI JOIN practitioners ON practitioners.npi = encounters.practitioner_npi WHERE practitioner_npi IS NOT NULL""")) == 0)
check("persons of both stay one", int(one("both", """SELECT count(*) FROM patients p JOIN members m USING (ssn)
    WHERE p.mrn <> m.mrn""")) == 0)
check("lists of ids are qualified, too", int(one("both", """SELECT count(*) FROM
    (SELECT unnest(string_split(condition_ids, '; ')) AS condition_id FROM care_plans WHERE condition_ids IS NOT NULL)
    ANTI JOIN conditions USING (condition_id)""")) == 0)
check("ids that both have are qualified", set(r["p"] for r in ask("both", """SELECT DISTINCT split_part(mrn, ':', 1) AS p
    FROM patients WHERE mrn LIKE '%:%'""")) == {"one", odd.replace(";", "_").replace(":", "_")})
check("and the others stay", int(one("both", "SELECT count(*) FROM patients WHERE mrn NOT LIKE '%:%'")) == 20)
healthsim("cohort", "merge", "one", "one", "x", code=2)

# Out again.
healthsim("cohort", "export", "one", "--format", "csv,parquet,ndjson", "--out", "out", "--quiet")
tables = listed()["one"]["tables"]
for path in sorted((work / "one/csv").glob("*.csv")):
    check(f"{path.name} is exported to the same bytes", path.read_bytes() == (work / "out/csv" / path.name).read_bytes())
    rows = duckdb.sql(f"SELECT count(*) FROM '{work}/out/parquet/{path.stem}.parquet'").fetchall()[0][0]
    check(f"{path.stem}.parquet has its rows", rows == tables[path.stem])
kinds = duckdb.sql(f"DESCRIBE SELECT birth_date FROM '{work}/out/parquet/patients.parquet'").fetchall()[0][1]
check("Parquet has the types", kinds == "DATE")
healthsim("cohort", "export", "one", "--format", "parquet", "--out", "out", "--quiet", code=2)
healthsim("cohort", "export", "both", "--format", "csv,parquet", "--out", "both-out", "--quiet")
check("a joined cohort is exported from its tables", duckdb.sql(
    f"SELECT count(*) FROM read_csv('{work}/both-out/csv/patients.csv')").fetchall()[0][0] == 100)
healthsim("cohort", "export", "both", "--format", "fhir", "--out", "no", code=2)
check("nothing is left of an export that was refused", not (work / "no").exists())

# Removed, one does not take rows of the others with it.
healthsim("cohort", "delete", odd, "--quiet")
check("a deleted cohort is gone", odd not in listed())
check("a copy and a join outlive it", int(one("copy", "SELECT count(*) FROM patients")) == 40
      and int(one("both", "SELECT count(*) FROM patients")) == 100)
healthsim("cohort", "show", odd, code=2)
shutil.rmtree(work)
print(f"cohorts: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
