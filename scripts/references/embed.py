#!/usr/bin/env python3
"""Writes Sources/CReferences/references.c: one #embed for each CSV and JSON file below references/.

Run it after adding, renaming or removing a file there; `--check` only compares (scripts/check.sh does so).
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "Sources/CReferences/references.c"


def source() -> str:
    files = sorted(p.relative_to(ROOT / "references").as_posix()
                   for p in (ROOT / "references").rglob("*") if p.suffix in (".csv", ".json"))
    lines = ["// Made by scripts/references/embed.py: every table of references/, compiled in.", '#include "CReferences.h"', ""]
    names = {f: "table_" + re.sub(r"[^a-z0-9]", "_", f) for f in files}
    for f in files:
        lines += [f"static const unsigned char {names[f]}[] = {{", f'#embed "../../references/{f}"', "};", ""]
    lines += ["static const CReference references[] = {"]
    lines += [f'    {{"{f}", {names[f]}, sizeof {names[f]}}},' for f in files]
    lines += ["};", "", "size_t CReferenceCount(void) { return sizeof references / sizeof references[0]; }", "",
              "CReference CReferenceAt(size_t index) { return references[index]; }", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    text = source()
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text() == text else "references.c is stale: run scripts/references/embed.py")
    TARGET.write_text(text)
