#!/usr/bin/env python3
"""Checks that what is generated is valid: at least 10,000 patients of several profiles, without one error of `validate-patient`.

Usage: validity.py BINARY [COUNT]     COUNT patients of all profiles together, 10,000 when it is not given
Warnings are allowed; how many there are by rule is printed.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

BINARY = os.path.abspath(sys.argv[1])
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
ROOT = pathlib.Path(__file__).resolve().parents[2]
profiles = sorted((ROOT / "examples/profiles").glob("*.json"))
each = -(-COUNT // len(profiles))
failed = False

with tempfile.TemporaryDirectory() as folder:
    validator = pathlib.Path(folder) / "validate-patient"
    validator.symlink_to(BINARY)
    for profile in profiles:
        cohort = pathlib.Path(folder) / profile.stem
        subprocess.run([BINARY, "execute", str(profile), "--count", str(each), "--format", "ndjson", "--out", str(cohort),
                        "--quiet"], check=True, stdout=subprocess.DEVNULL)
        records = cohort / "ndjson/records.ndjson"
        as_of = json.loads((cohort / "manifest.json").read_text())["as_of"]
        run = subprocess.run([str(validator), str(records), "--as-of", as_of], capture_output=True, text=True)
        records.unlink()
        if run.returncode not in (0, 1):
            sys.exit(f"validate-patient ended with {run.returncode}: {run.stderr.strip()}")
        result = json.loads(run.stdout)
        warnings = collections.Counter(finding["rule"] for finding in result["warnings"])
        told = ", ".join(f"{rule} {number}" for rule, number in warnings.most_common()) or "none"
        print(f"{'ok  ' if result['valid'] else 'FAIL'} {each:,} of {profile.stem}: {result['error_count']} errors; warnings: {told}",
              flush=True)
        for finding in result["errors"][:10]:
            print(f"     {finding['rule']} {finding['field']}: {finding['message']} ({finding['value']})")
        failed |= not result["valid"]
sys.exit(1 if failed else 0)
