#!/usr/bin/env python3
"""Checks that what is made of pharmacy benefits is valid: at least 20,000 claims, without one error of
`validate-pharmacy-claim`.

Usage: rx_validity.py BINARY [CLAIMS]     CLAIMS of all profiles together, 20,000 when it is not given
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
CLAIMS = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
ROOT = pathlib.Path(__file__).resolve().parents[2]
profiles = [ROOT / "examples/profiles" / f"{name}.json" for name in ("all-ages-county", "medicare-diabetic-texas")]
failed, total, size = False, 0, 200

with tempfile.TemporaryDirectory() as folder:
    validator = pathlib.Path(folder) / "validate-pharmacy-claim"
    validator.symlink_to(BINARY)
    for seed in range(1, 50):
        for profile in profiles:
            cohort = pathlib.Path(folder) / f"{profile.stem}-{seed}"
            # A format of pharmacy claims brings the prescriptions along.
            subprocess.run([BINARY, "execute", str(profile), "--count", str(size), "--seed", str(seed), "--format",
                            "ncpdp-d0,ndjson", "--out", str(cohort), "--quiet"], check=True, stdout=subprocess.DEVNULL)
            households = cohort / "ndjson/prescriptions.ndjson"
            claims = sum(len(json.loads(line)["claims"]) for line in households.open())
            as_of = json.loads((cohort / "manifest.json").read_text())["as_of"]
            run = subprocess.run([str(validator), str(households)], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(f"validate-pharmacy-claim ended with {run.returncode}: {run.stderr.strip()}")
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
