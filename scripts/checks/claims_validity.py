#!/usr/bin/env python3
"""Checks that what is made of members, or of pharmacy benefits, is valid: at least so many claims, without one error.

Usage: claims_validity.py BINARY [members|pharmacy] [CLAIMS]
CLAIMS of all profiles together: by default 10,000 of members (`validate-member`), 20,000 of pharmacies
(`validate-pharmacy-claim`).
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
# The validator, a format that brings the product along, the file of its households, and how many claims.
KINDS = {"members": ("validate-member", "x12-837p", "households", 10_000, 400),
         "pharmacy": ("validate-pharmacy-claim", "ncpdp-d0", "prescriptions", 20_000, 200)}
VALIDATOR, FORMAT, HOUSEHOLDS, USUAL, size = KINDS[sys.argv[2] if len(sys.argv) > 2 else "members"]
CLAIMS = int(sys.argv[3]) if len(sys.argv) > 3 else USUAL
ROOT = pathlib.Path(__file__).resolve().parents[2]
profiles = [ROOT / "examples/profiles" / f"{name}.json" for name in ("all-ages-county", "medicare-diabetic-texas")]
failed, total = False, 0

with tempfile.TemporaryDirectory() as folder:
    validator = pathlib.Path(folder) / VALIDATOR
    validator.symlink_to(BINARY)
    for seed in range(1, 50):
        for profile in profiles:
            cohort = pathlib.Path(folder) / f"{profile.stem}-{seed}"
            subprocess.run([BINARY, "execute", str(profile), "--count", str(size), "--seed", str(seed), "--format",
                            f"{FORMAT},ndjson", "--out", str(cohort), "--quiet"], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            households = cohort / f"ndjson/{HOUSEHOLDS}.ndjson"
            claims = sum(len(json.loads(line)["claims"]) for line in households.open())
            as_of = json.loads((cohort / "manifest.json").read_text())["as_of"]
            run = subprocess.run([str(validator), str(households)], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(f"{VALIDATOR} ended with {run.returncode}: {run.stderr.strip()}")
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
