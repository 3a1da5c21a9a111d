#!/usr/bin/env python3
"""Measures memory and speed of the release binary at scale against what the project promises.

Memory decides. A time that is missed is printed as MISSED; since other programs may take the processors meanwhile, it fails
only when it is far off.

Usage: scale.py BINARY [--quick]
- 1,000,000 patients, demographics and conditions, to CSV: at most 200 MB at the peak
- user time per patient the same from 10,000 to 1,000,000 (within 10 %, after start-up)
- two workers at least 1.8 times as fast as one (needs two idle cores; the best of three tries counts)
- one complete patient with FHIR from a cold start: at most 50 ms
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1])
ROOT = pathlib.Path(__file__).resolve().parents[2]
QUICK = "--quick" in sys.argv
LARGE = 100_000 if QUICK else 1_000_000
failures = []


def check(name, value, limit, ok, bearable=False):
    print(f"{'ok  ' if ok else 'MISSED' if bearable else 'FAIL'} {name}: {value} ({limit})", flush=True)
    if not ok and not bearable:
        failures.append(name)


def run(*arguments):
    """Runs the binary; gives wall seconds, user seconds and peak megabytes."""
    folder = tempfile.mkdtemp()
    try:
        start = time.perf_counter()
        process = subprocess.Popen([BINARY, "execute", *arguments, "--out", folder + "/cohort", "--quiet"],
                                   stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if status != 0:
            sys.exit(f"healthsim execute {' '.join(arguments)} ended with status {os.waitstatus_to_exitcode(status)}")
        return wall, usage.ru_utime, usage.ru_maxrss / 1024
    finally:
        shutil.rmtree(folder, ignore_errors=True)


PLAIN = [str(ROOT / "examples/profiles/demographics-only.json"), "--format", "csv", "--tables", "patients,conditions"]

one = min(run(*PLAIN, "--count", "1", "--jobs", "1")[1] for _ in range(3))
small = min(run(*PLAIN, "--count", "10000", "--jobs", "1")[1] for _ in range(3))
wall_one, user, peak = run(*PLAIN, "--count", str(LARGE), "--jobs", "1")
per_small, per_large = (small - one) / 1e4 * 1e6, (user - one) / LARGE * 1e6
check("peak memory, one worker", f"{peak:.0f} MB", "at most 200 MB", peak <= 200)
check("user time per patient", f"{per_small:.2f} µs at 10,000, {per_large:.2f} µs at {LARGE:,}", "within 10 %",
      abs(per_large / per_small - 1) <= 0.10, abs(per_large / per_small - 1) <= 0.30)

# Pairs one after the other, so that both meet the same machine.
gains = []
for attempt in range(3):
    if attempt:
        wall_one = run(*PLAIN, "--count", str(LARGE), "--jobs", "1")[0]
    wall_two, _, peak_two = run(*PLAIN, "--count", str(LARGE), "--jobs", "2")
    gains.append(wall_one / wall_two)
    if gains[-1] >= 1.8:
        break
gain = max(gains)
check("peak memory, two workers", f"{peak_two:.0f} MB", "at most 200 MB", peak_two <= 200)
check("two workers against one", f"{gain:.2f} times", "at least 1.8 times", gain >= 1.8, gain >= 0.9)

FULL = [str(ROOT / "examples/profiles/medicare-diabetic-texas.json"), "--format", "fhir", "--count", "1", "--jobs", "1"]
cold = min(run(*FULL)[0] for _ in range(10)) * 1000
check("one patient with FHIR, cold", f"{cold:.0f} ms", "at most 50 ms", cold <= 50, cold <= 200)
sys.exit(1 if failures else 0)
