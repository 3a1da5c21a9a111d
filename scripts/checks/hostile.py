#!/usr/bin/env python3
"""Feeds broken and hostile input to the commands: a clear error, the right exit code, bounded memory, never a trap.

Usage: hostile.py BINARY FOLDER_OF_COMMANDS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

binary, commands = map(os.path.abspath, sys.argv[1:3])
root = pathlib.Path(__file__).resolve().parents[2]
work = pathlib.Path(tempfile.mkdtemp(prefix="healthsim-hostile-"))
good = (root / "examples/profiles/medicare-diabetic-texas.json").read_bytes()
failures = []


def run(*arguments, stdin=None):
    """Runs a command; gives exit status, standard error with output, and peak megabytes."""
    with open(work / "out", "w+b") as out:
        process = subprocess.Popen(list(map(str, arguments)), stdin=open(stdin, "rb") if stdin else subprocess.DEVNULL,
                                   stdout=out, stderr=subprocess.STDOUT, cwd=work)
        _, status, usage = os.wait4(process.pid, 0)
        out.seek(0)
        return os.waitstatus_to_exitcode(status), out.read(4_000).decode("utf-8", "replace"), usage.ru_maxrss / 1024


def check(name, result, statuses, megabytes=400):
    status, text, peak = result
    ok = status in statuses and text.strip() and peak <= megabytes and "Fatal error" not in text
    print(f"{'ok  ' if ok else 'FAIL'} {name}: exit {status}, {peak:.0f} MB: {text.strip().splitlines()[0][:110] if text.strip() else ''}",
          flush=True)
    if not ok:
        failures.append(name)


def file(name, content):
    path = work / name
    path.write_bytes(content)
    return path


large = work / "large.json"
with open(large, "wb") as out:
    out.write(b'{"profile": {"id": "large", "description": "')
    for _ in range(200):
        out.write(b"x" * 1_000_000)
    out.write(b'"}}')
records = work / "large.ndjson"
with open(records, "wb") as out:
    for _ in range(200):
        out.write(b'{"patient": {"mrn": "' + b"9" * 1_000_000 + b'"}}\n')
inputs = {
    "an empty file": file("empty.json", b""),
    "white space": file("space.json", b" \n\t "),
    "half a document": file("half.json", good[: len(good) // 2]),
    "a NUL byte": file("nul.json", good.replace(b'"profile"', b'"pro\0file"', 1)),
    "invalid UTF-8": file("utf8.json", good.replace(b'"profile"', b'"pro\xff\xfefile"', 1)),
    "600 levels": file("deep.json", b"[" * 600 + b"]" * 600),
    "a million levels": file("deeper.json", b'{"a":' * 1_000_000),
    "trailing garbage": file("trailing.json", good + b"}"),
    "a duplicate key": file("duplicate.json", b'{"profile": {"id": "a", "id": "b"}}'),
    "a directory": work,
    "a missing file": work / "missing.json",
    "200 MB in one text": large,
}
for name, path in inputs.items():
    check(f"execute {name}", run(binary, "execute", path, "--out", work / "cohort"), {2})
    check(f"validate-spec {name}", run(binary, "validate-spec", path), {2})
    if name != "200 MB in one text":
        check(f"validate-patient {name}", run(commands + "/validate-patient", path), {1, 2})
        check(f"export-fhir {name}", run(commands + "/export-fhir", path, "--stdout"), {1, 2})
check("validate-patient of 200 MB of records", run(commands + "/validate-patient", "--stdin", stdin=records), {1, 2})
check("export-json of 200 MB in one text", run(commands + "/export-json", large, "--stdout"), {1, 2})
for name, path in [("a list", file("list.json", b"[]")), ("a number", file("number.json", b"7")),
                   ("an empty object", file("object.json", b"{}"))]:
    check(f"execute {name}", run(binary, "execute", path, "--out", work / "cohort"), {1, 2})
ten = json.loads(good)
profile = ten.get("profile", ten)
profile["generation"]["count"] = -5
profile["demographics"]["gender"] = {"M": 0.6, "F": 0.6}
profile["demographics"]["geography"] = {"state": "ZZ"}
del profile["demographics"]["age"]
status, text, _ = run(binary, "validate-spec", file("four.json", json.dumps(ten).encode()))
found = [p for p in ("generation.count", "demographics.gender", "demographics.geography", "demographics.age") if p in text]
check(f"four errors at once ({len(found)} named)", (status if len(found) == 4 else -1, text, 0), {1})
for arguments in (["execute"], ["execute", "--count", "many", work / "object.json"], ["bogus"], ["execute", "--nonsense"],
                  ["execute", root / "examples/profiles/medicare-diabetic-texas.json", "--partition", "7/7"]):
    check("healthsim " + " ".join(map(str, arguments))[:60], run(binary, *arguments), {2})
sys.exit(1 if failures else 0)
