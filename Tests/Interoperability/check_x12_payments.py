#!/usr/bin/env python3
"""Checks payments and enrolment as X12 with pyx12, and adds up every amount of an 835 from its raw segments.

Usage: check_x12_payments.py FOLDER     the folder of a cohort with x12-837p, x12-837i, x12-835 and x12-834

The sums are made here, from the text of the files alone: line, claim and payment, what the patient owes, and what each
payment has to do with a claim of the 837 files. Nothing of the project is used.
"""
import decimal
import pathlib
import subprocess
import sys

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


def amount(segment, number):
    return decimal.Decimal(segment[number]) if len(segment) > number and segment[number] else decimal.Decimal(0)


def adjustments(segment):
    """The triples of a CAS segment: reason and amount, with the group."""
    for place in range(2, len(segment), 3):
        if segment[place]:
            yield segment[1], segment[place], amount(segment, place + 1)


valid = pathlib.Path(sys.executable).parent / "x12valid"
files = ["x12-837p/837p", "x12-837i/837i", "x12-835/835", "x12-834/834-full", "x12-834/834-changes"]
for name in files:
    path = folder / f"{name}.x12"
    # pyx12 cannot write a 999 for an 835, whose ST has no version; the verdict comes last all the same.
    said = subprocess.run([valid, path], capture_output=True, text=True)
    check(f"{path}: OK" in said.stdout + said.stderr, f"pyx12 does not accept {name}")

claims = {}
for name in files[:2]:
    for segment in segments(folder / f"{name}.x12"):
        if segment[0] == "CLM":
            check(segment[1] not in claims, f"claim {segment[1]} stands twice")
            claims[segment[1]] = amount(segment, 2)


def settle(payment):
    """Adds up a transaction set of an 835."""
    claim, line, paid, taken, total, patients = None, None, decimal.Decimal(0), decimal.Decimal(0), None, None

    def close_line():
        if line:
            check(line["charge"] - line["adjusted"] == line["paid"], f"line of claim {claim['id']} does not balance")

    def close_claim():
        if claim:
            check(claim["charge"] - claim["adjusted"] == claim["paid"], f"claim {claim['id']} does not balance")
            check(claim["owed"] == claim["patient"], f"claim {claim['id']}: CLP05 is not the sum of its PR adjustments")
            if claim["lines"]:
                check(claim["lines"] == claim["charge"], f"claim {claim['id']} is not the sum of its lines")

    for segment in payment:
        if segment[0] == "BPR":
            total = amount(segment, 2)
        elif segment[0] == "CLP":
            close_line()
            close_claim()
            line = None
            claim = {
                "id": segment[1], "charge": amount(segment, 3), "paid": amount(segment, 4), "owed": amount(segment, 5),
                "adjusted": decimal.Decimal(0), "patient": decimal.Decimal(0), "lines": decimal.Decimal(0)}
            paid += claim["paid"]
            check(segment[1] in claims, f"claim {segment[1]} is paid and stands in no 837")
            check(abs(claim["charge"]) == claims.get(segment[1]), f"claim {segment[1]} was charged otherwise")
        elif segment[0] == "SVC":
            close_line()
            line = {"charge": amount(segment, 2), "paid": amount(segment, 3), "adjusted": decimal.Decimal(0)}
            claim["lines"] += line["charge"]
        elif segment[0] == "CAS":
            for group, reason, value in adjustments(segment):
                check(value != 0, f"claim {claim['id']}: an adjustment of nothing")
                claim["adjusted"] += value
                if line:
                    line["adjusted"] += value
                if group == "PR":
                    claim["patient"] += value
        elif segment[0] == "PLB":
            taken += sum(amount(segment, place) for place in range(4, len(segment), 2))
    close_line()
    close_claim()
    check(total == paid - taken, f"a payment of {total} has claims of {paid} less {taken}")
    check(total >= 0, "a payment is below zero")


payments, current = 0, None
for segment in segments(folder / "x12-835/835.x12"):
    if segment[0] == "ST":
        current = []
    elif segment[0] == "SE":
        settle(current)
        payments += 1
    elif current is not None:
        current.append(segment)

members, subscribers = 0, set()
for segment in segments(folder / "x12-834/834-full.x12"):
    if segment[0] == "INS":
        members += 1
        is_subscriber = segment[1] == "Y"
    elif segment[0] == "REF" and segment[1] == "0F":
        if is_subscriber:
            subscribers.add(segment[2])
        check(segment[2] in subscribers, f"a dependant of {segment[2]} stands before the subscriber")
    elif segment[0] == "QTY" and segment[1] == "TO":
        expected = int(segment[2])
        members = 0
    elif segment[0] == "SE":
        check(members == expected, f"QTY*TO says {expected}, there are {members} members")

for failure in failures[:20]:
    print(f"FAIL {failure}")
if failures:
    sys.exit(f"{len(failures)} of {checks} checks of payments and enrolment failed")
print(f"ok   {len(files)} files accepted by pyx12; {len(claims)} claims, {payments} payments, {checks} checks")
