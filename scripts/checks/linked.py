#!/usr/bin/env python3
"""Measures linked households at scale: three products, all tables of CSV, two workers, one process.

Usage: linked.py BINARY [--count N] [--workers N] [--profile NAME]
- memory: at most 300 MB at the peak, whatever the count
- speed: at least 800,000 linked records (rows of all tables) for each second of processor time

Memory decides; a speed that is missed is printed as MISSED. The promise is about a million households (--count 1000000, the
default is 20,000), whose tables take twenty gigabytes and more: what is written is given back to the file system as
the run goes on (fallocate --punch-hole), so that no more than a part of it needs to fit. Digests and counts are made before the
bytes reach the disk, and do not need them.
"""
import argparse
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading

parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("--count", type=int, default=20_000)
parser.add_argument("--workers", type=int, default=2)
parser.add_argument("--profile", default="commercial-healthy")
options = parser.parse_args()
folder = tempfile.mkdtemp()
done = threading.Event()


def give_back():
    """Frees what has been written to the tables of a large run."""
    while not done.wait(2):
        for path in glob.glob(f"{folder}/cohort/csv/*.partial"):
            size = os.path.getsize(path) // 4096 * 4096
            if size > 1 << 24:
                subprocess.run(["fallocate", "--punch-hole", "--offset", "0", "--length", str(size), path], check=False)


try:
    if options.count > 100_000:
        threading.Thread(target=give_back, daemon=True).start()
    process = subprocess.Popen(
        [os.path.abspath(options.binary), "execute", options.profile, "--count", str(options.count), "--format", "csv",
         "--jobs", str(options.workers), "--out", f"{folder}/cohort", "--quiet"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    done.set()
    if status != 0:
        sys.exit(f"the run ended with status {os.waitstatus_to_exitcode(status)}")
    with open(f"{folder}/cohort/manifest.json", encoding="utf-8") as file:
        files = json.load(file)["files"]
finally:
    done.set()
    shutil.rmtree(folder, ignore_errors=True)

rows, size = sum(file["rows"] for file in files), sum(file["bytes"] for file in files)
seconds, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
rate = rows / seconds
print(f"     {options.count:,} households of {options.profile}, {options.workers} workers: {rows:,} records, {size / 1e6:,.0f} MB, "
      f"{seconds:,.1f} s of processor time")
print(f"{'ok  ' if peak <= 300 else 'FAIL'} peak memory: {peak:.0f} MB (at most 300 MB)")
print(f"{'ok  ' if rate >= 800_000 else 'MISSED'} linked records a second of processor time: {rate:,.0f} (at least 800,000)")
sys.exit(0 if peak <= 300 else 1)
