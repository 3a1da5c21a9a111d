#!/usr/bin/env bash
# The checksums of a cohort of 1,000, and of one of 300 with claims and prescriptions: a change of them is a change of the contract and belongs into CHANGELOG.md.
#
# Usage: scripts/checksums.sh           writes Tests/Fixtures/checksums.txt
#        scripts/checksums.sh --check   compares
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product healthsim >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.build/release/healthsim execute examples/profiles/medicare-diabetic-texas.json --count 1000 --seed 42 \
    --format fhir,fhir-bundle,csv,json,ndjson --out "$work/cohort" --quiet >/dev/null
.build/release/healthsim execute commercial-diabetic --count 300 --seed 42 \
    --format csv,ndjson,x12-837p,x12-837i,x12-835,x12-834,ncpdp-d0,ncpdp-script --out "$work/linked" --quiet >/dev/null
sums=$(cd "$work" && find cohort/{fhir,fhir-bundle,csv,json,ndjson} linked/{csv,ndjson,x12-*,ncpdp-*} -type f \
    | LC_ALL=C sort | xargs sha256sum)
if [ "${1:-}" = --check ]; then
    diff Tests/Fixtures/checksums.txt <(printf '%s\n' "$sums") || {
        echo "The bytes of a cohort have changed: say so in CHANGELOG.md and run scripts/checksums.sh" >&2
        exit 1
    }
    echo "ok   $(printf '%s\n' "$sums" | wc -l) files have the bytes they had"
else
    printf '%s\n' "$sums" > Tests/Fixtures/checksums.txt
fi
