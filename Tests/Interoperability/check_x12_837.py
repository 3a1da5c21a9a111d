#!/usr/bin/env python3
"""Reads 837P and 837I files with pyx12 (its 5010 maps) and linuxforhealth-x12, and adds up what neither does.

Usage: check_x12_837.py FILE...

Needs an environment of its own (requirements-x12.txt): linuxforhealth-x12 works with pydantic 1 alone.
linuxforhealth-x12 knows the guides under the names of their later errata and not all that they allow: each set is
given to it under those names, an unknown sex as F, and an 837I without notes, with a range of dates of a line as its
first day and with the number of a prescription for each drug.
"""
import collections
import contextlib
import io
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

from linuxforhealth.x12.io import X12ModelReader

passed = failed = 0


def check(name, ok, detail=""):
    global passed, failed
    print(f"{'ok  ' if ok else 'FAIL'} {name} {detail}")
    passed, failed = passed + bool(ok), failed + (not ok)


def luhn(npi):
    digits = [int(c) for c in "80840" + npi]
    total = sum(d if i % 2 == 0 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(reversed(digits)))
    return len(npi) == 10 and total % 10 == 0


def segments(text):
    """The segments of a file as lists of elements, by the delimiters of its first header."""
    element, component, terminator = text[3], text[104], text[105]
    for raw in text.split(terminator):
        raw = raw.strip("\r\n")
        if raw:
            yield raw.split(element), component


class Claim:
    def __init__(self, position, elements):
        self.position, self.id, self.charge = position, elements[1], Decimal(elements[2])
        self.lines, self.diagnoses, self.others, self.decided = [], 0, [], []


def strict(text):
    """What validators of syntax let pass: envelopes, levels, balances, check digits, codes. Gives the problems."""
    problems, claims, hl, claim, counts = [], [], {}, None, collections.Counter()
    sets = groups = start = 0
    in_line = False
    parts = list(segments(text))
    for number, (e, component) in enumerate(parts):
        name = e[0]
        counts[name] += 1
        bad = lambda why: problems.append(f"segment {number + 1} {'*'.join(e)[:60]}: {why}")
        if name != "ISA" and (e[-1] == "" or any(v.endswith(component) for v in e[1:])):
            bad("empty at the end")
        if name != "ISA" and any(re.search(r"[^A-Z0-9 !\"&'()*+,\-./:;?=^]", v) for v in e[1:]):
            bad("a character outside of the basic set")
        if name == "ISA":
            header, groups = e, 0
            if len("*".join(e)) != 105:
                bad("the header has not 106 bytes")
        elif name == "GS":
            group, sets, groups = e, 0, groups + 1
        elif name == "ST":
            start, sets, hl, claim, st = number, sets + 1, {}, None, e
            if e[3] != group[8]:
                bad("ST03 is not GS08")
        elif name == "SE":
            if int(e[1]) != number - start + 1 or e[2] != st[2]:
                bad("SE is not true")
            if sum(1 for p, _ in parts[start:number] if p[0] == "CLM") > 5000:
                bad("more than 5,000 claims in a set")
        elif name == "GE" and (int(e[1]) != sets or e[2] != group[6]):
            bad("GE is not true")
        elif name == "IEA" and (int(e[1]) != groups or e[2] != header[13]):
            bad("IEA is not true")
        elif name == "HL":
            claim = None
            if int(e[1]) != len(hl) + 1 or (e[2] and hl.get(e[2]) not in {"22": ["20"], "23": ["22"]}[e[3]]):
                bad("the level does not follow")
            if (e[4] == "1") != (number + 1 < len(parts) and e[3] in ("20", "22") and has_child(parts, number, e[1])):
                bad("HL04 is not true")
            hl[e[1]] = e[3]
        elif name == "NM1" and len(e) > 9 and e[8] == "XX" and not luhn(e[9]):
            bad("the check digit of the NPI is wrong")
        elif name == "CLM":
            claim, in_line = Claim(number, e), False
            claims.append(claim)
        elif claim is None:
            continue
        elif name == "HI":
            for v in e[1:]:
                code = v.split(component)
                if code[0] in ("ABK", "ABF"):
                    claim.diagnoses += 1
                if "." in code[1]:
                    bad("a code with a point")
        elif name == "LX":
            in_line = True
            claim.lines.append(Decimal(0))
            claim.decided.append({})
            if int(e[1]) != len(claim.lines):
                bad("lines are not numbered from 1")
        elif name in ("SV1", "SV2"):
            claim.lines[-1] = Decimal(e[2 if name == "SV1" else 3])
            if name == "SV1" and any(int(p) > claim.diagnoses for p in e[7].split(component)):
                bad("a pointer to no diagnosis")
        elif name == "SBR" and not in_line:
            claim.others.append({"paid": None, "cas": Decimal(0), "id": None})
        elif name == "AMT" and e[1] == "D":
            claim.others[-1]["paid"] = Decimal(e[2])
        elif name == "NM1" and e[1] == "PR" and claim.others:
            claim.others[-1]["id"] = e[9]
        elif name == "SVD":
            payer = e[1]
            claim.decided[-1][payer] = Decimal(e[2])
        elif name == "CAS":
            amount = sum(Decimal(v) for v in e[3::3])
            if in_line:
                claim.decided[-1][payer] += amount
                next(o for o in claim.others if o["id"] == payer)["cas"] += amount
            else:
                claim.others[-1]["cas"] += amount
    for claim in claims:
        if claim.charge != sum(claim.lines):
            problems.append(f"claim {claim.id}: {claim.charge} is not the sum of its lines, {sum(claim.lines)}")
        for other in claim.others:
            if other["paid"] is not None and other["paid"] + other["cas"] != claim.charge:
                problems.append(f"claim {claim.id}: what {other['id']} paid and took off is not the charge")
        for charge, decided in zip(claim.lines, claim.decided):
            if any(amount != charge for amount in decided.values()):
                problems.append(f"claim {claim.id}: what a payer decided on a line is not its charge")
    return problems, claims, counts


def has_child(parts, number, level):
    for e, _ in parts[number + 1:]:
        if e[0] == "SE":
            return False
        if e[0] == "HL" and e[2] == level:
            return True
    return False


def model_sets(text):
    """Each transaction set as a file of its own, as linuxforhealth-x12 can read it."""
    text = text.replace("005010X222A1", "005010X222A2").replace("005010X223A2", "005010X223A3")
    envelope, body = {}, []
    for e, _ in segments(text):
        if e[0] in ("ISA", "GS"):
            envelope[e[0]] = e
            continue
        if e[0] in ("GE", "IEA"):
            continue
        if "X223A3" in envelope["GS"][8] and e[:3] == ["DTP", "472", "RD8"]:
            e = ["DTP", "472", "D8", e[3][:8]]
        if "X223A3" in envelope["GS"][8] and e[0] == "NTE":
            continue
        if e[0] == "DMG" and e[3] == "U":
            e = e[:3] + ["F"]
        if e[0] == "SE":
            e = ["SE", str(len(body) + 1), e[2]]
        body.append("*".join(e) + "~")
        if "X223A3" in envelope["GS"][8] and e[0] == "CTP":
            body.append("REF*XZ*1~")
        if e[0] == "SE":
            head = "*".join(envelope["ISA"]) + "~" + "*".join(envelope["GS"]) + "~"
            tail = f"GE*1*{envelope['GS'][6]}~IEA*1*{envelope['ISA'][13]}~"
            yield head + "".join(body) + tail
            body = []


def models(text):
    """How many sets linuxforhealth-x12 makes models of, and what it says of the others."""
    read, said = 0, []
    for number, message in enumerate(model_sets(text), 1):
        try:
            with contextlib.redirect_stderr(io.StringIO()), X12ModelReader(message) as reader:
                read += sum(1 for _ in reader.models())
        except Exception as error:  # the parser raises several kinds
            said.append(f"set {number}: {str(error).strip()[:300]}")
    return read, said


validator = pathlib.Path(sys.executable).parent / "x12valid"
for path in sys.argv[1:]:
    text = pathlib.Path(path).read_text("ascii")
    name = pathlib.Path(path).name
    problems, claims, counts = strict(text)
    check(f"{name}: envelopes, levels, balances and codes", not problems,
          f"{len(claims)} claims, {counts['ST']} sets" + "".join(f"\n     {p}" for p in problems[:10]))
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / name
        copy.write_text(text)
        result = subprocess.run([validator, copy], capture_output=True, text=True)
    output = result.stdout + result.stderr
    check(f"{name}: pyx12 finds nothing", re.search(r": OK\s*$", output) is not None, output.strip()[-600:] if "OK" not in output else "")
    read, said = models(text)
    check(f"{name}: linuxforhealth-x12 makes a model of each set", read == counts["ST"] and not said,
          f"{read} of {counts['ST']}" + "".join(f"\n     {s}" for s in said[:5]))

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
