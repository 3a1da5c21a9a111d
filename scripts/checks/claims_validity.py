#!/usr/bin/env python3
"""Checks that what is made of members is valid: at least 10,000 claims, without one error of `validate-member`.

Usage: claims_validity.py BINARY [CLAIMS]     CLAIMS of all profiles together, 10,000 when it is not given
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
CLAIMS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
ROOT = pathlib.Path(__file__).resolve().parents[2]
profiles = [ROOT / "examples/profiles" / f"{name}.json" for name in ("all-ages-county", "medicare-diabetic-texas")]
failed, total, size = False, 0, 400

with tempfile.TemporaryDirectory() as folder:
    validator = pathlib.Path(folder) / "validate-member"
    validator.symlink_to(BINARY)
    for seed in range(1, 50):
        for profile in profiles:
            cohort = pathlib.Path(folder) / f"{profile.stem}-{seed}"
            # A format of claims brings the members along.
            subprocess.run([BINARY, "execute", str(profile), "--count", str(size), "--seed", str(seed), "--format",
                            "x12-837p,ndjson", "--out", str(cohort), "--quiet"], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            households = cohort / "ndjson/households.ndjson"
            claims = sum(len(json.loads(line)["claims"]) for line in households.open())
            as_of = json.loads((cohort / "manifest.json").read_text())["as_of"]
            run = subprocess.run([str(validator), str(households)], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(f"validate-member ended with {run.returncode}: {run.stderr.strip()}")
            result = json.loads(run.stdout)
            warnings = collections.Counter(finding["rule"] for finding in result["warnings"])
            told = ", ".join(f"{rule} {number}" for rule, number in warnings.most_common()) or "none"
            print(f"{'ok  ' if result['valid'] else 'FAIL'} {claims:,} claims of {profile.stem}, seed {seed}, {as_of}: "
                  f"{result['error_count']} errors; warnings: {told}", flush=True)
            for finding in result["errors"][:10]:
                print(f"     {finding['rule']} {finding['field']}: {finding['message']} ({finding['value']})")
            failed |= not result["valid"]
            total += claims
            for path in sorted(cohort.rglob("*"), reverse=True):
                path.unlink() if path.is_file() else path.rmdir()
        if total >= CLAIMS:
            break
print(f"{total:,} claims")
sys.exit(1 if failed or total < CLAIMS else 0)
