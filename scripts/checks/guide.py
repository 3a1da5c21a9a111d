#!/usr/bin/env python3
"""Runs the commands of a guide: every `sh` block of a document, in order, in one folder; checks whole specifications and journeys
of `json` blocks.

Usage: guide.py BIN DOCUMENT…

BIN is the folder of the installed commands. A block fails with its first command that does. Every line of an `output` block is among
the lines that the block before it wrote; a line that is an ellipsis stands for what was left out.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

commands, documents = pathlib.Path(sys.argv[1]).resolve(), [pathlib.Path(name).resolve() for name in sys.argv[2:]]
root = pathlib.Path(__file__).resolve().parents[2]
environment = dict(os.environ, PATH=f"{commands}:{os.environ['PATH']}")
failures, run, lines = [], 0, []

for document in documents:
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "examples").symlink_to(root / "examples")
        (pathlib.Path(folder) / "references").symlink_to(root / "references")
        for kind, block in re.findall(r"^```(sh|output|json)\n(.*?)^```$", document.read_text(), re.M | re.S):
            if kind == "output":
                for line in block.splitlines():
                    if line.strip() not in ("", "…") and line not in lines:
                        failures.append(f"{document.name}: is not written any more: {line}")
                continue
            if kind == "json" and ("…" in block or not block.startswith("{")):
                continue  # a part, not the whole
            if kind == "json" and '"journey_id"' in block:
                (pathlib.Path(folder) / "journey.json").write_text(block)
                block = "healthsim execute medicare-diabetic --count 5 --journey journey.json --dry-run\n"
            elif kind == "json":
                (pathlib.Path(folder) / "specification.json").write_text(block)
                block = "healthsim validate-spec specification.json\n"
            run += 1
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", block], cwd=folder, env=environment, text=True, timeout=900,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            lines = done.stdout.splitlines()
            if done.returncode != 0:
                failures.append(f"{document.name}: ended with {done.returncode}:\n{block}" + "\n".join(lines[-5:]))
print("\n".join(failures) or f"ok   {run} blocks of commands")
sys.exit(1 if failures else 0)
