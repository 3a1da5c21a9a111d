#!/usr/bin/env python3
"""Checks the questions and answers of X12: 270, 271, 276, 277, 277CA, 278, 820 and 999.

Usage: check_x12_inquiries.py FOLDER     the folder of a cohort with these formats and the 837 files

Needs the environment of requirements-x12.txt. Three readers: pyx12 by its 5010 maps (277, 277CA, 820, 999),
linuxforhealth-x12 by its models (270, 271, 276, 277), and the sums and links that are made here from the raw segments.
No package of PyPI has a guide of 278 5010: its envelopes, levels, qualifiers and links are checked here.

What the packages cannot do, and what is done about it:
- pyx12 4.0.0 brings a map of 277 005010X212 that it does not register: the levels stand beside each other instead of in
  each other, and the trailer is missing. Here its levels are put in each other, in the frame of its map of 277CA.
- linuxforhealth-x12 0.57.0 takes the last HL of any level for the parent of the next 270 and 271 receiver or
  subscriber, so it is given a set for each patient; it types EB09, a code, as a number, so EB09 and EB10 are left out;
  it spells PS, point of service, as POS (data element 1336), so that is given; of the service lines of a claim in a 277
  it keeps the last, so it is given a set for each.
"""
import collections
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

import pyx12
from linuxforhealth.x12.io import X12ModelReader

folder = pathlib.Path(sys.argv[1])
failures, checks = [], 0


def check(holds, message):
    global checks
    checks += 1
    if not holds:
        failures.append(message)


def segments(path):
    text = path.read_text(encoding="ascii")
    element, end = text[3], text[105]
    return [part.strip("\n").split(element) for part in text.split(end) if part.strip("\n")]


def sets(path):
    """The transaction sets of a file, each with its interchange and group."""
    found, header, group, current = [], None, None, None
    for segment in segments(path):
        if segment[0] == "ISA":
            header = segment
        elif segment[0] == "GS":
            group = segment
        elif segment[0] == "ST":
            current = []
        if current is not None:
            current.append(segment)
        if segment[0] == "SE":
            found.append((header, group, current))
            current = None
    return found


def at(segment, number):
    return segment[number] if len(segment) > number else ""


def luhn(npi):
    total = sum(d if i % 2 == 0 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(int(c) for c in reversed("80840" + npi)))
    return len(npi) == 10 and total % 10 == 0


NAMES = {
    "270": "x12-270/270", "271": "x12-271/271", "276": "x12-276/276", "277": "x12-277/277", "277ca": "x12-277ca/277ca",
    "278-request": "x12-278/278-request", "278-response": "x12-278/278-response", "820": "x12-820/820", "999": "x12-999/999",
}
PATHS = {name: folder / f"{path}.x12" for name, path in NAMES.items()}

# The level that must stand above each, by the guides.
PARENTS = {
    "270": {"20": "", "21": "20", "22": "21", "23": "22"}, "276": {"20": "", "21": "20", "19": "21", "22": "19", "23": "22"},
    "277ca": {"20": "", "21": "20", "19": "21", "PT": "19"}, "278": {"20": "", "21": "20", "22": "21", "23": "22", "EV": "22 23", "SS": "EV"},
}


def envelope(name, path):
    """Counts, control numbers and levels, which every file has."""
    parents = PARENTS.get({"271": "270", "277": "276"}.get(name, name.split("-")[0]))
    counted, opened, groups, st = 0, 0, 0, 0
    levels, children, control = {}, set(), None
    for number, segment in enumerate(segments(path)):
        if any(part.endswith(":") for part in segment[1:16]) and segment[0] != "ISA" or at(segment, -1) == "":
            check(False, f"{name}: {'*'.join(segment)[:60]} is empty at the end")
        if segment[0] == "ISA":
            header, groups = segment, 0
            check(len("*".join(segment)) == 105, f"{name}: the header has not 106 bytes")
        elif segment[0] == "GS":
            group, opened, groups = segment, 0, groups + 1
        elif segment[0] == "ST":
            st, opened, levels, children, control = number, opened + 1, {}, set(), segment[2]
            check(at(segment, 3) == group[8], f"{name}: ST03 is not GS08")
        elif segment[0] == "HL":
            above = levels.get(segment[2], "")
            check(int(segment[1]) == len(levels) + 1, f"{name}: HL01 {segment[1]} is not the next")
            check(parents is not None and above in parents.get(segment[3], "?").split() + ([""] if segment[3] == "20" else []), f"{name}: HL {segment} stands below '{above}'")
            children.add(segment[2])
            levels[segment[1]] = segment[3]
        elif segment[0] == "NM1" and at(segment, 8) == "XX":
            check(luhn(segment[9]), f"{name}: the check digit of {segment[9]} is wrong")
        elif segment[0] == "SE":
            check(int(segment[1]) == number - st + 1 and segment[2] == control, f"{name}: SE is not true")
            counted += 1
        elif segment[0] == "GE":
            check(int(segment[1]) == opened and segment[2] == group[6], f"{name}: GE is not true")
        elif segment[0] == "IEA":
            check(int(segment[1]) == groups and segment[2] == header[13], f"{name}: IEA is not true")
    for _, _, body in sets(path):
        used = {segment[2] for segment in body if segment[0] == "HL"}
        for segment in body:
            if segment[0] == "HL" and at(segment, 4):
                check((segment[4] == "1") == (segment[1] in used), f"{name}: HL04 of {segment} is not true")
    check(counted > 0, f"{name} has no transaction set")


# pyx12

def status_map(directory):
    """The maps of pyx12 with that of the 277: its levels in each other, in the frame of the 277CA."""
    shutil.copytree(pathlib.Path(pyx12.__file__).parent / "map", directory)
    frame, status = (ElementTree.parse(directory / f"277.5010.{guide}.xml") for guide in ("X214", "X212"))
    loops = lambda tree: {loop.get("xid"): loop for loop in tree.getroot().iter("loop")}
    outer, inner = loops(frame), loops(status)
    for above, below in (("2000A", "2000B"), ("2000B", "2000C"), ("2000C", "2000D"), ("2000D", "2000E")):
        for parent in status.getroot().iter("loop"):
            if inner[below] in list(parent):
                parent.remove(inner[below])
        inner[below].find("pos").text = "5000"
        inner[above].append(inner[below])
    for wrapper in [child for child in inner["DETAIL"] if (child.get("xid") or "").startswith("TABLE2")]:
        inner["DETAIL"].remove(wrapper)
    for name in ("HEADER", "DETAIL"):
        place = list(outer["ST_LOOP"]).index(outer[name])
        outer["ST_LOOP"].remove(outer[name])
        outer["ST_LOOP"].insert(place, inner[name])
    for code in frame.getroot().iter("code"):
        if code.text == "005010X214":
            code.text = "005010X212"
    frame.write(directory / "277.5010.X212.xml")
    index = directory / "maps.xml"
    known = '<map vriic="005010X214" fic="HN" abbr="277">277.5010.X214.xml</map>'
    text = index.read_text()
    assert known in text
    index.write_text(text.replace(known, known + known.replace("X214", "X212")))
    return directory


def by_pyx12(work):
    maps = status_map(work / "maps")
    valid = pathlib.Path(sys.executable).parent / "x12valid"
    for name in ("277", "277ca", "820", "999"):
        said = subprocess.run([valid, "-m", maps, PATHS[name]], capture_output=True, text=True)
        check(f"{PATHS[name]}: OK" in said.stdout + said.stderr, f"pyx12 does not accept {name}: {(said.stdout + said.stderr)[-300:]}")


# linuxforhealth-x12

def patients(body):
    """A set for each patient: the levels above, and the patient's own."""
    first = next(i for i, segment in enumerate(body) if segment[0] == "HL")
    levels = []
    for segment in body[first:-1]:
        if segment[0] == "HL":
            levels.append([segment])
        else:
            levels[-1].append(segment)
    by_number = {level[0][1]: level for level in levels}
    for level in levels:
        if level[0][3] not in ("22", "23") or at(level[0], 4) == "1":
            continue
        chain, parent = [level], level[0][2]
        while parent:
            chain.insert(0, by_number[parent])
            parent = by_number[parent][0][2]
        yield body[1:first], chain


def numbered(head, chain):
    """A chain of levels as one transaction set, its levels counted anew."""
    body = list(head)
    for number, level in enumerate(chain, 1):
        body.append(["HL", str(number), str(number - 1) if number > 1 else "", *level[0][3:]])
        body += level[1:]
    return body


def lines(level):
    """A 277 level of a patient, once for each service line."""
    starts = [i for i, segment in enumerate(level) if segment[0] == "SVC"] + [len(level)]
    if len(starts) == 1:
        yield level
    for start, end in zip(starts, starts[1:]):
        yield level[: starts[0]] + level[start:end]


def told(segment):
    """A segment as linuxforhealth-x12 can take it."""
    if segment[0] != "EB":
        return segment
    segment = ["POS" if i == 4 and value == "PS" else "" if i in (9, 10) else value for i, value in enumerate(segment)]
    while segment[-1] == "":
        segment.pop()
    return segment


def by_models(work):
    count = 0
    for name in ("270", "271", "276", "277"):
        texts = []
        for header, group, body in sets(PATHS[name]):
            for head, chain in patients(body):
                for last in lines(chain[-1]) if name == "277" else [chain[-1]]:
                    one = [body[0], *(told(segment) for segment in numbered(head, chain[:-1] + [last]))]
                    one.append(["SE", str(len(one) + 1), body[0][2]])
                    texts.append("~".join("*".join(part) for part in [header, group, *one, ["GE", "1", group[6]], ["IEA", "1", header[13]]]) + "~")
        for text in texts:
            path = work / "one.x12"
            path.write_text(text)
            try:
                with X12ModelReader(str(path)) as reader:
                    check(len(list(reader.models())) == 1, f"linuxforhealth-x12 finds no {name} in {text[:300]}")
            except Exception as error:
                check(False, f"linuxforhealth-x12 does not accept {name}: {type(error).__name__} {error} in {text[106:700]}")
        count += len(texts)
        check(texts, f"{name} has nobody")
    return count


# What the files have to do with each other

def claims():
    found = {}
    for kind in ("p", "i"):
        for segment in segments(folder / f"x12-837{kind}/837{kind}.x12"):
            if segment[0] == "BHT":
                reference = segment[3]
            elif segment[0] == "CLM":
                found[segment[1]] = (reference, Decimal(segment[2]))
    return found


def links():
    claim = claims()
    for name in ("276", "277"):
        asked = [s[2] for s in segments(PATHS[name]) if s[0] == "REF" and s[1] == "EJ"]
        check(sorted(asked) == sorted(claim), f"{name} is not about the claims of the 837 files")
    traces = {name: collections.Counter(s[2] for s in segments(PATHS[name]) if s[0] == "TRN") for name in NAMES}
    check(traces["270"] == traces["271"], "271 does not answer the questions of 270")
    check(traces["276"] == traces["277"], "277 does not answer the questions of 276")
    check(traces["278-request"] == traces["278-response"], "278 does not answer its requests")
    acknowledged(claim)
    premiums()
    groups()


def acknowledged(claim):
    seen = set()
    for _, _, body in sets(PATHS["277ca"]):
        level, reference, total, patient = None, None, {}, collections.Counter()
        charges, current = collections.Counter(), None
        for segment in body:
            if segment[0] == "HL":
                level = segment[3]
            elif segment[0] == "TRN" and level == "21":
                reference = segment[2]
            elif segment[0] in ("QTY", "AMT"):
                total[(level, segment[1])] = total.get((level, segment[1]), 0) + Decimal(segment[2])
            elif segment[0] == "TRN" and level == "PT":
                current = segment[2]
                check(current not in seen and claim.get(current, ("",))[0] == reference, f"277CA: claim {current} of {reference} is not that of the 837")
                seen.add(current)
            elif segment[0] == "STC" and level in ("21", "19"):
                total[(level, "STC")] = total.get((level, "STC"), 0) + Decimal(segment[4])
            elif segment[0] == "STC" and level == "PT" and current:
                accepted = segment[3] == "WQ"
                check(accepted == (segment[1].split(":")[0] in ("A1", "A2")), f"277CA: {segment} is neither")
                check(Decimal(segment[4]) == claim[current][1], f"277CA: claim {current} was charged otherwise")
                patient[accepted] += 1
                charges[accepted] += Decimal(segment[4])
                current = None
        for level, accepted, rejected in (("21", "90", "AA"), ("19", "QA", "QC")):
            check((total.get((level, accepted), 0), total.get((level, rejected), 0)) == (patient[True], patient[False]), f"277CA: QTY of {reference}")
            check((total.get((level, "YU"), 0), total.get((level, "YY"), 0)) == (charges[True], charges[False]), f"277CA: AMT of {reference}")
            check(total[(level, "STC")] == charges[True] + charges[False], f"277CA: STC04 of {reference}")
    check(seen == set(claim), "277CA is not about the claims of the 837 files")


def premiums():
    for _, _, body in sets(PATHS["820"]):
        paid = sum(Decimal(s[4]) for s in body if s[0] == "RMR")
        amount = next(Decimal(s[2]) for s in body if s[0] == "BPR")
        check(paid == amount, f"820: BPR02 is {amount}, the sum of RMR04 {paid}")


def groups():
    answered = collections.Counter()
    for _, _, body in sets(PATHS["999"]):
        for segment in body:
            if segment[0] == "AK1":
                version = segment[3]
            elif segment[0] == "AK2":
                answered[version] += 1
            elif segment[0] == "IK5":
                check(segment[1] == "A", f"999: {segment} for a set of the 837 files")
    for kind, version in (("p", "005010X222A1"), ("i", "005010X223A2")):
        count = len(sets(folder / f"x12-837{kind}/837{kind}.x12"))
        check(answered[version] == count, f"999 answers {answered[version]} of {count} sets of 837{kind}")


for name, path in PATHS.items():
    envelope(name, path)
with tempfile.TemporaryDirectory() as directory:
    by_pyx12(pathlib.Path(directory))
    count = by_models(pathlib.Path(directory))
links()

for failure in failures[:20]:
    print(f"FAIL {failure}")
if failures:
    sys.exit(f"{len(failures)} of {checks} checks of questions and answers failed")
print(f"ok   4 files accepted by pyx12, {count} questions and answers by linuxforhealth-x12, {checks} checks")
