#!/usr/bin/env bash
# All of continuous integration, the same on a laptop: format, build, tests, the main job, a relocated static binary,
# outside software, and the heavy promises (memory, speed, kills, full disks).
#
# Usage: scripts/check.sh [STEP…]     without a step, all of them in order
#   HEALTHSIM_TESTED=1   the unit tests have run already
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cli="$root/.build/release/healthsim"

say() { printf '\n== %s\n' "$*"; }

step_format() {
    say "format"
    swift format lint --strict --recursive Package.swift Sources Tests Benchmarks examples/embedding
    python3 scripts/references/embed.py --check
}

step_test() {
    [ "${HEALTHSIM_TESTED:-}" = 1 ] && return
    say "unit tests"
    swift test
}

step_build() {
    say "release build (a warning is an error)"
    swift build -c release --product healthsim
}

step_job() {
    say "the main job"
    swift run -c release healthsim execute examples/profiles/medicare-diabetic-texas.json --out "$work/job"
    python3 scripts/checks/main_job.py "$work/job"
    "$cli" verify "$work/job" --quiet
    python3 scripts/checks/specifications.py "$cli"
    python3 scripts/checks/validity.py "$cli"
    python3 scripts/checks/claims_validity.py "$cli" members
    python3 scripts/checks/claims_validity.py "$cli" pharmacy
    python3 scripts/checks/populations.py "$cli"
    python3 scripts/checks/readme.py "$work/job" README.md docs/user-guide/*.md
    python3 scripts/checks/worked.py "$cli"
}

step_install() {
    say "one static binary, moved, in an empty folder"
    scripts/install.sh "$work/prefix"
    mv "$work/prefix" "$work/moved"
    mkdir "$work/empty"
    (cd "$work/empty" && python3 "$root/scripts/checks/installed.py" "$work/moved/bin" "$root/examples/profiles")
    say "the commands of the tour"
    python3 scripts/checks/guide.py "$work/moved/bin" docs/user-guide/patientsim.md docs/user-guide/membersim.md \
        docs/user-guide/rxmembersim.md docs/user-guide/prescription-walk.md docs/user-guide/profiles.md docs/user-guide/verify.md docs/user-guide/populations.md docs/*-specification.md
    say "hostile input"
    python3 scripts/checks/hostile.py "$work/moved/bin/healthsim" "$work/moved/bin"
}

step_client() {
    say "a package that depends on this one"
    swift test --package-path examples/embedding
    swift run --package-path examples/embedding
}

step_interoperability() {
    say "outside software"
    bash Tests/Interoperability/run.sh "$cli"
}

step_promises() {
    say "same bytes for any number of workers, any partition, any interruption"
    python3 scripts/checks/promises.py "$cli"
    say "memory and speed at scale"
    python3 scripts/checks/scale.py "$cli"
    python3 scripts/checks/linked.py "$cli"
}

step_checksums() {
    say "checksums of a cohort of 1,000"
    scripts/checksums.sh --check
}

steps=("$@")
[ ${#steps[@]} -gt 0 ] || steps=(format test build job install client interoperability promises checksums)
for step in "${steps[@]}"; do "step_$step"; done
say "all checks passed"
