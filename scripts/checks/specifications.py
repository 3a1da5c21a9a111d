#!/usr/bin/env python3
"""Makes cohorts of specifications drawn at random within the grammar, and reads each back: no error, no broken link.

Usage: specifications.py BINARY [--count N] [--seed N] [--keep DIR]
The specifications come from the test kit (RandomSpecification), by `swift test`. One that fails is printed whole.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("--count", type=int, default=50)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--keep", help="a folder for the specifications, which stays")
arguments = parser.parse_args()
binary = os.path.abspath(arguments.binary)

with tempfile.TemporaryDirectory() as folder:
    documents = pathlib.Path(arguments.keep or folder) / "specifications"
    documents.mkdir(parents=True, exist_ok=True)
    if not all((documents / f"{number}.json").exists() for number in range(arguments.count)):
        environment = dict(os.environ, HEALTHSIM_SPECIFICATIONS=str(documents), HEALTHSIM_SPECIFICATION_SEED=str(arguments.seed),
                           HEALTHSIM_SPECIFICATION_COUNT=str(arguments.count))
        subprocess.run(["swift", "test", "--filter", "RandomSpecificationTests.*written"], cwd=ROOT, env=environment, check=True,
                       stdout=subprocess.DEVNULL)
    failed = persons = 0
    for number in range(arguments.count):
        document = documents / f"{number}.json"
        cohort = pathlib.Path(folder) / f"cohort-{number}"
        made = subprocess.run([binary, "execute", str(document), "--out", str(cohort), "--quiet"], capture_output=True, text=True)
        problem = f"execute ended with {made.returncode}\n{made.stdout}{made.stderr}" if made.returncode else ""
        if not problem:
            manifest = json.loads((cohort / "manifest.json").read_text())
            persons += manifest["counts"]["patients"]
            if not manifest["validation"]["links_complete"] or not manifest["validation"]["records_consistent"]:
                problem = f"a check after the run failed: {manifest['validation']}"
        if not problem:
            read = subprocess.run([binary, "verify", str(cohort), "--quiet"], capture_output=True, text=True)
            if read.returncode:
                problem = f"verify ended with {read.returncode}\n{read.stdout}{read.stderr}"
        if problem:
            failed += 1
            print(f"FAIL specification {number} of seed {arguments.seed}: {problem}\n{document.read_text()}", flush=True)
    print(f"{'FAIL' if failed else 'ok  '} {arguments.count - failed} of {arguments.count} specifications of seed {arguments.seed}, "
          f"{persons:,} persons: made, checked, and read back")
sys.exit(1 if failed else 0)
