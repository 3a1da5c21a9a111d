#!/usr/bin/env bash
# Checks by outside software, in a Python environment of their own from PyPI.
#
# Usage: Tests/Interoperability/run.sh BINARY
# Without a network the environment cannot be made: that is said on a line of its own and nothing is checked.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=$(realpath "$1")
venv="$root/.build/interoperability"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -x "$venv/bin/python" ] || ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
    rm -rf "$venv"
    if ! { python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt" \
        && "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps canvas==0.261.0; }; then
        rm -rf "$venv"
        echo "SKIPPED: interoperability checks, because the Python packages could not be installed (offline?)"
        exit 0
    fi
    cp "$here/requirements.txt" "$venv/requirements.txt"
fi

# The program is the other commands when it is called by their names.
mkdir "$work/bin"
for name in export-fhir export-ccda; do ln -s "$binary" "$work/bin/$name"; done

"$venv/bin/python" "$here/check_references.py"
"$venv/bin/python" "$here/check_reference_database.py" "$binary"
"$venv/bin/python" "$here/check_claim_references.py"
"$venv/bin/python" "$here/check_pharmacy_rules.py"
"$venv/bin/python" "$here/check_drug_references.py"
"$venv/bin/python" "$here/check_fhir.py" "$root/Tests/Fixtures/fhir/cohort"
for profile in medicare-diabetic-texas healthy-adults-national; do
    "$binary" execute "$root/examples/profiles/$profile.json" --count 150 \
        --format fhir,fhir-bundle,fhir-transaction,fhir-document,ndjson --out "$work/fhir/$profile" --quiet > /dev/null
    "$venv/bin/python" "$here/check_fhir.py" "$work/fhir/$profile"
done
for format in fhir fhir-bundle fhir-transaction; do
    "$work/bin/export-fhir" "$work/fhir/$profile/ndjson/records.ndjson" "$work/base/$format/" \
        --format "$format" --profile base --quiet
done
"$venv/bin/python" "$here/check_fhir.py" "$work/base"
"$binary" execute "$root/examples/profiles/medicare-diabetic-texas.json" --count 1000 \
    --format csv,json,ndjson --out "$work/cohort" --quiet > /dev/null
"$venv/bin/python" "$here/check_tables.py" "$work/cohort"
"$venv/bin/python" "$here/check_cohorts.py" "$binary" "$root" "$venv/bin/duckdb"
"$binary" execute "$root/examples/profiles/medicare-diabetic-texas.json" --count 200 \
    --include-notes --format hl7v2,ccda,ndjson --out "$work/interfaces" --quiet > /dev/null
"$work/bin/export-ccda" "$work/interfaces/ndjson/records.ndjson" "$work/documents" --quiet
"$venv/bin/python" "$here/check_ccda.py" "$work/interfaces" "$work/documents"
"$venv/bin/python" "$here/check_hl7v2.py" "$binary" "$work/interfaces"
"$binary" execute "$root/examples/profiles/medicare-diabetic-texas.json" --count 2000 --seed 7 \
    --format csv --out "$work/clinical" --quiet > /dev/null
"$venv/bin/python" "$here/check_clinical.py" "$work/clinical"
"$binary" execute "$root/examples/profiles/medicare-diabetic-texas.json" --count 1000 --seed 7 \
    --format mimic,ndjson --out "$work/mimic" --quiet > /dev/null
"$venv/bin/python" "$here/check_mimic.py" "$work/mimic" "$root/Tests/Fixtures/mimic"
"$binary" execute "$root/examples/profiles/commercial-ohio.json" --count 2000 \
    --format x12-837p,x12-837i,x12-835,x12-834 --out "$work/payments" --quiet > /dev/null
"$venv/bin/python" "$here/check_x12_payments.py" "$work/payments"
for profile in medicare-diabetic-texas commercial-ohio; do
    "$binary" execute "$root/examples/profiles/$profile.json" --count 150 \
        --format ncpdp-d0,ncpdp-script --out "$work/pharmacy/$profile" --quiet > /dev/null
    "$venv/bin/python" "$here/check_ncpdp.py" "$work/pharmacy/$profile" "$binary"
done

# linuxforhealth-x12 needs an older pydantic than the others: an environment of its own.
x12="$root/.build/interoperability-x12"
if [ ! -x "$x12/bin/python" ] || ! cmp -s "$here/requirements-x12.txt" "$x12/requirements.txt"; then
    rm -rf "$x12"
    python3 -m venv "$x12"
    "$x12/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements-x12.txt"
    cp "$here/requirements-x12.txt" "$x12/requirements.txt"
fi
"$x12/bin/python" "$here/check_x12_837.py" "$root"/Tests/Fixtures/x12/837[pi].x12
"$binary" execute "$root/examples/profiles/medicare-diabetic-texas.json" --count 300 \
    --format x12-837p,x12-837i --out "$work/claims" --quiet > /dev/null
"$x12/bin/python" "$here/check_x12_837.py" "$work/claims/x12-837p/837p.x12" "$work/claims/x12-837i/837i.x12"
"$binary" execute "$root/examples/profiles/commercial-ohio.json" --count 400 \
    --format x12-837p,x12-837i,x12-270,x12-271,x12-276,x12-277,x12-277ca,x12-278,x12-820,x12-999 \
    --out "$work/inquiries" --quiet > /dev/null
"$x12/bin/python" "$here/check_x12_inquiries.py" "$work/inquiries"
