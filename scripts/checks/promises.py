#!/usr/bin/env python3
"""Checks what a run promises about its bytes: the same for any number of workers, any block size, any partition, after
being killed at any moment, and after a full disk.

Usage: promises.py BINARY [KILLS]
"""
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1])
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
PROFILE = pathlib.Path(__file__).resolve().parents[2] / "examples/profiles/medicare-diabetic-texas.json"
FORMATS = "fhir,csv,json,ndjson,hl7v2"
COUNT = 2000
failures = []
work = pathlib.Path(tempfile.mkdtemp(prefix="healthsim-promises-"))


def check(name, ok, detail=""):
    print(f"{'ok  ' if ok else 'FAIL'} {name}{': ' + detail if detail else ''}", flush=True)
    if not ok:
        failures.append(name)


def command(folder, *arguments):
    return [BINARY, "execute", str(PROFILE), "--format", FORMATS, "--out", str(folder), "--quiet", *map(str, arguments)]


def run(folder, *arguments):
    subprocess.run(command(folder, *arguments), check=True, stdout=subprocess.DEVNULL)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(folder):
    """The digest of every file but the reports, which have a clock in them."""
    return {str(path.relative_to(folder)): digest(path) for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.startswith("report.")}


def no_wrong_file(folder, wanted):
    """What has its final name must have its final bytes."""
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_file() and not name.endswith(".partial") and name in wanted and digest(path) != wanted[name]:
            return False
    return not (folder / "manifest.json").exists() or digests(folder).items() >= wanted.items()


def same_bytes():
    run(work / "one", "--count", 500, "--jobs", 1)
    wanted = digests(work / "one")
    manifest = json.loads((work / "one/manifest.json").read_text())
    check("digests of the manifest", all(wanted[f["path"]] == f["sha256"] for f in manifest["files"]),
          f"{len(manifest['files'])} files")
    for arguments in [("--jobs", 1), ("--jobs", 2), ("--jobs", 5), ("--jobs", 2, "--block-size", 1),
                      ("--jobs", 5, "--block-size", 7), ("--jobs", 2, "--block-size", 100_000)]:
        folder = work / "again"
        run(folder, "--count", 500, *arguments)
        check("same bytes with " + " ".join(map(str, arguments)), digests(folder) == wanted)
        shutil.rmtree(folder)
    # A manifest of FHIR tells of the files of its own part.
    rows = [f for f in manifest["files"] if f["content"] != "manifest"]
    for parts in [2, 7, 600]:
        joined = {}
        for part in range(parts):
            folder = work / "part"
            run(folder, "--count", 500, "--partition", f"{part}/{parts}", "--jobs", 2)
            for file in rows:
                joined.setdefault(file["path"], hashlib.sha256()).update((folder / file["path"]).read_bytes())
            shutil.rmtree(folder)
        check(f"{parts} parts joined are the whole",
              all(joined[f["path"]].hexdigest() == f["sha256"] for f in rows))


def killed():
    start = time.monotonic()
    run(work / "whole", "--count", COUNT, "--jobs", 2)
    duration = time.monotonic() - start
    wanted = digests(work / "whole")
    seed = random.randrange(1 << 32)
    dice = random.Random(seed)
    kills, resumed, good, number = 0, 0, True, 0
    while kills < KILLS and good:
        number += 1
        folder = work / f"killed-{number}"
        # Every other run is killed once more while it resumes.
        limits = [dice.uniform(0, duration * 0.9), dice.uniform(0, duration * 0.5)][:1 + number % 2] + [None]
        for attempt, limit in enumerate(limits):
            arguments = ["--resume"] if attempt else []
            process = subprocess.Popen(command(folder, "--count", COUNT, "--jobs", 2, *arguments), stdout=subprocess.DEVNULL)
            try:
                process.wait(limit)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
            status = process.wait()
            good = good and status in (0, -signal.SIGKILL) and (not folder.exists() or no_wrong_file(folder, wanted))
            resumed += status != 0 and (folder / ".healthsim-progress.json").exists()
        good = good and digests(folder) == wanted
        shutil.rmtree(folder)
    check(f"killed at {kills} random moments and resumed to the same bytes", good and kills >= KILLS,
          f"{resumed} times from a journal, seed {seed}")

    folder = work / "stopped"
    process = subprocess.Popen(command(folder, "--count", COUNT), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while not (folder / "csv").exists():
        time.sleep(0.001)
    time.sleep(duration / 4)
    process.send_signal(signal.SIGINT)
    words = process.communicate()[1]
    check("Ctrl-C stops where it can go on", process.returncode == 130 and "--resume" in words, words.strip())
    run(folder, "--count", COUNT, "--resume")
    check("and goes on to the same bytes", digests(folder) == wanted)
    shutil.rmtree(folder)
    return wanted


def full_disk(wanted):
    disk = work / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)], stderr=subprocess.DEVNULL).returncode == 0
    if not mounted:
        print("skip a full disk: mounting a small one needs root", flush=True)
        return
    try:
        result = subprocess.run(command(disk / "cohort", "--count", COUNT), capture_output=True, text=True)
        finals = [path for path in (disk / "cohort").rglob("*") if path.is_file() and path.name.split(".")[-1] != "partial"
                  and path.name != ".healthsim-progress.json"]
        check("a full disk is an error that says so",
              result.returncode == 2 and "no space left" in result.stderr and not finals, result.stderr.strip())
        subprocess.run(["mount", "-o", "remount,size=2g", str(disk)], check=True)
        run(disk / "cohort", "--count", COUNT, "--resume")
        check("and the run goes on when there is room", digests(disk / "cohort") == wanted)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


try:
    same_bytes()
    full_disk(killed())
finally:
    shutil.rmtree(work, ignore_errors=True)
sys.exit(1 if failures else 0)
