#!/usr/bin/env bash
# Installs HealthSim: one static binary, and links under the names of the other commands.
#
# Usage: scripts/install.sh [PREFIX]     into PREFIX/bin, by default ~/.local/bin
set -euo pipefail
cd "$(dirname "$0")/.."
prefix=${1:-$HOME/.local}
options=(-c release --product healthsim)
# The system's Swift is always there on macOS; elsewhere it becomes a part of the binary.
[ "$(uname)" = Darwin ] || options+=(--static-swift-stdlib --scratch-path .build/static)
swift build "${options[@]}"
binary=$(swift build "${options[@]}" --show-bin-path)/healthsim
mkdir -p "$prefix/bin"
install -m 755 "$binary" "$prefix/bin/healthsim.new"
# Symbols are half of it.
[ "$(uname)" = Darwin ] || strip "$prefix/bin/healthsim.new"
mv "$prefix/bin/healthsim.new" "$prefix/bin/healthsim"
for name in validate-patient validate-member validate-claim validate-prescription validate-pharmacy-claim adjudicate-claim check-formulary run-dur adjudicate-rx-claim export-fhir export-csv export-json export-hl7v2 export-mimic export-ccda \
    export-x12-837p export-x12-837i export-x12-835 export-x12-834 export-x12 import-x12 \
    export-ncpdp-b1b2 export-ncpdp-script import-ncpdp; do
    ln -sf healthsim "$prefix/bin/$name"
done
echo "installed healthsim and its commands in $prefix/bin"
case ":$PATH:" in
    *":$prefix/bin:"*) ;;
    *) echo "add it to your path: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
