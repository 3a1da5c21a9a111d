#!/usr/bin/env python3
"""Checks an installation: every command answers under its own name, from any folder, and runs the main job.

Usage: installed.py BIN PROFILES
"""
import pathlib
import subprocess
import sys

binaries, profiles = map(pathlib.Path, sys.argv[1:3])


def run(*arguments, status=0, stdin=None):
    result = subprocess.run(arguments, input=stdin, capture_output=True, text=True)
    if result.returncode != status:
        sys.exit(f"{' '.join(map(str, arguments))}: exit {result.returncode}, expected {status}\n{result.stderr}")
    return result.stdout


commands = ["healthsim", "validate-patient", "validate-member", "validate-claim", "validate-prescription", "validate-pharmacy-claim", "adjudicate-claim", "check-formulary", "run-dur", "adjudicate-rx-claim", "export-fhir", "export-csv", "export-json", "export-hl7v2", "export-mimic",
            "export-ccda"]
for command in commands:
    assert run(binaries / command, "--version").strip(), command
    assert command in run(binaries / command, "--help"), command
linked = subprocess.run(["ldd", binaries / "healthsim"], capture_output=True, text=True).stdout
assert "libFoundation" not in linked and "libswift" not in linked, linked
run(binaries / "healthsim", "execute", profiles / "medicare-diabetic-texas.json", "--count", "20", "--format", "ndjson,csv",
    "--out", "cohort")
records = pathlib.Path("cohort/ndjson/records.ndjson").read_text()
assert records.count("\n") == 20
assert '"valid":true' in run(binaries / "validate-patient", "--stdin", stdin=records).replace(" ", "")
fhir = run(binaries / "export-fhir", "--stdin", "--stdout", "--format", "fhir-bundle", stdin=records.split("\n")[0])
assert '"resourceType":"Bundle"' in fhir.replace(" ", "")
run(binaries / "validate-patient", "--stdin", stdin="{", status=2)
run(binaries / "healthsim", "execute", "missing.json", status=2)
print(f"ok   {len(commands)} commands of one binary, {(binaries / 'healthsim').resolve().stat().st_size / 1e6:.0f} MB")
